//! Saving the set-up: everything of it in one transaction.

use accounts::{NewAccount, add_account, put_branches};
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use db::SystemId;
use web::{App, Asked, Fields, Form, PageError, see_other_saying};

use super::{
    door::{self, Door, door},
    form::{Errors, administrator, another_branch, by_hand},
    show::{closed, page},
};
use crate::{
    libraries::{Library, library, put_library},
    official::outlets_path,
};

pub(in crate::pages) async fn save(
    State(app): State<App>,
    asked: Asked,
    Query(mut query): Query<door::Query>,
    Form(typed): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let door = door(&app, &mut tx, &asked, &query.token).await?;
    let done = match (door, asked.scope.system) {
        (Door::Closed, _) => return Ok(closed(asked.page).into_response()),
        (Door::First, _) => first(&app, &typed).await?,
        (Door::Later, Some(system)) => later(&app, system, &typed).await?,
        (Door::Later, None) => return Err(PageError::NotFound),
    };
    let errors = match (done, door) {
        (Ok(()), Door::First) => return Ok(see_other_saying("/sign-in", "set-up-done", None)),
        (Ok(()), _) => return Ok(see_other_saying("/set-up", "set-up-saved", None)),
        (Err(errors), _) => errors,
    };
    typed.get("key").clone_into(&mut query.key);
    query.hand = if query.key.is_empty() { "1".to_owned() } else { String::new() };
    Ok(page(&app, &mut tx, asked, query, door, typed, errors).await?.into_response())
}

/// The library with its branches and its first administrator.
async fn first(app: &App, typed: &Fields) -> Result<Result<(), Errors>, PageError> {
    let library = match typed.some("key") {
        Some(key) => renamed(chosen(app, key).await?, typed),
        None => by_hand(typed, &app.clock),
    };
    let (library, account) = match (library, administrator(typed)) {
        (Ok(library), Ok(account)) => (library, account),
        (library, account) => {
            let wrong = [library.err(), account.err()].into_iter().flatten().flatten().collect();
            return Ok(Err(wrong));
        }
    };
    put(app, &library, &account).await?;
    Ok(Ok(()))
}

async fn put(app: &App, library: &Library, account: &NewAccount) -> Result<(), PageError> {
    let mut tx = app.db.write().await?;
    // Somebody else may have been quicker with the same link.
    if accounts::there_is_an_account(&mut tx).await? {
        return Err(PageError::Conflict);
    }
    let system = put_library(&mut tx, &app.clock, library).await?;
    add_account(&mut tx, &app.clock, system, account).await?;
    tx.commit().await?;
    Ok(())
}

/// More branches, or the same ones as the file has them now.
async fn later(app: &App, system: SystemId, typed: &Fields) -> Result<Result<(), Errors>, PageError> {
    let branches = match typed.some("key") {
        Some(key) => chosen(app, key).await?.branches,
        None => match another_branch(typed, &app.clock) {
            Ok(branch) => vec![branch],
            Err(errors) => return Ok(Err(errors)),
        },
    };
    let mut tx = app.db.write().await?;
    put_branches(&mut tx, &app.clock, system, &branches).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// The library of the outlet file with this key.
async fn chosen(app: &App, key: &str) -> Result<Library, PageError> {
    let (path, key) = (outlets_path(&app.settings.data_dir), key.to_owned());
    let read = tokio::task::spawn_blocking(move || library(&path, &key)).await;
    read.expect("reading does not panic").map_err(PageError::internal)?.ok_or(PageError::NotFound)
}

/// Under the name that staff want; the file knows only the names of outlets.
fn renamed(found: Library, typed: &Fields) -> Result<Library, Errors> {
    match typed.some("library") {
        Some(name) => Ok(Library { name: name.chars().take(200).collect(), ..found }),
        None => Err(vec![("library", "set-up-error-library")]),
    }
}
