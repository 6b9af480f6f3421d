//! One key for the many spellings of an organization's name.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

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

static MEANINGS: LazyLock<FxHashMap<&str, Meaning>> = LazyLock::new(|| {
    let short = shipped::pairs(include_str!("../../data/name_abbreviations.tsv"));
    let mut meanings: FxHashMap<&str, Meaning> = short.map(|(short, long)| (short, Meaning::Long(long))).collect();
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
    let mut key = String::with_capacity(folded.len());
    each_key_word(&folded, &mut |word| {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    });
    key
}

/// Hands out the words of [`name_key`] of a folded name, one after the other.
pub(crate) fn each_key_word(folded: &str, push: &mut dyn FnMut(&str)) {
    let mut writer = Writer { push, written: false, ends_in_digit: false, tens: None };
    let mut rest = folded;
    while let Some((word, after)) = next_word(rest) {
        rest = after;
        writer.word(&word);
    }
    writer.flush();
    if !writer.written {
        folded.split(' ').filter(|word| !word.is_empty()).for_each(|word| (writer.push)(word));
    }
}

/// The words of a folded name that people take the first letters of: "of" and "and" too, "Inc" never.
pub(crate) fn spoken_words(folded: &str) -> impl Iterator<Item = &str> {
    let is_spoken = |word: &&str| matches!(*word, "OF" | "AND") || !matches!(MEANINGS.get(word), Some(Meaning::Silent));
    folded.split(' ').filter(|word| !word.is_empty()).filter(is_spoken)
}

/// The next word and what follows it. `Y M C A` is one word, `YMCA`; a single letter among words stays
/// (`JOHN F KENNEDY`).
fn next_word(rest: &str) -> Option<(Cow<'_, str>, &str)> {
    let rest = rest.trim_start_matches(' ');
    let cut = |text: &str| text.find(' ').unwrap_or(text.len());
    let is_letter = |text: &str| cut(text) == 1 && text.as_bytes()[0].is_ascii_uppercase();
    let end = cut(rest);
    let mut after = rest[end..].trim_start_matches(' ');
    if end == 0 {
        return None;
    }
    if !is_letter(rest) || after.is_empty() || !is_letter(after) {
        return Some((rest[..end].into(), after));
    }
    let mut run = rest[..1].to_owned();
    while !after.is_empty() && is_letter(after) {
        run.push_str(&after[..1]);
        after = after[1..].trim_start_matches(' ');
    }
    Some((run.into(), after))
}

/// What a name's words become as they are read.
struct Writer<'p> {
    push: &'p mut dyn FnMut(&str),
    written: bool,
    ends_in_digit: bool,
    /// Twenty, thirty…, that a number below ten may complete.
    tens: Option<u32>,
}

impl Writer<'_> {
    fn word(&mut self, word: &str) {
        let meaning = MEANINGS.get(word).copied();
        if let (Some(tens), Some(Meaning::Number(unit @ 1..=9))) = (self.tens, meaning) {
            self.tens = None;
            return self.number(tens + unit);
        }
        self.flush();
        match meaning {
            Some(Meaning::Silent) => {}
            Some(Meaning::Long(long)) => long.split(' ').for_each(|part| self.text(part)),
            Some(Meaning::Number(number)) => self.number(number),
            Some(Meaning::Tens(tens)) => self.tens = Some(tens),
            // `14TH ST` is a street, `ST ANNE` a saint.
            None if word == "ST" => self.text(if self.ends_in_digit { "STREET" } else { "SAINT" }),
            None => match ordinal(word) {
                Some(number) => self.number(number),
                None => self.text(word),
            },
        }
    }

    fn flush(&mut self) {
        if let Some(tens) = self.tens.take() {
            self.number(tens);
        }
    }

    fn number(&mut self, number: u32) {
        self.text(&number.to_string());
    }

    fn text(&mut self, word: &str) {
        self.written = true;
        self.ends_in_digit = word.ends_with(|c: char| c.is_ascii_digit());
        (self.push)(word);
    }
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
