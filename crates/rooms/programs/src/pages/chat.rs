//! `/events/{id}/chat`: a log is brought, and shown without its names. It is kept nowhere.

use askama::Template;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Request, State},
    response::{IntoResponse as _, Response},
    routing::get,
};
use files::{InMemory, Refused, receive_in_memory};
use transcripts::{ChatError, Cleaned, Link, links};
use web::{App, Cache, Frame, PageError, Staff, Typed};

use super::chat_review::review;
use crate::{
    chat::cleaned,
    event::{Event, EventId, event},
    event_attachment::{AttachmentKind, event_attachments},
    presenter::presenters,
};

/// Bytes of a log. A day of talk is less.
const MOST_BYTES: usize = 2_000_000;
/// Bytes of what is left of it to look over.
const MOST_TEXT: usize = 1_000_000;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/events/{id}/chat", get(ask).post(clean).layer(DefaultBodyLimit::disable()))
}

#[derive(Template)]
#[template(path = "programs/chat.html")]
pub(super) struct ChatPage {
    pub(super) page: Frame,
    pub(super) event: Event,
    /// A chat is published that the next one takes the place of.
    pub(super) is_there: bool,
    pub(super) form: Typed,
}
web::page!(ChatPage, Cache::Private, |page| page.form.status);

impl ChatPage {
    const fn most(&self) -> u64 {
        MOST_BYTES as u64
    }
}

pub(super) async fn ask(State(app): State<App>, staff: Staff, Path(id): Path<EventId>) -> Result<ChatPage, PageError> {
    let mut tx = app.db.read().await?;
    let it = event(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let there = event_attachments(&mut tx, &staff.scope, id).await?;
    let names: Vec<String> =
        presenters(&mut tx, &staff.scope, id).await?.into_iter().map(|presenter| presenter.name).collect();
    let is_there = there.iter().any(|file| file.kind == AttachmentKind::Chat.as_str());
    Ok(ChatPage { page: staff.page, event: it, is_there, form: Typed::fresh([("keep", names.join("\n"))]) })
}

async fn clean(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    request: Request,
) -> Result<Response, PageError> {
    let scope = staff.scope.clone();
    let mut page = ask(State(app.clone()), staff, Path(id)).await?;
    let InMemory { fields, file } = receive_in_memory(request, MOST_BYTES).await?;
    let keep: Vec<String> = fields.get("keep").lines().map(text::one_line).filter(|it| !it.is_empty()).collect();
    match read(file, keep).await? {
        Ok(read) => Ok(review(&app, &scope, page, read).await?.into_response()),
        Err(key) => {
            page.form = Typed::refused(fields, vec![("file", key)]);
            Ok(page.into_response())
        }
    }
}

/// A log without its names, and the links in it.
type Looked = (Cleaned, Vec<Link>);

/// Both, or why there is none, as a text key.
async fn read(file: Result<Vec<u8>, Refused>, keep: Vec<String>) -> Result<Result<Looked, &'static str>, PageError> {
    let bytes = match file {
        Ok(bytes) => bytes,
        Err(refused) => return Ok(Err(refused.key())),
    };
    let look = move || {
        let cleaned = cleaned(&bytes, &keep)?;
        let links = links(&cleaned.messages);
        Ok((cleaned, links))
    };
    let read = tokio::task::spawn_blocking(look);
    let (cleaned, links) = match read.await.map_err(|_| PageError::Bad("event-chat-error-no-messages"))? {
        Ok(looked) => looked,
        Err(error) => return Ok(Err(said(error))),
    };
    Ok(match cleaned.messages.iter().map(|it| it.text.len() + it.who.len()).sum::<usize>() {
        0 => Err("event-chat-error-private"),
        1..=MOST_TEXT => Ok((cleaned, links)),
        _ => Err("event-chat-error-too-many"),
    })
}

const fn said(error: ChatError) -> &'static str {
    match error {
        ChatError::Empty => "file-empty",
        ChatError::TooLarge => "file-too-large",
        ChatError::OldWorkbook => "event-chat-error-old-workbook",
        ChatError::RichText => "event-chat-error-rich-text",
        ChatError::BrokenWorkbook => "event-chat-error-broken-workbook",
        ChatError::NoSheet => "event-chat-error-no-sheet",
        ChatError::WorkbookTooLarge => "event-chat-error-workbook-too-large",
        ChatError::NotText => "event-chat-error-not-text",
        ChatError::OpenQuote { .. } => "event-chat-error-open-quote",
        ChatError::TooMany => "event-chat-error-too-many",
        ChatError::NoMessages => "event-chat-error-no-messages",
    }
}
