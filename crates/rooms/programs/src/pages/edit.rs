//! `/events/new` and `/events/{id}/edit`: an event's form, and the buttons that change its state.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::{Scope, Tx};
use learning::Topic;
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed, Wrong, see_other_saying};

use crate::{
    event::{AGES, Event, EventId, Format, LANGUAGES, event},
    event_partner::PartnerRole,
    event_series::all_series,
    form::{Choices, PARTNER, PRESENTER, SITTING, filled, fresh, read},
    model::Model,
    put::{NewEvent, alone, put_event},
    state::State as Stage,
};

#[derive(Template)]
#[template(path = "programs/event_form.html")]
pub(super) struct EventForm {
    pub(super) page: Frame,
    /// None: a new one.
    pub(super) it: Option<Event>,
    /// The event that the new one is like.
    pub(super) model: Option<Model>,
    pub(super) form: Typed,
    pub(super) choices: Choices,
    pub(super) series: Vec<String>,
    /// Names of people.
    pub(super) people: Vec<String>,
}
web::page!(EventForm, Cache::Private, |page| page.form.status);

impl EventForm {
    async fn load(
        tx: &mut Tx,
        (page, scope): (Frame, &Scope),
        it: Option<Event>,
        form: Typed,
    ) -> Result<Self, PageError> {
        let people = directory::people(tx, scope).await?.into_iter().map(|person| person.name).collect();
        let series = all_series(tx, scope).await?.into_iter().map(|series| series.title).collect();
        let model = if it.is_none() { Model::load(tx, scope, &form.fields).await? } else { None };
        Ok(Self { choices: Choices::load(tx, scope).await?, page, it, model, form, series, people })
    }

    fn title(&self) -> String {
        match &self.it {
            Some(it) => self.page.say1("event-edit", "title", it.title.as_str()),
            None => self.page.say("event-new"),
        }
    }

    fn action(&self) -> String {
        self.it.as_ref().map_or_else(|| "/events/new".into(), |it| format!("/events/{}/edit", it.id))
    }

    /// What the event was when this form was shown; a second try knows of the first.
    fn seen(&self) -> String {
        self.it.as_ref().map(|it| it.changed_at.0.to_string()).unwrap_or_default()
    }

    fn state(&self) -> Stage {
        self.it.as_ref().map(Event::state).unwrap_or_default()
    }

    fn is_draft(&self) -> bool {
        self.state() == Stage::Draft
    }

    fn is_scheduled(&self) -> bool {
        self.state() == Stage::Scheduled
    }

    fn error(&self, name: &str) -> String {
        self.form.error(&self.page, name)
    }

    /// The rows that were typed, with empty ones to fill.
    fn sittings(&self) -> Vec<[String; 3]> {
        with_empty(self.form.fields.rows(SITTING), 1)
    }

    fn presenters(&self) -> Vec<[String; 3]> {
        with_empty(self.form.fields.rows(PRESENTER), 2)
    }

    fn partners(&self) -> Vec<[String; 2]> {
        with_empty(self.form.fields.rows(PARTNER), 2)
    }

    fn formats(&self) -> Vec<(&'static str, String)> {
        Format::ALL.map(|it| (it.as_str(), self.page.of("event-format", it.as_str()))).into()
    }

    fn ages(&self) -> Vec<(&'static str, String)> {
        AGES.map(|ages| (ages, self.page.of("event-ages", ages))).into()
    }

    fn languages(&self) -> Vec<(&'static str, String)> {
        LANGUAGES.map(|it| (it, self.page.of("event-language", it))).into()
    }

    fn roles(&self) -> Vec<(&'static str, String)> {
        PartnerRole::ALL.map(|it| (it.as_str(), self.page.of("event-role", it.as_str()))).into()
    }

    fn branch_choices(&self) -> Vec<(String, String)> {
        self.choices.branches.iter().map(|it| (it.id.to_string(), it.name.clone())).collect()
    }

    fn topic_choices(&self) -> Vec<(String, String)> {
        self.choices.topics.iter().map(|it| (it.id.to_string(), it.title.clone())).collect()
    }

