//! Full-text search over everything a reader may see; nothing else names tantivy.
//!
//! Each node keeps an index of its own in its data directory. A store function that changes a
//! document calls [`changed`] in its transaction; the node then follows the table
//! `search_change` by sequence number ([`Index::catch_up`]). The number the index has reached is
//! written with the index itself, so after a crash it simply goes on; an index that cannot be read
//! is made again from nothing.

mod clauses;
mod follow;
mod index;
mod lead;
mod names;
mod query;

pub use follow::{Documents, changed};
pub use index::{Index, Status};
pub use query::{Filter, Hit, NameHit};

use db::{Migration, SystemId, sqlx::types::Uuid};

pub const MIGRATIONS: &[Migration] = db::migrations![(30, "0030_search")];

/// Who may find a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    Public,
    Staff,
}

/// One thing that can be found.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub id: Uuid,
    /// `None`: of the installation's catalog, for every library system.
    pub system: Option<SystemId>,
    pub audience: Audience,
    pub name: String,
    /// Other names, places, descriptions: found too, but weigh less.
    pub text: String,
}

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
