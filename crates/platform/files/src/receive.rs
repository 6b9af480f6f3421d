//! A form with a file, taken in as it arrives.

use axum::extract::{
    Multipart,
    multipart::{Field, MultipartError},
};
use db::Clock;
use web::{Fields, PageError};

use crate::{Refused, Store, error::disk, name::safe_name, store::Temp};

/// More than anybody types into all fields of a form together.
const MOST_TYPED: usize = 64 * 1024;

/// A file that has arrived whole and has no place yet; gone again unless it is kept.
#[derive(Debug)]
pub struct Incoming {
    pub(crate) temp: Temp,
    /// What the browser calls it, safe to show; never used as a path.
    pub name: String,
    /// The type that the browser declares; may be empty.
    pub declared: String,
}

/// What a form brought.
#[derive(Debug)]
pub struct Upload {
    /// What was typed. Where the file is too large, only what stood before it: the rest is not waited for.
    pub fields: Fields,
    pub file: Result<Incoming, Refused>,
}

/// Takes a form in, its file (the field `file`) under a limit of bytes. The body is never held in memory, and nothing
/// of it is read any more once it is over the limit. The route must lift the general limit of forms
/// (`DefaultBodyLimit::disable()`).
///
/// # Errors
/// A body that breaks off or is no form is the reader's, a disk that is full ours; nothing is left behind either way.
pub async fn receive(store: &Store, clock: &Clock, mut form: Multipart, most: u64) -> Result<Upload, PageError> {
    let (mut typed, mut file) = (Vec::new(), Err(Refused::Missing));
    let mut left = MOST_TYPED;
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        // A form sent without choosing a file has one without a name.
        if name == "file" && field.file_name().is_some_and(|name| !name.is_empty()) {
            file = take(store, clock, field, most).await?;
            if file.as_ref().err() == Some(&Refused::TooLarge) {
                break;
            }
        } else if name != "file" {
            let text = text(field, left).await?;
            left -= text.len();
            typed.push((name, text));
        }
    }
    Ok(Upload { fields: Fields::from_pairs(typed), file })
}

async fn take(
    store: &Store,
    clock: &Clock,
    mut field: Field<'_>,
    most: u64,
) -> Result<Result<Incoming, Refused>, PageError> {
    let name = safe_name(field.file_name().unwrap_or_default());
    let declared = field.content_type().unwrap_or_default().to_owned();
    let mut temp = store.begin(clock).await.map_err(disk)?;
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        temp.write(&chunk).await.map_err(disk)?;
        if temp.bytes.unsigned_abs() > most {
            return Ok(Err(Refused::TooLarge));
        }
    }
    temp.flush().await.map_err(disk)?;
    Ok(Ok(Incoming { temp, name, declared }))
}

async fn text(mut field: Field<'_>, most: usize) -> Result<String, PageError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        if bytes.len() + chunk.len() > most {
            return Err(PageError::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[expect(clippy::needless_pass_by_value, reason = "the shape `map_err` asks for")]
fn broken(error: MultipartError) -> PageError {
    tracing::info!(%error, "an upload broke off");
    PageError::Bad("file-cut-off")
}
