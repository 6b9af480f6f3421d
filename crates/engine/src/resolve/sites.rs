//! Names that say whose site they are: "Hearth House – Second Street", "Alder Clinic at Mill School". What stands
//! before the mark owns, what stands behind it is the place.

use std::collections::BTreeMap;

use super::explain::Case;
use super::item::{Item, NONE};
use super::names::NameRole;
use super::outcome::{Detail, Evidence, Field};
use super::roster;
use crate::text::fold;

/// Marks between an owner and its site; a bracket often holds another name instead.
const MARKS: [&str; 7] = [" - ", " – ", " — ", " @ ", " at ", " At ", " AT "];
/// A name that more items of a town bear is no one body's.
const MOST_OWNERS: usize = 150;
/// Rarity of the rarest word of an owner of one word.
const RARE: f32 = 6.0;

/// An item that bears the whole name of others of its town before a mark.
pub(super) struct Site {
    part: u32,
    owners: Vec<u32>,
}

pub(super) fn sites(case: Case<'_>) -> Vec<Site> {
    let named = named(case);
    let site = |(item, part): (&Item, u32)| {
        let name = case.records[item.index as usize].name.as_str();
        let owners = MARKS.iter().filter_map(|mark| name.split_once(mark)).map(|(owner, _)| roster::key(&fold(owner)));
        let known = owners.filter_map(|key| named.get(&(item.town, key)));
        let owners = known.filter(|owners| owners.len() <= MOST_OWNERS).find(|owners| !owners.contains(&part))?;
        Some(Site { part, owners: owners.clone() })
    };
    case.pool.items.iter().zip(0..).filter_map(site).collect()
}

impl Site {
    /// The part, its owner, and the reason, where the owners are one body and the part another.
    /// `body`: a number that the items of one body share.
    pub(super) fn owned(&self, case: Case<'_>, body: &dyn Fn(u32) -> u64) -> Option<(u32, u32, Evidence)> {
        let (&first, rest) = self.owners.split_first()?;
        let is_one = rest.iter().all(|&other| body(first) == body(other)) && body(first) != body(self.part);
        is_one.then(|| (self.part, first, why(case, self.part, first)))
    }
}

/// Items by town and the key of their first name, of names that tell a body from others.
fn named(case: Case<'_>) -> BTreeMap<(u32, u64), Vec<u32>> {
    let mut named: BTreeMap<(u32, u64), Vec<u32>> = BTreeMap::new();
    for (item, id) in case.pool.items.iter().zip(0..) {
        let Some(name) = case.pool.first_name(item) else { continue };
        let rarest = name.weights.iter().copied().fold(0.0, f32::max);
        let tells = !name.row.place_only && (name.tokens.len() > 1 || rarest >= RARE);
        // A site's name may have been cut to its owner's; it is a site all the same.
        let written = case.records[item.index as usize].name.as_str();
        let is_site = MARKS.iter().any(|mark| written.contains(mark));
        if tells && !is_site && item.town != NONE && name.row.role == NameRole::Primary {
            named.entry((item.town, name.row.key)).or_default().push(id);
        }
    }
    named
}

/// The weight is none of the model's: that one is a site of the other speaks against one body.
fn why(case: Case<'_>, part: u32, whole: u32) -> Evidence {
    let name = |item: u32| case.records[case.pool.items[item as usize].index as usize].name.clone();
    Evidence { field: Field::Name, left: name(part), right: name(whole), weight: -1.0, detail: Detail::Site }
}
