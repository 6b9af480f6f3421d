//! Settling: from records to organizations.
//!
//! The engine says which records are one body, where it is, what it is and whether it is here at
//! all; this module reads everything it needs in one transaction and writes back only what changed.
//! It runs inside the transaction of whatever changed the records (an import, its undo, an answer),
//! so there is never a moment in which records stand without their organizations.
//!
//! `load` → `judge` (the engine) → `compose` (what an organization is called and what is said of
//! it) → `store` (what changed).

mod compose;
mod judge;
mod load;
mod naming;
mod store;
mod zips;

use db::{Clock, Result, Tx};
use serde::{Deserialize, Serialize};

pub(crate) use compose::dialled;
pub(crate) use naming::readable;
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

/// Makes the organizations agree with the records and the answers.
pub async fn settle(tx: &mut Tx, clock: &Clock, progress: &(dyn Fn(f32) + Sync)) -> Result<Settled> {
    let loaded = load::load(tx).await?;
    let judged = judge::judge(&loaded, progress);
    let composed = compose::compose(&loaded, &judged);
    store::store(tx, clock, &loaded, &judged, composed).await
}
