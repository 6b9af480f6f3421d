//! What a single value looks like, and how it is cleaned. Nothing here knows a column's name.

pub mod codes;
pub mod coordinates;
pub mod date;
pub mod person;
pub mod phone;
pub mod postal;
pub mod status;
pub mod street;
pub mod web;
pub mod words;

/// The value trimmed, its inner line ends and runs of blanks made one blank; empty when it is one
/// of the ways to write "nothing".
pub fn clean(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for word in value.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    if is_missing(&text) { String::new() } else { text }
}

/// Ways to write "nothing" met in real files.
fn is_missing(text: &str) -> bool {
    const NOTHING: [&str; 11] =
        ["n/a", "na", "null", "none", "nil", "nan", "#n/a", "<null>", "unknown", "not available", "tbd"];
    text.len() <= 13
        && (NOTHING.iter().any(|word| text.eq_ignore_ascii_case(word)) || text.chars().all(|c| "-?.*_".contains(c)))
}

/// As [`clean`], and also empty for the codes of IMLS files: M missing, -1 not reported, -3 closed,
/// -4 not applicable, -9 suppressed (IMLS, Public Libraries Survey documentation).
pub fn clean_imls(value: &str) -> String {
    let text = clean(value);
    if matches!(text.as_str(), "M" | "-1" | "-3" | "-4" | "-9") { String::new() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_many_spellings() {
        for value in ["", "  ", "N/A", "null", "-", "--", "\r\n", "None", "?"] {
            assert_eq!(clean(value), "", "{value:?}");
        }
        assert_eq!(clean(" 202-555-0100\r\n"), "202-555-0100");
        assert_eq!(clean("a \r\n b"), "a b");
        assert_eq!(clean("0"), "0");
        assert_eq!(
            (clean_imls("M"), clean_imls("-3"), clean_imls("-30")),
            (String::new(), String::new(), "-30".to_owned())
        );
    }
}
