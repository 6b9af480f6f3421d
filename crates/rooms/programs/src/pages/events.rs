//! `GET /events?page=`, `?when=past&page=` and `?month=2026-11`: what is coming, what has passed, or a month.

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
    list::{Listed, count_past, count_upcoming, drafts, past, postponed, upcoming, without_captions},
};

/// Rows of a page.
const ROWS: i64 = 30;
/// What waits for a new day, or for captions; more than that nobody looks through.
const WAITING: i64 = 200;
const DRAFTS: i64 = 50;

#[derive(Template)]
#[template(path = "programs/events.html")]
pub(super) struct EventsPage {
    pub(super) page: Frame,
    pub(super) rows: Vec<Row>,
    pub(super) part: Part,
    /// What follows stands on the first page only.
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
    /// The first holds what passed last.
    pub(super) part: Part,
    pub(super) month: String,
    /// For staff: how many recordings have no captions.
    pub(super) lacking: usize,
    /// Only those are shown.
    pub(super) missing: bool,
}
web::page!(PastPage, Cache::Shared);

/// A page of a long list, in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) from: i64,
    pub(super) all: i64,
}

impl Part {
    /// A page that is not there has no address.
    fn read(query: &Fields, all: i64) -> Result<Self, PageError> {
        let number: i64 = query.some("page").map_or(Ok(1), str::parse).map_err(|_| PageError::NotFound)?;
        let last = (all - 1).max(0) / ROWS + 1;
        if (1..=last).contains(&number) {
            Ok(Self { from: (number - 1) * ROWS, all })
        } else {
            Err(PageError::NotFound)
        }
    }

    pub(super) fn is_first(&self) -> bool {
        self.from == 0
    }

    /// There is more than this page.
    pub(super) fn is_one_of_many(&self) -> bool {
        self.all > ROWS
    }

    /// "31–60 of 187"
    pub(super) fn shown(&self, page: &Frame) -> String {
        let to = (self.from + ROWS).min(self.all);
        page.say3("events-shown", ("from", &(self.from + 1)), ("to", &to), ("all", &self.all))
    }

    /// The address of the page before, where `list` is the address of the first.
    pub(super) fn before(&self, list: &str) -> Option<String> {
        (!self.is_first()).then(|| address(list, self.from / ROWS))
    }

    pub(super) fn after(&self, list: &str) -> Option<String> {
        (self.from + ROWS < self.all).then(|| address(list, self.from / ROWS + 2))
    }
}

fn address(list: &str, number: i64) -> String {
    let joint = if list.contains('?') { '&' } else { '?' };
    if number == 1 { list.to_owned() } else { format!("{list}{joint}page={number}") }
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
        _ => Ok(coming(&mut tx, asked, &query, now).await?.into_response()),
    }
}

async fn coming(tx: &mut Tx, asked: Asked, query: &Fields, now: Ts) -> Result<EventsPage, PageError> {
    let (page, scope) = (asked.page, asked.scope);
    let part = Part::read(query, count_upcoming(tx, &scope, now).await?)?;
    let rows = Row::all(&page, upcoming(tx, &scope, now, (part.from, ROWS)).await?, now);
    let (mut waiting, mut unfinished, mut series) = Default::default();
    if part.is_first() {
        waiting = Row::all(&page, postponed(tx, &scope, WAITING).await?, now);
        unfinished = if page.may_edit() { drafts(tx, &scope, DRAFTS).await? } else { Vec::new() };
        series = shown_series(tx, &scope).await?;
    }
    let month = month::of_today(tx, &scope, now).await?;
    Ok(EventsPage { page, rows, part, postponed: waiting, drafts: unfinished, series, month })
}

async fn passed(tx: &mut Tx, asked: Asked, query: &Fields, now: Ts) -> Result<PastPage, PageError> {
    let lacking =
        if asked.page.may_edit() { without_captions(tx, &asked.scope, now, WAITING).await? } else { Vec::new() };
    if query.get("missing") == "captions" && asked.page.may_edit() {
        return lacking_captions(tx, asked, now, lacking).await;
    }
    let part = Part::read(query, count_past(tx, &asked.scope, now).await?)?;
    let rows = past(tx, &asked.scope, now, (part.from, ROWS)).await?;
    let rows = Row::all(&asked.page, rows, now);
    let month = month::of_today(tx, &asked.scope, now).await?;
    Ok(PastPage { page: asked.page, rows, part, month, lacking: lacking.len(), missing: false })
}

/// The report of what people who cannot hear have nothing of.
async fn lacking_captions(tx: &mut Tx, asked: Asked, now: Ts, rows: Vec<Listed>) -> Result<PastPage, PageError> {
    let (lacking, month) = (rows.len(), month::of_today(tx, &asked.scope, now).await?);
    let part = Part { from: 0, all: i64::try_from(lacking).unwrap_or(WAITING) };
    Ok(PastPage { rows: Row::all(&asked.page, rows, now), page: asked.page, part, month, lacking, missing: true })
}
