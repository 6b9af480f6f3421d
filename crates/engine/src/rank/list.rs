//! From candidates to a list with groups.

use std::borrow::Borrow;

use rayon::prelude::*;

use super::asking::{Asking, Filter, Order};
use super::candidate::{Candidate, Seen};
use super::factors;
use super::near::{self, Shown};
use super::reason::{By, Parts, Reason, Term};
use super::rules::Rules;
use super::score::{Question, Scored};
use super::variety;
use crate::here::NotHere;
use crate::kind::Reach;

/// Under which heading a suggestion stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// A walk of ten minutes or less.
    NextDoor,
    /// Further, but nearer than across the city.
    WithinReach,
    /// At any distance, or with no place told: it comes to you or you travel.
    ServesYourArea,
    /// An unusual kind outside the need's list, next door.
    UnlikelyButClose,
    /// Only a tax file has it.
    OnlyOnPaper,
}

impl Group {
    /// The word for keys and URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NextDoor => "next-door",
            Self::WithinReach => "within-reach",
            Self::ServesYourArea => "serves-your-area",
            Self::UnlikelyButClose => "unlikely-but-close",
            Self::OnlyOnPaper => "only-on-paper",
        }
    }
}

/// One suggestion with its reasons.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Index into the candidates.
    pub candidate: usize,
    /// The kind that speaks for it here.
    pub kind: &'static str,
    /// fit × near × evidence × capacity, before variety.
    pub score: f64,
    pub parts: Parts,
    pub terms: Vec<Term>,
    pub group: Group,
    /// Metres on foot where a walk is known, else straight ([`Suggestion::by`]); `None` when not known or not to be told.
    pub metres: Option<f64>,
    /// The source that saw it last.
    pub last_seen: Option<Seen>,
    /// Where its place was read.
    pub placed: Option<Seen>,
    /// How much of name and place may be told.
    pub shown: Shown,
}

impl Suggestion {
    /// How its metres were measured.
    pub fn by(&self) -> Option<By> {
        self.metres?;
        let measured = |term: &Term| match term.reason {
            Reason::Distance { by, .. } | Reason::TravelledTo { by, .. } => Some(by),
            _ => None,
        };
        Some(self.terms.iter().find_map(measured).unwrap_or(By::StraightLine))
    }
}

/// Why a candidate of a fitting kind is not in the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LeftOut {
    NotHere(NotHere),
    /// Declined; rests until this ISO date.
    Declined(String),
    /// The library says that this need has no use for it (a factor of 0).
    DoesNotFit,
}

/// The answer: suggestions in order, partners we have already, and whom we left out and why.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shortlist {
    pub suggestions: Vec<Suggestion>,
    /// Already partners: one line above the list.
    pub partners: Vec<Suggestion>,
    /// Candidates of a fitting kind, by index, with the reason; in the order of the candidates.
    pub left_out: Vec<(usize, LeftOut)>,
}

