//! Parts and branches: a parent group of a school, the Friends of a library, a clinic inside a shelter.

use std::collections::{BTreeMap, BTreeSet};

use super::cluster::Answers;
use super::explain::evidence;
use super::location::LocationLevel;
use super::marks::{MarkKind, MarkLevel};
use super::model::Contact;
use super::outcome::{Detail, Evidence, Field, PartOf, Verdict};
use super::prepare::Pool;
use super::score::{Comparison, Scored, compare};

/// Share of the whole's name that must stand in the part's.
const CONTAINED: f32 = 0.7;

/// Proposes for each part its strongest whole; what people said comes first.
/// `together`: the cluster of each item, since one body is no part of itself.
pub(super) fn parts(
    pool: &Pool<'_>,
    scored: &[Scored],
    together: &dyn Fn(u32, u32) -> bool,
    answers: &[(u32, u32)],
    said: &Answers,
) -> Vec<PartOf> {
    let mut best: BTreeMap<u32, (f32, u32)> = BTreeMap::new();
    for pair in scored.iter().filter(|pair| !together(pair.a, pair.b)) {
        if said.get(&(pair.a, pair.b)).is_some_and(|verdict| *verdict != Verdict::PartOf) {
            continue;
        }
        let comparison = compare(pool, pair.a as usize, pair.b as usize);
        let Some(strength) = strength(&comparison) else { continue };
        let part_first = is_part(pool, pair.a, pair.b, comparison.marks.1);
        let (part, whole) = if part_first { (pair.a, pair.b) } else { (pair.b, pair.a) };
        let better = best.get(&part).is_none_or(|(top, other)| strength > *top || strength == *top && whole < *other);
        if better {
            best.insert(part, (strength, whole));
        }
    }
    let answered: BTreeSet<u32> = answers.iter().map(|(part, _)| *part).collect();
    let machine = best.iter().filter(|(part, _)| !answered.contains(part)).map(|(&part, &(_, whole))| {
        let why = evidence(pool, part as usize, whole as usize).into_iter().find(|why| why.field == Field::Qualifier);
        (part, whole, why)
    });
    let people = answers.iter().map(|&(part, whole)| (part, whole, None));
    let index = |item: u32| pool.items[item as usize].index;
    let mut parts: Vec<PartOf> = machine
        .chain(people)
        .map(|(part, whole, why)| PartOf {
            part: index(part),
            whole: index(whole),
            why: why.unwrap_or_else(|| answered_by_person(pool, part, whole)),
        })
        .collect();
    parts.sort_by_key(|found| (found.part, found.whole));
    parts
}

/// How strongly a pair looks like part and whole, if at all: a marking word on one side, the whole's name in
/// the part's, and a place or contact in common – or, for a body that exists for another, the same town.
fn strength(c: &Comparison) -> Option<f32> {
    let support = c.marks.0 == MarkLevel::SupportOneSide;
    if !support && c.marks.0 != MarkLevel::WordOneSide {
        return None;
    }
    let name = c.name.filter(|name| name.contained >= CONTAINED && name.rarest >= 4.0)?;
    let one_roof = c.place.level <= LocationLevel::Within250 && c.place.level != LocationLevel::NearAddress;
    let one_contact =
        c.phone.is_some_and(|phone| phone != Contact::Differ) || c.web.is_some_and(|web| web != Contact::Differ);
    let one_town =
        support && name.contained > 0.9 && !matches!(c.place.level, LocationLevel::OtherTown | LocationLevel::Beyond);
    let strength = name.contained + name.dice + f32::from(u8::from(one_roof)) + f32::from(u8::from(one_contact));
    (one_roof || one_contact || one_town).then_some(strength)
}

/// The side that bears the mark is the part.
fn is_part(pool: &Pool<'_>, a: u32, b: u32, mark: &str) -> bool {
    let (left, right) = (&pool.items[a as usize].marks, &pool.items[b as usize].marks);
    let supports = |marks: &super::marks::Marks| marks.has(MarkKind::Support);
    if supports(left) != supports(right) { supports(left) } else { left.bears(mark) && !right.bears(mark) }
}

fn answered_by_person(pool: &Pool<'_>, part: u32, whole: u32) -> Evidence {
    let name = |item: u32| pool.items[item as usize].record.name.clone();
    Evidence {
        field: Field::Answer,
        left: name(part),
        right: name(whole),
        weight: f32::INFINITY,
        detail: Detail::Answered,
    }
}
