//! Reasons in words: each term of a score becomes one sentence with the source and year of its fact.
//!
//! What they are and where comes first, then what they do and could use, then what speaks for them,
//! what to be careful of, and what is not known. A term without its fact gives no sentence.

mod ours;
mod place;
mod term;

use directory::Source;
use engine::{
    kind::Origin,
    rank::{Reason, Seen, Shown, Term},
};
use web::{Arg, Lang, Texts};

use crate::{streets::Measured, suggest::Row};

/// How a sentence is meant, in the order in which sentences are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// What they are, and where.
    Head,
    /// What their kind does, and could use.
    About,
    Good,
    Caution,
    Unknown,
}

/// One sentence with its fact's source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub text: String,
    /// Title of the source.
    pub source: Option<String>,
    pub year: Option<i32>,
    pub tone: Tone,
}

impl Told {
    /// Names the source of another sentence beside its own: "City list, 2016; IRS file, 2026".
    pub fn add_source(&mut self, other: &Told) {
        let Some(source) = &other.source else { return };
        let before = [self.source.take(), self.year.take().map(|year| year.to_string())];
        let before = before.into_iter().flatten().collect::<Vec<_>>().join(", ");
        self.source = Some(if before.is_empty() { source.clone() } else { format!("{before}; {source}") });
        self.year = other.year;
    }
}

/// Says things in one language, citing one catalog's sources.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    texts: &'a Texts,
    lang: Lang,
    sources: &'a [Source],
}

impl<'a> Words<'a> {
    pub fn new(texts: &'a Texts, lang: Lang, sources: &'a [Source]) -> Self {
        Self { texts, lang, sources }
    }

    /// Every sentence of a suggestion, in the order in which it is told.
    pub fn reasons(&self, row: &Row) -> Vec<Told> {
        let terms = &row.suggestion.terms;
        let mut told: Vec<Told> = self.head(row).into_iter().collect();
        told.extend(self.about(row));
        let head_seen = terms.iter().find_map(|term| kind_of(&term.reason)).and_then(|(_, seen)| seen);
        let rest = terms.iter().filter(|term| !is_in_head(term, head_seen));
        let mut rest: Vec<Told> = rest.map(|term| self.term(term)).collect();
        rest.sort_by_key(|told| told.tone);
        for sentence in rest {
            if !told.contains(&sentence) {
                told.push(sentence);
            }
        }
        told
    }

    /// What to call it when its name is not told.
    pub fn name(&self, row: &Row) -> String {
        if row.name.is_empty() { self.say("family-home-name") } else { row.name.clone() }
    }

    /// The first small ask of its kind.
    pub fn ask(&self, row: &Row) -> String {
        self.of_kind(row.kind.id, "ask")
    }

