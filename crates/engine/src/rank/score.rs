//! The terms of one candidate for one question.

use super::asking::{Asking, Filter};
use super::candidate::{Candidate, KindSeen};
use super::reason::{Op, Part, Parts, Reason, Term, Unknown};
use super::rules::{self, NeedFactors, Rules, Weights};
use super::{evidence, near};
use crate::kind::{KindRow, Manner, Origin};

/// A candidate with its score.
pub(super) struct Scored<'a> {
    pub candidate: usize,
    pub row: &'a KindRow,
    pub terms: Vec<Term>,
    pub parts: Parts,
    pub score: f64,
    /// Straight-line metres, where they may be told.
    pub metres: Option<f64>,
}

/// A question with what it needs to be answered.
pub(super) struct Question<'a> {
    pub asking: &'a Asking,
    pub rules: &'a Rules,
    factors: Option<&'a NeedFactors>,
    licence_is_enough: bool,
}

/// The kind that speaks for a candidate.
pub(super) struct Fit<'a> {
    pub row: &'a KindRow,
    kind: &'a KindSeen,
    /// Place in the need's list, from 0; `None` for a kind the list does not name.
    place: Option<usize>,
    asked: Option<(f64, Option<String>)>,
}

impl<'a> Question<'a> {
    pub fn new(asking: &'a Asking, rules: &'a Rules) -> Self {
        let factors = rules.asks(&asking.need);
        Self { asking, rules, factors, licence_is_enough: rules.licence_is_enough(&asking.need) }
    }

    pub fn weights(&self) -> &'a Weights {
        &self.rules.weights
    }

    /// The kind of the need's list that fits best.
    pub fn listed(&self, candidate: &'a Candidate) -> Option<Fit<'a>> {
        let mut best: Option<(f64, Fit<'a>)> = None;
        for kind in &candidate.kinds {
            let Some(fit) = self.listed_as(candidate, kind) else { continue };
            let value = self.weights().place(fit.place.unwrap_or_default())
                * kind.found.trust
                * fit.asked.as_ref().map_or(1.0, |(factor, _)| *factor);
            if best.as_ref().is_none_or(|(known, _)| value > *known) {
                best = Some((value, fit));
            }
        }
        best.map(|(_, fit)| fit)
    }

    fn listed_as(&self, candidate: &'a Candidate, kind: &'a KindSeen) -> Option<Fit<'a>> {
        let place = self.asking.place_of(kind.found.kind)?;
        let licensed = matches!(kind.found.origin, Origin::Licence(_));
        if licensed && !self.licence_is_enough {
            return None;
        }
        let row = self.rules.kinds.row(kind.found.kind).filter(|row| self.allows(row))?;
        let rows = self.factors.and_then(|factors| factors.get(row.id));
        let asked = rows.and_then(|rows| rules::factor(rows, candidate));
        Some(Fit { row, kind, place: Some(place), asked })
    }

    /// People are never scored; the filter may want only usual or only unusual kinds.
    fn allows(&self, row: &KindRow) -> bool {
        let wanted = match self.asking.filter {
            Filter::Any => true,
            Filter::Traditional => row.manner == Manner::Usual,
            Filter::NonTraditional => row.manner == Manner::Unusual,
            Filter::Surprise => false,
        };
        wanted && row.asset_class != "individual"
    }

    /// An unusual kind outside the list, next door to the branch and never asked.
    pub fn unlikely(&self, candidate: &'a Candidate) -> Option<Fit<'a>> {
        let contacted = candidate.partner || candidate.asked.is_some() || candidate.declined_until.is_some();
        let kind = candidate.kinds.first().filter(|kind| !kind.found.activity && !contacted)?;
        let row = self.rules.kinds.row(kind.found.kind)?;
        let surprising = row.manner == Manner::Unusual && row.asset_class != "individual";
        let unlisted = candidate.kinds.iter().all(|kind| self.asking.place_of(kind.found.kind).is_none());
        let close = near::exact_metres(self, candidate).is_some_and(|metres| metres <= self.weights().next_door_m);
        (surprising && unlisted && close).then_some(Fit { row, kind, place: None, asked: None })
    }

    /// All terms, folded. `city_wide`: judged by its reach over the whole area, not by distance.
    pub fn score(&self, at: usize, candidate: &Candidate, fit: &Fit<'a>, city_wide: bool) -> Scored<'a> {
        let mut terms = Vec::with_capacity(16);
        self.fit_terms(fit, &mut terms);
        let metres = if city_wide {
            near::city_wide_terms(self, candidate, &mut terms)
        } else {
            near::terms(self, candidate, fit.row.reach, &mut terms)
        };
        evidence::terms(self, candidate, &mut terms);
        self.capacity_terms(candidate, &mut terms);
        let parts = Parts::of(&terms);
        Scored { candidate: at, row: fit.row, score: parts.score(), parts, terms, metres }
    }

    fn fit_terms(&self, fit: &Fit<'_>, terms: &mut Vec<Term>) {
        let (kind, seen) = (fit.kind.found.kind, fit.kind.seen);
        let origin = fit.kind.found.origin.clone();
        let mut push = |op, reason| terms.push(Term { part: Part::Fit, op, reason });
        match fit.place {
            Some(place) => {
                let value = self.weights().place(place);
                push(Op::Add(value), Reason::Kind { kind, place: place + 1, origin: origin.clone(), seen });
            }
            None => {
                push(Op::Add(self.weights().unlikely), Reason::UnlikelyKind { kind, origin: origin.clone(), seen });
            }
        }
        if fit.kind.found.trust < 1.0 {
            push(Op::Times(fit.kind.found.trust), Reason::LessSure(origin));
        }
        if let Some((factor, found)) = &fit.asked {
            push(Op::Times(*factor), Reason::NeedAsks { kind, found: found.clone() });
        }
    }

    fn capacity_terms(&self, candidate: &Candidate, terms: &mut Vec<Term>) {
        let weights = self.weights();
        let mut push = |op, reason| terms.push(Term { part: Part::Capacity, op, reason });
        let revenue = candidate.tax.and_then(|tax| Some((tax.revenue?, tax.seen)));
        match revenue {
            Some((dollars, seen)) => {
                let (least, most) = weights.able_dollars;
                let value = if (least..=most).contains(&dollars) { weights.able } else { 1.0 };
                push(Op::Add(value), Reason::Revenue { dollars, seen });
            }
            None => push(Op::Add(1.0), Reason::Unknown(Unknown::Revenue)),
        }
        if let Some(asked) = candidate.asked.as_ref().filter(|asked| asked.days_ago < weights.ask_rest_days) {
            push(Op::Times(weights.just_asked), Reason::Asked { by: asked.by.clone(), on: asked.on.clone() });
        }
    }
}
