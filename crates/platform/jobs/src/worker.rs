//! The loop that does jobs.

use std::{future::Future, pin::Pin, sync::Arc, time::Duration};

use db::{Clock, Db, sqlx::types::Uuid};
use tokio::sync::{Notify, watch};

use crate::{Failure, Job, queue};

/// A job under way.
pub type Work = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send>>;

/// Does the jobs of one kind.
pub struct Handler {
    pub kind: &'static str,
    pub run: Box<dyn Fn(Job) -> Work + Send + Sync>,
}

/// A worker under way; `nudge` it after a commit so that it looks at once.
#[derive(Clone, Debug)]
pub struct Running {
    pub nudge: Arc<Notify>,
}

/// How often a worker looks without being nudged.
const LOOK_AGAIN: Duration = Duration::from_secs(5);

/// Works until `stop` says so. Two workers, here or on other nodes, never do the same job at once.
pub async fn work(db: Db, clock: Clock, handlers: Vec<Handler>, running: Running, mut stop: watch::Receiver<bool>) {
    let owner: Uuid = clock.id();
    while !*stop.borrow() {
        match next(&db, &clock, owner).await {
            Ok(Some(job)) => do_job(&db, &clock, &handlers, job).await,
            Ok(None) => {
                tokio::select! {
                    () = running.nudge.notified() => {}
                    () = tokio::time::sleep(LOOK_AGAIN) => {}
                    _ = stop.changed() => {}
                }
            }
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "the queue cannot be read");
                tokio::time::sleep(LOOK_AGAIN).await;
            }
        }
    }
}

async fn next(db: &Db, clock: &Clock, owner: Uuid) -> db::Result<Option<Job>> {
    let mut tx = db.write().await?;
    let job = queue::claim(&mut tx, clock.now(), owner).await?;
    tx.commit().await?;
    Ok(job)
}

async fn do_job(db: &Db, clock: &Clock, handlers: &[Handler], job: Job) {
    let Some(handler) = handlers.iter().find(|handler| handler.kind == job.kind) else { return };
    let result = (handler.run)(job.clone()).await;
    if let Err(failure) = &result {
        tracing::warn!(job.id = %job.id, job.kind = job.kind, %failure, "a job did not end well");
    }
    let ended = async {
        let mut tx = db.write().await?;
        queue::ended(&mut tx, clock.now(), &job, result.as_ref().copied()).await?;
        tx.commit().await
    };
    if let Err(error) = ended.await {
        tracing::error!(job.id = %job.id, error = &error as &dyn std::error::Error, "the end of a job was not written");
    }
}
