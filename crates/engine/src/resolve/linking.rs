//! All pairs found, compared and judged.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::answers::Said;
use super::block::{self, Pair};
use super::cluster::{Edge, cluster, is_between_pools};
use super::learn::learn;
use super::memory::{Memory, fingerprints};
use super::model::{Judged, Model};
use super::outcome::Report;
use super::pattern::Pattern;
use super::prepare::Pool;
use super::score::pattern;

/// Pairs with their patterns, and what the patterns mean.
pub(super) struct Linking {
    /// Town after town, ascending.
    towns: Vec<Town>,
    judged: FxHashMap<Pattern, Judged>,
    pub model: Model,
    pub report: Report,
}

/// The pairs of one town.
struct Town {
    pairs: Vec<Pair>,
    patterns: Vec<Pattern>,
    /// Pairs that were not remembered.
    anew: u64,
}

impl Linking {
    pub fn new(pool: &Pool, memory: Option<&mut Memory>) -> Self {
        let known = memory.as_ref().map(|memory| (fingerprints(pool), &**memory));
        let (towns, mut report) = block::pairs(pool, |pairs| compare(pool, pairs, known.as_ref()));
        let counts = count(&towns);
        let shipped = Model::shipped();
        let learned = learn(&counts, &shipped);
        report.learned = learned.is_some();
        report.compared = towns.iter().map(|town| town.anew).sum();
        let model = learned.unwrap_or(shipped);
        let judged = counts.iter().map(|(pattern, _)| (*pattern, model.judge(*pattern))).collect();
        let marks = known.map(|(marks, _)| marks);
        let linking = Self { towns, judged, model, report };
        if let (Some(memory), Some(marks)) = (memory, marks) {
            memory.replace(&marks, linking.pairs());
        }
        linking
    }

    /// Every pair with its pattern, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (Pair, Pattern)> {
        self.towns.iter().flat_map(|town| town.pairs.iter().copied().zip(town.patterns.iter().copied()))
    }

    /// What the model says of a pattern that occurred.
    pub fn judge(&self, pattern: Pattern) -> Judged {
        self.judged[&pattern]
    }

    /// Pairs that are more likely one than not.
    pub fn edges(&self) -> impl Iterator<Item = Edge> {
        self.pairs().map(|((a, b), pattern)| (a, b, self.judge(pattern).odds)).filter(|edge| edge.2 > 0.0)
    }

    /// Bodies of two and more records.
    pub fn groups(&self, pool: &Pool, said: &Said) -> Vec<Vec<u32>> {
        let edges = self.edges().filter(|&(a, b, _)| !is_between_pools(pool, a, b)).collect();
        cluster(pool, &self.model, edges, said)
    }
}

fn compare(pool: &Pool, pairs: Vec<Pair>, known: Option<&(Vec<u64>, &Memory)>) -> Town {
    let mut anew = 0;
    let remembered = |pair: Pair| known.and_then(|(marks, memory)| memory.recall(marks, pair));
    let patterns = pairs.iter().map(|&(a, b)| {
        remembered((a, b)).unwrap_or_else(|| {
            anew += 1;
            pattern(pool, a, b)
        })
    });
    let patterns = patterns.collect();
    Town { pairs, patterns, anew }
}

/// How often each pattern occurs, ascending.
fn count(towns: &[Town]) -> Vec<(Pattern, u64)> {
    let count = |mut counts: FxHashMap<Pattern, u64>, town: &Town| {
        town.patterns.iter().for_each(|pattern| *counts.entry(*pattern).or_default() += 1);
        counts
    };
    let join = |mut counts: FxHashMap<Pattern, u64>, others: FxHashMap<Pattern, u64>| {
        others.into_iter().for_each(|(pattern, n)| *counts.entry(pattern).or_default() += n);
        counts
    };
    let counts = towns.par_iter().fold(FxHashMap::default, count).reduce(FxHashMap::default, join);
    let mut counts: Vec<(Pattern, u64)> = counts.into_iter().collect();
    counts.sort_unstable();
    counts
}
