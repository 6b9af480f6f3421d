//! Answers of people about records.

use axum::{
    extract::{Path, State},
    response::Response,
};
use directory::OrganizationId;
use web::{App, Form, PageError, Staff, see_other_saying};

use crate::{
    answer::{self, AnswerId, Verdict},
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
    answer::answer(&app, &staff.scope, pair, verdict).await?.ok_or(PageError::NotFound)?;
    Ok(see_other_saying(&format!("/organizations/{id}#records"), "answered", None))
}

/// This record is somebody else's.
pub(in crate::pages) async fn take_out(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<RecordId>,
    Form(form): Form,
) -> Result<Response, PageError> {
    answer::take_out(&app, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    Ok(see_other_saying(&back(form.get("organization")), "taken-out", None))
}

/// An answer no longer holds.
pub(in crate::pages) async fn take_back(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<AnswerId>,
    Form(form): Form,
) -> Result<Response, PageError> {
    answer::take_back(&app, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    Ok(see_other_saying(&back(form.get("organization")), "answer-taken-back", None))
}

/// The page the button stood on.
fn back(organization: &str) -> String {
    match organization.parse::<OrganizationId>() {
        Ok(id) => format!("/organizations/{id}#records"),
        Err(_) => "/".to_owned(),
    }
}
