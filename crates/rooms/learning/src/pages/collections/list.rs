//! `GET /collections`: all of them; for staff the drafts too, and a form that begins one.

use askama::Template;
use axum::extract::State;
use db::Ts;
use web::{App, Asked, Cache, Frame, PageError, Typed};

use crate::collection::{Listing, collections};

#[derive(Template)]
#[template(path = "learning/collections/list.html")]
pub(super) struct CollectionsPage {
    pub(super) page: Frame,
    pub(super) collections: Vec<Listing>,
    pub(super) now: Ts,
    pub(super) form: Typed,
}
web::page!(CollectionsPage, Cache::Shared, |page| page.form.status);

impl CollectionsPage {
    fn is_shown(&self, it: &Listing) -> bool {
        it.is_shown(self.now)
    }
}

pub(super) async fn show(State(app): State<App>, asked: Asked) -> Result<CollectionsPage, PageError> {
    let (now, all) = (app.clock.now(), asked.page.may_edit());
    let mut tx = app.db.read().await?;
    let collections = collections(&mut tx, &asked.scope, now, all).await?;
    Ok(CollectionsPage { page: asked.page, collections, now, form: Typed::fresh([]) })
}
