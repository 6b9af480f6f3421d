//! Atom feeds (RFC 4287) for whoever follows a topic, an author or a series: `GET /topics/{slug}/feed.atom` and its like.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use db::{Ts, sqlx::types::Uuid};
use directory::person_by_slug;
use web::{App, Asked, Cache, Frame, PageError, atom};

use super::here;
use crate::{
    list::{Listed, articles_by, listed, order_of},
    series::{articles_in, series_by_slug},
    topic::topic_by_slug,
};

/// A reader who comes back after months misses nothing.
const ENTRIES: usize = 200;

#[derive(Template)]
#[template(path = "learning/feed.xml")]
pub(super) struct Feed {
    pub(super) page: Frame,
    pub(super) id: Uuid,
    pub(super) title: String,
    pub(super) subtitle: String,
    /// The page it follows.
    pub(super) path: String,
    pub(super) since: Option<Ts>,
    /// The newest first.
    pub(super) entries: Vec<Listed>,
}

impl Feed {
    fn updated(&self) -> String {
        let last = self.entries.iter().filter_map(|it| it.modified_at.max(it.published_at)).max();
        last.or(self.since).unwrap_or(Ts(0)).rfc3339()
    }

    fn published(&self, it: &Listed) -> String {
        it.published_at.unwrap_or(Ts(0)).rfc3339()
    }

    fn changed(&self, it: &Listed) -> String {
        it.modified_at.max(it.published_at).unwrap_or(Ts(0)).rfc3339()
    }

    fn answer(&self) -> Result<Response, PageError> {
        Ok(atom(&self.render()?, Cache::Shared))
    }
}

pub(super) async fn of_topic(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let now = app.clock.now();
    let mut tx = app.db.read().await?;
    let found = topic_by_slug(&mut tx, &asked.scope, now, &slug).await?;
    let topic = here(found, |slug| format!("/topics/{slug}/feed.atom"), None)?;
    let order = order_of(&mut tx, &asked.scope, now, &topic).await?;
    let newest = order.iter().rev().take(ENTRIES).map(|(id, _)| *id).collect::<Vec<_>>();
    let entries = listed(&mut tx, &asked.scope, now, &newest).await?;
    let (path, since) = (topic.path(), topic.published_at);
    let feed = Feed {
        page: asked.page,
        id: topic.id.0,
        title: topic.title,
        subtitle: topic.description,
        path,
        since,
        entries,
    };
    feed.answer()
}

pub(super) async fn of_person(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let person = person_by_slug(&mut tx, &asked.scope, &slug).await?.ok_or(PageError::NotFound)?;
    let mut entries = articles_by(&mut tx, &asked.scope, app.clock.now(), person.id).await?;
    entries.truncate(ENTRIES);
    let path = format!("/people/{}", person.slug);
    let feed = Feed {
        page: asked.page,
        id: person.id.0,
        title: person.name,
        subtitle: person.work,
        path,
        since: None,
        entries,
    };
    feed.answer()
}

pub(super) async fn of_series(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let found = series_by_slug(&mut tx, &asked.scope, &slug).await?;
    let series = here(found, |slug| format!("/series/{slug}/feed.atom"), None)?;
    let mut entries = articles_in(&mut tx, &asked.scope, app.clock.now(), series.id).await?;
    // As on its page: a series of drafts is nobody's business yet.
    if entries.is_empty() {
        return Err(PageError::NotFound);
    }
    entries.reverse();
    entries.truncate(ENTRIES);
    let (path, subtitle) = (format!("/series/{}", series.slug), String::new());
    Feed { page: asked.page, id: series.id.0, title: series.title, subtitle, path, since: None, entries }.answer()
}
