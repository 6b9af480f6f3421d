//! Private persons stand in open data where nobody expects them; these rules keep them out of lists.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{fold, shipped, tokens};

/// Common first names in the United States, enough to recognize a column of persons, not to judge one
/// name for certain (ours; the most frequent of the last sixty years, English and Spanish).
static FIRST_NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| shipped::rows(include_str!("../../data/first_names.txt")).collect());
/// Words that no surname shares and that make a name an organization's.
static BODY_WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| shipped::rows(include_str!("../../data/body_words.txt")).collect());
const TITLES: &str = "MR MRS MS MISS DR REV REVEREND PASTOR RABBI IMAM SR SISTER";
const SUFFIXES: &str = "JR SR II III IV MD PHD ESQ CPA DDS RN";

/// Whether a value reads like the name of a private person: an optional title, a common first name (or
/// initial), and one or two more plain words. Made for columns ("most values look like persons"): a
/// shop named after its owner alone looks like a person too, a rare first name does not.
pub fn looks_like_person(text: &str) -> bool {
    let reversed = text.split_once(',').filter(|(_, first)| first.split_whitespace().count() <= 2);
    let ordered = reversed.map_or_else(|| text.to_owned(), |(last, first)| format!("{first} {last}"));
    let mut words = tokens(&ordered);
    let titled = words.first().is_some_and(|word| TITLES.split(' ').any(|title| title == word));
    if titled {
        words.remove(0);
    }
    while words.len() > 2 && words.last().is_some_and(|word| SUFFIXES.split(' ').any(|suffix| suffix == word)) {
        words.pop();
    }
    let plain = words.iter().all(|word| word.bytes().all(|b| b.is_ascii_uppercase()));
    let last_is_name = words.last().is_some_and(|word| word.len() > 1 && !BODY_WORDS.contains(word.as_str()));
    let middle_is_name = words.iter().all(|word| !BODY_WORDS.contains(word.as_str()));
    let known = words.first().is_some_and(|first| titled || FIRST_NAMES.contains(first.as_str()));
    (2..=4).contains(&words.len()) && plain && last_is_name && middle_is_name && known
}

/// The text without "C/O NAME", "CO NAME", "% NAME", "ATTN NAME": a private person named in an address.
/// What follows the mark is cut up to the house number or box that begins the address proper; without
/// one, all of it.
pub fn without_care_of(text: &str) -> String {
    let Some((start, mark)) = care_of(text) else { return text.trim().to_owned() };
    let after = &text[start + mark..];
    let address = after
        .char_indices()
        .find(|&(at, c)| {
            let begins = at == 0 || !after.as_bytes()[at - 1].is_ascii_alphanumeric();
            begins && (c.is_ascii_digit() || is_box(&after[at..]))
        })
        .map_or("", |(at, _)| &after[at..]);
    format!("{} {}", text[..start].trim(), address.trim()).trim().trim_end_matches(',').to_owned()
}

fn is_box(text: &str) -> bool {
    let folded = fold(text.get(..text.len().min(9)).unwrap_or_default());
    folded.starts_with("PO BOX") || folded.starts_with("P O BOX") || folded.starts_with("BOX ")
}

/// Byte position and length of a care-of mark that stands as a word of its own.
fn care_of(text: &str) -> Option<(usize, usize)> {
    let upper = text.to_ascii_uppercase();
    let marks = ["C/O", "%", "ATTN:", "ATTN", "CARE OF", "CO "];
    marks.iter().find_map(|mark| {
        let at = upper.find(mark)?;
        let word_before = upper[..at].chars().next_back().is_none_or(|c| !c.is_ascii_alphanumeric());
        // "CO" is a company when it ends a name and a county road when a number follows.
        let alone = *mark != "CO " || (at == 0 && !upper[3..].trim_start().starts_with(|c: char| c.is_ascii_digit()));
        (word_before && alone && !upper[at..].starts_with("CO RD")).then_some((at, mark.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_and_bodies() {
        for person in ["Mary Fairbrook", "Fairbrook, Mary A.", "Dr. Wilmot Harrowgate", "JAMES T OLDCASTLE JR"] {
            assert!(looks_like_person(person), "{person}");
        }
        for body in
            ["Mary's Pantry", "St. Mary Church", "Grace Community Church", "Alder Falls", "Room 12", "Rose Park", ""]
        {
            assert!(!looks_like_person(body), "{body}");
        }
    }

    #[test]
    fn care_of_is_cut_and_the_address_stays() {
        assert_eq!(without_care_of("C/O MARY FAIRBROOK 12 OAK ST"), "12 OAK ST");
        assert_eq!(without_care_of("12 OAK ST C/O MARY FAIRBROOK"), "12 OAK ST");
        assert_eq!(without_care_of("% M FAIRBROOK PO BOX 7"), "PO BOX 7");
        assert_eq!(without_care_of("CO MARY FAIRBROOK 12 OAK ST"), "12 OAK ST");
        assert_eq!(without_care_of("100 CO RD 5"), "100 CO RD 5");
        assert_eq!(without_care_of("CO RD 5"), "CO RD 5");
        assert_eq!(without_care_of("12 Oak St"), "12 Oak St");
        assert_eq!(without_care_of("12 Scott St"), "12 Scott St");
    }
}
