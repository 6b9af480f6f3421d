//! Beginning a collection: with a title, or like another one.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use web::{App, Form, PageError, Staff, Typed, see_other_saying, wrong};

use super::{found, list::CollectionsPage};
use crate::collection::{begin as begin_one, collections, copy as copy_one};

/// Letters of a title.
const LONGEST: usize = 200;

/// `POST /collections`
pub(super) async fn begin(State(app): State<App>, staff: Staff, Form(fields): Form) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let title = text::one_line(fields.get("title"));
    if title.is_empty() || title.chars().count() > LONGEST {
        let now = app.clock.now();
        let collections = collections(&mut tx, &staff.scope, now, true).await?;
        let form = Typed::refused(fields, wrong([("title", Some("collection-error-title"))]));
        return Ok(CollectionsPage { page: staff.page, collections, now, form }.into_response());
    }
    let made = begin_one(&mut tx, &app.clock, &staff.scope, &title).await?;
    tx.commit().await?;
    Ok(see_other_saying(&format!("{}/resources", made.path()), "collection-begun", None))
}

/// `POST /collections/{slug}/copies`: a draft with the same resources.
pub(super) async fn copy(
    State(app): State<App>,
    staff: Staff,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let like = found(&mut tx, &staff.scope, &slug, "/resources").await?;
    let title = staff.page.say1("collection-copy-title", "title", like.title.as_str());
    let made = copy_one(&mut tx, &app.clock, &staff.scope, &like, &title).await?;
    tx.commit().await?;
    Ok(see_other_saying(&format!("{}/resources", made.path()), "collection-copied", None))
}
