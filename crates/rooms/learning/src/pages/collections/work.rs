//! `GET /collections/{slug}/resources`: the list as staff put it together, with what was found of its links.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use db::{Scope, Ts, Tx};
use web::{App, Cache, Form, Frame, PageError, Staff, Typed, see_other_saying};

use super::{Face, faces, found};
use crate::{
    Article,
    article::article,
    collection::{CollectionItemId, Way, item, items, move_item, remove_item},
    link::Standing,
};

#[derive(Template)]
#[template(path = "learning/collections/work.html")]
pub(super) struct WorkPage {
    pub(super) page: Frame,
    pub(super) collection: Article,
    pub(super) now: Ts,
    pub(super) faces: Vec<Face>,
    /// The line that adds one.
    pub(super) form: Typed,
    pub(super) is_administrator: bool,
}
web::page!(WorkPage, Cache::Private, |page| page.form.status);

impl WorkPage {
    fn path(&self, what: &str) -> String {
        format!("{}/{what}", self.collection.path())
    }

    fn is_shown(&self) -> bool {
        self.collection.is_shown(self.now)
    }

    /// `5 answer · 1 has moved`, of the links that lead elsewhere.
    fn links(&self) -> Vec<String> {
        let elsewhere = || self.faces.iter().filter(|face| face.host().is_some());
        let count = |standing: Standing| elsewhere().filter(|face| face.standing() == standing).count();
        let counts = Standing::ALL.map(|it| (it, count(it))).into_iter().filter(|(_, n)| *n > 0);
        counts.map(|(it, n)| self.page.say_n(links_key(it), n)).collect()
    }
}

/// The key of a count of links.
pub(in crate::pages) const fn links_key(standing: Standing) -> &'static str {
    match standing {
        Standing::Dead => "links-n-dead",
        Standing::Unsafe => "links-n-unsafe",
        Standing::Quiet => "links-n-quiet",
        Standing::Moved => "links-n-moved",
        Standing::NotKnown => "links-n-not-known",
        Standing::Fine => "links-n-fine",
    }
}

pub(super) async fn page_of(
    app: &App,
    tx: &mut Tx,
    (page, scope): (Frame, &Scope),
    collection: Article,
    form: Typed,
) -> Result<WorkPage, PageError> {
    let now = app.clock.now();
    let items = items(tx, scope, now, collection.id, true).await?;
    let faces = faces(tx, scope, collection.id, items).await?;
    let is_administrator = page.is_administrator();
    Ok(WorkPage { page, collection, now, faces, form, is_administrator })
}

pub(super) async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(slug): Path<String>,
) -> Result<WorkPage, PageError> {
    let mut tx = app.db.read().await?;
    let collection = found(&mut tx, &staff.scope, &slug, "/resources").await?;
    page_of(&app, &mut tx, (staff.page, &staff.scope), collection, Typed::fresh([])).await
}

/// The collection an item stands in.
pub(super) async fn collection_of(tx: &mut Tx, scope: &Scope, id: CollectionItemId) -> Result<Article, PageError> {
    let place = item(tx, scope, id).await?.ok_or(PageError::NotFound)?;
    article(tx, scope, place.article_id).await?.ok_or(PageError::NotFound)
}

/// `POST /collection-items/{id}/position`, with `way`: up or down.
pub(super) async fn go(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CollectionItemId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let way = Way::parse(fields.get("way")).ok_or(PageError::Bad("error-form"))?;
    let mut tx = app.db.write().await?;
    let collection = collection_of(&mut tx, &staff.scope, id).await?;
    // The next page begins where the reader was.
    let path = format!("{}/resources#item-{id}", collection.path());
    let Some(set) = move_item(&mut tx, &app.clock, &staff.scope, &collection, (id, way)).await? else {
        return Ok(see_other_saying(&path, "item-at-the-end", None));
    };
    tx.commit().await?;
    Ok(see_other_saying(&path, "item-moved", Some(&set.undo_path())))
}

/// `POST /collection-items/{id}/removal`
pub(super) async fn remove(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CollectionItemId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let collection = collection_of(&mut tx, &staff.scope, id).await?;
    let set = remove_item(&mut tx, &app.clock, &staff.scope, &collection, id).await?;
    tx.commit().await?;
    Ok(see_other_saying(&format!("{}/resources", collection.path()), "item-removed", Some(&set.undo_path())))
}
