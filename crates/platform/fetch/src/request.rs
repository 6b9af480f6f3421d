//! What is asked for, and what is accepted as an answer.

use crate::FetchError;
use std::time::Duration;

/// One thing to fetch.
#[derive(Clone, Debug)]
pub struct Request {
    pub(crate) url: String,
    pub(crate) limit: u64,
    pub(crate) types: Vec<String>,
    pub(crate) time: Duration,
}

impl Request {
    /// A request for an `http` or `https` address. Without more said, the answer may be of any type, up to 10 MB, and
    /// whole within a minute.
    pub fn get(url: &str) -> Self {
        Self { url: url.trim().to_owned(), limit: 10_000_000, types: Vec::new(), time: Duration::from_secs(60) }
    }

    /// Accepts at most so many bytes, counted as they come.
    #[must_use]
    pub fn at_most(mut self, bytes: u64) -> Self {
        self.limit = bytes;
        self
    }

    /// Accepts only these media types, such as `text/csv` or `image/*`. An answer that does not say its type is then
    /// refused.
    #[must_use]
    pub fn of_types(mut self, types: &[&str]) -> Self {
        self.types = types.iter().map(|name| name.to_ascii_lowercase()).collect();
        self
    }

    /// The whole answer must have come within this time; for large downloads, hours.
    #[must_use]
    pub fn within(mut self, time: Duration) -> Self {
        self.time = time;
        self
    }

    /// Checks the `Content-Type` of an answer.
    pub(crate) fn check_type(&self, host: &str, header: Option<&str>) -> Result<(), FetchError> {
        let found = header.map(|text| text.split(';').next().unwrap_or(text).trim().to_ascii_lowercase());
        let accepted = self.types.is_empty() || found.as_deref().is_some_and(|found| self.accepts(found));
        if accepted {
            return Ok(());
        }
        let found = found.unwrap_or_else(|| "something of unknown type".to_owned());
        Err(FetchError::WrongType { host: host.to_owned(), found })
    }

    fn accepts(&self, found: &str) -> bool {
        self.types.iter().any(|wanted| match wanted.strip_suffix('*') {
            Some(family) => found.starts_with(family),
            None => found == wanted,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_compared_without_their_parameters() {
        let request = Request::get("x").of_types(&["text/CSV", "image/*"]);
        for (header, accepted) in [
            (Some("text/csv"), true),
            (Some("Text/Csv; charset=cp1252"), true),
            (Some("image/png"), true),
            (Some("imagery/png"), false),
            (Some("text/html"), false),
            (None, false),
        ] {
            assert_eq!(request.check_type("host", header).is_ok(), accepted, "{header:?}");
        }
        assert!(Request::get("x").check_type("host", None).is_ok());
    }
}
