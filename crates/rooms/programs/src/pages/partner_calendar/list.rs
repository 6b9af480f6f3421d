//! `/calendars`: those that are read, and the form that adds one.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse as _, Response},
};
use db::{Scope, Tx};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed};

use super::change::put;
use crate::{
    event::LANGUAGES,
    partner_calendar::{ListedCalendar, listed},
};

#[derive(Template)]
#[template(path = "programs/partner_calendars.html")]
pub(super) struct CalendarsPage {
    pub(super) page: Frame,
    pub(super) rows: Vec<ListedCalendar>,
    pub(super) form: Typed,
    /// Names of organizations we keep.
    pub(super) kept: Vec<String>,
}
web::page!(CalendarsPage, Cache::Private, |page| page.form.status);

impl CalendarsPage {
    async fn load(tx: &mut Tx, (page, scope): (Frame, &Scope), form: Typed) -> Result<Self, PageError> {
        Ok(Self { page, rows: listed(tx, scope).await?, form, kept: names(tx, scope).await? })
    }

    fn languages(&self) -> Vec<(&'static str, String)> {
        languages(&self.page)
    }

    /// What the last look at one found.
    fn state(&self, it: &ListedCalendar) -> String {
        match (&it.trouble, it.read_at) {
            (Some(trouble), Some(at)) if !trouble.is_empty() => {
                self.page.say1("calendar-trouble-since", "day", self.page.day(at.date()))
            }
            (Some(trouble), None) if !trouble.is_empty() => self.page.say("calendar-never-read"),
            (_, Some(at)) => self.page.say1("calendar-read-on", "day", self.page.day(at.date())),
            _ => self.page.say("calendar-never-read"),
        }
    }
}

pub(super) fn languages(page: &Frame) -> Vec<(&'static str, String)> {
    LANGUAGES.map(|it| (it, page.of("event-language", it))).into()
}

pub(super) async fn names(tx: &mut Tx, scope: &Scope) -> db::Result<Vec<String>> {
    Ok(relationships::kept(tx, scope).await?.into_iter().map(|it| it.name).collect())
}

/// `GET /calendars?organization=`: the form begins with that one's name.
pub(super) async fn show(
    State(app): State<App>,
    staff: Staff,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<CalendarsPage, PageError> {
    let mut tx = app.db.read().await?;
    let zone = learning::zone(&mut tx, &staff.scope).await?.name().to_owned();
    let organization = Fields::from_pairs(query).get("organization").chars().take(200).collect();
    let form = Typed::fresh([("zone", zone), ("language", LANGUAGES[0].to_owned()), ("organization", organization)]);
    CalendarsPage::load(&mut tx, (staff.page, &staff.scope), form).await
}

/// `POST /calendars`: it is read at once, so that an address which is none is never kept.
pub(super) async fn add(State(app): State<App>, staff: Staff, Form(fields): Form) -> Result<Response, PageError> {
    match put(&app, &staff.scope, None, &fields).await? {
        Ok(to) => Ok(to),
        Err(wrong) => {
            let mut tx = app.db.read().await?;
            let form = Typed::refused(fields, wrong);
            Ok(CalendarsPage::load(&mut tx, (staff.page, &staff.scope), form).await?.into_response())
        }
    }
}
