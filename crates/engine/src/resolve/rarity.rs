//! How many other bodies of a name chance would put into a town.

use std::collections::HashMap;

use super::prepare::Item;
use super::words::{Words, within};
use crate::address::Address;

/// A town with more records than this is a big one: its ZIP codes take the place of towns.
pub(super) const BIG_TOWN: u32 = 5000;
/// Below this many records outside the town a share of names says nothing; words are asked instead.
const ENOUGH_OUTSIDE: u32 = 2000;
/// A short list is a sample of a town, which has at least about this many bodies.
const LEAST_TOWN: u32 = 200;

/// How common a name is where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum RarityBin {
    /// Fewer than .003 others expected.
    Unique,
    /// Fewer than .01.
    Rare,
    /// Fewer than .03.
    Seldom,
    /// Fewer than .1.
    Known,
    /// More, though no list names two here.
    Common,
    /// One list names two at different addresses in this town.
    Two,
    /// One list names more than two.
    Several,
}

/// The bin of each item's first name.
pub(super) struct Rarity {
    bins: Vec<RarityBin>,
}

impl Rarity {
    pub fn new(items: &[Item<'_>], words: &Words, town_counts: &[u32]) -> Self {
        let patterns: Vec<Vec<u32>> = items.iter().map(pattern).collect();
        let mut total: HashMap<&[u32], u32> = HashMap::new();
        let mut here: HashMap<(&[u32], u32), u32> = HashMap::new();
        for (item, pattern) in items.iter().zip(&patterns) {
            *total.entry(pattern).or_default() += 1;
            *here.entry((pattern, item.town)).or_default() += 1;
        }
        let several = sites_in_one_source(items);
        let all = u32::try_from(items.len()).expect("fewer than four billion records");
        let bin = |(item, pattern): (&Item<'_>, &Vec<u32>)| {
            match item.names.first().and_then(|name| several.get(&(name.tokens.as_slice(), item.town))) {
                Some(2) => return RarityBin::Two,
                Some(3..) => return RarityBin::Several,
                _ => {}
            }
            let town = town_counts[item.town as usize];
            let outside = all - town;
            let expected = if outside < ENOUGH_OUTSIDE || town > BIG_TOWN {
                by_words(item, words, all) * town.max(LEAST_TOWN) as f32
            } else {
                let others = total[pattern.as_slice()] - here[&(pattern.as_slice(), item.town)];
                (others as f32 + 0.2) / outside as f32 * town as f32
            };
            bin_of(expected)
        };
        Self { bins: items.iter().zip(&patterns).map(bin).collect() }
    }

    /// The commoner of the two: a misspelt name is rare by accident.
    pub fn of(&self, a: usize, b: usize) -> RarityBin {
        self.bins[a].max(self.bins[b])
    }

    pub fn bin(&self, item: usize) -> RarityBin {
        self.bins[item]
    }
}

fn bin_of(expected: f32) -> RarityBin {
    match expected {
        x if x < 0.003 => RarityBin::Unique,
        x if x < 0.01 => RarityBin::Rare,
        x if x < 0.03 => RarityBin::Seldom,
        x if x < 0.1 => RarityBin::Known,
        _ => RarityBin::Common,
    }
}

/// The first name with the town's own words replaced by one mark: "‹town› Bakery" stands in many towns.
fn pattern(item: &Item<'_>) -> Vec<u32> {
    let Some(name) = item.names.first() else { return Vec::new() };
    let mark = |(&token, &town): (&u32, &bool)| if town { u32::MAX } else { token };
    name.tokens.iter().zip(&name.of_town).map(mark).collect()
}

/// Share of names one would expect to have the two rarest words of this one, itself and one copy left out.
fn by_words(item: &Item<'_>, words: &Words, all: u32) -> f32 {
    let Some(name) = item.names.first() else { return 1.0 };
    let share = |&token: &u32| {
        let word = words.get(token);
        let others = word.count.saturating_sub(2) as f32 + 0.3;
        (others / all as f32).max((-word.idf).exp() * 0.1).min(1.0)
    };
    let mut shares: Vec<f32> = name.tokens.iter().map(share).collect();
    shares.sort_unstable_by(f32::total_cmp);
    shares.iter().take(2).product()
}

/// How many sites the best single source gives a name in one town: a list seldom holds a body twice.
fn sites_in_one_source<'i>(items: &'i [Item<'_>]) -> HashMap<(&'i [u32], u32), usize> {
    let mut sites: HashMap<(&[u32], u32, u16), Vec<&Address>> = HashMap::new();
    for item in items.iter().filter(|item| item.street.is_some()) {
        let Some(name) = item.names.first() else { continue };
        let known = sites.entry((&name.tokens, item.town, item.record.source)).or_default();
        if known.len() < 3 && !known.iter().any(|address| is_one_site(address, &item.address)) {
            known.push(&item.address);
        }
    }
    let mut best = HashMap::new();
    for ((name, town, _), addresses) in sites {
        let most: &mut usize = best.entry((name, town)).or_default();
        *most = addresses.len().max(*most);
    }
    best
}

/// The same number on whatever street, or one digit wrong on the same street: a slip, not a second site.
fn is_one_site(a: &Address, b: &Address) -> bool {
    let text = |address: &Address| address.number.map(|number| number.to_string()).unwrap_or_default();
    a.number == b.number || a.street == b.street && within(&text(a), &text(b), 1)
}
