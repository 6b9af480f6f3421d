//! Atom feeds (RFC 4287) for whoever follows a topic, an author or a series: `GET /topics/{slug}/feed.atom` and its like.

use axum::{
    extract::{Path, State},
    response::Response,
};
use db::{Ts, sqlx::types::Uuid};
use directory::person_by_slug;
use web::{App, Asked, Cache, Entry, Feed, Frame, PageError};

use super::here;
use crate::{
    list::{Listed, articles_by, listed, order_of},
    series::{articles_in, series_by_slug},
    topic::topic_by_slug,
};

/// A reader who comes back after months misses nothing.
const ENTRIES: usize = 200;

/// What a feed follows: id, name and words of it, and its address.
struct Followed {
    id: Uuid,
    title: String,
    subtitle: String,
    path: String,
    since: Option<Ts>,
}

/// `entries`: the newest first.
fn answer(page: Frame, of: Followed, entries: &[Listed]) -> Result<Response, PageError> {
    let title = format!("{} · {}", of.title, page.system_name());
    let own = format!("{}/feed.atom", of.path);
    let entries = entries.iter().map(|it| entry(&page, it)).collect();
    let (id, subtitle, since) = (of.id, of.subtitle, of.since);
    Feed { page, id, title, subtitle, own, shown: of.path, since, entries }.answer(Cache::Shared)
}

fn entry(page: &Frame, it: &Listed) -> Entry {
    Entry {
        id: it.id.0,
        title: it.title.clone(),
        path: it.path(),
        published: it.published_at.unwrap_or(Ts(0)),
        updated: it.modified_at.max(it.published_at).unwrap_or(Ts(0)),
        category: Some((it.kind.clone(), page.of("article-kind", &it.kind))),
        summary: it.excerpt(),
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
    let of = Followed { id: topic.id.0, title: topic.title, subtitle: topic.description, path, since };
    answer(asked.page, of, &entries)
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
    let of = Followed { id: person.id.0, title: person.name, subtitle: person.work, path, since: None };
    answer(asked.page, of, &entries)
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
    let path = format!("/series/{}", series.slug);
    let of = Followed { id: series.id.0, title: series.title, subtitle: String::new(), path, since: None };
    answer(asked.page, of, &entries)
}
