//! Structures of straight strips and squares.

use super::Pattern;
use crate::quilt::colourway::Cloth::{Ground, Main, Second, Soft, Spark};
use crate::quilt::shape::Fold::{All, Mirror, Once, Turn};

/// Rings of logs around a hearth, light on two sides and dark on the other two.
pub(super) fn log_cabin() -> Pattern {
    let mut pattern = Pattern::new(3, 0);
    for (dark, light, near) in [(Main, Soft, 0), (Second, Ground, 3), (Main, Soft, 6)] {
        let far = 24 - near;
        pattern = pattern
            .bar(dark, Once, (near, near), (far, far))
            .bar(light, Once, (near, near), (far, near + 3))
            .bar(light, Once, (near, near), (near + 3, far));
    }
    pattern
}

/// Steps that climb from two sides to the middle.
pub(super) fn courthouse() -> Pattern {
    let mut pattern = Pattern::new(3, 0);
    for (dark, light, near) in [(Main, Ground, 0), (Second, Soft, 3), (Main, Ground, 6)] {
        let far = 24 - near;
        pattern = pattern
            .bar(dark, Once, (near, near), (far, far))
            .bar(light, Once, (near + 3, near), (far - 3, near + 3))
            .bar(light, Once, (near + 3, far - 3), (far - 3, far));
    }
    pattern
}

/// Two chains of small squares that cross.
pub(super) fn chain() -> Pattern {
    Pattern::new(0, 0)
        .bar(Second, All, (4, 0), (8, 4))
        .bar(Second, All, (8, 4), (12, 8))
        .bar(Main, Mirror, (0, 0), (4, 4))
        .bar(Main, Mirror, (4, 4), (8, 8))
        .bar(Spark, Once, (8, 8), (16, 16))
}

/// A dasher seen from above.
pub(super) fn churn() -> Pattern {
    Pattern::new(4, 0).bar(Second, Turn, (8, 4), (16, 8)).cut(Main, Mirror, &[(0, 8), (8, 0), (8, 8)])
}

/// Two roads that cross, with a path around.
pub(super) fn crossroads() -> Pattern {
    Pattern::new(3, 4).cut(Second, Mirror, &[(0, 10), (10, 0), (10, 5), (5, 10)]).bar(Main, Turn, (9, 0), (15, 12))
}

/// Four paws with their claws, between two paths.
pub(super) fn paws() -> Pattern {
    Pattern::new(2, 4)
        .bar(Soft, Turn, (10, 0), (14, 10))
        .cut(Second, All, &[(4, 4), (7, 0), (7, 4)])
        .cut(Second, All, &[(7, 4), (10, 0), (10, 4)])
        .bar(Main, Mirror, (4, 4), (10, 10))
}

/// Geese flying out along the four roads.
pub(super) fn geese() -> Pattern {
    Pattern::new(4, 8).bar(Soft, Turn, (8, 0), (16, 8)).cut(Main, Turn, &[(8, 8), (12, 4), (16, 8)]).cut(
        Main,
        Turn,
        &[(8, 4), (12, 0), (16, 4)],
    )
}
