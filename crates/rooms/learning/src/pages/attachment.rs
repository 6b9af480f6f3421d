//! Files of an article: `/articles/{id}/attachments` for staff, `/attachments/{id}/{name}` for everybody.

use askama::Template;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Request, State},
    http::HeaderMap,
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use db::Role;
use files::{Keep, Kind, Store, Upload, keep_document, or_refused, receive, serve};
use web::{App, Asked, Cache, Frame, PageError, Staff, Typed, see_other_saying};

use crate::{
    article::ArticleId,
    attachment::{
        Attachment, AttachmentId, LANGUAGES, NewAttachment, attached_to, attachment, attachments, put_attachment,
        remove_attachment,
    },
    list::Written,
};

/// A set of slides with photographs; more is better linked to.
const MOST_BYTES: u64 = 50_000_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/articles/{id}/attachments", get(ask).post(take).layer(DefaultBodyLimit::disable()))
        .route("/attachments/{id}/{name}", get(download))
        .route("/attachments/{id}/removal", post(remove))
}

#[derive(Template)]
#[template(path = "learning/attachments.html")]
pub(super) struct AttachmentsPage {
    pub(super) page: Frame,
    pub(super) id: ArticleId,
    pub(super) article: Written,
    pub(super) attachments: Vec<Attachment>,
    pub(super) form: Typed,
}
web::page!(AttachmentsPage, Cache::Private, |page| page.form.status);

impl AttachmentsPage {
    fn accept(&self) -> String {
        Kind::accept(&Kind::DOCUMENTS)
    }

    const fn most(&self) -> u64 {
        MOST_BYTES
    }

    fn languages(&self) -> Vec<(&'static str, String)> {
        LANGUAGES.map(|it| (it, self.page.of("attachment-language", it))).into()
    }

    /// Files that a new one may replace.
    fn others(&self) -> Vec<(String, String)> {
        self.attachments.iter().map(|it| (it.id.to_string(), it.title.clone())).collect()
    }
}

async fn ask(State(app): State<App>, staff: Staff, Path(id): Path<ArticleId>) -> Result<AttachmentsPage, PageError> {
    let mut tx = app.db.read().await?;
    let article = attached_to(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let attachments = attachments(&mut tx, &staff.scope, id).await?;
    Ok(AttachmentsPage { page: staff.page, id, article, attachments, form: Typed::fresh([]) })
}

async fn take(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ArticleId>,
    request: Request,
) -> Result<Response, PageError> {
    let mut page = ask(State(app.clone()), staff.clone(), Path(id)).await?;
    let store = app.parts.get::<Store>();
    let Upload { fields, file } = receive(&store, &app.clock, request, MOST_BYTES).await?;
    let new = match NewAttachment::parse(&fields, &page.attachments) {
        Ok(new) => new,
        Err(wrong) => {
            page.form = Typed::refused(fields, wrong);
            return Ok(page.into_response());
        }
    };
    match keep(&app, &staff, id, &new, file).await? {
        Ok(undo) => Ok(see_other_saying(&format!("/articles/{id}/attachments"), "attachment-added", Some(&undo))),
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
    id: ArticleId,
    new: &NewAttachment,
    file: Result<files::Incoming, files::Refused>,
) -> Result<Result<String, files::Refused>, PageError> {
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
    let (_, set) = put_attachment(&mut tx, &app.clock, &staff.scope, id, new, &name, &document).await?;
    tx.commit().await?;
    Ok(Ok(set.undo_path()))
}

/// Staff see the files of drafts too. The address stays when another version comes, so a copy is asked for again.
async fn download(
    State(app): State<App>,
    asked: Asked,
    Path((id, _name)): Path<(AttachmentId, String)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let shown_by = Some(app.clock.now()).filter(|_| !asked.scope.may(Role::Staff));
    let it = attachment(&mut tx, &asked.scope, shown_by, id).await?.ok_or(PageError::NotFound)?;
    drop(tx);
    serve(&app.parts.get::<Store>(), &headers, &it.file(), &it.title, Keep::AskAgain).await
}

async fn remove(State(app): State<App>, staff: Staff, Path(id): Path<AttachmentId>) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = attachment(&mut tx, &staff.scope, None, id).await?.ok_or(PageError::NotFound)?;
    let set = remove_attachment(&mut tx, &app.clock, &staff.scope, &it).await?;
    tx.commit().await?;
    Ok(see_other_saying(
        &format!("/articles/{}/attachments", it.article_id),
        "attachment-removed",
        Some(&set.undo_path()),
    ))
}
