//! Parts and branches: a parent group of a school, the Friends of a library, a clinic inside a shelter.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::answers::Said;
use super::block::Pair;
use super::explain::Case;
use super::kin::{Borne, borne};
use super::location::LocationLevel;
use super::marks::{MarkKind, MarkLevel, Marks};
use super::names::NameRole;
use super::outcome::{Detail, Evidence, Field, PartOf};
use super::pattern::{Contact, Pattern};
use super::prepare::Pool;
use super::score::compare;
use super::sites::{Site, sites};

/// Marks of a body that has parts rather than being one.
const HEADS: [&str; 3] = ["UNIVERSITY", "SYSTEM", "REGIONAL"];
/// Marks of a school, which gives a roof to others.
const SCHOOLS: [&str; 4] = ["SCHOOL", "ELEMENTARY", "MIDDLE", "HIGH"];
/// What a name that says its owner outright is worth: more than words in common, less than those and a roof.
const SITE: f32 = 2.5;

/// The strongest whole of each part, with its strength and, where the comparison does not give it, its reason.
#[derive(Default)]
struct Best(BTreeMap<u32, (f32, u32, Option<Evidence>)>);

impl Best {
    fn offer(&mut self, part: u32, whole: u32, strength: f32, why: Option<Evidence>) {
        let there = self.0.get(&part);
        let better = there.is_none_or(|(top, other, _)| strength > *top || strength == *top && whole < *other);
        if better {
            self.0.insert(part, (strength, whole, why));
        }
    }
}

/// Two that look like part and whole.
pub(super) struct Kin {
    part: u32,
    whole: u32,
    strength: f32,
}

/// All that look like part and whole, whatever people answer.
pub(super) struct Family {
    kin: Vec<Kin>,
    sites: Vec<Site>,
}

impl Family {
    pub(super) fn of(case: Case<'_>, pairs: impl Iterator<Item = (Pair, Pattern)>) -> Self {
        let marked = |marks| matches!(marks, MarkLevel::SupportOneSide | MarkLevel::WordOneSide);
        let marked: Vec<Pair> = pairs.filter(|(_, pattern)| marked(pattern.marks())).map(|(pair, _)| pair).collect();
        let kin = marked.into_par_iter().filter_map(|pair| kinship(case.pool, pair)).collect();
        Self { kin, sites: sites(case) }
    }
}

/// Proposes for each part its strongest whole; what people said comes first: of two bodies they spoke of, and of a
/// body they called a part, the machine says nothing. `body`: a number that the items of one body share.
pub(super) fn parts(case: Case<'_>, family: &Family, body: &dyn Fn(u32) -> u64, said: &Said) -> Vec<PartOf> {
    let two = |(a, b): Pair| (body(a).min(body(b)), body(a).max(body(b)));
    let spoken: BTreeSet<(u64, u64)> = said.pairs().map(two).collect();
    let answered: BTreeSet<u64> = said.parts.iter().map(|(part, _)| body(*part)).collect();
    let open = |part, whole| {
        body(part) != body(whole) && !spoken.contains(&two((part, whole))) && !answered.contains(&body(part))
    };
    let mut best = Best::default();
    for kin in family.kin.iter().filter(|kin| open(kin.part, kin.whole)) {
        best.offer(kin.part, kin.whole, kin.strength, None);
    }
    for (part, whole, why) in family.sites.iter().filter_map(|site| site.owned(case, body)) {
        if open(part, whole) {
            best.offer(part, whole, SITE, Some(why));
        }
    }
    let machine = best.0.into_iter().map(|(part, (_, whole, why))| {
        let mark = || case.evidence(part, whole).into_iter().find(|why| why.field == Field::Qualifier);
        (part, whole, why.or_else(mark))
    });
    let people = said.parts.iter().map(|&(part, whole)| (part, whole, None));
    let mut parts: Vec<PartOf> =
        machine.chain(people).map(|(part, whole, why)| part_of(case, part, whole, why)).collect();
    parts.sort_by_key(|found| (found.part, found.whole));
    parts
}

fn part_of(case: Case<'_>, part: u32, whole: u32, why: Option<Evidence>) -> PartOf {
    let index = |item: u32| case.pool.items[item as usize].index;
    PartOf {
        part: index(part),
        whole: index(whole),
        why: why.unwrap_or_else(|| answered_by_person(case, part, whole)),
        decision: case.decision(part, whole),
    }
}

/// Part, whole and how strongly they look so, if at all: a marking word on one side, the whole's name in the
/// part's, and a place or contact in common – or, for a body that exists for another, the same town.
fn kinship(pool: &Pool, (a, b): Pair) -> Option<Kin> {
    let c = compare(pool, a as usize, b as usize);
    let support = c.levels.marks == MarkLevel::SupportOneSide;
    let likeness = c.name.filter(|name| name.rarest >= 4.0)?;
    let a_first = is_part(pool, a, b, c.mark);
    let ((part, part_name), (whole, whole_name)) =
        if a_first { ((a, c.which.0), (b, c.which.1)) } else { ((b, c.which.1), (a, c.which.0)) };
    let name = |item: u32, which: usize| pool.names(&pool.items[item as usize]).nth(which);
    // A second line names a parent: nobody is a part of who only mentions it.
    let whole_name = name(whole, whole_name).filter(|name| name.row.role != NameRole::Second);
    let whole_name = whole_name.or_else(|| pool.first_name(&pool.items[whole as usize]))?;
    let place_only = whole_name.row.place_only;
    let borne = borne(name(part, part_name)?, whole_name, &pool.words);
    let one_roof = c.place.level <= LocationLevel::Within250 && c.place.level != LocationLevel::NearAddress;
    let one_contact =
        [c.levels.phone, c.levels.web].iter().any(|contact| contact.is_some_and(|it| it != Contact::Differ));
    let far = matches!(c.place.level, LocationLevel::OtherTown | LocationLevel::Beyond);
    let one_town = support && borne == Borne::Whole && !far && !place_only;
    let is_kin = borne != Borne::No && (one_roof || one_contact || one_town) && !HEADS.contains(&c.mark);
    let near = f32::from(u8::from(one_roof)) + f32::from(u8::from(one_contact));
    is_kin.then_some(Kin { part, whole, strength: likeness.contained + likeness.dice + near })
}

/// The side that bears the mark is the part; a recreation center is that of the school it shares a name with.
fn is_part(pool: &Pool, a: u32, b: u32, mark: &str) -> bool {
    let marks = |id: u32| pool.marks(&pool.items[id as usize]);
    let (left, right) = (marks(a), marks(b));
    let supports = |marks: &Marks| marks.has(MarkKind::Support);
    if supports(left) != supports(right) {
        return supports(left);
    }
    let bears = left.bears(mark) && !right.bears(mark);
    let other = if bears { b } else { a };
    let recreation = |id: u32| {
        let name = pool.first_name(&pool.items[id as usize]);
        name.is_some_and(|name| name.tokens.iter().any(|&word| pool.words.text(word) == "RECREATION"))
    };
    bears != (SCHOOLS.contains(&mark) && recreation(other))
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
