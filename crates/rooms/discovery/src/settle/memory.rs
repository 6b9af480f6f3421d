//! An answer costs what it touches: what was worked out of the records last time still holds.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use db::{Clock, Result, Tx, sql};
use directory::OrganizationId;
use engine::resolve;

use super::{
    compose::{Composed, compose},
    judge::{self, Judged, Worked},
    load::{self, Loaded},
    owners::Owners,
    settle,
    store::{Found, Outcome, Placed},
};
use crate::review::Standing;

/// Larger catalogs are worked out anew each time rather than kept: a record costs about two kilobytes.
const MOST_RECORDS: usize = 300_000;

/// What this process worked out of the records last. Others may have settled since: that shows when it is taken.
#[derive(Default)]
pub struct Memory {
    kept: Mutex<Option<Kept>>,
    /// Pairs that were compared: they hold whoever settled since, for as long as their two records do not change.
    patterns: Mutex<resolve::Memory>,
}

/// Everything of one settling that the next one can use.
pub struct Kept {
    /// The settling it belongs to.
    settling: i64,
    loaded: Loaded,
    worked: Worked,
    members: HashMap<OrganizationId, Vec<u32>>,
    wholes: HashMap<OrganizationId, OrganizationId>,
    standings: HashMap<OrganizationId, Standing>,
    /// The pairs that stand in the database.
    found: Found,
}

impl Memory {
    /// Call it after the transaction of the settling is committed, and only then.
    pub(crate) fn keep(&self, kept: Kept) {
        if kept.loaded.records.len() <= MOST_RECORDS {
            *self.kept() = Some(kept);
        }
    }

    /// Whether something is kept; it may no longer hold.
    pub fn is_warm(&self) -> bool {
        self.kept().is_some()
    }

    /// Compares only pairs that were not compared before.
    pub(super) fn work_out(&self, loaded: &Loaded, progress: &(dyn Fn(f32) + Sync)) -> Worked {
        let mut patterns = self.patterns.lock().unwrap_or_else(PoisonError::into_inner);
        let patterns = (loaded.records.len() <= MOST_RECORDS).then_some(&mut *patterns);
        judge::work_out(loaded, patterns, progress)
    }

    fn kept(&self) -> MutexGuard<'_, Option<Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What still holds, if anything does. The records change only where somebody settles; sources and the
    /// places of the branches may change without.
    async fn take(&self, tx: &mut Tx) -> Result<Option<Kept>> {
        let Some(kept) = self.kept().take() else { return Ok(None) };
        let holds = kept.settling == settling(tx).await?
            && kept.loaded.sources == load::sources(tx).await?
            && kept.loaded.places == load::places(tx).await?;
        Ok(holds.then_some(kept))
    }
}

impl Kept {
    pub(super) fn of(
        loaded: Loaded,
        worked: Worked,
        standings: HashMap<OrganizationId, Standing>,
        found: Found,
    ) -> Self {
        let (members, wholes) = Default::default();
        Self { settling: 0, loaded, worked, members, wholes, standings, found }
    }

    /// The same after a settling that made the organizations `owners` of what was `judged`.
    pub(super) async fn after(mut self, tx: &mut Tx, judged: Judged, owners: Owners) -> Result<Self> {
        for (record, i) in self.loaded.records.iter_mut().zip(0..) {
            record.organization = owners.of_record.get(&i).copied();
        }
        self.members = owners.ids.into_iter().zip(judged.clusters).collect();
        self.wholes = owners.wholes;
        self.settling = settling(tx).await?;
        Ok(self)
    }
}

/// How many settlings there have been.
async fn settling(tx: &mut Tx) -> Result<i64> {
    const SQL: &str = sql!("SELECT settled FROM catalog WHERE id = 1");
    db::scalar!(tx, SQL)
}

/// [`super::settle`], when nothing changed since the last time but people's answers. The caller keeps what it
/// returns once the transaction is committed.
pub(crate) async fn settle_answers(tx: &mut Tx, clock: &Clock, memory: &Memory) -> Result<Kept> {
    let Some(mut kept) = memory.take(tx).await? else {
        return Ok(settle(tx, clock, memory, &|_| {}).await?.1);
    };
    let (loaded, worked) = (&kept.loaded, &kept.worked);
    let said = &load::said(tx, &loaded.records).await?;
    let judged = judge::judge(loaded, said, worked);
    let owners = Owners::new(clock, &judged);
    let is_new = |(id, now): &(&OrganizationId, &Vec<u32>)| {
        kept.members.get(id) != Some(now) || kept.wholes.get(id) != owners.wholes.get(id)
    };
    let (ids, clusters): (Vec<OrganizationId>, Vec<&Vec<u32>>) =
        owners.ids.iter().zip(&judged.clusters).filter(is_new).unzip();
    let composed = compose(loaded, worked, &clusters);
    kept.standings.extend(ids.iter().copied().zip(composed.iter().map(Composed::standing)));
    let changed: Vec<Placed> = ids.into_iter().zip(composed).map(|(id, it)| Placed::new(id, &owners, it)).collect();
    let (changed, standings) = (&changed[..], &kept.standings);
    let outcome = Outcome { loaded, said, judged: &judged, owners: &owners, changed, standings };
    let (_, found) = outcome.store(tx, clock, Some(&kept.found)).await?;
    kept.found = found;
    kept.after(tx, judged, owners).await
}
