//! Who wrote, and by which words each of them is known.

use std::collections::HashMap;

use super::lists::{ALSO_WORDS, DEVICE, ORGANIZATION, PARTICLES, TITLES, has};
use super::shown::{key, keys, person, person_part, pieces};
use super::words::{Word, is_alone};
use crate::chat::Chat;

/// Longer names are known by their first words.
const MOST_WORDS: usize = 8;
/// Bytes between two words of one name.
const FARTHEST: usize = 3;
/// Letters of a name in the middle by which somebody is known.
const SHORTEST: usize = 3;
/// For a name that several senders have.
const SOMEBODY: &str = "a participant";

/// What a word or some words in a row mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// Index of the person; `None` where several have the name.
    person: Option<usize>,
    /// The whole name, not a part of it.
    whole: bool,
    /// Also a word.
    pub doubtful: bool,
}

#[derive(Default)]
pub struct Persons {
    /// What each is called from now on; first those who keep their names.
    labels: Vec<String>,
    kept: usize,
    /// By [`key`] of the name as shown.
    by_name: HashMap<String, usize>,
    /// By the keys of words with a space between.
    meanings: HashMap<String, Meaning>,
}

impl Persons {
    pub fn new(chat: &Chat, keep: &[String]) -> Self {
        let mut persons = Self::default();
        for name in keep {
            persons.add(name, |_| name.clone());
            persons.kept = persons.labels.len();
        }
        let mut participant = |name: &str| persons.add(name, |number| format!("Participant {number}"));
        let (private, open): (Vec<_>, Vec<_>) = chat.messages.iter().partition(|message| message.is_private());
        open.iter().for_each(|message| participant(&message.who));
        // Those of private messages are known from now on, so that nobody else's message tells of them.
        for message in private {
            participant(&message.who);
            message.to.iter().for_each(|to| participant(to.split('(').next().unwrap_or_default()));
        }
        persons
    }

    fn add(&mut self, name: &str, label: impl Fn(usize) -> String) {
        let whole = key(name);
        if whole.is_empty() || self.by_name.contains_key(&whole) {
            return;
        }
        // A presenter who adds where she works to her name is still that presenter.
        let as_kept = self.by_name.get(&person(person_part(name)).join(" ")).filter(|at| **at < self.kept).copied();
        let at = as_kept.unwrap_or(self.labels.len());
        if as_kept.is_none() {
            self.labels.push(label(at - self.kept + 1));
        }
        self.by_name.insert(whole, at);
        self.know(name, at);
    }

    /// Every form in which the name may stand in a text.
    fn know(&mut self, name: &str, at: usize) {
        self.mean(&keys(name), at, true);
        let part = person_part(name);
        let is_other = |part: &str| keys(part).iter().any(|word| has(ORGANIZATION, word) || has(DEVICE, word));
        self.know_person(&person(part), at);
        if is_other(part) {
            let pieces = pieces(&name[part.len()..]).filter(|piece| !is_other(piece));
            pieces.for_each(|piece| self.know_person(&person(piece), at));
        }
    }

    fn know_person(&mut self, part: &[String], at: usize) {
        self.mean(part, at, true);
        if part.iter().any(|word| has(ORGANIZATION, word)) {
            return;
        }
        let names: Vec<&String> = part.iter().filter(|word| !has(TITLES, word) && !has(DEVICE, word)).collect();
        let (Some(first), Some(last)) = (names.first(), names.last()) else { return };
        if names.len() > 1 {
            self.mean(&[(*first).clone(), (*last).clone()], at, true);
            self.mean(&[(*last).clone(), (*first).clone()], at, true);
            self.mean(&[part.concat()], at, true);
        }
        let ends = |word: &String| word == *first || word == *last;
        let is_letters = |word: &String| word.chars().all(|sign| sign.is_alphabetic() && !is_alone(sign));
        let is_name = |word: &String| ends(word) || word.chars().count() >= SHORTEST && !has(PARTICLES, word);
        for word in names.iter().filter(|word| is_name(word) && is_letters(word)) {
            self.mean(std::slice::from_ref(word), at, false);
        }
    }

    fn mean(&mut self, words: &[String], at: usize, whole: bool) {
        let words = &words[..words.len().min(MOST_WORDS)];
        let Some(first) = words.first() else { return };
        let doubtful = words.len() == 1 && (first.len() < 3 || has(ALSO_WORDS, first));
        let new = Meaning { person: Some(at), whole, doubtful };
        let old = self.meanings.entry(words.join(" ")).or_insert(new);
        if whole && !old.whole {
            *old = new;
        } else if whole == old.whole && old.person != Some(at) && old.person.is_none_or(|old| old >= self.kept) {
            old.person = None;
        }
    }

    /// What a sender is called from now on.
    pub fn label(&self, name: &str) -> String {
        let known = self.by_name.get(&key(name)).map(|at| self.labels[*at].as_str());
        known.unwrap_or(SOMEBODY).to_owned()
    }

    /// What a name in a text becomes; `None` for one that stays.
    pub fn instead(&self, meaning: Meaning) -> Option<&str> {
        match meaning.person {
            Some(at) if at < self.kept => None,
            Some(at) => Some(&self.labels[at]),
            None => Some(SOMEBODY),
        }
    }

    /// The longest name that begins with the first of these words, and of how many it is.
    pub fn find(&self, text: &str, words: &[Word]) -> Option<(usize, Meaning)> {
        let (mut key, mut found) = (String::new(), None);
        for (at, word) in words.iter().take(MOST_WORDS).enumerate() {
            if at > 0 {
                let between = &text[words[at - 1].ends..word.starts];
                if between.len() > FARTHEST || between.contains('\n') {
                    break;
                }
                key.push(' ');
            }
            key.push_str(&word.key);
            found = self.meanings.get(&key).map(|meaning| (at + 1, *meaning)).or(found);
        }
        found
    }
}
