//! An answer costs what it touches: what was worked out of the records last time still holds.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use db::{Clock, Db, Result, Tx, sql};
use directory::OrganizationId;

use super::{
    compose::compose,
    judge::{self, Judged, Worked},
    load::{self, Loaded},
    standing::Standing,
    store::{self, Placed},
};

/// Larger catalogs are worked out anew each time rather than kept: a record costs about two kilobytes.
const MOST_RECORDS: usize = 300_000;

/// What this process worked out of the records last. Others may have settled since: that shows when it is taken.
#[derive(Default)]
pub struct Memory(Mutex<Option<Kept>>);

/// Everything of one settling that the next one can use.
pub(crate) struct Kept {
    /// The settling it belongs to.
    settling: i64,
    loaded: Loaded,
    worked: Worked,
    members: HashMap<OrganizationId, Vec<u32>>,
    wholes: HashMap<OrganizationId, OrganizationId>,
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
        let loaded = load::load(&mut tx).await?;
        let worked = judge::work_out(&loaded, &|_| {});
        let mut members: HashMap<OrganizationId, Vec<u32>> = HashMap::new();
        for (id, i) in loaded.records.iter().map(|record| record.organization).zip(0..) {
            id.into_iter().for_each(|id| members.entry(id).or_default().push(i));
        }
        let (wholes, settling) = (wholes(&mut tx).await?, settling(&mut tx).await?);
        self.keep(Kept { settling, loaded, worked, members, wholes });
        Ok(())
    }

    /// Whether something is kept; it may no longer hold.
    pub fn is_warm(&self) -> bool {
        self.kept().is_some()
    }

    fn kept(&self) -> MutexGuard<'_, Option<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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
    pub(super) async fn new(
        tx: &mut Tx,
        mut loaded: Loaded,
        worked: Worked,
        judged: Judged,
        standing: Standing,
    ) -> Result<Self> {
        for (record, i) in loaded.records.iter_mut().zip(0..) {
            record.organization = standing.of_record.get(&i).copied();
        }
        let members = standing.ids.into_iter().zip(judged.clusters).collect();
        Ok(Self { settling: settling(tx).await?, loaded, worked, members, wholes: standing.wholes })
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

/// [`super::settle`], when nothing changed since the last time but people's answers. The caller keeps what it
/// returns once the transaction is committed.
pub(crate) async fn settle_answers(tx: &mut Tx, clock: &Clock, memory: &Memory) -> Result<Kept> {
    let Some(Kept { loaded, worked, members, wholes, .. }) = memory.take(tx).await? else {
        return Ok(super::anew(tx, clock, &|_| {}).await?.1);
    };
    let judged = judge::judge(&loaded, &load::said(tx, &loaded.records).await?, &worked);
    let standing = Standing::new(clock, &judged);
    let is_new = |(id, now): &(&OrganizationId, &Vec<u32>)| {
        members.get(id) != Some(now) || wholes.get(id) != standing.wholes.get(id)
    };
    let (ids, clusters): (Vec<&OrganizationId>, Vec<&Vec<u32>>) =
        standing.ids.iter().zip(&judged.clusters).filter(is_new).unzip();
    let composed = compose(&loaded, &worked, &clusters);
    let placed: Vec<Placed> = ids.into_iter().zip(composed).map(|(id, it)| Placed::new(*id, &standing, it)).collect();
    store::store(tx, clock, &loaded, &judged, &standing, &placed).await?;
    Kept::new(tx, loaded, worked, judged, standing).await
}
