//! Putting a picture on a page, and taking it from there.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Response},
};
use db::sqlx::types::Uuid;
use web::{App, Form, PageError, Staff, Typed, see_other_saying};

use super::edit::PicturePage;
use crate::{
    illustration::{illustrating, page_at, put_illustration},
    picture::{PictureId, picture},
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
    let Some(page) = page_at(&mut tx, &staff.scope, fields.get("page")).await? else {
        let place = Typed::refused(fields, vec![("page", "picture-error-page")]);
        let page = PicturePage::load(&app, &mut tx, &staff, it).await?;
        return Ok(PicturePage { place, ..page }.into_response());
    };
    let set = put_illustration(&mut tx, &app.clock, &staff.scope, page, &it, true).await?;
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
