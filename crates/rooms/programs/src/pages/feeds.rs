//! Atom feeds (RFC 4287) for whoever follows events, a series or what is about a topic. Events do not stand in a topic's
//! own feed, which is its list of what to read: they have one of their own beside it.

use axum::{
    extract::{Path, State},
    response::Response,
};
use db::{Ts, sqlx::types::Uuid};
use web::{App, Asked, Cache, Entry, Feed, Frame, PageError, feed_id};

use super::{here, notice, place, tag};
use crate::{
    event_series::series_by_slug,
    told::{Told, told, told_of_series, told_of_topic},
    words::{day_and_hour, when},
};

/// A reader who comes back after months misses nothing.
const ENTRIES: i64 = 100;

/// What a feed follows: its id, its name, words about it, its address and that of the page.
type Followed = (Uuid, String, String, String, String);

pub(super) async fn show_all(State(app): State<App>, asked: Asked) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let all = told(&mut tx, &asked.scope, ENTRIES).await?;
    let own = "/events/feed.atom".to_owned();
    let id = feed_id(asked.scope.system.map(|it| it.0), &own);
    let title = asked.page.say1("events-calendar", "library", asked.page.system_name());
    answer(asked.page, (id, title, String::new(), own, "/events".into()), &all, app.clock.now())
}

pub(super) async fn show_series(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let found = series_by_slug(&mut tx, &asked.scope, &slug).await?;
    let series = here(found, |slug| format!("/event-series/{slug}/feed.atom"))?;
    let all = told_of_series(&mut tx, &asked.scope, series.id, ENTRIES).await?;
    // As on its page: a series of drafts is nobody's business yet.
    if all.is_empty() {
        return Err(PageError::NotFound);
    }
    let (path, title) = (series.path(), format!("{} · {}", series.title, asked.page.system_name()));
    let of = (series.id.0, title, series.description, format!("{path}/feed.atom"), path);
    answer(asked.page, of, &all, app.clock.now())
}

pub(super) async fn show_topic(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let now = app.clock.now();
    let mut tx = app.db.read().await?;
    let found = learning::topic_by_slug(&mut tx, &asked.scope, now, &slug).await?;
    let topic = here(found, |slug| format!("/topics/{slug}/events.atom"))?;
    let all = told_of_topic(&mut tx, &asked.scope, topic.id, ENTRIES).await?;
    let own = format!("{}/events.atom", topic.path());
    let id = feed_id(asked.scope.system.map(|it| it.0), &own);
    let title =
        asked.page.say2("events-feed-topic", "topic", topic.title.as_str(), "library", asked.page.system_name());
    answer(asked.page, (id, title, String::new(), own, topic.path()), &all, now)
}

fn answer(
    page: Frame,
    (id, title, subtitle, own, shown): Followed,
    all: &[Told],
    now: Ts,
) -> Result<Response, PageError> {
    let entries = all.iter().map(|it| entry(&page, it, now)).collect();
    Feed { page, id, title, subtitle, own, shown, since: None, entries }.answer(Cache::Shared)
}

fn entry(page: &Frame, it: &Told, now: Ts) -> Entry {
    let is_moved = it.sittings.iter().any(|it| it.was_starts_at.is_some());
    let state = tag(it.phase(now), it.moved_online, is_moved).filter(|key| *key != "event-tag-live");
    let title = match state {
        Some(key) => page.say2("event-told-title", "state", page.say(key), "title", it.title.as_str()),
        None => it.title.clone(),
    };
    Entry {
        id: it.id.0,
        title,
        path: it.path(),
        published: it.published_at,
        updated: it.updated_at,
        category: None,
        summary: words(page, it, now),
    }
}

/// What has become of it, when and where it is, what it is about, and what there is of it.
fn words(page: &Frame, it: &Told, now: Ts) -> String {
    let zone = jiff::tz::TimeZone::get(&it.zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let phase = it.phase(now);
    let is_moved = it.sittings.iter().any(|it| it.was_starts_at.is_some());
    let notice = notice(phase, it.moved_online, is_moved).map(|(_, key)| page.say(key));
    let times: Vec<String> = it.sittings.iter().map(|at| when(page, &zone, (at.starts_at, at.ends_at))).collect();
    let key = if phase.is_off() { "event-told-was-to-be" } else { "event-told-when" };
    let place = place(page, &it.format, it.branch.as_deref(), &it.place);
    let times = page.say2(key, "times", times.join("; "), "place", place);
    let first = it.sittings.iter().find_map(|at| at.was_starts_at).filter(|_| !phase.is_off());
    let first = first.map(|at| page.say1("event-told-first", "when", day_and_hour(page, &zone, at)));
    let recorded = it.recorded.then(|| page.say("event-told-recorded"));
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let parts = [notice, said(&it.reason), Some(times), first, recorded, said(&it.summary)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
