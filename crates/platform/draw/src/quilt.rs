//! The quilt: one block for each organization, and the poster that joins them.
//!
//! A block is put together by a small grammar: a *pattern* (the structure of the whole), a *centre* and *corners* where
//! the pattern leaves room for them, and a *colourway* of five cloths from the kind group. All are drawn by us on a
//! square of 24 units, so that at 24 pixels every straight seam falls between two pixels.

mod block;
mod colourway;
mod monogram;
mod motif;
mod pattern;
mod poster;
mod seed;
mod shape;
mod stitch;

pub use block::{Detail, quilt_block};
pub use monogram::monogram;
pub use poster::{Block, quilt};

/// Side of a block, in its own units.
const SIDE: f64 = 24.0;
