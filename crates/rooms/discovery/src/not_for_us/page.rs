//! Setting an organization aside: a form inside each suggestion, and the same on a page of its own.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use directory::{OrganizationId, organization};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, see_other_saying};

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

/// What was typed, and what is wrong with it.
pub(crate) struct Typed {
    pub(crate) status: StatusCode,
    pub(crate) fields: Fields,
    pub(crate) wrong: NotForUsErrors,
}

impl NotForUsPage {
    fn error(&self, field: &str) -> String {
        self.errors().into_iter().find(|(wrong, _)| *wrong == field).map(|(_, text)| text).unwrap_or_default()
    }

    fn errors(&self) -> Vec<(&'static str, String)> {
        let wrong = [
            ("why", self.form.wrong.why),
            ("reason", self.form.wrong.reason),
            ("look_again", self.form.wrong.look_again),
        ];
        wrong.into_iter().filter_map(|(field, key)| Some((field, self.page.say(key?)))).collect()
    }
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
    let fields = Fields::from_pairs(query);
    let form = Typed { status: StatusCode::OK, fields, wrong: NotForUsErrors::default() };
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
            let form = Typed { status: StatusCode::UNPROCESSABLE_ENTITY, fields, wrong };
            return Ok(NotForUsPage { page: staff.page, id, name: it.name, form }.into_response());
        }
    };
    let set = put(&mut tx, &app.clock, &staff.scope, id, &new).await?;
    tx.commit().await?;
    let then = fields.some("then").filter(|then| then.starts_with("/suggestions?"));
    let here = format!("/organizations/{id}");
    Ok(see_other_saying(then.unwrap_or(&here), "not-for-us", Some(&format!("/history/{set}/undo"))))
}
