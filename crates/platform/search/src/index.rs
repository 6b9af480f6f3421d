//! The index on disk.

use std::{
    path::{Path, PathBuf},
    sync::Mutex,
};

use db::Db;
use tantivy::{
    IndexReader, IndexWriter, ReloadPolicy, TantivyDocument, TantivyError, Term, directory::MmapDirectory,
    tokenizer::Token,
};

use crate::{
    Document, Documents, Error, Language,
    fields::{FOLDED, Fields, key, schema},
    follow,
    language::folded,
};

const WRITER_BYTES: usize = 32_000_000;
/// Documents of one step; each step is a commit.
const BATCH: i64 = 50_000;
/// Processes that may share a data directory, each with an index of its own.
const PROCESSES: usize = 8;

/// Raise when the fields change: an older index is then made again.
const LAYOUT: &str = "quiltwork-5";

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
    /// Opens the index in `dir`, or begins a new one there when it is missing, old or unreadable. While another process
    /// has that one, this process has `dir-2`, and so on.
    pub fn open(dir: &Path) -> Result<Self, Error> {
        let failed = |source| Error::Index { place: dir.display().to_string(), source };
        for number in 1..=PROCESSES {
            match Self::open_or_begin(&numbered(dir, number)) {
                Err(TantivyError::LockFailure(..)) => {}
                opened => return opened.map_err(failed),
            }
        }
        Err(failed(TantivyError::SystemError(format!("{PROCESSES} processes have one already"))))
    }

    fn open_or_begin(dir: &Path) -> tantivy::Result<Self> {
        match Self::try_open(dir) {
            Err(TantivyError::LockFailure(lock, why)) => Err(TantivyError::LockFailure(lock, why)),
            Err(_) => {
                if dir.exists() {
                    std::fs::remove_dir_all(dir)?;
                }
                Self::try_open(dir)
            }
            opened => opened,
        }
    }

    fn try_open(dir: &Path) -> tantivy::Result<Self> {
        std::fs::create_dir_all(dir)?;
        let (schema, fields) = schema();
        let directory = MmapDirectory::open(dir)?;
        let index = tantivy::Index::open_or_create(directory, schema)?;
        index.tokenizers().register(FOLDED, folded());
        for language in Language::ALL {
            index.tokenizers().register(language.code(), language.analyzer());
        }
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
        self.fields.fill(noun, document, &self.words(&document.name))
    }

    /// The words of a text as the index knows them.
    pub(crate) fn words(&self, text: &str) -> Vec<String> {
        self.tokens(FOLDED, text).into_iter().map(|token| token.text).collect()
    }

    /// The same with their places in the text.
    pub(crate) fn tokens(&self, analyzer: &str, text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        if let Some(mut analyzer) = self.index.tokenizers().get(analyzer) {
            analyzer.token_stream(text).process(&mut |token| tokens.push(token.clone()));
        }
        tokens
    }

    pub(crate) fn stem(&self, language: Language, word: &str) -> Option<String> {
        self.tokens(language.code(), word).into_iter().next().map(|token| token.text)
    }
}

fn numbered(dir: &Path, number: usize) -> PathBuf {
    if number == 1 {
        return dir.to_owned();
    }
    let mut name = dir.file_name().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    dir.with_file_name(name)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn reached(index: &tantivy::Index) -> tantivy::Result<i64> {
    let payload = index.load_metas()?.payload.unwrap_or_else(|| format!("{LAYOUT} 0"));
    match payload.split_once(' ') {
        Some((LAYOUT, seq)) => Ok(seq.parse().unwrap_or(0)),
        _ => Err(TantivyError::SchemaError("made by another version".into())),
    }
}
