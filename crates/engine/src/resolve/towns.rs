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
        let own: Vec<Option<String>> = records.iter().map(own_town).collect();
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

fn own_town(record: &Record) -> Option<String> {
    let city = fold(&record.city);
    (!city.is_empty()).then(|| format!("{}|{city}", state(record)))
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
