//! The unfinished file of a download: `FILE.part` with what has come so far, and `FILE.part.note` that says what it is
//! a part of.

use crate::FetchError;
use crate::client::header;
use reqwest::header::{ETAG, HeaderMap, HeaderValue, IF_RANGE, LAST_MODIFIED, RANGE};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use tokio::fs::{self, File};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Paths of one download.
pub(crate) struct Part {
    to: PathBuf,
    part: PathBuf,
    note: PathBuf,
}

/// What an earlier try left behind.
pub(crate) struct Remains {
    pub length: u64,
    /// The entity tag or date that the first half was sent with.
    pub version: String,
}

/// A part being written, with the hash of all its bytes.
pub(crate) struct Writing {
    file: File,
    hash: Sha256,
}

impl Part {
    pub fn of(to: &Path) -> Self {
        let part = to.with_added_extension("part");
        Self { to: to.to_owned(), note: part.with_added_extension("note"), part }
    }

    /// What can be gone on with for this address; none when there is nothing, it is of another address, or the server
    /// named no version to hold it against.
    pub async fn remains(&self, url: &str) -> Option<Remains> {
        let note = fs::read_to_string(&self.note).await.ok()?;
        let (of, version) = note.split_once('\n')?;
        let length = fs::metadata(&self.part).await.ok()?.len();
        let usable = of == url && !version.is_empty() && length > 0;
        usable.then(|| Remains { length, version: version.to_owned() })
    }

    /// Begins anew, noting the version of the answer.
    pub async fn begin(&self, url: &str, headers: &HeaderMap) -> Result<Writing, FetchError> {
        let file = File::create(&self.part).await.map_err(FetchError::disk(&self.part))?;
        let note = format!("{url}\n{}", version(headers).unwrap_or_default());
        fs::write(&self.note, note).await.map_err(FetchError::disk(&self.note))?;
        Ok(Writing { file, hash: Sha256::new() })
    }

    /// Goes on at the end of what is there, hashing it first.
    pub async fn go_on(&self) -> Result<Writing, FetchError> {
        let disk = FetchError::disk(&self.part);
        let mut file = File::options().read(true).append(true).open(&self.part).await.map_err(&disk)?;
        let mut hash = Sha256::new();
        let mut buffer = vec![0; 1 << 17];
        loop {
            let read = file.read(&mut buffer).await.map_err(&disk)?;
            if read == 0 {
                return Ok(Writing { file, hash });
            }
            hash.update(&buffer[..read]);
        }
    }

    pub async fn write(&self, writing: &mut Writing, bytes: &[u8]) -> Result<(), FetchError> {
        writing.hash.update(bytes);
        writing.file.write_all(bytes).await.map_err(FetchError::disk(&self.part))
    }

    /// Makes what came so far safe from a lost power supply, so that the next try can count on it.
    pub async fn pause(&self, mut writing: Writing) {
        // A failure here only makes the next try longer: it measures the file anew.
        let _ = writing.file.flush().await;
        let _ = writing.file.sync_data().await;
    }

    /// Puts the finished file in its place and returns its SHA-256.
    pub async fn finish(&self, mut writing: Writing) -> Result<[u8; 32], FetchError> {
        let disk = FetchError::disk(&self.part);
        writing.file.flush().await.map_err(&disk)?;
        writing.file.sync_all().await.map_err(&disk)?;
        fs::rename(&self.part, &self.to).await.map_err(FetchError::disk(&self.to))?;
        if let Some(folder) = self.to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            // Without this the new name itself may be lost with the power.
            let folder = File::open(folder).await.map_err(FetchError::disk(&self.to))?;
            folder.sync_all().await.map_err(FetchError::disk(&self.to))?;
        }
        let _ = fs::remove_file(&self.note).await;
        Ok(writing.hash.finalize().into())
    }

    /// Throws the part away.
    pub async fn forget(&self) {
        // Nothing there is as good as removed; a file that cannot be removed is overwritten by the next try.
        let _ = fs::remove_file(&self.note).await;
        let _ = fs::remove_file(&self.part).await;
    }
}

impl Remains {
    /// Asks for the rest, and for the whole should it have changed (RFC 9110, 13.1.5).
    pub fn headers(&self) -> HeaderMap {
        let version = HeaderValue::from_str(&self.version).ok();
        let range = HeaderValue::from_str(&format!("bytes={}-", self.length)).ok();
        let pairs = version.zip(range).map(|(version, range)| [(IF_RANGE, version), (RANGE, range)]);
        HeaderMap::from_iter(pairs.into_iter().flatten())
    }

    /// Whether an answer really is the rest of this part.
    pub fn fits(&self, headers: &HeaderMap) -> bool {
        let range = header(headers, reqwest::header::CONTENT_RANGE);
        let same_start = range.is_some_and(|range| range.starts_with(&format!("bytes {}-", self.length)));
        let tag = header(headers, ETAG).filter(|_| self.version.starts_with('"'));
        same_start && tag.is_none_or(|tag| tag == self.version)
    }
}

/// A strong entity tag, else the date of the last change.
fn version(headers: &HeaderMap) -> Option<&str> {
    header(headers, ETAG).filter(|tag| tag.starts_with('"')).or_else(|| header(headers, LAST_MODIFIED))
}
