//! What a hit says about what was looked for: a few words of its text, with the found ones marked.

use std::ops::Range;

use crate::{Index, Language, fields::FOLDED, query::Meant};

/// A piece of a text as it stands there; whoever shows it must escape it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    /// It is what somebody looked for.
    pub marked: bool,
}

/// Bytes of a quotation, about two lines of a page.
const LENGTH: usize = 220;
/// Bytes before the first marked word, as far as no sentence begins there.
const BEFORE: usize = 60;

/// A word of the text, and which of the typed words it is.
struct Word {
    at: Range<usize>,
    folded: String,
    typed: Option<usize>,
}

impl Index {
    /// The part of a text that holds most of the typed words; its beginning when it holds none.
    pub(crate) fn quote(&self, text: &str, language: Option<Language>, typed: &[Meant]) -> Vec<Piece> {
        let words = self.marked(text, language, typed);
        let Some((first, last)) = words.first().zip(words.last()) else { return Vec::new() };
        let found = best(&words);
        let (from, to) = (first.at.start, last.at.end);
        let from = found.map_or(from, |found| beginning(text, &words, found));
        let until = words.iter().rfind(|word| word.at.end <= from + LENGTH).map_or(to, |word| word.at.end);
        let mut pieces = Vec::new();
        push(&mut pieces, if from > first.at.start { "… " } else { "" }, false);
        let mut at = from;
        for word in words.iter().filter(|word| word.typed.is_some() && word.at.start >= from && word.at.end <= until) {
            push(&mut pieces, &text[at..word.at.start], false);
            push(&mut pieces, &text[word.at.clone()], true);
            at = word.at.end;
        }
        push(&mut pieces, &text[at..until], false);
        push(&mut pieces, if until < to { " …" } else { &text[until..] }, false);
        pieces
    }

    /// The word of this text that a doubtful typed word was taken for, as it stands there; `Some(None)` when the typed
    /// word itself, or what begins with it, is there.
    pub(crate) fn meant_in(&self, text: &str, typed: &Meant) -> Option<Option<String>> {
        let tokens = self.tokens(FOLDED, text);
        let is = |word: &str| word == typed.word || (typed.goes_on && word.starts_with(&typed.word));
        if tokens.iter().any(|token| is(&token.text)) {
            return Some(None);
        }
        let meant = typed.slips.iter().find_map(|slip| tokens.iter().find(|token| token.text == *slip))?;
        Some(Some(text[meant.offset_from..meant.offset_to].to_lowercase()))
    }

    fn marked(&self, text: &str, language: Option<Language>, typed: &[Meant]) -> Vec<Word> {
        let own = |word: &str| language.and_then(|language| self.stem(language, word));
        let stems = |typed: &Meant| own(&typed.word).into_iter().chain(typed.stems.iter().cloned()).collect();
        let wanted: Vec<Vec<String>> = typed.iter().map(stems).collect();
        let tokens = self.tokens(FOLDED, text).into_iter();
        let mut words: Vec<Word> =
            tokens.map(|it| Word { at: it.offset_from..it.offset_to, folded: it.text, typed: None }).collect();
        let stemmed = language.map(|language| self.tokens(language.code(), text)).unwrap_or_default();
        for (n, word) in words.iter_mut().enumerate() {
            let stem = stemmed.get(n).map(|token| token.text.as_str());
            let is = |(typed, wanted): (&Meant, &Vec<String>)| {
                let folded = word.folded.as_str();
                folded == typed.word
                    || (typed.goes_on && folded.starts_with(&typed.word))
                    || wanted.iter().any(|wanted| Some(wanted.as_str()) == stem)
                    || typed.slips.iter().any(|slip| slip == folded)
            };
            word.typed =
                typed.iter().zip(&wanted).position(|(typed, wanted)| typed.phrase.is_none() && is((typed, wanted)));
        }
        mark_phrases(&mut words, typed);
        words
    }
}

/// What was quoted is marked where it stands together.
fn mark_phrases(words: &mut [Word], typed: &[Meant]) {
    let phrases = typed.iter().enumerate().filter_map(|(n, it)| it.phrase.clone().filter(|phrase| phrase.start == n));
    for phrase in phrases {
        let wanted = &typed[phrase.clone()];
        for at in 0..words.len().saturating_sub(wanted.len() - 1) {
            let run = &mut words[at..at + wanted.len()];
            if run.iter().zip(wanted).all(|(word, wanted)| word.folded == wanted.word) {
                run.iter_mut().zip(phrase.clone()).for_each(|(word, n)| word.typed = Some(n));
            }
        }
    }
}

/// The first marked word of the stretch that holds most different typed words, and most of them.
fn best(words: &[Word]) -> Option<usize> {
    let marked: Vec<usize> = (0..words.len()).filter(|n| words[*n].typed.is_some()).collect();
    let worth = |first: usize| {
        let end = words[first].at.start + LENGTH - BEFORE;
        let there: Vec<usize> = marked.iter().copied().filter(|n| *n >= first && words[*n].at.end <= end).collect();
        let mut different: Vec<_> = there.iter().map(|n| words[*n].typed).collect();
        different.sort_unstable();
        different.dedup();
        (different.len(), there.len())
    };
    marked.iter().copied().rev().max_by_key(|first| worth(*first))
}

/// Where a quotation begins that is to show this word: with its sentence when that is near, else a few words before.
fn beginning(text: &str, words: &[Word], found: usize) -> usize {
    let at = words[found].at.start;
    let near = words[..=found].iter().filter(|word| word.at.start + BEFORE >= at);
    let begins = |word: &&Word| {
        let before = text[..word.at.start].trim_end_matches(['“', '"', '(', '¿', '¡', ' ']);
        before.is_empty() || before.ends_with(['.', '!', '?', '\n', ':'])
    };
    let mut near: Vec<&Word> = near.collect();
    let sentence = near.iter().rfind(|word| begins(word)).map(|word| word.at.start);
    near.truncate(near.len().saturating_sub(1));
    sentence.or_else(|| near.first().map(|word| word.at.start)).unwrap_or(at)
}

/// White space of any kind is one blank; the end of a line that ends no sentence, such as a heading's, is a dot between.
fn push(pieces: &mut Vec<Piece>, text: &str, marked: bool) {
    let mut said = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter == '\n' && said.ends_with(char::is_alphanumeric) {
            said.push_str(" · ");
        } else if !letter.is_whitespace() {
            said.push(letter);
        } else if !said.ends_with(' ') {
            said.push(' ');
        }
    }
    if !said.is_empty() {
        pieces.push(Piece { text: said, marked });
    }
}
