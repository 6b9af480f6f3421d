//! What a typed word, and a reader, ask of the index.

use std::{cmp::Reverse, collections::BTreeMap, ops::Bound};

use tantivy::{
    Score, Searcher, Term,
    query::{BooleanQuery, BoostQuery, ConstScoreQuery, FuzzyTermQuery, Occur, Query, RangeQuery, TermQuery},
    schema::{Field, IndexRecordOption},
};

use crate::{
    Audience, Error, Filter, Index, Language,
    fields::{FROM, facet, readers},
    query::{Forgiving, LETTERS_FOR_A_SLIP, Typed},
};

pub(crate) type Clause = (Occur, Box<dyn Query>);

/// A word of names is itself taken for a slip when another, so many times as frequent, is one slip away.
const OVERSHADOWED: u64 = 20;
/// How many words of the index one typed word may stand for; the most frequent are taken.
const MOST_NEAR_WORDS: usize = 40;
/// Of so many of them the stems are asked for, too.
const NEAR_STEMS: usize = 4;
/// What a word with a slip weighs against one spelt right, one that only begins so, and one of the same stem.
const SLIP: Score = 0.4;
const BEGINNING: Score = 0.6;
const STEM: Score = 0.5;
/// What a word of a name weighs against one of a text.
pub(crate) const NAME: Score = 3.0;

/// What a typed word may stand for.
pub(crate) struct Meaning {
    pub(crate) query: Box<dyn Query>,
    /// Words of names: itself, and those one slip away.
    pub(crate) names: Vec<String>,
    /// Words of names and texts one slip away, the likeliest first.
    pub(crate) slips: Vec<String>,
    /// Stems one slip away, where no word is.
    pub(crate) stems: Vec<String>,
    /// More letters may follow.
    pub(crate) goes_on: bool,
}

impl Index {
    pub(crate) fn meaning(&self, searcher: &Searcher, typed: &Typed, step: Forgiving) -> Result<Meaning, Error> {
        let mut ways: Vec<Clause> = Vec::new();
        let mut names = vec![typed.word.clone()];
        let mut slips: Vec<Slip> = Vec::new();
        let goes_on = typed.may_go_on(step, searcher.num_docs());
        for (field, weight) in [(self.fields.name, NAME), (self.fields.text, 1.0)] {
            let term = Term::from_field_text(field, &typed.word);
            if typed.may_slip(step, searcher.num_docs()) {
                let near = near_words(searcher, &term, typed, step)?;
                ways.extend(near.iter().map(|slip| should(term_query(slip.term(field)), weight * slip.weight)));
                if field == self.fields.name {
                    names.extend(near.iter().map(|slip| slip.word.clone()));
                }
                slips.extend(near);
            }
            if goes_on {
                let begins = FuzzyTermQuery::new_prefix(term.clone(), 0, true);
                ways.push(should(Box::new(begins), weight * BEGINNING));
            }
            ways.push(should(term_query(term), weight));
        }
        slips.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        ways.extend(self.stems(searcher, typed, &slips)?);
        let unknown = typed.documents == 0 && slips.is_empty() && typed.may_slip(step, searcher.num_docs());
        let stems = if unknown { self.near_stems(searcher, typed, step)? } else { Vec::new() };
        ways.extend(stems.iter().map(|term| should(term_query(term.clone()), STEM * SLIP)));
        let stems = stems.iter().filter_map(|term| Some(term.value().as_str()?.to_owned())).collect();
        let slips = slips.into_iter().map(|slip| slip.word).collect();
        Ok(Meaning { query: Box::new(BooleanQuery::new(ways)), names, slips, stems, goes_on })
    }

    /// Words of the same stem, in each language that has the stem.
    fn stems(&self, searcher: &Searcher, typed: &Typed, slips: &[Slip]) -> Result<Vec<Clause>, Error> {
        let near = slips.iter().take(NEAR_STEMS).map(|slip| (slip.word.as_str(), STEM * slip.weight));
        let words: Vec<(&str, Score)> = std::iter::once((typed.word.as_str(), STEM)).chain(near).collect();
        let mut ways = Vec::new();
        for language in Language::ALL {
            let field = self.fields.stems(language);
            for (word, weight) in &words {
                let Some(stem) = self.stem(language, word) else { continue };
                let term = Term::from_field_text(field, &stem);
                if searcher.doc_freq(&term)? > 0 {
                    ways.push(should(term_query(term), *weight));
                }
            }
        }
        Ok(ways)
    }

    /// The most frequent stems one slip away: nobody may have written this very form of the word.
    fn near_stems(&self, searcher: &Searcher, typed: &Typed, step: Forgiving) -> Result<Vec<Term>, Error> {
        let mut terms = Vec::new();
        for language in Language::ALL {
            let field = self.fields.stems(language);
            let Some(stem) = self.stem(language, &typed.word).filter(|stem| stem.len() >= LETTERS_FOR_A_SLIP) else {
                continue;
            };
            let mut stems = near(searcher, &Term::from_field_text(field, &stem), &stem, step)?;
            stems.sort_by_key(|(_, documents)| Reverse(*documents));
            terms.extend(stems.iter().take(NEAR_STEMS).map(|(stem, _)| Term::from_field_text(field, stem)));
        }
        Ok(terms)
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
        let limits = [limit(searcher, readers)?, limit(searcher, nouns)?, self.shown(searcher, filter)?];
        Ok(limits.into_iter().flatten().collect())
    }

    /// Only what is shown at this moment; nothing to ask while nothing is scheduled.
    fn shown(&self, searcher: &Searcher, filter: &Filter) -> Result<Option<Clause>, Error> {
        let mut last = 0;
        for segment in searcher.segment_readers() {
            last = last.max(segment.fast_fields().i64(FROM)?.max_value());
        }
        let now = Bound::Included(Term::from_field_i64(self.fields.from, filter.now.0));
        Ok((last > filter.now.0).then(|| must(Box::new(RangeQuery::new(Bound::Unbounded, now)))))
    }

    /// Only what has one of the values of each group.
    pub(crate) fn narrowed(&self, chosen: &[crate::Chosen]) -> Vec<Clause> {
        let term = |group: &str, value: &String| Term::from_field_text(self.fields.facet, &facet(group, value));
        chosen.iter().map(|(group, values)| must(any(values.iter().map(|value| term(group, value))))).collect()
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
    Ok(Some(must(any(terms.into_iter()))))
}

fn any(terms: impl Iterator<Item = Term>) -> Box<dyn Query> {
    let one = |term| (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn Query>);
    Box::new(BooleanQuery::new(terms.map(one).collect()))
}

/// It has to fit, and adds nothing to the score.
fn must(query: Box<dyn Query>) -> Clause {
    (Occur::Must, Box::new(ConstScoreQuery::new(query, 0.0)))
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
fn near_words(searcher: &Searcher, term: &Term, typed: &Typed, step: Forgiving) -> Result<Vec<Slip>, Error> {
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
