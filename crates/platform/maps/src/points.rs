//! Organizations as points: clusters with counts where they crowd, single points where each can be seen.
//!
//! Points are kept in Morton order (Morton 1966: the bits of x and y interleaved), in which every tile of every zoom is
//! one unbroken run. A tile is then two binary searches, and so is any square of the clustering.

mod cluster;
mod encode;
mod morton;

use crate::Tile;
use crate::tile::World;
use std::ops::Range;
use std::sync::OnceLock;

/// From this zoom on no points are joined.
const SINGLE_FROM: u8 = 15;

/// One organization on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The 16 bytes of its UUID.
    pub id: [u8; 16],
    /// Degrees, WGS 84.
    pub lat: f64,
    pub lon: f64,
    /// Number of its kind group, passed through to the style.
    pub group: u8,
    pub name: String,
}

/// A point with its place on the square world.
struct Spot {
    code: u64,
    at: World,
    point: Point,
}

/// Points ready to be cut into tiles. Clusters of a zoom are made when its first tile is asked for, then kept.
pub struct PointIndex {
    spots: Vec<Spot>,
    levels: [OnceLock<Vec<cluster::Pin>>; SINGLE_FROM as usize],
}

impl PointIndex {
    /// Takes the points in any order; the tiles do not depend on it. Points without a real place (not a number, or
    /// outside the globe) are left out.
    pub fn new(points: Vec<Point>) -> Self {
        let real = |point: &Point| (-90.0..=90.0).contains(&point.lat) && (-180.0..=180.0).contains(&point.lon);
        let mut spots: Vec<Spot> = points
            .into_iter()
            .filter(real)
            .map(|point| {
                let at = World::from_degrees([point.lon, point.lat]);
                Spot { code: morton::code(at), at, point }
            })
            .collect();
        spots.sort_unstable_by_key(|spot| (spot.code, spot.point.id));
        Self { spots, levels: std::array::from_fn(|_| OnceLock::new()) }
    }

    /// How many points have a place.
    pub fn len(&self) -> usize {
        self.spots.len()
    }

    /// True when no point has a place.
    pub fn is_empty(&self) -> bool {
        self.spots.is_empty()
    }

    /// One vector tile with the layer `organizations`; empty bytes when nothing lies in it.
    ///
    /// A single point has the properties `id` (UUID text), `group` and `name`. A cluster has `count` instead, stands at
    /// the middle of its members, and is in exactly one tile: the counts and points of a zoom's tiles add up to
    /// [`len`](Self::len).
    pub fn tile(&self, tile: Tile) -> Vec<u8> {
        if tile.z() >= SINGLE_FROM {
            let run = run(&self.spots, tile, |spot| spot.code);
            return encode::tile(tile, self.spots[run].iter().map(encode::Mark::of_spot));
        }
        let pins = self.levels[usize::from(tile.z())].get_or_init(|| cluster::level(&self.spots, tile.z()));
        let run = run(pins, tile, |pin| pin.code);
        encode::tile(tile, pins[run].iter().map(|pin| encode::Mark::of_pin(pin, &self.spots)))
    }
}

/// Where a tile's items stand among items in Morton order.
fn run<T>(items: &[T], tile: Tile, code: impl Fn(&T) -> u64) -> Range<usize> {
    let (first, last) = morton::span(tile.z(), tile.x(), tile.y());
    let start = items.partition_point(|item| code(item) < first);
    start..start + items[start..].partition_point(|item| code(item) <= last)
}

#[cfg(test)]
mod tests;
