//! The street nearest to a place: squares of about 220 m, each with the straight pieces that pass through it.

use super::SNAP_M;
use super::network::{Edge, Network, Spot, decimetres};
use crate::geo::{EARTH_RADIUS_M, Point};

/// Units of 1e-7 degrees of a square's side.
const CELL: f64 = 20_000.0;
/// Metres of a unit of latitude.
const UNIT_M: f64 = EARTH_RADIUS_M * std::f64::consts::PI / 180.0 / 1e7;

/// Squares in rows from south to north; a square is its row and column in one number.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Grid {
    cells: Vec<u64>,
    /// Where the pieces of each square begin; one more at the end.
    first: Vec<u32>,
    /// A piece is the number of its first point.
    pieces: Vec<u32>,
}

/// The place on a street where somebody comes out of a door.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Foot {
    pub edge: u32,
    /// From the beginning of the stretch.
    pub decimetres: u32,
    /// From the door to the street.
    pub aside_m: f64,
}

fn cell(lat: f64, lon: f64) -> u64 {
    let count = |units: f64, from: f64| ((units + from).max(0.0) / CELL) as u64;
    count(lat, 9e8) << 32 | count(lon, 1.8e9)
}

impl Grid {
    pub fn new(edges: &[Edge], points: &[Spot]) -> Self {
        let mut entries: Vec<(u64, u32)> = Vec::new();
        let ends = edges.iter().skip(1).map(|edge| edge.first as usize).chain([points.len()]);
        for (edge, end) in edges.iter().zip(ends) {
            for at in edge.first as usize..end.saturating_sub(1) {
                entries.extend(squares(points[at], points[at + 1]).map(|cell| (cell, at as u32)));
            }
        }
        entries.sort_unstable();
        entries.dedup();
        let mut grid = Self::default();
        for (cell, piece) in entries {
            if grid.cells.last() != Some(&cell) {
                grid.cells.push(cell);
                grid.first.push(grid.pieces.len() as u32);
            }
            grid.pieces.push(piece);
        }
        grid.first.push(grid.pieces.len() as u32);
        grid
    }

    pub fn bytes(&self) -> usize {
        size_of_val(&self.cells[..]) + size_of_val(&self.first[..]) + size_of_val(&self.pieces[..])
    }

    /// Calls `found` with every piece that may lie within `metres` of a place; some more than once.
    fn within(&self, lat: f64, lon: f64, metres: f64, mut found: impl FnMut(u32)) {
        // A piece is entered where it is looked at every half square: its nearest point is at most a quarter beside.
        let up = metres / UNIT_M + CELL / 4.0;
        let along = up / (lat / 1e7).to_radians().cos().max(0.05);
        let (south, north) = (cell(lat - up, lon - along), cell(lat + up, lon + along));
        for row in south >> 32..=north >> 32 {
            let (west, east) = (row << 32 | south & 0xFFFF_FFFF, row << 32 | north & 0xFFFF_FFFF);
            let mut at = self.cells.partition_point(|cell| *cell < west);
            while self.cells.get(at).is_some_and(|cell| *cell <= east) {
                let pieces = self.first[at] as usize..self.first[at + 1] as usize;
                self.pieces[pieces].iter().for_each(|piece| found(*piece));
                at += 1;
            }
        }
    }
}

/// The squares a straight piece passes through, but for corners it only clips.
fn squares(a: Spot, b: Spot) -> impl Iterator<Item = u64> {
    let (lat, lon) = (f64::from(a.lat), f64::from(a.lon));
    let (up, along) = (f64::from(b.lat) - lat, f64::from(b.lon) - lon);
    let steps = (up.abs().max(along.abs()) / (CELL / 2.0)).ceil().max(1.0) as u32;
    (0..=steps).map(move |step| {
        let share = f64::from(step) / f64::from(steps);
        cell(lat + up * share, lon + along * share)
    })
}

impl Network {
    /// Where somebody at this place meets the nearest street, if there is one within [`SNAP_M`].
    pub(super) fn foot(&self, point: Point) -> Option<Foot> {
        let (lat, lon) = (point.lat * 1e7, point.lon * 1e7);
        let narrow = point.lat.to_radians().cos();
        let flat = |spot: Spot| ((f64::from(spot.lon) - lon) * UNIT_M * narrow, (f64::from(spot.lat) - lat) * UNIT_M);
        let mut best: Option<(f64, u32, f64)> = None;
        self.grid.within(lat, lon, SNAP_M, |piece| {
            let (a, b) = (flat(self.points[piece as usize]), flat(self.points[piece as usize + 1]));
            let (square, share) = to_piece(a, b);
            let nearer = best.is_none_or(|(least, known, _)| square < least || (square == least && piece < known));
            if nearer && square <= SNAP_M * SNAP_M {
                best = Some((square, piece, share));
            }
        });
        best.map(|(square, piece, share)| self.foot_on(piece as usize, share, square.sqrt()))
    }

    fn foot_on(&self, piece: usize, share: f64, aside_m: f64) -> Foot {
        let edge = self.edges.partition_point(|edge| edge.first as usize <= piece) - 1;
        let metres = |at: usize| self.points[at].metres_to(self.points[at + 1]);
        let before: f64 = (self.edges[edge].first as usize..piece).map(metres).sum();
        let along = decimetres(before + share * metres(piece)).min(self.edges[edge].decimetres);
        Foot { edge: edge as u32, decimetres: along, aside_m }
    }
}

/// The square of the distance from the origin to a straight piece, and the share of the piece before its nearest point.
fn to_piece(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    let (along, up) = (b.0 - a.0, b.1 - a.1);
    let length = along * along + up * up;
    let share = if length > 0.0 { (-(a.0 * along + a.1 * up) / length).clamp(0.0, 1.0) } else { 0.0 };
    let (x, y) = (a.0 + along * share, a.1 + up * share);
    (x * x + y * y, share)
}
