//! Words, sentences and titles that nobody has written: drawn from 60,000 made-up words by Zipf's law, the same every time.

use std::collections::HashSet;

use chance::{Dice, Vocabulary};

const WORDS: usize = 60_000;

pub struct Words {
    pub dice: Dice,
    vocabulary: Vocabulary,
    titles: HashSet<String>,
}

impl Words {
    pub fn new() -> Self {
        let mut dice = Dice(20_261_122);
        let vocabulary = Vocabulary::new(&mut dice, WORDS);
        Self { dice, vocabulary, titles: HashSet::new() }
    }

    pub fn some(&mut self, count: usize) -> String {
        let drawn: Vec<usize> = (0..count).map(|_| self.vocabulary.draw(&mut self.dice)).collect();
        drawn.into_iter().map(|rank| self.vocabulary.word(rank)).collect::<Vec<_>>().join(" ")
    }

    /// No two are alike.
    pub fn title(&mut self, words: usize) -> String {
        loop {
            let title = capital(&self.some(words));
            if self.titles.insert(title.clone()) {
                return title;
            }
        }
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for i in (1..list.len()).rev() {
            list.swap(i, self.dice.below(i + 1));
        }
    }
}

pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}
