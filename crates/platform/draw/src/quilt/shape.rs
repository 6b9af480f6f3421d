//! Pieces of cloth: outlines on the block's square, how they fold into four or eight, and how they are written.

use super::SIDE;
use crate::svg::Number;
use std::fmt::Write;

/// A place on the block, x to the right and y down, in block units.
pub(crate) type At = (f64, f64);

/// The outline of one piece.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// A polygon without holes.
    Cut(Vec<At>),
    /// A full circle.
    Disc { at: At, radius: f64 },
    /// A petal between its two tips, each side a quarter of a circle.
    Leaf(At, At),
    /// A quarter disc: the corner and the two ends of its arc.
    Pie { corner: At, ends: [At; 2] },
}

/// How often a piece is repeated around the middle of the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fold {
    /// As it is.
    Once,
    /// Left and right alike.
    Pair,
    /// Four times, turned by a quarter: this makes things spin.
    Turn,
    /// Four times, mirrored left to right and top to bottom: this makes things rest.
    Mirror,
    /// Mirrored across the diagonals too: eight times.
    All,
}

impl Fold {
    /// The copies of a shape under this fold.
    pub fn apply(self, shape: &Shape) -> Vec<Shape> {
        const KEEP: fn(At) -> At = |at| at;
        const ACROSS: fn(At) -> At = |(x, y)| (SIDE - x, y);
        const DOWN: fn(At) -> At = |(x, y)| (x, SIDE - y);
        const HALF: fn(At) -> At = |(x, y)| (SIDE - x, SIDE - y);
        const QUARTER: fn(At) -> At = |(x, y)| (SIDE - y, x);
        const BACK: fn(At) -> At = |(x, y)| (y, SIDE - x);
        const SWAP: fn(At) -> At = |(x, y)| (y, x);
        const ANTI: fn(At) -> At = |(x, y)| (SIDE - y, SIDE - x);
        let moves: &[fn(At) -> At] = match self {
            Self::Once => &[KEEP],
            Self::Pair => &[KEEP, ACROSS],
            Self::Turn => &[KEEP, QUARTER, HALF, BACK],
            Self::Mirror => &[KEEP, ACROSS, DOWN, HALF],
            Self::All => &[KEEP, ACROSS, DOWN, HALF, QUARTER, BACK, SWAP, ANTI],
        };
        moves.iter().map(|place| shape.moved(place)).collect()
    }
}

impl Shape {
    /// A rectangle from its upper left and lower right corners.
    pub fn rectangle((left, top): At, (right, bottom): At) -> Self {
        Self::Cut(vec![(left, top), (right, top), (right, bottom), (left, bottom)])
    }

    fn moved(&self, place: impl Fn(At) -> At) -> Self {
        match self {
            Self::Cut(corners) => Self::Cut(corners.iter().map(|&at| place(at)).collect()),
            Self::Disc { at, radius } => Self::Disc { at: place(*at), radius: *radius },
            Self::Leaf(a, b) => Self::Leaf(place(*a), place(*b)),
            Self::Pie { corner, ends } => Self::Pie { corner: place(*corner), ends: ends.map(place) },
        }
    }

    /// Only horizontal and vertical edges: such a piece needs no smoothing.
    pub fn is_square_cut(&self) -> bool {
        let Self::Cut(corners) = self else { return false };
        let next = corners.iter().cycle().skip(1);
        corners.iter().zip(next).all(|(a, b)| a.0 == b.0 || a.1 == b.1)
    }

    /// Adds this outline to the data of a path. All outlines run clockwise: pieces of one cloth share a path, and
    /// edges that run against each other cancel, so no seam shines through between them.
    pub fn write_path(&self, path: &mut String) {
        match self {
            Self::Cut(corners) if area(corners) < 0.0 => write_polygon(corners.iter().rev(), path),
            Self::Cut(corners) => write_polygon(corners.iter(), path),
            Self::Disc { at: (x, y), radius } => {
                let (left, right) = ((x - radius, *y), (x + radius, *y));
                move_to(left, path);
                arc_to(*radius, right, path);
                arc_to(*radius, left, path);
                path.push('z');
            }
            Self::Leaf(a, b) => {
                let radius = distance(*a, *b) / std::f64::consts::SQRT_2;
                move_to(*a, path);
                arc_to(radius, *b, path);
                arc_to(radius, *a, path);
                path.push('z');
            }
            Self::Pie { corner, ends } => {
                let [from, to] = if area(&[*corner, ends[0], ends[1]]) < 0.0 { [ends[1], ends[0]] } else { *ends };
                move_to(*corner, path);
                let _ = write!(path, "L{} {}", Number(from.0), Number(from.1));
                arc_to(distance(*corner, from), to, path);
                path.push('z');
            }
        }
    }
}

/// Twice the area inside; positive when the corners run clockwise on screen (y down).
pub(crate) fn area(corners: &[At]) -> f64 {
    let next = corners.iter().cycle().skip(1);
    corners.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum()
}

pub(crate) fn distance(a: At, b: At) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

// Writing into a String never fails, so the results below are dropped on purpose.

fn move_to((x, y): At, path: &mut String) {
    let _ = write!(path, "M{} {}", Number(x), Number(y));
}

fn arc_to(radius: f64, (x, y): At, path: &mut String) {
    let _ = write!(path, "A{0} {0} 0 0 1 {1} {2}", Number(radius), Number(x), Number(y));
}

fn write_polygon<'a>(corners: impl Iterator<Item = &'a At>, path: &mut String) {
    for (index, (x, y)) in corners.enumerate() {
        let _ = write!(path, "{}{} {}", if index == 0 { "M" } else { "L" }, Number(*x), Number(*y));
    }
    path.push('z');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mirrored_pieces_still_run_clockwise() {
        let piece = Shape::Cut(vec![(0.0, 0.0), (12.0, 0.0), (12.0, 12.0)]);
        for copy in Fold::All.apply(&piece) {
            let mut path = String::new();
            copy.write_path(&mut path);
            let numbers: Vec<f64> =
                path.split(|c: char| !c.is_ascii_digit() && c != '.').filter_map(|n| n.parse().ok()).collect();
            let corners: Vec<At> = numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect();
            assert!(area(&corners) > 0.0, "{path}");
        }
    }

    #[test]
    fn folds_repeat_as_they_say() {
        let piece = Shape::rectangle((0.0, 0.0), (4.0, 2.0));
        let copies = [Fold::Once, Fold::Pair, Fold::Turn, Fold::Mirror, Fold::All].map(|fold| fold.apply(&piece).len());
        assert_eq!(copies, [1, 2, 4, 4, 8]);
        assert!(piece.is_square_cut());
    }
}
