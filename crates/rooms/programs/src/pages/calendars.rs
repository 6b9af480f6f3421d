//! Calendars to download or to subscribe to: of one event, a series, a topic, or all.

use std::collections::{HashMap, HashSet};

use accounts::{Branch, branches};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use db::{Scope, Ts, Tx};
use web::{App, Asked, Cache, PageError};

use super::{here, place};
use crate::{
    calendar::{Calendar, Dated, Entry, dated, dated_of},
    event::{EventId, event_by_slug, topics_of_all},
    event_series::series_by_slug,
    list::{of_series, of_topic},
};

/// What passed longer ago is no longer sent to those who subscribe.
const BACK_SECONDS: i64 = 366 * 86_400;

/// Everything that is coming, and what passed within a year.
pub(super) async fn show_all(State(app): State<App>, asked: Asked, headers: HeaderMap) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let all = recent(&mut tx, &asked.scope, app.clock.now()).await?;
    let name = asked.page.say1("events-calendar", "library", asked.page.system_name());
    answer(&app, &mut tx, &asked, &headers, (&name, "/events"), &all).await
}

pub(super) async fn show_series(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let found = series_by_slug(&mut tx, &asked.scope, &slug).await?;
    let series = here(found, |slug| format!("/event-series/{slug}/events.ics"))?;
    let rows = of_series(&mut tx, &asked.scope, series.id).await?;
    if rows.is_empty() {
        return Err(PageError::NotFound);
    }
    let mut all = recent(&mut tx, &asked.scope, app.clock.now()).await?;
    let of_it: HashSet<EventId> = rows.iter().map(|row| row.id).collect();
    all.retain(|it| of_it.contains(&it.event_id));
    answer(&app, &mut tx, &asked, &headers, (&series.title, &series.path()), &all).await
}

pub(super) async fn show_topic(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let now = app.clock.now();
    let mut tx = app.db.read().await?;
    let found = learning::topic_by_slug(&mut tx, &asked.scope, now, &slug).await?;
    let topic = here(found, |slug| format!("/topics/{slug}/events.ics"))?;
    let rows = of_topic(&mut tx, &asked.scope, topic.id).await?;
    let mut all = recent(&mut tx, &asked.scope, now).await?;
    let of_it: HashSet<EventId> = rows.iter().map(|row| row.id).collect();
    all.retain(|it| of_it.contains(&it.event_id));
    answer(&app, &mut tx, &asked, &headers, (&topic.title, &topic.path()), &all).await
}

/// `GET /events/{slug}.ics`
pub(super) async fn show_event(
    app: &App,
    tx: &mut Tx,
    asked: &Asked,
    slug: &str,
    headers: &HeaderMap,
) -> Result<Response, PageError> {
    let found = event_by_slug(tx, &asked.scope, slug, false).await?;
    let it = here(found, |slug| format!("/events/{slug}.ics"))?;
    let (name, path) = (it.title.clone(), it.path());
    let all = dated_of(tx, &asked.scope, it.id).await?;
    answer(app, tx, asked, headers, (&name, &path), &all).await
}

async fn recent(tx: &mut Tx, scope: &Scope, now: Ts) -> db::Result<Vec<Dated>> {
    dated(tx, scope, now.plus_seconds(-BACK_SECONDS)).await
}

async fn answer(
    app: &App,
    tx: &mut Tx,
    asked: &Asked,
    headers: &HeaderMap,
    (name, path): (&str, &str),
    all: &[Dated],
) -> Result<Response, PageError> {
    let origin = app.origin(headers)?;
    let branches = branches(tx, &asked.scope).await?;
    let topics = learning::topics(tx, &asked.scope, app.clock.now()).await?;
    let mut categories: HashMap<EventId, Vec<String>> = HashMap::new();
    for (event, topic) in topics_of_all(tx, &asked.scope).await? {
        let title = topics.iter().find(|known| known.id == topic).map(|known| known.title.clone());
        categories.entry(event).or_default().extend(title);
    }
    let entries: Vec<Entry<'_>> = all.iter().map(|it| entry(asked, &branches, &categories, it)).collect();
    let text = Calendar { name, origin: &origin, path }.write(&entries);
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".parse().expect("a plain word")),
        (header::CACHE_CONTROL, Cache::Shared.header()),
    ];
    Ok((headers, text).into_response())
}

fn entry<'a>(
    asked: &Asked,
    branches: &[Branch],
    categories: &'a HashMap<EventId, Vec<String>>,
    it: &'a Dated,
) -> Entry<'a> {
    let branch = branches.iter().find(|branch| Some(branch.id) == it.branch_id);
    let address = branch.map(|at| format!("{}, {}, {}, {} {}", at.name, at.street, at.city, at.state, at.zip));
    let location = place(&asked.page, &it.format, address.as_deref(), &it.place);
    Entry { it, location, categories: categories.get(&it.event_id).map_or(&[], Vec::as_slice) }
}
