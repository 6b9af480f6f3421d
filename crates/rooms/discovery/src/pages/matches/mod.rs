//! The review queue: one open match at a time with both sides, and what comes next.

mod act;
mod compare;
mod load;
mod samples;

use askama::Template;
use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
    routing::{get, post},
};
use db::Tx;
use directory::OrganizationId;
use web::{App, Cache, Fields, Frame, PageError, Staff};

use self::compare::FieldRow;
use super::records::Reason;
use crate::{
    answer::Said,
    record::RecordId,
    review::{self, Gain, LastAnswer, OpenMatch, Waiting},
};

pub(super) use act::refused;
pub(super) use samples::samples;

/// Matches listed after the one that is asked.
const NEXT: usize = 8;
/// What can be asked for alone; the first is everything.
const ONLY: [&str; 4] = ["", "same", "part", "unsure"];

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/matches", get(show))
        .route("/matches/answers", post(act::answer))
        .route("/matches/later", post(act::later))
        .route("/matches/undo", post(act::undo))
}

#[derive(Template)]
#[template(path = "discovery/matches.html")]
struct MatchesPage {
    page: Frame,
    /// One of [`ONLY`].
    only: &'static str,
    waiting: Waiting,
    asked: Option<Asked>,
    next: Vec<OpenMatch>,
    last: Option<LastAnswer>,
    /// Earlier answers that the one just given contradicts.
    contradicts: Vec<Said>,
}
web::page!(MatchesPage, Cache::Private, |page| if page.contradicts.is_empty() {
    StatusCode::OK
} else {
    StatusCode::UNPROCESSABLE_ENTITY
});

/// The match that is asked, with all that helps to answer.
struct Asked {
    it: OpenMatch,
    left: Side,
    right: Side,
    fields: Vec<FieldRow>,
    speaks_for: Vec<Reason>,
    speaks_against: Vec<Reason>,
    percent: u64,
    map: Option<String>,
    /// Meters between the two.
    metres: Option<f64>,
}

/// One of the two.
struct Side {
    /// Where the map's sign leads: the organization's id, or the record's where both are one organization.
    anchor: String,
    organization: OrganizationId,
    name: String,
}

impl MatchesPage {
    /// Addresses of the filters: key of the text, count, address, whether it is chosen.
    fn filters(&self) -> Vec<(&'static str, i64, String, bool)> {
        let count = |only: &str| match only {
            "same" => self.waiting.same,
            "part" => self.waiting.part,
            "unsure" => self.waiting.unsure,
            _ => self.waiting.all(),
        };
        let key = |only: &str| match only {
            "same" => "matches-only-same",
            "part" => "matches-only-part",
            "unsure" => "matches-only-unsure",
            _ => "matches-only-all",
        };
        ONLY.into_iter().map(|only| (key(only), count(only), address(only), only == self.only)).collect()
    }

    fn proposal(&self, it: &OpenMatch) -> String {
        self.page.say(match it.proposal.as_str() {
            _ if it.is_joined() => "matches-proposes-joined",
            "same" => "matches-proposes-same",
            "part_of" => "matches-proposes-part",
            "whole_of" => "matches-proposes-whole",
            _ => "matches-proposes-unsure",
        })
    }

    /// What an answer would change, in sentences.
    fn effects(&self, it: &OpenMatch) -> Vec<String> {
        let kept = match (it.kept, it.is_joined()) {
            (0, _) => None,
            (_, true) => Some("matches-kept-joined"),
            (1, _) => Some("matches-kept-one"),
            _ => Some("matches-kept-both"),
        };
        let (facts, others): (Vec<Gain>, Vec<Gain>) = it.gains().into_iter().partition(|gain| gain.is_fact());
        let keys = kept.into_iter().chain(others.into_iter().filter_map(effect));
        let mut effects: Vec<String> = keys.map(|key| self.page.say(key)).collect();
        if !facts.is_empty() {
            let what: Vec<String> = facts.into_iter().map(|fact| self.page.say(fact_key(fact))).collect();
            effects.push(self.page.say1("matches-would-gain", "what", what.join(", ")));
        }
        if effects.is_empty() {
            effects.push(self.page.say("matches-would-tidy"));
        }
        effects
    }

