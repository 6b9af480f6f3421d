//! Small figures for the room a pattern leaves in its middle and at its four corners.

use super::colourway::Cloth::{self, Ground, Second, Soft, Spark};
use super::pattern::Patch;
use super::shape::{At, Fold, Shape};
use super::{SIDE, seed::Seed};

/// What may stand in the middle.
const CENTRES: [fn(f64) -> Vec<Patch>; 8] = [plain, diamond, hourglass, windmill, four_patch, sun, window, bloom];

/// What may stand at the corners. Two are empty: rest is part of the design.
const CORNERS: [fn(f64) -> Vec<Patch>; 7] = [nothing, nothing, tile, tip, button, fan, steps];

/// A centre within `half` units of the middle.
pub(crate) fn centre(seed: &mut Seed, half: f64) -> Vec<Patch> {
    seed.choose(&CENTRES)(half)
}

/// Four corners, each `size` units wide.
pub(crate) fn corners(seed: &mut Seed, size: f64) -> Vec<Patch> {
    seed.choose(&CORNERS)(size)
}

const MIDDLE: At = (SIDE / 2.0, SIDE / 2.0);

fn patch(cloth: Cloth, fold: Fold, shape: Shape) -> Patch {
    Patch { cloth, fold, shape }
}

/// A square around the middle.
fn square(cloth: Cloth, half: f64) -> Patch {
    let (near, far) = (MIDDLE.0 - half, MIDDLE.0 + half);
    patch(cloth, Fold::Once, Shape::rectangle((near, near), (far, far)))
}

/// A square on its tip around the middle.
fn on_tip(cloth: Cloth, half: f64) -> Patch {
    let (c, near, far) = (MIDDLE.0, MIDDLE.0 - half, MIDDLE.0 + half);
    patch(cloth, Fold::Once, Shape::Cut(vec![(c, near), (far, c), (c, far), (near, c)]))
}

fn plain(half: f64) -> Vec<Patch> {
    vec![square(Spark, half)]
}

fn diamond(half: f64) -> Vec<Patch> {
    vec![square(Ground, half), on_tip(Second, half)]
}

fn hourglass(half: f64) -> Vec<Patch> {
    let (near, far) = (MIDDLE.0 - half, MIDDLE.0 + half);
    let bottom = Shape::Cut(vec![(near, far), (far, far), MIDDLE]);
    let top = Shape::Cut(vec![(near, near), (far, near), MIDDLE]);
    vec![square(Soft, half), patch(Second, Fold::Once, top), patch(Second, Fold::Once, bottom)]
}

fn windmill(half: f64) -> Vec<Patch> {
    let near = MIDDLE.0 - half;
    vec![square(Ground, half), patch(Second, Fold::Turn, Shape::Cut(vec![(near, near), (MIDDLE.0, near), MIDDLE]))]
}

fn four_patch(half: f64) -> Vec<Patch> {
    let (near, far) = (MIDDLE.0 - half, MIDDLE.0 + half);
    vec![
        square(Soft, half),
        patch(Second, Fold::Once, Shape::rectangle((near, near), MIDDLE)),
        patch(Second, Fold::Once, Shape::rectangle(MIDDLE, (far, far))),
    ]
}

fn sun(half: f64) -> Vec<Patch> {
    vec![square(Ground, half), patch(Spark, Fold::Once, Shape::Disc { at: MIDDLE, radius: half * 0.72 })]
}

fn window(half: f64) -> Vec<Patch> {
    vec![square(Second, half), square(Spark, (half * 0.5).round().max(1.0))]
}

fn bloom(half: f64) -> Vec<Patch> {
    let near = MIDDLE.0 - half;
    vec![square(Ground, half), patch(Second, Fold::Mirror, Shape::Leaf((near, near), MIDDLE))]
}

fn nothing(_: f64) -> Vec<Patch> {
    Vec::new()
}

fn tile(size: f64) -> Vec<Patch> {
    vec![patch(Soft, Fold::Mirror, Shape::rectangle((0.0, 0.0), (size, size)))]
}

fn tip(size: f64) -> Vec<Patch> {
    vec![patch(Second, Fold::Mirror, Shape::Cut(vec![(0.0, 0.0), (size, 0.0), (0.0, size)]))]
}

fn button(size: f64) -> Vec<Patch> {
    let at = (size / 2.0, size / 2.0);
    vec![patch(Spark, Fold::Mirror, Shape::Disc { at, radius: size * 0.3 })]
}

fn fan(size: f64) -> Vec<Patch> {
    let pie = |radius| Shape::Pie { corner: (0.0, 0.0), ends: [(radius, 0.0), (0.0, radius)] };
    vec![patch(Soft, Fold::Mirror, pie(size))]
}

fn steps(size: f64) -> Vec<Patch> {
    let half = (size / 2.0).ceil();
    vec![
        patch(Spark, Fold::Mirror, Shape::rectangle((0.0, 0.0), (half, half))),
        patch(Spark, Fold::Mirror, Shape::rectangle((half, half), (size, size))),
    ]
}
