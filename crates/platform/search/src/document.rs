//! What can be found.

use db::{SystemId, Ts, sqlx::types::Uuid};

use crate::Language;

/// Who may find a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    Public,
    /// The narrower one is what a document has that says nothing.
    #[default]
    Staff,
}

/// One thing that can be found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    pub id: Uuid,
    /// `None`: of the installation's catalog, for every library system.
    pub system: Option<SystemId>,
    pub audience: Audience,
    /// The moment from which it is found; `None`: at any time. Nothing has to happen at that moment.
    pub from: Option<Ts>,
    pub name: String,
    /// Other names, places, what it says: found too, but weighs less.
    pub text: String,
    /// The language of a text that is prose: its words are then found by their stems too, and it is quoted.
    pub language: Option<Language>,
    /// Where it stands, root-relative; empty when a list asks the database for what it shows.
    pub path: String,
    /// By what a reader can narrow: a group and a value. The language and the year of `from` are added by the index.
    pub facets: Vec<(&'static str, String)>,
    /// Those of equal name count as one hit, as the branches of a chain do.
    pub joins_its_name: bool,
}
