//! What the whole file shows about single addresses: headquarters, letter boxes, office ZIP codes.

use std::collections::{HashMap, HashSet};

use super::tests_of_a_row::Row;
use super::words::LocalNames;
use crate::record::{Record, Role};
use crate::text;

/// So many rows of one group, name and address are chapters mailed at their headquarters.
const CHAPTERS: usize = 4;
/// So many names in one suite are a mail drop.
const NAMES_IN_ONE_UNIT: usize = 8;
/// So many names behind bare box numbers at one address are a mailbox shop.
const NAMES_BEHIND_NUMBERS: usize = 5;
/// A ZIP code is one of offices when at least this share of rows, averaged over addresses, is no neighbour.
/// Measured: four ZIPs of one capital stand at .66 to .73, all others at .54 or less.
const OFFICE_SHARE: f64 = 0.6;
/// Below this many addresses a share says nothing.
const OFFICE_ADDRESSES: usize = 20;

/// What must be known of all records to judge one. Build it once after each import.
#[derive(Debug, Default)]
pub struct Surroundings {
    pub(super) headquarters: HashSet<(String, String, String)>,
    pub(super) drops: HashSet<String>,
    pub(super) mailbox_shops: HashSet<String>,
    pub(super) office_zips: HashSet<String>,
    pub(super) local: LocalNames,
    /// The newest return in the file: what is recent is measured from here, not from a clock.
    pub(super) newest_return: Option<i32>,
}

impl Surroundings {
    /// From all records of all sources and the names of the places around, as they are written:
    /// the states and their abbreviations, towns, wards, neighbourhoods. Rows of role *area* add theirs.
    pub fn of(records: &[Record], places: &[&str]) -> Self {
        let areas = records.iter().filter(|record| record.role == Role::Area).map(|record| record.name.as_str());
        let names: Vec<&str> = places.iter().copied().chain(areas).collect();
        let rows: Vec<Row<'_>> = records.iter().filter_map(Row::of).collect();
        let mut around = Self {
            local: LocalNames::of(&names),
            newest_return: rows.iter().filter_map(|row| row.tax.last_return).max(),
            headquarters: headquarters(&rows),
            drops: drops(&rows),
            mailbox_shops: mailbox_shops(&rows),
            office_zips: HashSet::new(),
        };
        around.office_zips = around.office_zips(&rows);
        around
    }

    /// The word of a name that says it belongs here.
    pub fn local_word(&self, name: &str) -> Option<String> {
        self.signs(&text::fold(name)).local
    }

    /// The word of a name that says it belongs to a whole country, when nothing in it is local.
    pub fn national_word(&self, name: &str) -> Option<String> {
        self.signs(&text::fold(name)).national
    }

    /// The ZIP codes whose addresses are mostly national offices, sorted.
    pub fn zips_of_offices(&self) -> Vec<&str> {
        let mut zips: Vec<&str> = self.office_zips.iter().map(String::as_str).collect();
        zips.sort_unstable();
        zips
    }

    /// Shares are averaged over addresses: by rows, two headquarters would make a street of homes an office quarter.
    fn office_zips(&self, rows: &[Row<'_>]) -> HashSet<String> {
        let mut shares: HashMap<(&str, &str), (usize, usize)> = HashMap::new();
        for row in rows.iter().filter(|row| !row.zip.is_empty() && !row.boxed) {
            let share = shares.entry((&row.zip, &row.address)).or_default();
            share.0 += usize::from(self.no_neighbour(row));
            share.1 += 1;
        }
        let mut zips: HashMap<&str, (f64, usize)> = HashMap::new();
        for ((zip, _), (failing, all)) in &shares {
            let sum = zips.entry(zip).or_default();
            sum.0 += *failing as f64 / *all as f64;
            sum.1 += 1;
        }
        zips.into_iter()
            .filter(|(_, (sum, count))| *count >= OFFICE_ADDRESSES && sum / *count as f64 >= OFFICE_SHARE)
            .map(|(zip, _)| zip.to_owned())
            .collect()
    }
}

fn headquarters(rows: &[Row<'_>]) -> HashSet<(String, String, String)> {
    let mut counts: HashMap<(String, String, String), usize> = HashMap::new();
    for chapter in rows.iter().filter_map(Row::chapter) {
        *counts.entry(chapter).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count >= CHAPTERS).map(|(chapter, _)| chapter).collect()
}

fn drops(rows: &[Row<'_>]) -> HashSet<String> {
    let units = rows.iter().filter_map(|row| Some((row.suite()?, row.name_key.as_str())));
    crowded(units, NAMES_IN_ONE_UNIT)
}

fn mailbox_shops(rows: &[Row<'_>]) -> HashSet<String> {
    let numbered = rows.iter().filter(|row| row.bare_number);
    let shops = crowded(numbered.map(|row| (row.address.clone(), row.name_key.as_str())), NAMES_BEHIND_NUMBERS);
    let mut suites: HashMap<&str, usize> = HashMap::new();
    for row in rows.iter().filter(|row| !row.bare_number && !row.unit.is_empty()) {
        *suites.entry(&row.address).or_default() += 1;
    }
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    for row in rows.iter().filter(|row| row.bare_number) {
        *numbers.entry(&row.address).or_default() += 1;
    }
    // An office house where a few rows forgot the word "suite" is not a shop.
    let count = |counts: &HashMap<&str, usize>, at: &str| counts.get(at).copied().unwrap_or_default();
    shops.into_iter().filter(|at| count(&numbers, at) > count(&suites, at)).collect()
}

/// The places at which at least `least` different names stand.
fn crowded<'a>(at: impl Iterator<Item = (String, &'a str)>, least: usize) -> HashSet<String> {
    let mut names: HashMap<String, HashSet<&str>> = HashMap::new();
    for (place, name) in at {
        names.entry(place).or_default().insert(name);
    }
    names.into_iter().filter(|(_, names)| names.len() >= least).map(|(place, _)| place).collect()
}
