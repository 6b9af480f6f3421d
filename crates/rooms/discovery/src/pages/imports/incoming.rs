//! Files on their way to the disk: streamed, counted, synced, and gone again when something fails.

use std::{
    io,
    path::{Path, PathBuf},
};

use axum::extract::multipart::{Field, MultipartError};
use db::sqlx::types::Uuid;
use tokio::{
    fs::{self, File},
    io::AsyncWriteExt,
};
use web::{App, PageError};

/// More than any state's nonprofits; a table of a city is a thousandth of it.
const MOST_BYTES: u64 = 4_000_000_000;

/// A file that was received whole. Unless it is kept it is removed.
#[derive(Debug)]
pub(in crate::pages) struct Incoming {
    pub(in crate::pages) path: PathBuf,
    /// The last part of what the browser calls it, for people; never used as a path.
    pub(in crate::pages) name: String,
    pub(in crate::pages) bytes: u64,
    kept: bool,
}

impl Incoming {
    pub(in crate::pages) fn keep(mut self) -> PathBuf {
        self.kept = true;
        self.path.clone()
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        if !self.kept {
            // The connection broke, the disk is full: what is left is removed at the next start at the latest.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Where uploads lie until their import is applied or removed.
pub fn incoming_dir(data_dir: &Path) -> PathBuf {
    data_dir.join("files").join("incoming")
}

/// Writes one file of a form to the disk under a name of our own.
pub(in crate::pages) async fn receive(app: &App, mut field: Field<'_>) -> Result<Incoming, PageError> {
    let folder = incoming_dir(&app.settings.data_dir);
    fs::create_dir_all(&folder).await.map_err(disk)?;
    let name = last_part(field.file_name().unwrap_or_default());
    let path = folder.join(app.clock.id::<Uuid>().to_string());
    let mut file = File::create(&path).await.map_err(disk)?;
    let mut incoming = Incoming { path, name, bytes: 0, kept: false };
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        incoming.bytes += chunk.len() as u64;
        if incoming.bytes > MOST_BYTES {
            return Err(PageError::TooLarge);
        }
        file.write_all(&chunk).await.map_err(disk)?;
    }
    file.flush().await.map_err(disk)?;
    file.sync_all().await.map_err(disk)?;
    Ok(incoming)
}

/// `../../x`, `C:\fakepath\x` and `x` are all `x`.
fn last_part(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(200).collect()
}

/// A full disk, a quota and a limit of file sizes are one thing to the reader: there is no room.
pub(in crate::pages) fn disk(error: io::Error) -> PageError {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    let no_room = matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge);
    let error = if no_room { io::Error::other("No space left on device") } else { error };
    PageError::from(db::Error::from(db::sqlx::Error::Io(error)))
}

#[expect(clippy::needless_pass_by_value, reason = "the shape `map_err` asks for")]
pub(in crate::pages) fn broken(error: MultipartError) -> PageError {
    tracing::info!(%error, "an upload broke off");
    PageError::Bad("error-upload")
}

#[cfg(test)]
mod tests {
    use super::last_part;

    #[test]
    fn a_name_is_never_a_path() {
        assert_eq!(last_part("../../etc/passwd"), "passwd");
        assert_eq!(last_part("C:\\fakepath\\pantries.csv"), "pantries.csv");
        assert_eq!(last_part("pan\u{0}tries\n.csv"), "pantries.csv");
    }
}
