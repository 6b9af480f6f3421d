//! How near, by what is known of the place.

use super::candidate::Candidate;
use super::reason::{Op, Part, Reason, Tally, Unknown};
use super::score::Question;
use crate::kind::Reach;
use crate::place::Precision;

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

/// Metres from the branch when the place is known exactly and may be told.
pub(super) fn exact_metres(question: &Question<'_>, candidate: &Candidate) -> Option<f64> {
    let exact = candidate.place.precision == Precision::Exact && shown(candidate) == Shown::Fully;
    exact.then(|| distance(question, candidate))?
}

fn distance(question: &Question<'_>, candidate: &Candidate) -> Option<f64> {
    candidate.place.point.map(|point| question.asking.branch.distance_m(point))
}

/// Pushes the terms and returns the metres that may be told.
pub(super) fn terms(question: &Question<'_>, candidate: &Candidate, reach: Reach, tally: &mut Tally) -> Option<f64> {
    let weights = question.weights();
    let value = |metres: f64| 0.5_f64.powf(metres / weights.half_m(reach));
    let floored =
        |metres: f64| if reach == Reach::Travel { value(metres).max(weights.travel_floor) } else { value(metres) };
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
            let far = floored(metres) > value(metres);
            let distance = Reason::Distance { metres, within_block: precision == Precision::Block };
            tally.push(Part::Near, Op::Add(floored(metres)), || {
                if far { Reason::TravelledTo { metres } } else { distance }
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
