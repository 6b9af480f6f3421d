//! Which town a record is in, also when its source does not say.

use rustc_hash::FxHashMap;

use super::item::{Item, NONE};
use super::roster::Roster;
use super::texts::{Texts, hash, mix};

/// Side of the squares in which a point takes the town most records there name, in degrees (about 2 km).
const CELL: f64 = 0.02;

/// State and city, as numbers of the roster.
pub(super) type Town = (u32, u32);
/// How often each value was seen beside a key.
type Counts<K, V> = FxHashMap<K, FxHashMap<V, u32>>;

/// The towns of all records, numbered in alphabetical order, so that the order of input does not show.
pub(super) struct Towns {
    /// Of each item of the roster.
    pub of: Vec<u32>,
    /// State and city of each town; the city is [`NONE`] for "somewhere in the state".
    pub all: Vec<Town>,
}

impl Towns {
    /// A record without a city takes the city most records of its ZIP code name, else of its square of land,
    /// else "no town" within its state.
    pub fn new(roster: &Roster) -> Self {
        let alphabet = Alphabet { states: roster.states.ranks(), cities: roster.cities.ranks() };
        let states = States::of(roster, &alphabet);
        let own = |item: &Item| (item.city != NONE).then(|| (states.of_item(item, &roster.states), item.city));
        let mut by_zip: Counts<u32, Town> = FxHashMap::default();
        let mut by_cell: Counts<[i32; 2], Town> = FxHashMap::default();
        let all_named = roster.items.iter().all(|item| item.city != NONE);
        for item in roster.items.iter().filter(|_| !all_named) {
            let Some(town) = own(item) else { continue };
            if item.zip != NONE {
                *by_zip.entry(item.zip).or_default().entry(town).or_default() += 1;
            }
            if let Some(cell) = cell(item) {
                *by_cell.entry(cell).or_default().entry(town).or_default() += 1;
            }
        }
        let by_zip = most(by_zip, |town| alphabet.of(*town));
        let by_cell = most(by_cell, |town| alphabet.of(*town));
        let town = |item: &Item| {
            let zip = || by_zip.get(&item.zip).copied();
            let square = || by_cell.get(&cell(item)?).copied();
            own(item).or_else(zip).or_else(square).unwrap_or((item.state, NONE))
        };
        Self::numbered(&roster.items.iter().map(town).collect::<Vec<_>>(), &alphabet)
    }

    /// A hash of each town's name.
    pub fn keys(&self, roster: &Roster) -> Vec<u64> {
        let text = |(state, city): &Town| {
            let city = if *city == NONE { "" } else { roster.cities.text(*city) };
            mix(hash(roster.states.text(*state).as_bytes()), hash(city.as_bytes()))
        };
        self.all.iter().map(text).collect()
    }

    fn numbered(towns: &[Town], alphabet: &Alphabet) -> Self {
        let mut order: Vec<Town> = towns.to_vec();
        order.sort_unstable_by_key(|town| alphabet.of(*town));
        order.dedup();
        let ids: FxHashMap<Town, u32> = order.iter().copied().zip(0..).collect();
        Self { of: towns.iter().map(|town| ids[town]).collect(), all: order }
    }
}

/// Places in the alphabet, of states and of cities.
struct Alphabet {
    states: Vec<u32>,
    cities: Vec<u32>,
}

impl Alphabet {
    fn of(&self, (state, city): Town) -> (u32, u32) {
        (self.states[state as usize], if city == NONE { NONE } else { self.cities[city as usize] })
    }
}

/// The states that records name beside a ZIP code and beside a city. A city's own lists leave the state
/// out, and are of the same town as those that say it.
struct States {
    by_zip: FxHashMap<u32, u32>,
    by_city: FxHashMap<u32, u32>,
}

impl States {
    fn of(roster: &Roster, alphabet: &Alphabet) -> Self {
        let (mut by_zip, mut by_city) = (Counts::default(), Counts::default());
        let says = |item: &Item| !roster.states.text(item.state).is_empty();
        let all_say = roster.items.iter().all(says);
        for item in roster.items.iter().filter(|item| !all_say && says(item)) {
            *by_zip.entry(item.zip).or_default().entry(item.state).or_default() += 1;
            *by_city.entry(item.city).or_default().entry(item.state).or_default() += 1;
        }
        by_zip.remove(&NONE);
        let rank = |state: &u32| alphabet.states[*state as usize];
        Self { by_zip: most(by_zip, rank), by_city: most(by_city, rank) }
    }

    /// The record's own, else that of its ZIP code, else that of most records of a city so called.
    fn of_item(&self, item: &Item, states: &Texts) -> u32 {
        if !states.text(item.state).is_empty() {
            return item.state;
        }
        let known = self.by_zip.get(&item.zip).or_else(|| self.by_city.get(&item.city));
        known.copied().unwrap_or(item.state)
    }
}

/// The most frequent value of each key; of equals the first in the alphabet.
fn most<K: std::hash::Hash + Eq, V: Copy, R: Ord>(counts: Counts<K, V>, rank: impl Fn(&V) -> R) -> FxHashMap<K, V> {
    let best = |values: FxHashMap<V, u32>| {
        let best = values.into_iter().min_by_key(|(value, count)| (std::cmp::Reverse(*count), rank(value)));
        best.map(|(value, _)| value)
    };
    counts.into_iter().filter_map(|(key, values)| Some((key, best(values)?))).collect()
}

fn cell(item: &Item) -> Option<[i32; 2]> {
    let point = item.point()?;
    #[expect(clippy::cast_possible_truncation, reason = "degrees divided by .02 fit in an i32")]
    Some([(point.lat / CELL).floor() as i32, (point.lon / CELL).floor() as i32])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Place;
    use crate::record::Record;

    fn towns(rows: &[(&str, &str, &str)]) -> Vec<u32> {
        let mut roster = Roster::default();
        for (city, state, zip) in rows {
            let record =
                Record { city: (*city).into(), zip: (*zip).into(), state: (*state).into(), ..Record::default() };
            roster.add(&record, Place::NONE);
        }
        Towns::new(&roster).of
    }

    #[test]
    fn a_missing_state_is_that_of_the_zip_or_of_the_city() {
        let of = towns(&[
            ("Quill", "ME", "04999"),
            ("QUILL", "", "04999"),
            ("Quill", "", ""),
            ("Quill", "OR", "97998"),
            ("Quill", "", "97998"),
        ]);
        assert_eq!([of[1], of[2]], [of[0]; 2]);
        assert_eq!(of[4], of[3]);
        assert_ne!(of[3], of[0]);
    }

    #[test]
    fn a_missing_town_is_taken_from_the_zip() {
        let of = towns(&[("Quill", "ME", "04999"), ("", "ME", "04999-1234"), ("", "ME", "")]);
        assert_eq!(of[0], of[1]);
        assert_ne!(of[0], of[2]);
    }
}
