//! Handing out what is kept.

use std::io::{ErrorKind, SeekFrom};

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};
use tokio_util::io::ReaderStream;
use web::{PageError, percent_encoded};

use crate::{
    Kind, Store,
    error::disk,
    file::File,
    name::stem,
    range::{Part, part},
};

/// How long a copy may be used without asking again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// The address names the content: it never changes.
    Forever,
    /// The address is the same when the content is another.
    AskAgain,
}

impl Keep {
    const fn header(self) -> HeaderValue {
        match self {
            Self::Forever => HeaderValue::from_static("public, max-age=31536000, immutable"),
            Self::AskAgain => HeaderValue::from_static("private, no-cache"),
        }
    }
}

/// Whatever it is, it runs nothing and reaches nothing when it is opened by itself.
const SANDBOX: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
/// The same without `sandbox`, in which browsers do not start their own reader of PDF.
const FOR_PDF: &str = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/// Answers with a file, or the part of it that was asked for; `name` is what a download is called.
///
/// # Errors
/// Not found when the content is not in the store; the disk's.
pub async fn serve(
    store: &Store,
    headers: &HeaderMap,
    it: &File,
    name: &str,
    keep: Keep,
) -> Result<Response, PageError> {
    let kind = Kind::parse(&it.kind).ok_or(PageError::NotFound)?;
    let etag = format!("\"{}\"", it.hash.as_str());
    let said = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if said(header::IF_NONE_MATCH).is_some_and(|known| names(known, &etag)) {
        return Ok(dressed(StatusCode::NOT_MODIFIED.into_response(), kind, &etag, name, keep));
    }
    // A part fits only what the reader has of this very content.
    let fits = said(header::IF_RANGE).is_none_or(|known| known == etag);
    let asked = said(header::RANGE).filter(|_| fits);
    let response = content(store, it, part(asked, it.long())).await?;
    Ok(dressed(response, kind, &etag, name, keep))
}

/// Whether a list of tags (`"a", W/"b"`, `*`) holds this one.
fn names(list: &str, etag: &str) -> bool {
    list.split(',').map(|it| it.trim()).any(|it| it == "*" || it.strip_prefix("W/").unwrap_or(it) == etag)
}

async fn content(store: &Store, it: &File, part: Part) -> Result<Response, PageError> {
    let long = it.long();
    if part == Part::Nowhere {
        let range = [(header::CONTENT_RANGE, format!("bytes */{long}"))];
        return Ok((StatusCode::RANGE_NOT_SATISFIABLE, range).into_response());
    }
    let mut file = match tokio::fs::File::open(store.path(&it.hash)).await {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            tracing::error!(hash = it.hash.as_str(), "a file that a row names is not in the store");
            return Err(PageError::NotFound);
        }
        file => file.map_err(disk)?,
    };
    let Part::Of(range) = part else {
        let body = Body::from_stream(ReaderStream::new(file.take(long)));
        return Ok(([(header::CONTENT_LENGTH, long.to_string())], body).into_response());
    };
    file.seek(SeekFrom::Start(range.start)).await.map_err(disk)?;
    let length = range.end - range.start;
    let headers = [
        (header::CONTENT_RANGE, format!("bytes {}-{}/{long}", range.start, range.end - 1)),
        (header::CONTENT_LENGTH, length.to_string()),
    ];
    let body = Body::from_stream(ReaderStream::new(file.take(length)));
    Ok((StatusCode::PARTIAL_CONTENT, headers, body).into_response())
}

/// The headers that every answer about a file has.
fn dressed(mut response: Response, kind: Kind, etag: &str, name: &str, keep: Keep) -> Response {
    let headers = response.headers_mut();
    let value = |text: String| HeaderValue::try_from(text).expect("words and hex letters");
    headers.insert(header::ETAG, value(etag.to_owned()));
    headers.insert(header::CACHE_CONTROL, keep.header());
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let policy = if kind == Kind::Pdf { FOR_PDF } else { SANDBOX };
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    headers.insert(header::CONTENT_TYPE, value(kind.content_type()));
    headers.insert(header::CONTENT_DISPOSITION, value(disposition(kind, name)));
    // Already small; and a part of a file has no place in a packed one.
    headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("identity"));
    response
}

/// What is not shown by every browser alike is saved; the name is given twice, for old programs and in any script
/// (RFC 6266, RFC 8187).
fn disposition(kind: Kind, name: &str) -> String {
    let how = if kind.is_picture() || kind.is_recording() || kind == Kind::Pdf { "inline" } else { "attachment" };
    let name = format!("{}.{}", stem(name), kind.as_str());
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ()".contains(c) { c } else { '_' }).collect();
    format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{}", percent_encoded(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_break_its_header() {
        let said = disposition(Kind::Text, "a\"; filename=\"b.exe\r\nX: y 🧵.txt");
        assert!(said.starts_with("attachment; filename=\"a__ filename__b.exe__X_ y _.txt\""), "{said}");
        assert!(HeaderValue::try_from(said).is_ok());
        assert!(disposition(Kind::Pdf, "list.PDF").starts_with("inline; filename=\"list.pdf\""));
    }

    #[test]
    fn a_list_of_tags_names_one() {
        assert!(names("\"a\", W/\"b\"", "\"b\"") && names("*", "\"b\""));
        assert!(!names("\"ab\"", "\"b\""));
    }
}
