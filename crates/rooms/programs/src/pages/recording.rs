//! A recording and its captions: `/events/{id}/recording` for staff; `/recordings/…` and `/captions/…` hand them out to
//! whoever may see them.

use askama::Template;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Query, Request, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use db::{Scope, Tx};
use files::{
    Document, Incoming, Keep, Kind, Refused, Store, Upload, keep_recording, or_refused, receive, serve, size_in_words,
};
use web::{App, Asked, Cache, Fields, Frame, PageError, Staff, Typed, see_other_saying};

use super::captions::{CaptionsForm, mended};
use crate::{
    captions::{Captions, CaptionsId, captions, captions_of},
    event::{Event, EventId, event},
    put::alone,
    recording::{Access, Recording, put_recording, recording, remove_recording},
    recording_form::{filled, read},
    state::State as Stage,
};

/// Two hours of a meeting tool's film, with room to spare.
pub(super) const MOST_BYTES: u64 = 2_200_000_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/events/{id}/recording", get(ask).post(take).layer(DefaultBodyLimit::disable()))
        .route("/events/{id}/recording/removal", post(remove))
        .route("/recordings/{id}/{name}", get(play))
        .route("/captions/{id}/{name}", get(download))
}

#[derive(Template)]
#[template(path = "programs/recording.html")]
pub(super) struct RecordingPage {
    pub(super) page: Frame,
    pub(super) event: Event,
    pub(super) recording: Option<Recording>,
    pub(super) captions: Vec<Captions>,
    pub(super) form: Typed,
    pub(super) captions_form: CaptionsForm,
    /// What was mended in captions that were just added, and how often.
    pub(super) mended: Vec<(&'static str, usize)>,
}
web::page!(RecordingPage, Cache::Private, |page| page.form.status.max(page.captions_form.form.status));

impl RecordingPage {
    pub(super) async fn load(tx: &mut Tx, (page, scope): (Frame, &Scope), id: EventId) -> Result<Self, PageError> {
        let event = event(tx, scope, id).await?.ok_or(PageError::NotFound)?;
        let recording = recording(tx, scope, id).await?;
        let captions = captions_of(tx, scope, &event).await?;
        let form = Typed::fresh(filled(recording.as_ref()));
        let captions_form = CaptionsForm::fresh(&event);
        Ok(Self { page, event, recording, captions, form, captions_form, mended: Vec::new() })
    }

    fn accept(&self) -> String {
        Kind::accept(&Kind::RECORDINGS)
    }

    const fn most(&self) -> u64 {
        MOST_BYTES
    }

    fn accesses(&self) -> Vec<(&'static str, String)> {
        Access::ALL.map(|it| (it.as_str(), self.page.of("recording-access", it.as_str()))).into()
    }

    /// What the recording was when this form was shown.
    fn seen(&self) -> String {
        self.recording.as_ref().map_or(0, |it| it.changed_at.0).to_string()
    }

    fn mended_key(&self, kind: &str) -> String {
        format!("captions-mended-{kind}")
    }

