//! Tiles of the square Web Mercator world, and the way from degrees to them.

use crate::{EXTENT, MapError};
use std::f64::consts::{PI, TAU};
use std::str::FromStr;

/// A place on earth: longitude, then latitude, in degrees (WGS 84), as GeoJSON has it.
pub type LonLat = [f64; 2];

/// A part of the earth between two meridians and two parallels, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    /// Whether two parts share at least an edge.
    pub fn touches(&self, other: &Self) -> bool {
        self.west <= other.east && other.west <= self.east && self.south <= other.north && other.south <= self.north
    }
}

/// One tile: zoom, column from the west, row from the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tile {
    z: u8,
    x: u32,
    y: u32,
}

impl Tile {
    /// Deepest zoom served: about two centimetres a unit, more than any source knows.
    pub const DEEPEST: u8 = 22;

    /// # Errors
    /// When the zoom is too deep, or the column or row lies outside the world at that zoom.
    pub fn new(z: u8, x: u32, y: u32) -> Result<Self, MapError> {
        let inside = z <= Self::DEEPEST && x >> z == 0 && y >> z == 0;
        inside.then_some(Self { z, x, y }).ok_or_else(|| MapError::NotATile(format!("{z}/{x}/{y}")))
    }

    pub const fn z(self) -> u8 {
        self.z
    }

    pub const fn x(self) -> u32 {
        self.x
    }

    pub const fn y(self) -> u32 {
        self.y
    }

    /// The part of the earth a tile covers.
    pub fn bounds(self) -> Bounds {
        self.bounds_with_margin(0.0)
    }

    /// The same with a margin on all sides, given as a share of the tile's side.
    pub(crate) fn bounds_with_margin(self, margin: f64) -> Bounds {
        let side = f64::from(1_u32 << self.z);
        let (x, y) = (f64::from(self.x), f64::from(self.y));
        let lon = |column: f64| (column / side - 0.5) * 360.0;
        let lat = |row: f64| (PI * (1.0 - 2.0 * row / side)).sinh().atan().to_degrees();
        Bounds {
            west: lon(x - margin),
            south: lat(y + 1.0 + margin),
            east: lon(x + 1.0 + margin),
            north: lat(y - margin),
        }
    }

    /// A world place in the units of this tile (0 to 4096 inside it).
    pub(crate) fn place(self, world: World) -> (f64, f64) {
        let side = f64::from(1_u32 << self.z);
        let extent = f64::from(EXTENT);
        ((world.x * side - f64::from(self.x)) * extent, (world.y * side - f64::from(self.y)) * extent)
    }
}

/// Reads `zoom/column/row`, with or without an ending such as `.mvt`.
impl FromStr for Tile {
    type Err = MapError;

    fn from_str(path: &str) -> Result<Self, MapError> {
        let refused = || MapError::NotATile(path.to_owned());
        let stem = path.split_once('.').map_or(path, |(stem, _)| stem);
        let mut parts = stem.split('/');
        let mut part = || parts.next().and_then(|part| part.parse::<u32>().ok()).ok_or_else(refused);
        let (z, x, y) = (part()?, part()?, part()?);
        if parts.next().is_some() {
            return Err(refused());
        }
        Self::new(u8::try_from(z).map_err(|_| refused())?, x, y)
    }
}

/// A place on the square world: both from 0 to 1, x eastwards, y southwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct World {
    pub x: f64,
    pub y: f64,
}

impl World {
    /// Web Mercator (EPSG:3857). Latitudes beyond the square's edge are moved to it.
    pub fn from_degrees([lon, lat]: LonLat) -> Self {
        let lat = lat.clamp(-85.0511, 85.0511).to_radians();
        Self { x: (lon / 360.0 + 0.5).clamp(0.0, 1.0), y: 0.5 - (lat.tan() + 1.0 / lat.cos()).ln() / TAU }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_are_read_from_paths() {
        assert_eq!("3/2/7".parse::<Tile>().ok(), Some(Tile { z: 3, x: 2, y: 7 }));
        assert_eq!("0/0/0.mvt".parse::<Tile>().ok(), Some(Tile { z: 0, x: 0, y: 0 }));
        for refused in ["", "3/2", "3/8/0", "3/0/8", "23/0/0", "300/0/0", "-1/0/0", "3/2/7/1", "a/b/c"] {
            assert!(refused.parse::<Tile>().is_err(), "{refused}");
        }
    }

    #[test]
    fn bounds_and_places_agree() {
        let tile = Tile::new(9, 81, 180).expect("inside the world");
        let bounds = tile.bounds();
        let (x, y) = tile.place(World::from_degrees([bounds.west, bounds.north]));
        assert!(x.abs() < 1e-6 && y.abs() < 1e-6, "{x} {y}");
        let (x, y) = tile.place(World::from_degrees([bounds.east, bounds.south]));
        assert!((x - 4096.0).abs() < 1e-6 && (y - 4096.0).abs() < 1e-6, "{x} {y}");
    }
}
