//! Finding: every word must fit somewhere, the last may be unfinished, one slip of the finger is forgiven.

use db::{SystemId, sqlx::types::Uuid};
use tantivy::{
    DocAddress, Score, Searcher, TantivyDocument,
    collector::TopDocs,
    query::{BooleanQuery, Occur},
    schema::Value as _,
};

use crate::{
    Audience, Error, Index,
    clauses::Clause,
    index::SAME_NAME,
    names::{BestNames, Named},
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

const STEPS: [Forgiving; 3] = [Forgiving::UnknownWords, Forgiving::AnyWord, Forgiving::AnyLetter];
/// When every word is spelt as in some name and fewer than this are found, slips are looked for all the same.
const FEW: usize = 3;

impl Index {
    /// The best `limit` documents for what somebody typed; nothing for an empty text.
    pub fn find(&self, text: &str, filter: &Filter, limit: usize) -> Result<Vec<Hit>, Error> {
        let searcher = self.reader.searcher();
        if limit == 0 {
            return Ok(Vec::new());
        }
        let top = self.search(&searcher, text, filter, |query| {
            searcher.search(query, &TopDocs::with_limit(limit).order_by_score())
        })?;
        top.into_iter().filter_map(|(score, address)| self.hit(&searcher, score, address).transpose()).collect()
    }

    /// The best `limit` names for what somebody typed, each with the best document that carries it.
    pub fn find_names(&self, text: &str, filter: &Filter, limit: usize) -> Result<Vec<NameHit>, Error> {
        let searcher = self.reader.searcher();
        let best = BestNames { column: SAME_NAME, limit };
        let top = self.search(&searcher, text, filter, |query| searcher.search(query, &best))?;
        let hit = |named: Named| {
            let hit = self.hit(&searcher, named.score, named.address)?;
            Ok(hit.map(|hit| NameHit { hit, more: named.count - 1 }))
        };
        top.into_iter().filter_map(|named| hit(named).transpose()).collect()
    }

    /// Asks more and more forgivingly until something is found.
    fn search<T>(
        &self,
        searcher: &Searcher,
        text: &str,
        filter: &Filter,
        run: impl Fn(&BooleanQuery) -> tantivy::Result<Vec<T>>,
    ) -> Result<Vec<T>, Error> {
        let mut words = self.words(text);
        words.truncate(MOST_WORDS);
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let unfinished = !text.ends_with(char::is_whitespace);
        let mut found = Vec::new();
        for step in STEPS {
            let query = self.query(searcher, &words, unfinished, step, filter)?;
            found = run(&query)?;
            let is_known =
                || words.iter().try_fold(true, |all, word| Ok::<_, Error>(all && self.knows(searcher, word)?));
            let enough = if step == Forgiving::UnknownWords && is_known()? { FEW } else { 1 };
            if found.len() >= enough {
                break;
            }
        }
        Ok(found)
    }

    fn hit(&self, searcher: &Searcher, score: Score, address: DocAddress) -> Result<Option<Hit>, Error> {
        let document: TantivyDocument = searcher.doc(address)?;
        let key = document.get_first(self.fields.key).and_then(|value| value.as_str());
        let Some((noun, id)) = key.and_then(|key| key.split_once(':')) else { return Ok(None) };
        Ok(id.parse().ok().map(|id| Hit { noun: noun.to_owned(), id, score }))
    }

    fn query(
        &self,
        searcher: &Searcher,
        words: &[String],
        unfinished: bool,
        step: Forgiving,
        filter: &Filter,
    ) -> Result<BooleanQuery, Error> {
        let mut clauses: Vec<Clause> = Vec::new();
        for (i, word) in words.iter().enumerate() {
            let unfinished = unfinished && i + 1 == words.len();
            clauses.push((Occur::Must, self.word(searcher, word, unfinished, step)?));
        }
        clauses.extend(self.limits(searcher, filter)?);
        Ok(BooleanQuery::new(clauses))
    }
}
