//! The words of all names: how rare each is, and whether two are one word misspelt or shortened.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::marks::{Mark, mark};
use super::texts::{LONGEST, Texts, hash};
use crate::text::shipped;

/// One word of the names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Of its text: the same in every order of input.
    pub hash: u64,
    /// Natural logarithm of how many names there are to one with this word, in eighths: a list that
    /// grows by a few records keeps the weight of nearly every word.
    pub idf: f32,
    /// Names with this word.
    pub count: u32,
    /// One bit per letter that occurs: two words whose letters differ much cannot be one misspelt.
    letters: u32,
    pub number: bool,
    pub mark: Option<Mark>,
}

#[derive(Debug, Default)]
pub(super) struct Words {
    texts: Texts,
    words: Vec<Word>,
}

/// How many names the shipped shares of words stand for when mixed with a list's own counts.
const SHIPPED_NAMES: f32 = 3000.0;
/// Share of a word that the shipped list does not know: one name in five thousand.
const RARE_SHARE: f32 = 0.0002;

static SHARES: LazyLock<FxHashMap<&str, f32>> = LazyLock::new(|| {
    let rows = shipped::pairs(include_str!("../../data/common_words.tsv"));
    rows.map(|(word, share)| (word, share.parse::<f32>().unwrap_or(1.0) / 1000.0)).collect()
});

impl Words {
    pub fn id(&mut self, text: &str) -> u32 {
        let id = self.texts.id(text);
        if id as usize == self.words.len() {
            let number = text.bytes().all(|b| b.is_ascii_digit());
            let bit = |b: u8| if b.is_ascii_uppercase() { b - b'A' } else { 26 + b % 6 };
            let letters = text.bytes().fold(0, |bits, b| bits | 1 << bit(b));
            let word = Word { hash: hash(text.as_bytes()), idf: 0.0, count: 0, letters, number, mark: mark(text) };
            self.words.push(word);
        }
        id
    }

    pub fn get(&self, id: u32) -> Word {
        self.words[id as usize]
    }

    pub fn text(&self, id: u32) -> &str {
        self.texts.text(id)
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
        for (word, id) in self.words.iter_mut().zip(0..) {
            let shipped = SHARES.get(self.texts.text(id)).copied().unwrap_or(RARE_SHARE);
            let share = (word.count as f32 + shipped * SHIPPED_NAMES) / (names as f32 + SHIPPED_NAMES);
            word.idf = (-share.ln() * 8.0).round() / 8.0;
        }
    }

    /// Whether two different words are likely one: misspelt (Damerau–Levenshtein 1 from four letters on, 2
    /// from eight), cut short, or without its vowels. Numbers are never alike.
    pub fn alike(&self, a: u32, b: u32) -> bool {
        let (left, right) = (&self.words[a as usize], &self.words[b as usize]);
        let differing = (left.letters ^ right.letters).count_ones();
        let (inside, within_two) =
            ((left.letters & !right.letters) == 0 || (right.letters & !left.letters) == 0, differing <= 4);
        if left.number || right.number || !(inside || within_two) {
            return false;
        }
        let (short, long) = (self.text(a), self.text(b));
        let (short, long) = if short.len() <= long.len() { (short, long) } else { (long, short) };
        let (few, many) = (short.len(), long.len());
        let allowed = if few >= 8 { 2 } else { usize::from(few >= 4) };
        if many - few <= allowed && differing as usize <= 2 * allowed && within(short, long, allowed) {
            return true;
        }
        inside && few >= 3 && many >= 5 && (long.starts_with(short) || skeleton(short, long))
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
/// most `limit`; of texts longer than the longest word the beginning counts.
pub(super) fn within(a: &str, b: &str, limit: usize) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let (a, b) = (&a[..a.len().min(LONGEST)], &b[..b.len().min(LONGEST)]);
    if a.len().abs_diff(b.len()) > limit || limit == 0 {
        return a == b;
    }
    // Three rows of the table, only the band around its diagonal.
    let mut rows = [[u8::MAX / 2; LONGEST + 1]; 3];
    (0..=b.len()).zip(0..).for_each(|(j, distance)| rows[0][j] = distance);
    for i in 1..=a.len() {
        let (from, to) = (i.saturating_sub(limit).max(1), (i + limit).min(b.len()));
        let [last, row, older] = [(i + 2) % 3, i % 3, (i + 1) % 3];
        rows[row] = [u8::MAX / 2; LONGEST + 1];
        rows[row][0] = u8::try_from(i).unwrap_or(u8::MAX / 2);
        let mut best = rows[row][0];
        for j in from..=to {
            let change = rows[last][j - 1] + u8::from(a[i - 1] != b[j - 1]);
            let mut distance = change.min(rows[last][j] + 1).min(rows[row][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                distance = distance.min(rows[older][j - 2] + 1);
            }
            rows[row][j] = distance;
            best = best.min(distance);
        }
        if usize::from(best) > limit {
            return false;
        }
    }
    usize::from(rows[a.len() % 3][b.len()]) <= limit
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    /// The definition, without a band.
    fn distance(a: &[u8], b: &[u8]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let change = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    let swap = if swapped { table[i - 2][j - 2] + 1 } else { usize::MAX };
                    change.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(swap)
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn the_band_loses_nothing(a in "[ABC]{0,9}", b in "[ABC]{0,9}", limit in 1usize..3) {
            prop_assert_eq!(within(&a, &b, limit), distance(a.as_bytes(), b.as_bytes()) <= limit);
        }
    }
}
