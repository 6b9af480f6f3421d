//! Where contents lie: one file each, called by its hash, in a folder that several nodes may share.
//!
//! A content is written under a name of our own on the same file system, brought to the disk and then renamed to its
//! place. So a reader sees a whole file or none; of two nodes that bring the same, the second replaces the first with
//! an equal one. What another node has not finished is left alone.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use db::{Clock, sqlx::types::Uuid};
use sha2::{Digest as _, Sha256};
use tokio::{fs::File, io::AsyncWriteExt as _};

/// SHA-256 of a content, in small hex letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(String);
db::transparent!(Hash => String);

impl Hash {
    fn of(digest: Sha256) -> Self {
        Self(db::hex(&digest.finalize()))
    }

    /// 64 hex letters, or nothing: what a row or an address says is never trusted as a path.
    pub fn parse(text: &str) -> Option<Self> {
        let is_hex = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
        (text.len() == 64 && text.bytes().all(is_hex)).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A content that lies in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub hash: Hash,
    pub bytes: i64,
}

/// The folder of contents.
#[derive(Debug, Clone)]
pub struct Store {
    root: PathBuf,
}

impl Store {
    /// The store of a data directory.
    pub fn of(data_dir: &Path) -> Self {
        Self { root: data_dir.join("files").join("store") }
    }

    /// Where a content lies, if it is kept.
    pub(crate) fn path(&self, hash: &Hash) -> PathBuf {
        self.root.join(&hash.0[..2]).join(&hash.0)
    }

    /// Where contents are written before they have their place.
    pub(crate) fn unfinished(&self) -> PathBuf {
        self.root.join("unfinished")
    }

    /// The folders that hold contents.
    pub(crate) fn shelves(&self) -> io::Result<Vec<PathBuf>> {
        let entries = match fs::read_dir(&self.root) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let paths = entries.map(|entry| entry.map(|entry| entry.path()));
        let all: Vec<PathBuf> = paths.collect::<io::Result<_>>()?;
        Ok(all.into_iter().filter(|path| path.file_name().is_some_and(|name| name.len() == 2)).collect())
    }

    /// Begins to write a content.
    pub(crate) async fn begin(&self, clock: &Clock) -> io::Result<Temp> {
        let folder = self.unfinished();
        // The id is for the eye. What keeps two nodes apart is that an existing file is never opened.
        let path = folder.join(format!("{}-{}", clock.id::<Uuid>(), &clock.token()[..16]));
        // Made in one piece with its file: when nobody waits for it any more, both are gone again.
        let begun = tokio::task::spawn_blocking(move || {
            fs::create_dir_all(&folder)?;
            let file = fs::OpenOptions::new().write(true).create_new(true).open(&path)?;
            Ok(Temp { path, file: File::from_std(file), digest: Sha256::new(), bytes: 0, kept: false })
        });
        begun.await?
    }

    /// Keeps a content that is in memory.
    ///
    /// # Errors
    /// The disk's.
    pub async fn put(&self, clock: &Clock, content: &[u8]) -> io::Result<Kept> {
        let mut temp = self.begin(clock).await?;
        temp.write(content).await?;
        self.keep(temp).await
    }

    /// Gives a written content its place.
    pub(crate) async fn keep(&self, mut temp: Temp) -> io::Result<Kept> {
        temp.flush().await?;
        let hash = Hash::of(temp.digest.clone());
        let place = self.path(&hash);
        let shelf = place.parent().expect("a place lies on a shelf").to_owned();
        tokio::fs::create_dir_all(&shelf).await?;
        tokio::fs::rename(&temp.path, &place).await?;
        temp.kept = true;
        // The new name too must outlive a power cut.
        File::open(&shelf).await?.sync_all().await?;
        Ok(Kept { hash, bytes: temp.bytes })
    }
}

/// A content being written; gone again unless it is kept.
#[derive(Debug)]
pub(crate) struct Temp {
    pub(crate) path: PathBuf,
    file: File,
    digest: Sha256,
    pub(crate) bytes: i64,
    kept: bool,
}

impl Temp {
    pub(crate) async fn write(&mut self, chunk: &[u8]) -> io::Result<()> {
        self.digest.update(chunk);
        self.bytes += chunk.len() as i64;
        self.file.write_all(chunk).await
    }

    /// Brings what was written to the disk.
    pub(crate) async fn flush(&mut self) -> io::Result<()> {
        self.file.flush().await?;
        self.file.sync_all().await
    }
}

impl Drop for Temp {
    fn drop(&mut self) {
        if !self.kept {
            // The connection broke, the disk is full: what cannot be removed now is swept away later.
            let _ = fs::remove_file(&self.path);
        }
    }
}
