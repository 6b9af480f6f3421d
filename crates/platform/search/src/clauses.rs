//! What a typed word, and a reader, ask of the index.

use std::{cmp::Reverse, collections::BTreeMap};

use tantivy::{
    Score, Searcher, Term,
    query::{BooleanQuery, BoostQuery, ConstScoreQuery, FuzzyTermQuery, Occur, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use crate::{
    Audience, Error, Filter, Index,
    index::readers,
    query::{Forgiving, Typed},
};

pub(crate) type Clause = (Occur, Box<dyn Query>);

/// A word of names is itself taken for a slip when another, so many times as frequent, is one slip away.
const OVERSHADOWED: u64 = 20;
/// How many words of the index one typed word may stand for; the most frequent are taken.
const MOST_NEAR_WORDS: usize = 40;
/// What a word with a slip weighs against one spelt right, and what one that only begins so.
const SLIP: Score = 0.4;
const BEGINNING: Score = 0.6;

/// What a typed word may stand for.
pub(crate) struct Meaning {
    pub(crate) query: Box<dyn Query>,
    /// Words of names: itself, and those one slip away.
    pub(crate) words: Vec<String>,
}

impl Index {
    pub(crate) fn meaning(&self, searcher: &Searcher, typed: &Typed, step: Forgiving) -> Result<Meaning, Error> {
        let mut ways: Vec<Clause> = Vec::new();
        let mut words = vec![typed.word.clone()];
        for (field, weight) in [(self.fields.name, 3.0), (self.fields.text, 1.0)] {
            let term = Term::from_field_text(field, &typed.word);
            if typed.may_slip(step, searcher.num_docs()) {
                let slips = slips(searcher, &term, typed, step)?;
                ways.extend(slips.iter().map(|slip| should(term_query(slip.term(field)), weight * slip.weight)));
                if field == self.fields.name {
                    words.extend(slips.into_iter().map(|slip| slip.word));
                }
            }
            if typed.may_go_on(step, searcher.num_docs()) {
                let begins = FuzzyTermQuery::new_prefix(term.clone(), 0, true);
                ways.push(should(Box::new(begins), weight * BEGINNING));
            }
            ways.push(should(term_query(term), weight));
        }
        Ok(Meaning { query: Box::new(BooleanQuery::new(ways)), words })
    }

    /// How many names and texts hold the word.
    pub(crate) fn documents(&self, searcher: &Searcher, word: &str) -> Result<u64, Error> {
        let of = |field| searcher.doc_freq(&Term::from_field_text(field, word));
        Ok(of(self.fields.name)? + of(self.fields.text)?)
    }

    pub(crate) fn limits(&self, searcher: &Searcher, filter: &Filter) -> Result<Vec<Clause>, Error> {
        let audiences = match filter.audience {
            Audience::Public => [Audience::Public].as_slice(),
            Audience::Staff => &[Audience::Public, Audience::Staff],
        };
        // What is every system's, and what is the reader's own.
        let systems = std::iter::once(None).chain(filter.system.map(Some));
        let readers = systems.flat_map(|system| audiences.iter().map(move |audience| readers(*audience, system)));
        let readers = readers.map(|readers| Term::from_field_text(self.fields.readers, &readers)).collect();
        let nouns = filter.noun.map(|noun| Term::from_field_text(self.fields.noun, noun)).into_iter().collect();
        Ok(limit(searcher, readers)?.into_iter().chain(limit(searcher, nouns)?).collect())
    }
}

/// Only documents with one of these terms; nothing when there are no terms, or when all documents have one, which
/// is the usual case and would cost a look at every document.
fn limit(searcher: &Searcher, terms: Vec<Term>) -> Result<Option<Clause>, Error> {
    let all: u64 = searcher.segment_readers().iter().map(|segment| u64::from(segment.max_doc())).sum();
    let mut fit = 0;
    for term in &terms {
        fit += searcher.doc_freq(term)?;
    }
    if terms.is_empty() || fit == all {
        return Ok(None);
    }
    let one = |term| (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn Query>);
    let any = BooleanQuery::new(terms.into_iter().map(one).collect());
    Ok(Some((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(any), 0.0)))))
}

/// A word of the index that is one slip away from what was typed.
struct Slip {
    word: String,
    weight: Score,
}

impl Slip {
    fn term(&self, field: Field) -> Term {
        Term::from_field_text(field, &self.word)
    }
}

/// The most frequent words of the index that are one slip away. What is rare is often a slip of somebody else's: a
/// word weighs the more the more often it occurs, and none weighs more for being rare.
fn slips(searcher: &Searcher, term: &Term, typed: &Typed, step: Forgiving) -> Result<Vec<Slip>, Error> {
    let mut near = near(searcher, term, &typed.word, step)?;
    if step == Forgiving::UnknownWords {
        near.retain(|(_, documents)| *documents >= typed.documents * OVERSHADOWED);
    }
    near.sort_by_key(|(_, documents)| Reverse(*documents));
    near.truncate(MOST_NEAR_WORDS);
    let Some(most) = near.first().map(|(_, documents)| *documents) else { return Ok(Vec::new()) };
    let all = searcher.num_docs();
    let weight = |documents: u64| {
        let often = (1.0 + documents as Score).ln() / (1.0 + most as Score).ln();
        SLIP * often * rarity(all, most) / rarity(all, documents)
    };
    Ok(near.into_iter().map(|(word, documents)| Slip { word, weight: weight(documents) }).collect())
}

/// The inverse document frequency that a term's score has in it (BM25, as tantivy computes it).
fn rarity(all: u64, documents: u64) -> Score {
    let (all, documents) = (all as Score, documents as Score);
    (1.0 + (all - documents + 0.5) / (documents + 0.5)).ln()
}

fn near(searcher: &Searcher, term: &Term, word: &str, step: Forgiving) -> Result<Vec<(String, u64)>, Error> {
    let slip = FuzzyTermQuery::new(term.clone(), 1, true).automaton()?;
    let first = word.chars().next().map_or(0, char::len_utf8);
    let mut found: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(term.field())?;
        let mut terms = index.terms().search(&slip);
        if step < Forgiving::AnyLetter {
            let letter = &word.as_bytes()[..first];
            // No letter begins with this byte, so it comes after all words with the letter.
            terms = terms.ge(letter).lt([letter, &[0xFF]].concat());
        }
        let mut terms = terms.into_stream().map_err(tantivy::TantivyError::from)?;
        while terms.advance() {
            if terms.key() != word.as_bytes() {
                *found.entry(terms.key().to_vec()).or_default() += u64::from(terms.value().doc_freq);
            }
        }
    }
    Ok(found.into_iter().filter_map(|(word, documents)| Some((String::from_utf8(word).ok()?, documents))).collect())
}

fn term_query(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

fn should(query: Box<dyn Query>, weight: Score) -> Clause {
    (Occur::Should, Box::new(BoostQuery::new(query, weight)))
}
