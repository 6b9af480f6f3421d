//! What a need asks of a kind: the shipped table `data/factors.tsv`, and what a library says instead.

use super::candidate::{Candidate, Seen};
use crate::kind::phrases::{NameWords, Phrases};
use crate::text::{self, shipped};

/// The `when` of a row that always holds.
pub const ALWAYS: &str = "*";

/// A shipped row: for this need and kind, when these words stand in the name, this factor (0 to 1).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactorRow {
    pub need: &'static str,
    pub kind: &'static str,
    /// [`ALWAYS`], or phrases and `trait:…` between bars.
    pub when: &'static str,
    pub factor: f64,
}

/// What a library says for a need: instead of the shipped row of the same kind and words, or beside them.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnFactor {
    pub kind: String,
    /// As in [`FactorRow::when`]; words as [`phrases_typed`] makes them.
    pub when: String,
    /// 0 to 1, 0 for "never"; `None` takes the shipped row away.
    pub factor: Option<f64>,
    /// Year in which it was said.
    pub year: Option<i32>,
}

/// A row ready to be asked.
#[derive(Debug)]
pub(super) struct Factor {
    kind: String,
    /// Neither words nor traits: it always holds.
    words: Option<Phrases>,
    traits: Vec<String>,
    pub factor: f64,
    pub own: Option<Own>,
}

/// That the library said it, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Own {
    pub year: Option<i32>,
}

/// The rows of `data/factors.tsv`, in their order.
pub(super) fn shipped_rows() -> Vec<FactorRow> {
    let row = |line: &'static str| {
        let mut cells = line.split('\t');
        let mut next = || cells.next().expect("data/factors.tsv is ours and has four columns in every row");
        let (need, kind, when, factor) = (next(), next(), next(), next());
        let factor = factor.parse().expect("the last column of data/factors.tsv is a number");
        FactorRow { need, kind, when, factor }
    };
    shipped::rows(include_str!("../../data/factors.tsv")).map(row).collect()
}

/// The rows that count for a need, those of one kind in the order in which they are asked: words of the
/// library's own, then the shipped rows as the library left them, then its own "always".
pub(super) fn table<'a>(shipped: impl Iterator<Item = &'a FactorRow>, own: &[OwnFactor]) -> Vec<Factor> {
    let mut rows: Vec<Factor> = Vec::new();
    let mut said = vec![false; own.len()];
    for row in shipped {
        match own.iter().position(|it| it.kind == row.kind && it.when == row.when) {
            Some(at) => {
                said[at] = true;
                rows.extend(Factor::own(&own[at]));
            }
            None => rows.push(Factor::new(row.kind, row.when, row.factor, None)),
        }
    }
    let new = own.iter().zip(said).filter(|(_, said)| !said).map(|(it, _)| it);
    let (always, words): (Vec<_>, Vec<_>) = new.partition(|it| it.when == ALWAYS);
    let first = words.into_iter().filter_map(Factor::own);
    first.chain(rows).chain(always.into_iter().filter_map(Factor::own)).collect()
}

/// The first row of this kind that holds.
pub(super) fn asked<'a>(rows: &'a [Factor], kind: &str, candidate: &Candidate) -> Option<&'a Factor> {
    let mut of_kind = rows.iter().filter(|row| row.is_of(kind)).peekable();
    of_kind.peek()?;
    let name = NameWords::of(&candidate.words);
    of_kind.find(|row| {
        let always = row.words.is_none() && row.traits.is_empty();
        let named = || row.words.as_ref().is_some_and(|words| words.any(&name));
        always || named() || row.traits.iter().any(|word| candidate.has_trait(word))
    })
}

impl Factor {
    fn new(kind: &str, when: &str, factor: f64, own: Option<Own>) -> Self {
        let (traits, words): (Vec<&str>, Vec<&str>) = when.split('|').partition(|cell| cell.starts_with("trait:"));
        let traits = traits.iter().filter_map(|cell| cell.strip_prefix("trait:")).map(str::to_owned).collect();
        let words = Phrases::cell(&words.join("|")).filter(|_| when != ALWAYS);
        Self { kind: kind.to_owned(), words, traits, factor, own }
    }

