//! Street addresses: recognized, and freed of "care of".

use std::sync::LazyLock;

use super::words::{WordSet, set};

/// Street types and their usual short forms (USPS Publication 28, appendix C, the common ones).
static TYPES: WordSet = LazyLock::new(|| {
    set("\
    ALLEY AV AVE AVENUE BLV BLVD BOULEVARD CENTER CIR CIRCLE COURT CRESCENT CT DR DRIVE EXPY FREEWAY HIGHWAY HWY \
    LANE LN LOOP PARKWAY PIKE PKWY PL PLACE PLAZA PLZ RD ROAD ROUTE ROW RT RTE SQ SQUARE ST STREET TER TERRACE \
    TPKE TRAIL TRL WALK WAY")
});

fn words(text: &str) -> Vec<String> {
    text.to_ascii_uppercase()
        .split(|c: char| c.is_whitespace() || ",.;()".contains(c))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is_type(word: &str) -> bool {
    TYPES.contains(&word)
}

/// A house number: digits, perhaps with a letter, a fraction or a range ("812-A", "1201-03", "12B").
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.len() <= 9
        && word.chars().filter(|c| c.is_alphabetic()).count() <= 1
        && word.chars().all(|c| c.is_ascii_alphanumeric() || "-/&".contains(c))
}

/// Whether the value reads like a street address: number and street, a crossing, or a box.
pub fn looks_like(text: &str) -> bool {
    if text.len() > 120 || text.contains("://") {
        return false;
    }
    let words = words(text);
    if words.len() < 2 {
        return false;
    }
    let joined = words[..words.len().min(4)].join(" ");
    if ["PO BOX", "P O BOX", "POST OFFICE BOX", "RR ", "HC "].iter().any(|start| joined.starts_with(start)) {
        return true;
    }
    let has_type = words[1..].iter().any(|word| is_type(word));
    let has_letters = words[1..].iter().any(|word| word.chars().any(char::is_alphabetic));
    if is_number(&words[0]) {
        return has_letters && (has_type || words.len() >= 3 || words[1].len() > 3);
    }
    is_crossing(text, &words)
}

/// "26th Street NW & O Street NW", "Montello Ave. and Morse St."
fn is_crossing(text: &str, words: &[String]) -> bool {
    let joint = text.contains('&')
        || text.contains('/')
        || words.iter().any(|word| matches!(word.as_str(), "AND" | "AT" | "BETWEEN"));
    joint && words[1..].iter().any(|word| is_type(word)) && words.len() <= 14
}

/// The street without "C/O NAME" (also "CO NAME" and "% NAME" in front, "ATTN NAME" at the end), and
/// whether something was cut. Nothing is left when the value is only a name: a person's or a firm's
/// name is not a street.
pub fn without_care_of(text: &str) -> (String, bool) {
    let upper = text.to_ascii_uppercase();
    let starts = |word: &str| upper.starts_with(word).then_some((0, word.len()));
    let within = |word: &str| upper.find(word).map(|at| (at, word.len()));
    let county =
        ["CO RD", "CO ROAD", "CO HWY", "CO HIGHWAY", "CO RT", "CO ROUTE"].iter().any(|start| upper.starts_with(start));
    let found = starts("CO ")
        .filter(|_| !county)
        .or_else(|| starts("%"))
        .or_else(|| within("C/O"))
        .or_else(|| within(" ATTN"))
        .or_else(|| starts("ATTN"));
    let Some((at, length)) = found else { return (text.to_owned(), false) };
    let before = text[..at].trim().trim_end_matches(',').to_owned();
    if before.chars().any(|c| c.is_ascii_digit()) {
        return (before, true);
    }
    (from_number(&text[at + length..]), true)
}

/// The rest from its first house number or box on.
fn from_number(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_box = |at: usize| {
        let pair = words[at..words.len().min(at + 2)].join(" ").to_ascii_uppercase();
        ["PO BOX", "P.O. BOX", "BOX "].iter().any(|start| format!("{pair} ").starts_with(start))
    };
    let start = (0..words.len()).find(|at| words[*at].starts_with(|c: char| c.is_ascii_digit()) || is_box(*at));
    start.map_or_else(String::new, |at| words[at..].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_names() {
        for text in [
            "1001 LAWRENCE STREET NE",
            "26th Street NW & O Street NW  ",
            "Montello Ave. and Morse St., NE",
            "PO BOX 17",
            "812-A THIRD ST SW",
            "RR 3 BOX 27",
            "100 BROADWAY",
            "1920 WALL ST STE 300",
        ] {
            assert!(looks_like(text), "{text}");
        }
        for text in
            ["2 New", "Engine 33 Station", "Ward 3", "St. Mary and Martha", "20009", "Tenney Food Shelf", "9-12", "12"]
        {
            assert!(!looks_like(text), "{text}");
        }
    }

    #[test]
    fn care_of_is_cut() {
        for (text, street) in [
            ("C/O JANE DOE 12 MAIN ST", "12 MAIN ST"),
            ("CO J DOE 12 MAIN ST NW", "12 MAIN ST NW"),
            ("12 MAIN ST C/O DOE SUITE 30", "12 MAIN ST"),
            ("45 ELM ST ATTN DOE", "45 ELM ST"),
            ("% JANE DOE PO BOX 4", "PO BOX 4"),
            ("C/O JANE DOE", ""),
            ("ELM LOBBY C/O DOE 8 FIRST S", "8 FIRST S"),
        ] {
            assert_eq!(without_care_of(text), (street.to_owned(), true), "{text}");
        }
        for street in ["4 COLORADO AVE", "CO RD 12"] {
            assert_eq!(without_care_of(street), (street.to_owned(), false));
        }
    }
}
