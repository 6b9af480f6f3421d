//! A reader's whole question: what was typed, what was chosen, which rows of the answer.

use std::{collections::BTreeSet, ops::Range};

use db::{Ts, sqlx::types::Uuid};
use tantivy::{
    DocAddress, Searcher, TantivyDocument,
    query::{AllQuery, BooleanQuery, Occur},
    schema::{Field, Value as _},
};

use crate::{
    Error, Filter, Index, Language, Piece,
    clauses::Clause,
    counts::{Counts, Tally},
    fields::{FACET, FROM},
    names::BestNames,
    newest::Newest,
    query::{Meant, Understood},
};

/// A group, and the values chosen in it: one of them must fit.
pub type Chosen = (&'static str, Vec<String>);

/// What comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// What fits best; of those of one name only the best.
    Best,
    /// What is found since the latest moment; what has none comes last. Of those of one name only the newest.
    Newest,
}

/// What is asked. Without a word to look for, everything fits that was chosen.
#[derive(Debug, Clone)]
pub struct Question<'q> {
    pub text: &'q str,
    pub filter: Filter,
    pub chosen: &'q [Chosen],
    pub order: Order,
    pub rows: Range<usize>,
}

/// How much is found of one value, given what was chosen in the other groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub group: String,
    pub value: String,
    pub count: usize,
}

/// Everything a page of results shows. All counts are of what this reader may find, now.
#[derive(Debug, Default)]
pub struct Answer {
    /// What fits the text and the choices.
    pub count: usize,
    /// What fits the text, whatever was chosen.
    pub unchosen: usize,
    pub rows: Vec<Row>,
    /// Further rows follow.
    pub more: bool,
    pub counts: Vec<Counted>,
    /// The text as it was probably meant, where a word of it had a slip.
    pub meant: Option<String>,
    /// What was quoted stands together nowhere: this is what has its words.
    pub apart: bool,
}

/// One hit.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub noun: String,
    pub id: Uuid,
    /// Others of the same name were found, too.
    pub others: bool,
    pub name: String,
    /// Where it stands; empty when a list asks the database.
    pub path: String,
    pub from: Option<Ts>,
    /// Groups and values.
    pub facets: Vec<(String, String)>,
    pub quote: Vec<Piece>,
}

impl Row {
    /// The first value of a group.
    pub fn facet(&self, group: &str) -> Option<&str> {
        self.facets.iter().find(|(it, _)| it == group).map(|(_, value)| value.as_str())
    }
}

impl Index {
    pub fn ask(&self, question: &Question<'_>) -> Result<Answer, Error> {
        let searcher = self.reader.searcher();
        let counts = Counts { chosen: question.chosen };
        let found = self.search(&searcher, question.text, &question.filter, 1, |it| {
            let tally = searcher.search(&it.query, &counts)?;
            Ok((tally.all, tally))
        })?;
        let (tally, understood) = match found {
            Some(found) => found,
            None => {
                let everything = self.everything(&searcher, &question.filter)?;
                (searcher.search(&everything.query, &counts)?, everything)
            }
        };
        let at = if tally.fitting > 0 { self.addresses(&searcher, &understood, question)? } else { Vec::new() };
        let more = at.len() > question.rows.len();
        let rows = at.into_iter().take(question.rows.len());
        let rows = rows.map(|(address, others)| self.row(&searcher, address, others, Some(&understood.words)));
        let rows: Vec<Row> = rows.collect::<Result<_, Error>>()?;
        let meant = self.as_meant(question.text, &understood.words, &rows);
        let Tally { all, fitting, values } = tally;
        Ok(Answer {
            count: fitting,
            unchosen: all,
            rows,
            more,
            counts: values.into_iter().map(counted).collect(),
            meant,
            apart: understood.apart,
        })
    }

    /// The best hits for somebody who is still typing: nothing is counted or quoted.
    pub fn begin(&self, text: &str, filter: &Filter, limit: usize) -> Result<Vec<Row>, Error> {
        let searcher = self.reader.searcher();
        let top = self.names(&searcher, text, filter, limit)?.into_iter();
        top.map(|named| self.row(&searcher, named.address, named.count > 1, None)).collect()
    }

