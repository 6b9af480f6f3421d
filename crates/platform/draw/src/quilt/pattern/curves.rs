//! Structures with round seams.

use super::Pattern;
use crate::quilt::colourway::Cloth::{Ground, Main, Second, Soft, Spark};
use crate::quilt::shape::Fold::{Mirror, Once, Turn};

/// Eight petals around a bright eye.
pub(super) fn daisy() -> Pattern {
    Pattern::new(0, 4).leaf(Second, Turn, (12, 1), (12, 12)).leaf(Main, Mirror, (3, 3), (12, 12)).disc(
        Spark,
        Once,
        (12, 12),
        3.0,
    )
}

/// Four petals that make a window.
pub(super) fn ring() -> Pattern {
    Pattern::new(3, 4).cut(Soft, Once, &[(12, 0), (24, 12), (12, 24), (0, 12)]).leaf(Main, Mirror, (0, 12), (12, 0))
}

/// Four folded fans, one behind the other.
pub(super) fn fans() -> Pattern {
    Pattern::new(0, 0)
        .pie(Main, Turn, (0, 12), (11, -11))
        .pie(Ground, Turn, (0, 12), (8, -8))
        .pie(Second, Turn, (0, 12), (6, -6))
        .pie(Spark, Turn, (0, 12), (3, -3))
}

/// Rings on a pond, with a shore at each corner.
pub(super) fn pond() -> Pattern {
    Pattern::new(3, 0).pie(Second, Mirror, (0, 0), (7, 7)).disc(Main, Once, (12, 12), 10.0).disc(
        Soft,
        Once,
        (12, 12),
        7.0,
    )
}
