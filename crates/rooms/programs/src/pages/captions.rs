//! Captions that staff bring: `POST /events/{id}/captions`, a file or a pasted text, in the form of the recording's page.

use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Request, State},
    response::{IntoResponse as _, Response},
    routing::post,
};
use files::{InMemory, Refused, receive_in_memory};
use transcripts::{CaptionsError, MAX_BYTES, Problem, ProblemKind, read_captions};
use web::{App, Fields, Frame, PageError, Staff, Typed, see_other_saying};

use super::recording::RecordingPage;
use crate::{
    captions::{CaptionsId, LANGUAGES, captions, put_captions, remove_captions, timed},
    event::{Event, EventId, event},
    put::alone,
    recording::recording,
};

/// Bytes of what is said: twenty hours of talk. Everything stands on one page.
const MOST_WORDS: usize = 1_000_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/events/{id}/captions", post(take).layer(DefaultBodyLimit::disable()))
        .route("/captions/{id}/removal", post(remove))
}

/// The form by which captions are added.
pub(super) struct CaptionsForm {
    pub(super) form: Typed,
}

impl CaptionsForm {
    pub(super) fn fresh(event: &Event) -> Self {
        Self { form: Typed::fresh([("captions_language", event.language.clone())]) }
    }

    pub(super) fn languages(&self, page: &Frame) -> Vec<(&'static str, String)> {
        LANGUAGES.map(|it| (it, page.of("event-language", it))).into()
    }
}

async fn take(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    request: Request,
) -> Result<Response, PageError> {
    let mut page = RecordingPage::load(&mut app.db.read().await?, (staff.page.clone(), &staff.scope), id).await?;
    let InMemory { fields, file } = receive_in_memory(request, MAX_BYTES).await?;
    let bytes = match file {
        Ok(bytes) => Ok(bytes),
        Err(Refused::Missing) => Ok(fields.get("captions_text").as_bytes().to_vec()),
        Err(refused) => Err(refused.key()),
    };
    match keep(&app, &staff, &page.event, &fields, bytes).await? {
        Ok((undo, problems)) => {
            let to = format!("/events/{id}/recording{}", told(&problems));
            Ok(see_other_saying(&to, "captions-saved", Some(&undo)))
        }
        Err(wrong) => {
            page.captions_form.form = Typed::refused(fields, vec![wrong]);
            Ok(page.into_response())
        }
    }
}

type Wrong = (&'static str, &'static str);

/// Where it can be taken back and what was mended, or what is wrong.
async fn keep(
    app: &App,
    staff: &Staff,
    event: &Event,
    fields: &Fields,
    bytes: Result<Vec<u8>, &'static str>,
) -> Result<Result<(String, Vec<Problem>), Wrong>, PageError> {
    let Some(language) = LANGUAGES.into_iter().find(|it| *it == fields.get("captions_language")) else {
        return Ok(Err(("captions_language", "captions-error-language")));
    };
    let read = match bytes {
        Ok(bytes) => tokio::task::spawn_blocking(move || read_captions(&bytes)).await.map_err(PageError::internal)?,
        Err(refused) => return Ok(Err(("captions_file", refused))),
    };
    let mut read = match read {
        Ok(read) => read,
        Err(error) => return Ok(Err(("captions_file", why(error)))),
    };
    if read.cues.iter().map(|cue| cue.text.len()).sum::<usize>() > MOST_WORDS {
        return Ok(Err(("captions_file", why(CaptionsError::TooMany))));
    }
    let mut tx = alone(&app.db).await?;
    let length = recording(&mut tx, &staff.scope, event.id).await?.and_then(|it| it.seconds);
    timed(&mut read, length);
    let set = put_captions(&mut tx, &app.clock, &staff.scope, event, language, &read).await?;
    tx.commit().await?;
    Ok(Ok((set.undo_path(), read.problems)))
}

/// Why a file has no captions, as a text key.
const fn why(error: CaptionsError) -> &'static str {
    match error {
        CaptionsError::Empty => "captions-error-empty",
        CaptionsError::TooLarge | CaptionsError::TooMany => "captions-error-too-large",
        CaptionsError::NotText | CaptionsError::OtherFormat => "captions-error-format",
        CaptionsError::WebPage => "captions-error-web-page",
        CaptionsError::NoWords => "captions-error-no-words",
    }
}

const PROBLEMS: [(ProblemKind, &str); 6] = [
    (ProblemKind::OutOfOrder, "out-of-order"),
    (ProblemKind::Overlapping, "overlapping"),
    (ProblemKind::Backwards, "backwards"),
    (ProblemKind::Endless, "endless"),
    (ProblemKind::Empty, "empty"),
    (ProblemKind::UnreadableTime, "unreadable-time"),
];

/// The problems as a part of an address: `?mended=endless.2~empty.1`
fn told(problems: &[Problem]) -> String {
    let count = |kind| problems.iter().filter(|it| it.kind == kind).count();
    let all = PROBLEMS.iter().map(|(kind, word)| (word, count(*kind))).filter(|(_, count)| *count > 0);
    let all: Vec<String> = all.map(|(word, count)| format!("{word}.{count}")).collect();
    if all.is_empty() { String::new() } else { format!("?mended={}", all.join("~")) }
}

/// The same read again; whatever else stands in an address says nothing.
pub(super) fn mended(told: &str) -> Vec<(&'static str, usize)> {
    let one = |part: &str| {
        let (word, count) = part.split_once('.')?;
        let (_, word) = PROBLEMS.into_iter().find(|(_, known)| *known == word)?;
        Some((word, count.parse().ok()?))
    };
    told.split('~').filter_map(one).take(PROBLEMS.len()).collect()
}

async fn remove(State(app): State<App>, staff: Staff, Path(id): Path<CaptionsId>) -> Result<Response, PageError> {
    let mut tx = alone(&app.db).await?;
    let it = captions(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let event = event(&mut tx, &staff.scope, it.event_id).await?.ok_or(PageError::NotFound)?;
    let set = remove_captions(&mut tx, &app.clock, &staff.scope, &event, &it).await?;
    tx.commit().await?;
    Ok(see_other_saying(&format!("/events/{}/recording", event.id), "captions-removed", Some(&set.undo_path())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_mended_is_told_on_the_next_page() {
        let problem = |kind, line| Problem { kind, line };
        let problems =
            [problem(ProblemKind::Empty, 3), problem(ProblemKind::Endless, 9), problem(ProblemKind::Empty, 12)];
        assert_eq!(told(&problems), "?mended=endless.1~empty.2");
        assert_eq!(mended("endless.1~empty.2"), [("endless", 1), ("empty", 2)]);
        assert_eq!(told(&[]), "");
        assert_eq!(mended("<script>.1~empty~empty.x"), []);
    }
}
