//! Where something is, in words: minutes where the walk is known, meters in a straight line where it is not, kilometers
//! and miles beyond what is walked.

use engine::{
    geo::METRES_A_MILE,
    rank::{By, Reason},
};

use super::Words;

/// Metres of a minute on foot: ten minutes are 800 m (see the engine's `next_door_m`).
const METRES_A_MINUTE: f64 = 80.0;
/// Further than this nobody walks to find out.
const LONGEST_WALK_M: f64 = 2_000.0;

impl Words<'_> {
    /// The place as it stands inside a sentence; `None` when the term says nothing about a place.
    pub(super) fn place(&self, reason: &Reason) -> Option<String> {
        match reason {
            Reason::Distance { metres, by, within_block: true } => {
                Some(self.say1("where-block", "where", self.measured(*metres, *by)))
            }
            Reason::Distance { metres, by, .. } | Reason::TravelledTo { metres, by } => {
                Some(self.measured(*metres, *by))
            }
            Reason::Within { metres } => Some(self.say1("where-within", "km", (metres / 1000.0).round())),
            Reason::SomewhereInZip(zip) => Some(self.say1("where-zip", "zip", zip)),
            _ => None,
        }
    }

    /// How far, and how that was measured.
    fn measured(&self, metres: f64, by: By) -> String {
        match by {
            By::Walk if metres <= LONGEST_WALK_M => {
                self.say2("where-walk", "n", minutes(metres), "metres", tens(metres))
            }
            By::Walk => self.say1("where-on-foot", "far", self.far(metres)),
            By::StraightLine => self.distance(metres),
            By::LongWayRound { straight } => {
                self.say2("where-long-way", "far", self.far(metres), "straight", self.far(straight))
            }
        }
    }

    /// "250 m away in a straight line", "3.2 km (2 miles) away in a straight line"
    pub fn distance(&self, metres: f64) -> String {
        self.say1("where-straight", "far", self.far(metres))
    }

    /// "250 m", "3.2 km (2 miles)"
    pub(crate) fn far(&self, metres: f64) -> String {
        if metres < 1_000.0 {
            return self.say1("where-metres", "metres", tens(metres));
        }
        let one_decimal = |value: f64| (value * 10.0).round() / 10.0;
        let (km, miles) = (one_decimal(metres / 1000.0), one_decimal(metres / METRES_A_MILE));
        if (miles - 1.0).abs() < f64::EPSILON {
            return self.say1("where-kilometres-mile", "km", km);
        }
        self.say2("where-kilometres", "km", km, "miles", miles)
    }
}

/// Minutes on foot, at least one.
fn minutes(metres: f64) -> f64 {
    (metres / METRES_A_MINUTE).round().max(1.0)
}

/// Metres in steps of ten: no source knows a door to the metre.
fn tens(metres: f64) -> f64 {
    ((metres / 10.0).round() * 10.0).max(10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_more_than_is_known() {
        assert_eq!((minutes(0.0), tens(0.0)), (1.0, 10.0));
        assert_eq!((minutes(251.0), tens(251.0)), (3.0, 250.0));
        assert_eq!(minutes(800.0), 10.0);
    }
}
