//! The beginning of a text, as far as whole sentences fit.

use unicode_segmentation::UnicodeSegmentation;

/// Whole sentences of a plain text up to so many letters; of a first sentence that is longer, whole words and `…`.
pub fn excerpt(text: &str, most: usize) -> String {
    let mut taken = String::new();
    let mut letters = 0;
    for sentence in text.unicode_sentences().map(str::trim).filter(|sentence| !sentence.is_empty()) {
        let more = sentence.chars().count() + usize::from(!taken.is_empty());
        if letters + more > most {
            break;
        }
        if !taken.is_empty() {
            taken.push(' ');
        }
        taken.push_str(sentence);
        letters += more;
    }
    if taken.is_empty() { words(text, most) } else { taken }
}

fn words(text: &str, most: usize) -> String {
    let mut taken = String::new();
    let mut letters = 1;
    for word in text.split_whitespace() {
        let more = word.chars().count() + usize::from(!taken.is_empty());
        if letters + more > most {
            break;
        }
        if !taken.is_empty() {
            taken.push(' ');
        }
        taken.push_str(word);
        letters += more;
    }
    match (taken.is_empty(), text.trim().is_empty()) {
        (_, true) => taken,
        (true, false) => text.trim().chars().take(most.saturating_sub(1)).chain(['…']).collect(),
        (false, false) => taken + "…",
    }
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
