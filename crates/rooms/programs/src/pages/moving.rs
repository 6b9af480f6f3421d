//! `/events/{id}/move`: an announced event is moved or called off in one step. What will change is shown first.

use accounts::{Branch, branches};
use askama::Template;
use axum::{
    Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
    routing::get,
};
use db::{Scope, Ts, Tx};
use history::Entry;
use jiff::tz::TimeZone;
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed, Wrong, see_other_saying};

use super::{move_preview::MovePreview, place};
use crate::{
    event::{EVENT, Event, EventId, event},
    form::SITTING,
    moving::{Move, read},
    put::{NewEvent, alone, put_event},
    sitting::{Sitting, Timed, sittings, typed_hour},
    standing::{Standing, as_it_stands},
    state::State as Stage,
    words::{day_and_hour, when},
};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/events/{id}/move", get(ask).post(send))
}

/// An announced event as whoever moves it finds it.
pub(super) struct There {
    pub(super) it: Event,
    pub(super) sittings: Vec<Sitting>,
    stands: NewEvent,
}

impl There {
    /// None for a draft: what nobody was told of is changed in its form.
    async fn load(tx: &mut Tx, scope: &Scope, id: EventId) -> Result<Self, PageError> {
        let it = event(tx, scope, id).await?.filter(|it| it.state() != Stage::Draft).ok_or(PageError::NotFound)?;
        Ok(Self { sittings: sittings(tx, scope, id).await?, stands: as_it_stands(tx, scope, &it).await?, it })
    }

    fn offered(&self) -> Vec<Move> {
        Move::offered(&self.it, self.sittings.len())
    }

    /// The form before anybody typed: the times as they are. A reason for what is off says nothing of what comes next.
    fn form(&self, to: &str) -> Typed {
        let one = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let reason = if self.it.state() == Stage::Scheduled { self.it.reason.as_str() } else { "" };
        let to = if to.is_empty() { Move::Times.as_str() } else { to };
        let mut pairs =
            vec![one("to", to), one("zone", &self.it.zone), one("link", &self.it.link), one("reason", reason)];
        let typed = |(at, _): &Timed| [at.day.to_string(), typed_hour(at.begins), typed_hour(at.ends)];
        for row in self.stands.sittings.iter().map(typed) {
            pairs.extend(SITTING.into_iter().zip(row).map(|(name, value)| one(name, &value)));
        }
        Typed { fields: Fields::from_pairs(pairs), wrong: Wrong::new(), status: StatusCode::OK }
    }
}

#[derive(Template)]
#[template(path = "programs/move.html")]
pub(super) struct MovePage {
    pub(super) page: Frame,
    pub(super) it: Event,
    pub(super) offered: Vec<Move>,
    pub(super) form: Typed,
    /// What the form rests on, for it to carry along.
    pub(super) seen: String,
    pub(super) late: Option<Late>,
}
web::page!(MovePage, Cache::Private, |page| page.form.status);

/// What somebody else did in the meantime, for whoever was about to move it too.
#[derive(Debug, Clone, Default)]
pub(super) struct Late {
    /// Who saved it last, and when.
    pub(super) by: Option<(String, String)>,
    /// What stood there, what stands there now, what was wanted: each under the key of its name.
    pub(super) three: Vec<(&'static str, Told)>,
}

/// How an event stands, in words.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    pub(super) state: String,
    pub(super) times: Vec<String>,
    pub(super) place: String,
    pub(super) link: String,
    pub(super) reason: String,
}

impl Told {
    fn new(page: &Frame, branches: &[Branch], it: &Standing) -> Self {
        let (branch, room) = it.place(branches);
        let zone = it.zone();
        Self {
            state: page.of("event-state", it.state().as_str()),
            times: it.sittings().iter().map(|(_, moments)| when(page, &zone, *moments)).collect(),
            place: place(page, it.format().as_str(), branch.as_deref(), &room),
            link: it.link.clone(),
            reason: it.reason.clone(),
        }
    }
}

impl Late {
    async fn load(
        tx: &mut Tx,
        (page, scope): (&Frame, &Scope),
        there: &There,
        (fields, now): (&Fields, Ts),
    ) -> db::Result<Self> {
        let branches = branches(tx, scope).await?;
        let told = |it: &Standing| Told::new(page, &branches, it);
        let wanted = read(fields, &there.offered(), &there.stands, now).ok().map(|(_, new)| Standing::of(&new));
        let three = [
            ("move-late-seen", Standing::parse(fields.get("seen"))),
            ("move-late-theirs", Some(Standing::of(&there.stands))),
            ("move-late-yours", wanted),
        ];
        let entry = history::of_row(tx, scope, EVENT.noun, there.it.id.0, 1).await?.pop();
        let zone = TimeZone::get(learning::zone(tx, scope).await?.name()).unwrap_or(TimeZone::UTC);
        let by = entry.map(|Entry { who, made_at, .. }| (who, day_and_hour(page, &zone, made_at)));
        Ok(Self { by, three: three.into_iter().filter_map(|(key, it)| Some((key, told(&it?)))).collect() })
    }
}

impl MovePage {
    fn new(page: Frame, there: There, form: Typed, late: Option<Late>) -> Self {
        let (offered, seen) = (there.offered(), Standing::of(&there.stands).to_text());
        Self { page, it: there.it, offered, form, seen, late }
    }

    /// Back from what would change, with what was typed.
    fn again(page: Frame, there: There, fields: Fields) -> Self {
        Self::new(page, there, Typed { fields, wrong: Wrong::new(), status: StatusCode::OK }, None)
    }

    fn error(&self, name: &str) -> String {
        self.form.error(&self.page, name)
    }

    fn is(&self, what: &Move) -> bool {
        self.form.value("to") == what.as_str()
    }

    fn rows(&self) -> Vec<[String; 3]> {
        self.form.fields.rows(SITTING)
    }

    fn zones(&self) -> Vec<&'static str> {
        learning::Zone::names().collect()
    }
}

/// `?to=cancelled` begins with that choice.
async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<MovePage, PageError> {
    let mut tx = app.db.read().await?;
    let there = There::load(&mut tx, &staff.scope, id).await?;
    let form = there.form(Fields::from_pairs(query).get("to"));
    Ok(MovePage::new(staff.page, there, form, None))
}

/// Shows what would change, and changes it when `do` is `move`. What is shown is the move itself, in a transaction that
/// nobody commits: it cannot say anything else than what will be.
async fn send(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = alone(&app.db).await?;
    let (page, scope, now) = (staff.page, &staff.scope, app.clock.now());
    let there = There::load(&mut tx, scope, id).await?;
    if fields.get("seen") != Standing::of(&there.stands).to_text() {
        let late = Late::load(&mut tx, (&page, scope), &there, (&fields, now)).await?;
        return Ok(MovePage::new(page, there, Typed::late(fields), Some(late)).into_response());
    }
    let (what, new) = match read(&fields, &there.offered(), &there.stands, now) {
        Ok(_) if fields.get("do") == "back" => return Ok(MovePage::again(page, there, fields).into_response()),
        Ok(read) => read,
        Err(wrong) => return Ok(MovePage::new(page, there, Typed::refused(fields, wrong), None).into_response()),
    };
    let (_, set) = put_event(&mut tx, &app.clock, scope, Some(id), &new).await?;
    if fields.get("do") != "move" {
        return Ok(MovePreview::load(&mut tx, (page, scope), there, (what, fields, now)).await?.into_response());
    }
    tx.commit().await?;
    Ok(see_other_saying(&there.it.path(), what.said(), Some(&set.undo_path())))
}
