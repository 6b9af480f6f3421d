//! `GET /topics/{slug}/feed.atom`: what was added to a topic, for whoever follows it (Atom, RFC 4287).

use askama::Template;
use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use db::Ts;
use web::{App, Asked, Cache, Frame, PageError};

use super::here;
use crate::{
    list::{Listed, articles_of, counts},
    topic::{Topic, topic_by_slug},
};

/// A reader who looks once a week misses nothing.
const ENTRIES: usize = 50;

#[derive(Template)]
#[template(path = "learning/feed.xml")]
struct Feed {
    page: Frame,
    topic: Topic,
    /// The newest first.
    entries: Vec<Listed>,
}

impl Feed {
    fn updated(&self) -> String {
        let last = self.entries.iter().filter_map(|it| it.modified_at.max(it.published_at)).max();
        last.or(self.topic.published_at).unwrap_or(Ts(0)).rfc3339()
    }

    fn published(&self, it: &Listed) -> String {
        it.published_at.unwrap_or(Ts(0)).rfc3339()
    }

    fn changed(&self, it: &Listed) -> String {
        it.modified_at.max(it.published_at).unwrap_or(Ts(0)).rfc3339()
    }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let now = app.clock.now();
    let mut tx = app.db.read().await?;
    let found = topic_by_slug(&mut tx, &asked.scope, now, &slug).await?;
    let topic = here(found, |slug| format!("/topics/{slug}/feed.atom"), None)?;
    let all = counts(&mut tx, &asked.scope, now, topic.id).await?.iter().map(|(_, count)| count).sum::<usize>();
    let newest = all.saturating_sub(ENTRIES)..all;
    let mut entries = articles_of(&mut tx, &asked.scope, now, &topic, None, newest).await?;
    entries.reverse();
    let xml = Feed { page: asked.page, topic, entries }.render()?;
    let headers = [
        (header::CONTENT_TYPE, "application/atom+xml; charset=utf-8".parse().expect("a plain word")),
        (header::CACHE_CONTROL, Cache::Shared.header()),
    ];
    Ok((headers, xml).into_response())
}
