//! Why something could not be fetched, in sentences that can be shown to staff.

use crate::resolver::NameError;
use std::error::Error;
use std::path::{Path, PathBuf};

/// An error of this crate.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    #[error("\"{0}\" is not a web address: it must begin with http:// or https://")]
    NotAnAddress(String),
    #[error("the address of {0} holds a user name or password: use one without")]
    Credentials(String),
    #[error("port {port} of {host} is not asked: only 80 and 443 are")]
    Port { host: String, port: u16 },
    #[error("{0} is not on the public internet")]
    NotPublic(String),
    #[error("there is no server named {0}")]
    UnknownName(String),
    #[error("{0} sent us on to another address too many times")]
    TooManyRedirects(String),
    #[error("{0} sent us on from a protected connection to an open one")]
    Unprotected(String),
    #[error("{host} answered with status {status}")]
    Status { host: String, status: u16 },
    #[error("{host} sent {found} where something else was expected")]
    WrongType { host: String, found: String },
    #[error("{host} sent more than the {limit} bytes allowed")]
    TooLarge { host: String, limit: u64 },
    #[error("{0} took too long to answer")]
    TooSlow(String),
    #[error("the connection to {host} failed")]
    Connection { host: String, source: reqwest::Error },
    #[error("the secure connections of this machine could not be set up")]
    Setup(#[source] reqwest::Error),
    #[error("{} could not be written", path.display())]
    Disk { path: PathBuf, source: std::io::Error },
}

impl FetchError {
    /// Whether the same request may succeed later: the server was busy, slow or out of reach. A download then goes on
    /// where it stopped.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::TooSlow(_) | Self::Connection { .. } => true,
            Self::Status { status, .. } => matches!(status, 408 | 425 | 429 | 500..=599),
            _ => false,
        }
    }

    pub(crate) fn disk(path: &Path) -> impl Fn(std::io::Error) -> Self {
        move |source| Self::Disk { path: path.to_owned(), source }
    }

    /// Finds what our own resolver said beneath the layers of the HTTP client.
    pub(crate) fn connection(host: &str, source: reqwest::Error) -> Self {
        if source.is_timeout() {
            return Self::TooSlow(host.to_owned());
        }
        let mut cause: Option<&(dyn Error + 'static)> = source.source();
        while let Some(error) = cause {
            match error.downcast_ref::<NameError>() {
                Some(NameError::NotPublic) => return Self::NotPublic(host.to_owned()),
                Some(NameError::Unknown(_)) => return Self::UnknownName(host.to_owned()),
                None => cause = error.source(),
            }
        }
        Self::Connection { host: host.to_owned(), source }
    }
}
