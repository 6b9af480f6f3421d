//! What a typed word, and a reader, ask of the index.

use std::collections::BTreeMap;

use tantivy::{
    Score, Searcher, Term,
    query::{BooleanQuery, BoostQuery, ConstScoreQuery, FuzzyTermQuery, Occur, Query, TermQuery},
    schema::IndexRecordOption,
};

use crate::{
    Audience, Error, Filter, Index,
    index::readers,
    query::{Forgiving, Typed},
};

pub(crate) type Clause = (Occur, Box<dyn Query>);

/// Words shorter than this must be spelt right.
const LETTERS_FOR_A_SLIP: usize = 4;
/// How many words of the index one typed word may stand for; the most frequent are taken.
const MOST_NEAR_WORDS: usize = 40;
/// What a word with a slip weighs against one spelt right, and what one that only begins so.
const SLIP: Score = 0.4;
const BEGINNING: Score = 0.6;

impl Index {
    pub(crate) fn word(&self, searcher: &Searcher, typed: &Typed, step: Forgiving) -> Result<Box<dyn Query>, Error> {
        let mut ways: Vec<Clause> = Vec::new();
        let Typed { word, known, unfinished } = typed;
        let may_slip = step > Forgiving::UnknownWords || !known;
        for (field, weight) in [(self.fields.name, 3.0), (self.fields.text, 1.0)] {
            let term = Term::from_field_text(field, word);
            if may_slip && word.chars().count() >= LETTERS_FOR_A_SLIP {
                for near in near(searcher, &term, word, step)? {
                    ways.push(should(term_query(near), weight * SLIP));
                }
            }
            if *unfinished {
                let begins = FuzzyTermQuery::new_prefix(term.clone(), 0, true);
                ways.push(should(Box::new(begins), weight * BEGINNING));
            }
            ways.push(should(term_query(term), weight));
        }
        Ok(Box::new(BooleanQuery::new(ways)))
    }

    /// Whether some name or text holds the word.
    pub(crate) fn knows(&self, searcher: &Searcher, word: &str) -> Result<bool, Error> {
        for field in [self.fields.name, self.fields.text] {
            if searcher.doc_freq(&Term::from_field_text(field, word))? > 0 {
                return Ok(true);
            }
        }
        Ok(false)
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

/// The words of the index that are one slip away from this one, the most frequent first.
fn near(searcher: &Searcher, term: &Term, word: &str, step: Forgiving) -> Result<Vec<Term>, Error> {
    let slip = FuzzyTermQuery::new(term.clone(), 1, true).automaton()?;
    let first = word.chars().next().map_or(0, char::len_utf8);
    let mut found: BTreeMap<Vec<u8>, u32> = BTreeMap::new();
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
                *found.entry(terms.key().to_vec()).or_default() += terms.value().doc_freq;
            }
        }
    }
    let mut found: Vec<(Vec<u8>, u32)> = found.into_iter().collect();
    found.sort_by_key(|(_, documents)| std::cmp::Reverse(*documents));
    found.truncate(MOST_NEAR_WORDS);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).ok();
    Ok(found.into_iter().filter_map(|(it, _)| text(it)).map(|it| Term::from_field_text(term.field(), &it)).collect())
}

fn term_query(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

fn should(query: Box<dyn Query>, weight: Score) -> Clause {
    (Occur::Should, Box::new(BoostQuery::new(query, weight)))
}
