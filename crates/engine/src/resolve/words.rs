//! The words of all names: how rare each is, and whether two are one word misspelt or shortened.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::shipped;

/// A word, a key, a phone: small numbers instead of strings.
#[derive(Debug, Default)]
pub(super) struct Interner {
    ids: HashMap<String, u32>,
}

impl Interner {
    /// The number of a text, in order of first appearance.
    pub fn id(&mut self, text: &str) -> u32 {
        if let Some(&id) = self.ids.get(text) {
            return id;
        }
        let id = u32::try_from(self.ids.len()).expect("fewer than four billion different texts");
        self.ids.insert(text.to_owned(), id);
        id
    }

    /// The number of a text that was seen.
    pub fn get(&self, text: &str) -> Option<u32> {
        self.ids.get(text).copied()
    }
}

/// One word of the names.
#[derive(Debug)]
pub(super) struct Word {
    pub text: String,
    pub number: bool,
    /// Natural logarithm of how many names there are to one with this word.
    pub idf: f32,
    /// Names with this word.
    pub count: u32,
    /// One bit per letter that occurs: two words whose letters differ much cannot be one misspelt.
    letters: u32,
}

#[derive(Debug, Default)]
pub(super) struct Words {
    ids: Interner,
    words: Vec<Word>,
}

/// How many names the shipped shares of words stand for when mixed with a list's own counts.
const SHIPPED_NAMES: f32 = 3000.0;
/// Share of a word that the shipped list does not know: one name in five thousand.
const RARE_SHARE: f32 = 0.0002;

static SHARES: LazyLock<HashMap<&str, f32>> = LazyLock::new(|| {
    let rows = shipped::pairs(include_str!("../../data/common_words.tsv"));
    rows.map(|(word, share)| (word, share.parse::<f32>().unwrap_or(1.0) / 1000.0)).collect()
});

impl Words {
    pub fn id(&mut self, text: &str) -> u32 {
        let id = self.ids.id(text);
        if id as usize == self.words.len() {
            let number = text.bytes().all(|b| b.is_ascii_digit());
            let letters = text.bytes().filter(u8::is_ascii_uppercase).fold(0, |bits, b| bits | 1 << (b - b'A'));
            self.words.push(Word { text: text.to_owned(), number, idf: 0.0, count: 0, letters });
        }
        id
    }

    pub fn get(&self, id: u32) -> &Word {
        &self.words[id as usize]
    }

    /// The word of that spelling, if any name has it.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.ids.get(text)
    }

    /// Counts one name's distinct words.
    pub fn count(&mut self, tokens: &[u32]) {
        for (i, &token) in tokens.iter().enumerate() {
            if !tokens[..i].contains(&token) {
                self.words[token as usize].count += 1;
            }
        }
    }

    /// Turns counts over `names` names into rarity, helped by the shipped shares.
    pub fn weigh(&mut self, names: usize) {
        for word in &mut self.words {
            let shipped = SHARES.get(word.text.as_str()).copied().unwrap_or(RARE_SHARE);
            let share = (word.count as f32 + shipped * SHIPPED_NAMES) / (names as f32 + SHIPPED_NAMES);
            word.idf = -share.ln();
        }
    }

    /// Whether two different words are likely one: misspelt (Damerau–Levenshtein 1 from four letters on, 2
    /// from eight), cut short, or without its vowels. Numbers are never alike.
    pub fn alike(&self, a: u32, b: u32) -> bool {
        let (a, b) = (self.get(a), self.get(b));
        if a.number || b.number {
            return false;
        }
        let (short, long) = if a.text.len() <= b.text.len() { (a, b) } else { (b, a) };
        let (few, many) = (short.text.len(), long.text.len());
        let differing = (a.letters ^ b.letters).count_ones();
        let allowed = if few >= 8 { 2 } else { usize::from(few >= 4) };
        if many - few <= allowed && differing as usize <= 2 * allowed && within(&short.text, &long.text, allowed) {
            return true;
        }
        let inside = short.letters & !long.letters == 0;
        few >= 3 && many >= 5 && inside && (long.text.starts_with(&short.text) || skeleton(&short.text, &long.text))
    }
}

/// `CNTR` of `CENTER`: same first letter, the rest in order, nothing but vowels and repeats left out.
fn skeleton(short: &str, long: &str) -> bool {
    let mut letters = short.bytes().peekable();
    let mut before = 0;
    for (i, b) in long.bytes().enumerate() {
        if letters.peek() == Some(&b) {
            letters.next();
        } else if i == 0 || !(b"AEIOUY".contains(&b) || b == before) {
            return false;
        }
        before = b;
    }
    letters.peek().is_none()
}

/// Whether the restricted Damerau–Levenshtein distance (insert, delete, change, swap neighbours) is at
/// most `limit`.
pub(super) fn within(a: &str, b: &str, limit: usize) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > limit || limit == 0 {
        return a == b;
    }
    let mut older = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(older[j - 2] + 1);
            }
        }
        if row.iter().all(|&distance| distance > limit) {
            return false;
        }
        older = std::mem::replace(&mut last, row);
    }
    last[b.len()] <= limit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(a: &str, b: &str) -> bool {
        let mut words = Words::default();
        let (a, b) = (words.id(a), words.id(b));
        words.alike(a, b)
    }

    #[test]
    fn misspelt_and_shortened_words() {
        for (a, b) in [("BAKERY", "BAEKRY"), ("ELEMENTARY", "ELEMNTRY"), ("COMMUNITY", "COMM"), ("CENTER", "CNTR")] {
            assert!(alike(a, b) && alike(b, a), "{a} {b}");
        }
        for (a, b) in [("OAK", "OAR"), ("12", "13"), ("HOPE", "FAITH"), ("2024", "2025")] {
            assert!(!alike(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_short_list_still_knows_common_words() {
        let mut words = Words::default();
        let (church, fairbrook) = (words.id("CHURCH"), words.id("FAIRBROOK"));
        words.count(&[church, fairbrook]);
        words.weigh(1);
        assert!(words.get(fairbrook).idf > words.get(church).idf + 3.0);
    }
}
