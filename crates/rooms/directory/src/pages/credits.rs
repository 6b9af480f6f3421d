//! Credits: every source, its licence and its year, on one page.

use askama::Template;
use axum::extract::State;
use web::{App, Asked, Cache, Frame, PageError};

use crate::{Source, sources};

#[derive(Template)]
#[template(path = "directory/credits.html")]
pub(super) struct CreditsPage {
    pub(super) page: Frame,
    pub(super) sources: Vec<Source>,
}
web::page!(CreditsPage, Cache::Revalidate);

pub(super) async fn show(State(app): State<App>, asked: Asked) -> Result<CreditsPage, PageError> {
    let mut tx = app.db.read().await?;
    let sources = sources(&mut tx).await?;
    Ok(CreditsPage { page: asked.page, sources })
}
