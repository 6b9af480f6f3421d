//! Asking whether something is there, without taking it.

use crate::client::{Arrived, Client, too_slow};
use crate::{FetchError, Request};
use reqwest::header::{HeaderMap, HeaderValue, RANGE};
use reqwest::{Method, StatusCode};

/// What a server said of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probed {
    /// The status of the last answer, such as 200, 404 or 503.
    pub status: u16,
    /// Where the address has moved for ever, if it has.
    pub moved: Option<String>,
}

impl Client {
    /// Asks for the head only (HEAD); where a server does not know that question or answers it with a failure, for the
    /// thing itself from its first bytes, of which none is read. Every status is an answer. Of the request only the
    /// address and the time count: an answer without end, or of any size, costs nothing.
    ///
    /// # Errors
    /// When the address is refused, or no server answers in time.
    pub async fn probe(&self, request: &Request) -> Result<Probed, FetchError> {
        let whole = async {
            let asked = self.follow(Method::HEAD, request, HeaderMap::new()).await;
            match asked {
                Ok(it) if it.response.status().is_success() => Ok(it),
                // Nothing is there that could answer a second question.
                Err(error) if !matches!(error, FetchError::Connection { .. }) => Err(error),
                _ => self.follow(Method::GET, request, first_bytes()).await,
            }
        };
        let asked = tokio::time::timeout(request.time, whole).await.unwrap_or_else(|_| Err(too_slow(request)))?;
        let Arrived { response, moved, .. } = asked;
        let status = match response.status() {
            // There are no first bytes to send: the thing is there, and empty.
            StatusCode::PARTIAL_CONTENT | StatusCode::RANGE_NOT_SATISFIABLE => StatusCode::OK,
            status => status,
        };
        Ok(Probed { status: status.as_u16(), moved })
    }
}

fn first_bytes() -> HeaderMap {
    HeaderMap::from_iter([(RANGE, HeaderValue::from_static("bytes=0-1023"))])
}
