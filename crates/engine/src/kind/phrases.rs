//! Finding the words of a rule in a name.

use std::collections::HashMap;

use crate::text;

/// Legal forms that may stand behind the last word of a name.
const FORMS: [&str; 9] = ["INC", "INCORPORATED", "CORP", "CORPORATION", "LLC", "LTD", "CO", "NFP", "PBC"];

/// A name cut into folded words.
#[derive(Debug, Clone)]
pub(crate) struct NameWords<'a> {
    words: Vec<&'a str>,
    /// How many words stand before the legal form.
    body: usize,
}

impl<'a> NameWords<'a> {
    /// From a name that [`text::fold`] has folded.
    pub fn of(folded: &'a str) -> Self {
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let forms = words.iter().rev().take_while(|word| FORMS.contains(word)).count();
        Self { body: words.len() - forms, words }
    }
}

/// Words, one after the other, with the number of the rule they belong to.
#[derive(Debug)]
struct Phrase {
    rule: usize,
    words: Vec<String>,
    /// The last word is only the beginning of one (`LIBRAR*`).
    stem: bool,
    /// Must stand at the end of the name (`VILLAGE$`).
    last: bool,
}

/// Where a phrase was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub rule: usize,
    /// The words as the name has them.
    pub words: String,
}

/// Phrases of many rules, looked up together.
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    phrases: Vec<Phrase>,
    by_word: HashMap<String, Vec<usize>>,
    /// Phrases of a single stem, which no word can look up.
    stems: Vec<usize>,
}

impl Phrases {
    /// One rule from a cell of phrases between bars; `None` when the cell is empty.
    pub fn cell(cell: &str) -> Option<Self> {
        let mut phrases = Self::default();
        phrases.add(0, cell);
        (!phrases.phrases.is_empty()).then_some(phrases)
    }

    /// Adds the phrases of a cell under the number of their rule. Lower numbers win.
    pub fn add(&mut self, rule: usize, cell: &str) {
        for text in cell.split('|').map(str::trim).filter(|text| !text.is_empty()) {
            self.push(rule, text);
        }
    }

    /// Adds one name of a place or a body as it is written.
    pub fn add_name(&mut self, rule: usize, name: &str) {
        let folded = text::fold(name);
        if !folded.is_empty() {
            self.push(rule, &folded);
        }
    }

    fn push(&mut self, rule: usize, text: &str) {
        let last = text.ends_with('$');
        let stem = text.ends_with('*');
        let words: Vec<String> = text.trim_end_matches(['*', '$']).split(' ').map(str::to_owned).collect();
        let at = self.phrases.len();
        if stem && words.len() == 1 {
            self.stems.push(at);
        } else {
            self.by_word.entry(words[0].clone()).or_default().push(at);
        }
        self.phrases.push(Phrase { rule, words, stem, last });
    }

    /// Every phrase in the name, in the order of its words.
    pub fn all<'a>(&'a self, name: &'a NameWords<'_>) -> impl Iterator<Item = Found> + 'a {
        self.places(name).map(|(at, phrase)| {
            let words = name.words[at..at + phrase.words.len()].join(" ");
            Found { rule: phrase.rule, words }
        })
    }

    /// The words of the first phrase in the name.
    pub fn first(&self, name: &NameWords<'_>) -> Option<String> {
        self.all(name).next().map(|found| found.words)
    }

    /// Does any phrase stand in the name?
    pub fn any(&self, name: &NameWords<'_>) -> bool {
        self.places(name).next().is_some()
    }

    fn places<'a>(&'a self, name: &'a NameWords<'_>) -> impl Iterator<Item = (usize, &'a Phrase)> + 'a {
        name.words.iter().enumerate().flat_map(move |(at, word)| {
            let listed = self.by_word.get(*word).map_or(&[][..], Vec::as_slice);
            let phrases = listed.iter().chain(&self.stems).map(|phrase| &self.phrases[*phrase]);
            phrases.filter(move |phrase| phrase.stands_at(name, at)).map(move |phrase| (at, phrase))
        })
    }
}

impl Phrase {
    fn stands_at(&self, name: &NameWords<'_>, at: usize) -> bool {
        let end = at + self.words.len();
        let Some(there) = name.words.get(at..end) else { return false };
        let whole = self.words.len() - usize::from(self.stem);
        let same = there[..whole].iter().zip(&self.words).all(|(there, word)| there == word);
        let begins = !self.stem || there[whole].starts_with(self.words[whole].as_str());
        same && begins && (!self.last || end == name.body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(cell: &str, name: &str) -> Option<String> {
        let folded = text::fold(name);
        Phrases::cell(cell).unwrap().first(&NameWords::of(&folded))
    }

    #[test]
    fn whole_words_stems_and_endings() {
        assert_eq!(find("DAY CARE|NURSERY", "Little Day-Care"), Some("DAY CARE".into()));
        assert_eq!(find("ART", "Marrow Artisans"), None);
        assert_eq!(find("LIBRAR*", "Marrow Librarians' Club"), Some("LIBRARIANS".into()));
        assert_eq!(find("PARENT TEACHER*", "Tenney Parent-Teachers Group"), Some("PARENT TEACHERS".into()));
        assert_eq!(find("VILLAGE$", "Quill Village, Inc."), Some("VILLAGE".into()));
        assert_eq!(find("VILLAGE$", "Village of Quill"), None);
    }

    #[test]
    fn nothing_in_nothing() {
        assert!(Phrases::cell(" | ").is_none());
        assert_eq!(find("ART", ""), None);
    }
}
