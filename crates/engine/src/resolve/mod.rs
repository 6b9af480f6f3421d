//! Who is who: which records of several sources are one body.
//!
//! Reading order: `prepare` (words, keys, towns as numbers) → `block` (pairs worth comparing) → `score` (one
//! comparison per field: `names`, `rarity`, `location`, `marks`; judged by the tables of `model`) → `cluster`
//! (average link) → `parts` (branches, parent groups) → `explain` (reasons as data).
//!
//! The method is a mixture of four classes (same, neighbour, namesake, cotenant) instead of the usual two, so
//! that a chain's branches and a building's tenants do not pass for matches. Nothing here depends on the
//! order of input, on threads, or on chance.

mod block;
mod cluster;
mod explain;
mod location;
mod marks;
mod model;
mod names;
mod outcome;
mod parts;
mod prepare;
mod rarity;
mod score;
mod towns;
mod words;

use std::collections::HashMap;

use rayon::prelude::*;

pub use outcome::{
    Answer, Decision, Detail, Evidence, Field, PairKind, PartOf, Report, Resolution, RuleCount, Verdict,
};

use crate::place::Place;
use crate::record::Record;
use cluster::{Answers, Groups};
use prepare::Pool;
use score::{Scored, score};

/// Pairs between these posteriors are for a person to look at.
const UNSURE: std::ops::RangeInclusive<f32> = 0.2..=0.8;

/// Finds the bodies behind `records`. `places` has one place per record; `answers` are people's and win.
///
/// Records of role Organization and ServiceSite take part, and the library's own among themselves; others only
/// lend their names of areas. `progress` hears values from 0 to 1, rising.
///
/// # Panics
/// When `places` is shorter than `records`.
pub fn resolve(records: &[Record], places: &[Place], answers: &[Answer], progress: &dyn Fn(f32)) -> Resolution {
    assert!(places.len() >= records.len(), "one place per record");
    let pool = Pool::new(records, places);
    progress(0.2);
    let (pairs, report) = block::pairs(&pool);
    progress(0.4);
    let scored: Vec<Scored> = pairs.par_iter().map(|&(a, b)| score(&pool, a, b)).collect();
    progress(0.7);
    let said = Said::new(&pool, answers);
    let groups = cluster::cluster(&pool, &scored, &said.pairs);
    progress(0.9);
    let outcome = Outcome { pool: &pool, scored: &scored, said: &said, groups: &groups };
    let resolution = Resolution {
        clusters: outcome.clusters(),
        decisions: outcome.decisions(),
        unsure: outcome.unsure(),
        parts: outcome.parts(),
        report,
    };
    progress(1.0);
    resolution
}

/// The machine's view of two records alone, by the same tables; for a list of given pairs.
pub fn judge(records: &[Record], places: &[Place], pairs: &[(u32, u32)]) -> Vec<Decision> {
    let pool = Pool::new(records, places);
    let item: HashMap<u32, u32> = pool.items.iter().zip(0..).map(|(item, id)| (item.index, id)).collect();
    let judged = pairs.iter().filter_map(|(a, b)| {
        let (a, b) = (*item.get(a)?, *item.get(b)?);
        Some(explain::explain(&pool, score(&pool, a.min(b), a.max(b))))
    });
    judged.collect()
}

/// What people said, in the pool's numbers.
struct Said {
    pairs: Answers,
    /// Part and whole.
    parts: Vec<(u32, u32)>,
}

impl Said {
    /// Answers about records that do not take part are left out; of two about one pair the last counts.
    fn new(pool: &Pool<'_>, answers: &[Answer]) -> Self {
        let item: HashMap<u32, u32> = pool.items.iter().zip(0..).map(|(item, id)| (item.index, id)).collect();
        let mut said = Self { pairs: Answers::new(), parts: Vec::new() };
        for answer in answers {
            if let (Some(&a), Some(&b)) = (item.get(&answer.a), item.get(&answer.b)) {
                said.pairs.insert((a.min(b), a.max(b)), answer.verdict);
                if answer.verdict == Verdict::PartOf {
                    said.parts.push((a, b));
                }
            }
        }
        said.parts.retain(|&(a, b)| said.pairs.get(&(a.min(b), a.max(b))) == Some(&Verdict::PartOf));
        said
    }
}

