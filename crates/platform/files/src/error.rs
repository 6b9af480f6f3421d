//! Why a file is not taken, or cannot be.

use std::io;

use http::StatusCode;
use web::PageError;

/// What is wrong with a file, for whoever brought it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("no file was chosen")]
    Missing,
    #[error("the file is larger than the limit")]
    TooLarge,
    #[error("the file is empty")]
    Empty,
    /// Of no kind that is taken in this place.
    #[error("files of this kind are not taken")]
    NotTaken,
    /// Its content is of another kind than its name, or than the browser says.
    #[error("the content, the name and the declared type do not agree")]
    Disagrees,
    #[error("an SVG drawing may hold programs")]
    Svg,
    /// A web page, or a document with macros.
    #[error("the file holds a program")]
    Program,
    /// Readable as two kinds of file at once.
    #[error("the file is two things at once")]
    TwoThings,
    #[error("the file is damaged or breaks off")]
    Broken,
    #[error("the picture has more pixels than can be worked on")]
    TooManyPixels,
}

impl Refused {
    /// The text key of the sentence for the reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Missing => "file-missing",
            Self::TooLarge => "file-too-large",
            Self::Empty => "file-empty",
            Self::NotTaken => "file-not-taken",
            Self::Disagrees => "file-disagrees",
            Self::Svg => "file-svg",
            Self::Program => "file-program",
            Self::TwoThings => "file-two-things",
            Self::Broken => "file-broken",
            Self::TooManyPixels => "file-too-many-pixels",
        }
    }

    pub const fn status(self) -> StatusCode {
        match self {
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("the store of files cannot be read or written")]
    Disk(#[from] io::Error),
}

/// A full disk, a quota and a limit of file sizes are one thing to the reader: there is no room.
pub(crate) fn disk(error: io::Error) -> PageError {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    let no_room = matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge);
    let error = if no_room { io::Error::other("No space left on device") } else { error };
    PageError::from(db::Error::from(db::sqlx::Error::Io(error)))
}

/// Tells what the reader can mend from what only we can.
///
/// # Errors
/// The disk's, as a page.
pub fn or_refused<T>(kept: Result<T, Error>) -> Result<Result<T, Refused>, PageError> {
    match kept {
        Ok(it) => Ok(Ok(it)),
        Err(Error::Refused(refused)) => Ok(Err(refused)),
        Err(Error::Disk(error)) => Err(disk(error)),
    }
}
