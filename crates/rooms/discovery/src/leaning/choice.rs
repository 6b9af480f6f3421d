//! What a library did with an organization for a need.

use std::collections::HashSet;

use db::Ts;
use directory::{OrganizationId, vocab};
use engine::{
    here::NotHere,
    rank::{Never, Shown},
};
use relationships::{Answer, Ask, Relationship, Stage};

use crate::{
    catalog::{Catalog, Known},
    not_for_us::{NotFit, NotForUs},
    organizations::shown,
    suggest::Ours,
};

/// One choice of the library. Who made it is not part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub organization: OrganizationId,
    pub need: String,
    pub what: What,
    pub at: Ts,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Kept,
    SaidYes,
    /// Because the kind does not fit.
    SetAside,
    SaidNo,
}

impl What {
    /// The word for keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::SaidYes => "yes",
            Self::SetAside => "aside",
            Self::SaidNo => "no",
        }
    }
}

impl Choice {
    /// Keeping for a need; a relationship that came to "not now" says neither yes nor no.
    pub(crate) fn of_keeping(it: &Relationship) -> Option<Self> {
        let need = it.need.clone().filter(|_| it.stage() != Stage::NotNow)?;
        Some(Self { organization: it.organization_id, need, what: What::Kept, at: it.made_at })
    }

    /// A yes or a no; "another time" teaches nothing.
    pub(crate) fn of_ask(it: &Ask) -> Option<Self> {
        let what = match it.answer()? {
            Answer::Yes => What::SaidYes,
            Answer::No => What::SaidNo,
            Answer::Later => return None,
        };
        Some(Self { organization: it.organization_id, need: it.need.clone()?, what, at: it.answered_at? })
    }

    /// Only when the kind does not fit: of one organization, or of today, nothing follows for others.
    pub(crate) fn of_setting_aside(it: &NotForUs) -> Option<Self> {
        let kind = it.why.as_deref() == Some(NotFit::Kind.as_str());
        let need = it.need.clone().filter(|_| kind)?;
        Some(Self { organization: it.organization_id, need, what: What::SetAside, at: it.made_at })
    }
}

/// The newest choice about each organization for each need, with the kind it speaks of; the newest first.
pub(super) fn newest(catalog: &Catalog, ours: &Ours, only: Option<&str>) -> Vec<(Choice, &'static str)> {
    let mut choices: Vec<&Choice> =
        ours.choices.iter().filter(|choice| only.is_none_or(|need| need == choice.need)).collect();
    choices.sort_by_key(|choice| (std::cmp::Reverse(choice.at), choice.organization, std::cmp::Reverse(choice.what)));
    let mut seen = HashSet::new();
    choices.retain(|choice| seen.insert((choice.organization, &choice.need)));
    choices.into_iter().filter_map(|choice| Some((choice.clone(), kind_of(catalog, ours, choice)?))).collect()
}

/// The kind a choice speaks of: what the library says it is, else the first of its kinds that the need lists,
/// else its kind. `None` where nothing may be learned.
fn kind_of(catalog: &Catalog, ours: &Ours, choice: &Choice) -> Option<&'static str> {
    let known = catalog.of(choice.organization).filter(|known| teaches(known))?;
    let need = vocab::need(&choice.need)?;
    let kinds = known.candidate.kinds.iter().map(|kind| kind.found.kind);
    let listed = || {
        kinds
            .filter(|kind| need.kind_ids.contains(kind))
            .min_by_key(|kind| need.kind_ids.iter().position(|it| it == kind))
    };
    let kind = ours.said.kind(known.id).map(|kind| kind.id).or_else(listed).or(known.kind)?;
    vocab::kind(kind).filter(|kind| kind.asset_class != "individual").map(|kind| kind.id)
}

/// Not a person, nobody's home, not one giver's fund.
fn teaches(known: &Known) -> bool {
    let it = &known.candidate;
    it.never != Some(Never::Person) && shown(it) == Shown::Fully && it.not_here != Some(NotHere::PrivateFoundation)
}
