//! What was found, in the caller's numbers and with its reasons.

use rayon::prelude::*;

use super::answers::Said;
use super::block::Pair;
use super::cluster;
use super::explain::Case;
use super::groups::Groups;
use super::item::NONE;
use super::linking::Linking;
use super::outcome::{Decision, Detail, Evidence, Field, PairKind, Resolution, Verdict};
use super::parts::{self, Family};
use super::prepare::Pool;
use super::score::pattern;

/// Pairs between these posteriors are for a person to look at: log-odds of .2 and .8.
const UNSURE: f32 = 1.386_294_4;

/// Everything found.
pub(super) struct Results<'r> {
    pub case: Case<'r>,
    pub linking: &'r Linking,
    pub family: &'r Family,
    pub said: &'r Said,
    pub groups: &'r [Vec<u32>],
}

/// Bodies of two and more records in the caller's numbers; members ascending, clusters by first member.
pub(super) fn together(pool: &Pool, groups: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let members = |group: &Vec<u32>| {
        let mut members: Vec<u32> = group.iter().map(|&item| pool.items[item as usize].index).collect();
        members.sort_unstable();
        members
    };
    let mut clusters: Vec<Vec<u32>> = groups.iter().map(members).collect();
    clusters.sort_unstable_by_key(|members| members[0]);
    clusters
}

/// The same with those that are alone.
fn clusters(pool: &Pool, groups: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let of = group_of(pool, groups);
    let alone = pool.items.iter().zip(&of).filter(|(_, group)| **group == NONE).map(|(item, _)| vec![item.index]);
    let mut clusters: Vec<Vec<u32>> = together(pool, groups).into_iter().chain(alone).collect();
    clusters.sort_unstable_by_key(|members| members[0]);
    clusters
}

/// The group of each item; [`NONE`] when it is alone.
fn group_of(pool: &Pool, groups: &[Vec<u32>]) -> Vec<u32> {
    let mut of = vec![NONE; pool.items.len()];
    for (group, id) in groups.iter().zip(0..) {
        group.iter().for_each(|&item| of[item as usize] = id);
    }
    of
}

impl Results<'_> {
    pub fn resolution(&self) -> Resolution {
        let of = group_of(self.case.pool, self.groups);
        // Groups are numbered after the items, so that one alone keeps a number of its own.
        let alone = of.len() as u64;
        let body = |item: u32| match of[item as usize] {
            NONE => u64::from(item),
            group => alone + u64::from(group),
        };
        Resolution {
            clusters: clusters(self.case.pool, self.groups),
            decisions: self.decisions(),
            unsure: self.unsure(),
            parts: parts::parts(self.case, self.family, &body, self.said),
            contradicted: self.said.ruled_out.clone(),
            report: self.linking.report.clone(),
        }
    }

    /// The strongest links that hold each cluster together (Kruskal's spanning tree).
    fn decisions(&self) -> Vec<Decision> {
        let tree = |group: &Vec<u32>| self.tree(group).into_iter().map(|pair| self.decision(pair)).collect::<Vec<_>>();
        let mut decisions: Vec<Decision> = self.groups.par_iter().flat_map_iter(tree).collect();
        decisions.sort_by_key(|decision| (decision.a, decision.b));
        decisions
    }

    fn tree(&self, group: &[u32]) -> Vec<Pair> {
        let mut links: Vec<(f32, Pair)> = Vec::new();
        for (i, &a) in group.iter().enumerate() {
            let odds = |b| self.case.model.judge(pattern(self.case.pool, a, b)).odds;
            links.extend(group[i + 1..].iter().map(|&b| (odds(b), (a, b))));
        }
        links.sort_by(|p, q| q.0.total_cmp(&p.0).then(p.1.cmp(&q.1)));
        let mut joined = Groups::default();
        links.into_iter().map(|link| link.1).filter(|&(a, b)| joined.join(a, b)).collect()
    }

    /// A person's answer stands before the machine's evidence.
    fn decision(&self, pair: Pair) -> Decision {
        let mut decision = self.case.decision(pair.0, pair.1);
        if self.said.of(pair) == Some(Verdict::Same) {
            (decision.same, decision.kind) = (1.0, PairKind::Same);
            let (left, right) = (decision.a.to_string(), decision.b.to_string());
            let answer =
                Evidence { field: Field::Answer, left, right, weight: f32::INFINITY, detail: Detail::Answered };
            decision.evidence.insert(0, answer);
        }
        decision
    }

    /// Pairs to ask a person about, nearest to even first.
    fn unsure(&self) -> Vec<Decision> {
        let items = &self.case.pool.items;
        // Unequal employer numbers leave nothing to ask.
        let open = |&(_, (a, b)): &(f32, Pair)| {
            self.said.of((a, b)).is_none()
                && !cluster::is_between_pools(self.case.pool, a, b)
                && !items[a as usize].is_stranger_to(&items[b as usize])
        };
        let odds = self.linking.pairs().map(|(pair, pattern)| (self.linking.judge(pattern).odds.abs(), pair));
        let mut pairs: Vec<(f32, Pair)> = odds.filter(|pair| pair.0 <= UNSURE).filter(open).collect();
        pairs.sort_by(|p, q| p.0.total_cmp(&q.0).then(p.1.cmp(&q.1)));
        pairs.into_par_iter().map(|(_, (a, b))| self.case.decision(a, b)).collect()
    }
}
