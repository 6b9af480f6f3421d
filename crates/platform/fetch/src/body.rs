//! Reading an answer without ever holding more of it than allowed.

use crate::FetchError;
use bytes::Bytes;

/// The rest of an answer, counted as it comes: a server may announce one size and send another.
pub(crate) struct Body {
    host: String,
    response: reqwest::Response,
    limit: u64,
    /// Bytes had so far, those of an earlier try included.
    pub done: u64,
    /// Bytes there will be, as announced.
    pub total: Option<u64>,
}

impl Body {
    /// # Errors
    /// When the announced size is already too large.
    pub fn new(host: String, response: reqwest::Response, limit: u64, done: u64) -> Result<Self, FetchError> {
        let total = response.content_length().map(|rest| done.saturating_add(rest));
        let body = Self { host, response, limit, done, total };
        body.check(total.unwrap_or(done))?;
        Ok(body)
    }

    /// The next piece, or none at the end. An answer that ends before its announced size is an error.
    pub async fn next(&mut self) -> Result<Option<Bytes>, FetchError> {
        let chunk = self.response.chunk().await.map_err(|error| FetchError::connection(&self.host, error))?;
        self.done += chunk.as_ref().map_or(0, |chunk| chunk.len() as u64);
        self.check(self.done)?;
        Ok(chunk)
    }

    fn check(&self, size: u64) -> Result<(), FetchError> {
        if size > self.limit {
            return Err(FetchError::TooLarge { host: self.host.clone(), limit: self.limit });
        }
        Ok(())
    }
}
