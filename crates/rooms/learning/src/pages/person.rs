//! `GET /people/{slug}`: somebody who writes here.

use askama::Template;
use axum::extract::{Path, State};
use directory::{Person, person_by_slug};
use web::{App, Asked, Cache, Frame, PageError};

use super::{about, day};
use crate::{
    list::{Listed, articles_by},
    topic::Dated,
};

#[derive(Template)]
#[template(path = "learning/person.html")]
pub(super) struct PersonPage {
    pub(super) page: Frame,
    pub(super) person: Person,
    pub(super) articles: Vec<Listed>,
}
web::page!(PersonPage, Cache::Shared);

impl PersonPage {
    fn linked(&self) -> String {
        about::graph(&[about::person(&self.person)])
    }

    fn day(&self, it: &Listed) -> String {
        day(&self.page, it, Dated::Published)
    }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<PersonPage, PageError> {
    let mut tx = app.db.read().await?;
    let person = person_by_slug(&mut tx, &asked.scope, &slug).await?.ok_or(PageError::NotFound)?;
    let articles = articles_by(&mut tx, &asked.scope, app.clock.now(), person.id).await?;
    Ok(PersonPage { page: asked.page, person, articles })
}