/// Where a candidate goes before the list is made.
enum Sorted<'a> {
    Main(Scored<'a>),
    Partner(Scored<'a>),
    Unlikely(Scored<'a>),
    LeftOut(usize, LeftOut),
}

/// The suggestions for one branch and need. Deterministic: the same candidates give the same list.
pub fn suggest<C: Borrow<Candidate>>(candidates: &[C], asking: &Asking, rules: &Rules) -> Shortlist {
    let candidates: Vec<&Candidate> = candidates.iter().map(Borrow::borrow).collect();
    let candidates = candidates.as_slice();
    let table = factors::table(rules.factors(&asking.need), &asking.own_factors);
    let question = Question::new(asking, rules, &table);
    let sorted: Vec<Sorted<'_>> =
        candidates.par_iter().enumerate().filter_map(|(at, candidate)| sort(&question, at, candidate)).collect();
    let (mut main, mut unlikely) = (Vec::new(), Vec::new());
    let (mut partners, mut left_out) = (Vec::new(), Vec::new());
    for item in sorted {
        match item {
            Sorted::Main(scored) => main.push(scored),
            Sorted::Partner(scored) => partners.push(scored),
            Sorted::Unlikely(scored) => unlikely.push(scored),
            Sorted::LeftOut(at, why) => left_out.push((at, why)),
        }
    }
    variety::sort(&mut partners);
    let suggestions = Lists { question: &question, candidates }.all(main, unlikely);
    let partners = partners.into_iter().map(|scored| suggestion(&question, candidates, &scored, false)).collect();
    Shortlist { suggestions, partners, left_out }
}

fn sort<'a>(question: &Question<'a>, at: usize, candidate: &'a Candidate) -> Option<Sorted<'a>> {
    if candidate.never.is_some() {
        return None;
    }
    let asking = question.asking;
    let hidden = candidate.not_here.filter(|reason| reason.hides());
    let hidden = hidden.filter(|reason| !(asking.money && *reason == NotHere::PrivateFoundation));
    let Some(fit) = question.listed(candidate) else {
        let wanted = asking.filter == Filter::Any || asking.filter == Filter::Surprise;
        let fit = question.unlikely(candidate).filter(|_| wanted && hidden.is_none())?;
        return Some(Sorted::Unlikely(question.score(at, candidate, fit, false)));
    };
    if candidate.partner {
        return Some(Sorted::Partner(question.score(at, candidate, fit, false)));
    }
    if let Some(reason) = hidden {
        return Some(Sorted::LeftOut(at, LeftOut::NotHere(reason)));
    }
    if let Some(until) = candidate.declined_until.as_ref().filter(|until| **until > asking.today) {
        return Some(Sorted::LeftOut(at, LeftOut::Declined(until.clone())));
    }
    if fit.is_ruled_out() {
        return Some(Sorted::LeftOut(at, LeftOut::DoesNotFit));
    }
    Some(Sorted::Main(question.score(at, candidate, fit, false)))
}

struct Lists<'q, 'a> {
    question: &'q Question<'a>,
    candidates: &'q [&'a Candidate],
}

impl<'a> Lists<'_, 'a> {
    /// The main list, then city-wide services, then unlikely neighbours, and last what is only on paper.
    fn all(&self, mut main: Vec<Scored<'a>>, unlikely: Vec<Scored<'a>>) -> Vec<Suggestion> {
        let (weights, asking) = (self.question.weights(), self.question.asking);
        variety::nearest_outlets(&mut main, self.candidates);
        let first = main.iter().chain(&unlikely).map(|scored| scored.score).fold(0.0, f64::max);
        let bar = (first * weights.floor_share).min(weights.floor);
        let (good, far): (Vec<_>, Vec<_>) = main.into_iter().partition(|scored| scored.score >= bar);
        let mut city_wide: Vec<Scored<'a>> = far.into_iter().filter_map(|scored| self.city_wide(&scored)).collect();
        city_wide.retain(|scored| scored.score >= bar);
        let mut list = variety::choose(good, self.candidates, weights, asking.limit);
        if asking.order == Order::NearestFirst {
            let metres = |scored: &Scored<'_>| scored.metres.unwrap_or(f64::INFINITY);
            list.sort_by(|a, b| metres(a).total_cmp(&metres(b)));
        }
        let room = asking.limit - list.len();
        list.extend(variety::choose(city_wide, self.candidates, weights, room.min(weights.city_wide_cap)));
        let surprises = if asking.filter == Filter::Surprise { asking.limit } else { asking.surprises };
        let unlikely = variety::choose(unlikely, self.candidates, weights, surprises);
        let mut suggestions: Vec<Suggestion> = list.into_iter().map(|scored| self.tell(&scored, false)).collect();
        suggestions.extend(unlikely.into_iter().map(|scored| self.tell(&scored, true)));
        suggestions.sort_by_key(|suggestion| suggestion.group == Group::OnlyOnPaper);
        let others = suggestions.iter().take_while(|suggestion| suggestion.group != Group::OnlyOnPaper).count();
        suggestions.truncate(others + weights.on_paper_cap);
        suggestions
    }

    /// A large service of a kind people walk to, too far to walk to.
    fn city_wide(&self, scored: &Scored<'a>) -> Option<Scored<'a>> {
        let candidate = self.candidates[scored.candidate];
        let reaches = scored.fit.row.reach == Reach::Walk && near::is_city_wide(self.question, candidate);
        reaches.then(|| self.question.score(scored.candidate, candidate, scored.fit, true))
    }

    fn tell(&self, scored: &Scored<'a>, unlikely: bool) -> Suggestion {
        suggestion(self.question, self.candidates, scored, unlikely)
    }
}

fn suggestion(question: &Question<'_>, candidates: &[&Candidate], scored: &Scored<'_>, unlikely: bool) -> Suggestion {
    let candidate = candidates[scored.candidate];
    let told = question.told(candidate, scored);
    let terms = told.terms.unwrap_or_default();
    Suggestion {
        group: group(question, candidate, scored, &terms, unlikely),
        candidate: scored.candidate,
        kind: scored.fit.row.id,
        score: scored.score,
        parts: told.parts,
        terms,
        metres: scored.metres,
        last_seen: candidate.last_seen(),
        placed: candidate.placed,
        shown: near::shown(candidate),
    }
}

fn group(question: &Question<'_>, candidate: &Candidate, scored: &Scored<'_>, terms: &[Term], unlikely: bool) -> Group {
    let far =
        |term: &Term| matches!(term.reason, Reason::TravelledTo { .. } | Reason::ServesArea(_) | Reason::Large(_));
    let within = |term: &Term| matches!(term.reason, Reason::Within { .. });
    if candidate.only_on_paper() {
        Group::OnlyOnPaper
    } else if unlikely {
        Group::UnlikelyButClose
    } else if terms.iter().any(far) {
        Group::ServesYourArea
    } else if scored.metres.is_some_and(|metres| metres <= question.weights().next_door_m) {
        Group::NextDoor
    } else if scored.metres.is_some() || terms.iter().any(within) {
        Group::WithinReach
    } else {
        Group::ServesYourArea
    }
}
