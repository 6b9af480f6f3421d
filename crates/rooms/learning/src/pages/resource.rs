//! `GET /resources/{id}`: a resource, cited, with every collection that holds it; for staff also the switch that hides
//! it from their readers.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use db::{Scope, Tx};
use web::{App, Asked, Cache, Form, Frame, PageError, Panel, Staff, Typed, see_other_saying, wrong};

use super::{ResourcePanels, collections::Face, panels};
use crate::{
    collection::{CollectionItemId, Holding, Item, collections_of_resource},
    link::link_at,
    resource::{ResourceId, catalog_search, hide as hide_one, resource, show_again as show_one_again},
};

/// Letters of a reason; it is a sentence or two.
const LONGEST: usize = 500;

#[derive(Template)]
#[template(path = "learning/resource.html")]
pub(super) struct ResourcePage {
    pub(super) page: Frame,
    pub(super) face: Face,
    pub(super) held: Vec<Holding>,
    pub(super) panels: Vec<Panel>,
    pub(super) form: Typed,
}
web::page!(ResourcePage, Cache::Shared, |page| page.form.status);

async fn page_of(
    app: &App,
    tx: &mut Tx,
    (page, scope): (Frame, &Scope),
    id: ResourceId,
    form: Typed,
) -> Result<ResourcePage, PageError> {
    let it = resource(tx, scope, id).await?.ok_or(PageError::NotFound)?;
    let held = collections_of_resource(tx, scope, app.clock.now(), id).await?;
    let more = app.parts.find::<ResourcePanels>();
    let panels = panels::show(more.as_ref().map(|it| &it.0), app, tx, (&page, scope), id.0).await?;
    // What no reader can find anywhere is no reader's business here either.
    if !page.may_edit() && (it.is_hidden() || held.is_empty() && panels.is_empty()) {
        return Err(PageError::NotFound);
    }
    let link = link_at(tx, scope, &it.address).await?;
    let catalog = it.in_catalog(&catalog_search(tx, scope).await?);
    // No collection speaks here: what each says of it stands below.
    let item =
        Item { id: CollectionItemId(id.0), position: 0, annotation: String::new(), resource: it, collections: 0 };
    let face = Face { item, link, catalog };
    Ok(ResourcePage { page, face, held, panels, form })
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(id): Path<ResourceId>,
) -> Result<ResourcePage, PageError> {
    let mut tx = app.db.read().await?;
    page_of(&app, &mut tx, (asked.page, &asked.scope), id, Typed::fresh([])).await
}

/// `POST /resources/{id}/hiding`, with the reason.
pub(super) async fn hide(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ResourceId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = resource(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let why = match fields.get("why").chars().count() {
        0 => Some("hiding-error-why"),
        1..=LONGEST => None,
        _ => Some("hiding-error-long"),
    };
    if why.is_some() {
        let form = Typed::refused(fields, wrong([("why", why)]));
        return Ok(page_of(&app, &mut tx, (staff.page, &staff.scope), id, form).await?.into_response());
    }
    let set = hide_one(&mut tx, &app.clock, &staff.scope, id, fields.get("why")).await?;
    tx.commit().await?;
    Ok(see_other_saying(&it.path(), "resource-hidden", Some(&set.undo_path())))
}

/// `POST /resources/{id}/hiding/removal`
pub(super) async fn show_again(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ResourceId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = resource(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let set = show_one_again(&mut tx, &app.clock, &staff.scope, id).await?;
    tx.commit().await?;
    Ok(see_other_saying(&it.path(), "resource-shown", set.map(|set| set.undo_path()).as_deref()))
}
