//! `GET /polls/new`, `GET /polls/{id}/edit` and what is sent there: staff write polls, change them and close them.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use db::{Scope, Ts, Tx};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed, see_other, see_other_saying};

use crate::{
    poll::{self, CountsShown, Editing, Phase, Poll, PollId, close_poll, hold, is_late, put_poll, read, typed},
    topic::topics,
};

#[derive(Template)]
#[template(path = "learning/poll_form.html")]
pub(super) struct PollFormPage {
    pub(super) page: Frame,
    /// None: a new one.
    pub(super) poll: Option<Poll>,
    pub(super) form: Typed,
    /// Ids and titles.
    pub(super) topics: Vec<(String, String)>,
    pub(super) may_close: bool,
}
web::page!(PollFormPage, Cache::Private, |page| page.form.status);

impl PollFormPage {
    fn title(&self) -> String {
        self.page.say(if self.poll.is_some() { "poll-edit" } else { "poll-new" })
    }

    fn action(&self) -> String {
        self.poll.as_ref().map_or_else(|| "/polls/new".to_owned(), |poll| format!("/polls/{}/edit", poll.id))
    }

    fn back(&self) -> String {
        self.poll.as_ref().map_or_else(|| "/polls".to_owned(), Poll::path)
    }

    fn begun(&self) -> Option<&Poll> {
        self.poll.as_ref().filter(|poll| poll.begun)
    }

    fn counts(&self) -> Vec<(&'static str, String)> {
        let label = |shown: CountsShown| (shown.as_str(), self.page.of("poll-counts", shown.as_str()));
        CountsShown::ALL.into_iter().map(label).collect()
    }

    fn error(&self, name: &str) -> String {
        self.form.error(&self.page, name)
    }
}

pub(super) async fn ask(State(app): State<App>, staff: Staff) -> Result<PollFormPage, PageError> {
    let mut tx = app.db.read().await?;
    let now = app.clock.now();
    let editing = Editing::of(&mut tx, &staff.scope, None, now).await?;
    let form = typed(&mut tx, &staff.scope, &editing).await?;
    page(&mut tx, staff, now, None, form).await
}

pub(super) async fn ask_again(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PollId>,
) -> Result<PollFormPage, PageError> {
    let mut tx = app.db.read().await?;
    let poll = poll::poll(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let now = app.clock.now();
    let editing = Editing::of(&mut tx, &staff.scope, Some(&poll), now).await?;
    let form = typed(&mut tx, &staff.scope, &editing).await?;
    page(&mut tx, staff, now, Some(poll), form).await
}

pub(super) async fn add(State(app): State<App>, staff: Staff, Form(fields): Form) -> Result<Response, PageError> {
    put(&app, staff, None, fields).await
}

pub(super) async fn change(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PollId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    put(&app, staff, Some(id), fields).await
}

async fn put(app: &App, staff: Staff, id: Option<PollId>, fields: Fields) -> Result<Response, PageError> {
    let now = app.clock.now();
    let mut tx = app.db.write().await?;
    hold(&mut tx).await?;
    let there = match id {
        Some(id) => Some(poll::poll(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?),
        None => None,
    };
    if there.as_ref().is_some_and(|poll| is_late(poll, &fields)) {
        return Ok(page(&mut tx, staff, now, there, Typed::late(fields)).await?.into_response());
    }
    let editing = Editing::of(&mut tx, &staff.scope, there.as_ref(), now).await?;
    let new = match read(&mut tx, &staff.scope, &editing, &fields).await? {
        Ok(new) => new,
        Err(wrong) => {
            return Ok(page(&mut tx, staff, now, there, Typed::refused(fields, wrong)).await?.into_response());
        }
    };
    let (id, set) = put_poll(&mut tx, &app.clock, &staff.scope, id, &new).await?;
    let path = path(&mut tx, &staff.scope, id).await?;
    tx.commit().await?;
    Ok(see_other_saying(&path, "poll-saved", Some(&set.undo_path())))
}

/// `POST /polls/{id}/closing`
pub(super) async fn close(State(app): State<App>, staff: Staff, Path(id): Path<PollId>) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let path = path(&mut tx, &staff.scope, id).await?;
    let Some(set) = close_poll(&mut tx, &app.clock, &staff.scope, id).await? else { return Ok(see_other(&path)) };
    tx.commit().await?;
    Ok(see_other_saying(&path, "poll-closed", Some(&set.undo_path())))
}

async fn path(tx: &mut Tx, scope: &Scope, id: PollId) -> Result<String, PageError> {
    Ok(poll::poll(tx, scope, id).await?.ok_or(PageError::NotFound)?.path())
}

async fn page(tx: &mut Tx, staff: Staff, now: Ts, poll: Option<Poll>, form: Typed) -> Result<PollFormPage, PageError> {
    let all = topics(tx, &staff.scope, Ts(i64::MAX)).await?;
    let topics = all.into_iter().map(|topic| (topic.id.to_string(), topic.title)).collect();
    let may_close = poll.as_ref().is_some_and(|poll| poll.phase(now) == Phase::Open);
    Ok(PollFormPage { page: staff.page, poll, form, topics, may_close })
}
