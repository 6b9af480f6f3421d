//! A form with a file, taken in as it arrives.

use std::{
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    body::{Body, BodyDataStream, Bytes},
    extract::{
        FromRequest as _, Multipart, Request,
        multipart::{Field, MultipartError},
    },
};
use db::Clock;
use futures_core::Stream;
use web::{Fields, PageError};

use crate::{Refused, Store, error::disk, name::safe_name, store::Temp};

const A_MOMENT: Duration = Duration::from_secs(20);
/// More than anybody types into all fields of a form together, or pastes: three hours of talk are 200 KB.
pub(crate) const MOST_TYPED: usize = 1024 * 1024;

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
/// of it is kept or waited for once it is over the limit. The route must lift the general limit of forms
/// (`DefaultBodyLimit::disable()`).
///
/// # Errors
/// A body that breaks off or is no form is the reader's, a disk that is full ours; nothing is left behind either way.
pub async fn receive(store: &Store, clock: &Clock, request: Request, most: u64) -> Result<Upload, PageError> {
    let mut form = form_of(request).await?;
    let (mut typed, mut file) = (Vec::new(), Err(Refused::Missing));
    let mut left = MOST_TYPED;
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        // A form sent without choosing a file has one without a name.
        if name == "file" && field.file_name().is_some_and(|name| !name.is_empty()) {
            file = take(store, clock, field, most).await?;
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
    Ok(Upload { fields: Fields::from_pairs(typed), file })
}

/// The parts of a form, one after the other as they arrive.
pub(crate) async fn form_of(request: Request) -> Result<Multipart, PageError> {
    let request = request.map(|body| Body::from_stream(ChunkByChunk { body: body.into_data_stream(), gave: false }));
    let form = Multipart::from_request(request, &()).await;
    form.map_err(|_| PageError::Bad("file-cut-off"))
}

/// A body that pauses after each piece. The reader of forms takes in all that is ready before it hands any of it on: of a
/// fast sender that would be the whole file, in memory.
struct ChunkByChunk {
    body: BodyDataStream,
    gave: bool,
}

impl Stream for ChunkByChunk {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if std::mem::take(&mut self.gave) {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        let piece = Pin::new(&mut self.body).poll_next(cx);
        self.gave = piece.is_ready();
        piece
    }
}

/// Most browsers read no answer before they have sent everything, and lose one that comes with a closed door. What a
/// file that is a little too large still brings is let past, for a moment and kept nowhere.
pub(crate) fn let_the_answer_arrive(mut form: Multipart) {
    tokio::spawn(async move {
        let _ = tokio::time::timeout(A_MOMENT, form.next_field()).await;
    });
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

pub(crate) async fn text(mut field: Field<'_>, most: usize) -> Result<String, PageError> {
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
pub(crate) fn broken(error: MultipartError) -> PageError {
    tracing::info!(%error, "an upload broke off");
    PageError::Bad("file-cut-off")
}
