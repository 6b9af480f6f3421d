//! The block of somebody without a portrait: their own cloth, with their initials on a patch in its middle.

use std::fmt::Write;

use super::{SIDE, block::sew};
use crate::{Hue, Label};

/// Letters on the patch.
const LETTERS: usize = 2;

/// A whole `<svg>` element like [`super::quilt_block`], drawn from the 16 bytes of a person's id, with the first letters
/// of their first and last name. A name without letters leaves the patch empty.
pub fn monogram(id: &[u8; 16], hue: Hue, name: &str, label: Label<'_>) -> String {
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="quilt-block monogram" viewBox="0 0 {SIDE} {SIDE}" {label}>"#
    );
    sew(id, hue, super::Detail::Small, &mut svg);
    let letters = initials(name);
    let _ = write!(
        svg,
        r##"<circle cx="12" cy="12" r="7.75" fill="#fff"/><text x="12" y="15" text-anchor="middle" font-size="8" font-weight="600" fill="#1d2826">{letters}</text></svg>"##
    );
    svg
}

/// "Odalys Quince" is OQ, "Dell" is D.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphabetic()));
    let first = words.next();
    let letters = first.into_iter().chain(words.next_back());
    letters.take(LETTERS).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_name() {
        for (name, letters) in [
            ("Odalys Quince", "OQ"),
            ("Dell", "D"),
            ("Ana María de la Paz", "AP"),
            ("éva 2 őri", "ÉŐ"),
            ("", ""),
            ("<3", ""),
        ] {
            assert_eq!(initials(name), letters);
        }
    }

    #[test]
    fn the_same_person_has_the_same_block() {
        let made = monogram(&[7; 16], Hue::Civic, "Odalys Quince", Label::Decoration);
        assert_eq!(made, monogram(&[7; 16], Hue::Civic, "Odalys Quince", Label::Decoration));
        assert!(made.contains(">OQ</text>") && !made.contains("style="));
    }
}
