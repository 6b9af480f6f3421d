//! How near, by what is known of the place.

use super::candidate::Candidate;
use super::reason::{By, Op, Part, Reason, Tally, Unknown};
use super::score::Question;
use crate::kind::Reach;
use crate::place::Precision;
use crate::walk::Walk;

/// Private places are told in steps of so many metres.
const PRIVATE_STEP_M: f64 = 1000.0;

/// How much of a place may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Fully,
    /// Name, but neither address nor distance: refuges and homes of the young.
    WithoutAddress,
    /// Neither name nor address: a family's home.
    Anonymous,
}

/// How much of a candidate may be told.
pub(super) fn shown(candidate: &Candidate) -> Shown {
    if candidate.has_trait("family_home") {
        Shown::Anonymous
    } else if candidate.is_kind("dv_services") || candidate.has_trait("youth_home") {
        Shown::WithoutAddress
    } else {
        Shown::Fully
    }
}

/// Metres from the branch on foot or straight when the place is known exactly and may be told.
pub(super) fn exact_metres(question: &Question<'_>, candidate: &Candidate) -> Option<f64> {
    let exact = candidate.place.precision == Precision::Exact && shown(candidate) == Shown::Fully;
    exact.then(|| distance(question, candidate).map(|straight| on_foot(candidate, straight).0))?
}

/// The walk where one is known, else the straight line. Where the way round is longer than anybody is followed, it is
/// at least that long.
pub(super) fn on_foot(candidate: &Candidate, straight: f64) -> (f64, By) {
    match candidate.walk {
        Walk::Metres(metres) => (metres, By::Walk),
        Walk::Further(metres) => (metres.max(straight), By::LongWayRound { straight }),
        Walk::Unknown => (straight, By::StraightLine),
    }
}

fn distance(question: &Question<'_>, candidate: &Candidate) -> Option<f64> {
    candidate.place.point.map(|point| question.asking.branch.distance_m(point))
}

/// Pushes the terms and returns the metres that may be told.
pub(super) fn terms(question: &Question<'_>, candidate: &Candidate, reach: Reach, tally: &mut Tally) -> Option<f64> {
    let weights = question.weights();
    let value = |metres: f64| 0.5_f64.powf(metres / weights.half_m(reach));
    let floored = |metres: f64| {
        let travelled = reach == Reach::Travel && metres <= weights.travel_most_m;
        if travelled { value(metres).max(weights.travel_floor) } else { value(metres) }
    };
    let no_place = weights.no_place(reach);
    if candidate.is_kind("dv_services") {
        tally.push(Part::Near, Op::Add(no_place), || Reason::PlaceWithheld);
        return None;
    }
    let Some(metres) = distance(question, candidate) else {
        tally.push(Part::Near, Op::Add(no_place), || Reason::Unknown(Unknown::Place));
        return None;
    };
    match candidate.place.precision {
        Precision::Exact | Precision::Block if shown(candidate) != Shown::Fully => {
            let steps = (metres / PRIVATE_STEP_M).floor() + 1.0;
            let metres = steps * PRIVATE_STEP_M;
            tally.push(Part::Near, Op::Add(floored(metres)), || Reason::Within { metres });
            None
        }
        precision @ (Precision::Exact | Precision::Block) => {
            let (metres, by) = on_foot(candidate, metres);
            let far = floored(metres) > value(metres);
            let distance = Reason::Distance { metres, by, within_block: precision == Precision::Block };
            tally.push(Part::Near, Op::Add(floored(metres)), || {
                if far { Reason::TravelledTo { metres, by } } else { distance }
            });
            Some(metres)
        }
        Precision::Zip => {
            let metres = metres.max(weights.zip_metres);
            tally.push(Part::Near, Op::Add(floored(metres)), || Reason::SomewhereInZip(candidate.zip.clone()));
            tally.push(Part::Near, Op::Times(weights.zip_factor), || Reason::Unknown(Unknown::ExactPlace));
            None
        }
        Precision::Box | Precision::None => {
            tally.push(Part::Near, Op::Add(no_place), || Reason::Unknown(Unknown::Place));
            None
        }
    }
}

/// Serves the whole area: as near as a kind that people travel to.
pub(super) fn city_wide_terms(question: &Question<'_>, candidate: &Candidate, tally: &mut Tally) -> Option<f64> {
    let op = Op::Add(question.weights().travel_floor);
    tally.push(Part::Near, op, || match candidate.serves_area {
        Some(seen) => Reason::ServesArea(seen),
        None => Reason::Large(candidate.tax.map(|tax| tax.seen)),
    });
    let told = candidate.place.measurable().is_some() && shown(candidate) == Shown::Fully;
    distance(question, candidate).filter(|_| told)
}

/// Does a source, or its size, say that it serves the whole area?
pub(super) fn is_city_wide(question: &Question<'_>, candidate: &Candidate) -> bool {
    let dollars = candidate.tax.and_then(|tax| tax.revenue).unwrap_or_default();
    candidate.serves_area.is_some() || dollars >= question.weights().city_wide_dollars
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::super::{Asking, Candidate, Group, InSource, KindSeen, Rules, Seen, suggest};
    use super::*;
    use crate::geo::Point;
    use crate::kind::{KindOf, Origin};
    use crate::place::Place;

    static RULES: LazyLock<Rules> = LazyLock::new(Rules::shipped);

    /// A place 300 m north of the branch.
    fn listed(kind: &str, walk: Walk) -> Candidate {
        let kind = RULES.kinds.known(kind).unwrap();
        let found = KindOf { kind, trust: 1.0, origin: Origin::Source, activity: false };
        let point = Point::new(44.0 + 300.0 / 111_195.0, -93.0);
        Candidate {
            kinds: vec![KindSeen { found, seen: None }],
            sources: vec![InSource { seen: Seen { source: 1, year: Some(2025) }, tax_file: false }],
            place: Place { precision: Precision::Exact, point },
            walk,
            ..Candidate::named("Orchard Lane")
        }
    }

    fn told(candidates: &[Candidate]) -> Vec<(usize, f64, By, Group)> {
        let branch = Point::new(44.0, -93.0).unwrap();
        let asking = Asking::new(branch, "early_literacy", &["early_learning"], "2026-03-21");
        let list = suggest(candidates, &asking, &RULES).suggestions;
        list.iter().map(|it| (it.candidate, it.metres.unwrap().round(), it.by().unwrap(), it.group)).collect()
    }

    #[test]
    fn a_river_between_makes_a_neighbor_a_stranger() {
        let walks = [Walk::Metres(2_000.0), Walk::Metres(340.0), Walk::Unknown, Walk::Further(6_000.0)];
        let list = told(&walks.map(|walk| listed("early_learning", walk)));
        let expected = [
            (2, 300.0, By::StraightLine, Group::NextDoor),
            (1, 340.0, By::Walk, Group::NextDoor),
            (0, 2_000.0, By::Walk, Group::WithinReach),
        ];
        assert_eq!(list, expected, "and an hour's walk is no suggestion for what people walk to");
    }

    #[test]
    fn unlikely_but_close_is_decided_by_the_walk() {
        let groups = |walk| told(&[listed("salon_laundromat", walk)]).into_iter().map(|it| it.3).collect::<Vec<_>>();
        assert_eq!(groups(Walk::Metres(790.0)), [Group::UnlikelyButClose]);
        assert_eq!(groups(Walk::Metres(810.0)), []);
        assert_eq!(groups(Walk::Further(6_000.0)), []);
    }
}
