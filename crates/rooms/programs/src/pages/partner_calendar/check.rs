//! `/calendars/check`: what is wrong with a calendar, and what would come of it. Nothing is kept.

use askama::Template;
use axum::{
    extract::{Request, State},
    response::{IntoResponse as _, Response},
};
use db::{Scope, sqlx::types::Uuid};
use files::{InMemory, Refused, receive_in_memory};
use sources::{Calendar, MAX_CALENDAR_BYTES};
use web::{App, Cache, Fields, Frame, PageError, Staff, Typed};

use super::words::{Complaint, Shown, complaints, letter};
use crate::partner_calendar::{ItemId, Trouble, address, announced, client, grouped, look, look_at};

/// Events that are shown.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "programs/calendar_check.html")]
pub(super) struct CheckPage {
    pub(super) page: Frame,
    pub(super) form: Typed,
    pub(super) found: Option<Checked>,
}
web::page!(CheckPage, Cache::Private, |page| page.form.status);

/// What came of a look.
pub(super) struct Checked {
    pub(super) complaints: Vec<Complaint>,
    pub(super) letter: String,
    pub(super) rows: Vec<Shown>,
    pub(super) events: usize,
    pub(super) coming: usize,
    pub(super) past: usize,
}

impl CheckPage {
    fn events(&self, found: &Checked) -> String {
        self.page.say3("calendar-checked", ("n", &found.events), ("coming", &found.coming), ("past", &found.past))
    }

    fn error(&self, name: &str) -> String {
        self.form.error(&self.page, name)
    }
}

pub(super) async fn ask(staff: Staff) -> CheckPage {
    CheckPage { page: staff.page, form: Typed::fresh([]), found: None }
}

pub(super) async fn check(State(app): State<App>, staff: Staff, request: Request) -> Result<Response, PageError> {
    let InMemory { fields, file } = receive_in_memory(request, MAX_CALENDAR_BYTES).await?;
    let page = match calendar(&app, &fields, file).await {
        Ok(calendar) => {
            let found = Some(checked(&app, (&staff.page, &staff.scope), &calendar, fields.get("address")).await?);
            let form = Typed { status: axum::http::StatusCode::OK, ..Typed::refused(fields, Vec::new()) };
            CheckPage { page: staff.page, form, found }
        }
        Err(wrong) => CheckPage { page: staff.page, form: Typed::refused(fields, vec![wrong]), found: None },
    };
    Ok(page.into_response())
}

/// The file, else the text, else what is at the address.
async fn calendar(
    app: &App,
    fields: &Fields,
    file: Result<Vec<u8>, Refused>,
) -> Result<Calendar, (&'static str, &'static str)> {
    let today = app.clock.today();
    let of = |name: &'static str| move |trouble: Trouble| (name, trouble.key());
    match (file, fields.some("text"), fields.some("address")) {
        (Ok(bytes), ..) => look_at(bytes, today).await.map_err(of("file")),
        (Err(Refused::Missing), Some(text), _) => look_at(text.as_bytes().to_vec(), today).await.map_err(of("text")),
        (Err(Refused::Missing), None, Some(typed)) => {
            let address = address(typed).ok_or(("address", Trouble::NotAddress.key()))?;
            let client = client(app).map_err(of("address"))?;
            look(&client, &address, today).await.map_err(of("address"))
        }
        (Err(Refused::Missing), None, None) => Err(("address", "calendar-wrong-nothing-to-check")),
        (Err(refused), ..) => Err(("file", refused.key())),
    }
}

async fn checked(
    app: &App,
    (page, scope): (&Frame, &Scope),
    calendar: &Calendar,
    address: &str,
) -> Result<Checked, PageError> {
    let zone = learning::zone(&mut app.db.read().await?, scope).await?;
    let now = app.clock.now();
    let (coming, past) = announced(calendar, zone.name(), now);
    let complaints = complaints(page, &grouped(&calendar.findings));
    let name = calendar.name.as_deref().or(Some(address).filter(|it| !it.is_empty()));
    let letter = letter(page, name.unwrap_or(&page.say("calendar-unnamed")), &complaints);
    let id = ItemId(Uuid::nil());
    let rows = coming.iter().take(MOST).map(|it| Shown::told(page, id, &it.told, now)).collect();
    let events = calendar.entries.len() + calendar.left_out;
    Ok(Checked { complaints, letter, rows, events, coming: coming.len(), past })
}
