//! Finding: every word must fit somewhere, the last may be unfinished, one slip of the finger is forgiven.

use db::{SystemId, sqlx::types::Uuid};
use tantivy::{
    Score, TantivyDocument, Term,
    collector::TopDocs,
    query::{BooleanQuery, BoostQuery, ConstScoreQuery, FuzzyTermQuery, Occur, Query, TermQuery},
    schema::{Field, IndexRecordOption, Value as _},
};

use crate::{
    Audience, Error, Index,
    index::{FOLDED, audience},
};

/// What may be found by whom.
#[derive(Debug, Clone)]
pub struct Filter {
    pub noun: Option<&'static str>,
    pub system: Option<SystemId>,
    /// The widest audience the reader belongs to.
    pub audience: Audience,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub noun: String,
    pub id: Uuid,
    pub score: Score,
}

/// Words shorter than this must be spelt right.
const LETTERS_FOR_A_SLIP: usize = 4;
const MOST_WORDS: usize = 12;

impl Index {
    /// The best `limit` documents for what somebody typed; nothing for an empty text.
    pub fn find(&self, text: &str, filter: &Filter, limit: usize) -> Result<Vec<Hit>, Error> {
        let words = self.words(text);
        if words.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let unfinished = !text.ends_with(char::is_whitespace);
        let last = words.len() - 1;
        let mut clauses: Vec<(Occur, Box<dyn Query>)> =
            words.iter().enumerate().map(|(i, word)| (Occur::Must, self.word(word, unfinished && i == last))).collect();
        clauses.extend(self.limits(filter));
        let searcher = self.reader.searcher();
        let top = searcher.search(&BooleanQuery::new(clauses), &TopDocs::with_limit(limit).order_by_score())?;
        let mut hits = Vec::with_capacity(top.len());
        for (score, address) in top {
            let document: TantivyDocument = searcher.doc(address)?;
            let key = document.get_first(self.fields.key).and_then(|value| value.as_str().map(str::to_owned));
            if let Some((noun, id)) = key.as_deref().and_then(|key| key.split_once(':'))
                && let Ok(id) = id.parse()
            {
                hits.push(Hit { noun: noun.to_owned(), id, score });
            }
        }
        Ok(hits)
    }

    fn words(&self, text: &str) -> Vec<String> {
        let Some(mut analyzer) = self.index.tokenizers().get(FOLDED) else { return Vec::new() };
        let mut words = Vec::new();
        let mut stream = analyzer.token_stream(text);
        while stream.advance() && words.len() < MOST_WORDS {
            words.push(stream.token().text.clone());
        }
        words
    }

    fn word(&self, word: &str, unfinished: bool) -> Box<dyn Query> {
        let mut ways: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for (field, weight) in [(self.fields.name, 3.0), (self.fields.text, 1.0)] {
            let term = Term::from_field_text(field, word);
            ways.push(should(Box::new(TermQuery::new(term.clone(), IndexRecordOption::WithFreqs)), weight));
            if word.chars().count() >= LETTERS_FOR_A_SLIP {
                ways.push(should(Box::new(FuzzyTermQuery::new(term.clone(), 1, true)), weight * 0.4));
            }
            if unfinished {
                ways.push(should(Box::new(FuzzyTermQuery::new_prefix(term, 0, true)), weight * 0.6));
            }
        }
        Box::new(BooleanQuery::new(ways))
    }

    fn limits(&self, filter: &Filter) -> Vec<(Occur, Box<dyn Query>)> {
        let one = |field: Field, text: &str| -> Box<dyn Query> {
            Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic))
        };
        let any = |queries: Vec<Box<dyn Query>>| -> Box<dyn Query> {
            let queries = queries.into_iter().map(|query| (Occur::Should, query)).collect();
            Box::new(ConstScoreQuery::new(Box::new(BooleanQuery::new(queries)), 0.0))
        };
        let mut systems = vec![one(self.fields.system, "*")];
        systems.extend(filter.system.map(|id| one(self.fields.system, &id.to_string())));
        let mut audiences = vec![one(self.fields.audience, audience(Audience::Public))];
        if filter.audience == Audience::Staff {
            audiences.push(one(self.fields.audience, audience(Audience::Staff)));
        }
        let mut limits = vec![(Occur::Must, any(systems)), (Occur::Must, any(audiences))];
        if let Some(noun) = filter.noun {
            limits.push((Occur::Must, any(vec![one(self.fields.noun, noun)])));
        }
        limits
    }
}

fn should(query: Box<dyn Query>, weight: Score) -> (Occur, Box<dyn Query>) {
    (Occur::Should, Box::new(BoostQuery::new(query, weight)))
}
