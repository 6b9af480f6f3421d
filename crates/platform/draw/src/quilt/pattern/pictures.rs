//! A small thing for each kind group, pieced as simply as the other blocks.

use super::Pattern;
use crate::Hue;
use crate::quilt::colourway::Cloth::{Ground, Main, Second, Soft, Spark};
use crate::quilt::shape::Fold::{Once, Pair};

/// The picture of a kind group; the neutral one has none.
pub(super) fn of(hue: Hue) -> Option<fn() -> Pattern> {
    match hue {
        Hue::Food => Some(basket),
        Hue::Health => Some(heart),
        Hue::School => Some(book),
        Hue::Arts => Some(tulip),
        Hue::Work => Some(spool),
        Hue::Social | Hue::Civic => Some(house),
        Hue::Nature => Some(pine),
        Hue::Neutral => None,
    }
}

fn basket() -> Pattern {
    Pattern::new(0, 3)
        .disc(Main, Once, (12, 12), 9.0)
        .disc(Ground, Once, (12, 12), 7.0)
        .disc(Spark, Pair, (8, 11), 2.6)
        .disc(Second, Once, (12, 10), 2.8)
        .cut(Main, Once, &[(3, 12), (21, 12), (18, 21), (6, 21)])
        .cut(Soft, Pair, &[(6, 14), (10, 14), (8, 18)])
        .cut(Soft, Once, &[(10, 14), (14, 14), (12, 18)])
}

fn heart() -> Pattern {
    Pattern::new(0, 4)
        .cut(Main, Pair, &[(12, 8), (12, 22), (3, 13), (3, 8), (6, 5), (9, 5)])
        .cut(Soft, Pair, &[(12, 12), (12, 18), (7, 13), (7, 10), (10, 10)])
        .cut(Spark, Once, &[(12, 12), (14, 14), (12, 16), (10, 14)])
}

fn book() -> Pattern {
    Pattern::new(0, 4)
        .cut(Main, Pair, &[(12, 8), (12, 21), (2, 18), (2, 5)])
        .cut(Soft, Pair, &[(12, 6), (12, 18), (4, 15), (4, 3)])
        .cut(Spark, Once, &[(15, 5), (18, 4), (18, 10), (15, 9)])
}

fn tulip() -> Pattern {
    Pattern::new(0, 4)
        .bar(Second, Once, (11, 12), (13, 22))
        .leaf(Second, Pair, (12, 22), (5, 15))
        .cut(Main, Pair, &[(6, 3), (12, 9), (12, 14), (9, 14), (6, 10)])
        .cut(Spark, Once, &[(12, 3), (15, 8), (12, 14), (9, 8)])
}

fn spool() -> Pattern {
    Pattern::new(0, 0)
        .cut(Main, Pair, &[(3, 3), (12, 3), (12, 21), (3, 21), (8, 16), (8, 8)])
        .bar(Spark, Once, (8, 8), (16, 16))
        .bar(Second, Once, (8, 10), (16, 12))
        .bar(Second, Once, (8, 14), (16, 16))
}

fn house() -> Pattern {
    Pattern::new(0, 0)
        .bar(Soft, Once, (0, 20), (24, 24))
        .bar(Main, Once, (16, 3), (18, 8))
        .bar(Second, Once, (5, 10), (19, 20))
        .cut(Main, Once, &[(12, 2), (22, 11), (2, 11)])
        .bar(Spark, Once, (10, 14), (14, 20))
        .bar(Ground, Pair, (6, 13), (9, 16))
}

fn pine() -> Pattern {
    Pattern::new(0, 4)
        .bar(Second, Once, (10, 19), (14, 23))
        .cut(Main, Once, &[(12, 9), (21, 19), (3, 19)])
        .cut(Soft, Once, &[(12, 6), (19, 14), (5, 14)])
        .cut(Main, Once, &[(12, 1), (17, 9), (7, 9)])
}
