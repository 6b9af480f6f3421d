//! `GET /polls/{slug}` and `POST /polls/{slug}/vote`: the only pages that look at a reader's ballot.
//!
//! Nobody gets a ballot for reading. Who votes without one is given one and sent to the same address again with the
//! same form (307), so that one press of a button is enough; who comes back without it keeps no cookies.

use std::convert::Infallible;

use askama::Template;
use axum::{
    extract::{FromRequestParts, Path, State},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use db::{Scope, Ts, Tx};
use web::{App, Asked, Cache, Form, Frame, PageError, see_other_saying};

use super::super::here;
use crate::{
    Written,
    poll::{self, Ballot, CountsShown, Phase, Poll, Tally, Vote, known_secret, poll_by_slug, tally},
    written,
};

const COOKIE: &str = "poll";
/// What the address says of a reader who was given a ballot just now.
const GIVEN: &str = "ballot=given";

#[derive(Template)]
#[template(path = "learning/poll.html")]
pub(super) struct PollPage {
    pub(super) page: Frame,
    pub(super) poll: Poll,
    pub(super) phase: Phase,
    /// The reader's answer, once it is counted.
    pub(super) mine: Option<String>,
    /// The answer just chosen, when it was refused.
    pub(super) typed: String,
    /// Why the vote was refused, as a text key.
    pub(super) refused: Option<&'static str>,
    /// The counts, if this reader may see them.
    pub(super) tally: Option<Tally>,
    /// Its topic and its article.
    pub(super) about: Vec<Written>,
    pub(super) staff_see_counts: bool,
}
web::page!(PollPage, Cache::Private, |page| match page.refused {
    Some(_) if page.phase == Phase::Open => StatusCode::UNPROCESSABLE_ENTITY,
    Some(_) => StatusCode::CONFLICT,
    None => StatusCode::OK,
});

impl PollPage {
    fn is(&self, phase: &str) -> bool {
        phase
            == match self.phase {
                Phase::Draft => "draft",
                Phase::Ahead => "ahead",
                Phase::Open => "open",
                Phase::Closed => "closed",
            }
    }

    /// The answer that is marked in the form.
    fn chosen(&self) -> &str {
        if self.typed.is_empty() { self.mine.as_deref().unwrap_or_default() } else { &self.typed }
    }

    fn errors(&self) -> Vec<(String, String)> {
        let refused = self.refused.filter(|_| self.phase == Phase::Open);
        refused.map(|key| ("option".to_owned(), self.page.say(key))).into_iter().collect()
    }

    fn is_after_closing(&self) -> bool {
        self.poll.counts_shown() == CountsShown::AfterClosing
    }
}

/// What a browser brings besides a form.
pub(super) struct Brought {
    cookie: Option<String>,
    was_given_a_ballot: bool,
}

impl<S: Send + Sync> FromRequestParts<S> for Brought {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let was_given_a_ballot = parts.uri.query().is_some_and(|query| query.split('&').any(|it| it == GIVEN));
        Ok(Self { cookie: web::cookie(&parts.headers, COOKIE), was_given_a_ballot })
    }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
    brought: Brought,
) -> Result<PollPage, PageError> {
    let mut tx = app.db.read().await?;
    let poll = found(&mut tx, &asked, app.clock.now(), &slug, "").await?;
    page(&mut tx, asked, app.clock.now(), poll, &brought).await
}

pub(super) async fn vote(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
    brought: Brought,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let (now, answer) = (app.clock.now(), fields.get("option"));
    let mut tx = app.db.read().await?;
    let poll = found(&mut tx, &asked, now, &slug, "/vote").await?;
    let ballot = ballot(&mut tx, &asked.scope, &poll, &brought).await?;
    // One connection at a time: many readers who each hold one and wait for another would wait for ever.
    drop(tx);
    let ended = match (&ballot, poll.position(answer)) {
        _ if poll.phase(now) != Phase::Open => Err("poll-refused-closed"),
        (_, None) => Err("poll-refused-no-answer"),
        (None, Some(_)) if brought.was_given_a_ballot => Err("poll-refused-cookie"),
        (None, Some(position)) => Ok(give_ballot(&app, &asked.scope, &poll, position).await?),
        (Some(ballot), Some(_)) => count(&app, &asked.scope, &poll, ballot.clone(), answer).await?,
    };
    let refused = match ended {
        Ok(response) => return Ok(response),
        Err(refused) => Some(refused),
    };
    let mut tx = app.db.read().await?;
    let page = page(&mut tx, asked, now, poll, &brought).await?;
    Ok(PollPage { refused, typed: answer.to_owned(), ..page }.into_response())
}

