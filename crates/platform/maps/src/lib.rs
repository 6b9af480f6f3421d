//! What the interactive map is fed with: vector tiles of organizations, vector tiles of the base layers we ship or
//! build, and street maps an operator brings as a PMTiles file. The browser never gets more than one view needs.
//!
//! Tiles follow the Mapbox Vector Tile specification 2.1, in Web Mercator, with an extent of 4096.

mod error;
mod layers;
mod pmtiles_file;
mod points;
mod tile;

pub use error::MapError;
pub use layers::{BaseFeature, Layers};
pub use pmtiles_file::{PmTiles, TileBody};
pub use points::{Point, PointIndex};
pub use tile::{Bounds, LonLat, Tile};

/// Media type of a vector tile.
pub const TILE_MEDIA_TYPE: &str = "application/vnd.mapbox-vector-tile";

/// Units along the side of a tile.
const EXTENT: u32 = 4096;
