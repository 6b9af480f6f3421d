//! One organization as the ranking sees it: every fact a plain value, so that rows of a database fill it.

use crate::here::NotHere;
use crate::kind::{KindOf, Origin};
use crate::place::Place;
use crate::text;
use crate::walk::Walk;

/// Where and when a fact was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Seen {
    /// Index into the caller's list of sources.
    pub source: u16,
    /// Year in which the source saw it.
    pub year: Option<i32>,
}

/// A source that has the organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InSource {
    pub seen: Seen,
    /// A tax file proves a legal form and a letter box, not that anything happens at a place.
    pub tax_file: bool,
}

/// A kind, and the source it was read in; `None` when the staff said so.
#[derive(Debug, Clone, PartialEq)]
pub struct KindSeen {
    pub found: KindOf,
    pub seen: Option<Seen>,
}

/// The facts of one word that the rules know: of useful places, of what needs ask, and `family_home` (a child-care
/// home, never named or placed: set it also when the name looks like a person's) and `youth_home` (never placed).
pub const TRAITS: [&str; 10] = [
    "votes_here",
    "public_wifi",
    "open_in_summer",
    "obstetrics",
    "pediatrics",
    "employer_only",
    "testing_only",
    "doctor",
    "family_home",
    "youth_home",
];

/// A fact of one word, one of [`TRAITS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trait {
    pub word: String,
    pub seen: Option<Seen>,
}

/// What the tax file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxFacts {
    pub seen: Seen,
    /// Files only a postcard: small, or quiet.
    pub postcard: bool,
    /// Churches need not file; their silence says nothing.
    pub church: bool,
    /// US dollars a year; `None` is not known, never zero.
    pub revenue: Option<i64>,
    /// Year of the last return.
    pub last_return: Option<i32>,
}

/// Somebody of the staff knows somebody there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownBy {
    pub by: String,
    /// Year in which it was noted.
    pub year: Option<i32>,
}

/// Somebody of the library asked for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub by: String,
    /// ISO date.
    pub on: String,
    pub days_ago: u32,
}

/// What no list may ever hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Never {
    /// The library itself, its branches and special collections.
    Ourselves,
    /// Our own Friends group or foundation.
    OurFriends,
    /// A person.
    Person,
    /// A place, an area, an attribute.
    NotAnOrganization,
}

/// One organization. Begin with [`Candidate::named`] and add what is known.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub name: String,
    /// The name folded by [`text::fold`].
    pub words: String,
    /// What stores of one firm share; see [`chain_key`].
    pub chain: String,
    pub kinds: Vec<KindSeen>,
    pub sources: Vec<InSource>,
    /// Where its name was read; `None` when the staff said it.
    pub named: Option<Seen>,
    /// Where its place was read.
    pub placed: Option<Seen>,
    pub place: Place,
    /// How one walks there from the branch that asks, where streets are known.
    pub walk: Walk,
    /// Five digits, or empty.
    pub zip: String,
    /// Any text equal for two organizations at one address.
    pub address: Option<String>,
    /// Any text equal for two organizations of one parent.
    pub parent: Option<String>,
    pub phone: Option<Seen>,
    pub web: Option<Seen>,
    pub tax: Option<TaxFacts>,
    /// From [`crate::here::Surroundings::local_word`].
    pub local_word: Option<String>,
    /// From [`crate::here::Surroundings::national_word`].
    pub national_word: Option<String>,
    /// A source says that it serves the area around the branch.
    pub serves_area: Option<Seen>,
    pub traits: Vec<Trait>,
    pub not_here: Option<NotHere>,
    pub never: Option<Never>,
    /// Already a partner of this library.
    pub partner: bool,
    pub known_by: Option<KnownBy>,
    pub asked: Option<Asked>,
    /// ISO date until which a declined ask rests.
    pub declined_until: Option<String>,
}

impl Candidate {
    /// A candidate of which only the name is known.
    pub fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            words: text::fold(name),
            chain: chain_key(name),
            kinds: Vec::new(),
            sources: Vec::new(),
            named: None,
            placed: None,
            place: Place::NONE,
            walk: Walk::Unknown,
            zip: String::new(),
            address: None,
            parent: None,
            phone: None,
            web: None,
            tax: None,
            local_word: None,
            national_word: None,
            serves_area: None,
            traits: Vec::new(),
            not_here: None,
            never: None,
            partner: false,
            known_by: None,
            asked: None,
            declined_until: None,
        }
    }

    /// Only a tax file has it.
    pub fn only_on_paper(&self) -> bool {
        !self.sources.is_empty() && self.sources.iter().all(|source| source.tax_file)
    }

    /// The source that saw it last, of those that say when.
    pub fn last_seen(&self) -> Option<Seen> {
        let dated = self.sources.iter().map(|source| source.seen).filter(|seen| seen.year.is_some());
        dated.max_by_key(|seen| (seen.year, std::cmp::Reverse(seen.source)))
    }

    /// Where a trait was seen. `local_word` was read in the name, `licence_only` in the list of its kind.
    pub(super) fn trait_seen(&self, word: &str) -> Option<Seen> {
        match word {
            "local_word" => self.named,
            "licence_only" => self.kinds.first()?.seen,
            _ => self.traits.iter().find(|known| known.word == word)?.seen,
        }
    }

    pub(super) fn has_trait(&self, word: &str) -> bool {
        match word {
            "local_word" => self.local_word.is_some(),
            // A licence, or a word such as MARKET that any shop may bear.
            "licence_only" => {
                self.kinds.iter().all(|kind| matches!(kind.found.origin, Origin::Licence(_) | Origin::Hint(_)))
            }
            _ => self.traits.iter().any(|known| known.word == word),
        }
    }

    pub(super) fn is_kind(&self, kind: &str) -> bool {
        self.kinds.iter().any(|known| known.found.kind == kind)
    }
}

/// Does a name tell one outlet from the others of its firm? `Alder Bank - Mill Street`, `Alder Drugs #12`.
pub(super) fn is_outlet(name: &str) -> bool {
    name.contains(['#', '@']) || name.contains(" - ") || name.contains(" – ")
}

/// The name without the part that tells one store from another: what follows a dash, a bracket or a
/// number sign, and numbers. `Alder Savings Bank - Mill Street` and `Alder Savings Bank #2` share it.
pub fn chain_key(name: &str) -> String {
    let head = name.split([',', '(', '#', '@']).next().unwrap_or_default();
    let head = head.split(" - ").next().unwrap_or_default().split(" – ").next().unwrap_or_default();
    let key = text::name_key(head);
    let words: Vec<&str> = key.split(' ').filter(|word| !word.bytes().all(|b| b.is_ascii_digit())).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stores_of_one_firm_share_a_chain() {
        let key = chain_key("Alder Savings Bank - Mill Street");
        assert_eq!(key, chain_key("ALDER SAVINGS BANK #12"));
        assert_eq!(key, chain_key("Alder Savings Bank (Tenney)"));
        assert_ne!(key, chain_key("Quill Savings Bank - Mill Street"));
    }
}
