//! What lies within a distance: an index of places on the globe, and the best of what it finds.
//!
//! Places are kept row by row of small squares of degrees, in each row from west to east, so that a circle is a
//! handful of short runs of memory. Distances are great circles (haversine formula, R. W. Sinnott, 1984).

mod best;
mod grid;
mod haversine;

pub use best::Best;
pub use grid::{Near, Nearby, Spot};
