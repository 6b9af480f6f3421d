//! The beginning of a text, as far as whole sentences fit.

use unicode_segmentation::UnicodeSegmentation;

/// Whole sentences of a plain text up to so many letters; of a first sentence that is longer, whole words and `…`; of a
/// first word that is longer, its letters.
pub fn excerpt(text: &str, most: usize) -> String {
    let sentences = fit(text.unicode_sentences().map(str::trim).filter(|sentence| !sentence.is_empty()), most);
    if !sentences.is_empty() || text.trim().is_empty() {
        return sentences;
    }
    let room = most.saturating_sub(1);
    let words = fit(text.split_whitespace(), room);
    if words.is_empty() { text.trim().chars().take(room).chain(['…']).collect() } else { words + "…" }
}

/// The first pieces, with spaces between, as far as they fit into so many letters.
fn fit<'t>(pieces: impl Iterator<Item = &'t str>, most: usize) -> String {
    let (mut taken, mut letters) = (String::new(), 0);
    for piece in pieces {
        let space = if taken.is_empty() { "" } else { " " };
        letters += space.len() + piece.chars().count();
        if letters > most {
            break;
        }
        taken += space;
        taken += piece;
    }
    taken
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn whole_sentences_as_far_as_they_fit() {
        let text = "Bread was free. It cost 3.50 in May. Nobody came back for more of it!";
        assert_eq!(excerpt(text, 40), "Bread was free. It cost 3.50 in May.");
        assert_eq!(excerpt(text, 15), "Bread was free.");
        assert_eq!(excerpt(text, 12), "Bread was…");
        assert_eq!(excerpt("", 12), "");
        assert_eq!(excerpt("Unpronounceable", 5), "Unpr…");
    }

    proptest! {
        #[test]
        fn never_longer_than_asked(text in "\\PC{0,120}", most in 2_usize..100) {
            prop_assert!(excerpt(&text, most).chars().count() <= most);
        }
    }
}
