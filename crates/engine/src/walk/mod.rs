//! Walking distance along streets.
//!
//! Ways become a [`Network`]: junctions, and between them stretches of street with their shape; points where nothing
//! branches off are no junctions. From one place (a branch) the network is walked once, nearest junction first (E. W.
//! Dijkstra, 1959), as far as somebody would walk; then the walk to any other place is a look-up.
//!
//! Coordinates are units of 1e-7 degrees, as OpenStreetMap keeps them; lengths are great circles in decimetres.
//!
//! Reading order: `build`, `network`, `grid` (the nearest street), `reach` (the walk), `pack` (the network as bytes).

mod build;
mod components;
mod grid;
mod network;
mod pack;
mod reach;
#[cfg(test)]
mod tests;

pub use build::Builder;
pub use network::{Bounds, Network};
pub use reach::{Walk, Walks};

/// A place whose nearest street is farther than this is not on the network: a long front garden, a parking lot, a
/// campus still are.
pub const SNAP_M: f64 = 150.0;

/// So far anybody is followed: an hour and a quarter on foot. Beyond, the straight line says as much.
pub const LIMIT_M: f64 = 6_000.0;
