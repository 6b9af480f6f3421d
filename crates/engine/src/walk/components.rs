//! What hangs together: somebody on an island without a bridge cannot walk away from it.

use super::network::{Edge, Spot, decimetres};

/// Which tree each point belongs to (union by the lower number, paths halved on the way: R. E. Tarjan, 1975).
struct Forest(Vec<u32>);

impl Forest {
    fn new(points: usize) -> Self {
        Self((0..).take(points).collect())
    }

    fn root(&mut self, mut point: u32) -> u32 {
        while self.0[point as usize] != point {
            let above = self.0[self.0[point as usize] as usize];
            self.0[point as usize] = above;
            point = above;
        }
        point
    }

    fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b) as usize] = a.min(b);
    }
}

/// The pieces without those that lie in a part shorter than `least` decimetres; the longest part always stays.
pub(super) fn without_small(spots: &[Spot], pieces: Vec<(u32, u32)>, least: u64) -> Vec<(u32, u32)> {
    let mut forest = Forest::new(spots.len());
    pieces.iter().for_each(|(a, b)| forest.join(*a, *b));
    let mut lengths = vec![0_u64; spots.len()];
    for (a, b) in &pieces {
        let length = decimetres(spots[*a as usize].metres_to(spots[*b as usize]));
        lengths[forest.root(*a) as usize] += u64::from(length);
    }
    let bar = least.min(lengths.iter().copied().max().unwrap_or_default());
    pieces.into_iter().filter(|(a, _)| lengths[forest.root(*a) as usize] >= bar).collect()
}

/// Of each junction a number that is the same for all that hang together.
pub(super) fn of_nodes(nodes: usize, edges: &[Edge]) -> Vec<u32> {
    let mut forest = Forest::new(nodes);
    edges.iter().for_each(|edge| forest.join(edge.from, edge.to));
    (0..).take(nodes).map(|node| forest.root(node)).collect()
}
