//! One organization's block, written as SVG.

use super::colourway::{Cloth, Colourway};
use super::pattern::{self, Patch};
use super::seed::Seed;
use super::shape::Shape;
use super::{SIDE, motif, stitch};
use crate::{Hue, Label};
use std::fmt::Write;

/// How near the reader will see a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Up to about 100 pixels wide: cloth only.
    Small,
    /// Wider, or printed: the stitches show.
    Large,
}

/// The quilt block of an organization without a logo: a whole `<svg>` element with a `viewBox` of 24 × 24 and no size
/// of its own, drawn only from the 16 bytes of the organization's id and its kind group.
///
/// The caller says in words what the block stands for, by `label`. Adding a pattern or a motif to the grammar gives
/// most organizations another block, so it is done rarely and on purpose.
pub fn quilt_block(id: &[u8; 16], hue: Hue, detail: Detail, label: Label<'_>) -> String {
    let mut svg =
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" class="quilt-block" viewBox="0 0 {SIDE} {SIDE}" {label}>"#);
    sew(id, hue, detail, &mut svg);
    svg.push_str("</svg>");
    svg
}

/// Writes the pieces of a block, without the `<svg>` around them.
pub(crate) fn sew(id: &[u8; 16], hue: Hue, detail: Detail, svg: &mut String) {
    let mut seed = Seed::new(id);
    let colourway = Colourway::choose(&mut seed, hue);
    let patches = cut(&mut seed, hue);
    let ground = colourway.colour(Cloth::Ground);
    let _ = write!(svg, r#"<path shape-rendering="crispEdges" fill="{ground}" d="M0 0h{SIDE}v{SIDE}h-{SIDE}z"/>"#);
    for layer in patches.chunk_by(|above, below| above.cloth == below.cloth) {
        let shapes: Vec<Shape> = layer.iter().flat_map(|patch| patch.fold.apply(&patch.shape)).collect();
        write_layer(&shapes, colourway.colour(layer[0].cloth), svg);
        if detail == Detail::Large {
            // Before the next layer, so that cloth sewn on top hides what it covers.
            stitch::write(&shapes, colourway.is_dark(layer[0].cloth), svg);
        }
    }
}

/// Chooses the pattern and what stands in its middle and corners, lowest layer first.
fn cut(seed: &mut Seed, hue: Hue) -> Vec<Patch> {
    let pattern = pattern::choose(seed, hue);
    let mut patches = pattern.patches;
    if pattern.corner > 0.0 {
        patches.extend(motif::corners(seed, pattern.corner));
    }
    if pattern.centre > 0.0 {
        patches.extend(motif::centre(seed, pattern.centre));
    }
    patches
}

/// One path for neighbouring layers of one cloth. Straight-cut layers are drawn without smoothing, which keeps seams
/// sharp at sizes where they do not fall on whole pixels.
fn write_layer(shapes: &[Shape], colour: &str, svg: &mut String) {
    let crisp = if shapes.iter().all(Shape::is_square_cut) { r#" shape-rendering="crispEdges""# } else { "" };
    let _ = write!(svg, r#"<path{crisp} fill="{colour}" d=""#);
    for shape in shapes {
        shape.write_path(svg);
    }
    svg.push_str(r#""/>"#);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn id(number: u128) -> [u8; 16] {
        number.to_be_bytes()
    }

    #[test]
    fn an_organization_keeps_its_block() {
        // Written down once: should this fail, organizations everywhere are about to get another block.
        let kept = include_str!("kept.svg").trim_end();
        assert_eq!(quilt_block(&id(7), Hue::Food, Detail::Small, Label::Decoration), kept);
    }

    #[test]
    fn neighbours_in_time_have_different_blocks() {
        // Ids as an import makes them: the same millisecond, counting up.
        let drawn: HashSet<String> = (0..600)
            .map(|n| quilt_block(&id((0x0198_0000_0000 << 80) + n), Hue::Arts, Detail::Small, Label::Decoration))
            .collect();
        assert!(drawn.len() > 450, "only {} of 600 differ", drawn.len());
    }

    #[test]
    fn a_block_is_small_and_has_no_style_attribute() {
        for number in 0..200 {
            let small = quilt_block(&id(number), Hue::Civic, Detail::Small, Label::Decoration);
            let large = quilt_block(&id(number), Hue::Civic, Detail::Large, Label::Named("Row & Co"));
            assert!(small.len() < 4_000, "{} bytes", small.len());
            assert!(!large.contains("style=") && large.contains("Row &amp; Co"));
            assert!(large.len() > small.len());
        }
    }
}
