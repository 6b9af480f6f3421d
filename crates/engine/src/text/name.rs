//! One key for the many spellings of an organization's name.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::{fold, shipped};

/// What a word of a name stands for, when it is not just itself.
#[derive(Clone, Copy)]
enum Meaning {
    /// A legal form or an article: nothing.
    Silent,
    /// An abbreviation, in one or several words.
    Long(&'static str),
    /// One to nineteen, first to nineteenth, or a Roman numeral.
    Number(u32),
    /// Twenty, thirty… or twentieth…: a number below ten may follow.
    Tens(u32),
}

const SILENT: &str =
    "THE OF AND A AN INC INCORPORATED LLC LLP LC LTD LIMITED CO COMPANY CORP CORPORATION PLLC PBC NFP TA DBA";
/// Each number's word and its ordinal, from one.
const UNITS: &str = "ONE FIRST TWO SECOND THREE THIRD FOUR FOURTH FIVE FIFTH SIX SIXTH SEVEN SEVENTH EIGHT EIGHTH \
    NINE NINTH TEN TENTH ELEVEN ELEVENTH TWELVE TWELFTH THIRTEEN THIRTEENTH FOURTEEN FOURTEENTH FIFTEEN FIFTEENTH \
    SIXTEEN SIXTEENTH SEVENTEEN SEVENTEENTH EIGHTEEN EIGHTEENTH NINETEEN NINETEENTH";
/// The same for tens, from twenty.
const TENS: &str = "TWENTY TWENTIETH THIRTY THIRTIETH FORTY FORTIETH FIFTY FIFTIETH SIXTY SIXTIETH \
    SEVENTY SEVENTIETH EIGHTY EIGHTIETH NINETY NINETIETH";
/// From one; "-" where a single letter could be an initial.
const ROMAN: &str = "- II III IV - VI VII VIII IX - XI XII XIII XIV";

static MEANINGS: LazyLock<HashMap<&str, Meaning>> = LazyLock::new(|| {
    let short = shipped::pairs(include_str!("../../data/name_abbreviations.tsv"));
    let mut meanings: HashMap<&str, Meaning> = short.map(|(short, long)| (short, Meaning::Long(long))).collect();
    meanings.extend(SILENT.split(' ').map(|word| (word, Meaning::Silent)));
    meanings.extend(UNITS.split_whitespace().zip(2..).map(|(word, at)| (word, Meaning::Number(at / 2))));
    meanings.extend(TENS.split_whitespace().zip(4..).map(|(word, at)| (word, Meaning::Tens(at / 2 * 10))));
    meanings.extend(ROMAN.split(' ').zip(1..).map(|(word, number)| (word, Meaning::Number(number))));
    meanings
});

/// The words that carry a name's identity, in order, joined by spaces: legal forms and articles are
/// gone, abbreviations written out, number words, ordinals and Roman numerals are digits
/// (`Nineteenth`, `19th` → `19`), runs of single letters are one word (`S.O.M.E.` → `SOME`).
/// A name of nothing but such words keeps its folded form, so that only an empty name has an empty key.
pub fn name_key(name: &str) -> String {
    let folded = fold(name);
    let words = join_letters(&folded);
    let mut key = String::with_capacity(folded.len());
    let mut rest = words.iter().map(Cow::as_ref).peekable();
    while let Some(word) = rest.next() {
        match MEANINGS.get(word) {
            Some(Meaning::Silent) => {}
            Some(Meaning::Long(long)) => push(&mut key, long),
            Some(Meaning::Number(number)) => push(&mut key, &number.to_string()),
            Some(Meaning::Tens(tens)) => {
                let unit = rest.next_if(|next| matches!(MEANINGS.get(next), Some(Meaning::Number(1..=9))));
                let unit =
                    unit.map_or(0, |unit| if let Some(Meaning::Number(n)) = MEANINGS.get(unit) { *n } else { 0 });
                push(&mut key, &(tens + unit).to_string());
            }
            None if word == "ST" => {
                let long = if ends_in_number(&key) { "STREET" } else { "SAINT" };
                push(&mut key, long);
            }
            None => match ordinal(word) {
                Some(number) => push(&mut key, &number.to_string()),
                None => push(&mut key, word),
            },
        }
    }
    if key.is_empty() { folded } else { key }
}

fn push(key: &mut String, word: &str) {
    if !key.is_empty() {
        key.push(' ');
    }
    key.push_str(word);
}

/// `14TH ST` is a street, `ST ANNE` a saint.
fn ends_in_number(key: &str) -> bool {
    key.ends_with(|c: char| c.is_ascii_digit())
}

/// `Y M C A` → `YMCA`; a single letter among words stays (`JOHN F KENNEDY`), a leading article goes.
fn join_letters(folded: &str) -> Vec<Cow<'_, str>> {
    let mut words: Vec<Cow<'_, str>> = Vec::new();
    let mut run = String::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        if word.len() == 1 && word.as_bytes()[0].is_ascii_uppercase() {
            run.push_str(word);
            continue;
        }
        if !run.is_empty() {
            words.push(std::mem::take(&mut run).into());
        }
        words.push(word.into());
    }
    if !run.is_empty() {
        words.push(run.into());
    }
    words
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
