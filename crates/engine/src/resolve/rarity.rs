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
const MOST_SITES: usize = 8;

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
    /// Fewer than .3, and no list names two here.
    Common,
    /// More, though no list names two here.
    Everywhere,
    /// One list names two at different addresses in this town.
    Two,
    Three,
    /// Up to seven.
    Several,
    Many,
}

impl RarityBin {
    pub const ALL: [Self; 10] = [
        Self::Unique,
        Self::Rare,
        Self::Seldom,
        Self::Known,
        Self::Common,
        Self::Everywhere,
        Self::Two,
        Self::Three,
        Self::Several,
        Self::Many,
    ];
}

/// How common the first name of an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rarity {
    /// Within its town.
    pub here: RarityBin,
    /// Among all records: what counts when the two are not in one town.
    pub anywhere: RarityBin,
}

impl Rarity {
    const NAMELESS: Self = Self { here: RarityBin::Everywhere, anywhere: RarityBin::Everywhere };
}

/// The rarity of each item's first name.
pub(super) fn rarity(pool: &Pool) -> Vec<Rarity> {
    let patterns: Vec<u64> = pool.items.iter().map(|item| pattern(pool, item)).collect();
    let sites = sites(pool);
    let total = tally(patterns.iter().copied());
    let here = tally(patterns.iter().zip(&pool.items).map(|(&pattern, item)| mix(pattern, u64::from(item.town))));
    let all = u32::try_from(pool.items.len()).expect("fewer than four billion records");
    let expected = |item: &Item, name: Name<'_>, pattern: u64| {
        let town = pool.town_counts[item.town as usize];
        let outside = all - town;
        if outside < ENOUGH_OUTSIDE || town > BIG_TOWN {
            return by_words(pool, name, all) * town.max(LEAST_TOWN) as f32;
        }
        let others = total[&pattern] - here[&mix(pattern, u64::from(item.town))];
        (others as f32 + 0.2) / outside as f32 * town as f32
    };
    let of = |(i, (item, &pattern)): (usize, (&Item, &u64))| {
        let Some(name) = pool.first_name(item) else { return Rarity::NAMELESS };
        let one = bin_of(expected(item, name, pattern));
        let here = by_sites(sites[i], one);
        Rarity { here, anywhere: anywhere(by_words(pool, name, all) * all as f32).max(here) }
    };
    pool.items.iter().zip(&patterns).enumerate().map(of).collect()
}

/// Of the whole list one may expect more than of a town: then many of that name are certain.
fn anywhere(expected: f32) -> RarityBin {
    match expected {
        x if x < 1.0 => bin_of(x),
        x if x < 3.0 => RarityBin::Several,
        _ => RarityBin::Many,
    }
}

fn by_sites(sites: usize, one: RarityBin) -> RarityBin {
    match sites {
        ..=1 => one,
        2 => RarityBin::Two,
        3 => RarityBin::Three,
        4..=7 => RarityBin::Several,
        _ => RarityBin::Many,
    }
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
        x if x < 0.3 => RarityBin::Common,
        _ => RarityBin::Everywhere,
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
fn sites(pool: &Pool) -> Vec<usize> {
    let key = |item: &Item| (item.town, pool.first_name(item).map(|name| name.row.key));
    let mut sites = Vec::with_capacity(pool.items.len());
    // Items are ordered by town, then by name.
    for group in pool.items.chunk_by(|a, b| key(a) == key(b)) {
        let most = if group.len() == 1 || pool.first_name(&group[0]).is_none() { 0 } else { most_sites(group) };
        sites.extend(std::iter::repeat_n(most, group.len()));
    }
    sites
}

fn most_sites(group: &[Item]) -> usize {
    let mut lists: FxHashMap<u16, Vec<Street>> = FxHashMap::default();
    for item in group.iter().filter(|item| item.street.is_house()) {
        let sites = lists.entry(item.source).or_default();
        if sites.len() < MOST_SITES && !sites.iter().any(|site| is_one_site(site, &item.street)) {
            sites.push(item.street);
        }
    }
    lists.values().map(Vec::len).max().unwrap_or(0)
}

/// The same number on whatever street, or one digit wrong on the same street: a slip, not a second site.
fn is_one_site(a: &Street, b: &Street) -> bool {
    if a.number == b.number {
        return true;
    }
    let same_street = a.name != NONE && a.name == b.name;
    same_street && within(&a.number.to_string(), &b.number.to_string(), 1)
}
