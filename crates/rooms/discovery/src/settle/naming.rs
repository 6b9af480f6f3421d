//! What an organization is called when its sources disagree or shout.

use engine::text::without_care_of;

/// Words that stay small inside a name.
const SMALL: [&str; 14] = ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"];
/// Letters that stay capital though they look like a word.
const CAPITAL: [&str; 35] = [
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "NW", "NE", "SW", "SE", "US", "USA", "DC", "PTA", "PTO", "PTSA",
    "HSA", "YMCA", "YWCA", "AARP", "VFW", "LLC", "LLP", "AME", "CME", "AMEZ", "UCC", "LGBT", "LGBTQ", "HIV", "TV",
    "FM", "CDC", "PO",
];
/// Short forms of whole words: they look like initials and are not.
const ABBREVIATED: [&str; 16] =
    ["ST", "MT", "DR", "MR", "MRS", "FT", "RD", "LN", "CT", "PL", "PK", "SQ", "TR", "HWY", "PKWY", "BLVD"];

/// A name written in capitals only, as people write it: `FIRST BAPTIST CHURCH OF QUILL II` becomes
/// `First Baptist Church of Quill II`. Any other name stays as it is.
pub(crate) fn readable(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 4 || name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let words: Vec<String> = name.split(' ').enumerate().map(|(i, word)| readable_word(word, i == 0)).collect();
    words.join(" ")
}

fn readable_word(word: &str, first: bool) -> String {
    let bare: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
    let lower = word.to_lowercase();
    if !first && SMALL.contains(&lower.as_str()) {
        return lower;
    }
    let no_vowels = bare.len() > 1 && bare.len() <= 4 && !bare.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
    let is_ordinal = bare.chars().next().is_some_and(|c| c.is_ascii_digit());
    if CAPITAL.contains(&bare.as_str()) || (no_vowels && !is_ordinal && !ABBREVIATED.contains(&bare.as_str())) {
        return word.to_owned();
    }
    capitalized(&lower)
}

/// A capital after the start, a hyphen, a slash, a dot or a bracket; not after an apostrophe or a digit.
fn capitalized(lower: &str) -> String {
    let mut out = String::with_capacity(lower.len());
    let mut at_start = true;
    for c in lower.chars() {
        if at_start {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        at_start = matches!(c, '-' | '/' | '.' | '(' | '&' | '"');
    }
    out
}

/// Street, city, state and ZIP on one line, without the person a letter was to be cared for by.
pub(crate) fn whole_address([street, city, state, zip]: [&str; 4]) -> String {
    let state_zip = format!("{state} {zip}");
    let parts = [readable(&without_care_of(street)), readable(city), state_zip.trim().to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn capitals_become_a_name() {
        assert_eq!(readable("FIRST BAPTIST CHURCH OF QUILL II"), "First Baptist Church of Quill II");
        assert_eq!(readable("ST MARY'S PTA"), "St Mary's PTA");
        assert_eq!(readable("THE BREAD-AND-ROSES CO-OP"), "The Bread-And-Roses Co-Op");
        assert_eq!(readable("19TH STREET BAPTIST CHURCH"), "19th Street Baptist Church");
        assert_eq!(readable("Millrace Bakery"), "Millrace Bakery");
        assert_eq!(readable("CVS"), "CVS");
        assert_eq!(readable("2050 MARROW RD"), "2050 Marrow Rd");
        assert_eq!(readable("PO BOX 388"), "PO Box 388");
    }
}
