//! What staff do with a calendar: change it, read it, take over from it, let it go.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Response},
};
use db::Scope;
use sources::Calendar;
use web::{App, Fields, Form, Frame, Lang, PageError, Staff, Typed, Wrong, see_other_saying};

use super::show::{CalendarPage, filled, the};
use crate::{
    partner_calendar::{
        Followed, ItemId, PartnerCalendar, PartnerCalendarId, TakenBy, Trouble, calendar_at, client, items,
        keep_reading, look, partner_calendar, put_partner_calendar, read, remove_partner_calendar, take_change,
        take_over,
    },
    put::alone,
};

/// `POST /calendars/{id}`: other words or another address; it is read anew.
pub(super) async fn change(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PartnerCalendarId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let it = the(&app, &staff.scope, id).await?;
    match put(&app, &staff.scope, Some(id), &fields).await? {
        Ok(to) => Ok(to),
        Err(wrong) => refused(&app, staff, it, Typed::refused(fields, wrong)).await,
    }
}

/// What was typed is read as a calendar before it is kept.
pub(super) async fn put(
    app: &App,
    scope: &Scope,
    id: Option<PartnerCalendarId>,
    fields: &Fields,
) -> Result<Result<Response, Wrong>, PageError> {
    let kept = relationships::kept(&mut app.db.read().await?, scope).await?;
    let new = match read(fields, &kept) {
        Ok(new) => new,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let found = match looked(app, &new.address).await {
        Ok(found) => found,
        Err(trouble) => return Ok(Err(vec![("address", trouble.key())])),
    };
    let mut tx = app.db.write().await?;
    if calendar_at(&mut tx, scope, &new.address).await?.is_some_and(|other| Some(other) != id) {
        return Ok(Err(vec![("address", "calendar-wrong-twice")]));
    }
    let said = if id.is_some() { "calendar-changed" } else { "calendar-added" };
    let (id, set) = put_partner_calendar(&mut tx, &app.clock, scope, id, &new).await?;
    let it = partner_calendar(&mut tx, scope, id).await?.ok_or(PageError::NotFound)?;
    keep_reading(&mut tx, &app.clock, scope, &it, Ok(&found)).await?;
    tx.commit().await?;
    Ok(Ok(see_other_saying(&it.path(), said, Some(&set.undo_path()))))
}

async fn looked(app: &App, address: &str) -> Result<Calendar, Trouble> {
    look(client(app)?.as_ref(), address, app.clock.today()).await
}

/// The page again: what was asked for cannot be.
async fn refused(app: &App, staff: Staff, it: PartnerCalendar, form: Typed) -> Result<Response, PageError> {
    let page = CalendarPage::load(app, (staff.page, &staff.scope), it, &Fields::default(), Some(form)).await?;
    Ok(page.into_response())
}

/// `POST /calendars/{id}/readings`
pub(super) async fn read_now(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PartnerCalendarId>,
) -> Result<Response, PageError> {
    let it = the(&app, &staff.scope, id).await?;
    let found = looked(&app, &it.address).await;
    let mut tx = app.db.write().await?;
    // Somebody may have taken it away meanwhile.
    partner_calendar(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    keep_reading(&mut tx, &app.clock, &staff.scope, &it, found.as_ref().map_err(|trouble| *trouble)).await?;
    tx.commit().await?;
    let Err(trouble) = found else { return Ok(see_other_saying(&it.path(), "calendar-read", None)) };
    let form = Typed::refused(filled(&it).fields, vec![("address", trouble.key())]);
    refused(&app, staff, it, form).await
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
        drop(tx);
        let form = Typed::refused(filled(&it).fields, vec![("items", "calendar-wrong-nothing")]);
        return refused(&app, staff, it, form).await;
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
    let (said, set) = match take_change(&mut tx, &app.clock, &staff.scope, &it, &item).await? {
        Followed::Nothing => return Ok(see_other_saying(&it.path(), "calendar-same", None)),
        Followed::Changed(set) => ("calendar-followed", set),
        Followed::Noted(set) => ("calendar-noted", set),
        Followed::Refused(_) => {
            drop(tx);
            let form = Typed::refused(filled(&it).fields, vec![("changed", "calendar-wrong-by-hand")]);
            return refused(&app, staff, it, form).await;
        }
    };
    tx.commit().await?;
    Ok(see_other_saying(&it.path(), said, Some(&set.undo_path())))
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
