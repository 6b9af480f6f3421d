//! Atom feeds (RFC 4287) as answers: rooms say what is in them, and here it is written.

use askama::Template;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use db::{
    Ts,
    sqlx::types::{Uuid, uuid::Builder},
};
use sha2::{Digest as _, Sha256};

use crate::{Cache, Frame, PageError};

/// A feed: what is new of a page.
#[derive(Template)]
#[template(path = "feed.xml")]
pub struct Feed {
    pub page: Frame,
    /// The same for ever: of the thing that is followed, or [`feed_id`].
    pub id: Uuid,
    pub title: String,
    /// Empty where there is nothing to add.
    pub subtitle: String,
    /// Its own address, from the root.
    pub own: String,
    /// The page it follows.
    pub shown: String,
    /// When it was last changed, while it has no entries.
    pub since: Option<Ts>,
    /// The newest first.
    pub entries: Vec<Entry>,
}

/// Something new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Of the thing itself, so that whoever has it already knows it again.
    pub id: Uuid,
    pub title: String,
    pub path: String,
    pub published: Ts,
    /// When readers last had reason to look again; not before it was published.
    pub updated: Ts,
    /// Its kind, for programs and in words.
    pub category: Option<(String, String)>,
    pub summary: String,
}

impl Feed {
    fn updated(&self) -> String {
        self.entries.iter().map(|it| it.updated).max().or(self.since).unwrap_or(Ts(0)).rfc3339()
    }

    /// # Errors
    /// None that a reader could cause.
    pub fn answer(&self, cache: Cache) -> Result<Response, PageError> {
        Ok(atom(&self.render()?, cache))
    }
}

/// The id of a feed that follows no thing with an id of its own: the same for the same address of the same library, for
/// ever (a UUID of version 8).
pub fn feed_id(library: Option<Uuid>, own: &str) -> Uuid {
    let digest = Sha256::new().chain_update(library.unwrap_or_default()).chain_update(own).finalize();
    let (first, _) = digest.split_first_chunk::<16>().expect("SHA-256 has 32 bytes");
    Builder::from_custom_bytes(*first).into_uuid()
}

/// A rendered feed. Signs that XML has no way to write are left out: a feed with one of them is read by nobody.
fn atom(xml: &str, cache: Cache) -> Response {
    let xml: String = xml.chars().filter(|sign| is_xml(*sign)).collect();
    let kind = HeaderValue::from_static("application/atom+xml; charset=utf-8");
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, cache.header())], xml).into_response()
}

/// XML 1.0 (fifth edition), production 2, without the control signs it only advises against.
fn is_xml(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r') || !(sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}'))
}

#[cfg(test)]
mod tests {
    use super::is_xml;

    #[test]
    fn what_xml_cannot_say_is_left_out() {
        let said: String =
            "a\0b\u{1}c\u{b}d\u{7f}\u{85}\u{fffe}\u{ffff}\te\n🧵\u{fffd}".chars().filter(|it| is_xml(*it)).collect();
        assert_eq!(said, "abcd\te\n🧵\u{fffd}");
    }
}
