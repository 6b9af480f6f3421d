//! The whole site: what each room brings, in one place.

use std::{path::Path, sync::Arc};

use axum::{Router, middleware, routing::get};
use db::{Clock, Db, Migration, Role, Tx};
use discovery::catalog::Shelf;
use ::search::{Documents, Index};
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
    ];
    rooms.concat()
}

/// All texts.
pub fn words() -> Vec<(Lang, &'static str)> {
    let rooms = [web::WORDS, accounts::WORDS, directory::WORDS, relationships::WORDS, discovery::WORDS, WORDS];
    rooms.concat()
}

const WORDS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../i18n/en/quiltwork.ftl")),
    (Lang::Es, include_str!("../i18n/es/quiltwork.ftl")),
];

/// What can be found.
pub fn documents() -> Vec<Documents> {
    vec![directory::documents()]
}

/// Tables whose rows history can put back.
pub fn tracked() -> Vec<&'static history::Tracked> {
    [directory::TRACKED, relationships::TRACKED, discovery::TRACKED].concat()
}

const NAV: &[NavItem] = &[
    NavItem { say: "nav-suggestions", href: "/suggestions", needs: Some(Role::Viewer), icon: "suggestions" },
    NavItem { say: "nav-kept", href: "/relationships", needs: Some(Role::Viewer), icon: "kept" },
    NavItem { say: "nav-coverage", href: "/coverage", needs: Some(Role::Viewer), icon: "coverage" },
    NavItem { say: "nav-map", href: "/organizations", needs: None, icon: "map" },
    NavItem { say: "nav-needs", href: "/needs", needs: None, icon: "needs" },
    NavItem { say: "nav-kinds", href: "/partner-kinds", needs: None, icon: "kinds" },
    NavItem { say: "nav-imports", href: "/imports", needs: Some(Role::Staff), icon: "imports" },
];

#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    #[error("the texts of the program are broken: {0}")]
    Texts(String),
    #[error(transparent)]
    Search(#[from] ::search::Error),
    #[error("the map layer {layer} cannot be read")]
    Layer { layer: String, #[source] source: maps::LayerError },
    #[error("the map file cannot be read")]
    Basemap(#[from] maps::PmTilesError),
    #[error("the folder {place} cannot be read")]
    Folder { place: String, #[source] source: std::io::Error },
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
        .with(discovery::map::BaseLayers(layers(&settings.data_dir)?))
        .with(directory::OrganizationPanels(Panels(vec![
            relationships::panel,
            discovery::place_panel,
            discovery::records_panel,
        ])));
    Ok(App {
        db,
        clock,
        texts: Arc::new(texts),
        settings: Arc::new(settings),
        nav: Arc::new(NAV.to_vec()),
        parts: Arc::new(parts),
    })
}

/// The drawn layers of the data directory; else the outlines of states and counties.
fn layers(data_dir: &Path) -> Result<maps::Layers, SiteError> {
    let mut layers = maps::Layers::new();
    let place = data_dir.join("layers");
    let failed = |source| SiteError::Folder { place: place.display().to_string(), source };
    let mut files = match std::fs::read_dir(&place) {
        Ok(files) => files.collect::<Result<Vec<_>, _>>().map_err(failed)?,
        Err(_) => Vec::new(),
    };
    files.sort_by_key(std::fs::DirEntry::file_name);
    for file in &files {
        let text = std::fs::read_to_string(file.path()).map_err(failed)?;
        let name = file.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        // Files are numbered in painting order: `20-water.geojson` is the layer `water`.
        let layer = name.split_once('-').map_or(name.as_str(), |(_, layer)| layer).to_owned();
        layers.add(&layer, &text).map_err(|source| SiteError::Layer { layer, source })?;
    }
    if files.is_empty() {
        for (layer, file) in [("states", "us_states.geojson"), ("counties", "us_counties.geojson")] {
            let text = web::dist_file(file).unwrap_or_default();
            if !text.is_empty() {
                let text = String::from_utf8_lossy(&text);
                layers.add(layer, &text).map_err(|source| SiteError::Layer { layer: layer.to_owned(), source })?;
            }
        }
    }
    Ok(layers)
}

/// All addresses of the site, behind the layers every request passes.
pub fn router(app: App) -> Router {
    let rooms = Router::new()
        .merge(accounts::routes())
        .merge(directory::routes())
        .merge(relationships::routes())
        .merge(discovery::routes())
        .merge(crate::home::routes())
        .merge(crate::search::routes())
        .merge(crate::accessibility::routes())
        .merge(crate::history_page::routes())
        .route("/assets/{*path}", get(web::serve_asset));
    web::layers::wrap(rooms, &app)
        .layer(middleware::from_fn_with_state(app.clone(), accounts::identify))
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
    samples.extend(crate::home::samples(frame));
    samples.extend(crate::search::samples(frame));
    samples.extend(crate::accessibility::samples(frame));
    samples
}
