//! `GET /series/{slug}`: articles that belong together, in order.

use askama::Template;
use axum::extract::{Path, State};
use web::{App, Asked, Cache, Frame, PageError};

use super::{about, day, here};
use crate::{
    list::Listed,
    series::{Series, articles_in, series_by_slug},
    topic::Dated,
};

#[derive(Template)]
#[template(path = "learning/series.html")]
pub(super) struct SeriesPage {
    pub(super) page: Frame,
    pub(super) series: Series,
    pub(super) articles: Vec<Listed>,
}
web::page!(SeriesPage, Cache::Shared);

impl SeriesPage {
    fn linked(&self) -> String {
        let path = format!("/series/{}", self.series.slug);
        about::graph(&[about::gathered(&self.page, (&self.series.title, "", &path), &self.articles)])
    }

    fn day(&self, it: &Listed) -> String {
        day(&self.page, it, Dated::Published)
    }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<SeriesPage, PageError> {
    let mut tx = app.db.read().await?;
    let found = series_by_slug(&mut tx, &asked.scope, &slug).await?;
    let series = here(found, |slug| format!("/series/{slug}"), None)?;
    let articles = articles_in(&mut tx, &asked.scope, app.clock.now(), series.id).await?;
    if articles.is_empty() {
        return Err(PageError::NotFound);
    }
    Ok(SeriesPage { page: asked.page, series, articles })
}
