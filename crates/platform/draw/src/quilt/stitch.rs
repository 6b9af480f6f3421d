//! Quilting stitches: a dashed line a little inside each seam, as a hand quilter would sew it.

use super::shape::{At, Shape, area, distance};
use std::fmt::Write;

/// Distance from the seam, in block units.
const INSIDE: f64 = 0.62;

/// Writes the stitches of one layer: light thread on dark cloth, dark thread on light.
pub(crate) fn write(shapes: &[Shape], dark: bool, svg: &mut String) {
    let mut path = String::new();
    shapes.iter().filter_map(inside).for_each(|line| line.write_path(&mut path));
    if !path.is_empty() {
        let thread = if dark { "#fffaf0" } else { "#1d2826" };
        let _ = write!(
            svg,
            r#"<path fill="none" stroke="{thread}" stroke-opacity=".42" stroke-width=".13" stroke-linecap="round" stroke-dasharray=".42 .36" d="{path}"/>"#
        );
    }
}

/// The same outline drawn smaller, or nothing when the piece is too narrow to be sewn on.
fn inside(shape: &Shape) -> Option<Shape> {
    match shape {
        Shape::Cut(corners) => inside_polygon(corners).map(Shape::Cut),
        Shape::Disc { at, radius } => {
            (*radius > 2.0 * INSIDE).then(|| Shape::Disc { at: *at, radius: radius - INSIDE })
        }
        Shape::Leaf(a, b) => {
            // The tips are narrow: the line must stay further from them than from the sides.
            let cut = 2.6 * INSIDE / distance(*a, *b);
            (cut < 0.35).then(|| Shape::Leaf(between(*a, *b, cut), between(*b, *a, cut)))
        }
        Shape::Pie { corner, ends } => {
            let radius = distance(*corner, ends[0]);
            let start = (
                corner.0 + INSIDE * (ends[0].0 + ends[1].0 - 2.0 * corner.0) / radius,
                corner.1 + INSIDE * (ends[0].1 + ends[1].1 - 2.0 * corner.1) / radius,
            );
            let share = (radius - 2.2 * INSIDE) / radius;
            let ends = ends.map(|end| (start.0 + share * (end.0 - corner.0), start.1 + share * (end.1 - corner.1)));
            (share > 0.3).then_some(Shape::Pie { corner: start, ends })
        }
    }
}

fn between(a: At, b: At, share: f64) -> At {
    (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share)
}

/// Moves every edge inwards and joins them again. Exact for convex pieces; a piece that turns inside out or keeps less
/// than a fifth of itself is left without stitches.
fn inside_polygon(corners: &[At]) -> Option<Vec<At>> {
    let whole = area(corners);
    let turn = whole.signum();
    let count = corners.len();
    let edge = |index: usize| {
        let (a, b) = (corners[index % count], corners[(index + 1) % count]);
        let length = distance(a, b);
        let shift = (-(b.1 - a.1) / length * INSIDE * turn, (b.0 - a.0) / length * INSIDE * turn);
        ((a.0 + shift.0, a.1 + shift.1), (b.0 + shift.0, b.1 + shift.1))
    };
    let moved: Option<Vec<At>> = (0..count).map(|index| crossing(edge(index + count - 1), edge(index))).collect();
    moved.filter(|moved| area(moved) * turn > 0.2 * whole.abs())
}

/// Where two lines cross, each given by two of its points; none when they are parallel.
fn crossing((a, b): (At, At), (c, d): (At, At)) -> Option<At> {
    let (first, second) = ((b.0 - a.0, b.1 - a.1), (d.0 - c.0, d.1 - c.1));
    let slant = first.0 * second.1 - first.1 * second.0;
    let along = ((c.0 - a.0) * second.1 - (c.1 - a.1) * second.0) / slant;
    (slant.abs() > 1e-9).then_some((a.0 + first.0 * along, a.1 + first.1 * along))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stitches_stay_inside_their_piece() {
        let square = [(0.0, 0.0), (6.0, 0.0), (6.0, 6.0), (0.0, 6.0)];
        let sewn = inside_polygon(&square).expect("wide enough");
        for ((x, y), seam) in sewn.into_iter().zip(square) {
            assert!((distance((x, y), seam) - INSIDE * 2_f64.sqrt()).abs() < 1e-9);
            assert!((0.0..6.0).contains(&x) && (0.0..6.0).contains(&y));
        }
        assert_eq!(inside_polygon(&[(0.0, 0.0), (1.0, 0.0), (1.0, 6.0), (0.0, 6.0)]), None);
    }
}
