//! Adding a resource to a collection, and changing one.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use web::{App, Form, PageError, Staff, Typed, see_other_saying, wrong};

use super::{
    form::{ItemPage, filled, parse},
    found,
    work::collection_of,
};
use crate::{
    collection::{CollectionItemId, annotate, collections_of_resource, item, put_item},
    link,
    resource::{Known, resource},
};

/// `GET /collections/{slug}/resources/new`
pub(super) async fn ask_new(
    State(app): State<App>,
    staff: Staff,
    Path(slug): Path<String>,
) -> Result<ItemPage, PageError> {
    let mut tx = app.db.read().await?;
    let collection = found(&mut tx, &staff.scope, &slug, "/resources/new").await?;
    Ok(ItemPage { page: staff.page, collection, id: None, form: Typed::fresh([]), collections: 0 })
}

/// `POST /collections/{slug}/resources`
pub(super) async fn add(
    State(app): State<App>,
    staff: Staff,
    Path(slug): Path<String>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let collection = found(&mut tx, &staff.scope, &slug, "/resources").await?;
    let path = format!("{}/resources", collection.path());
    let refused =
        |form: Typed| ItemPage { page: staff.page, collection: collection.clone(), id: None, form, collections: 0 };
    let (new, annotation) = match parse(&fields) {
        Ok(typed) => typed,
        Err(wrong) => return Ok(refused(Typed::refused(fields, wrong)).into_response()),
    };
    let known = Known::load(&mut tx, &staff.scope).await?.find(&new);
    let put = put_item(&mut tx, &app.clock, &staff.scope, &collection, (known, &new, &annotation)).await?;
    let Some(set) = put else {
        let there = wrong([("title", Some("item-error-there"))]);
        return Ok(refused(Typed::refused(fields, there)).into_response());
    };
    link::look(&app, &mut tx, &staff.scope).await?;
    tx.commit().await?;
    let said = if known.is_some() { "item-known" } else { "item-added" };
    Ok(see_other_saying(&path, said, Some(&set.undo_path())))
}

/// `GET /collection-items/{id}`
pub(super) async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CollectionItemId>,
) -> Result<ItemPage, PageError> {
    let mut tx = app.db.read().await?;
    let collection = collection_of(&mut tx, &staff.scope, id).await?;
    let place = item(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let it = resource(&mut tx, &staff.scope, place.resource_id).await?.ok_or(PageError::NotFound)?;
    let held = collections_of_resource(&mut tx, &staff.scope, app.clock.now(), it.id).await?.len();
    let form = filled(&it, &place.annotation, &place.changed_at.0.to_string());
    let collections = i64::try_from(held).unwrap_or(i64::MAX);
    Ok(ItemPage { page: staff.page, collection, id: Some(id), form, collections })
}

/// `POST /collection-items/{id}`
pub(super) async fn change(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CollectionItemId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let collection = collection_of(&mut tx, &staff.scope, id).await?;
    let place = item(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let path = format!("{}/resources#item-{id}", collection.path());
    let refused =
        |form: Typed| ItemPage { page: staff.page, collection: collection.clone(), id: Some(id), form, collections: 0 };
    let (new, annotation) = match parse(&fields) {
        Ok(typed) => typed,
        Err(wrong) => return Ok(refused(Typed::refused(fields, wrong)).into_response()),
    };
    // Somebody saved since this form was opened: theirs stays until this reader has seen that.
    let seen = place.changed_at.0.to_string();
    if fields.get("seen") != seen {
        return Ok(refused(Typed::late(fields.with("seen", &seen))).into_response());
    }
    let what = (id, place.resource_id, &new, annotation.as_str());
    let set = annotate(&mut tx, &app.clock, &staff.scope, &collection, what).await?;
    link::look(&app, &mut tx, &staff.scope).await?;
    tx.commit().await?;
    Ok(see_other_saying(&path, "item-changed", Some(&set.undo_path())))
}
