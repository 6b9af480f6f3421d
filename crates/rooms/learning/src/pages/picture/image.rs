//! `GET /pictures/{id}/{file}`: a picture itself, in one width.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use db::Role;
use files::{Keep, Store, serve};
use web::{App, Asked, PageError};

use crate::picture::{PictureId, picture, shown};

/// Readers see only what may be shown today. The address names the content, so a copy is good for ever, unless its
/// rights end.
pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path((id, file)): Path<(PictureId, String)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let it = picture(&mut tx, &asked.scope, id).await?.ok_or(PageError::NotFound)?;
    if !it.lacks(app.clock.today()).is_empty() && !asked.scope.may(Role::Staff) {
        return Err(PageError::NotFound);
    }
    let keep = if it.expires_on.is_none() { Keep::Forever } else { Keep::AskAgain };
    let it = shown(&mut tx, &asked.scope, it).await?;
    drop(tx);
    let size = it.size(&file).ok_or(PageError::NotFound)?;
    serve(&app.parts.get::<Store>(), &headers, size, &it.it.name, keep).await
}
