//! Greedy clusters of one zoom: each point not yet taken, in Morton order, takes its free neighbours.
//!
//! How near a neighbour must be depends on the crowd around the point. In a crowd points join at the distance of two
//! cluster marks; elsewhere only when their own marks would cover each other, so that a view with few organizations
//! shows each of them. Both are decided by the points alone, not by the tile asked for: a cluster never changes as the
//! map is moved.

use super::{Spot, morton};
use crate::tile::World;
use std::ops::Range;

/// Screen pixels along the side of a tile, as the map draws it.
const PIXELS: f64 = 512.0;
/// Two marks nearer than this would overlap, in pixels: of clusters, and of single points.
const CROWDED: f64 = 52.0;
const SPARSE: f64 = 18.0;
/// Points within the nine squares of 256 pixels around a point (about one view) that make a crowd.
const CROWD: usize = 150;
/// Zooms below the drawn one whose tiles are the squares for neighbours (64 pixels) and for crowds (256 pixels).
const NEIGHBOUR_ZOOM: u8 = 3;
const CROWD_ZOOM: u8 = 1;

/// One mark of a zoom.
pub(super) struct Pin {
    pub code: u64,
    pub at: World,
    pub count: u32,
    /// Place of its first point among the spots.
    pub first: usize,
}

/// All marks of a zoom, in Morton order.
pub(super) fn level(spots: &[Spot], zoom: u8) -> Vec<Pin> {
    let squares = Squares::new(spots, zoom + NEIGHBOUR_ZOOM);
    let crowded = crowded(spots, zoom);
    let pixel = 1.0 / (PIXELS * f64::from(1_u32 << zoom));
    let mut taken = vec![false; spots.len()];
    let mut pins = Vec::new();
    for first in 0..spots.len() {
        if !taken[first] {
            let reach = if crowded[first] { CROWDED } else { SPARSE } * pixel;
            pins.push(join(spots, first, reach, &squares, &mut taken));
        }
    }
    pins.sort_unstable_by_key(|pin| (pin.code, pin.first));
    pins
}

/// Takes the free points within reach of one and stands in their middle.
fn join(spots: &[Spot], first: usize, reach: f64, squares: &Squares, taken: &mut [bool]) -> Pin {
    let seed = spots[first].at;
    let (mut x, mut y, mut count) = (0.0, 0.0, 0);
    for index in squares.around(spots[first].code).into_iter().flatten() {
        let at = spots[index].at;
        let near = (at.x - seed.x).powi(2) + (at.y - seed.y).powi(2) <= reach * reach;
        if near && !taken[index] {
            taken[index] = true;
            x += at.x;
            y += at.y;
            count += 1;
        }
    }
    let at = World { x: x / f64::from(count), y: y / f64::from(count) };
    Pin { code: morton::code(at), at, count, first }
}

/// For each point, whether it stands in a crowd.
fn crowded(spots: &[Spot], zoom: u8) -> Vec<bool> {
    let squares = Squares::new(spots, zoom + CROWD_ZOOM);
    let mut crowded = vec![false; spots.len()];
    for run in squares.runs() {
        let around: usize = squares.around(spots[run.start].code).iter().map(ExactSizeIterator::len).sum();
        crowded[run].fill(around >= CROWD);
    }
    crowded
}

/// The tiles of one zoom that hold points, each with its run of spots.
struct Squares {
    zoom: u8,
    /// First code of each square, and where its run starts; the last entry closes the last run.
    starts: Vec<(u64, usize)>,
}

impl Squares {
    fn new(spots: &[Spot], zoom: u8) -> Self {
        let mut starts: Vec<(u64, usize)> = Vec::new();
        for (index, spot) in spots.iter().enumerate() {
            let (x, y) = morton::cell(spot.code, zoom);
            let (first, _) = morton::span(zoom, x, y);
            if starts.last().is_none_or(|(last, _)| *last != first) {
                starts.push((first, index));
            }
        }
        starts.push((u64::MAX, spots.len()));
        Self { zoom, starts }
    }

    fn runs(&self) -> impl Iterator<Item = Range<usize>> {
        self.starts.windows(2).map(|pair| pair[0].1..pair[1].1)
    }

    /// The runs of the square a code lies in and of the eight around it; empty ones where there is nothing.
    fn around(&self, code: u64) -> [Range<usize>; 9] {
        let (x, y) = morton::cell(code, self.zoom);
        std::array::from_fn(|place| {
            let column = (x + place as u32 % 3).checked_sub(1);
            let row = (y + place as u32 / 3).checked_sub(1);
            column.zip(row).map_or(0..0, |(column, row)| self.run(column, row))
        })
    }

    fn run(&self, column: u32, row: u32) -> Range<usize> {
        if column >> self.zoom != 0 || row >> self.zoom != 0 {
            return 0..0;
        }
        let (first, _) = morton::span(self.zoom, column, row);
        let Ok(found) = self.starts.binary_search_by_key(&first, |(code, _)| *code) else { return 0..0 };
        self.starts[found].1..self.starts[found + 1].1
    }
}
