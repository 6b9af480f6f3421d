//! `/calendars/{id}`: what is wrong with a calendar, what it announces, and what became of that here.

use askama::Template;
use axum::extract::{Path, Query, State};
use db::{Scope, Ts};
use web::{App, Cache, Fields, Frame, PageError, Staff, Typed};

use super::{
    list::{languages, names},
    words::{Complaint, Shown, complaints, letter},
};
use crate::partner_calendar::{
    Item, MOST_ITEMS, PartnerCalendar, PartnerCalendarId, Reading, Standing, items, partner_calendar, reading,
};

/// Rows of one page of a list.
const ROWS: usize = 50;

#[derive(Template)]
#[template(path = "programs/partner_calendar.html")]
pub(super) struct CalendarPage {
    pub(super) page: Frame,
    pub(super) it: PartnerCalendar,
    pub(super) reading: Reading,
    pub(super) complaints: Vec<Complaint>,
    /// Changed there since it was taken over.
    pub(super) changed: Vec<Shown>,
    /// Taken over and missing there by now.
    pub(super) gone: Vec<Shown>,
    /// Of the list that is shown: of what is new, or of what is here already.
    pub(super) rows: Vec<Shown>,
    pub(super) fresh: usize,
    pub(super) here: usize,
    pub(super) shows_here: bool,
    /// Which page of the list this is, from 0.
    pub(super) at: usize,
    pub(super) form: Typed,
    pub(super) kept: Vec<String>,
}
web::page!(CalendarPage, Cache::Private, |page| page.form.status);

impl CalendarPage {
    pub(super) async fn load(
        app: &App,
        (page, scope): (Frame, &Scope),
        it: PartnerCalendar,
        query: &Fields,
        form: Option<Typed>,
    ) -> Result<Self, PageError> {
        let (mut tx, now) = (app.db.read().await?, app.clock.now());
        let reading = reading(&mut tx, scope, it.id).await?;
        let all = items(&mut tx, scope, it.id).await?;
        let form = form.unwrap_or_else(|| filled(&it));
        let lists = Lists::new(&page, &all, query, now);
        let kept = names(&mut tx, scope).await?;
        Ok(lists.on(page, it, reading, form, kept))
    }

    fn languages(&self) -> Vec<(&'static str, String)> {
        languages(&self.page)
    }

    fn letter(&self) -> String {
        letter(&self.page, &self.it.name, &self.complaints)
    }

    fn all(&self) -> usize {
        if self.shows_here { self.here } else { self.fresh }
    }

    fn shown(&self) -> String {
        let from = self.at * ROWS;
        self.page.say3("calendar-shown", ("from", &(from + 1)), ("to", &(from + self.rows.len())), ("all", &self.all()))
    }

    fn address(&self, here: bool, at: usize) -> String {
        let show = here.then(|| "show=here".to_owned());
        let page = (at > 0).then(|| format!("page={}", at + 1));
        let query: Vec<String> = show.into_iter().chain(page).collect();
        if query.is_empty() { self.it.path() } else { format!("{}?{}", self.it.path(), query.join("&")) }
    }

    fn previous(&self) -> Option<String> {
        (self.at > 0).then(|| self.address(self.shows_here, self.at - 1))
    }

    fn next(&self) -> Option<String> {
        ((self.at + 1) * ROWS < self.all()).then(|| self.address(self.shows_here, self.at + 1))
    }

    /// Whether what was refused is the form of the calendar itself.
    fn is_typed_wrong(&self) -> bool {
        self.form.wrong.iter().any(|(field, _)| !["items", "changed"].contains(field))
    }

    fn is_read(&self) -> bool {
        self.reading.read_at.is_some()
    }

    fn trouble(&self) -> Option<String> {
        // A form that was refused for it says so itself.
        let trouble = self.reading.trouble.filter(|_| self.form.wrong.is_empty());
        trouble.map(|trouble| self.page.say(trouble.key()))
    }

    /// "Read on …: 240 events, 120 of them past."
    fn about(&self) -> Option<String> {
        let day = self.page.day(self.reading.read_at?.date());
        Some(self.page.say3("calendar-about", ("day", &day), ("n", &self.reading.events), ("past", &self.reading.past)))
    }

    fn left_out(&self) -> Option<String> {
        let n = self.reading.left_out;
        (n > 0).then(|| self.page.say2("calendar-left-out", "n", n, "most", MOST_ITEMS))
    }
}

/// The items of a calendar, each in its list.
pub(super) struct Lists {
    changed: Vec<Shown>,
    gone: Vec<Shown>,
    rows: Vec<Shown>,
    fresh: usize,
    here: usize,
    shows_here: bool,
    at: usize,
}

impl Lists {
    pub(super) fn new(page: &Frame, all: &[Item], query: &Fields, now: Ts) -> Self {
        let of = |is: fn(&Standing) -> bool| -> Vec<&Item> { all.iter().filter(|it| is(&it.standing(now))).collect() };
        let (fresh, here) = (of(|it| *it == Standing::New), of(|it| *it == Standing::Here));
        let shown = |list: &[&Item]| -> Vec<Shown> { list.iter().map(|it| Shown::item(page, it, now)).collect() };
        let shows_here = query.get("show") == "here";
        let list = if shows_here { &here } else { &fresh };
        let last = list.len().saturating_sub(1) / ROWS;
        let at = query.get("page").parse::<usize>().map_or(0, |number| number.saturating_sub(1)).min(last);
        Self {
            changed: shown(&of(|it| matches!(it, Standing::Changed(_)))),
            gone: shown(&of(|it| *it == Standing::Gone)),
            rows: shown(&list[(at * ROWS).min(list.len())..((at + 1) * ROWS).min(list.len())]),
            fresh: fresh.len(),
            here: here.len(),
            shows_here,
            at,
        }
    }

    pub(super) fn on(
        self,
        page: Frame,
        it: PartnerCalendar,
        reading: Reading,
        form: Typed,
        kept: Vec<String>,
    ) -> CalendarPage {
        let complaints = complaints(&page, &reading.findings);
        let Self { changed, gone, rows, fresh, here, shows_here, at } = self;
        CalendarPage { page, it, reading, complaints, changed, gone, rows, fresh, here, shows_here, at, form, kept }
    }
}

pub(super) fn filled(it: &PartnerCalendar) -> Typed {
    Typed::fresh([
        ("name", it.name.clone()),
        ("organization", it.organization.clone()),
        ("address", it.address.clone()),
        ("zone", it.zone.clone()),
        ("language", it.language.clone()),
    ])
}

pub(super) async fn the(app: &App, scope: &Scope, id: PartnerCalendarId) -> Result<PartnerCalendar, PageError> {
    partner_calendar(&mut app.db.read().await?, scope, id).await?.ok_or(PageError::NotFound)
}

pub(super) async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PartnerCalendarId>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<CalendarPage, PageError> {
    let it = the(&app, &staff.scope, id).await?;
    CalendarPage::load(&app, (staff.page, &staff.scope), it, &Fields::from_pairs(query), None).await
}
