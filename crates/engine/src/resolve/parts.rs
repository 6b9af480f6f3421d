//! Parts and branches: a parent group of a school, the Friends of a library, a clinic inside a shelter.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::Said;
use super::block::Pair;
use super::explain::Case;
use super::location::LocationLevel;
use super::marks::{MarkKind, MarkLevel, Marks};
use super::outcome::{Detail, Evidence, Field, PartOf, Verdict};
use super::pattern::{Contact, Pattern};
use super::prepare::Pool;
use super::score::{Comparison, compare};

/// Share of the whole's name that must stand in the part's.
const CONTAINED: f32 = 0.7;

/// Proposes for each part its strongest whole; what people said comes first.
/// `together`: whether two items are one body, since nothing is part of itself.
pub(super) fn parts(
    case: Case<'_>,
    pairs: impl Iterator<Item = (Pair, Pattern)>,
    together: &dyn Fn(u32, u32) -> bool,
    said: &Said,
) -> Vec<PartOf> {
    let pool = case.pool;
    let mut best: BTreeMap<u32, (f32, u32)> = BTreeMap::new();
    let marked = |marks| matches!(marks, MarkLevel::SupportOneSide | MarkLevel::WordOneSide);
    for ((a, b), _) in pairs.filter(|(_, pattern)| marked(pattern.marks())) {
        if together(a, b) || said.of((a, b)).is_some_and(|verdict| verdict != Verdict::PartOf) {
            continue;
        }
        let comparison = compare(pool, a as usize, b as usize);
        let Some(strength) = strength(&comparison) else { continue };
        let (part, whole) = if is_part(pool, a, b, comparison.mark) { (a, b) } else { (b, a) };
        let better = best.get(&part).is_none_or(|(top, other)| strength > *top || strength == *top && whole < *other);
        if better {
            best.insert(part, (strength, whole));
        }
    }
    let answered: BTreeSet<u32> = said.parts.iter().map(|(part, _)| *part).collect();
    let machine = best.iter().filter(|(part, _)| !answered.contains(part)).map(|(&part, &(_, whole))| {
        let why = case.evidence(part, whole).into_iter().find(|why| why.field == Field::Qualifier);
        (part, whole, why)
    });
    let people = said.parts.iter().map(|&(part, whole)| (part, whole, None));
    let index = |item: u32| pool.items[item as usize].index;
    let mut parts: Vec<PartOf> = machine
        .chain(people)
        .map(|(part, whole, why)| PartOf {
            part: index(part),
            whole: index(whole),
            why: why.unwrap_or_else(|| answered_by_person(case, part, whole)),
            decision: case.decision(part, whole),
        })
        .collect();
    parts.sort_by_key(|found| (found.part, found.whole));
    parts
}

/// How strongly a pair looks like part and whole, if at all: a marking word on one side, the whole's name in
/// the part's, and a place or contact in common – or, for a body that exists for another, the same town.
fn strength(c: &Comparison) -> Option<f32> {
    let support = c.levels.marks == MarkLevel::SupportOneSide;
    let name = c.name.filter(|name| name.contained >= CONTAINED && name.rarest >= 4.0)?;
    let one_roof = c.place.level <= LocationLevel::Within250 && c.place.level != LocationLevel::NearAddress;
    let one_contact =
        [c.levels.phone, c.levels.web].iter().any(|contact| contact.is_some_and(|it| it != Contact::Differ));
    let one_town =
        support && name.contained > 0.9 && !matches!(c.place.level, LocationLevel::OtherTown | LocationLevel::Beyond);
    let strength = name.contained + name.dice + f32::from(u8::from(one_roof)) + f32::from(u8::from(one_contact));
    (one_roof || one_contact || one_town).then_some(strength)
}

/// The side that bears the mark is the part.
fn is_part(pool: &Pool, a: u32, b: u32, mark: &str) -> bool {
    let marks = |id: u32| pool.marks(&pool.items[id as usize]);
    let (left, right) = (marks(a), marks(b));
    let supports = |marks: &Marks| marks.has(MarkKind::Support);
    if supports(left) != supports(right) { supports(left) } else { left.bears(mark) && !right.bears(mark) }
}

fn answered_by_person(case: Case<'_>, part: u32, whole: u32) -> Evidence {
    let name = |item: u32| case.records[case.pool.items[item as usize].index as usize].name.clone();
    Evidence {
        field: Field::Answer,
        left: name(part),
        right: name(whole),
        weight: f32::INFINITY,
        detail: Detail::Answered,
    }
}
