//! Full-text search over everything a reader may see; nothing else names tantivy.
//!
//! Each node keeps an index of its own in its data directory. A store function that changes a
//! document calls [`changed`] in its transaction; the node then follows the table
//! `search_change` by sequence number ([`Index::catch_up`]). The number the index has reached is
//! written with the index itself, so after a crash it simply goes on; an index that cannot be read
//! is made again from nothing.

mod ask;
mod clauses;
mod counts;
mod document;
mod fields;
mod follow;
mod index;
mod language;
mod lead;
mod names;
mod newest;
mod phrase;
mod query;
mod quote;

pub use ask::{Answer, Chosen, Counted, Order, Question, Row};
pub use document::{Audience, Document};
pub use follow::{Documents, changed};
pub use index::{Index, Status};
pub use language::Language;
pub use phrase::whole_phrase;
pub use query::{Filter, Hit, NameHit};
pub use quote::Piece;

use db::Migration;

pub const MIGRATIONS: &[Migration] = db::migrations![(30, "0030_search")];

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the search index at {place} cannot be used")]
    Index {
        place: String,
        #[source]
        source: tantivy::TantivyError,
    },
    #[error("the search index cannot be read or written")]
    Tantivy(#[from] tantivy::TantivyError),
    #[error("what is to be found could not be read")]
    Db(#[from] db::Error),
}

#[cfg(test)]
mod tests;