async fn found(tx: &mut Tx, asked: &Asked, now: Ts, slug: &str, then: &str) -> Result<Poll, PageError> {
    let found = poll_by_slug(tx, &asked.scope, now, slug, asked.page.may_edit()).await?;
    here(found, |slug| format!("/polls/{slug}{then}"), None)
}

/// The reader's ballot for this poll, if it is one of ours.
async fn ballot(tx: &mut Tx, scope: &Scope, poll: &Poll, brought: &Brought) -> Result<Option<Ballot>, PageError> {
    let Some(cookie) = &brought.cookie else { return Ok(None) };
    let secret = known_secret(tx, scope).await?;
    Ok(secret.and_then(|secret| Ballot::read(&secret, poll.id, cookie)))
}

/// The answer that is counted for this reader.
async fn mine(tx: &mut Tx, scope: &Scope, poll: &Poll, brought: &Brought) -> Result<Option<String>, PageError> {
    let Some(ballot) = ballot(tx, scope, poll, brought).await? else { return Ok(None) };
    let Some(secret) = known_secret(tx, scope).await? else { return Ok(None) };
    let counted = poll::counted(tx, scope, &secret, poll, ballot).await?;
    Ok(counted.and_then(|ballot| poll.option(ballot.position)))
}

async fn page(tx: &mut Tx, asked: Asked, now: Ts, poll: Poll, brought: &Brought) -> Result<PollPage, PageError> {
    let phase = poll.phase(now);
    let mine = mine(tx, &asked.scope, &poll, brought).await?;
    let sees = phase == Phase::Closed || (mine.is_some() && poll.counts_shown() == CountsShown::AfterVote);
    let tally = if sees { Some(tally(tx, &asked.scope, &poll).await?) } else { None };
    let ids: Vec<_> = poll.topic_id.map(|id| id.0).into_iter().chain(poll.article_id.map(|id| id.0)).collect();
    let about = written(tx, &asked.scope, now, &ids).await?;
    let staff_see_counts = asked.page.may_read() && poll.staff_see_counts(now);
    Ok(PollPage {
        page: asked.page,
        poll,
        phase,
        mine,
        typed: String::new(),
        refused: None,
        tally,
        about,
        staff_see_counts,
    })
}

/// A fresh ballot for an answer, and the same form once more.
async fn give_ballot(app: &App, scope: &Scope, poll: &Poll, position: i64) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let secret = poll::secret(&mut tx, &app.clock, scope).await?;
    tx.commit().await?;
    let ballot = Ballot::new(app.clock.token(), position);
    let again = format!("{}/vote?{GIVEN}", poll.path());
    let mut response = (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, again)]).into_response();
    keep(app, &mut response, poll, &ballot.write(&secret, poll.id));
    Ok(response)
}

/// Counts a vote; a text key when it does not count.
async fn count(
    app: &App,
    scope: &Scope,
    poll: &Poll,
    ballot: Ballot,
    answer: &str,
) -> Result<Result<Response, &'static str>, PageError> {
    let mut tx = app.db.write().await?;
    let (what, ballot) = match poll::vote(&mut tx, &app.clock, scope, poll.id, ballot, answer).await? {
        Vote::Counted(ballot) => ("vote-counted", ballot),
        Vote::Changed(ballot) => ("vote-changed", ballot),
        Vote::Same(ballot) => ("vote-same", ballot),
        Vote::Closed => return Ok(Err("poll-refused-closed")),
        Vote::NoAnswer => return Ok(Err("poll-refused-no-answer")),
        Vote::TooOld => return Ok(Err("poll-refused-old")),
    };
    let secret = poll::secret(&mut tx, &app.clock, scope).await?;
    tx.commit().await?;
    let mut response = see_other_saying(&poll.path(), what, None);
    keep(app, &mut response, poll, &ballot.write(&secret, poll.id));
    Ok(Ok(response))
}

/// Lays a ballot into the reader's browser: for this poll's address alone, until it closes, out of reach of scripts.
fn keep(app: &App, response: &mut Response, poll: &Poll, ballot: &str) {
    let seconds = (poll.closes_at.0 - app.clock.now().0) / 1_000_000;
    let secure = if app.settings.https { "; Secure" } else { "" };
    let path = poll.path();
    let cookie = format!("{COOKIE}={ballot}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}
