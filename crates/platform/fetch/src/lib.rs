//! The one way out: every request this program makes to another server goes through [`Client`].
//!
//! Addresses come from people (a partner's calendar, an open-data portal) and could point back into the library's own
//! network. So only `http` and `https` on their usual ports are followed, names are resolved here and only public
//! addresses are connected to, every redirect is checked again, and size, kind and time of an answer are limited.

mod address;
mod body;
mod client;
mod download;
mod error;
mod part;
mod probe;
mod request;
mod resolver;
#[cfg(test)]
mod tests;

pub use client::{Client, Fetched};
pub use download::{Downloaded, Progress};
pub use error::FetchError;
pub use probe::Probed;
pub use request::Request;
