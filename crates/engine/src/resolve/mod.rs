//! Who is who: which records of several sources are one body.
//!
//! Reading order: `roster` (records become numbers: `item`, `words`, `streets`) → `prepare` (what is counted
//! over all: `towns`, `rarity`) → `block` (pairs worth comparing) → `score` (one comparison per field: `names`,
//! `location`, `marks`; packed by `pattern`) → `model` and `learn` (what a pattern means) → `cluster` (average
//! link) → `parts` (branches, parent groups; `kin`, `sites`) → `explain` (reasons as data). `memory` spares what was
//! compared before, `answers` are people's.
//!
//! The method is a mixture of four classes (same, neighbour, namesake, cotenant) instead of the usual two, so
//! that a chain's branches and a building's tenants do not pass for matches; `docs/resolution.md` tells it
//! with its figures. Nothing here depends on the order of input, on threads, or on chance.

mod answers;
mod block;
mod cluster;
mod explain;
mod groups;
mod item;
mod kin;
mod learn;
mod linking;
mod location;
mod marks;
mod memory;
mod model;
mod names;
mod outcome;
mod parts;
mod pattern;
mod prepare;
mod rarity;
mod results;
mod roster;
mod score;
mod sites;
mod streets;
mod texts;
mod towns;
mod words;

pub use memory::Memory;
pub use outcome::{
    Answer, Decision, Detail, Evidence, Field, Linked, PairKind, PartOf, Report, Resolution, RuleCount, Verdict,
};
pub use roster::Roster;

use std::collections::HashMap;

use crate::place::Place;
use crate::record::Record;
use answers::Said;
use explain::Case;
use linking::Linking;
use model::Model;
use parts::Family;
use prepare::Pool;
use results::Results;

/// Finds the bodies behind `records`. `places` has one place per record; `answers` are people's and win.
///
/// Records of role Organization and ServiceSite take part, and the library's own among themselves; others only
/// lend their names of areas. `progress` hears values from 0 to 1, rising.
///
/// # Panics
/// When `places` is shorter than `records`.
pub fn resolve(records: &[Record], places: &[Place], answers: &[Answer], progress: &dyn Fn(f32)) -> Resolution {
    resolve_again(records, places, answers, None, progress)
}

/// The same result, faster when most records are those of the run before: `memory` holds what was compared
/// then, and holds what was compared now afterwards.
///
/// # Panics
/// When `places` is shorter than `records`.
pub fn resolve_again(
    records: &[Record],
    places: &[Place],
    answers: &[Answer],
    memory: Option<&mut Memory>,
    progress: &dyn Fn(f32),
) -> Resolution {
    let compared = Compared::new(records, places, memory, progress);
    let resolution = compared.resolution(records, answers);
    progress(1.0);
    resolution
}

/// All pairs of some records, compared and judged. People's answers change nothing of that, so whoever expects
/// more of them keeps it.
pub struct Compared {
    pool: Pool,
    linking: Linking,
    family: Family,
    item_of: HashMap<u32, u32>,
}

impl Compared {
    /// See [`resolve_again`]; `progress` ends at .7.
    ///
    /// # Panics
    /// When `places` is shorter than `records`.
    pub fn new(records: &[Record], places: &[Place], memory: Option<&mut Memory>, progress: &dyn Fn(f32)) -> Self {
        let pool = pool(records, places);
        progress(0.3);
        let linking = Linking::new(&pool, memory);
        progress(0.7);
        let item_of = item_of(&pool);
        let family = Family::of(Case { pool: &pool, model: &linking.model, records }, linking.pairs());
        Self { pool, linking, family, item_of }
    }

    /// The bodies behind the `records` that were compared, when people's `answers` are obeyed.
    pub fn resolution(&self, records: &[Record], answers: &[Answer]) -> Resolution {
        let said = Said::new(answers, |record| self.item_of.get(&record).copied());
        let groups = self.linking.groups(&self.pool, &said);
        let case = Case { pool: &self.pool, model: &self.linking.model, records };
        Results { case, linking: &self.linking, family: &self.family, said: &said, groups: &groups }.resolution()
    }
}

/// The number in the pool of each record that takes part.
fn item_of(pool: &Pool) -> HashMap<u32, u32> {
    pool.items.iter().zip(0..).map(|(item, id)| (item.index, id)).collect()
}

/// Only who is who, without reasons and without answers, for lists that do not fit in memory as texts.
pub fn link(roster: Roster) -> Linked {
    let pool = Pool::new(roster);
    let linking = Linking::new(&pool, None);
    let groups = linking.groups(&pool, &Said::default());
    let index = |item: u32| pool.items[item as usize].index;
    let likely = linking.edges().map(|(a, b, _)| (index(a).min(index(b)), index(a).max(index(b))));
    Linked { clusters: results::together(&pool, &groups), likely: likely.collect(), report: linking.report.clone() }
}

/// The machine's view of pairs of records, each pair alone and by the shipped weights; for a list of given pairs.
/// A pair with a record that takes no part is left out.
///
/// # Panics
/// When `places` is shorter than `records`.
pub fn judge(records: &[Record], places: &[Place], pairs: &[(u32, u32)]) -> Vec<Decision> {
    let (pool, model) = (pool(records, places), Model::shipped());
    let item_of = item_of(&pool);
    let case = Case { pool: &pool, model: &model, records };
    let judged = pairs.iter().filter_map(|(a, b)| Some(case.decision(*item_of.get(a)?, *item_of.get(b)?)));
    judged.collect()
}

fn pool(records: &[Record], places: &[Place]) -> Pool {
    assert!(places.len() >= records.len(), "one place per record");
    let mut roster = Roster::default();
    records.iter().zip(places).for_each(|(record, place)| roster.add(record, *place));
    Pool::new(roster)
}