    /// `WEBM, 1.2 GB`
    fn file(&self, it: &Recording) -> Option<String> {
        Some(format!("{}, {}", it.kind()?.label(), size_in_words(it.bytes?)))
    }
}

async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<RecordingPage, PageError> {
    let mut tx = app.db.read().await?;
    let mut page = RecordingPage::load(&mut tx, (staff.page, &staff.scope), id).await?;
    page.mended = mended(Fields::from_pairs(query).get("mended"));
    Ok(page)
}

async fn take(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    request: Request,
) -> Result<Response, PageError> {
    let page = RecordingPage::load(&mut app.db.read().await?, (staff.page.clone(), &staff.scope), id).await?;
    let store = app.parts.get::<Store>();
    let Upload { fields, file } = receive(&store, &app.clock, request, MOST_BYTES).await?;
    match keep(&app, &staff, &page.event, fields, file).await? {
        Ok(undo) => Ok(see_other_saying(&page.event.path(), "recording-saved", Some(&undo))),
        Err(refused) => {
            // Somebody may have saved it while the file came.
            let mut page =
                RecordingPage::load(&mut app.db.read().await?, (staff.page, &staff.scope), page.event.id).await?;
            page.form = refused;
            Ok(page.into_response())
        }
    }
}

/// Where it can be taken back, or the form with what is wrong.
async fn keep(
    app: &App,
    staff: &Staff,
    event: &Event,
    fields: Fields,
    file: Result<Incoming, Refused>,
) -> Result<Result<String, Typed>, PageError> {
    let document = match arrived(app, file).await? {
        Ok(document) => document,
        Err(refused) => {
            return Ok(Err(Typed { fields, wrong: vec![("file", refused.key())], status: refused.status() }));
        }
    };
    let mut tx = alone(&app.db).await?;
    let there = recording(&mut tx, &staff.scope, event.id).await?;
    if fields.get("seen") != there.as_ref().map_or(0, |it| it.changed_at.0).to_string() {
        return Ok(Err(Typed::late(fields)));
    }
    let brought = document.as_ref().map(|it| it.kept.hash.clone());
    let new = match read(&fields, brought, there.and_then(|it| it.hash)) {
        Ok(new) => new,
        Err(wrong) => return Ok(Err(Typed::refused(fields, wrong))),
    };
    if let Some(it) = document {
        files::put_file(&mut tx, &app.clock, &staff.scope, it.kind, &it.kept).await?;
    }
    let set = put_recording(&mut tx, &app.clock, &staff.scope, event, &new).await?;
    tx.commit().await?;
    Ok(Ok(set.undo_path()))
}

/// The file of a form, if it brought one.
async fn arrived(app: &App, file: Result<Incoming, Refused>) -> Result<Result<Option<Document>, Refused>, PageError> {
    match file {
        Err(Refused::Missing) => Ok(Ok(None)),
        Err(refused) => Ok(Err(refused)),
        Ok(file) => Ok(or_refused(keep_recording(&app.parts.get::<Store>(), file).await)?.map(Some)),
    }
}

async fn remove(State(app): State<App>, staff: Staff, Path(id): Path<EventId>) -> Result<Response, PageError> {
    let mut tx = alone(&app.db).await?;
    let it = event(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    recording(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let set = remove_recording(&mut tx, &app.clock, &staff.scope, &it).await?;
    tx.commit().await?;
    Ok(see_other_saying(&format!("/events/{id}/recording"), "recording-removed", Some(&set.undo_path())))
}

/// The event, if a reader may see the recording or read the captions that stand under `access`. Who may not is told
/// nothing but to sign in: a guessed address is worth no more than the page.
async fn seen(tx: &mut Tx, asked: &Asked, id: EventId, access: Access) -> Result<Event, PageError> {
    let it = event(tx, &asked.scope, id).await?.ok_or(PageError::NotFound)?;
    if it.state() == Stage::Draft && !asked.page.may_edit() {
        return Err(PageError::NotFound);
    }
    match access.allows(&asked.scope) {
        true => Ok(it),
        false if asked.scope.role().is_none() => Err(PageError::SignIn),
        false => Err(PageError::Forbidden),
    }
}

async fn play(
    State(app): State<App>,
    asked: Asked,
    Path((id, _name)): Path<(EventId, String)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let it = recording(&mut tx, &asked.scope, id).await?.ok_or(PageError::NotFound)?;
    let event = seen(&mut tx, &asked, id, it.held()).await?;
    let file = it.file().ok_or(PageError::NotFound)?;
    drop(tx);
    serve(&app.parts.get::<Store>(), &headers, &file, &event.slug, Keep::AskAgain).await
}

/// As WebVTT, or as a text to read.
async fn download(
    State(app): State<App>,
    asked: Asked,
    Path((id, name)): Path<(CaptionsId, String)>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let it = captions(&mut tx, &asked.scope, id).await?.ok_or(PageError::NotFound)?;
    seen(&mut tx, &asked, it.event_id, it.access()).await?;
    let is_open = it.access() == Access::Open;
    let (kind, text) = match name.rsplit_once('.') {
        Some((_, "vtt")) => ("text/vtt; charset=utf-8", it.vtt),
        Some((_, "txt")) => ("text/plain; charset=utf-8", transcripts::to_text(&it.cues())),
        _ => return Err(PageError::NotFound),
    };
    let cache = if is_open { Cache::Shared } else { Cache::Private };
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CACHE_CONTROL, cache.header())];
    Ok((headers, text).into_response())
}
