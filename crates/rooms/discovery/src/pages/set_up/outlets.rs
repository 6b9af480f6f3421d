//! Bringing the outlet file here: from this computer, or from its publisher.

use std::path::Path;

use axum::{
    extract::{Multipart, Query, State, multipart::MultipartRejection},
    response::{IntoResponse, Response},
};
use web::{App, Asked, PageError, see_other};

use super::{
    door::{self, Door, door},
    show::{address, closed},
};
use crate::{
    libraries,
    official::outlets_path,
    pages::imports::{broken, disk, nudge, receive},
    work::FETCH_IMLS,
};

/// Takes the outlet file; one that is none leaves the file before it alone.
pub(in crate::pages) async fn upload(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<door::Query>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    if door(&app, &mut tx, &asked, &query.token).await? == Door::Closed {
        return Ok(closed(asked.page).into_response());
    }
    drop(tx);
    // Looked at only now: who may not come in learns nothing of the form.
    let mut form = form.map_err(|_| PageError::Bad("error-upload"))?;
    while let Some(field) = form.next_field().await.map_err(broken)? {
        if field.name() != Some("file") {
            continue;
        }
        let incoming = receive(&app, field).await?;
        let path = incoming.path.clone();
        let checked = tokio::task::spawn_blocking(move || libraries::check_outlets(&path)).await;
        if checked.expect("looking at a file does not panic").is_err() {
            return Err(PageError::Bad("set-up-error-outlets"));
        }
        put(&incoming.keep(), &outlets_path(&app.settings.data_dir)).await.map_err(disk)?;
    }
    Ok(see_other(&address(&query.token, &[])))
}

async fn put(from: &Path, to: &Path) -> std::io::Result<()> {
    // Both lie in the data directory: renaming is one step, there is never half a file.
    tokio::fs::rename(from, to).await
}

/// Asks for the official file to be fetched.
pub(in crate::pages) async fn fetch(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<door::Query>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    if door(&app, &mut tx, &asked, &query.token).await? == Door::Closed {
        return Ok(closed(asked.page).into_response());
    }
    let job = jobs::enqueue(&mut tx, &app.clock, FETCH_IMLS, &()).await?;
    tx.commit().await?;
    nudge(&app);
    Ok(see_other(&address(&query.token, &[("job", &job.to_string())])))
}
