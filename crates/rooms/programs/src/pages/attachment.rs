//! Files of an event: `/events/{id}/attachments` for staff, `/event-attachments/{id}/{name}` for everybody.

use askama::Template;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Request, State},
    http::HeaderMap,
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use db::Role;
use files::{Incoming, Keep, Kind, Refused, Store, Upload, keep_document, or_refused, receive, serve};
use web::{App, Asked, Cache, Form, Frame, PageError, Staff, Typed, see_other_saying};

use crate::{
    event::{Event, EventId, LANGUAGES, event},
    event_attachment::{
        AttachmentKind, EventAttachment, EventAttachmentId, NewEventAttachment, event_attachment, event_attachments,
        put_event_attachment, remove_event_attachment, rename_event_attachment,
    },
};

/// A set of slides with photographs; more is better linked to.
const MOST_BYTES: u64 = 50_000_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/events/{id}/attachments", get(ask).post(take).layer(DefaultBodyLimit::disable()))
        .route("/event-attachments/{id}", post(rename))
        .route("/event-attachments/{id}/{name}", get(download))
        .route("/event-attachments/{id}/removal", post(remove))
}

#[derive(Template)]
#[template(path = "programs/attachments.html")]
pub(super) struct AttachmentsPage {
    pub(super) page: Frame,
    pub(super) event: Event,
    pub(super) files: Vec<EventAttachment>,
    pub(super) form: Typed,
    /// A file that was to be named otherwise, and the form that was refused.
    pub(super) renamed: Option<(EventAttachmentId, Typed)>,
}
web::page!(AttachmentsPage, Cache::Private, |page| page.asked().status);

impl AttachmentsPage {
    fn accept(&self) -> String {
        Kind::accept(&Kind::DOCUMENTS)
    }

    const fn most(&self) -> u64 {
        MOST_BYTES
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        AttachmentKind::ALL.map(|it| (it.as_str(), self.page.of("event-attachment-kind", it.as_str()))).into()
    }

    fn languages(&self) -> Vec<(&'static str, String)> {
        LANGUAGES.map(|it| (it, self.page.of("attachment-language", it))).into()
    }

    /// The form that was sent.
    fn asked(&self) -> &Typed {
        self.renamed.as_ref().map_or(&self.form, |(_, form)| form)
    }

    /// What is wrong, by the id of the field: a form to rename stands at every file.
    fn errors(&self) -> Vec<(String, String)> {
        let place = |(id, _): &(EventAttachmentId, Typed)| self.files.iter().position(|it| it.id == *id);
        let n = self.renamed.as_ref().and_then(place).map(|n| n + 1);
        let named = |(name, text)| (n.map_or_else(|| String::clone(&name), |n| format!("{name}-{n}")), text);
        self.asked().errors(&self.page).into_iter().map(named).collect()
    }

    fn renaming(&self, it: &EventAttachment) -> Option<&Typed> {
        self.renamed.as_ref().filter(|(id, _)| *id == it.id).map(|(_, form)| form)
    }

    /// What stands in a field to rename a file: what was typed, or what it is called.
    fn typed<'a>(&'a self, it: &'a EventAttachment, field: &str) -> &'a str {
        match (self.renaming(it), field) {
            (Some(form), _) => form.value(field),
            (None, "title") => &it.title,
            (None, "kind") => &it.kind,
            (None, _) => &it.language,
        }
    }

    /// What is wrong with the title a file was to have.
    fn wrong_title(&self, it: &EventAttachment) -> String {
        self.renaming(it).map(|form| form.error(&self.page, "title")).unwrap_or_default()
    }

    /// Files that a new one may replace.
    fn others(&self) -> Vec<(String, String)> {
        let named = |it: &EventAttachment| format!("{} ({})", it.title, it.format());
        self.files.iter().map(|it| (it.id.to_string(), named(it))).collect()
    }
}

