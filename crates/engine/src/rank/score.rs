//! One candidate for one question: which kind speaks for it, and its score.

use super::asking::{Asking, Filter};
use super::candidate::{Candidate, KindSeen};
use super::reason::{Op, Part, Reason, Tally, Unknown};
use super::rules::{self, Factor, Rules, Weights};
use super::{evidence, near};
use crate::kind::{KindRow, Manner, Origin};

/// A candidate with its score.
pub(super) struct Scored<'a> {
    pub candidate: usize,
    pub fit: Fit<'a>,
    pub score: f64,
    /// Metres on foot or straight, where they may be told.
    pub metres: Option<f64>,
    /// Judged by its reach over the whole area, not by distance.
    pub city_wide: bool,
}

/// A question with what it needs to be answered.
pub(super) struct Question<'a> {
    pub asking: &'a Asking,
    pub rules: &'a Rules,
    /// The kinds of the need's list that the filter allows, with what the need asks of them.
    listed: Vec<Listed<'a>>,
    licence_is_enough: bool,
}

struct Listed<'a> {
    row: &'a KindRow,
    /// Place in the need's list, from 0.
    place: usize,
    asks: &'a [Factor],
}

/// The kind that speaks for a candidate.
#[derive(Clone, Copy)]
pub(super) struct Fit<'a> {
    pub row: &'a KindRow,
    kind: &'a KindSeen,
    /// Place in the need's list, from 0; `None` for a kind the list does not name.
    place: Option<usize>,
    asked: Option<&'a Factor>,
}

impl<'a> Question<'a> {
    pub fn new(asking: &'a Asking, rules: &'a Rules) -> Self {
        let asks =
            |kind: &str| rules.asks(&asking.need).and_then(|kinds| kinds.get(kind)).map_or(&[][..], Vec::as_slice);
        let rows = asking.kinds.iter().enumerate().filter_map(|(place, kind)| Some((place, rules.kinds.row(kind)?)));
        let listed = rows
            .filter(|(_, row)| allows(asking.filter, row))
            .map(|(place, row)| Listed { row, place, asks: asks(row.id) })
            .collect();
        Self { asking, rules, listed, licence_is_enough: rules.licence_is_enough(&asking.need) }
    }

    pub fn weights(&self) -> &'a Weights {
        &self.rules.weights
    }

    /// The kind of the need's list that fits best.
    pub fn listed(&self, candidate: &'a Candidate) -> Option<Fit<'a>> {
        let mut best: Option<(f64, Fit<'a>)> = None;
        for kind in &candidate.kinds {
            let Some(listed) = self.listed.iter().find(|listed| listed.row.id == kind.found.kind) else { continue };
            if matches!(kind.found.origin, Origin::Licence(_)) && !self.licence_is_enough {
                continue;
            }
            let asked = if listed.asks.is_empty() { None } else { rules::asked(listed.asks, candidate) };
            let value = self.weights().place(listed.place) * kind.found.trust * asked.map_or(1.0, |row| row.factor);
            if best.as_ref().is_none_or(|(known, _)| value > *known) {
                best = Some((value, Fit { row: listed.row, kind, place: Some(listed.place), asked }));
            }
        }
        best.map(|(_, fit)| fit)
    }

    /// An unusual kind outside the list, next door to the branch and never asked.
    pub fn unlikely(&self, candidate: &'a Candidate) -> Option<Fit<'a>> {
        let contacted = candidate.partner || candidate.asked.is_some() || candidate.declined_until.is_some();
        let kind = candidate.kinds.first().filter(|kind| !kind.found.activity && !contacted)?;
        near::exact_metres(self, candidate).filter(|metres| *metres <= self.weights().next_door_m)?;
        let row = self.rules.kinds.row(kind.found.kind)?;
        let surprising = row.manner == Manner::Unusual && row.asset_class != "individual";
        let unlisted = candidate.kinds.iter().all(|kind| !self.asking.lists(kind.found.kind));
        (surprising && unlisted).then_some(Fit { row, kind, place: None, asked: None })
    }

    pub fn score(&self, at: usize, candidate: &'a Candidate, fit: Fit<'a>, city_wide: bool) -> Scored<'a> {
        let mut scored = Scored { candidate: at, fit, score: 0.0, metres: None, city_wide };
        let mut tally = Tally::new(false);
        scored.metres = self.tally(candidate, &scored, &mut tally);
        scored.score = tally.parts.score();
        scored
    }

    /// The same arithmetic with its reasons.
    pub fn told(&self, candidate: &Candidate, scored: &Scored<'a>) -> Tally {
        let mut tally = Tally::new(true);
        self.tally(candidate, scored, &mut tally);
        tally
    }

    /// Folds all terms and returns the metres that may be told.
    fn tally(&self, candidate: &Candidate, scored: &Scored<'a>, tally: &mut Tally) -> Option<f64> {
        self.fit_terms(candidate, &scored.fit, tally);
        let metres = if scored.city_wide {
            near::city_wide_terms(self, candidate, tally)
        } else {
            near::terms(self, candidate, scored.fit.row.reach, tally)
        };
        evidence::terms(self, candidate, tally);
        self.capacity_terms(candidate, tally);
        metres
    }

    fn fit_terms(&self, candidate: &Candidate, fit: &Fit<'_>, tally: &mut Tally) {
        let (kind, seen) = (fit.kind.found.kind, fit.kind.seen);
        let origin = || fit.kind.found.origin.clone();
        match fit.place {
            Some(place) => {
                let op = Op::Add(self.weights().place(place));
                tally.push(Part::Fit, op, || Reason::Kind { kind, place: place + 1, origin: origin(), seen });
            }
            None => {
                let op = Op::Add(self.weights().unlikely);
                tally.push(Part::Fit, op, || Reason::UnlikelyKind { kind, origin: origin(), seen });
            }
        }
        if fit.kind.found.trust < 1.0 {
            tally.push(Part::Fit, Op::Times(fit.kind.found.trust), || Reason::LessSure(origin()));
        }
        if let Some(row) = fit.asked {
            let reason = || Reason::NeedAsks { kind, found: row.found(candidate) };
            tally.push(Part::Fit, Op::Times(row.factor), reason);
        }
    }

    fn capacity_terms(&self, candidate: &Candidate, tally: &mut Tally) {
        let weights = self.weights();
        let revenue = candidate.tax.and_then(|tax| Some((tax.revenue?, tax.seen)));
        match revenue {
            Some((dollars, seen)) => {
                let (least, most) = weights.able_dollars;
                let value = if (least..=most).contains(&dollars) { weights.able } else { 1.0 };
                tally.push(Part::Capacity, Op::Add(value), || Reason::Revenue { dollars, seen });
            }
            None => tally.push(Part::Capacity, Op::Add(1.0), || Reason::Unknown(Unknown::Revenue)),
        }
        if let Some(asked) = candidate.asked.as_ref().filter(|asked| asked.days_ago < weights.ask_rest_days) {
            let reason = || Reason::Asked { by: asked.by.clone(), on: asked.on.clone() };
            tally.push(Part::Capacity, Op::Times(weights.just_asked), reason);
        }
    }
}

/// People are never scored; the filter may want only usual or only unusual kinds.
fn allows(filter: Filter, row: &KindRow) -> bool {
    let wanted = match filter {
        Filter::Any => true,
        Filter::Traditional => row.manner == Manner::Usual,
        Filter::NonTraditional => row.manner == Manner::Unusual,
        Filter::Surprise => false,
    };
    wanted && row.asset_class != "individual"
}
