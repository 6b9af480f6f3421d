//! Structures that seem to spin.

use super::Pattern;
use crate::quilt::colourway::Cloth::{Main, Second, Soft, Spark};
use crate::quilt::shape::Fold::{Mirror, Once, Turn};

/// A four-pointed star leaning to one side.
pub(super) fn friendship() -> Pattern {
    Pattern::new(3, 8).cut(Main, Turn, &[(8, 0), (16, 8), (8, 8)]).bar(Main, Once, (8, 8), (16, 16))
}

/// Four wide blades and four narrow ones.
pub(super) fn pinwheel() -> Pattern {
    Pattern::new(0, 0).cut(Main, Turn, &[(0, 0), (12, 12), (0, 12)]).cut(Second, Turn, &[(0, 0), (12, 0), (6, 6)])
}

/// Four hourglasses, each a quarter turn from the next.
pub(super) fn hourglasses() -> Pattern {
    Pattern::new(3, 0).cut(Main, Turn, &[(0, 0), (12, 0), (6, 6)]).cut(Main, Turn, &[(0, 12), (12, 12), (6, 6)]).cut(
        Soft,
        Turn,
        &[(0, 0), (6, 6), (0, 12)],
    )
}

/// Three rails in each quarter, woven; the middle one is the ground.
pub(super) fn rails() -> Pattern {
    Pattern::new(0, 0).bar(Main, Turn, (0, 0), (12, 4)).bar(Second, Turn, (0, 8), (12, 12))
}

/// A windmill inside a turning frame.
pub(super) fn whirl() -> Pattern {
    Pattern::new(0, 0)
        .cut(Main, Turn, &[(0, 0), (18, 0), (12, 6), (0, 6)])
        .bar(Soft, Once, (6, 6), (18, 18))
        .cut(Second, Turn, &[(6, 6), (12, 6), (12, 12)])
        .bar(Spark, Mirror, (0, 0), (3, 3))
}
