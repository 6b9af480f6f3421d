//! Is it here, or only its letter box?
//!
//! In a capital, two of three rows of the tax file are national bodies, mailing addresses and funds.
//! They stay in the database and are found by search; suggestions ask this first. Only the tax file
//! is doubted: a second, local source shows that somebody is there. Thresholds were measured on the
//! 14,121 rows of the District of Columbia; elsewhere the same tests fire where national bodies sit.

mod area;
mod surroundings;
mod tests_of_a_row;
mod words;

pub use area::serves_whole_area;
pub use surroundings::Surroundings;

use crate::record::{Record, Role};

/// Why an organization of the tax file may not be a neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NotHere {
    /// A chapter mailed at its national office, with at least three others of its name.
    ChapterAtHeadquarters,
    /// Many bodies share one suite or one shop of letter boxes.
    MailDrop,
    /// Gives money and does nothing else.
    PrivateFoundation,
    /// Works in other countries.
    Abroad,
    /// A body of a trade or profession.
    TradeBody,
    /// A union without a local word.
    Union,
    /// Supports or raises money for one body.
    SupportsOneBody,
    /// A national name in a ZIP code of offices.
    NationalNameDowntown,
    /// A national name elsewhere.
    NationalName,
    /// Its code says what it is about, not what it does.
    CommonCode,
    /// Known only by a post-office box.
    OnlyABox,
    /// No recent return, or none at all.
    Asleep,
}

impl NotHere {
    /// All, gravest first: the order in which they are asked.
    pub const ALL: [Self; 12] = [
        Self::ChapterAtHeadquarters,
        Self::MailDrop,
        Self::PrivateFoundation,
        Self::Abroad,
        Self::TradeBody,
        Self::Union,
        Self::SupportsOneBody,
        Self::NationalNameDowntown,
        Self::NationalName,
        Self::CommonCode,
        Self::OnlyABox,
        Self::Asleep,
    ];

    /// The word we store.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ChapterAtHeadquarters => "chapter-at-headquarters",
            Self::MailDrop => "mail-drop",
            Self::PrivateFoundation => "private-foundation",
            Self::Abroad => "abroad",
            Self::TradeBody => "trade-body",
            Self::Union => "union",
            Self::SupportsOneBody => "supports-one-body",
            Self::NationalNameDowntown => "national-name-downtown",
            Self::NationalName => "national-name",
            Self::CommonCode => "common-code",
            Self::OnlyABox => "only-a-box",
            Self::Asleep => "asleep",
        }
    }

    /// The reverse of [`Self::as_str`].
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }

    /// Keeps the organization out of suggestions. The other reasons only lower it, by facts that the
    /// ranking sees for itself (national word, box, no return).
    pub fn hides(self) -> bool {
        !matches!(self, Self::NationalName | Self::CommonCode | Self::OnlyABox | Self::Asleep)
    }
}

/// The first reason to doubt that an organization is here. `records` are all records of one
/// organization; any that comes from another source than the tax file is proof enough, `None`.
pub fn not_here(records: &[&Record], surroundings: &Surroundings) -> Option<NotHere> {
    let local =
        |record: &&&Record| record.tax.is_none() && matches!(record.role, Role::Organization | Role::ServiceSite);
    if records.iter().any(|record| local(&record)) {
        return None;
    }
    let taxed = records.iter().find(|record| record.tax.is_some())?;
    surroundings.doubt(taxed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_survive_storing() {
        for reason in NotHere::ALL {
            assert_eq!(NotHere::parse(reason.as_str()), Some(reason));
        }
        assert_eq!(NotHere::parse("gone"), None);
    }
}
