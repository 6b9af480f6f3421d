//! The last part of an address, from a title.

/// Letters of a slug.
const LONGEST: usize = 80;

/// `Ten ways to ask` becomes `ten-ways-to-ask`; letters of other scripts and signs are spelt in Latin ones. Never cut
/// inside a word, never empty: a title without a letter becomes `untitled`.
pub fn slug(title: &str) -> String {
    let whole = ::slug::slugify(title);
    let short = match whole.char_indices().nth(LONGEST) {
        None => whole.as_str(),
        Some((end, _)) => whole[..end].rsplit_once('-').map_or(&whole[..end], |(words, _)| words),
    };
    if short.is_empty() { "untitled".to_owned() } else { short.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_becomes_an_address() {
        assert_eq!(slug("Ten ways to ask — without begging"), "ten-ways-to-ask-without-begging");
        assert_eq!(slug("Peña & Łódź"), "pena-lodz");
        assert_eq!(slug("???"), "untitled");
        assert_eq!(slug(&"word ".repeat(40)).len(), 79);
    }

    proptest! {
        #[test]
        fn any_title_becomes_a_plain_address(title in "\\PC{0,200}") {
            let slug = slug(&title);
            prop_assert!(!slug.is_empty() && slug.len() <= LONGEST);
            prop_assert!(slug.chars().all(|c| c == '-' || c.is_ascii_lowercase() || c.is_ascii_digit()), "{}", slug);
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-'));
        }
    }
}
