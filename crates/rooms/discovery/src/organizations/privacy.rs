//! What lists and maps may tell. A family's home is neither named nor placed, a refuge and a home of
//! the young are named and never placed: the same in suggestions (where the engine decides it), in
//! the list, in every file and on every map.

use engine::rank::{Candidate, Never, Shown, Trait};

pub(crate) const FAMILY_HOME: &str = "family_home";
const YOUTH_HOME: &str = "youth_home";
const REFUGE: &str = "dv_services";

/// How much of an organization may be told to anybody.
pub fn shown(candidate: &Candidate) -> Shown {
    let marked = |word: &str| candidate.traits.iter().any(|Trait { word: known, .. }| known == word);
    if candidate.never == Some(Never::Person) || marked(FAMILY_HOME) {
        Shown::Anonymous
    } else if marked(YOUTH_HOME) || candidate.kinds.iter().any(|kind| is_refuge(kind.found.kind)) {
        Shown::WithoutAddress
    } else {
        Shown::Fully
    }
}

/// A kind whose addresses are never told.
pub(crate) fn is_refuge(kind: &str) -> bool {
    kind == REFUGE
}

/// A mark that says somebody lives there.
pub(crate) fn is_home(mark: &str) -> bool {
    mark == FAMILY_HOME || mark == YOUTH_HOME
}

#[cfg(test)]
mod tests {
    use engine::{
        kind::{KindOf, Origin},
        rank::KindSeen,
    };

    use super::*;

    #[test]
    fn homes_and_refuges_are_not_told() {
        let plain = Candidate::named("Millrace Bakery");
        assert_eq!(shown(&plain), Shown::Fully);
        let person = Candidate { never: Some(Never::Person), ..plain.clone() };
        assert_eq!(shown(&person), Shown::Anonymous);
        let young = Trait { word: YOUTH_HOME.into(), seen: None };
        assert_eq!(shown(&Candidate { traits: vec![young], ..plain.clone() }), Shown::WithoutAddress);
        let found = KindOf { kind: "dv_services", trust: 1.0, origin: Origin::Source, activity: false };
        let refuge = Candidate { kinds: vec![KindSeen { found, seen: None }], ..plain };
        assert_eq!(shown(&refuge), Shown::WithoutAddress);
    }
}
