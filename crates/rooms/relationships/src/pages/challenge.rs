//! A challenge: what the library sees of it, and the form that begins or changes one.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use db::{Clock, Date};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed, Wrong, see_other_saying, wrong};

use super::{
    conversation::PATH,
    form::{late, said_day},
};
use crate::{
    Challenge, ChallengeErrors, ChallengeId, NewChallenge, Pace,
    challenge::{self, challenges, hold_challenges, overlapped},
};

/// What the book asks for.
const TARGET: &str = "100";

#[derive(Template)]
#[template(path = "relationships/challenge.html")]
pub(super) struct ChallengePage {
    pub(super) page: Frame,
    /// The one being changed; none for a new one.
    pub(super) there: Option<Challenge>,
    pub(super) form: Typed,
}
web::page!(ChallengePage, Cache::Private, |page| page.form.status);

impl ChallengePage {
    fn action(&self) -> String {
        self.there.as_ref().map_or_else(|| "/challenges/new".to_owned(), |it| format!("/challenges/{}/edit", it.id))
    }
}

/// What is left to do, in a sentence.
pub fn pace(page: &Frame, it: &Challenge, today: Date) -> String {
    let last = said_day(page, &it.ends_on);
    match it.pace(today) {
        Pace::Ahead => page.say1("challenge-ahead", "day", said_day(page, &it.begins_on)),
        Pace::Reached => page.say("challenge-reached"),
        Pace::Over => page.say1("challenge-over", "day", last),
        Pace::Weekly { left, a_week } => page.say3("challenge-weekly", ("left", &left), ("n", &a_week), ("day", &last)),
        Pace::Rarely { left, weeks } => page.say3("challenge-rarely", ("left", &left), ("n", &weeks), ("day", &last)),
        Pace::Days { left, days } => page.say3("challenge-days", ("left", &left), ("n", &days), ("day", &last)),
    }
}

/// A year from today, as the book's hundred want.
fn fresh(page: &Frame, clock: &Clock) -> Typed {
    let (title, today) = (page.say("challenge-name"), clock.today());
    let year = clock.now().plus_seconds(364 * 24 * 3600).date().to_string();
    let target = TARGET.to_owned();
    Typed::fresh([("title", title), ("target", target), ("begins_on", today.to_string()), ("ends_on", year)])
}

/// The form as it stands; `seen` tells whether somebody changed it meanwhile.
pub(super) fn of(it: &Challenge) -> Typed {
    Typed::fresh([
        ("seen", it.changed_at.0.to_string()),
        ("title", it.title.clone()),
        ("target", it.target.to_string()),
        ("begins_on", it.begins_on.clone()),
        ("ends_on", it.ends_on.clone()),
    ])
}

/// `GET /challenges/new`
pub(super) async fn begin(State(app): State<App>, staff: Staff) -> ChallengePage {
    let form = fresh(&staff.page, &app.clock);
    ChallengePage { page: staff.page, there: None, form }
}

/// `GET /challenges/{id}/edit`
pub(super) async fn edit(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ChallengeId>,
) -> Result<ChallengePage, PageError> {
    let mut tx = app.db.read().await?;
    let there = challenges(&mut tx, &staff.scope).await?.into_iter().find(|it| it.id == id);
    let it = there.ok_or(PageError::NotFound)?;
    Ok(ChallengePage { page: staff.page, form: of(&it), there: Some(it) })
}

/// `POST /challenges/new`
pub(super) async fn add(app: State<App>, staff: Staff, Form(fields): Form) -> Result<Response, PageError> {
    put(app, staff, None, fields).await
}

/// `POST /challenges/{id}/edit`
pub(super) async fn change(
    app: State<App>,
    staff: Staff,
    Path(id): Path<ChallengeId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    put(app, staff, Some(id), fields).await
}

async fn put(
    State(app): State<App>,
    staff: Staff,
    id: Option<ChallengeId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    hold_challenges(&mut tx).await?;
    let all = challenges(&mut tx, &staff.scope).await?;
    let there = all.iter().find(|it| Some(it.id) == id).cloned();
    if id.is_some() != there.is_some() {
        return Err(PageError::NotFound);
    }
    let new = match read(&fields, &all, there.as_ref()) {
        Ok(new) => new,
        Err(wrong) => {
            let form = Typed::refused(fields, wrong);
            return Ok(ChallengePage { page: staff.page, there, form }.into_response());
        }
    };
    if let Some(form) = there.as_ref().and_then(|it| late(&fields, it.changed_at)) {
        return Ok(ChallengePage { page: staff.page, there, form }.into_response());
    }
    let set = challenge::put_challenge(&mut tx, &app.clock, &staff.scope, id, &new).await?;
    tx.commit().await?;
    Ok(see_other_saying(PATH, "challenge", Some(&set.undo_path())))
}

/// The rules of the form, and that a day counts for one challenge only.
fn read(fields: &Fields, all: &[Challenge], there: Option<&Challenge>) -> Result<NewChallenge, Wrong> {
    let [title, target, first, last] = ["title", "target", "begins_on", "ends_on"].map(|name| fields.get(name));
    match NewChallenge::parse(title, target, first, last) {
        Ok(new) if overlapped(all, there.map(|it| it.id), &new).is_some() => {
            Err(wrong([("begins_on", Some("challenge-error-overlap"))]))
        }
        Ok(new) => Ok(new),
        Err(ChallengeErrors { title, target, begins_on, ends_on }) => {
            Err(wrong([("title", title), ("target", target), ("begins_on", begins_on), ("ends_on", ends_on)]))
        }
    }
}
