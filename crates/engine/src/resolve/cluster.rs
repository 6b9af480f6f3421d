//! From judged pairs to bodies: average link, so that a chain of half-likely pairs cannot grow.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::answers::Said;
use super::groups::Groups;
use super::model::Model;
use super::prepare::Pool;
use super::score::pattern;

/// One pair cannot outvote many: log-odds are kept within this.
const CLAMP: f32 = 7.0;
/// Larger components are cut at a higher threshold until they fall apart.
const LARGEST: usize = 150;

/// Two items that are more likely one than not, with the log-odds.
pub(super) type Edge = (u32, u32, f32);

/// Clusters of two and more items, each ascending, in order of their first.
pub(super) fn cluster(pool: &Pool, model: &Model, mut edges: Vec<Edge>, said: &Said) -> Vec<Vec<u32>> {
    edges.extend(said.same().map(|(a, b)| (a, b, f32::INFINITY)));
    let linker = Linker { pool, model, said };
    let mut clusters: Vec<Vec<u32>> = components(&edges, 0.0)
        .into_par_iter()
        .flat_map_iter(|members| linker.link(&members))
        .filter(|members| members.len() > 1)
        .collect();
    clusters.sort_unstable();
    clusters
}

/// The library's own records never join others.
pub(super) fn is_between_pools(pool: &Pool, a: u32, b: u32) -> bool {
    pool.items[a as usize].is_ours() != pool.items[b as usize].is_ours()
}

/// Connected components of the edges above a threshold, each ascending; too large ones are cut again.
fn components(edges: &[Edge], threshold: f32) -> Vec<Vec<u32>> {
    let groups = Groups::of(edges.iter().filter(|edge| edge.2 > threshold).map(|edge| (edge.0, edge.1)));
    let (mut small, large): (Vec<_>, Vec<_>) = groups.into_iter().partition(|members| members.len() <= LARGEST);
    for members in large {
        let inside = |edge: &&Edge| members.binary_search(&edge.0).is_ok();
        let odds = || edges.iter().filter(|edge| edge.2 > threshold).filter(inside).map(|edge| edge.2);
        let (least, most) = (odds().fold(f32::INFINITY, f32::min), odds().fold(f32::NEG_INFINITY, f32::max));
        // Thresholds that cut nothing are passed over.
        let higher = least.floor().max(threshold + 1.0);
        if higher < most {
            let inside: Vec<Edge> = edges.iter().filter(|edge| edge.2 > higher).filter(inside).copied().collect();
            small.extend(components(&inside, higher));
        } else {
            // Thousands of copies of one row are all equally sure. They stand side by side; nobody gains
            // from comparing all with all, so they become bodies in lumps.
            small.extend(members.chunks(LARGEST).map(<[u32]>::to_vec));
        }
    }
    small
}

struct Linker<'l> {
    pool: &'l Pool,
    model: &'l Model,
    said: &'l Said,
}

impl Linker<'_> {
    /// Average link within one component, the best pair of clusters first; of equals the lower records.
    fn link(&self, members: &[u32]) -> Vec<Vec<u32>> {
        let mut parts = self.must_link(members);
        let mut sums = self.sums(&parts);
        while let Some((i, j)) = best_pair(&parts, &sums) {
            let gone = std::mem::take(&mut parts[j]);
            parts[i].join(gone);
            let sum: Vec<f32> = sums[i].iter().zip(&sums[j]).map(|(left, right)| left + right).collect();
            sums.iter_mut().zip(&sum).for_each(|(row, sum)| row[i] = *sum);
            sums[i] = sum;
        }
        let sorted = |part: Part| {
            let mut members = part.members;
            members.sort_unstable();
            members
        };
        parts.into_iter().filter(|part| !part.members.is_empty()).map(sorted).collect()
    }

    /// One part per item, those that a person called the same already together.
    fn must_link(&self, members: &[u32]) -> Vec<Part> {
        let inside = |id: u32| members.binary_search(&id).is_ok();
        let alone = members.iter().map(|&id| (id, id));
        let said = members.iter().flat_map(|&id| self.said.same_as(id).map(move |other| (id, other)));
        let groups = Groups::of(alone.chain(said.filter(|&(_, other)| inside(other))));
        groups.into_iter().map(|members| self.part(members)).collect()
    }

    fn part(&self, members: Vec<u32>) -> Part {
        Part {
            eins: members.iter().filter_map(|&id| self.pool.items[id as usize].ein()).collect(),
            not: members.iter().flat_map(|&id| self.said.not(id)).collect(),
            members,
        }
    }

    /// Sum of clamped log-odds between each two parts; pairs that blocking did not propose are judged now.
    fn sums(&self, parts: &[Part]) -> Vec<Vec<f32>> {
        let mut sums = vec![vec![0.0; parts.len()]; parts.len()];
        for i in 0..parts.len() {
            for j in i + 1..parts.len() {
                let pairs = parts[i].members.iter().flat_map(|&a| parts[j].members.iter().map(move |&b| (a, b)));
                let sum: f32 = pairs.map(|(a, b)| self.odds(a.min(b), a.max(b)).clamp(-CLAMP, CLAMP)).sum();
                sums[i][j] = sum;
                sums[j][i] = sum;
            }
        }
        sums
    }

    fn odds(&self, a: u32, b: u32) -> f32 {
        self.model.judge(pattern(self.pool, a, b)).odds
    }
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
