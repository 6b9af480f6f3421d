//! Imports: a file is read, compared with what is there, shown, and only then applied.
//!
//! `read` stages the rows (in batches, while the reader streams), `apply` makes them true together
//! with the organizations in one transaction, `undo` takes them back. A blank cell never erases; a
//! refused row keeps its reason; a row far from every branch is counted, not kept.

mod apply;
mod choices;
mod compare;
mod error;
mod read;
mod rows;
mod tidy;
mod undo;

pub use apply::{Applied, RECORD, apply, apply_all};
pub use choices::{Choices, Column, Proposal};
pub use error::{ImportError, Refusal};
pub(crate) use read::branch_points;
pub use read::{NewImport, begin, begin_again, read, read_again};
pub use rows::{Cell, ImportRow, counts_by_status, rows_of};
pub use tidy::tidy;
pub(crate) use undo::take_back;
pub use undo::{Missed, missed, undo};

use db::{AccountId, Result, Scope, Ts, Tx, sql};
use directory::SourceId;
use history::ChangeSetId;
use jobs::JobId;
use serde::{Deserialize, Serialize};

use crate::settle::Settled;

db::id!(/// One import of one file.
    ImportId);

db::row! {
    #[derive(Debug, Clone)]
    pub struct Import {
        pub id: ImportId,
        pub account_id: Option<AccountId>,
        /// `reading`, `ready`, `applied`, `undone` or `refused`.
        pub state: String,
        pub file_name: String,
        pub path: String,
        pub format: String,
        pub choices: String,
        pub proposal: String,
        pub source_key: String,
        pub source_id: Option<SourceId>,
        pub counts: String,
        pub refusal: String,
        pub change_set_id: Option<ChangeSetId>,
        /// The job that reads or applies it, when it is not done at once.
        pub job_id: Option<JobId>,
        pub made_at: Ts,
        pub applied_at: Option<Ts>,
    }
}

/// How many rows came to what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    pub new: u64,
    pub changed: u64,
    pub same: u64,
    pub gone: u64,
    pub far: u64,
    pub refused: u64,
}

/// The counts of an applied import, with what applying did to the organizations.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[serde(default)]
struct Outcome {
    #[serde(flatten)]
    counts: Counts,
    settled: Option<Settled>,
}

impl Import {
    pub fn choices(&self) -> Choices {
        serde_json::from_str(&self.choices).unwrap_or_default()
    }

    pub fn proposal(&self) -> Proposal {
        serde_json::from_str(&self.proposal).unwrap_or_default()
    }

    pub fn counts(&self) -> Counts {
        serde_json::from_str(&self.counts).unwrap_or_default()
    }

    /// What applying did to the organizations, once it was applied.
    pub fn settled(&self) -> Option<Settled> {
        serde_json::from_str::<Outcome>(&self.counts).ok().and_then(|outcome| outcome.settled)
    }

    /// Why the file was refused, if it was.
    pub fn refusal(&self) -> Option<Refusal> {
        serde_json::from_str(&self.refusal).ok()
    }

    /// What the source is called: what a person said, else what the reader proposed.
    pub fn title(&self) -> String {
        let choices = self.choices();
        if choices.title.is_empty() { self.proposal().title } else { choices.title }
    }
}

/// One import. Imports are of the installation, but only staff see them.
pub async fn import(tx: &mut Tx, id: ImportId) -> Result<Option<Import>> {
    const SQL: &str = sql!(
        "SELECT id, account_id, state, file_name, path, format, choices, proposal, source_key, source_id, counts, refusal,
                change_set_id, job_id, made_at, applied_at FROM import WHERE id = $1"
    );
    db::optional!(tx, SQL; id)
}

/// The newest imports first.
pub async fn imports(tx: &mut Tx, limit: i64) -> Result<Vec<Import>> {
    const SQL: &str = sql!(
        "SELECT id, account_id, state, file_name, path, format, choices, proposal, source_key, source_id, counts, refusal,
                change_set_id, job_id, made_at, applied_at FROM import ORDER BY made_at DESC, id DESC LIMIT $1"
    );
    db::all!(tx, SQL; limit)
}

/// Forgets an import that was never applied, with its rows.
pub async fn drop_import(tx: &mut Tx, id: ImportId) -> Result<bool> {
    const SQL: &str = sql!("DELETE FROM import WHERE id = $1 AND state IN ('ready', 'refused')");
    Ok(db::execute!(tx, SQL; id)? > 0)
}

/// Says which job reads or applies an import.
pub async fn set_job(tx: &mut Tx, id: ImportId, job: JobId) -> Result<()> {
    const SQL: &str = sql!("UPDATE import SET job_id = $2 WHERE id = $1");
    db::execute!(tx, SQL; id, job)?;
    Ok(())
}

/// Imports that a crash left in the middle of reading are forgotten; nothing of them was applied. One
/// that a job will read is not: the job is taken up again. Nor is one of the command line (it has no file
/// of ours) before a day is over: the command may still be reading it.
pub async fn forget_unfinished(tx: &mut Tx, before: Ts) -> Result<u64> {
    const DAY: i64 = 24 * 60 * 60;
    const SQL: &str = sql!(
        "DELETE FROM import WHERE state = 'reading' AND ((path <> '' AND made_at < $1) OR made_at < $2)
         AND NOT EXISTS (SELECT 1 FROM job j WHERE j.id = import.job_id AND j.state IN ('ready', 'running'))"
    );
    db::execute!(tx, SQL; before, before.plus_seconds(-DAY))
}

/// Whether this scope may import at all.
pub fn may_import(scope: &Scope) -> bool {
    scope.may(db::Role::Staff)
}
