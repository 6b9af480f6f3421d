//! What the buttons of the queue do.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use history::ChangeSetId;
use web::{App, Fields, Form, PageError, Staff, see_other, see_other_saying};

use super::{address_of, contradiction, only};
use crate::{
    answer::{self, Given, Said, Verdict},
    record::RecordId,
    review,
};

/// How the first of the two stands to the second. `whole_of` is "part of" read from the other side.
pub(super) async fn answer(State(app): State<App>, staff: Staff, Form(form): Form) -> Result<Response, PageError> {
    let pair = pair(&form)?;
    let (verdict, turned) = match form.get("verdict") {
        "whole_of" => (Verdict::PartOf, true),
        word => (Verdict::parse(word).ok_or(PageError::Bad("error-form"))?, false),
    };
    let back = address_of(form.get("only"));
    match answer::answer_match(&app, &staff.scope, pair, (verdict, turned)).await? {
        Given::Taken(_) => Ok(see_other(&back)),
        Given::NotAsked => Ok(see_other_saying(&back, "match-not-asked", None)),
        Given::Contradicts(earlier) => refused(&app, staff, only(form.get("only")), earlier).await,
    }
}

/// The queue again, with the earlier answers that the new one contradicts.
pub(in crate::pages) async fn refused(
    app: &App,
    staff: Staff,
    only: &'static str,
    earlier: Vec<Said>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    Ok(contradiction(app, &mut tx, staff, only, earlier).await?.into_response())
}

/// Not now: it comes last today.
pub(super) async fn later(State(app): State<App>, staff: Staff, Form(form): Form) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    review::put_off(&mut tx, &app.clock, &staff.scope, pair(&form)?).await?;
    tx.commit().await?;
    Ok(see_other(&address_of(form.get("only"))))
}

/// Takes back what this person answered last, and asks it again.
pub(super) async fn undo(State(app): State<App>, staff: Staff, Form(form): Form) -> Result<Response, PageError> {
    let set: ChangeSetId = form.get("change_set").parse().map_err(|_| PageError::Bad("error-form"))?;
    let back = address_of(form.get("only"));
    let mut tx = app.db.write().await?;
    let last = review::last_answer(&mut tx, &app.clock, &staff.scope).await?;
    if last.is_none_or(|last| last.change_set_id != set) {
        return Ok(see_other_saying(&back, "undone-already", None));
    }
    let undone = answer::undo(&app, tx, &staff.scope, set).await?;
    Ok(see_other_saying(&back, if undone.rows > 0 { "undone" } else { "undone-nothing" }, None))
}

fn pair(form: &Fields) -> Result<(RecordId, RecordId), PageError> {
    let id = |name: &str| form.get(name).parse::<RecordId>().map_err(|_| PageError::Bad("error-form"));
    Ok((id("record")?, id("other")?))
}
