//! For benches: numbers that come the same every time, and words drawn from a large made-up vocabulary by
//! Zipf's law (George K. Zipf 1949; rank to the power of -1).

use std::collections::HashSet;

/// A small generator of numbers that gives the same every time (xorshift, G. Marsaglia 2003).
#[derive(Debug, Clone)]
pub struct Dice(pub u64);

impl Dice {
    /// A number from 0 up to, but not including, `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

/// Made-up words, the most frequent first, and how often each is drawn.
#[derive(Debug)]
pub struct Vocabulary {
    words: Vec<String>,
    /// The sums of 1/rank up to each word.
    sums: Vec<f64>,
}

const HEADS: [&str; 20] =
    ["b", "br", "c", "ch", "d", "f", "g", "gr", "h", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v"];
const HEARTS: [&str; 7] = ["a", "e", "i", "o", "u", "ea", "ou"];
const TAILS: [&str; 8] = ["", "", "n", "r", "s", "l", "nd", "rt"];

impl Vocabulary {
    /// `count` words of two to five syllables, no two alike; the shorter ones are the more frequent, as in a language.
    pub fn new(dice: &mut Dice, count: usize) -> Self {
        let mut seen = HashSet::new();
        let mut words = Vec::with_capacity(count);
        while words.len() < count {
            let syllables = 2 + words.len() * 3 / count + dice.below(2);
            let mut word = String::new();
            for _ in 0..syllables {
                word += HEADS[dice.below(HEADS.len())];
                word += HEARTS[dice.below(HEARTS.len())];
                word += TAILS[dice.below(TAILS.len())];
            }
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
        let sums = (1..=count).scan(0.0, |sum, rank| {
            *sum += 1.0 / rank as f64;
            Some(*sum)
        });
        Self { words, sums: sums.collect() }
    }

    /// The word of a rank, counted from 0.
    pub fn word(&self, rank: usize) -> &str {
        &self.words[rank]
    }

    /// A rank, the frequent ones more often.
    pub fn draw(&self, dice: &mut Dice) -> usize {
        let at = dice.below(1 << 30) as f64 / (1_u64 << 30) as f64 * self.sums[self.sums.len() - 1];
        self.sums.partition_point(|sum| *sum < at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_is_drawn_as_often_as_zipf_says_and_no_two_words_are_alike() {
        let mut dice = Dice(7);
        let vocabulary = Vocabulary::new(&mut dice, 1_000);
        let words: HashSet<&str> = (0..1_000).map(|rank| vocabulary.word(rank)).collect();
        assert_eq!(words.len(), 1_000);
        let first = (0..100_000).filter(|_| vocabulary.draw(&mut dice) == 0).count();
        // One over the thousandth harmonic number, 7.485.
        assert!((12_900..13_800).contains(&first), "{first}");
    }
}
