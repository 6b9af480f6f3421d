//! The table of jobs.

use db::{Clock, Result, Ts, Tx, sql, sqlx::types::Uuid};
use serde::Serialize;

use crate::Failure;

db::id!(/// One job.
    JobId);

/// How long a worker may be silent before its job is given to another.
const LEASE_SECONDS: i64 = 120;
const MAX_ATTEMPTS: i64 = 8;

db::row! {
    /// A job as the queue holds it.
    #[derive(Debug, Clone)]
    pub struct Job {
        pub id: JobId,
        pub kind: String,
        pub payload: String,
        pub state: String,
        pub attempts: i64,
        /// How far it is, in units of its own.
        pub done: i64,
        pub total: i64,
        pub last_error: Option<String>,
    }
}

impl Job {
    pub fn is_over(&self) -> bool {
        self.state == "done" || self.state == "failed"
    }
}

/// Asks for a job; it starts only when the transaction is committed.
pub async fn enqueue(tx: &mut Tx, clock: &Clock, kind: &str, payload: &impl Serialize) -> Result<JobId> {
    let id: JobId = clock.id();
    let now = clock.now();
    let payload = serde_json::to_string(payload).expect("a payload is a plain struct");
    const SQL: &str = sql!(
        "INSERT INTO job (id, kind, payload, state, run_at, attempts, done, total, made_at) VALUES ($1, $2, $3, 'ready', $4, 0, 0, 0, $4)"
    );
    db::execute!(tx, SQL; id, kind, payload, now)?;
    Ok(id)
}

/// Asks for a job at a moment, unless the same one waits already: that one then comes no later.
pub async fn enqueue_once(tx: &mut Tx, clock: &Clock, kind: &str, payload: &impl Serialize, at: Ts) -> Result<()> {
    // On PostgreSQL two nodes may ask in the same moment.
    tx.one_at_a_time(ONE_OF_A_KIND).await?;
    let payload = serde_json::to_string(payload).expect("a payload is a plain struct");
    const SOONER: &str = sql!(
        "UPDATE job SET run_at = CASE WHEN run_at > $3 THEN $3 ELSE run_at END
         WHERE kind = $1 AND payload = $2 AND state = 'ready'"
    );
    if db::execute!(&mut *tx, SOONER; kind, payload.as_str(), at)? > 0 {
        return Ok(());
    }
    let id: JobId = clock.id();
    const SQL: &str = sql!(
        "INSERT INTO job (id, kind, payload, state, run_at, attempts, done, total, made_at)
         VALUES ($1, $2, $3, 'ready', $4, 0, 0, 0, $5)"
    );
    db::execute!(tx, SQL; id, kind, payload, at, clock.now())?;
    Ok(())
}

/// Takes the next job that is due: ready, or running under a lease that has ended.
pub(crate) async fn claim(tx: &mut Tx, now: Ts, owner: Uuid) -> Result<Option<Job>> {
    let text = sql!(tx;
        sqlite "UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = $2, lease_owner = $3 WHERE id =
                (SELECT id FROM job WHERE (state = 'ready' AND run_at <= $1) OR (state = 'running' AND lease_until < $1)
                 ORDER BY run_at, id LIMIT 1)
                RETURNING id, kind, payload, state, attempts, done, total, last_error";
        postgres "UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = $2, lease_owner = $3 WHERE id =
                (SELECT id FROM job WHERE (state = 'ready' AND run_at <= $1) OR (state = 'running' AND lease_until < $1)
                 ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, kind, payload, state, attempts, done, total, last_error");
    let until = now.plus_seconds(LEASE_SECONDS);
    db::optional!(tx, text; now, until, owner)
}

/// Notes how far a job is and keeps its lease alive.
pub async fn progress(tx: &mut Tx, now: Ts, id: JobId, done: i64, total: i64) -> Result<()> {
    const SQL: &str =
        sql!("UPDATE job SET done = $2, total = $3, lease_until = $4 WHERE id = $1 AND state = 'running'");
    let until = now.plus_seconds(LEASE_SECONDS);
    db::execute!(tx, SQL; id, done, total, until)?;
    Ok(())
}

/// Ends a job: done, or back in the queue a little later, or failed for good.
pub async fn ended(tx: &mut Tx, now: Ts, job: &Job, end: std::result::Result<(), &Failure>) -> Result<()> {
    let (state, error) = match end {
        Ok(()) => ("done", None),
        Err(Failure::Retry(why)) if job.attempts < MAX_ATTEMPTS => ("ready", Some(why.as_str())),
        Err(Failure::Retry(why) | Failure::GiveUp(why)) => ("failed", Some(why.as_str())),
    };
    let again = now.plus_seconds((5i64 << job.attempts.clamp(0, 9)).min(3600));
    const SQL: &str = sql!(
        "UPDATE job SET state = $2, last_error = $3, run_at = $4, ended_at = $5, lease_until = NULL, lease_owner = NULL WHERE id = $1"
    );
    db::execute!(tx, SQL; job.id, state, error, again, now)?;
    Ok(())
}

/// How a job stands.
pub async fn status(tx: &mut Tx, id: JobId) -> Result<Option<Job>> {
    const SQL: &str = sql!("SELECT id, kind, payload, state, attempts, done, total, last_error FROM job WHERE id = $1");
    db::optional!(tx, SQL; id)
}

/// Any number: the lock of [`enqueue_once`].
const ONE_OF_A_KIND: i64 = 0x0107_0b51;
