//! Whether words that somebody types stand in a text.

/// Whether every word stands in the text, in any order, as a part of its words too; capitals do not count.
pub fn has_words(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    words.split_whitespace().all(|word| text.contains(&word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn every_word_has_to_be_there() {
        assert!(has_words("Bread for All", "all BREA") && has_words("Bread", ""));
        assert!(!has_words("Bread for All", "bread rye"));
    }
}
