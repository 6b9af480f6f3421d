//! Settling: from records to organizations.
//!
//! The engine says which records are one body, where it is, what it is and whether it is here at
//! all; this module reads everything it needs in one transaction and writes back only what changed.
//! It runs inside the transaction of whatever changed the records (an import, its undo, an answer),
//! so there is never a moment in which records stand without their organizations.
//!
//! `load` → `judge` (the engine) → `compose` (what an organization is called and what is said of
//! it) → `store` (what changed). An answer changes only who is one with whom: `memory` keeps what was worked
//! out last, and only the organizations that come out otherwise are composed and stored.

mod compose;
mod judge;
mod load;
mod memory;
mod naming;
mod owners;
mod store;
mod zips;

use db::{Clock, Result, Tx};
use serde::{Deserialize, Serialize};

use owners::Owners;
use store::Outcome;

pub(crate) use compose::dialled;
pub(crate) use memory::settle_answers;
pub use memory::{Kept, Memory};
pub(crate) use naming::{readable, whole_address};
pub use zips::centroid as zip_centroid;

/// What settling did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    pub records: usize,
    pub organizations: usize,
    /// Organizations written because something of them changed.
    pub written: usize,
    pub joined: usize,
    pub gone: usize,
}

/// Makes the organizations agree with the records and the answers; only pairs that `memory` does not know are compared.
/// The caller lets it keep what is returned once the transaction is committed.
pub async fn settle(
    tx: &mut Tx,
    clock: &Clock,
    memory: &Memory,
    progress: &(dyn Fn(f32) + Sync),
) -> Result<(Settled, Kept)> {
    let loaded = load::load(tx).await?;
    let worked = memory.work_out(&loaded, progress);
    let said = load::said(tx, &loaded.records).await?;
    let judged = judge::judge(&loaded, &said, &worked);
    let composed = compose::compose(&loaded, &worked, &judged.clusters);
    let owners = Owners::new(clock, &judged);
    let standings = owners.ids.iter().zip(&composed).map(|(id, it)| (*id, it.standing())).collect();
    let changed = &store::changed(tx, &owners, composed).await?;
    let outcome =
        Outcome { loaded: &loaded, said: &said, judged: &judged, owners: &owners, changed, standings: &standings };
    let (settled, found) = outcome.store(tx, clock, None).await?;
    let kept = Kept::of(loaded, worked, standings, found);
    Ok((settled, kept.after(tx, judged, owners).await?))
}
