//! Whether the name of a whole stands in the name of its part.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::marks::{MarkKind, mark};
use super::names::Name;
use super::words::Words;
use crate::text::shipped;

static WHOLE_WORDS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| shipped::rows(include_str!("../../data/whole_words.tsv")).collect());

/// Share of a part's telling words that are its whole's, unless it bears the whole name: "Tax Advisers' Institute" is
/// none of the "Tax Council".
const OWN_WORDS: f32 = 0.6;

/// How much of the whole's name its part bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Borne {
    No,
    /// Every word that tells it from others; missing are at most words of its kind.
    Telling,
    /// All of it, two words and more in a row: hardly chance, wherever the two are.
    Whole,
}

/// Reads two names, those that were compared.
pub(super) fn borne(part: Name<'_>, whole: Name<'_>, words: &Words) -> Borne {
    let alike = |a: u32, b: u32| a == b || words.alike(a, b);
    let length = whole.tokens.len();
    let in_a_row = |run: &[u32]| run.iter().zip(whole.tokens).all(|(&a, &b)| alike(a, b));
    if length >= 2 && part.tokens.windows(length).any(in_a_row) {
        return Borne::Whole;
    }
    let bears = |word: u32| part.tokens.iter().any(|&own| alike(own, word));
    let lacks_one = whole.tokens.iter().any(|&word| !bears(word) && !of_a_kind(words.text(word)));
    let (mut own, mut shared) = (0.0, 0.0);
    for (&word, weight) in part.tokens.iter().zip(part.weights) {
        if !of_a_kind(words.text(word)) && mark(words.text(word)).is_none() {
            own += weight;
            shared += if whole.tokens.iter().any(|&other| alike(word, other)) { *weight } else { 0.0 };
        }
    }
    if lacks_one || shared < own * OWN_WORDS { Borne::No } else { Borne::Telling }
}

/// Whether a word says of what kind a body is, and not which.
fn of_a_kind(word: &str) -> bool {
    WHOLE_WORDS.contains(word) || mark(word).is_some_and(|it| it.0 == MarkKind::Denomination)
}
