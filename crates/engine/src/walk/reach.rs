//! How far it is on foot from one place to many.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::grid::Foot;
use super::network::Network;
use crate::geo::Point;

/// How one comes from a branch to a place.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Walk {
    /// So many metres along streets, from door to door.
    Metres(f64),
    /// There is a way, but it is longer than so many metres: a river or a railway lies between.
    Further(f64),
    /// No street near the place is known, or none that leads there.
    #[default]
    Unknown,
}

/// The walks from one place to all others within a limit.
#[derive(Debug)]
pub struct Walks<'n> {
    network: &'n Network,
    from: Point,
    foot: Foot,
    limit_m: f64,
    /// To each junction; `u32::MAX` where it was not reached.
    decimetres: Vec<u32>,
}

impl Network {
    /// Whether a place lies at one of its streets.
    pub fn is_at(&self, place: Point) -> bool {
        self.foot(place).is_some()
    }

    /// Walks from a place as far as `limit_m`; `None` when no street is near it.
    pub fn walks(&self, from: Point, limit_m: f64) -> Option<Walks<'_>> {
        let foot = self.foot(from)?;
        let edge = self.edges[foot.edge as usize];
        let seeds = [(foot.decimetres, edge.from), (edge.decimetres - foot.decimetres, edge.to)];
        let most = ((limit_m - foot.aside_m).max(0.0) * 10.0) as u32;
        Some(Walks { network: self, from, foot, limit_m, decimetres: self.spread(&seeds, most) })
    }

    /// The shortest way to each junction within `most` decimetres.
    fn spread(&self, seeds: &[(u32, u32)], most: u32) -> Vec<u32> {
        let mut known = vec![u32::MAX; self.nodes.len()];
        let mut open = BinaryHeap::new();
        for (decimetres, node) in seeds {
            known[*node as usize] = known[*node as usize].min(*decimetres);
            open.push(Reverse((*decimetres, *node)));
        }
        while let Some(Reverse((so_far, node))) = open.pop() {
            if so_far > known[node as usize] {
                continue;
            }
            for arc in &self.arcs[self.first[node as usize] as usize..self.first[node as usize + 1] as usize] {
                let further = so_far.saturating_add(arc.decimetres);
                if further <= most && further < known[arc.to as usize] {
                    known[arc.to as usize] = further;
                    open.push(Reverse((further, arc.to)));
                }
            }
        }
        known
    }
}

impl Walks<'_> {
    /// The walk to a place, never shorter than the straight line.
    pub fn to(&self, place: Point) -> Walk {
        let Some(foot) = self.network.foot(place) else { return Walk::Unknown };
        let edges = &self.network.edges;
        let (here, there) = (edges[self.foot.edge as usize], edges[foot.edge as usize]);
        if self.network.component[here.from as usize] != self.network.component[there.from as usize] {
            return Walk::Unknown;
        }
        let by = |node: u32, rest: u32| self.decimetres[node as usize].saturating_add(rest);
        let by_ends = by(there.from, foot.decimetres).min(by(there.to, there.decimetres - foot.decimetres));
        let straight_on =
            if self.foot.edge == foot.edge { self.foot.decimetres.abs_diff(foot.decimetres) } else { u32::MAX };
        let along = by_ends.min(straight_on);
        let metres = (f64::from(along) / 10.0 + self.foot.aside_m + foot.aside_m).max(self.from.distance_m(place));
        if along == u32::MAX || metres > self.limit_m { Walk::Further(self.limit_m) } else { Walk::Metres(metres) }
    }
}
