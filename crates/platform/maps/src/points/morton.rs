//! The order in which every tile is one run.

use crate::tile::World;

/// Bits kept of each coordinate: about a centimetre on the ground.
const BITS: u32 = 32;

/// The Morton code of a place.
pub(super) fn code(at: World) -> u64 {
    let grid = |share: f64| (share * 2_f64.powi(BITS.cast_signed())) as u32;
    interleave(grid(at.x), grid(at.y))
}

/// First and last code of a tile.
pub(super) fn span(z: u8, x: u32, y: u32) -> (u64, u64) {
    if z == 0 {
        return (0, u64::MAX);
    }
    let shift = 2 * (BITS - u32::from(z));
    let first = interleave(x, y) << shift;
    (first, first | ((1 << shift) - 1))
}

/// Column and row of the tile of zoom `z` (at least 1) in which a code lies.
pub(super) fn cell(code: u64, z: u8) -> (u32, u32) {
    let code = code >> (2 * (BITS - u32::from(z)));
    (every_second(code), every_second(code >> 1))
}

fn interleave(x: u32, y: u32) -> u64 {
    spread(x) | spread(y) << 1
}

/// Puts a zero between any two bits ("Interleave bits by binary magic numbers" of Anderson's Bit Twiddling Hacks).
fn spread(number: u32) -> u64 {
    let mut wide = u64::from(number);
    wide = (wide | wide << 16) & 0x0000_ffff_0000_ffff;
    wide = (wide | wide << 8) & 0x00ff_00ff_00ff_00ff;
    wide = (wide | wide << 4) & 0x0f0f_0f0f_0f0f_0f0f;
    wide = (wide | wide << 2) & 0x3333_3333_3333_3333;
    (wide | wide << 1) & 0x5555_5555_5555_5555
}

/// The way back.
fn every_second(code: u64) -> u32 {
    let mut narrow = code & 0x5555_5555_5555_5555;
    narrow = (narrow | narrow >> 1) & 0x3333_3333_3333_3333;
    narrow = (narrow | narrow >> 2) & 0x0f0f_0f0f_0f0f_0f0f;
    narrow = (narrow | narrow >> 4) & 0x00ff_00ff_00ff_00ff;
    narrow = (narrow | narrow >> 8) & 0x0000_ffff_0000_ffff;
    (narrow | narrow >> 16) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_lies_in_the_span_of_its_tile() {
        let at = World { x: 0.161_3, y: 0.354_9 };
        for z in 1..=22_u8 {
            let side = f64::from(1_u32 << z);
            let (x, y) = ((at.x * side) as u32, (at.y * side) as u32);
            let (first, last) = span(z, x, y);
            assert!((first..=last).contains(&code(at)), "zoom {z}");
            assert_eq!(cell(code(at), z), (x, y));
        }
    }
}
