//! How a name begins. People type names from their beginning, so of two names that hold the same words the one that
//! begins with them is likelier meant.

use std::hash::{DefaultHasher, Hash, Hasher};

use tantivy::Score;

/// Words of a name that are looked at.
const WORDS: usize = 4;
/// What a name that begins with all typed words is worth more.
const BONUS: Score = 0.5;

/// The first four words of a name, sixteen bits each: two words that differ are taken for one once in 33,000.
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

    /// By what the score of a name is to be multiplied that begins so.
    pub(crate) fn factor(&self, lead: u64) -> Score {
        let begins = |(at, meant): &(usize, &Vec<u16>)| meant.contains(&((lead >> (16 * at)) as u16));
        let typed = self.0.len().clamp(1, WORDS);
        let run = self.0.iter().take(WORDS).enumerate().take_while(begins).count();
        1.0 + BONUS * run as Score / typed as Score
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn the_more_of_the_beginning_is_typed_the_more_a_name_gains() {
        let mut typed = Beginning::default();
        [vec!["first"], vec!["adler", "alder"], vec!["church"]].iter().for_each(|meant| {
            typed.push(&meant.iter().map(ToString::to_string).collect::<Vec<_>>());
        });
        let factor = |name: &str| typed.factor(of(&words(name)));
        assert!((factor("first alder church of quill") - (1.0 + BONUS)).abs() < 1e-6);
        assert!((factor("first alder bank") - (1.0 + BONUS * 2.0 / 3.0)).abs() < 1e-6);
        assert!((factor("the first alder church") - 1.0).abs() < 1e-6, "it does not begin so");
        assert!((typed.factor(of(&[])) - 1.0).abs() < 1e-6);
    }
}
