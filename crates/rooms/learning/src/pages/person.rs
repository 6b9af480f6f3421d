//! `GET /people/{slug}`: somebody who writes or presents here.

use askama::Template;
use axum::extract::{Path, State};
use db::{Scope, Tx};
use directory::{Person, person_by_slug};
use web::{App, Asked, Cache, Frame, PageError, Panel};

use super::{PersonPanels, about, day, panels};
use crate::{
    list::{Listed, articles_by},
    picture::ShownPicture,
    portrait::{look_of, monogram, portraits},
    topic::Dated,
};

#[derive(Template)]
#[template(path = "learning/person.html")]
pub(super) struct PersonPage {
    pub(super) page: Frame,
    pub(super) person: Person,
    pub(super) articles: Vec<Listed>,
    pub(super) portrait: Option<ShownPicture>,
    /// For staff: the page of the newest portrait.
    pub(super) portrait_link: Option<String>,
    pub(super) panels: Vec<Panel>,
}
web::page!(PersonPage, Cache::Shared);

impl PersonPage {
    fn linked(&self) -> String {
        about::graph(&[about::person(&self.person, self.portrait.as_ref())])
    }

    fn monogram(&self) -> String {
        monogram(self.person.id.0, &self.person.name)
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
    let (page, scope, now) = (asked.page, asked.scope, app.clock.now());
    let articles = articles_by(&mut tx, &scope, now, person.id).await?;
    let portrait = look_of(&mut tx, &scope, now, person.id).await?;
    let portrait_link = link_of(&mut tx, (&page, &scope), &person).await?;
    let more = app.parts.find::<PersonPanels>();
    let more = more.as_ref().map(|it| &it.0);
    let panels = panels::show(more, &app, &mut tx, (&page, &scope), person.id.0).await?;
    Ok(PersonPage { page, person, articles, portrait, portrait_link, panels })
}

/// For staff: the page of the newest portrait, where there is one.
async fn link_of(tx: &mut Tx, (page, scope): (&Frame, &Scope), person: &Person) -> db::Result<Option<String>> {
    if !page.may_edit() {
        return Ok(None);
    }
    let newest = portraits(tx, scope, person.id).await?.into_iter().next();
    Ok(newest.map(|it| format!("/pictures/{}", it.picture_id)))
}
