//! The county's own words, from which generated names and persons are made.

use crate::seed::Chance;
use crate::table;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Places of the county, each with the town whose mail carrier goes there.
pub(crate) fn places() -> &'static [(&'static str, &'static str)] {
    static PLACES: LazyLock<Vec<(&'static str, &'static str)>> =
        LazyLock::new(|| table::rows(include_str!("../data/places.tsv")).map(|[place, town]| (place, town)).collect());
    &PLACES
}

/// The words of a slot such as `thing` or `family`.
fn of(slot: &str) -> &'static [&'static str] {
    static WORDS: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
        table::rows(include_str!("../data/words.tsv")).map(|[slot, words]| (slot, words.split(';').collect())).collect()
    });
    WORDS.get(slot).map_or(&[], Vec::as_slice)
}

/// Fills the slots of a pattern: "{family} & Daughters Hair". `{number}` is a number under 400.
pub(crate) fn fill(pattern: &str, chance: &mut Chance) -> String {
    let mut filled = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, after) = after.split_once('}').expect("every slot is closed");
        filled.push_str(before);
        match slot {
            "place" => filled.push_str(chance.pick(places()).0),
            "number" => filled.push_str(&(2 + chance.below(398)).to_string()),
            _ => filled.push_str(chance.pick(of(slot))),
        }
        rest = after;
    }
    filled + rest
}

/// An invented person: "Hollis Penwhistle".
pub(crate) fn person(chance: &mut Chance) -> String {
    fill("{given} {family}", chance)
}
