//! A form with a small file that must never lie on a disk of ours.

use axum::extract::{Request, multipart::Field};
use web::{Fields, PageError};

use crate::{
    Refused,
    receive::{MOST_TYPED, broken, form_of, let_the_answer_arrive, text},
};

/// What a form brought, its file in memory.
#[derive(Debug)]
pub struct InMemory {
    /// What was typed. Where the file is too large, only what stood before it.
    pub fields: Fields,
    pub file: Result<Vec<u8>, Refused>,
}

/// Takes a form in whose file (the field `file`, at most so many bytes) is read and forgotten. The route must lift the
/// general limit of forms (`DefaultBodyLimit::disable()`).
///
/// # Errors
/// A body that breaks off or is no form is the reader's.
pub async fn receive_in_memory(request: Request, most: usize) -> Result<InMemory, PageError> {
    let mut form = form_of(request).await?;
    let (mut typed, mut file, mut left) = (Vec::new(), Err(Refused::Missing), MOST_TYPED);
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" && field.file_name().is_some_and(|name| !name.is_empty()) {
            file = take(field, most).await?;
            if file.as_ref().err() == Some(&Refused::TooLarge) {
                let_the_answer_arrive(form);
                break;
            }
        } else if name != "file" {
            let text = text(field, left).await?;
            // A field that is empty costs something too: nobody fills memory with names.
            left = left.checked_sub(text.len() + name.len() + 1).ok_or(PageError::TooLarge)?;
            typed.push((name, text));
        }
    }
    Ok(InMemory { fields: Fields::from_pairs(typed), file })
}

async fn take(mut field: Field<'_>, most: usize) -> Result<Result<Vec<u8>, Refused>, PageError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        if bytes.len() + chunk.len() > most {
            return Ok(Err(Refused::TooLarge));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(if bytes.is_empty() { Err(Refused::Empty) } else { Ok(bytes) })
}