    fn own(said: &OwnFactor) -> Option<Self> {
        Some(Self::new(&said.kind, &said.when, said.factor?, Some(Own { year: said.year })))
    }

    pub fn is_of(&self, kind: &str) -> bool {
        self.kind == kind
    }

    /// The word or trait that makes the row hold, with where it was seen; `None` when it always does.
    pub fn found(&self, candidate: &Candidate) -> Option<(String, Option<Seen>)> {
        let word = self.words.as_ref().and_then(|words| words.first(&NameWords::of(&candidate.words)));
        let known = || {
            let word = self.traits.iter().find(|word| candidate.has_trait(word))?;
            Some((word.clone(), candidate.trait_seen(word)))
        };
        word.map(|word| (word, candidate.named)).or_else(known)
    }
}

/// Words as people type them, one after the other or between commas, as a row's `when`:
/// `kitchen, community garden*` becomes `KITCHEN|COMMUNITY GARDEN*`. Empty when nothing is left.
pub fn phrases_typed(typed: &str) -> String {
    let phrase = |text: &str| {
        let folded = text::fold(text);
        let stem = text.trim_end().ends_with('*') && !folded.is_empty();
        if stem { format!("{folded}*") } else { folded }
    };
    let mut phrases: Vec<String> = Vec::new();
    for phrase in typed.split([',', ';', '|', '\n']).map(phrase).filter(|phrase| !phrase.is_empty()) {
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    phrases.join("|")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn factor_with(own: &[OwnFactor], need: &str, kind: &str, name: &str) -> Option<f64> {
        let shipped = shipped_rows();
        let rows = table(shipped.iter().filter(|row| row.need == need), own);
        asked(&rows, kind, &Candidate::named(name)).map(|row| row.factor)
    }

    fn own(kind: &str, when: &str, factor: Option<f64>) -> OwnFactor {
        OwnFactor { kind: kind.into(), when: when.into(), factor, year: Some(2027) }
    }

    #[test]
    fn a_need_asks_more_of_a_kind() {
        let factor = |need, kind, name| factor_with(&[], need, kind, name);
        assert_eq!(factor("early_literacy", "school_k12", "Marrow Elementary School"), Some(1.0));
        assert_eq!(factor("early_literacy", "school_k12", "Marrow High School"), Some(0.25));
        assert_eq!(factor("early_literacy", "school_k12", "Marrow Academy"), Some(0.7));
        assert_eq!(factor("early_literacy", "early_learning", "Little Steps"), None);
        assert_eq!(factor("homelessness", "legal_aid", "Alder Public Interest Law"), Some(0.15));
    }

    #[test]
    fn what_a_library_says_comes_before_what_is_shipped() {
        let factor = |own: &[OwnFactor], name| factor_with(own, "early_literacy", "school_k12", name);
        let words = own("school_k12", "WALDORF", Some(0.9));
        assert_eq!(factor(std::slice::from_ref(&words), "Marrow Waldorf High School"), Some(0.9));
        assert_eq!(factor(&[words], "Marrow High School"), Some(0.25));
        let always = own("school_k12", ALWAYS, Some(0.0));
        assert_eq!(factor(std::slice::from_ref(&always), "Marrow Academy"), Some(0.0));
        assert_eq!(factor(&[always], "Marrow High School"), Some(0.25), "words come before always");
        assert_eq!(factor(&[own("school_k12", ALWAYS, None)], "Marrow Academy"), None, "taken away");
        let new = own("early_learning", ALWAYS, Some(0.5));
        assert_eq!(factor_with(&[new], "early_literacy", "early_learning", "Little Steps"), Some(0.5));
    }

    #[test]
    fn words_are_read_as_people_type_them() {
        assert_eq!(phrases_typed("kitchen, community  garden*; kitchen"), "KITCHEN|COMMUNITY GARDEN*");
        assert_eq!(phrases_typed(" , * |"), "");
    }
}
