//! Stands in for quiltwork::site until that is there.
use std::sync::Arc;

use axum::{Router, middleware};
use db::{Clock, Db, Migration};
use web::{App, Parts, Settings, Texts};

pub(crate) fn migrations() -> Vec<Migration> {
    [history::MIGRATIONS, jobs::MIGRATIONS, search::MIGRATIONS, accounts::MIGRATIONS, directory::MIGRATIONS].concat()
}

pub(crate) async fn app(db: Db, clock: Clock, settings: Settings) -> Result<App, String> {
    let texts = Texts::read(web::WORDS.iter().chain(accounts::WORDS).chain(directory::WORDS))?;
    Ok(App {
        db,
        clock,
        texts: Arc::new(texts),
        settings: Arc::new(settings),
        nav: Arc::default(),
        parts: Arc::new(Parts::default()),
    })
}

pub(crate) fn router(app: App) -> Router {
    web::layers::wrap(accounts::routes().merge(directory::routes()), &app)
        .layer(middleware::from_fn_with_state(app.clone(), accounts::identify))
        .with_state(app)
}
