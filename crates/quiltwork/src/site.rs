//! The whole site: what each room brings, in one place.

use std::sync::Arc;

use ::search::{Documents, Index};
use axum::{Router, middleware, routing::get};
use db::{Clock, Db, Migration, Role, Tx};
use discovery::catalog::Shelf;
use web::{App, Lang, NavItem, Panels, Parts, Settings, Texts};

/// All steps that make a database, of all rooms.
pub fn migrations() -> Vec<Migration> {
    let rooms = [
        history::MIGRATIONS,
        jobs::MIGRATIONS,
        ::search::MIGRATIONS,
        accounts::MIGRATIONS,
        directory::MIGRATIONS,
        relationships::MIGRATIONS,
        discovery::MIGRATIONS,
        files::MIGRATIONS,
        learning::MIGRATIONS,
        programs::MIGRATIONS,
    ];
    rooms.concat()
}

/// All texts.
pub fn words() -> Vec<(Lang, &'static str)> {
    let rooms = [
        web::WORDS,
        files::WORDS,
        accounts::WORDS,
        directory::WORDS,
        relationships::WORDS,
        learning::WORDS,
        programs::WORDS,
        WORDS,
    ]
    .concat();
    rooms.into_iter().chain(discovery::words()).collect()
}

const WORDS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../i18n/en/quiltwork.ftl")),
    (Lang::Es, include_str!("../i18n/es/quiltwork.ftl")),
    (Lang::En, include_str!("../i18n/en/search.ftl")),
    (Lang::Es, include_str!("../i18n/es/search.ftl")),
];

/// What can be found.
pub fn documents() -> Vec<Documents> {
    let mut documents = learning::documents();
    documents.extend(programs::documents());
    documents.extend(directory::documents());
    documents
}

/// Tables whose rows history can put back.
pub fn tracked() -> Vec<&'static history::Tracked> {
    [directory::TRACKED, relationships::TRACKED, discovery::TRACKED, learning::TRACKED, programs::TRACKED].concat()
}

/// What is done after the request that asks for it.
pub fn handlers(app: &App) -> Vec<jobs::Handler> {
    let mut handlers = discovery::handlers(app);
    handlers.extend(learning::link::handlers(app, programs::resources_named));
    handlers.extend(programs::partner_calendar::handlers(app));
    let uses = &[learning::files_used as files::Uses, programs::files_used];
    handlers.push(files::sweeping(&app.db, &app.clock, &app.parts.get::<files::Store>(), uses));
    handlers
}

const NAV: &[NavItem] = &[
    NavItem { say: "nav-suggestions", href: "/suggestions", needs: Some(Role::Viewer), icon: "idea" },
    NavItem { say: "nav-kept", href: "/relationships", needs: Some(Role::Viewer), icon: "keep" },
    NavItem { say: "nav-coverage", href: "/coverage", needs: Some(Role::Viewer), icon: "grid" },
    NavItem { say: "nav-map", href: "/organizations", needs: None, icon: "map" },
    NavItem { say: "nav-needs", href: "/needs", needs: None, icon: "grow" },
    NavItem { say: "nav-kinds", href: "/partner-kinds", needs: None, icon: "people" },
    NavItem { say: "nav-topics", href: "/topics", needs: None, icon: "book-open" },
    NavItem { say: "nav-events", href: "/events", needs: None, icon: "calendar" },
    NavItem { say: "nav-desk", href: "/desk", needs: Some(Role::Staff), icon: "edit" },
    NavItem { say: "nav-matches", href: "/matches", needs: Some(Role::Staff), icon: "merge" },
    NavItem { say: "nav-imports", href: "/imports", needs: Some(Role::Staff), icon: "upload" },
];

#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    #[error("the texts of the program are broken: {0}")]
    Texts(String),
    #[error(transparent)]
    Search(#[from] ::search::Error),
}

/// The site over a database, without anything optional.
pub async fn app(db: Db, clock: Clock, settings: Settings) -> Result<App, SiteError> {
    app_with(db, clock, settings, Parts::default()).await
}

/// The same, with parts that only some installations have (a street map, the token of the set-up).
pub async fn app_with(db: Db, clock: Clock, settings: Settings, parts: Parts) -> Result<App, SiteError> {
    let texts = Texts::read(&words()).map_err(SiteError::Texts)?;
    let index = Index::open(&settings.data_dir.join("search"))?;
    let parts = parts
        .with(index)
        .with(Shelf::default())
        .with(discovery::settle::Memory::default())
        .with(discovery::map::Ground::default())
        .with(discovery::map::OrganizationTiles::default())
        .with(discovery::Progress::default())
        .with(files::Store::of(&settings.data_dir))
        .with(directory::OrganizationPanels(Panels(vec![
            relationships::panel,
            discovery::place_panel,
            discovery::records_panel,
            relationships::asks_panel,
            relationships::conversations_panel,
            relationships::projects_panel,
            programs::organization_panel,
        ])))
        .with(learning::TopicsSeen::default())
        .with(learning::ArticlePanels(Panels(vec![programs::article_panel])))
        .with(learning::CollectionPanels(Panels(vec![programs::article_panel, programs::collection_panel])))
        .with(learning::PersonPanels(Panels(vec![programs::person_panel])))
        .with(learning::ResourcePanels(Panels(vec![programs::resource_panel])))
        .with(learning::TopicPanels(Panels(vec![programs::topic_panel, crate::near::panel])));
    Ok(App {
        db,
        clock,
        texts: Arc::new(texts),
        settings: Arc::new(settings),
        nav: Arc::new(NAV.to_vec()),
        parts: Arc::new(parts),
    })
}

/// Pages that other sites may put into a frame; all others refuse.
const FRAMED: &[&str] = &[programs::EMBED];

/// All addresses of the site, behind the layers every request passes.
pub fn router(app: App) -> Router {
    let rooms = Router::new()
        .merge(accounts::routes())
        .merge(directory::routes())
        .merge(relationships::routes())
        .merge(discovery::routes())
        .merge(learning::routes())
        .merge(programs::routes())
        .merge(crate::home::routes())
        .merge(crate::search::routes())
        .merge(crate::accessibility::routes())
        .merge(crate::sitemap::routes())
        .merge(crate::history_page::routes())
        .route("/assets/{*path}", get(web::serve_asset));
    web::layers::wrap(rooms, &app)
        .layer(middleware::from_fn_with_state(app.clone(), accounts::identify))
        .layer(middleware::from_fn_with_state(Arc::new(web::layers::Kept::new(app.clock.clone())), web::layers::kept))
        .layer(middleware::from_fn_with_state(FRAMED, web::layers::framed))
        .with_state(app)
}

/// Says that organizations, or what is known of them, have changed.
pub async fn catalog_changed(tx: &mut Tx) -> db::Result<()> {
    discovery::catalog::changed(tx).await
}

/// Every page with made-up content, for the test that looks at every page.
pub fn samples(frame: &web::Frame) -> Vec<web::Sample> {
    let mut samples = accounts::samples(frame);
    samples.extend(directory::samples(frame));
    samples.extend(relationships::samples(frame));
    samples.extend(discovery::samples(frame));
    samples.extend(learning::samples(frame));
    samples.extend(programs::samples(frame));
    samples.extend(crate::home::samples(frame));
    samples.extend(crate::search::samples(frame));
    samples.extend(crate::accessibility::samples(frame));
    samples
}
