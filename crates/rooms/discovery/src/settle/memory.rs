//! An answer costs what it touches: what was worked out of the records last time still holds.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use db::{Clock, Db, Result, Tx, sql};
use directory::OrganizationId;
use engine::resolve;

use super::{
    compose::{Composed, compose},
    judge::{self, Judged, Worked},
    load::{self, Loaded},
    owners::Owners,
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
pub(crate) struct Kept {
    /// The settling it belongs to.
    settling: i64,
    loaded: Loaded,
    worked: Worked,
    members: HashMap<OrganizationId, Vec<u32>>,
    wholes: HashMap<OrganizationId, OrganizationId>,
    standings: HashMap<OrganizationId, Standing>,
    /// The pairs that stand in the database; `None` when that is not known.
    found: Option<Found>,
}

impl Memory {
    /// Call it after the transaction of the settling is committed, and only then.
    pub(crate) fn keep(&self, kept: Kept) {
        if kept.loaded.records.len() <= MOST_RECORDS {
            *self.kept() = Some(kept);
        }
    }

    /// Works out what an answer will need, so that the first does not wait for it. Changes nothing.
    pub async fn warm(&self, db: &Db) -> Result<()> {
        let mut tx = db.read().await?;
        // Read first: should somebody settle meanwhile, what is kept belongs to the past and is not taken.
        let settling = settling(&mut tx).await?;
        let loaded = load::load(&mut tx).await?;
        if loaded.records.len() > MOST_RECORDS {
            return Ok(());
        }
        let worked = self.work_out(&loaded, &|_| {});
        let mut members: HashMap<OrganizationId, Vec<u32>> = HashMap::new();
        for (id, i) in loaded.records.iter().map(|record| record.organization).zip(0..) {
            id.into_iter().for_each(|id| members.entry(id).or_default().push(i));
        }
        let (ids, clusters): (Vec<OrganizationId>, Vec<&Vec<u32>>) = members.iter().unzip();
        let standings =
            ids.into_iter().zip(compose(&loaded, &worked, &clusters).iter().map(Composed::standing)).collect();
        let wholes = wholes(&mut tx).await?;
        self.keep(Kept { settling, members, wholes, ..Kept::of(loaded, worked, standings, None) });
        Ok(())
    }

    /// Whether something is kept; it may no longer hold.
    pub fn is_warm(&self) -> bool {
        self.kept().is_some()
    }

    /// Compares only pairs that were not compared before.
    pub(super) fn work_out(&self, loaded: &Loaded, progress: &(dyn Fn(f32) + Sync)) -> Worked {
        let mut patterns = self.patterns.lock().unwrap_or_else(PoisonError::into_inner);
        judge::work_out(loaded, Some(&mut patterns), progress)
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
        found: Option<Found>,
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

db::row! {
    struct Part {
        id: OrganizationId,
        whole_id: OrganizationId,
    }
}

/// The whole of each organization that is a part, as it is stored.
async fn wholes(tx: &mut Tx) -> Result<HashMap<OrganizationId, OrganizationId>> {
    const SQL: &str = sql!(
        "SELECT id, whole_id FROM organization WHERE whole_id IS NOT NULL AND gone_at IS NULL AND joined_id IS NULL"
    );
    let parts: Vec<Part> = db::all!(tx, SQL)?;
    Ok(parts.into_iter().map(|part| (part.id, part.whole_id)).collect())
}

/// How many settlings there have been.
async fn settling(tx: &mut Tx) -> Result<i64> {
    const SQL: &str = sql!("SELECT settled FROM catalog WHERE id = 1");
    db::scalar!(tx, SQL)
}

/// [`super::settle`], when few records came or changed. The caller keeps what it returns once the transaction is
/// committed.
pub(crate) async fn settle_records(tx: &mut Tx, clock: &Clock, memory: &Memory) -> Result<Kept> {
    Ok(super::anew(tx, clock, Some(memory), &|_| {}).await?.1)
}

/// [`super::settle`], when nothing changed since the last time but people's answers. The caller keeps what it
/// returns once the transaction is committed.
pub(crate) async fn settle_answers(tx: &mut Tx, clock: &Clock, memory: &Memory) -> Result<Kept> {
    let Some(mut kept) = memory.take(tx).await? else {
        return settle_records(tx, clock, memory).await;
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
    let (_, found) = outcome.store(tx, clock, kept.found.as_ref()).await?;
    kept.found = Some(found);
    kept.after(tx, judged, owners).await
}
