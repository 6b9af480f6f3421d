//! Answers of people about records.

use axum::{
    extract::{Path, State},
    response::Response,
};
use directory::OrganizationId;
use web::{App, Form, PageError, Staff, see_other_saying};

use crate::{
    answer::{self, AnswerId, Given, Verdict},
    pages::matches,
    record::RecordId,
};

/// How an organization stands to another. `whole_of` is "part of" read from the other side.
pub(in crate::pages) async fn answer(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<OrganizationId>,
    Form(form): Form,
) -> Result<Response, PageError> {
    let other: OrganizationId = form.get("other").parse().map_err(|_| PageError::Bad("error-form"))?;
    let (pair, verdict) = match form.get("verdict") {
        "whole_of" => ((other, id), Verdict::PartOf),
        word => ((id, other), Verdict::parse(word).ok_or(PageError::Bad("error-form"))?),
    };
    if id == other {
        return Err(PageError::Bad("error-form"));
    }
    let given = answer::answer(&app, &staff.scope, pair, verdict).await?;
    said(&app, staff, given, &format!("/organizations/{id}#records"), "answered").await
}

/// The page after an answer: where it was given, or why it was not taken.
async fn said(app: &App, staff: Staff, given: Given, back: &str, what: &str) -> Result<Response, PageError> {
    match given {
        Given::Taken(set) => Ok(see_other_saying(back, what, Some(&set.undo_path()))),
        Given::Contradicts(earlier) => matches::refused(app, staff, "", earlier).await,
        Given::NotAsked => Err(PageError::NotFound),
    }
}

/// This record is somebody else's.
pub(in crate::pages) async fn take_out(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<RecordId>,
    Form(form): Form,
) -> Result<Response, PageError> {
    let given = answer::take_out(&app, &staff.scope, id).await?;
    said(&app, staff, given, &back(form.get("organization")), "taken-out").await
}

/// An answer no longer holds.
pub(in crate::pages) async fn take_back(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<AnswerId>,
    Form(form): Form,
) -> Result<Response, PageError> {
    answer::take_back(&app, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    // Asked in the queue, it goes back there.
    let back = if form.has("only") { matches::address_of(form.get("only")) } else { back(form.get("organization")) };
    Ok(see_other_saying(&back, "answer-taken-back", None))
}

/// The page the button stood on.
fn back(organization: &str) -> String {
    match organization.parse::<OrganizationId>() {
        Ok(id) => format!("/organizations/{id}#records"),
        Err(_) => "/".to_owned(),
    }
}
