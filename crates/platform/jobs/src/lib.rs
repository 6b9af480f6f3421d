//! Work that is done after the request that asks for it.
//!
//! The job's row is written in the transaction of the change that needs it, so neither exists
//! without the other. A worker claims a job for a while (a lease); when its process dies the lease
//! ends and another worker takes the job up. Every failure says whether trying again can help.

mod queue;
mod worker;

pub use queue::{Job, JobId, ended, enqueue, enqueue_once, progress, status};
pub use worker::{Handler, Running, Work, work};

use db::Migration;

pub const MIGRATIONS: &[Migration] = db::migrations![(20, "0020_jobs")];

/// Why a job did not end well.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Something outside may be different next time: try again, a little later each time.
    #[error("{0}")]
    Retry(String),
    /// It will fail the same way again.
    #[error("{0}")]
    GiveUp(String),
}

impl From<db::Error> for Failure {
    fn from(error: db::Error) -> Self {
        Self::Retry(error.to_string())
    }
}
