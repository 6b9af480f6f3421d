//! The structures a block can have. Each is a list of patches on the 24-unit square, lowest first; a lower patch always
//! reaches under the next, so no ground shows through a seam.

mod cabins;
mod curves;
mod pictures;
mod stars;
mod turning;

use super::colourway::Cloth;
use super::seed::Seed;
use super::shape::{Fold, Shape};
use crate::Hue;

/// Pieces of one cloth, repeated by a fold.
pub(crate) struct Patch {
    pub cloth: Cloth,
    pub fold: Fold,
    pub shape: Shape,
}

/// A structure and the room it leaves.
pub(crate) struct Pattern {
    pub patches: Vec<Patch>,
    /// Half the side of the free square in the middle; 0 when there is none.
    pub centre: f64,
    /// Side of the free square at each corner; 0 when there is none.
    pub corner: f64,
}

/// How patterns are written down: whole units only.
pub(super) type Point = (i8, i8);

impl Pattern {
    fn new(centre: i8, corner: i8) -> Self {
        Self { patches: Vec::new(), centre: centre.into(), corner: corner.into() }
    }

    /// Adds a polygon.
    fn cut(self, cloth: Cloth, fold: Fold, corners: &[Point]) -> Self {
        self.lay(cloth, fold, Shape::Cut(corners.iter().map(|&at| precise(at)).collect()))
    }

    /// Adds a rectangle from its upper left and lower right corners.
    fn bar(self, cloth: Cloth, fold: Fold, from: Point, to: Point) -> Self {
        self.lay(cloth, fold, Shape::rectangle(precise(from), precise(to)))
    }

    /// Adds a full circle.
    fn disc(self, cloth: Cloth, fold: Fold, at: Point, radius: f64) -> Self {
        self.lay(cloth, fold, Shape::Disc { at: precise(at), radius })
    }

    /// Adds a petal between two tips.
    fn leaf(self, cloth: Cloth, fold: Fold, from: Point, to: Point) -> Self {
        self.lay(cloth, fold, Shape::Leaf(precise(from), precise(to)))
    }

    /// Adds a quarter disc from its corner, reaching `radius` to the right and up (minus) or down (plus).
    fn pie(self, cloth: Cloth, fold: Fold, corner: Point, (right, down): Point) -> Self {
        let corner = precise(corner);
        let ends = [(corner.0 + f64::from(right), corner.1), (corner.0, corner.1 + f64::from(down))];
        self.lay(cloth, fold, Shape::Pie { corner, ends })
    }

    fn lay(mut self, cloth: Cloth, fold: Fold, shape: Shape) -> Self {
        self.patches.push(Patch { cloth, fold, shape });
        self
    }
}

fn precise((x, y): Point) -> (f64, f64) {
    (x.into(), y.into())
}

/// Structures for every kind group.
const PATTERNS: [fn() -> Pattern; 22] = [
    stars::sawtooth,
    stars::ohio,
    stars::diamonds,
    stars::compass,
    stars::ribbon,
    stars::nested,
    turning::friendship,
    turning::pinwheel,
    turning::hourglasses,
    turning::rails,
    turning::whirl,
    cabins::log_cabin,
    cabins::courthouse,
    cabins::chain,
    cabins::churn,
    cabins::crossroads,
    cabins::paws,
    cabins::geese,
    curves::daisy,
    curves::ring,
    curves::fans,
    curves::pond,
];

/// One block in seven shows a small thing of its kind group; the others have one of the general structures.
pub(crate) fn choose(seed: &mut Seed, hue: Hue) -> Pattern {
    let pictorial = seed.once_in(7);
    match pictures::of(hue) {
        Some(picture) if pictorial => picture(),
        _ => seed.choose(&PATTERNS)(),
    }
}
