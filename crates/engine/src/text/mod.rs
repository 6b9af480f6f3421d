//! Keys made of words: the forms in which two sources write the same name, phone or web address.
//!
//! [`fold`] is the common ground (capital letters, digits, single spaces); the other
//! functions build on it. All of them accept whatever a source wrote and never fail: what cannot be
//! read is an empty string or `None`, "not known".

mod contact;
mod name;
mod person;
pub(crate) mod shipped;

pub use contact::{domain, phone, web_page, zip5};
pub(crate) use contact::{phone_number, site, zip_number};
pub use name::name_key;
pub(crate) use name::{each_key_word, spoken_words};
pub use person::{looks_like_person, without_care_of};

/// Capital letters and digits with single spaces: accents are taken off, apostrophes vanish
/// (`Mary's` and `Marys` meet), `&` and `+` become `AND`, everything else becomes a space.
/// Letters of other scripts stay as they are, in capitals where the script has them.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// [`fold`] into a buffer that is emptied first; reading a million names needs no million buffers.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    let mut gap = false;
    for c in text.chars().filter(|c| !is_apostrophe(*c)) {
        let (from, apart) = (folded.len(), matches!(c, '&' | '+'));
        match c {
            'a'..='z' => folded.push(c.to_ascii_uppercase()),
            'A'..='Z' | '0'..='9' => folded.push(c),
            _ if apart => folded.push_str("AND"),
            _ if c.is_ascii() => {}
            _ => push_foreign(c, folded),
        }
        let silent = folded.len() == from;
        if !silent && (gap || apart) && from > 0 {
            folded.insert(from, ' ');
        }
        gap = silent || apart;
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | 'ʻ' | '´')
}

/// The plain form of an accented Latin letter, the capital of another script's letter, nothing for a sign.
fn push_foreign(c: char, folded: &mut String) {
    match plain(c) {
        " " => folded.extend(c.to_uppercase().filter(|capital| capital.is_alphanumeric() && !is_mark(*capital))),
        letters => folded.push_str(letters),
    }
}

/// Accents and vowel signs that are written over or under a letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// `01-2345678`, an employer number as the tax office prints it.
pub fn employer_number(ein: u32) -> String {
    format!("{:02}-{:07}", ein / 10_000_000, ein % 10_000_000)
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
        assert_eq!(fold("A&B + C"), "A AND B AND C");
        assert_eq!(fold("Библиотека №1 / مكتبة"), "БИБЛИОТЕКА 1 مكتبة");
    }

    #[test]
    fn an_employer_number_keeps_its_noughts() {
        assert_eq!(employer_number(12_345_678), "01-2345678");
    }

    proptest! {
        #[test]
        fn folding_is_stable(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(&fold(&once), &once);
            prop_assert!(once.chars().all(|c| c == ' ' || c.is_alphanumeric()));
            prop_assert!(!once.starts_with(' ') && !once.ends_with(' ') && !once.contains("  "));
        }
    }
}