/// Everything found, ready to be put into the caller's numbers.
struct Outcome<'o> {
    pool: &'o Pool<'o>,
    scored: &'o [Scored],
    said: &'o Said,
    groups: &'o [Vec<u32>],
}

impl Outcome<'_> {
    fn index(&self, item: u32) -> u32 {
        self.pool.items[item as usize].index
    }

    fn clusters(&self) -> Vec<Vec<u32>> {
        let of = self.group_of();
        let alone = (0..self.pool.items.len()).filter(|&i| of[i].is_none()).map(|i| vec![self.pool.items[i].index]);
        let mut clusters: Vec<Vec<u32>> =
            self.groups.iter().map(|group| group.iter().map(|&item| self.index(item)).collect()).chain(alone).collect();
        clusters.iter_mut().for_each(|members| members.sort_unstable());
        clusters.sort_unstable();
        clusters
    }

    fn group_of(&self) -> Vec<Option<usize>> {
        let mut of = vec![None; self.pool.items.len()];
        for (i, group) in self.groups.iter().enumerate() {
            group.iter().for_each(|&item| of[item as usize] = Some(i));
        }
        of
    }

    /// The strongest links that hold each cluster together (Kruskal's spanning tree).
    fn decisions(&self) -> Vec<Decision> {
        let tree = |group: &Vec<u32>| {
            let mut links: Vec<Scored> = Vec::new();
            for (i, &a) in group.iter().enumerate() {
                links.extend(group[i + 1..].iter().map(|&b| score(self.pool, a, b)));
            }
            links.sort_by(|p, q| q.odds.total_cmp(&p.odds).then((p.a, p.b).cmp(&(q.a, q.b))));
            let mut joined = Groups::default();
            links.retain(|link| joined.join(link.a, link.b));
            links.into_iter().map(|link| self.decision(link)).collect::<Vec<_>>()
        };
        let mut decisions: Vec<Decision> = self.groups.par_iter().flat_map_iter(tree).collect();
        decisions.sort_by_key(|decision| (decision.a, decision.b));
        decisions
    }

    /// A person's answer stands before the machine's evidence.
    fn decision(&self, pair: Scored) -> Decision {
        let mut decision = explain::explain(self.pool, pair);
        if self.said.pairs.get(&(pair.a, pair.b)) == Some(&Verdict::Same) {
            (decision.same, decision.kind) = (1.0, PairKind::Same);
            let (left, right) = (self.index(pair.a).to_string(), self.index(pair.b).to_string());
            let answer =
                Evidence { field: Field::Answer, left, right, weight: f32::INFINITY, detail: Detail::Answered };
            decision.evidence.insert(0, answer);
        }
        decision
    }

    fn unsure(&self) -> Vec<Decision> {
        let open = |pair: &&Scored| {
            UNSURE.contains(&pair.same())
                && !self.said.pairs.contains_key(&(pair.a, pair.b))
                && !cluster::is_between_pools(self.pool, pair.a, pair.b)
                && !self.strangers(pair)
        };
        let mut pairs: Vec<Scored> = self.scored.iter().filter(open).copied().collect();
        pairs.sort_by(|p, q| p.odds.abs().total_cmp(&q.odds.abs()).then((p.a, p.b).cmp(&(q.a, q.b))));
        pairs.into_par_iter().map(|pair| explain::explain(self.pool, pair)).collect()
    }

    /// Unequal employer numbers leave nothing to ask.
    fn strangers(&self, pair: &Scored) -> bool {
        let ein = |item: u32| self.pool.items[item as usize].record.ein;
        ein(pair.a).zip(ein(pair.b)).is_some_and(|(a, b)| a != b)
    }

    fn parts(&self) -> Vec<PartOf> {
        let of = self.group_of();
        let together = |a: u32, b: u32| of[a as usize].is_some() && of[a as usize] == of[b as usize];
        parts::parts(self.pool, self.scored, &together, &self.said.parts, &self.said.pairs)
    }
}
