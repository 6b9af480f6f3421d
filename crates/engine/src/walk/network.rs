//! Junctions, and the stretches of street between them.

use super::grid::Grid;
use crate::geo::Point;

/// A place in units of 1e-7 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub lat: i32,
    pub lon: i32,
}

impl Spot {
    pub fn point(self) -> Point {
        Point { lat: f64::from(self.lat) / 1e7, lon: f64::from(self.lon) / 1e7 }
    }

    pub fn metres_to(self, other: Self) -> f64 {
        self.point().distance_m(other.point())
    }

    /// Rows of about 220 m, each from west to east.
    pub fn order(self) -> (i32, i32, i32) {
        (self.lat.div_euclid(20_000), self.lon, self.lat)
    }
}

/// To the nearest decimetre. A stretch of more than 400,000 km there is none.
pub(super) fn decimetres(metres: f64) -> u32 {
    (metres * 10.0).round() as u32
}

/// A stretch of street between two junctions, or from one back to itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edge {
    pub from: u32,
    pub to: u32,
    /// Where its points begin; they end where those of the next begin.
    pub first: u32,
    pub decimetres: u32,
}

/// A way out of a junction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Arc {
    pub to: u32,
    pub decimetres: u32,
}

/// South, west, north and east in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    pub south: f64,
    pub west: f64,
    pub north: f64,
    pub east: f64,
}

/// The streets of an area, ready to be walked. Made once, asked often.
#[derive(Debug, PartialEq)]
pub struct Network {
    pub(super) nodes: Vec<Spot>,
    pub(super) edges: Vec<Edge>,
    pub(super) points: Vec<Spot>,
    /// Where the ways out of each junction begin; one more at the end.
    pub(super) first: Vec<u32>,
    pub(super) arcs: Vec<Arc>,
    /// The same for junctions between which one can walk.
    pub(super) component: Vec<u32>,
    pub(super) grid: Grid,
}

impl Network {
    /// Stretches between junctions.
    pub fn stretches(&self) -> usize {
        self.edges.len()
    }

    /// All stretches together.
    pub fn kilometres(&self) -> f64 {
        self.edges.iter().map(|edge| f64::from(edge.decimetres)).sum::<f64>() / 10_000.0
    }

    /// The corners of the area it covers; `None` when it is empty.
    pub fn bounds(&self) -> Option<Bounds> {
        let first = self.points.first()?;
        let grow = |(low, high): (Spot, Spot), spot: &Spot| {
            let low = Spot { lat: low.lat.min(spot.lat), lon: low.lon.min(spot.lon) };
            (low, Spot { lat: high.lat.max(spot.lat), lon: high.lon.max(spot.lon) })
        };
        let (low, high) = self.points.iter().fold((*first, *first), grow);
        let (low, high) = (low.point(), high.point());
        Some(Bounds { south: low.lat, west: low.lon, north: high.lat, east: high.lon })
    }

    /// Bytes it takes in memory.
    pub fn bytes(&self) -> usize {
        size_of_val(&self.nodes[..])
            + size_of_val(&self.edges[..])
            + size_of_val(&self.points[..])
            + size_of_val(&self.first[..])
            + size_of_val(&self.arcs[..])
            + size_of_val(&self.component[..])
            + self.grid.bytes()
    }

    /// Where the points of a stretch begin and end.
    pub(super) fn shape(&self, edge: usize) -> std::ops::Range<usize> {
        let end = self.edges.get(edge + 1).map_or(self.points.len(), |next| next.first as usize);
        self.edges[edge].first as usize..end
    }
}

/// The ways out of each junction, one after the other in one piece of memory.
pub(super) fn arcs(nodes: usize, edges: &[Edge]) -> (Vec<u32>, Vec<Arc>) {
    let ends = |edge: &Edge| [(edge.from, edge.to), (edge.to, edge.from)];
    let mut first = vec![0_u32; nodes + 1];
    edges.iter().flat_map(ends).for_each(|(from, _)| first[from as usize + 1] += 1);
    for at in 1..first.len() {
        first[at] += first[at - 1];
    }
    let (mut next, mut arcs) = (first.clone(), vec![Arc { to: 0, decimetres: 0 }; edges.len() * 2]);
    for edge in edges {
        for (from, to) in ends(edge) {
            arcs[next[from as usize] as usize] = Arc { to, decimetres: edge.decimetres };
            next[from as usize] += 1;
        }
    }
    (first, arcs)
}
