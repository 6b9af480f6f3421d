//! From judged pairs to bodies: average link, so that a chain of half-likely pairs cannot grow.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::outcome::Verdict;
use super::prepare::Pool;
use super::score::{Scored, score};

/// One pair cannot outvote many: log-odds are kept within this.
const CLAMP: f32 = 7.0;
/// Larger components are cut at a higher threshold until they fall apart.
const LARGEST: usize = 150;

/// People's answers by pair of the pool, smaller index first.
pub(super) type Answers = BTreeMap<(u32, u32), Verdict>;

/// Clusters of two and more items, each ascending, in order of their first.
pub(super) fn cluster(pool: &Pool<'_>, scored: &[Scored], answers: &Answers) -> Vec<Vec<u32>> {
    let edges: Vec<(u32, u32, f32)> = scored
        .iter()
        .filter(|pair| pair.odds > 0.0 && !is_between_pools(pool, pair.a, pair.b))
        .map(|pair| (pair.a, pair.b, pair.odds))
        .chain(
            answers.iter().filter(|(_, verdict)| **verdict == Verdict::Same).map(|(&(a, b), _)| (a, b, f32::INFINITY)),
        )
        .collect();
    let mut clusters: Vec<Vec<u32>> = components(&edges, 0.0)
        .into_par_iter()
        .flat_map_iter(|members| link(pool, &members, answers))
        .filter(|members| members.len() > 1)
        .collect();
    clusters.sort_unstable();
    clusters
}

/// The library's own records never join others.
pub(super) fn is_between_pools(pool: &Pool<'_>, a: u32, b: u32) -> bool {
    pool.items[a as usize].is_ours() != pool.items[b as usize].is_ours()
}

/// Connected components of the edges above a threshold, each ascending; too large ones are cut again.
fn components(edges: &[(u32, u32, f32)], threshold: f32) -> Vec<Vec<u32>> {
    let mut groups = Groups::default();
    for &(a, b, _) in edges.iter().filter(|edge| edge.2 > threshold) {
        groups.join(a, b);
    }
    let mut small = Vec::new();
    for members in groups.members() {
        if members.len() <= LARGEST || threshold > 2.0 * CLAMP {
            small.push(members);
            continue;
        }
        let inside: Vec<_> = edges.iter().copied().filter(|edge| members.binary_search(&edge.0).is_ok()).collect();
        small.extend(components(&inside, threshold + 1.0));
    }
    small
}

/// Average link within one component, the best pair of clusters first; of equals the lower records.
fn link(pool: &Pool<'_>, members: &[u32], answers: &Answers) -> Vec<Vec<u32>> {
    let mut parts = must_link(pool, members, answers);
    let mut sums = sums(pool, &parts);
    while let Some((i, j)) = best_pair(&parts, &sums) {
        let gone = std::mem::take(&mut parts[j]);
        parts[i].join(gone);
        for (k, sum) in sums[j].clone().into_iter().enumerate() {
            sums[i][k] += sum;
            sums[k][i] = sums[i][k];
        }
    }
    let members = parts.into_iter().map(|part| part.members).filter(|members| !members.is_empty());
    members
        .map(|mut members| {
            members.sort_unstable();
            members
        })
        .collect()
}

/// The two parts with the highest mean above zero that may join; a part that was joined is empty.
fn best_pair(parts: &[Part], sums: &[Vec<f32>]) -> Option<(usize, usize)> {
    let mut best = (0.0, None);
    for (i, left) in parts.iter().enumerate() {
        for (j, right) in parts.iter().enumerate().skip(i + 1) {
            let pairs = left.members.len() * right.members.len();
            let mean = sums[i][j] / pairs.max(1) as f32;
            if pairs > 0 && mean > best.0 && left.may_join(right) {
                best = (mean, Some((i, j)));
            }
        }
    }
    best.1
}

/// A growing cluster with what forbids it to grow.
#[derive(Default)]
struct Part {
    members: Vec<u32>,
    eins: BTreeSet<u32>,
    /// Items a person said are not it.
    not: BTreeSet<u32>,
}

impl Part {
    /// Unequal employer numbers are unequal bodies, and a person's "different" stands.
    fn may_join(&self, other: &Self) -> bool {
        let strangers = !self.eins.is_empty() && !other.eins.is_empty() && self.eins.is_disjoint(&other.eins);
        let refused = other.members.iter().any(|member| self.not.contains(member));
        !strangers && !refused
    }

    fn join(&mut self, other: Self) {
        self.members.extend(other.members);
        self.eins.extend(other.eins);
        self.not.extend(other.not);
    }
}

/// One part per item, those that a person called the same already together.
fn must_link(pool: &Pool<'_>, members: &[u32], answers: &Answers) -> Vec<Part> {
    let mut groups = Groups::default();
    for &member in members {
        groups.join(member, member);
    }
    let inside = |id: &u32| members.binary_search(id).is_ok();
    let about = |id: u32| answers.iter().filter(move |((a, b), _)| *a == id || *b == id);
    for &member in members.iter().filter(|_| !answers.is_empty()) {
        for (&(a, b), verdict) in about(member) {
            if *verdict == Verdict::Same && inside(&a) && inside(&b) {
                groups.join(a, b);
            }
        }
    }
    let part = |members: Vec<u32>| Part {
        eins: members.iter().filter_map(|&id| pool.items[id as usize].record.ein).collect(),
        not: members
            .iter()
            .flat_map(|&id| {
                about(id)
                    .filter(|(_, verdict)| **verdict != Verdict::Same)
                    .map(move |(&(a, b), _)| if a == id { b } else { a })
            })
            .collect(),
        members,
    };
    groups.members().into_iter().map(part).collect()
}

/// Sum of clamped log-odds between each two parts; pairs that blocking did not propose are judged now.
fn sums(pool: &Pool<'_>, parts: &[Part]) -> Vec<Vec<f32>> {
    let mut sums = vec![vec![0.0; parts.len()]; parts.len()];
    for i in 0..parts.len() {
        for j in i + 1..parts.len() {
            let pairs = parts[i].members.iter().flat_map(|&a| parts[j].members.iter().map(move |&b| (a, b)));
            let sum: f32 = pairs.map(|(a, b)| score(pool, a.min(b), a.max(b)).odds.clamp(-CLAMP, CLAMP)).sum();
            sums[i][j] = sum;
            sums[j][i] = sum;
        }
    }
    sums
}

/// Union–find whose groups come out in a fixed order.
#[derive(Default)]
pub(super) struct Groups {
    parent: BTreeMap<u32, u32>,
}

impl Groups {
    fn root(&mut self, id: u32) -> u32 {
        let parent = *self.parent.entry(id).or_insert(id);
        if parent == id {
            return id;
        }
        let root = self.root(parent);
        self.parent.insert(id, root);
        root
    }

    /// Whether the two were apart.
    pub fn join(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        self.parent.insert(a.max(b), a.min(b));
        a != b
    }

    fn members(mut self) -> Vec<Vec<u32>> {
        let ids: Vec<u32> = self.parent.keys().copied().collect();
        let mut groups: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for id in ids {
            groups.entry(self.root(id)).or_default().push(id);
        }
        groups.into_values().collect()
    }
}
