//! Finding: every word must fit somewhere, the last may be unfinished, one slip of the finger is forgiven.

use std::ops::Range;

use db::{SystemId, Ts, sqlx::types::Uuid};
use tantivy::{
    DocAddress, Score, Searcher, TantivyDocument,
    collector::TopDocs,
    query::{BooleanQuery, Occur},
    schema::Value as _,
    tokenizer::Token,
};

use crate::{
    Audience, Error, Index,
    clauses::Clause,
    fields::FOLDED,
    lead::Beginning,
    names::{BestNames, Named},
    phrase::quoted,
};

/// What may be found by whom.
#[derive(Debug, Clone)]
pub struct Filter {
    pub noun: Option<&'static str>,
    pub system: Option<SystemId>,
    /// The widest audience the reader belongs to.
    pub audience: Audience,
    /// What is to be found only from a later moment on is not found.
    pub now: Ts,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub noun: String,
    pub id: Uuid,
    pub score: Score,
}

/// The best document of a name.
#[derive(Debug, Clone, PartialEq)]
pub struct NameHit {
    pub hit: Hit,
    /// How many more of what was found carry the same name.
    pub more: u32,
}

const MOST_WORDS: usize = 12;

/// Which words may have a slip. Most searches are spelt right, so the next step is taken only when the one before
/// found too little: it costs more and brings what is less likely meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
pub(crate) enum Forgiving {
    /// Words that nobody's name holds; their first letter is right.
    UnknownWords,
    /// Every word; its first letter is right.
    AnyWord,
    /// Every word, everywhere.
    AnyLetter,
}

/// One word of what somebody typed.
pub(crate) struct Typed {
    pub(crate) word: String,
    /// Its place in the text, in bytes.
    pub(crate) at: Range<usize>,
    /// How many names and texts hold it.
    pub(crate) documents: u64,
    /// The last, with nothing after it: more letters may come.
    pub(crate) unfinished: bool,
    /// The first letter of a further word; nearly every name has a word that begins with it.
    hint: bool,
}

/// Shorter words have too many neighbors.
pub(crate) const LETTERS_FOR_A_SLIP: usize = 4;
/// A word that fewer than one of so many documents hold may be a slip of somebody else's.
const RARE: u64 = 20_000;
/// A word that more than one of so many documents hold, and more than so many, is taken as whole unless too little is
/// found so: looking at every document with a longer one ("of", "office") would take longer than all the rest.
const COMMON: u64 = 50;
const MANY: u64 = 1_000;

impl Typed {
    pub(crate) fn letters(&self) -> usize {
        self.word.chars().count()
    }

    /// Whether it may be the beginning of a longer word.
    pub(crate) fn may_go_on(&self, step: Forgiving, all: u64) -> bool {
        let is_whole = step == Forgiving::UnknownWords && self.documents > MANY.max(all / COMMON);
        self.unfinished && self.letters() > 1 && !is_whole
    }

    pub(crate) fn may_slip(&self, step: Forgiving, all: u64) -> bool {
        let doubtful = step > Forgiving::UnknownWords || self.documents < (all / RARE + 1).max(FEW as u64);
        doubtful && self.letters() >= LETTERS_FOR_A_SLIP
    }
}

/// When every word is spelt as in some name and fewer than this are found, slips are looked for all the same. A word
/// that fewer hold may be a slip in any case.
const FEW: usize = 3;

/// What somebody typed, as one step of forgiving understands it.
pub(crate) struct Understood {
    pub(crate) query: BooleanQuery,
    pub(crate) beginning: Beginning,
    pub(crate) words: Vec<Meant>,
    /// Quotes were typed, and their words are looked for one by one.
    pub(crate) apart: bool,
}

/// A typed word, and what else it was taken for.
pub(crate) struct Meant {
    pub(crate) word: String,
    pub(crate) at: Range<usize>,
    /// Nobody writes it so, or hardly anybody.
    pub(crate) is_doubtful: bool,
    pub(crate) slips: Vec<String>,
    pub(crate) stems: Vec<String>,
    pub(crate) goes_on: bool,
    /// The words that were quoted with it: it counts only where they stand together.
    pub(crate) phrase: Option<Range<usize>>,
}

impl Meant {
    fn quoted(typed: &Typed, phrase: &Range<usize>) -> Self {
        let (word, at, phrase) = (typed.word.clone(), typed.at.clone(), Some(phrase.clone()));
        Self { word, at, is_doubtful: false, slips: Vec::new(), stems: Vec::new(), goes_on: false, phrase }
    }
}

impl Index {
    /// The best `limit` documents for what somebody typed; nothing for an empty text.
    pub fn find(&self, text: &str, filter: &Filter, limit: usize) -> Result<Vec<Hit>, Error> {
        let searcher = self.reader.searcher();
        let top = self.search(&searcher, text, filter, limit, |it| {
            let top = searcher.search(&it.query, &TopDocs::with_limit(limit).order_by_score())?;
            Ok((top.len(), top))
        })?;
        let top = top.map(|(top, _)| top).unwrap_or_default().into_iter();
        top.filter_map(|(score, address)| self.hit(&searcher, score, address).transpose()).collect()
    }

    /// The best `limit` names for what somebody typed, each with the best document that carries it.
    pub fn find_names(&self, text: &str, filter: &Filter, limit: usize) -> Result<Vec<NameHit>, Error> {
        let searcher = self.reader.searcher();
        let top = self.names(&searcher, text, filter, limit)?.into_iter();
        let hit = |named: Named| {
            let hit = self.hit(&searcher, named.score, named.address)?;
            Ok(hit.map(|hit| NameHit { hit, more: named.count - 1 }))
        };
        top.filter_map(|named| hit(named).transpose()).collect()
    }