    /// How much is found of each word alone: a way on when nothing has them all.
    pub fn alone(&self, text: &str, filter: &Filter) -> Result<Vec<(String, usize)>, Error> {
        let searcher = self.reader.searcher();
        let words = self.tokens(crate::fields::FOLDED, text).into_iter();
        let words: Vec<String> = words.map(|token| text[token.offset_from..token.offset_to].to_owned()).collect();
        let mut seen = BTreeSet::new();
        let mut alone = Vec::new();
        for word in words.into_iter().take(MOST_ALONE).filter(|word| seen.insert(word.to_lowercase())) {
            let found = self.search(&searcher, &word, filter, 1, |it| {
                let tally = searcher.search(&it.query, &Counts { chosen: &[] })?;
                Ok((tally.all, tally.all))
            })?;
            alone.extend(found.map(|(count, _)| (word, count)));
        }
        Ok(alone)
    }

    fn everything(&self, searcher: &Searcher, filter: &Filter) -> Result<Understood, Error> {
        let all: Clause = (Occur::Must, Box::new(AllQuery));
        let clauses = std::iter::once(all).chain(self.limits(searcher, filter)?).collect();
        Ok(Understood {
            query: BooleanQuery::new(clauses),
            beginning: Default::default(),
            words: Vec::new(),
            apart: false,
        })
    }

    /// Where the rows are, one more than asked for if there is one, and whether others share the name.
    fn addresses(
        &self,
        searcher: &Searcher,
        it: &Understood,
        question: &Question<'_>,
    ) -> Result<Vec<(DocAddress, bool)>, Error> {
        let fitting: Clause = (Occur::Must, Box::new(it.query.clone()));
        let query = BooleanQuery::new(std::iter::once(fitting).chain(self.narrowed(question.chosen)).collect());
        let Range { start, end } = question.rows;
        Ok(match question.order {
            Order::Best => {
                let names = searcher.search(&query, &BestNames { limit: end + 1, typed: &it.beginning })?;
                names.into_iter().skip(start).map(|named| (named.address, named.count > 1)).collect()
            }
            Order::Newest => {
                let newest = searcher.search(&query, &Newest { rows: start..end })?;
                newest.into_iter().map(|address| (address, false)).collect()
            }
        })
    }

    /// With a quotation where there are `words` to mark in it.
    fn row(&self, searcher: &Searcher, at: DocAddress, others: bool, words: Option<&[Meant]>) -> Result<Row, Error> {
        let document: TantivyDocument = searcher.doc(at)?;
        let stored = |field: Field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
        let (noun, id) = stored(self.fields.key).split_once(':').unwrap_or_default();
        let fast = searcher.segment_reader(at.segment_ord).fast_fields();
        let from = fast.i64(FROM)?.first(at.doc_id).filter(|from| *from > 0).map(Ts);
        let mut facets = Vec::new();
        if let Some(column) = fast.str(FACET)? {
            let mut value = String::new();
            for ord in column.ords().values_for_doc(at.doc_id) {
                column.ord_to_str(ord, &mut value).map_err(tantivy::TantivyError::from)?;
                facets.extend(value.split_once(':').map(|(group, value)| (group.to_owned(), value.to_owned())));
            }
        }
        let language = facets.iter().find(|(group, _)| group == "language").and_then(|(_, it)| Language::parse(it));
        let (name, path) = (stored(self.fields.name).to_owned(), stored(self.fields.path).to_owned());
        let quote = words.map(|words| self.quote(stored(self.fields.prose), language, words)).unwrap_or_default();
        Ok(Row { noun: noun.to_owned(), id: id.parse().unwrap_or_default(), others, name, path, from, facets, quote })
    }

    /// The text with each doubtful word replaced by the one that the best hits have instead.
    fn as_meant(&self, text: &str, words: &[Meant], rows: &[Row]) -> Option<String> {
        let mut said = text.to_owned();
        for typed in words.iter().rev().filter(|typed| typed.is_doubtful && !typed.slips.is_empty()) {
            let of_row = |row: &Row| {
                let quote: String = row.quote.iter().map(|piece| piece.text.as_str()).collect();
                self.meant_in(&format!("{} {quote}", row.name), typed)
            };
            if let Some(Some(word)) = rows.iter().take(ROWS_FOR_MEANING).find_map(of_row) {
                said.replace_range(typed.at.clone(), &word);
            }
        }
        (said != text).then_some(said)
    }
}

/// Words of which each alone is looked for.
const MOST_ALONE: usize = 6;
/// Hits that tell what a doubtful word was meant to be.
const ROWS_FOR_MEANING: usize = 5;

fn counted((facet, count): (String, usize)) -> Counted {
    let (group, value) = facet.split_once(':').unwrap_or_default();
    Counted { group: group.to_owned(), value: value.to_owned(), count }
}
