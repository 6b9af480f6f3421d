//! Words in quotes: they are looked for as they stand, one right after the other.

use std::ops::Range;

use tantivy::{
    Term,
    query::{BooleanQuery, BoostQuery, Occur, PhraseQuery, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use crate::{
    Index,
    clauses::{Clause, NAME},
    query::Typed,
};

const QUOTES: [(char, char); 4] = [('"', '"'), ('“', '”'), ('«', '»'), ('„', '“')];

/// The words between each pair of quotes, as places among the typed words. A quote that is not closed means nothing yet.
pub(crate) fn quoted(text: &str, words: &[Typed]) -> Vec<Range<usize>> {
    let between = stretches(text).into_iter().map(|stretch| {
        let first = words.partition_point(|word| word.at.start < stretch.start);
        let last = words.partition_point(|word| word.at.end <= stretch.end);
        first..last.max(first)
    });
    between.filter(|phrase| !phrase.is_empty()).collect()
}

/// What stands between the quotes of a text that is in quotes as a whole.
pub fn whole_phrase(text: &str) -> Option<&str> {
    let stretches = stretches(text);
    let [only] = stretches.as_slice() else { return None };
    let (before, after) = (&text[..only.start], &text[only.end..]);
    (before.chars().count() == 1 && after.chars().count() == 1).then(|| &text[only.clone()])
}

fn stretches(text: &str) -> Vec<Range<usize>> {
    let (mut stretches, mut at) = (Vec::new(), 0);
    while let Some((from, opening)) = text[at..].char_indices().find(|(_, c)| QUOTES.iter().any(|it| it.0 == *c)) {
        let begins = at + from + opening.len_utf8();
        let closing = QUOTES.iter().filter(|it| it.0 == opening).map(|it| it.1);
        let ends = closing.filter_map(|closing| text[begins..].find(closing)).min();
        let Some(length) = ends else {
            at = begins;
            continue;
        };
        stretches.push(begins..begins + length);
        let closing = text[begins + length..].chars().next().map_or(0, char::len_utf8);
        at = begins + length + closing;
    }
    stretches
}

impl Index {
    /// In a name or a text, these words in this order with nothing between them.
    pub(crate) fn together(&self, words: &[Typed]) -> Clause {
        let inside = |field: Field| -> Box<dyn Query> {
            let terms: Vec<Term> = words.iter().map(|typed| Term::from_field_text(field, &typed.word)).collect();
            match <[Term; 1]>::try_from(terms) {
                Ok([one]) => Box::new(TermQuery::new(one, IndexRecordOption::WithFreqs)),
                Err(terms) => Box::new(PhraseQuery::new(terms)),
            }
        };
        let name: Box<dyn Query> = Box::new(BoostQuery::new(inside(self.fields.name), NAME));
        let either = vec![(Occur::Should, name), (Occur::Should, inside(self.fields.text))];
        (Occur::Must, Box::new(BooleanQuery::new(either)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<&str> {
        stretches(text).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn what_stands_between_quotes_of_any_kind() {
        assert_eq!(said("a \"seed library\" in «otra parte» and “here”"), ["seed library", "otra parte", "here"]);
        assert_eq!(said("„hier“ there"), ["hier"]);
        assert_eq!(said("it is 5\" wide"), Vec::<&str>::new(), "nothing closes it");
        assert_eq!(said("“a \"b c\""), ["b c"], "the one that is not closed means nothing");
        assert_eq!(said("\"\" \" \""), ["", " "]);
    }

    #[test]
    fn a_text_may_be_in_quotes_as_a_whole() {
        assert_eq!(whole_phrase("\"seed library\""), Some("seed library"));
        assert_eq!(whole_phrase("«en casa»"), Some("en casa"));
        for text in ["\"seed library\" bread", "bread \"rye\"", "\"rye\" \"salt\"", "\"", "rye", ""] {
            assert_eq!(whole_phrase(text), None, "{text}");
        }
    }
}
