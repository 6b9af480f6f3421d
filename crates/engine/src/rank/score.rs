//! One candidate for one question: which kind speaks for it, and its score.

use super::asking::{Asking, Filter};
use super::candidate::{Candidate, KindSeen, is_outlet};
use super::factors::{self, Factor};
use super::leaning::Leaning;
use super::reason::{Op, Part, Reason, Tally, Unknown};
use super::rules::{Rules, Weights};
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
    /// What the need asks of kinds: the library's rows over the shipped ones.
    factors: &'a [Factor],
    /// The kinds of the need's list that the filter allows.
    listed: Vec<Listed<'a>>,
    licence_is_enough: bool,
}

struct Listed<'a> {
    row: &'a KindRow,
    /// Place in the need's list, from 0.
    place: usize,
    leaning: Option<&'a Leaning>,
}

/// The kind that speaks for a candidate.
#[derive(Clone, Copy)]
pub(super) struct Fit<'a> {
    pub row: &'a KindRow,
    kind: &'a KindSeen,
    /// Place in the need's list, from 0; `None` for a kind the list does not name.
    place: Option<usize>,
    asked: Option<&'a Factor>,
    leaning: Option<&'a Leaning>,
}

impl Fit<'_> {
    /// The library says that the need has no use for it.
    pub fn is_ruled_out(&self) -> bool {
        self.asked.is_some_and(|row| row.factor <= 0.0)
    }
}

impl<'a> Question<'a> {
    pub fn new(asking: &'a Asking, rules: &'a Rules, factors: &'a [Factor]) -> Self {
        let rows = asking.kinds.iter().enumerate().filter_map(|(place, kind)| Some((place, rules.kinds.row(kind)?)));
        let listed = rows
            .filter(|(_, row)| allows(asking.filter, row))
            .map(|(place, row)| Listed { row, place, leaning: leaning(asking, row.id) })
            .collect();
        Self { asking, rules, factors, listed, licence_is_enough: rules.licence_is_enough(&asking.need) }
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
            let asked = factors::asked(self.factors, listed.row.id, candidate);
            let learned = listed.leaning.map_or(1.0, |leaning| leaning.factor(self.weights()));
            let value =
                self.weights().place(listed.place) * kind.found.trust * asked.map_or(1.0, |row| row.factor) * learned;
            if best.as_ref().is_none_or(|(known, _)| value > *known) {
                let (row, place, leaning) = (listed.row, Some(listed.place), listed.leaning);
                best = Some((value, Fit { row, kind, place, asked, leaning }));
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
        // What a head office decides elsewhere is no surprise next door.
        let surprising = row.manner == Manner::Unusual
            && row.asset_class != "individual"
            && !(row.chain && is_outlet(&candidate.name));
        let unlisted = candidate.kinds.iter().all(|kind| !self.asking.lists(kind.found.kind));
        let leaning = leaning(self.asking, row.id);
        (surprising && unlisted).then_some(Fit { row, kind, place: None, asked: None, leaning })
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
            tally.push(Part::Fit, Op::Times(fit.kind.found.trust), || Reason::LessSure { origin: origin(), seen });
        }
        if let Some(row) = fit.asked {
            let reason = || {
                let (found, found_at) = row.found(candidate).unzip();
                let sought = self.factors.iter().any(|it| it.is_of(kind) && it.factor > row.factor);
                let seen = if found.is_some() { found_at.flatten() } else { seen };
                Reason::NeedAsks { kind, found, sought, seen, own: row.own }
            };
            tally.push(Part::Fit, Op::Times(row.factor), reason);
        }
        if let Some(leaning) = fit.leaning {
            let factor = leaning.factor(self.weights());
            tally.push(Part::Fit, Op::Times(factor), || Reason::Learned(leaning.clone()));
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

fn leaning<'a>(asking: &'a Asking, kind: &str) -> Option<&'a Leaning> {
    asking.leanings.iter().find(|leaning| leaning.kind == kind)
}
