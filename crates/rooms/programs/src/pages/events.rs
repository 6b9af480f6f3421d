//! `GET /events?when=past&page=` and `?month=2026-11`: what is coming, what has passed, or a month.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use db::{Ts, Tx};
use web::{App, Asked, Cache, Fields, Frame, PageError};

use super::{Row, embed::told_at, month};
use crate::{
    event::Event,
    event_series::{EventSeries, shown_series},
    list::{Listed, count_past, drafts, past, postponed, upcoming, without_captions},
};

/// Rows of what is coming; more than that nobody plans.
const COMING: i64 = 200;
/// Rows of a page of what has passed.
const ROWS: i64 = 20;
const DRAFTS: i64 = 50;

#[derive(Template)]
#[template(path = "programs/events.html")]
pub(super) struct EventsPage {
    pub(super) page: Frame,
    pub(super) rows: Vec<Row>,
    pub(super) postponed: Vec<Row>,
    /// For staff.
    pub(super) drafts: Vec<Event>,
    pub(super) series: Vec<EventSeries>,
    /// The month of today: `2026-11`.
    pub(super) month: String,
}
web::page!(EventsPage, Cache::Shared);

impl EventsPage {
    fn oembed(&self) -> String {
        told_at(&self.page, "/events")
    }
}

#[derive(Template)]
#[template(path = "programs/past.html")]
pub(super) struct PastPage {
    pub(super) page: Frame,
    pub(super) rows: Vec<Row>,
    /// The number of this page, from 0; the first holds what passed last.
    pub(super) number: i64,
    pub(super) all: i64,
    pub(super) month: String,
    /// For staff: how many recordings have no captions.
    pub(super) lacking: usize,
    /// Only those are shown.
    pub(super) missing: bool,
}
web::page!(PastPage, Cache::Shared);

impl PastPage {
    fn shown(&self) -> String {
        let from = self.number * ROWS + 1;
        let to = if self.missing { self.all } else { (from + ROWS - 1).min(self.all) };
        self.page.say3("events-shown", ("from", &from), ("to", &to), ("all", &self.all))
    }

    fn newer(&self) -> Option<String> {
        (self.number > 0).then(|| address(self.number - 1))
    }

    fn older(&self) -> Option<String> {
        (!self.missing && (self.number + 1) * ROWS < self.all).then(|| address(self.number + 1))
    }
}

fn address(number: i64) -> String {
    if number == 0 { "/events?when=past".to_owned() } else { format!("/events?when=past&page={number}") }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let (query, now) = (Fields::from_pairs(query), app.clock.now());
    let mut tx = app.db.read().await?;
    if let Some(wanted) = query.some("month") {
        return Ok(month::page(&mut tx, asked, wanted, now).await?.into_response());
    }
    match query.get("when") {
        "past" => Ok(passed(&mut tx, asked, &query, now).await?.into_response()),
        _ => Ok(coming(&mut tx, asked, now).await?.into_response()),
    }
}

async fn coming(tx: &mut Tx, asked: Asked, now: Ts) -> Result<EventsPage, PageError> {
    let (page, scope) = (asked.page, asked.scope);
    let rows = Row::all(&page, upcoming(tx, &scope, now, COMING).await?, now);
    let postponed = Row::all(&page, postponed(tx, &scope, COMING).await?, now);
    let drafts = if page.may_edit() { drafts(tx, &scope, DRAFTS).await? } else { Vec::new() };
    let series = shown_series(tx, &scope).await?;
    let month = month::of_today(tx, &scope, now).await?;
    Ok(EventsPage { page, rows, postponed, drafts, series, month })
}

async fn passed(tx: &mut Tx, asked: Asked, query: &Fields, now: Ts) -> Result<PastPage, PageError> {
    let lacking =
        if asked.page.may_edit() { without_captions(tx, &asked.scope, now, COMING).await? } else { Vec::new() };
    if query.get("missing") == "captions" && asked.page.may_edit() {
        return lacking_captions(tx, asked, now, lacking).await;
    }
    let number: i64 = query.some("page").map_or(Ok(0), str::parse).map_err(|_| PageError::NotFound)?;
    let all = count_past(tx, &asked.scope, now).await?;
    if number != 0 && !(0..=all / ROWS).contains(&number) {
        return Err(PageError::NotFound);
    }
    let rows = past(tx, &asked.scope, now, (number * ROWS, ROWS)).await?;
    let rows = Row::all(&asked.page, rows, now);
    let month = month::of_today(tx, &asked.scope, now).await?;
    Ok(PastPage { page: asked.page, rows, number, all, month, lacking: lacking.len(), missing: false })
}

/// The report of what people who cannot hear have nothing of.
async fn lacking_captions(tx: &mut Tx, asked: Asked, now: Ts, rows: Vec<Listed>) -> Result<PastPage, PageError> {
    let (lacking, month) = (rows.len(), month::of_today(tx, &asked.scope, now).await?);
    let (page, all) = (asked.page, i64::try_from(lacking).unwrap_or(COMING));
    Ok(PastPage { rows: Row::all(&page, rows, now), page, number: 0, all, month, lacking, missing: true })
}