    pub(crate) fn names(
        &self,
        searcher: &Searcher,
        text: &str,
        filter: &Filter,
        limit: usize,
    ) -> Result<Vec<Named>, Error> {
        let top = self.search(searcher, text, filter, limit, |it| {
            let top = searcher.search(&it.query, &BestNames { limit, typed: &it.beginning })?;
            Ok((top.len(), top))
        })?;
        Ok(top.map(|(top, _)| top).unwrap_or_default())
    }

    /// Asks more and more forgivingly until something is found: `run` says how much. What was quoted is first looked for
    /// as it stands. Who asks for at least three is also given slips of words that are spelt as in some name, while fewer
    /// are found. `None` without a word to look for.
    pub(crate) fn search<T>(
        &self,
        searcher: &Searcher,
        text: &str,
        filter: &Filter,
        limit: usize,
        run: impl Fn(&Understood) -> tantivy::Result<(usize, T)>,
    ) -> Result<Option<(T, Understood)>, Error> {
        let words = self.typed(searcher, text)?;
        let mut found = None;
        if words.is_empty() || limit == 0 {
            return Ok(found);
        }
        let quoted = quoted(text, &words);
        if !quoted.is_empty() {
            let understood = self.understood(searcher, &words, &quoted, filter, Forgiving::UnknownWords)?;
            let (count, result) = run(&understood)?;
            if count > 0 {
                return Ok(Some((result, understood)));
            }
        }
        let few = if words.iter().all(|word| word.documents > 0) { FEW.min(limit) } else { 1 };
        for (step, enough) in [(Forgiving::UnknownWords, few), (Forgiving::AnyWord, 1), (Forgiving::AnyLetter, 1)] {
            let mut understood = self.understood(searcher, &words, &[], filter, step)?;
            understood.apart = !quoted.is_empty();
            let (count, result) = run(&understood)?;
            found = Some((result, understood));
            if count >= enough {
                break;
            }
        }
        Ok(found)
    }

    fn understood(
        &self,
        searcher: &Searcher,
        words: &[Typed],
        quoted: &[Range<usize>],
        filter: &Filter,
        step: Forgiving,
    ) -> Result<Understood, Error> {
        let mut clauses: Vec<Clause> = quoted.iter().map(|phrase| self.together(&words[phrase.clone()])).collect();
        let mut beginning = Beginning::default();
        let mut all = Vec::with_capacity(words.len());
        for (n, typed) in words.iter().enumerate() {
            if let Some(phrase) = quoted.iter().find(|phrase| phrase.contains(&n)) {
                beginning.push(std::slice::from_ref(&typed.word));
                all.push(Meant::quoted(typed, phrase));
                continue;
            }
            let meaning = self.meaning(searcher, typed, step)?;
            beginning.push(&meaning.names);
            clauses.push((if typed.hint { Occur::Should } else { Occur::Must }, meaning.query));
            all.push(Meant {
                word: typed.word.clone(),
                at: typed.at.clone(),
                is_doubtful: typed.may_slip(Forgiving::UnknownWords, searcher.num_docs()),
                slips: meaning.slips,
                stems: meaning.stems,
                goes_on: meaning.goes_on,
                phrase: None,
            });
        }
        clauses.extend(self.limits(searcher, filter)?);
        Ok(Understood { query: BooleanQuery::new(clauses), beginning, words: all, apart: false })
    }

    fn typed(&self, searcher: &Searcher, text: &str) -> Result<Vec<Typed>, Error> {
        let mut words = self.tokens(FOLDED, text);
        words.truncate(MOST_WORDS);
        let last = words.len().saturating_sub(1);
        let ended = text.ends_with(char::is_whitespace);
        let typed = |(i, token): (usize, Token)| {
            let (word, at) = (token.text, token.offset_from..token.offset_to);
            let unfinished = i == last && !ended;
            let hint = unfinished && i > 0 && word.chars().count() == 1;
            Ok(Typed { documents: self.documents(searcher, &word)?, at, unfinished, hint, word })
        };
        words.into_iter().enumerate().map(typed).collect()
    }

    fn hit(&self, searcher: &Searcher, score: Score, address: DocAddress) -> Result<Option<Hit>, Error> {
        let document: TantivyDocument = searcher.doc(address)?;
        let key = document.get_first(self.fields.key).and_then(|value| value.as_str());
        let named = key.and_then(|key| key.split_once(':')).and_then(|(noun, id)| Some((noun, id.parse().ok()?)));
        Ok(named.map(|(noun, id)| Hit { noun: noun.to_owned(), id, score }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_word_is_whole_until_too_little_is_found() {
        let typed = |documents, unfinished| Typed { word: "of".into(), at: 0..2, documents, unfinished, hint: false };
        let goes_on = |typed: Typed, step, all| typed.may_go_on(step, all);
        assert!(!goes_on(typed(200_000, true), Forgiving::UnknownWords, 1_000_000));
        assert!(goes_on(typed(200_000, true), Forgiving::AnyWord, 1_000_000));
        assert!(goes_on(typed(900, true), Forgiving::UnknownWords, 1_000), "there are few documents in all");
        assert!(goes_on(typed(1_500, true), Forgiving::UnknownWords, 1_000_000), "few of them hold it");
        assert!(!goes_on(typed(1_500, false), Forgiving::AnyWord, 1_000_000), "it is finished");
    }
}
