//! Putting a picture on a page, and taking it from there.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Response},
};
use db::sqlx::types::Uuid;
use web::{App, Form, PageError, Staff, Typed, see_other_saying};

use super::edit::PicturePage;
use crate::{
    illustration::{illustrating, put_at, put_illustration},
    picture::{PictureId, picture},
    portrait::{drop_portrait, portrait},
};

/// `POST /pictures/{id}/illustrations`
pub(super) async fn put(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PictureId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = picture(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let Some(set) = put_at(&mut tx, &app.clock, &staff.scope, fields.get("page"), &it).await? else {
        let place = Typed::refused(fields, vec![("page", "picture-error-page")]);
        let page = PicturePage::load(&app, &mut tx, &staff, it).await?;
        return Ok(PicturePage { place, ..page }.into_response());
    };
    tx.commit().await?;
    Ok(see_other_saying(&it.path(), "picture-placed", Some(&set.undo_path())))
}

/// `POST /illustrations/{id}/removal`: the id is that of the page.
pub(super) async fn take_away(
    State(app): State<App>,
    staff: Staff,
    Path(page): Path<Uuid>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = illustrating(&mut tx, &staff.scope, page).await?.ok_or(PageError::NotFound)?;
    let set = put_illustration(&mut tx, &app.clock, &staff.scope, page, &it, false).await?;
    tx.commit().await?;
    Ok(see_other_saying(&it.path(), "picture-taken-away", Some(&set.undo_path())))
}

/// `POST /portraits/{id}/removal`
pub(super) async fn take_from_person(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<Uuid>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let there = portrait(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let it = picture(&mut tx, &staff.scope, there.picture_id).await?.ok_or(PageError::NotFound)?;
    let set = drop_portrait(&mut tx, &app.clock, &staff.scope, id, &it).await?;
    tx.commit().await?;
    Ok(see_other_saying(&it.path(), "portrait-taken-away", Some(&set.undo_path())))
}
