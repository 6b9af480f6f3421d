//! One key for the many spellings of an organization's name.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{fold, shipped};

/// Words that say which legal form a body has, or nothing at all.
const SILENT: &str =
    "THE OF AND A AN INC INCORPORATED LLC LLP LC LTD LIMITED CO COMPANY CORP CORPORATION PLLC PBC NFP TA DBA";

/// Abbreviations of names and what they stand for, in one or several words.
static SHORT: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| shipped::pairs(include_str!("../../data/name_abbreviations.tsv")).collect());

/// Each number's word and its ordinal, from one.
const UNITS: &str = "ONE FIRST TWO SECOND THREE THIRD FOUR FOURTH FIVE FIFTH SIX SIXTH SEVEN SEVENTH EIGHT EIGHTH \
    NINE NINTH TEN TENTH ELEVEN ELEVENTH TWELVE TWELFTH THIRTEEN THIRTEENTH FOURTEEN FOURTEENTH FIFTEEN FIFTEENTH \
    SIXTEEN SIXTEENTH SEVENTEEN SEVENTEENTH EIGHTEEN EIGHTEENTH NINETEEN NINETEENTH";
/// The same for tens, from twenty.
const TENS: &str = "TWENTY TWENTIETH THIRTY THIRTIETH FORTY FORTIETH FIFTY FIFTIETH SIXTY SIXTIETH \
    SEVENTY SEVENTIETH EIGHTY EIGHTIETH NINETY NINETIETH";
/// Roman numerals that stand for a number in a name. A single letter could be an initial, and is left.
/// From one; "-" where a single letter could be an initial.
const ROMAN: &str = "- II III IV - VI VII VIII IX - XI XII XIII XIV";

/// The words that carry a name's identity, in order, joined by spaces: legal forms and articles are
/// gone, abbreviations written out, number words, ordinals and Roman numerals are digits
/// (`Nineteenth`, `19th` → `19`), runs of single letters are one word (`S.O.M.E.` → `SOME`).
/// A name of nothing but such words keeps its folded form, so that only an empty name has an empty key.
pub fn name_key(name: &str) -> String {
    let folded = fold(name);
    let words = join_letters(&folded);
    let mut key: Vec<String> = Vec::with_capacity(words.len());
    let mut i = 0;
    while i < words.len() {
        let word = words[i].as_str();
        if let Some((number, used)) = number_words(&words[i..]) {
            key.push(number.to_string());
            i += used;
            continue;
        }
        if word == "ST" {
            let street = key.last().is_some_and(|before| before.bytes().all(|b| b.is_ascii_digit()));
            key.push(if street { "STREET" } else { "SAINT" }.to_owned());
        } else if let Some(long) = SHORT.get(word) {
            key.extend(long.split(' ').map(str::to_owned));
        } else if !SILENT.split(' ').any(|silent| silent == word) {
            key.push(word.to_owned());
        }
        i += 1;
    }
    if key.is_empty() { folded } else { key.join(" ") }
}

/// `Y M C A` → `YMCA`; a single letter among words stays (`JOHN F KENNEDY`), a leading article goes.
fn join_letters(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut run = String::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        if word.len() == 1 && word.as_bytes()[0].is_ascii_uppercase() {
            run.push_str(word);
            continue;
        }
        if !run.is_empty() {
            words.push(std::mem::take(&mut run));
        }
        words.push(word.to_owned());
    }
    if !run.is_empty() {
        words.push(run);
    }
    words
}

/// A number at the start of `words` and how many words it takes.
fn number_words(words: &[String]) -> Option<(u32, usize)> {
    let word = words[0].as_str();
    if let Some(number) = ordinal(word) {
        return Some((number, 1));
    }
    let (tens, units) = (position(TENS, word).map(|at| (at / 2 + 2) * 10), position(UNITS, word).map(|at| at / 2 + 1));
    if let Some(tens) = tens {
        let next = words.get(1).and_then(|next| position(UNITS, next)).map(|at| at / 2 + 1).filter(|n| *n < 10);
        return Some(next.map_or((tens, 1), |n| (tens + n, 2)));
    }
    let roman = position(ROMAN, word).map(|at| at + 1);
    units.or(roman).map(|n| (n, 1))
}

fn position(list: &str, word: &str) -> Option<u32> {
    (0..).zip(list.split_whitespace()).find_map(|(at, listed)| (listed == word).then_some(at))
}

/// `21ST` → 21, and plain digits without leading zeros (`007` → 7).
fn ordinal(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let ending = &word[digits.len()..];
    let number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    (number && matches!(ending, "" | "ST" | "ND" | "RD" | "TH")).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for (a, b) in [
            ("The Quill Bakery, LLC", "QUILL BAKERY"),
            ("S.O.M.E. Inc", "SOME"),
            ("Nineteenth Street Baptist Church", "19th St. Baptist Ch"),
            ("Twenty-First Street Mission", "21ST STREET MISSION"),
            ("Friends & Neighbours Ctr.", "Friends and Neighbours Center"),
            ("Saint Anne's School", "ST ANNES SCH"),
            ("Child Care II", "Child Care #2"),
            ("Y M C A of Tenney", "YMCA of Tenney"),
        ] {
            assert_eq!(name_key(a), name_key(b), "{a} and {b}");
        }
    }

    #[test]
    fn different_numbers_stay_different() {
        assert_ne!(name_key("Local 12"), name_key("Local 21"));
        assert_ne!(name_key("Child Care I"), name_key("Child Care II"));
    }

    #[test]
    fn only_nothing_has_no_key() {
        assert_eq!(name_key("The Company"), "THE COMPANY");
        assert_eq!(name_key("A"), "A");
        assert_eq!(name_key(" - "), "");
    }
}
