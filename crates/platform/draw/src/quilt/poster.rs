//! Many blocks sewn into one quilt: a library's partners of the year, for the screen and the wall.

use super::SIDE;
use super::block::{Detail, sew};
use crate::{Hue, Label};
use std::fmt::Write;

/// One organization's place in the quilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// The 16 bytes of the organization's id.
    pub id: [u8; 16],
    pub hue: Hue,
}

/// Width of the strips between blocks and of the border around all, in block units.
const SASH: f64 = 2.0;
const BORDER: f64 = 3.0;

/// Joins blocks, row by row, into one `<svg>` of at most `columns` blocks a row (at least one). Places left over in the
/// last row get a plain cloth. The drawing has stitches and no size of its own.
pub fn quilt(blocks: &[Block], columns: usize, label: Label<'_>) -> String {
    let columns = columns.clamp(1, blocks.len().max(1));
    let rows = blocks.len().div_ceil(columns).max(1);
    let step = SIDE + SASH;
    let (wide, high) = (span(columns), span(rows));
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" class="quilt" viewBox="0 0 {wide} {high}" {label}><path fill="#17594a" d="M0 0h{wide}v{high}h-{wide}z"/><path fill="#f7f0df" d="M{BORDER} {BORDER}H{}V{}H{BORDER}z"/>"##,
        wide - BORDER,
        high - BORDER
    );
    write_cornerstones(columns, rows, &mut svg);
    for place in 0..columns * rows {
        let (x, y) = ((place % columns) as f64 * step, (place / columns) as f64 * step);
        let _ = write!(svg, r#"<g transform="translate({} {})">"#, x + BORDER + SASH, y + BORDER + SASH);
        match blocks.get(place) {
            Some(block) => sew(&block.id, block.hue, Detail::Large, &mut svg),
            None => svg.push_str(PLAIN),
        }
        svg.push_str("</g>");
    }
    svg.push_str("</svg>");
    svg
}

/// A resting place: linen with one quilted diamond.
const PLAIN: &str = r##"<path fill="#eae3d2" d="M0 0h24v24H0z"/><path fill="none" stroke="#857f72" stroke-width=".13" stroke-dasharray=".42 .36" d="M12 2L22 12L12 22L2 12zM12 6L18 12L12 18L6 12z"/>"##;

/// Length of `count` blocks with their strips and the border, in block units.
fn span(count: usize) -> f64 {
    count as f64 * (SIDE + SASH) + SASH + 2.0 * BORDER
}

/// Small squares where the strips cross.
fn write_cornerstones(columns: usize, rows: usize, svg: &mut String) {
    svg.push_str(r##"<path shape-rendering="crispEdges" fill="#f0b63c" d=""##);
    for place in 0..(columns + 1) * (rows + 1) {
        let x = (place % (columns + 1)) as f64 * (SIDE + SASH) + BORDER;
        let y = (place / (columns + 1)) as f64 * (SIDE + SASH) + BORDER;
        let _ = write!(svg, "M{x} {y}h{SASH}v{SASH}h-{SASH}z");
    }
    svg.push_str(r#""/>"#);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(count: u8) -> Vec<Block> {
        (0..count).map(|n| Block { id: [n; 16], hue: Hue::ALL[usize::from(n) % 9] }).collect()
    }

    #[test]
    fn the_last_row_is_filled_with_plain_cloth() {
        let drawn = quilt(&blocks(7), 3, Label::Named("Partners of the year"));
        assert!(drawn.contains(r#"viewBox="0 0 86 86""#), "{drawn}");
        assert_eq!(drawn.matches("<g ").count(), 9);
        assert_eq!(drawn.matches(PLAIN).count(), 2);
    }

    #[test]
    fn no_partners_yet_is_one_plain_place() {
        assert_eq!(quilt(&[], 0, Label::Decoration).matches(PLAIN).count(), 1);
    }
}
