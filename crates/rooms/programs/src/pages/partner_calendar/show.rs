//! `/calendars/{id}`: what is wrong with a calendar, what it announces, and what became of that here.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse as _, Response},
};
use db::{Scope, Ts};
use web::{App, Cache, Fields, Form, Frame, Lang, PageError, Staff, Typed, see_other_saying};

use super::{
    list::{languages, names},
    words::{Complaint, Shown, complaints, letter},
};
use crate::{
    partner_calendar::{
        Item, ItemId, MOST_ITEMS, PartnerCalendar, PartnerCalendarId, Reading, Standing, TakenBy, calendar_at, client,
        items, keep_reading, look, partner_calendar, put_partner_calendar, read, reading, remove_partner_calendar,
        take_change, take_over,
    },
    put::alone,
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
    async fn load(
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

    fn is_read(&self) -> bool {
        self.reading.read_at.is_some()
    }

    fn trouble(&self) -> Option<String> {
        self.reading.trouble.map(|trouble| self.page.say(trouble.key()))
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

async fn the(app: &App, scope: &Scope, id: PartnerCalendarId) -> Result<PartnerCalendar, PageError> {
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

/// `POST /calendars/{id}`: other words or another address; it is read anew.
pub(super) async fn change(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PartnerCalendarId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let it = the(&app, &staff.scope, id).await?;
    match try_change(&app, &staff.scope, &it, &fields).await? {
        Ok(to) => Ok(to),
        Err(wrong) => {
            let form = Some(Typed::refused(fields, wrong));
            let page = CalendarPage::load(&app, (staff.page, &staff.scope), it, &Fields::default(), form).await?;
            Ok(page.into_response())
        }
    }
}

async fn try_change(
    app: &App,
    scope: &Scope,
    it: &PartnerCalendar,
    fields: &Fields,
) -> Result<Result<Response, web::Wrong>, PageError> {
    let kept = relationships::kept(&mut app.db.read().await?, scope).await?;
    let new = match read(fields, &kept) {
        Ok(new) => new,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let looked = async { look(client(app)?.as_ref(), &new.address, app.clock.today()).await };
    let found = match looked.await {
        Ok(found) => found,
        Err(trouble) => return Ok(Err(vec![("address", trouble.key())])),
    };
    let mut tx = app.db.write().await?;
    if calendar_at(&mut tx, scope, &new.address).await?.is_some_and(|other| other != it.id) {
        return Ok(Err(vec![("address", "calendar-wrong-twice")]));
    }
    let (_, set) = put_partner_calendar(&mut tx, &app.clock, scope, Some(it.id), &new).await?;
    let it = partner_calendar(&mut tx, scope, it.id).await?.ok_or(PageError::NotFound)?;
    keep_reading(&mut tx, &app.clock, scope, &it, Ok(&found)).await?;
    tx.commit().await?;
    Ok(Ok(see_other_saying(&it.path(), "calendar-changed", Some(&set.undo_path()))))
}

/// `POST /calendars/{id}/readings`
pub(super) async fn read_now(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PartnerCalendarId>,
) -> Result<Response, PageError> {
    let it = the(&app, &staff.scope, id).await?;
    let looked = async { look(client(&app)?.as_ref(), &it.address, app.clock.today()).await };
    let found = looked.await;
    let mut tx = app.db.write().await?;
    keep_reading(&mut tx, &app.clock, &staff.scope, &it, found.as_ref().map_err(|trouble| *trouble)).await?;
    tx.commit().await?;
    let Err(trouble) = found else { return Ok(see_other_saying(&it.path(), "calendar-read", None)) };
    let form = Some(Typed::refused(filled(&it).fields, vec![("address", trouble.key())]));
    Ok(CalendarPage::load(&app, (staff.page, &staff.scope), it, &Fields::default(), form).await?.into_response())
}

/// `POST /calendars/{id}/drafts`: what was marked becomes drafts.
pub(super) async fn take(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PartnerCalendarId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let it = the(&app, &staff.scope, id).await?;
    let chosen: Vec<ItemId> = fields.all("item").filter_map(|id| id.parse().ok()).collect();
    let from = from(&app, &it);
    let mut tx = alone(&app.db).await?;
    let by = TakenBy { scope: &staff.scope, calendar: &it, from: &from };
    let Some((_, set)) = take_over(&mut tx, &app.clock, by, &chosen).await? else {
        let form = Typed::refused(filled(&it).fields, vec![("items", "calendar-wrong-nothing")]);
        drop(tx);
        let page = CalendarPage::load(&app, (staff.page, &staff.scope), it, &Fields::default(), Some(form)).await?;
        return Ok(page.into_response());
    };
    tx.commit().await?;
    Ok(see_other_saying(&format!("{}?show=here", it.path()), "calendar-taken", Some(&set.undo_path())))
}

/// "From the calendar of Millrace Bakery, read on December 1, 2026." in the language of its events.
fn from(app: &App, it: &PartnerCalendar) -> String {
    let lang = Lang::ALL.into_iter().find(|lang| lang.as_str() == it.language).unwrap_or(Lang::En);
    let words = Frame::bare(app.texts.clone(), lang);
    words.say2("calendar-from", "name", it.organization.as_str(), "day", words.day(app.clock.today()))
}

/// `POST /calendars/{id}/changes`: what they changed of one event (`item`) is taken over.
pub(super) async fn follow(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PartnerCalendarId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let it = the(&app, &staff.scope, id).await?;
    let chosen: ItemId = fields.get("item").parse().map_err(|_| PageError::NotFound)?;
    let mut tx = alone(&app.db).await?;
    let item = items(&mut tx, &staff.scope, id).await?.into_iter().find(|it| it.id == chosen);
    let item = item.ok_or(PageError::NotFound)?;
    let by = TakenBy { scope: &staff.scope, calendar: &it, from: "" };
    match take_change(&mut tx, &app.clock, by, &item).await? {
        None => Ok(see_other_saying(&it.path(), "calendar-same", None)),
        Some(Ok(set)) => {
            tx.commit().await?;
            Ok(see_other_saying(&it.path(), "calendar-followed", Some(&set.undo_path())))
        }
        Some(Err(_)) => {
            drop(tx);
            let form = Typed::refused(filled(&it).fields, vec![("changed", "calendar-wrong-by-hand")]);
            let page = CalendarPage::load(&app, (staff.page, &staff.scope), it, &Fields::default(), Some(form)).await?;
            Ok(page.into_response())
        }
    }
}

/// `POST /calendars/{id}/removal`
pub(super) async fn remove(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PartnerCalendarId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = partner_calendar(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let set = remove_partner_calendar(&mut tx, &app.clock, &staff.scope, &it).await?;
    tx.commit().await?;
    Ok(see_other_saying("/calendars", "calendar-removed", Some(&set.undo_path())))
}
