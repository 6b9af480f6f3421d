//! Two records compared field by field.

use super::item::Item;
use super::location::{self, Location};
use super::marks::MarkLevel;
use super::names::{Likeness, NameLevel, NameRole, compare as compare_names};
use super::pattern::{Category, Contact, Levels, Pattern};
use super::prepare::Pool;
use super::rarity::RarityBin;
use crate::record::Role;

/// A phone of more records than this, or a site of more, is a switchboard's, a chain's or a portal's.
pub(super) const COMMON_PHONE: u32 = 5;
pub(super) const COMMON_WEB: u32 = 8;

/// Everything two records say of each other, with what is needed to say it in words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Comparison {
    pub levels: Levels,
    pub name: Option<Likeness>,
    /// Which name of each record was compared, counted among all its names.
    pub which: (usize, usize),
    pub place: Location,
    /// The word that made the level of marks.
    pub mark: &'static str,
}

/// What two records of the pool say of each other, as a pattern.
pub(super) fn pattern(pool: &Pool, a: u32, b: u32) -> Pattern {
    Pattern::of(&compare(pool, a as usize, b as usize).levels)
}

/// Compares all fields of two records.
pub(super) fn compare(pool: &Pool, a: usize, b: usize) -> Comparison {
    let (left, right) = (&pool.items[a], &pool.items[b]);
    let (name, which) = best_name(pool, left, right);
    let close = name.is_some_and(|name| name.level <= NameLevel::Near);
    let agrees = name.is_some_and(|name| name.level.agrees());
    let place = location::compare(left, right, &pool.streets);
    let (marks, mark) = if left.marks == right.marks && left.marks == 0 {
        (MarkLevel::None, "")
    } else {
        pool.marks(left).compare(pool.marks(right), close)
    };
    let same_source = left.source == right.source;
    // Program rows of one provider are expected to repeat within their list.
    let folds = left.role == Role::ServiceSite && same_source;
    let levels = Levels {
        name: name.map(|name| name.level),
        rarity: agrees.then(|| rarity(pool, a, b)),
        place: (place.group, place.level),
        phone: agree(pool.phones(left), pool.phones(right), &pool.phone_counts),
        web: agree_web(pool, left, right),
        marks,
        category: category(pool.codes(left), pool.codes(right)),
        same_source: (pool.several_sources && !folds).then_some(same_source),
        same_ein: left.ein().zip(right.ein()).map(|(p, q)| p == q),
    };
    Comparison { levels, name, which, place, mark }
}

/// The commoner of the two: a misspelt name is rare by accident.
fn rarity(pool: &Pool, a: usize, b: usize) -> RarityBin {
    let (left, right) = (pool.rarity[a], pool.rarity[b]);
    if pool.items[a].town == pool.items[b].town { left.here.max(right.here) } else { left.anywhere.max(right.anywhere) }
}

/// The best of name against name and alias against name. Alias against alias is no match (two bodies of one
/// university share their second names); a second line counts only when it is the other's name.
fn best_name(pool: &Pool, a: &Item, b: &Item) -> (Option<Likeness>, (usize, usize)) {
    let (Some(left), Some(right)) = (pool.first_name(a), pool.first_name(b)) else { return (None, (0, 0)) };
    let mut best = (compare_names(left, right, &pool.words), (0, 0));
    if left.row.place_only || right.row.place_only {
        best.0.level = best.0.level.max(NameLevel::Place);
    }
    if a.names.len == 1 && b.names.len == 1 {
        return (Some(best.0), best.1);
    }
    for (item, first, flip) in [(a, right, false), (b, left, true)] {
        for (i, other) in pool.names(item).enumerate().skip(1) {
            let mut likeness = compare_names(other, first, &pool.words);
            if other.row.role == NameRole::Second {
                let is_name = likeness.level <= NameLevel::SmallExtra;
                likeness.level = if is_name { NameLevel::Near } else { NameLevel::Place };
            } else if other.row.place_only {
                continue;
            }
            if likeness.level < best.0.level {
                best = (likeness, if flip { (0, i) } else { (i, 0) });
            }
        }
    }
    (Some(best.0), best.1)
}

fn agree(a: &[u32], b: &[u32], counts: &[u32]) -> Option<Contact> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let shared = a.iter().filter(|id| b.contains(id)).map(|id| counts[*id as usize]).min();
    Some(match shared {
        Some(count) if count <= COMMON_PHONE => Contact::AgreeRare,
        Some(_) => Contact::AgreeCommon,
        None => Contact::Differ,
    })
}

/// Two different pages of one site are as little as a site shared by many.
fn agree_web(pool: &Pool, a: &Item, b: &Item) -> Option<Contact> {
    let (left, right) = (pool.webs(a), pool.webs(b));
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let front = pool.front_page;
    let mut best = Contact::Differ;
    for (site, page) in left {
        for (_, other) in right.iter().filter(|web| web.0 == *site) {
            let one_page = page == other || *page == front || *other == front;
            let rare = pool.web_counts[*site as usize] <= COMMON_WEB;
            if one_page && rare {
                return Some(Contact::AgreeRare);
            }
            best = Contact::AgreeCommon;
        }
    }
    Some(best)
}

/// Codes are compared within one classification; the first of a record is its main one.
fn category(a: &[(u32, u32)], b: &[(u32, u32)]) -> Option<Category> {
    let comparable = a.iter().any(|(scheme, _)| b.iter().any(|(other, _)| scheme == other));
    let shared = |code: &(u32, u32)| b.contains(code);
    match (a.first(), b.first()) {
        (Some(left), Some(right)) if comparable => Some(if left == right {
            Category::SameFirst
        } else if a.iter().any(shared) {
            Category::Overlap
        } else {
            Category::Differ
        }),
        _ => None,
    }
}
