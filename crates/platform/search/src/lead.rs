//! How a name begins. People type names from their beginning, so of two names that hold the same words the one that
//! begins with them is likelier meant.

use std::hash::{DefaultHasher, Hash, Hasher};

use tantivy::{Score, columnar::Column};

/// Words of a name that are looked at.
const WORDS: usize = 4;
/// What a name that begins with all typed words is worth more.
const BONUS: Score = 0.5;

/// The first four words of a name, sixteen bits each: two words that differ are taken for one once in 65,000.
pub(crate) fn of(words: &[String]) -> u64 {
    words.iter().take(WORDS).enumerate().fold(0, |lead, (at, word)| lead | u64::from(mark(word)) << (16 * at))
}

/// Never 0, which stands for no word.
fn mark(word: &str) -> u16 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    (hasher.finish() >> 48) as u16 | 1
}

/// What somebody typed: for each word the words of the index it may stand for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Beginning(Vec<Vec<u16>>);

impl Beginning {
    pub(crate) fn push(&mut self, meant: &[String]) {
        self.0.push(meant.iter().map(|word| mark(word)).collect());
    }

    /// By what a score is to be multiplied for a document.
    pub(crate) fn factor(&self, column: &Column<u64>, doc: u32) -> Score {
        let lead = column.first(doc).unwrap_or_default();
        let begins = |(at, meant): &(usize, &Vec<u16>)| meant.contains(&((lead >> (16 * at)) as u16));
        let typed = self.0.len().clamp(1, WORDS);
        let run = self.0.iter().take(WORDS).enumerate().take_while(begins).count();
        1.0 + BONUS * run as Score / typed as Score
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_begins_as_typed_has_the_whole_bonus() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let lead = of(&words("first alder church of quill"));
        let mark_at = |at: usize| (lead >> (16 * at)) as u16;
        assert_eq!([mark_at(0), mark_at(3)], [mark("first"), mark("of")]);
        assert_eq!(of(&[]), 0);
        assert!(of(&words("alder")) >> 16 == 0 && mark("alder") != mark("elder"));
    }
}
