//! Which town a record is in, also when its source does not say.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::words::Interner;
use crate::place::Place;
use crate::record::{Record, Role};
use crate::text::{fold, name_key, zip5};

/// Side of the squares in which a point takes the town most records there name, in degrees (about 2 km).
const CELL: f64 = 0.02;

/// The town of each record.
pub(super) struct Towns {
    of: Vec<u32>,
    /// Of each town, the words of its name as name keys write them.
    words: Vec<Vec<String>>,
}

impl Towns {
    /// A record without a city takes the city most records of its ZIP code name, else of its square of land,
    /// else "no town" within its state.
    pub fn new(records: &[Record], places: &[Place]) -> Self {
        let states = States::of(records);
        let own: Vec<Option<String>> = records.iter().map(|record| own_town(record, &states)).collect();
        let mut by_zip: HashMap<String, BTreeMap<&str, u32>> = HashMap::new();
        let mut by_cell: HashMap<(i32, i32), BTreeMap<&str, u32>> = HashMap::new();
        for ((record, place), town) in records.iter().zip(places).zip(&own) {
            let Some(town) = town else { continue };
            if let Some(zip) = zip5(&record.zip) {
                *by_zip.entry(zip).or_default().entry(town).or_default() += 1;
            }
            if let Some(cell) = cell(place) {
                *by_cell.entry(cell).or_default().entry(town).or_default() += 1;
            }
        }
        let mut towns = Self { of: Vec::with_capacity(records.len()), words: Vec::new() };
        let mut ids = Interner::default();
        for ((record, place), town) in records.iter().zip(places).zip(&own) {
            let zip = || zip5(&record.zip).and_then(|zip| most(by_zip.get(&zip)?));
            let square = || cell(place).and_then(|cell| most(by_cell.get(&cell)?));
            let name = town.as_deref().or_else(zip).or_else(square).map_or_else(|| state(record) + "|", str::to_owned);
            let id = ids.id(&name);
            if id as usize == towns.words.len() {
                towns.words.push(words(&name));
            }
            towns.of.push(id);
        }
        towns
    }

    pub fn of(&self, record: usize) -> u32 {
        self.of[record]
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn words(&self, town: u32) -> &[String] {
        &self.words[town as usize]
    }
}

fn words(town: &str) -> Vec<String> {
    let city = town.split('|').nth(1).unwrap_or_default();
    name_key(city).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn state(record: &Record) -> String {
    record.state.trim().to_ascii_uppercase()
}

fn own_town(record: &Record, states: &States) -> Option<String> {
    let city = fold(&record.city);
    (!city.is_empty()).then(|| format!("{}|{city}", states.state(record, &city)))
}

/// The states that records name beside a ZIP code and beside a city. A city's own lists leave the state
/// out, and are of the same town as those that say it.
struct States {
    by_zip: HashMap<String, BTreeMap<String, u32>>,
    by_city: HashMap<String, BTreeMap<String, u32>>,
}

impl States {
    fn of(records: &[Record]) -> Self {
        let mut states = Self { by_zip: HashMap::new(), by_city: HashMap::new() };
        for record in records.iter().filter(|record| !record.state.trim().is_empty()) {
            if let Some(zip) = zip5(&record.zip) {
                *states.by_zip.entry(zip).or_default().entry(state(record)).or_default() += 1;
            }
            let city = fold(&record.city);
            if !city.is_empty() {
                *states.by_city.entry(city).or_default().entry(state(record)).or_default() += 1;
            }
        }
        states
    }

    /// The record's own, else that of its ZIP code, else that of most records of a city so called.
    fn state(&self, record: &Record, city: &str) -> String {
        let own = state(record);
        if !own.is_empty() {
            return own;
        }
        let of_zip = zip5(&record.zip).and_then(|zip| self.by_zip.get(&zip));
        let known = of_zip.or_else(|| self.by_city.get(city)).and_then(most_of);
        known.unwrap_or_default()
    }
}

fn most_of(states: &BTreeMap<String, u32>) -> Option<String> {
    states.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0))).map(|(state, _)| state.clone())
}

fn cell(place: &Place) -> Option<(i32, i32)> {
    let point = place.measurable()?;
    #[expect(clippy::cast_possible_truncation, reason = "degrees divided by .02 fit in an i32")]
    Some(((point.lat / CELL).floor() as i32, (point.lon / CELL).floor() as i32))
}

/// The most frequent name; of equals the first of the alphabet.
fn most<'a>(names: &BTreeMap<&'a str, u32>) -> Option<&'a str> {
    names.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0))).map(|(name, _)| *name)
}

/// The keys of all names of neighbourhoods, wards and towns that the records bring.
pub(super) fn areas(records: &[Record]) -> HashSet<String> {
    let named = records.iter().filter(|record| record.role == Role::Area).map(|record| record.name.as_str());
    // One area may list several names ("Adams Quarter, Oak Hill").
    let parts = named.flat_map(|name| name.split([',', ';', '/']));
    let cities = records.iter().map(|record| record.city.as_str());
    let distinct: HashSet<&str> = parts.chain(cities).collect();
    distinct.into_iter().map(name_key).filter(|key| !key.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_state_is_that_of_the_zip_or_of_the_city() {
        let record = |city: &str, state: &str, zip: &str| Record {
            city: city.into(),
            zip: zip.into(),
            state: state.into(),
            ..Record::default()
        };
        let records = [
            record("Quill", "ME", "04999"),
            record("QUILL", "", "04999"),
            record("Quill", "", ""),
            record("Quill", "OR", "97998"),
            record("Quill", "", "97998"),
        ];
        let towns = Towns::new(&records, &[Place::NONE; 5]);
        assert_eq!([towns.of(1), towns.of(2)], [towns.of(0); 2]);
        assert_eq!(towns.of(4), towns.of(3));
        assert_ne!(towns.of(3), towns.of(0));
    }

    #[test]
    fn a_missing_town_is_taken_from_the_zip() {
        let record = |city: &str, zip: &str| Record {
            city: city.into(),
            zip: zip.into(),
            state: "ME".into(),
            ..Record::default()
        };
        let records = [record("Quill", "04999"), record("", "04999-1234"), record("", "")];
        let towns = Towns::new(&records, &[Place::NONE; 3]);
        assert_eq!(towns.of(0), towns.of(1));
        assert_ne!(towns.of(0), towns.of(2));
        assert_eq!(towns.words(towns.of(1)), ["QUILL"]);
    }
}
