//! `GET` and `POST /articles/new`: a title is enough to begin.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use web::{App, Cache, Form, Frame, PageError, Staff, Typed, see_other_saying};

use crate::{
    article::Kind,
    writing::{self, Draft},
};

#[derive(Template)]
#[template(path = "learning/article_new.html")]
pub(super) struct NewPage {
    pub(super) page: Frame,
    pub(super) form: Typed,
}
web::page!(NewPage, Cache::Private, |page| page.form.status);

impl NewPage {
    fn kinds(&self) -> Vec<(&'static str, String)> {
        Kind::ALL.into_iter().map(|kind| (kind.as_str(), self.page.of("article-kind", kind.as_str()))).collect()
    }
}

pub(super) async fn show(staff: Staff) -> NewPage {
    NewPage { page: staff.page, form: Typed::fresh([("kind", Kind::default().as_str().to_owned())]) }
}

pub(super) async fn begin(State(app): State<App>, staff: Staff, Form(fields): Form) -> Result<Response, PageError> {
    let draft = match Draft::read(&fields) {
        Ok(draft) => draft,
        Err(wrong) => return Ok(NewPage { page: staff.page, form: Typed::refused(fields, wrong) }.into_response()),
    };
    let mut tx = writing::alone(&app.db).await?;
    let id = writing::begin(&mut tx, &app.clock, &staff.scope, &draft).await?;
    tx.commit().await?;
    Ok(see_other_saying(&format!("/articles/{id}/edit"), "article-begun", None))
}
