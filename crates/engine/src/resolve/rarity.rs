//! How many other bodies of a name chance would put into a town.

use rustc_hash::FxHashMap;

use super::item::{Item, NONE, Street};
use super::names::Name;
use super::prepare::Pool;
use super::texts::mix;
use super::words::within;

/// A town with more records than this is a big one: its ZIP codes take the place of towns.
pub(super) const BIG_TOWN: u32 = 5000;
/// Below this many records outside the town a share of names says nothing; words are asked instead.
const ENOUGH_OUTSIDE: u32 = 2000;
/// A short list is a sample of a town, which has at least about this many bodies.
const LEAST_TOWN: u32 = 200;
/// A source names no more sites of a name than this before the name is simply common.
const MOST_SITES: usize = 3;

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

impl RarityBin {
    pub const ALL: [Self; 7] =
        [Self::Unique, Self::Rare, Self::Seldom, Self::Known, Self::Common, Self::Two, Self::Several];
}

/// The bin of each item's first name.
pub(super) fn rarity(pool: &Pool) -> Vec<RarityBin> {
    let patterns: Vec<u64> = pool.items.iter().map(|item| pattern(pool, item)).collect();
    let several = sites_in_one_source(pool);
    let total = tally(patterns.iter().copied());
    let here = tally(patterns.iter().zip(&pool.items).map(|(&pattern, item)| mix(pattern, u64::from(item.town))));
    let all = u32::try_from(pool.items.len()).expect("fewer than four billion records");
    let bin = |(i, (item, &pattern)): (usize, (&Item, &u64))| {
        match several[i] {
            2 => return RarityBin::Two,
            3.. => return RarityBin::Several,
            _ => {}
        }
        let Some(name) = pool.first_name(item) else { return RarityBin::Common };
        let town = pool.town_counts[item.town as usize];
        let outside = all - town;
        bin_of(if outside < ENOUGH_OUTSIDE || town > BIG_TOWN {
            by_words(pool, name, all) * town.max(LEAST_TOWN) as f32
        } else {
            let others = total[&pattern] - here[&mix(pattern, u64::from(item.town))];
            (others as f32 + 0.2) / outside as f32 * town as f32
        })
    };
    pool.items.iter().zip(&patterns).enumerate().map(bin).collect()
}

fn tally(keys: impl Iterator<Item = u64>) -> FxHashMap<u64, u32> {
    let mut tally = FxHashMap::default();
    keys.for_each(|key| *tally.entry(key).or_default() += 1);
    tally
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
fn pattern(pool: &Pool, item: &Item) -> u64 {
    let Some(name) = pool.first_name(item) else { return 0 };
    let of_town = |(&token, &weight): (&u32, &f32)| weight < pool.words.get(token).idf;
    let mark = |(token, weight)| if of_town((token, weight)) { 1 } else { pool.words.get(*token).hash };
    name.tokens.iter().zip(name.weights).map(mark).fold(2, mix)
}

/// Share of names one would expect to have the two rarest words of this one, itself and one copy left out.
fn by_words(pool: &Pool, name: Name<'_>, all: u32) -> f32 {
    let mut rarest = [1.0_f32; 2];
    for &token in name.tokens {
        let word = pool.words.get(token);
        let others = word.count.saturating_sub(2) as f32 + 0.3;
        let share = (others / all as f32).max((-word.idf).exp() * 0.1).min(1.0);
        if share < rarest[0] {
            rarest = [share, rarest[0]];
        } else {
            rarest[1] = rarest[1].min(share);
        }
    }
    rarest[0] * rarest[1]
}

/// How many sites the best single source gives each item's name in its town: a list seldom holds a body twice.
fn sites_in_one_source(pool: &Pool) -> Vec<usize> {
    let mut sites = vec![0; pool.items.len()];
    let key = |item: &Item| (item.town, pool.first_name(item).map(|name| name.row.key));
    let mut at = 0;
    // Items are ordered by town, then by name.
    for group in pool.items.chunk_by(|a, b| key(a) == key(b)) {
        if group.len() > 1 && pool.first_name(&group[0]).is_some() {
            let most = most_sites(group);
            sites[at..at + group.len()].fill(most);
        }
        at += group.len();
    }
    sites
}

fn most_sites(group: &[Item]) -> usize {
    let mut found: Vec<(u16, Street)> = Vec::new();
    let mut by_source: FxHashMap<u16, usize> = FxHashMap::default();
    for item in group.iter().filter(|item| item.street.is_house()) {
        let sites = by_source.entry(item.source).or_default();
        let known = |(source, street): &(u16, Street)| *source == item.source && is_one_site(street, &item.street);
        if *sites < MOST_SITES && !found.iter().any(known) {
            found.push((item.source, item.street));
            *sites += 1;
        }
    }
    by_source.into_values().max().unwrap_or(0)
}

/// The same number on whatever street, or one digit wrong on the same street: a slip, not a second site.
fn is_one_site(a: &Street, b: &Street) -> bool {
    if a.number == b.number {
        return true;
    }
    let same_street = a.name != NONE && a.name == b.name;
    same_street && within(&a.number.to_string(), &b.number.to_string(), 1)
}
