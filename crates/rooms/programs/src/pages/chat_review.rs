//! A chat as it would be published, and publishing it. Until then only the browser holds it.

use std::collections::HashMap;

use askama::Template;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, State},
    response::{IntoResponse as _, Response},
    routing::post,
};
use db::Scope;
use files::{Store, keep_own_document, or_refused};
use learning::{
    LONGEST_FILE_TITLE, link,
    resource::{Known, NewResource},
};
use transcripts::{Cleaned, Link};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed, Wrong, see_other_saying};

use super::chat::{ChatPage, ask};
use crate::{
    chat::{NewChat, chosen, publish_chat, read_lines, table, to_lines},
    event::{Event, EventId, LANGUAGES},
    put::alone,
};

/// Bytes of the form: letters of other scripts are spelled out in three signs a byte.
const MOST_FORM: usize = 4_000_000;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/events/{id}/chat/publication", post(publish).layer(DefaultBodyLimit::max(MOST_FORM)))
}

/// A chat without its names, to be looked over.
#[derive(Template)]
#[template(path = "programs/chat_review.html")]
pub(super) struct ChatReview {
    pub(super) page: Frame,
    pub(super) event: Event,
    pub(super) is_there: bool,
    pub(super) form: Typed,
    pub(super) links: Vec<Harvested>,
    /// What was replaced, by what and how often. Empty when the form comes a second time.
    pub(super) replaced: Vec<(String, String, usize)>,
    /// Names that are also words, and were left.
    pub(super) doubtful: Vec<String>,
    pub(super) left_out: usize,
}
web::page!(ChatReview, Cache::Private, |page| page.form.status);

/// A link of the chat as the form offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Harvested {
    pub(super) url: String,
    pub(super) label: String,
    pub(super) is_chosen: bool,
    pub(super) is_known: bool,
}

impl ChatReview {
    fn languages(&self) -> Vec<(&'static str, String)> {
        LANGUAGES.map(|it| (it, self.page.of("event-language", it))).into()
    }

    /// Rows of the field, so that a short chat needs no scrolling.
    fn rows(&self) -> usize {
        self.form.value("messages").lines().count().clamp(6, 24)
    }
}

pub(super) async fn review(
    app: &App,
    scope: &Scope,
    page: ChatPage,
    (cleaned, links): (Cleaned, Vec<Link>),
) -> Result<ChatReview, PageError> {
    let mut tx = app.db.read().await?;
    let known = Known::load(&mut tx, scope).await?;
    let offer = |it: Link| {
        let is_known = known.at(&it.url).is_some();
        Harvested { url: it.url, label: it.label, is_chosen: true, is_known }
    };
    let links = links.into_iter().map(offer).collect();
    let ChatPage { page, event, is_there, .. } = page;
    let form = Typed::fresh([
        ("messages", to_lines(&cleaned.messages)),
        ("title", page.say("event-chat-called")),
        ("language", event.language.clone()),
    ]);
    let (replaced, doubtful) = (counted(&cleaned), doubtful(&cleaned));
    Ok(ChatReview { page, event, is_there, form, links, replaced, doubtful, left_out: cleaned.left_out })
}

/// What was replaced, each once, in the order of the log.
fn counted(cleaned: &Cleaned) -> Vec<(String, String, usize)> {
    let (mut counted, mut places): (Vec<(String, String, usize)>, HashMap<_, usize>) = (Vec::new(), HashMap::new());
    for it in &cleaned.replaced {
        let at = *places.entry((&it.what, &it.by)).or_insert(counted.len());
        if at == counted.len() {
            counted.push((it.what.clone(), it.by.clone(), 0));
        }
        counted[at].2 += 1;
    }
    counted
}

fn doubtful(cleaned: &Cleaned) -> Vec<String> {
    let mut names: Vec<String> = cleaned.doubtful.iter().map(|it| it.what.clone()).collect();
    names.sort();
    names.dedup();
    names
}

async fn publish(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<EventId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let scope = staff.scope.clone();
    let page = ask(State(app.clone()), staff, Path(id)).await?;
    let (new, messages) = match parse(&fields) {
        Ok(new) => new,
        Err(wrong) => return Ok(again(&app, &scope, page, Typed::refused(fields, wrong)).await?.into_response()),
    };
    let header = ["event-chat-time", "event-chat-name", "event-chat-message"].map(|key| page.page.say(key));
    let table = table(header.each_ref().map(String::as_str), &messages);
    let kept = keep_own_document(&app.parts.get::<Store>(), &app.clock, "chat.csv", table.as_bytes()).await;
    let document = match or_refused(kept)? {
        Ok(document) => document,
        Err(refused) => {
            let form = Typed::refused(fields, vec![("messages", refused.key())]);
            return Ok(again(&app, &scope, page, form).await?.into_response());
        }
    };
    let mut tx = alone(&app.db).await?;
    let set = publish_chat(&mut tx, &app.clock, &scope, id, &new, &document).await?;
    link::look(&app, &mut tx, &scope).await?;
    tx.commit().await?;
    Ok(see_other_saying(&page.event.path(), "event-chat-published", Some(&set.undo_path())))
}

type Read = (NewChat, Vec<transcripts::CleanMessage>);

fn parse(fields: &Fields) -> Result<Read, Wrong> {
    let (title, messages) = (text::one_line(fields.get("title")), read_lines(fields.get("messages")));
    let mut wrong = Wrong::new();
    if messages.is_empty() {
        wrong.push(("messages", "event-chat-error-nothing"));
    }
    if title.is_empty() || title.chars().count() > LONGEST_FILE_TITLE {
        wrong.push(("title", "event-chat-error-title"));
    }
    let links: Result<Vec<NewResource>, _> = offered(fields)
        .into_iter()
        .filter(|it| it.is_chosen)
        .map(|it| chosen(&it.label, &it.url).map_err(|_| wrong.push(("links", "event-chat-error-link"))))
        .collect();
    let language = LANGUAGES.into_iter().find(|it| *it == fields.get("language")).unwrap_or_default().to_owned();
    match links {
        Ok(links) if wrong.is_empty() => Ok((NewChat { title, language, links }, messages)),
        _ => Err(wrong),
    }
}

/// The links as the form sends them.
fn offered(fields: &Fields) -> Vec<Harvested> {
    let is_chosen = |url: &str| fields.all("link").any(|chosen| chosen == url);
    let rows = fields.rows(["link_url", "link_label"]).into_iter();
    rows.map(|[url, label]| Harvested { is_chosen: is_chosen(&url), url, label, is_known: false }).collect()
}

/// The form once more, with what was typed and what is wrong with it.
async fn again(app: &App, scope: &Scope, page: ChatPage, form: Typed) -> Result<ChatReview, PageError> {
    let known = Known::load(&mut app.db.read().await?, scope).await?;
    let links = offered(&form.fields).into_iter();
    let links = links.map(|it| Harvested { is_known: known.at(&it.url).is_some(), ..it }).collect();
    let ChatPage { page, event, is_there, .. } = page;
    Ok(ChatReview { page, event, is_there, form, links, replaced: Vec::new(), doubtful: Vec::new(), left_out: 0 })
}
