//! Keys made of words: the forms in which two sources write the same name, phone or web address.
//!
//! [`fold`] is the common ground (capital ASCII letters, digits, single spaces); the other
//! functions build on it. All of them accept whatever a source wrote and never fail: what cannot be
//! read is an empty string or `None`, "not known".

mod contact;
mod name;
mod person;
pub(crate) mod shipped;

pub use contact::{domain, phone, web_page, zip5};
pub use name::name_key;
pub use person::{looks_like_person, without_care_of};

/// Capital ASCII letters and digits with single spaces: accents are taken off, apostrophes vanish
/// (`Mary's` and `Marys` meet), `&` and `+` become `AND`, everything else becomes a space.
/// Letters outside the Latin script are dropped.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' => folded.push(c.to_ascii_uppercase()),
            'A'..='Z' | '0'..='9' => folded.push(c),
            '\'' | '’' | '‘' | '`' | 'ʻ' | '´' => {}
            '&' | '+' => folded.push_str(" AND "),
            _ => folded.push_str(plain(c)),
        }
    }
    let mut spaced = String::with_capacity(folded.len());
    for word in folded.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// The words of [`fold`], in order.
pub fn tokens(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// An accented Latin letter without its accent; a space for any other sign.
/// Covers Latin-1 and the parts of Latin Extended-A that European and American names use.
fn plain(c: char) -> &'static str {
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "A",
        'Æ' | 'æ' => "AE",
        'Ç' | 'ç' | 'Ć'..='č' => "C",
        'Ď'..='đ' | 'Ð' | 'ð' => "D",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "E",
        'Ĝ'..='ģ' => "G",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "I",
        'Ĺ'..='ł' => "L",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "N",
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō'..='ő' => "O",
        'Œ' | 'œ' => "OE",
        'Ŕ'..='ř' => "R",
        'ß' => "SS",
        'Ś'..='š' => "S",
        'Ţ'..='ŧ' => "T",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "U",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "Y",
        'Ź'..='ž' => "Z",
        _ => " ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding_meets_what_sources_write_differently() {
        assert_eq!(fold("  St. Mary's   Café & Bakery "), "ST MARYS CAFE AND BAKERY");
        assert_eq!(fold("Peña–Łódź (Annex)"), "PENA LODZ ANNEX");
        assert_eq!(tokens("Tenney/Quill #2"), ["TENNEY", "QUILL", "2"]);
        assert!(tokens(" – ").is_empty());
    }

    proptest! {
        #[test]
        fn folding_is_stable_and_ascii(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(&fold(&once), &once);
            prop_assert!(once.chars().all(|c| c == ' ' || c.is_ascii_uppercase() || c.is_ascii_digit()));
        }
    }
}
