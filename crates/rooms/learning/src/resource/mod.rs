//! Resources: what others made and is worth knowing, each described once, however many collections hold it.

mod citation;
mod hidden;
mod isbn;
mod known;
mod new;
mod own_catalog;
mod store;
mod web_address;

pub(crate) use citation::read as read_citation;
pub use citation::{Citation, citation};
pub use hidden::{HIDDEN_RESOURCE, hide, show_again};
pub(crate) use isbn::isbn;
pub use known::{Known, Named, named_by_words};
pub(crate) use new::read_year;
pub use new::{NewResource, ResourceErrors};
pub(crate) use own_catalog::parse as parse_catalog_search;
pub use own_catalog::{CATALOG_SEARCH, catalog_search, put_catalog_search};
pub use store::{RESOURCE, resource, write};
pub use web_address::host;
pub(crate) use web_address::{WORDS, catalog_address, is_elsewhere, tidy};

db::id!(/// One resource.
    ResourceId);

/// What sort of thing it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ResourceKind {
    #[default]
    Book,
    Toolkit,
    Course,
    Video,
    Article,
    Guide,
    Webinar,
    Program,
    Website,
}

impl ResourceKind {
    pub const ALL: [Self; 9] = [
        Self::Book,
        Self::Toolkit,
        Self::Course,
        Self::Video,
        Self::Article,
        Self::Guide,
        Self::Webinar,
        Self::Program,
        Self::Website,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Book => "book",
            Self::Toolkit => "toolkit",
            Self::Course => "course",
            Self::Video => "video",
            Self::Article => "article",
            Self::Guide => "guide",
            Self::Webinar => "webinar",
            Self::Program => "program",
            Self::Website => "website",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Resource {
        pub id: ResourceId,
        pub kind: String,
        pub title: String,
        /// As they are named on it: `Mary Day and Sam Oak, editors`.
        pub authors: String,
        pub place: String,
        pub publisher: String,
        pub year: Option<i64>,
        /// A web address, or the path of a page of ours; empty when it is only on paper.
        pub address: String,
        /// A copy that stays when the address does not.
        pub archive: String,
        /// Thirteen digits, or nothing.
        pub isbn: String,
        pub license: String,
        pub language: String,
        pub audience: String,
        /// Readers are asked to pay or to sign in.
        pub paywall: bool,
        /// What to know before one reads it.
        pub note: String,
        /// Id of the need it serves, or nothing.
        pub need: String,
        /// Words to find it by, between commas.
        pub subjects: String,
        /// Why readers of this library are not shown it; none: they are.
        pub hidden: Option<String>,
    }
}

impl Resource {
    pub fn kind(&self) -> ResourceKind {
        ResourceKind::parse(&self.kind).unwrap_or_default()
    }

    pub fn path(&self) -> String {
        format!("/resources/{}", self.id)
    }

    pub fn is_hidden(&self) -> bool {
        self.hidden.is_some()
    }

    pub fn subjects(&self) -> Vec<&str> {
        self.subjects.split(',').map(str::trim).filter(|word| !word.is_empty()).collect()
    }

    /// Where a library's own catalog is asked for it; books have one, pages of ours and pages elsewhere do not.
    pub fn in_catalog(&self, search: &str) -> Option<String> {
        let asks = self.kind() == ResourceKind::Book || !self.isbn.is_empty();
        let words = if self.isbn.is_empty() { format!("{} {}", self.title, self.authors) } else { self.isbn.clone() };
        (asks && !search.is_empty()).then(|| catalog_address(search, words.trim()))
    }
}
