//! What a handler may answer besides its page.
//!
//! Rules of a form return values, not this: a refused form is its own page with 422. Not found is
//! also the answer where somebody may not know that a thing exists. The reader gets a sentence, a way
//! on and, for our own mistakes, a reference number; the log has the whole chain of causes.

use std::error::Error as StdError;

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

#[derive(Debug, thiserror::Error)]
pub enum PageError {
    #[error("not found")]
    NotFound,
    #[error("sign in first")]
    SignIn,
    #[error("not allowed")]
    Forbidden,
    /// The request itself is broken; the text key says how.
    #[error("bad request: {0}")]
    Bad(&'static str),
    #[error("too large")]
    TooLarge,
    /// Somebody else changed the same thing meanwhile.
    #[error("changed meanwhile")]
    Conflict,
    /// It stood here once and is gone on purpose.
    #[error("gone")]
    Gone,
    /// It has another address for ever: a path, with what was asked of it.
    #[error("moved to {0}")]
    Moved(String),
    #[error(transparent)]
    Internal(Box<dyn StdError + Send + Sync>),
}

impl PageError {
    pub fn internal(error: impl StdError + Send + Sync + 'static) -> Self {
        Self::Internal(Box::new(error))
    }

    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Bad(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Gone => StatusCode::GONE,
            Self::Moved(_) => StatusCode::PERMANENT_REDIRECT,
            Self::Internal(error) if disk_is_full(error.as_ref()) => StatusCode::INSUFFICIENT_STORAGE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The text key of the sentence for the reader.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::SignIn => "error-sign-in",
            Self::Forbidden => "error-forbidden",
            Self::Bad(key) => key,
            Self::TooLarge => "error-too-large",
            Self::Conflict => "error-conflict",
            // Browsers follow a redirect without showing it.
            Self::Gone | Self::Moved(_) => "error-gone",
            Self::Internal(error) if disk_is_full(error.as_ref()) => "error-disk-full",
            Self::Internal(_) => "error-internal",
        }
    }
}

fn disk_is_full(error: &(dyn StdError + Send + Sync + 'static)) -> bool {
    error.downcast_ref::<db::Error>().is_some_and(db::Error::disk_is_full)
}

impl From<db::Error> for PageError {
    fn from(error: db::Error) -> Self {
        Self::internal(error)
    }
}

impl From<askama::Error> for PageError {
    fn from(error: askama::Error) -> Self {
        Self::internal(error)
    }
}

/// Travels in the response to the layer that renders error pages in the reader's language.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) key: &'static str,
    /// The chain of causes, for the log only.
    pub(crate) cause: Option<String>,
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        if let Self::Moved(to) = &self {
            return (self.status(), [(header::LOCATION, to.as_str())]).into_response();
        }
        let cause = match &self {
            Self::Internal(error) => Some(chain(error.as_ref())),
            _ => None,
        };
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Refusal { key: self.key(), cause });
        response
    }
}

/// "what happened: because of this: because of that"
pub(crate) fn chain(error: &(dyn StdError + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
