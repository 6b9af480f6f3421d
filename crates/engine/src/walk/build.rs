//! From ways to a network.

use super::components;
use super::grid::Grid;
use super::network::{Edge, Network, Spot, decimetres};

/// Pieces shorter than this in all, with no connection to the rest, are gaps in the map rather than places: a drive
/// behind a private road, a path in a yard. Somebody standing there walks from the next real street.
const LEAST_PIECE_DM: u64 = 10_000;

/// Takes ways in any order; the same ways make the same network.
#[derive(Debug, Default)]
pub struct Builder {
    /// Every point of every way: number and place.
    points: Vec<(i64, Spot)>,
    /// Numbers of the two ends of every straight piece.
    pieces: Vec<(i64, i64)>,
}

impl Builder {
    /// Adds a way by its points: the number that meeting ways share, latitude and longitude in 1e-7 degrees.
    pub fn way(&mut self, points: impl IntoIterator<Item = (i64, i32, i32)>) {
        let mut before = None;
        for (id, lat, lon) in points {
            self.points.push((id, Spot { lat, lon }));
            if let Some(before) = before.filter(|before| *before != id) {
                self.pieces.push((id.min(before), id.max(before)));
            }
            before = Some(id);
        }
    }

    /// The network of all ways; empty when none was longer than a point.
    ///
    /// # Panics
    /// With more than four thousand million points.
    pub fn build(mut self) -> Network {
        self.points.sort_unstable_by_key(|(id, _)| *id);
        self.points.dedup_by_key(|(id, _)| *id);
        self.pieces.sort_unstable();
        self.pieces.dedup();
        let ids: Vec<i64> = self.points.iter().map(|(id, _)| *id).collect();
        let at = |id: i64| ids.binary_search(&id).expect("both ends of a piece are points") as u32;
        let pieces: Vec<(u32, u32)> = self.pieces.iter().map(|(a, b)| (at(*a), at(*b))).collect();
        let spots: Vec<Spot> = self.points.into_iter().map(|(_, spot)| spot).collect();
        let pieces = components::without_small(&spots, pieces, LEAST_PIECE_DM);
        Contraction::new(&spots, &pieces).network()
    }
}

/// Takes out the points at which nothing branches off.
struct Contraction<'a> {
    spots: &'a [Spot],
    pieces: &'a [(u32, u32)],
    /// Where the pieces of each point begin in `around`.
    first: Vec<u32>,
    around: Vec<u32>,
    used: Vec<bool>,
    /// Of each point its number as a junction, `u32::MAX` for none.
    junction: Vec<u32>,
    nodes: Vec<Spot>,
    chains: Vec<Chain>,
}

/// A stretch between two junctions: its points, the ends included.
struct Chain {
    from: u32,
    to: u32,
    points: Vec<Spot>,
}

impl<'a> Contraction<'a> {
    fn new(spots: &'a [Spot], pieces: &'a [(u32, u32)]) -> Self {
        let mut first = vec![0_u32; spots.len() + 1];
        pieces.iter().flat_map(|(a, b)| [*a, *b]).for_each(|end| first[end as usize + 1] += 1);
        for at in 1..first.len() {
            first[at] += first[at - 1];
        }
        let (mut next, mut around) = (first.clone(), vec![0_u32; pieces.len() * 2]);
        for (at, (a, b)) in (0..).zip(pieces) {
            for end in [*a as usize, *b as usize] {
                around[next[end] as usize] = at;
                next[end] += 1;
            }
        }
        let junction = vec![u32::MAX; spots.len()];
        let used = vec![false; pieces.len()];
        Self { spots, pieces, first, around, used, junction, nodes: Vec::new(), chains: Vec::new() }
    }

    fn network(mut self) -> Network {
        let degree = |it: &Self, point: usize| it.first[point + 1] - it.first[point];
        let mut junctions: Vec<u32> =
            (0..self.spots.len()).filter(|point| !matches!(degree(&self, *point), 0 | 2)).map(|p| p as u32).collect();
        // Rows from south to north, each from west to east: neighbors lie close together in memory and in the file.
        junctions.sort_by_key(|point| self.spots[*point as usize].order());
        for point in &junctions {
            self.name(*point);
        }
        for point in junctions {
            self.follow_all(point);
        }
        // What is left are rings without a junction: any of their points may be one.
        for piece in 0..self.pieces.len() {
            if !self.used[piece] {
                let point = self.pieces[piece].0;
                self.name(point);
                self.follow_all(point);
            }
        }
        network(self.nodes, self.chains)
    }

    fn name(&mut self, point: u32) {
        self.junction[point as usize] = u32::try_from(self.nodes.len()).expect("fewer than 2^32 junctions");
        self.nodes.push(self.spots[point as usize]);
    }

    fn follow_all(&mut self, point: u32) {
        for slot in self.first[point as usize]..self.first[point as usize + 1] {
            let piece = self.around[slot as usize];
            if !self.used[piece as usize] {
                let chain = self.follow(point, piece);
                self.chains.push(chain);
            }
        }
    }

    /// From a junction along one piece to the next junction.
    fn follow(&mut self, from: u32, mut piece: u32) -> Chain {
        let mut points = vec![self.spots[from as usize]];
        let mut here = from;
        loop {
            self.used[piece as usize] = true;
            let (a, b) = self.pieces[piece as usize];
            here = if a == here { b } else { a };
            points.push(self.spots[here as usize]);
            let to = self.junction[here as usize];
            if to != u32::MAX {
                return Chain { from: self.junction[from as usize], to, points };
            }
            let around = self.first[here as usize]..self.first[here as usize + 1];
            let mut next = around.map(|slot| self.around[slot as usize]).filter(|piece| !self.used[*piece as usize]);
            piece = next.next().expect("a point that is no junction has two pieces");
        }
    }
}

/// Puts everything in one piece of memory each.
pub(super) fn network(nodes: Vec<Spot>, chains: impl IntoIterator<Item = impl Into<(u32, u32, Vec<Spot>)>>) -> Network {
    let (mut edges, mut points) = (Vec::new(), Vec::new());
    for chain in chains {
        let (from, to, shape) = chain.into();
        let first = u32::try_from(points.len()).expect("fewer than 2^32 points");
        let length = shape.windows(2).map(|pair| pair[0].metres_to(pair[1])).sum();
        edges.push(Edge { from, to, first, decimetres: decimetres(length) });
        points.extend(shape);
    }
    let component = components::of_nodes(nodes.len(), &edges);
    let (first, arcs) = super::network::arcs(nodes.len(), &edges);
    let grid = Grid::new(&edges, &points);
    Network { nodes, edges, points, first, arcs, component, grid }
}

impl From<Chain> for (u32, u32, Vec<Spot>) {
    fn from(chain: Chain) -> Self {
        (chain.from, chain.to, chain.points)
    }
}
