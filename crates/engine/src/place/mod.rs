//! Where a record is, and how well we know.

mod gazetteer;

pub use gazetteer::{Gazetteer, Outlier};

use crate::geo::Point;

/// How well a place is known; shown in words, used in arithmetic, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// A point given by a source, or another record's point at the same address.
    Exact,
    /// The nearest known number of the same hundred block (measured: median error 54 m, 90th percentile 118 m).
    Block,
    /// Somewhere in the ZIP code; the point is its middle (median error 1.0 km) and never a distance to print.
    Zip,
    /// A post-office box: a letter box, no place at all.
    Box,
    /// Nothing to go by.
    None,
}

impl Precision {
    /// The word we store.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Block => "block",
            Self::Zip => "zip",
            Self::Box => "box",
            Self::None => "none",
        }
    }
}

/// A place with its precision. `point` is there for `Exact`, `Block` and `Zip`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    pub precision: Precision,
    pub point: Option<Point>,
}

impl Place {
    /// No place.
    pub const NONE: Self = Self { precision: Precision::None, point: None };

    /// The point when it is good enough to measure from: exact, or within its block.
    pub fn measurable(&self) -> Option<Point> {
        self.point.filter(|_| matches!(self.precision, Precision::Exact | Precision::Block))
    }
}
