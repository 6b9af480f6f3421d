//! `GET /event-series/{slug}`: events that belong together.

use askama::Template;
use axum::extract::{Path, State};
use web::{App, Asked, Cache, Frame, PageError};

use super::{Row, embed::told_at, here};
use crate::{
    event_series::{EventSeries, series_by_slug},
    list::of_series,
};

#[derive(Template)]
#[template(path = "programs/series.html")]
pub(super) struct SeriesPage {
    pub(super) page: Frame,
    pub(super) series: EventSeries,
    pub(super) coming: Vec<Row>,
    /// The last first.
    pub(super) past: Vec<Row>,
}
web::page!(SeriesPage, Cache::Shared);

impl SeriesPage {
    fn oembed(&self) -> String {
        told_at(&self.page, &self.series.path())
    }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<SeriesPage, PageError> {
    let now = app.clock.now();
    let mut tx = app.db.read().await?;
    let found = series_by_slug(&mut tx, &asked.scope, &slug).await?;
    let series = here(found, |slug| format!("/event-series/{slug}"))?;
    let rows = of_series(&mut tx, &asked.scope, series.id).await?;
    if rows.is_empty() {
        return Err(PageError::NotFound);
    }
    let (mut past, coming): (Vec<_>, Vec<_>) = rows.into_iter().partition(|it| it.ends_at <= now);
    past.reverse();
    let (coming, past) = (Row::all(&asked.page, coming, now), Row::all(&asked.page, past, now));
    Ok(SeriesPage { page: asked.page, series, coming, past })
}
