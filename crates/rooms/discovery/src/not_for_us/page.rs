//! Setting an organization aside: a form inside each suggestion, and the same on a page of its own.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use directory::{OrganizationId, organization};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed, see_other_saying, wrong};

use super::{NewNotForUs, NotFit, NotForUsErrors, put};

#[derive(Template)]
#[template(path = "discovery/not_for_us.html")]
pub(crate) struct NotForUsPage {
    pub(crate) page: Frame,
    pub(crate) id: OrganizationId,
    pub(crate) name: String,
    pub(crate) form: Typed,
}
web::page!(NotForUsPage, Cache::Private, |page| page.form.status);

/// The form as it was sent, with what is wrong with it.
pub(crate) fn refused(fields: Fields, errors: NotForUsErrors) -> Typed {
    let NotForUsErrors { why, reason, look_again } = errors;
    Typed::refused(fields, wrong([("why", why), ("reason", reason), ("look_again", look_again)]))
}

/// What may not fit, in the reader's words.
pub(crate) fn choices(page: &Frame) -> Vec<(&'static str, String)> {
    NotFit::ALL.into_iter().map(|why| (why.as_str(), page.of("not-fit", why.as_str()))).collect()
}

/// `GET /organizations/{id}/not-for-us`
pub async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<OrganizationId>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let it = organization(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    let form = Typed { fields: Fields::from_pairs(query), ..Typed::fresh([]) };
    Ok(NotForUsPage { page: staff.page, id, name: it.name, form }.into_response())
}

/// `POST /organizations/{id}/not-for-us`
pub async fn set_aside(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<OrganizationId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = organization(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    let new = match NewNotForUs::parse(&fields, app.clock.today()) {
        Ok(new) => new,
        Err(wrong) => {
            let form = refused(fields, wrong);
            return Ok(NotForUsPage { page: staff.page, id, name: it.name, form }.into_response());
        }
    };
    let set = put(&mut tx, &app.clock, &staff.scope, id, &new).await?;
    tx.commit().await?;
    let then = fields.some("then").filter(|then| then.starts_with("/suggestions?"));
    let here = format!("/organizations/{id}");
    Ok(see_other_saying(then.unwrap_or(&here), "not-for-us", Some(&set.undo_path())))
}