    fn has_topic(&self, topic: &Topic) -> bool {
        let id = topic.id.to_string();
        self.form.fields.all("topics").any(|chosen| chosen == id)
    }

    /// Zones that are offered; any other of the tz database can be typed.
    fn zones(&self) -> Vec<&'static str> {
        learning::Zone::names().collect()
    }
}

/// Rows of a form with empty ones behind them, and one at least.
fn with_empty<const N: usize>(mut rows: Vec<[String; N]>, more: usize) -> Vec<[String; N]> {
    let wanted = rows.len() + more;
    rows.resize_with(wanted, || std::array::from_fn(|_| String::new()));
    rows
}

/// `?from=ID` begins with everything of another event but its days ([`Model`]).
pub(super) async fn ask(
    State(app): State<App>,
    staff: Staff,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<EventForm, PageError> {
    let mut tx = app.db.read().await?;
    let zone = learning::zone(&mut tx, &staff.scope).await?;
    let query = Fields::from_pairs(query);
    let form = match Model::load(&mut tx, &staff.scope, &query).await? {
        Some(model) => {
            let fields = model.form(&mut tx, &staff.scope).await?;
            Typed { fields, wrong: Wrong::new(), status: StatusCode::OK }
        }
        None if query.has("from") => return Err(PageError::NotFound),
        None => fresh(zone.name()),
    };
    EventForm::load(&mut tx, (staff.page, &staff.scope), None, form).await
}

pub(super) async fn ask_again(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
) -> Result<EventForm, PageError> {
    let mut tx = app.db.read().await?;
    let it = event(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let fields = filled(&mut tx, &staff.scope, &it).await?;
    let form = Typed { fields, wrong: Wrong::new(), status: StatusCode::OK };
    EventForm::load(&mut tx, (staff.page, &staff.scope), Some(it), form).await
}

pub(super) async fn add(State(app): State<App>, staff: Staff, Form(fields): Form) -> Result<Response, PageError> {
    put(&app, staff, None, fields).await
}

pub(super) async fn change(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    put(&app, staff, Some(id), fields).await
}

/// The state that the pressed button asks for; saving leaves it as it is.
fn stage_of(button: &str, now: Stage) -> Stage {
    match button {
        "schedule" => Stage::Scheduled,
        "postpone" => Stage::Postponed,
        "cancel" => Stage::Cancelled,
        _ => now,
    }
}

/// What is said after a change of state.
fn said(stage: Stage, was: Stage) -> &'static str {
    match stage {
        Stage::Scheduled if was != Stage::Scheduled => "event-scheduled",
        Stage::Postponed if was != Stage::Postponed => "event-postponed",
        Stage::Cancelled if was != Stage::Cancelled => "event-cancelled",
        _ => "event-saved",
    }
}

async fn put(app: &App, staff: Staff, id: Option<EventId>, fields: Fields) -> Result<Response, PageError> {
    let mut tx = alone(&app.db).await?;
    let there = match id {
        Some(id) => Some(event(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?),
        None => None,
    };
    let who = (staff.page, &staff.scope);
    if there.as_ref().is_some_and(|it| fields.get("seen") != it.changed_at.0.to_string()) {
        return Ok(EventForm::load(&mut tx, who, there, Typed::late(fields)).await?.into_response());
    }
    let was = there.as_ref().map(Event::state).unwrap_or_default();
    let stage = stage_of(fields.get("do"), was);
    let choices = Choices::load(&mut tx, who.1).await?;
    let new = match read(&fields, &choices, stage) {
        Ok(new) => new,
        Err(wrong) => {
            return Ok(EventForm::load(&mut tx, who, there, Typed::refused(fields, wrong)).await?.into_response());
        }
    };
    let from = Model::load(&mut tx, who.1, &fields).await?.map(|model| model.event.id);
    let (id, set) = put_event(&mut tx, &app.clock, who.1, id, &NewEvent { from, ..new }).await?;
    let it = event(&mut tx, who.1, id).await?.ok_or(PageError::NotFound)?;
    tx.commit().await?;
    let to = if stage == Stage::Draft { format!("/events/{id}/edit") } else { it.path() };
    Ok(see_other_saying(&to, said(stage, was), Some(&set.undo_path())))
}