    /// Titles of the sources that have it.
    pub fn sources(&self, row: &Row) -> Vec<&'a str> {
        row.sources
            .iter()
            .filter_map(|source| self.sources.get(usize::from(*source)))
            .map(|s| s.title.as_str())
            .collect()
    }

    /// "changes nothing": a term that neither raises nor lowers the number.
    pub fn nothing(&self) -> String {
        self.say("parts-nothing")
    }

    /// On what the distances of a list were measured, and whose map that is.
    pub fn measured_on(&self, streets: Option<&Measured>) -> String {
        match streets {
            Some(streets) => self.say1("distances-walks", "credit", credit(streets)),
            None => self.say("distances-straight"),
        }
    }

    /// "Fit: 86 of 100"
    pub fn fit(&self, of_100: u32) -> String {
        self.say1("fit-of-100", "n", of_100)
    }

    /// "A child-care center about 4 minutes' walk away (310 m along streets)."
    fn head(&self, row: &Row) -> Option<Told> {
        let terms = &row.suggestion.terms;
        let (kind, seen) = terms.iter().find_map(|term| kind_of(&term.reason))?;
        let who = match row.suggestion.shown {
            Shown::Anonymous => self.say("family-home-one"),
            _ => self.of_kind(kind, "one"),
        };
        let place = terms.iter().find_map(|term| self.place(&term.reason));
        let Some(place) = place else {
            return Some(self.of_kind_said(row, capital(&self.say1("reason-who", "who", &who)), seen, Tone::Head));
        };
        let text = capital(&self.say2("reason-who-where", "who", &who, "where", &place));
        let mut told = self.of_kind_said(row, text, seen, Tone::Head);
        if let Some(placed) =
            row.suggestion.placed.filter(|placed| seen.is_none_or(|seen| seen.source != placed.source))
        {
            told.add_source(&self.cited(String::new(), Some(placed), Tone::Head));
        }
        Some(told)
    }

    /// A sentence that rests on the kind: a source has it, or the library itself says so.
    fn of_kind_said(&self, row: &Row, text: String, seen: Option<Seen>, tone: Tone) -> Told {
        let is_ours = |term: &Term| matches!(&term.reason, Reason::Kind { origin: Origin::Staff, .. });
        match seen {
            None if row.suggestion.terms.iter().any(is_ours) => self.ours(text, None, tone),
            seen => self.cited(text, seen, tone),
        }
    }

    /// What its kind does and could use: said of this one because it is of that kind.
    fn about(&self, row: &Row) -> Vec<Told> {
        let Some((kind, seen)) = row.suggestion.terms.iter().find_map(|term| kind_of(&term.reason)) else {
            return Vec::new();
        };
        let does = self.say1("reason-does", "does", self.of_kind(kind, "does"));
        let needs = self.say1("reason-needs", "needs", self.of_kind(kind, "needs"));
        [does, needs].map(|text| self.of_kind_said(row, capital(&text), seen, Tone::About)).into()
    }

    fn cited(&self, text: String, seen: Option<Seen>, tone: Tone) -> Told {
        let source = seen.and_then(|seen| self.sources.get(usize::from(seen.source)));
        Told { text, source: source.map(|source| source.title.clone()), year: seen.and_then(|seen| seen.year), tone }
    }

    fn of_kind(&self, kind: &str, what: &str) -> String {
        self.say(&format!("kind-{}-{what}", kind.replace('_', "-")))
    }

    fn say(&self, key: &str) -> String {
        self.texts.say(self.lang, key, &[])
    }

    fn say1(&self, key: &str, name: &str, value: impl Arg) -> String {
        self.texts.say(self.lang, key, &[(name, &value)])
    }

    fn say2(&self, key: &str, name: &str, value: impl Arg, name2: &str, value2: impl Arg) -> String {
        self.texts.say(self.lang, key, &[(name, &value), (name2, &value2)])
    }
}

/// Takes the source from each sentence that has it from the same as the one before: read one after the
/// other, the first has said it for all.
pub fn cite_once(told: &mut [Told]) {
    let mut last = None;
    for it in told {
        let cited = (it.source.clone(), it.year);
        if last.as_ref() == Some(&cited) {
            (it.source, it.year) = (None, None);
        }
        last = Some(cited);
    }
}

/// The kind that speaks for a suggestion, and where it was read.
fn kind_of(reason: &Reason) -> Option<(&'static str, Option<Seen>)> {
    match reason {
        Reason::Kind { kind, seen, .. } | Reason::UnlikelyKind { kind, seen, .. } => Some((kind, *seen)),
        _ => None,
    }
}

/// Whether the first sentence has said it, or nothing is to be said: the parts of the score list it all.
fn is_in_head(term: &Term, head_seen: Option<Seen>) -> bool {
    match &term.reason {
        Reason::Kind { .. } | Reason::OnRecord | Reason::AtLeast => true,
        Reason::Distance { .. } | Reason::Within { .. } | Reason::SomewhereInZip(_) => true,
        Reason::InSource(seen) => head_seen == Some(*seen),
        _ => false,
    }
}

/// "Oregon, © OpenStreetMap contributors, ODbL 1.0, 2026"
fn credit(streets: &Measured) -> String {
    let year = streets.year.map(|year| year.to_string()).unwrap_or_default();
    let parts = [&streets.title, &streets.publisher, &streets.licence, &year];
    parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}

/// The text with its first letter large.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