async fn ask(State(app): State<App>, staff: Staff, Path(id): Path<EventId>) -> Result<AttachmentsPage, PageError> {
    let mut tx = app.db.read().await?;
    let event = event(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let files = event_attachments(&mut tx, &staff.scope, id).await?;
    let form = Typed::fresh([("kind", AttachmentKind::Slides.as_str().into()), ("language", event.language.clone())]);
    Ok(AttachmentsPage { page: staff.page, event, files, form, renamed: None })
}

async fn take(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    request: Request,
) -> Result<Response, PageError> {
    let mut page = ask(State(app.clone()), staff.clone(), Path(id)).await?;
    let Upload { fields, file } = receive(&app.parts.get::<Store>(), &app.clock, request, MOST_BYTES).await?;
    let new = match NewEventAttachment::parse(&fields, &page.files) {
        Ok(new) => new,
        Err(wrong) => {
            page.form = Typed::refused(fields, wrong);
            return Ok(page.into_response());
        }
    };
    match keep(&app, &staff, id, &new, file).await? {
        Ok(undo) => Ok(see_other_saying(&format!("/events/{id}/attachments"), "attachment-added", Some(&undo))),
        Err(refused) => {
            page.form = Typed { fields, wrong: vec![("file", refused.key())], status: refused.status() };
            Ok(page.into_response())
        }
    }
}

/// Where it can be taken back, or why the file was not taken.
async fn keep(
    app: &App,
    staff: &Staff,
    id: EventId,
    new: &NewEventAttachment,
    file: Result<Incoming, Refused>,
) -> Result<Result<String, Refused>, PageError> {
    let file = match file {
        Ok(file) => file,
        Err(refused) => return Ok(Err(refused)),
    };
    let name = file.name.clone();
    let document = match or_refused(keep_document(&app.parts.get::<Store>(), file).await)? {
        Ok(document) => document,
        Err(refused) => return Ok(Err(refused)),
    };
    let mut tx = app.db.write().await?;
    let set = put_event_attachment(&mut tx, &app.clock, &staff.scope, id, new, (&name, &document)).await?;
    tx.commit().await?;
    Ok(Ok(set.undo_path()))
}

/// Staff see the files of drafts too. The address stays when another version comes, so a copy is asked for again.
async fn download(
    State(app): State<App>,
    asked: Asked,
    Path((id, _name)): Path<(EventAttachmentId, String)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let drafts = asked.scope.may(Role::Staff);
    let it = event_attachment(&mut tx, &asked.scope, id, drafts).await?.ok_or(PageError::NotFound)?;
    drop(tx);
    serve(&app.parts.get::<Store>(), &headers, &it.file(), &it.title, Keep::AskAgain).await
}

async fn rename(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventAttachmentId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = event_attachment(&mut tx, &staff.scope, id, true).await?.ok_or(PageError::NotFound)?;
    let new = match NewEventAttachment::parse(&fields, &[]) {
        Ok(new) => new,
        Err(wrong) => {
            drop(tx);
            let mut page = ask(State(app), staff, Path(it.event_id)).await?;
            page.renamed = Some((id, Typed::refused(fields, wrong)));
            return Ok(page.into_response());
        }
    };
    let set = rename_event_attachment(&mut tx, &app.clock, &staff.scope, &it, &new).await?;
    tx.commit().await?;
    let back = format!("/events/{}/attachments", it.event_id);
    Ok(see_other_saying(&back, "event-attachment-renamed", Some(&set.undo_path())))
}

async fn remove(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventAttachmentId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = event_attachment(&mut tx, &staff.scope, id, true).await?.ok_or(PageError::NotFound)?;
    let set = remove_event_attachment(&mut tx, &app.clock, &staff.scope, &it).await?;
    tx.commit().await?;
    let back = format!("/events/{}/attachments", it.event_id);
    Ok(see_other_saying(&back, "attachment-removed", Some(&set.undo_path())))
}
