//! The fields of the index, and how a document fills them.

use std::hash::{DefaultHasher, Hash, Hasher};

use db::{SystemId, sqlx::types::Uuid};
use tantivy::{
    TantivyDocument,
    schema::{FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions},
};

use crate::{Audience, Document, Language, lead};

pub(crate) const FOLDED: &str = "folded";
pub(crate) const SAME_NAME: &str = "same_name";
pub(crate) const LEAD: &str = "lead";
pub(crate) const FROM: &str = "from";
pub(crate) const FACET: &str = "facet";

#[derive(Clone, Copy)]
pub(crate) struct Fields {
    /// `noun:uuid`, the key a document is replaced by.
    pub(crate) key: Field,
    pub(crate) noun: Field,
    /// Who may find it: audience and system in one word.
    pub(crate) readers: Field,
    /// Microseconds; 0: at any time.
    pub(crate) from: Field,
    pub(crate) name: Field,
    /// A number that documents of the same noun and name share.
    same_name: Field,
    /// How the name begins; see [`crate::lead`].
    lead: Field,
    pub(crate) text: Field,
    /// Stems of name and text, in the order of [`Language::ALL`].
    stems: [Field; 2],
    /// `group:value`, several.
    pub(crate) facet: Field,
    pub(crate) path: Field,
    /// The text again, where it is quoted.
    pub(crate) prose: Field,
}

impl Fields {
    pub(crate) fn stems(&self, language: Language) -> Field {
        match language {
            Language::English => self.stems[0],
            Language::Spanish => self.stems[1],
        }
    }

    /// `words`: those of the name, as the index knows them.
    pub(crate) fn fill(&self, noun: &str, document: &Document, words: &[String]) -> TantivyDocument {
        let mut out = TantivyDocument::new();
        out.add_text(self.key, key(noun, document.id));
        out.add_text(self.noun, noun);
        out.add_text(self.readers, readers(document.audience, document.system));
        out.add_i64(self.from, document.from.map_or(0, |from| from.0));
        out.add_text(self.name, &document.name);
        let id = (!document.joins_its_name).then_some(document.id);
        out.add_u64(self.same_name, same_name(noun, words, id));
        out.add_u64(self.lead, lead::of(words));
        out.add_text(self.text, &document.text);
        if let Some(language) = document.language {
            out.add_text(self.stems(language), &document.name);
            out.add_text(self.stems(language), &document.text);
            out.add_text(self.prose, &document.text);
        }
        if !document.path.is_empty() {
            out.add_text(self.path, &document.path);
        }
        for facet in facets(document) {
            out.add_text(self.facet, facet);
        }
        out
    }
}

/// Each value once, in order.
fn facets(document: &Document) -> Vec<String> {
    let language = document.language.map(|language| ("language", language.code().to_owned()));
    let year = document.from.map(|from| ("year", from.date().year().to_string()));
    let said = document.facets.iter().cloned().chain(language).chain(year);
    let mut facets: Vec<String> = said.map(|(group, value)| facet(group, &value)).collect();
    facets.sort_unstable();
    facets.dedup();
    facets
}

pub(crate) fn facet(group: &str, value: &str) -> String {
    format!("{group}:{value}")
}

/// 40 bits: among a million names two that differ share a number once in two runs, and small numbers are
/// read faster. Another compiler may number otherwise; names are then joined once the index is made again.
fn same_name(noun: &str, words: &[String], id: Option<Uuid>) -> u64 {
    let mut hasher = DefaultHasher::new();
    (noun, words).hash(&mut hasher);
    id.hash(&mut hasher);
    hasher.finish() >> 24
}

/// What `readers` holds of a document; `None` stands for every library system.
pub(crate) fn readers(audience: Audience, system: Option<SystemId>) -> String {
    let audience = match audience {
        Audience::Public => "public",
        Audience::Staff => "staff",
    };
    format!("{audience}:{}", system.map_or_else(|| "*".to_owned(), |id| id.to_string()))
}

pub(crate) fn key(noun: &str, id: Uuid) -> String {
    format!("{noun}:{id}")
}

pub(crate) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let indexing = TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqs);
    // With their places, so that words in quotes are found where they stand together.
    let places = indexing.clone().set_index_option(IndexRecordOption::WithFreqsAndPositions).set_tokenizer(FOLDED);
    let words = TextOptions::default().set_indexing_options(places);
    // Lengths would be compared with those of names, which have no stems: they are left out.
    let stems = |language: Language| {
        TextOptions::default()
            .set_indexing_options(indexing.clone().set_fieldnorms(false).set_tokenizer(language.code()))
    };
    let fields = Fields {
        key: builder.add_text_field("key", STRING | STORED),
        noun: builder.add_text_field("noun", STRING),
        readers: builder.add_text_field("readers", STRING),
        from: builder.add_i64_field(FROM, FAST),
        name: builder.add_text_field("name", words.clone().set_stored()),
        same_name: builder.add_u64_field(SAME_NAME, FAST),
        lead: builder.add_u64_field(LEAD, FAST),
        text: builder.add_text_field("text", words),
        stems: Language::ALL.map(|language| builder.add_text_field(language.code(), stems(language))),
        facet: builder.add_text_field(FACET, STRING | FAST),
        path: builder.add_text_field("path", STORED),
        prose: builder.add_text_field("prose", STORED),
    };
    (builder.build(), fields)
}
