//! The index on disk.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
    sync::Mutex,
};

use db::{Db, SystemId};
use tantivy::{
    IndexReader, IndexWriter, ReloadPolicy, TantivyDocument, Term,
    directory::MmapDirectory,
    schema::{FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions},
    tokenizer::{AsciiFoldingFilter, LowerCaser, RemoveLongFilter, SimpleTokenizer, TextAnalyzer},
};

use crate::{Audience, Document, Documents, Error, follow, lead};

pub(crate) const FOLDED: &str = "folded";
pub(crate) const SAME_NAME: &str = "same_name";
pub(crate) const LEAD: &str = "lead";
const WRITER_BYTES: usize = 32_000_000;
/// Documents of one step; each step is a commit.
const BATCH: i64 = 50_000;

/// Raise when the fields change: an older index is then made again.
const LAYOUT: &str = "quiltwork-3";

#[derive(Clone, Copy)]
pub(crate) struct Fields {
    /// `noun:uuid`, the key a document is replaced by.
    pub(crate) key: Field,
    pub(crate) noun: Field,
    /// Who may find it: audience and system in one word.
    pub(crate) readers: Field,
    pub(crate) name: Field,
    /// A number that documents of the same noun and name share.
    same_name: Field,
    /// How the name begins; see [`crate::lead`].
    lead: Field,
    pub(crate) text: Field,
}

/// How far the index has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    pub seq: i64,
    pub documents: u64,
}

pub struct Index {
    pub(crate) reader: IndexReader,
    pub(crate) fields: Fields,
    pub(crate) index: tantivy::Index,
    writer: Mutex<IndexWriter>,
    seq: Mutex<i64>,
}

impl Index {
    /// Opens the index in `dir`, or begins a new one there when it is missing, old or unreadable.
    pub fn open(dir: &Path) -> Result<Self, Error> {
        Self::try_open(dir).or_else(|_| {
            let failed =
                |source: std::io::Error| Error::Index { place: dir.display().to_string(), source: source.into() };
            if dir.exists() {
                std::fs::remove_dir_all(dir).map_err(failed)?;
            }
            Self::try_open(dir).map_err(|source| Error::Index { place: dir.display().to_string(), source })
        })
    }

    fn try_open(dir: &Path) -> tantivy::Result<Self> {
        std::fs::create_dir_all(dir)?;
        let (schema, fields) = schema();
        let directory = MmapDirectory::open(dir)?;
        let index = tantivy::Index::open_or_create(directory, schema)?;
        index.tokenizers().register(FOLDED, analyzer());
        let writer = index.writer_with_num_threads(1, WRITER_BYTES)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let seq = reached(&index)?;
        Ok(Self { reader, fields, index, writer: Mutex::new(writer), seq: Mutex::new(seq) })
    }

    pub fn status(&self) -> Status {
        Status { seq: *lock(&self.seq), documents: self.reader.searcher().num_docs() }
    }

    /// Follows the database until nothing is left to follow. A document is readable when this returns.
    pub async fn catch_up(&self, db: &Db, sources: &[Documents]) -> Result<(), Error> {
        loop {
            let mut tx = db.read().await?;
            let from = *lock(&self.seq);
            let changes = follow::after(&mut tx, from, BATCH).await?;
            let Some(last) = changes.last().map(|change| change.seq) else { return Ok(()) };
            let mut ready = Vec::new();
            for source in sources {
                let ids: Vec<_> = changes.iter().filter(|c| c.noun == source.noun).map(|c| c.row_id).collect();
                if !ids.is_empty() {
                    ready.push((source.noun, (source.load)(&mut tx, &ids).await?));
                }
            }
            drop(tx);
            self.write(&changes, &ready, last)?;
        }
    }

    fn write(&self, changes: &[follow::Changed], ready: &[(&str, Vec<Document>)], last: i64) -> Result<(), Error> {
        let mut writer = lock(&self.writer);
        for change in changes {
            let key = key(&change.noun, change.row_id);
            writer.delete_term(Term::from_field_text(self.fields.key, &key));
        }
        for (noun, documents) in ready {
            for document in documents {
                writer.add_document(self.document(noun, document))?;
            }
        }
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&format!("{LAYOUT} {last}"));
        commit.commit()?;
        self.reader.reload()?;
        *lock(&self.seq) = last;
        Ok(())
    }

    fn document(&self, noun: &str, document: &Document) -> TantivyDocument {
        let mut out = TantivyDocument::new();
        out.add_text(self.fields.key, key(noun, document.id));
        out.add_text(self.fields.noun, noun);
        out.add_text(self.fields.readers, readers(document.audience, document.system));
        out.add_text(self.fields.name, &document.name);
        let words = self.words(&document.name);
        out.add_u64(self.fields.same_name, same_name(noun, &words));
        out.add_u64(self.fields.lead, lead::of(&words));
        out.add_text(self.fields.text, &document.text);
        out
    }

    /// The words of a text as the index knows them.
    pub(crate) fn words(&self, text: &str) -> Vec<String> {
        let mut words = Vec::new();
        if let Some(mut analyzer) = self.index.tokenizers().get(FOLDED) {
            analyzer.token_stream(text).process(&mut |token| words.push(token.text.clone()));
        }
        words
    }
}

/// 40 bits: among a million names two that differ share a number once in two runs, and small numbers are
/// read faster. Another compiler may number otherwise; names are then joined once the index is made again.
fn same_name(noun: &str, words: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (noun, words).hash(&mut hasher);
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

fn key(noun: &str, id: db::sqlx::types::Uuid) -> String {
    format!("{noun}:{id}")
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn reached(index: &tantivy::Index) -> tantivy::Result<i64> {
    let payload = index.load_metas()?.payload.unwrap_or_else(|| format!("{LAYOUT} 0"));
    match payload.split_once(' ') {
        Some((LAYOUT, seq)) => Ok(seq.parse().unwrap_or(0)),
        _ => Err(tantivy::TantivyError::SchemaError("made by another version".into())),
    }
}

fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let indexing = TextFieldIndexing::default().set_tokenizer(FOLDED).set_index_option(IndexRecordOption::WithFreqs);
    let words = TextOptions::default().set_indexing_options(indexing);
    let fields = Fields {
        key: builder.add_text_field("key", STRING | STORED),
        noun: builder.add_text_field("noun", STRING),
        readers: builder.add_text_field("readers", STRING),
        name: builder.add_text_field("name", words.clone()),
        same_name: builder.add_u64_field(SAME_NAME, FAST),
        lead: builder.add_u64_field(LEAD, FAST),
        text: builder.add_text_field("text", words),
    };
    (builder.build(), fields)
}

/// Lower case, accents folded; no stemming for names.
pub(crate) fn analyzer() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(60))
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .build()
}
