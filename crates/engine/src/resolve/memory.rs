//! What was compared before, so that a new import or one record made by hand costs only what it touches.
//!
//! A comparison depends on nothing but two records and on what was counted about them (how rare their
//! words are, how many share their phone, how many towns have such a name). All that goes into one
//! number per record; a pair of known numbers has a known pattern. Learning and clustering then run over all
//! patterns as ever, so the result is the one from scratch, to the last digit.

use rustc_hash::FxHashMap;

use super::block::Pair;
use super::item::Item;
use super::pattern::Pattern;
use super::prepare::Pool;
use super::score::{COMMON_PHONE, COMMON_WEB};
use super::texts::mix;

/// Patterns of the pairs of an earlier run. Costs about thirty bytes a pair.
#[derive(Debug, Default)]
pub struct Memory {
    patterns: FxHashMap<u64, Pattern>,
}

impl Memory {
    pub(super) fn recall(&self, marks: &[u64], pair: Pair) -> Option<Pattern> {
        self.patterns.get(&key(marks, pair)).copied()
    }

    /// Keeps the pairs of this run and forgets all others.
    pub(super) fn replace(&mut self, marks: &[u64], pairs: impl Iterator<Item = (Pair, Pattern)>) {
        self.patterns = pairs.map(|(pair, pattern)| (key(marks, pair), pattern)).collect();
    }
}

/// The order matters: which of a pair comes first is not part of a record.
fn key(marks: &[u64], (a, b): Pair) -> u64 {
    mix(marks[a as usize], marks[b as usize])
}

/// One number per item for all that a comparison reads of it.
pub(super) fn fingerprints(pool: &Pool) -> Vec<u64> {
    pool.items.iter().zip(0..).map(|(item, id)| fingerprint(pool, item, id)).collect()
}

fn fingerprint(pool: &Pool, item: &Item, id: usize) -> u64 {
    let mut sum = mix(item.content, pool.town_keys[item.town as usize]);
    let mut take = |value: u64| sum = mix(sum, value);
    take(pool.rarity[id].here as u64);
    take(pool.rarity[id].anywhere as u64);
    take(item.zip_share as u64);
    take(u64::from(pool.several_sources));
    for name in pool.names(item) {
        take(name.row.key);
        take(u64::from(name.row.place_only));
        name.weights.iter().for_each(|weight| take(u64::from(weight.to_bits())));
    }
    pool.phones(item).iter().for_each(|&phone| take(u64::from(pool.phone_counts[phone as usize] <= COMMON_PHONE)));
    pool.webs(item).iter().for_each(|&(site, _)| take(u64::from(pool.web_counts[site as usize] <= COMMON_WEB)));
    sum
}
