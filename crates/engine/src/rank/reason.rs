//! Why a suggestion stands where it stands: terms that add up to its score, each with its fact.

use super::candidate::{KnownBy, Seen};
use super::factors::Own;
use super::leaning::Leaning;
use crate::kind::Origin;

/// The four factors of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    Fit,
    Near,
    Evidence,
    Capacity,
}

/// What a term does to its part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Op {
    Add(f64),
    Times(f64),
}

/// One step towards the score.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    pub part: Part,
    pub op: Op,
    pub reason: Reason,
}

/// What we do not know, said as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unknown {
    Phone,
    Web,
    Revenue,
    /// No return seen in the tax file.
    Return,
    /// Only the ZIP code is known.
    ExactPlace,
    /// Not even that.
    Place,
}

/// How a distance was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum By {
    /// Along streets, from door to door.
    Walk,
    /// In a straight line: no street near the place is known, or none that leads there.
    StraightLine,
    /// There is a way, but a longer one than anybody is followed; so many metres in a straight line.
    LongWayRound { straight: f64 },
}

/// The fact behind a term. Take the fact from the candidate and the term goes.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// Its kind stands at this place (from 1) of the need's list.
    Kind {
        kind: &'static str,
        place: usize,
        origin: Origin,
        seen: Option<Seen>,
    },
    /// Not a kind one thinks of for this need, but close.
    UnlikelyKind {
        kind: &'static str,
        origin: Origin,
        seen: Option<Seen>,
    },
    /// The kind was read from something less sure than a list.
    LessSure {
        origin: Origin,
        seen: Option<Seen>,
    },
    /// The need asks more of this kind: the word or trait that answers, `None` when nothing does. `sought`:
    /// something else would have counted more. `own`: the library itself says so.
    NeedAsks {
        kind: &'static str,
        found: Option<String>,
        sought: bool,
        seen: Option<Seen>,
        own: Option<Own>,
    },
    /// What this library did with others of the kind.
    Learned(Leaning),
    /// `within_block`: give or take a block.
    Distance {
        metres: f64,
        by: By,
        within_block: bool,
    },
    /// Far, but of a kind that people travel to.
    TravelledTo {
        metres: f64,
        by: By,
    },
    /// Its place is private; only that it lies within so many metres.
    Within {
        metres: f64,
    },
    /// Its address is never told.
    PlaceWithheld,
    /// Somewhere in this ZIP code: never to be printed in metres.
    SomewhereInZip(String),
    /// A source says that it serves the whole area.
    ServesArea(Seen),
    /// Its revenue says that it can.
    Large(Option<Seen>),
    /// We know of it at all.
    OnRecord,
    /// A source has it.
    InSource(Seen),
    Phone(Seen),
    Web(Seen),
    /// No source but the tax file.
    OnlyTaxFile(Seen),
    /// Files only a postcard, and nothing in its name is local.
    Postcard(Seen),
    /// The year of its last return.
    Return {
        year: i32,
        seen: Seen,
    },
    /// Its address is a post-office box.
    OnlyABox(Option<Seen>),
    LocalWord {
        word: String,
        seen: Option<Seen>,
    },
    NationalWord {
        word: String,
        seen: Option<Seen>,
    },
    /// A useful fact of its place, `votes_here`.
    Trait {
        word: String,
        seen: Option<Seen>,
    },
    /// No source has seen it since this one; phone first.
    NotSeenSince(Seen),
    /// Somebody of the staff knows them.
    KnownBy(KnownBy),
    /// US dollars a year.
    Revenue {
        dollars: i64,
        seen: Seen,
    },
    /// Asked in the last ninety days.
    Asked {
        by: String,
        on: String,
    },
    /// Too many doubts to count below nothing.
    AtLeast,
    Unknown(Unknown),
}

/// The four factors; their product in this order is the score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parts {
    pub fit: f64,
    pub near: f64,
    pub evidence: f64,
    pub capacity: f64,
}

impl Parts {
    /// Each part is its terms folded in order: `Add` from 0, `Times` on what is there.
    pub fn of(terms: &[Term]) -> Self {
        let fold = |part: Part| {
            terms.iter().filter(|term| term.part == part).fold(0.0, |value, term| match term.op {
                Op::Add(more) => value + more,
                Op::Times(factor) => value * factor,
            })
        };
        Self {
            fit: fold(Part::Fit),
            near: fold(Part::Near),
            evidence: fold(Part::Evidence),
            capacity: fold(Part::Capacity),
        }
    }

    /// fit × near × evidence × capacity.
    pub fn score(&self) -> f64 {
        self.fit * self.near * self.evidence * self.capacity
    }
}

/// Folds terms as they come. Most candidates are only counted; the reasons are made for those that are told.
pub(super) struct Tally {
    pub parts: Parts,
    /// `None` when only the score is wanted.
    pub terms: Option<Vec<Term>>,
}

impl Tally {
    pub fn new(told: bool) -> Self {
        let parts = Parts { fit: 0.0, near: 0.0, evidence: 0.0, capacity: 0.0 };
        Self { parts, terms: told.then(Vec::new) }
    }

    pub fn push(&mut self, part: Part, op: Op, reason: impl FnOnce() -> Reason) {
        let value = match part {
            Part::Fit => &mut self.parts.fit,
            Part::Near => &mut self.parts.near,
            Part::Evidence => &mut self.parts.evidence,
            Part::Capacity => &mut self.parts.capacity,
        };
        match op {
            Op::Add(more) => *value += more,
            Op::Times(factor) => *value *= factor,
        }
        if let Some(terms) = &mut self.terms {
            terms.push(Term { part, op, reason: reason() });
        }
    }
}
