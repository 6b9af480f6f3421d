//! How many other bodies of a name chance would put into a town.

use std::collections::{BTreeSet, HashMap};

use super::prepare::Item;
use super::words::Words;

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
    /// One list names several at different addresses in this town.
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
        let several = several_in_one_source(items);
        let all = u32::try_from(items.len()).expect("fewer than four billion records");
        let bin = |(item, pattern): (&Item<'_>, &Vec<u32>)| {
            if item.names.first().is_some_and(|name| several.contains(&(name.tokens.clone(), item.town))) {
                return RarityBin::Several;
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

/// Names that the best single source puts at two different addresses of one town: a list seldom holds a body twice.
fn several_in_one_source(items: &[Item<'_>]) -> BTreeSet<(Vec<u32>, u32)> {
    let mut sites: HashMap<(&[u32], u32, u16), BTreeSet<u32>> = HashMap::new();
    for item in items {
        if let (Some(name), Some(street)) = (item.names.first(), item.street) {
            sites.entry((&name.tokens, item.town, item.record.source)).or_default().insert(street);
        }
    }
    sites
        .into_iter()
        .filter(|(_, streets)| streets.len() > 1)
        .map(|((name, town, _), _)| (name.to_vec(), town))
        .collect()
}
