//! Stars and nested diamonds.

use super::Pattern;
use crate::quilt::colourway::Cloth::{Main, Second, Soft, Spark};
use crate::quilt::shape::Fold::{All, Mirror, Once, Turn};

/// Eight points around a wide middle.
pub(super) fn sawtooth() -> Pattern {
    Pattern::new(4, 6).cut(Main, All, &[(6, 0), (12, 6), (6, 6)]).bar(Main, Once, (6, 6), (18, 18))
}

/// A nine-patch whose sides are split into four.
pub(super) fn ohio() -> Pattern {
    Pattern::new(4, 8).cut(Second, Turn, &[(8, 8), (12, 4), (16, 8)]).cut(Main, All, &[(8, 0), (12, 4), (8, 8)])
}

/// Eight leaning diamonds that meet in the middle.
pub(super) fn diamonds() -> Pattern {
    Pattern::new(0, 7)
        .cut(Soft, Turn, &[(7, 0), (17, 0), (12, 5)])
        .cut(Main, Turn, &[(12, 12), (12, 5), (7, 0), (7, 7)])
        .cut(Second, Turn, &[(12, 12), (12, 5), (17, 0), (17, 7)])
}

/// A compass rose with folded points.
pub(super) fn compass() -> Pattern {
    Pattern::new(0, 3)
        .disc(Soft, Once, (12, 12), 11.0)
        .cut(Second, Mirror, &[(5, 5), (12, 9), (12, 12), (9, 12)])
        .cut(Main, Turn, &[(12, 0), (12, 12), (9, 9)])
        .cut(Spark, Turn, &[(12, 0), (15, 9), (12, 12)])
}

/// Four arrowheads folded from ribbon around a diamond.
pub(super) fn ribbon() -> Pattern {
    Pattern::new(0, 6).cut(Main, All, &[(12, 0), (12, 6), (6, 6)]).cut(Second, All, &[(6, 6), (12, 6), (12, 12)]).cut(
        Spark,
        Mirror,
        &[(12, 8), (12, 12), (8, 12)],
    )
}

/// Squares and diamonds, each inside the other.
pub(super) fn nested() -> Pattern {
    Pattern::new(3, 5).cut(Main, Once, &[(12, 0), (24, 12), (12, 24), (0, 12)]).bar(Soft, Once, (6, 6), (18, 18)).cut(
        Second,
        Once,
        &[(12, 6), (18, 12), (12, 18), (6, 12)],
    )
}