    /// What was answered last, as a sentence.
    fn said(&self, last: &LastAnswer) -> String {
        verdict(&self.page, &last.verdict, &last.name, &last.other_name)
    }

    fn earlier(&self, said: &Said) -> String {
        verdict(&self.page, &said.verdict, &said.name, &said.other_name)
    }

    fn distance(&self, metres: &f64) -> String {
        let amount = metres.round();
        if amount < 2.0 { self.page.say("matches-same-spot") } else { self.page.say1("match-metres", "amount", amount) }
    }

    fn go_on(&self) -> String {
        address(self.only)
    }

    fn open(&self, it: &OpenMatch) -> String {
        let mark = if self.only.is_empty() { "?" } else { "&" };
        format!("{}{mark}record={}&other={}", address(self.only), it.record_id, it.other_id)
    }
}

fn verdict(page: &Frame, verdict: &str, left: &str, right: &str) -> String {
    let key = match verdict {
        "same" => "records-said-same",
        "part_of" => "records-said-part-of",
        _ => "records-said-different",
    };
    page.say2(key, "left", crate::settle::readable(left), "right", crate::settle::readable(right))
}

fn effect(gain: Gain) -> Option<&'static str> {
    match gain {
        Gain::Duplicate => Some("matches-would-join"),
        Gain::Split => Some("matches-would-split"),
        Gain::Family => Some("matches-would-part"),
        _ => None,
    }
}

fn fact_key(gain: Gain) -> &'static str {
    match gain {
        Gain::Phone => "matches-fact-phone",
        Gain::Web => "matches-fact-web",
        Gain::Place => "matches-fact-place",
        _ => "matches-fact-year",
    }
}

/// The queue's address for one filter.
fn address(only: &str) -> String {
    if only.is_empty() { "/matches".to_owned() } else { format!("/matches?only={only}") }
}

/// The same for a word that a form sent.
pub(super) fn address_of(word: &str) -> String {
    address(only(word))
}

fn only(word: &str) -> &'static str {
    ONLY.into_iter().find(|only| *only == word).unwrap_or_default()
}

async fn show(
    State(app): State<App>,
    staff: Staff,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<MatchesPage, PageError> {
    let query = Fields::from_pairs(query);
    let first = query.get("record").parse().ok().zip(query.get("other").parse().ok());
    let mut tx = app.db.read().await?;
    page(&app, &mut tx, staff, only(query.get("only")), first).await
}

/// The page; `first` is asked before all others, if it is open.
async fn page(
    app: &App,
    tx: &mut Tx,
    staff: Staff,
    only: &'static str,
    first: Option<(RecordId, RecordId)>,
) -> Result<MatchesPage, PageError> {
    let Staff { page, scope, .. } = staff;
    let waiting = review::waiting(tx, &app.clock, &scope).await?;
    let limit = i64::try_from(NEXT + 1).expect("a short list");
    let mut open = review::open_matches(tx, &app.clock, &scope, only, first, limit).await?.into_iter();
    let asked = match open.next() {
        Some(it) => Some(load::asked(app, tx, &page, &scope, it).await?),
        None => None,
    };
    let last = review::last_answer(tx, &app.clock, &scope).await?;
    Ok(MatchesPage { page, only, waiting, asked, next: open.collect(), last, contradicts: Vec::new() })
}

/// The page after a refused answer: nothing else is asked, since a key pressed twice would answer the next question.
async fn contradiction(
    app: &App,
    tx: &mut Tx,
    staff: Staff,
    only: &'static str,
    contradicts: Vec<Said>,
) -> Result<MatchesPage, PageError> {
    let Staff { page, scope, .. } = staff;
    let waiting = review::waiting(tx, &app.clock, &scope).await?;
    Ok(MatchesPage { page, only, waiting, asked: None, next: Vec::new(), last: None, contradicts })
}
