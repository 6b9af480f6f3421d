//! The staged rows of an import.

use db::{Result, Tx, Value, sql};
use serde::{Deserialize, Serialize};

use super::{Counts, ImportId};
use crate::record::RecordId;

/// A cell that an import changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub field: String,
    pub before: String,
    pub after: String,
}

db::row! {
    #[derive(Debug, Clone)]
    pub struct ImportRow {
        pub seq: i64,
        pub status: String,
        pub position: i64,
        pub source_key: String,
        pub record_id: Option<RecordId>,
        pub name: String,
        pub data: String,
        pub cells: String,
        pub raw: String,
    }
}

impl ImportRow {
    pub fn cells(&self) -> Vec<Cell> {
        serde_json::from_str(&self.cells).unwrap_or_default()
    }

    /// Why a refused row was refused: a code and its arguments.
    pub fn reason(&self) -> (String, Vec<(String, String)>) {
        serde_json::from_str(&self.cells).unwrap_or_default()
    }
}

/// A row about to be staged.
pub(super) struct Staged {
    pub(super) status: &'static str,
    pub(super) position: u64,
    pub(super) source_key: String,
    pub(super) record_id: Option<RecordId>,
    pub(super) name: String,
    pub(super) data: String,
    pub(super) cells: String,
    pub(super) raw: String,
}

impl Staged {
    pub(super) fn values(self, import: ImportId, seq: i64) -> Vec<Value> {
        vec![
            import.into(),
            seq.into(),
            self.status.into(),
            i64::try_from(self.position).unwrap_or(i64::MAX).into(),
            self.source_key.into(),
            self.record_id.into(),
            self.name.into(),
            self.data.into(),
            self.cells.into(),
            self.raw.into(),
        ]
    }
}

/// A page of the rows with one status, after `seq`.
pub async fn rows_of(tx: &mut Tx, import: ImportId, status: &str, after: i64, limit: i64) -> Result<Vec<ImportRow>> {
    const SQL: &str = sql!(
        "SELECT seq, status, position, source_key, record_id, name, data, cells, raw FROM import_row
         WHERE import_id = $1 AND status = $2 AND seq > $3 ORDER BY seq LIMIT $4"
    );
    db::all!(tx, SQL; import, status, after, limit)
}

db::row! {
    struct Count {
        status: String,
        n: i64,
    }
}

pub async fn counts_by_status(tx: &mut Tx, import: ImportId) -> Result<Counts> {
    const SQL: &str = sql!("SELECT status, count(*) AS n FROM import_row WHERE import_id = $1 GROUP BY status");
    let found: Vec<Count> = db::all!(tx, SQL; import)?;
    let of = |status: &str| found.iter().find(|count| count.status == status).map_or(0, |count| count.n.unsigned_abs());
    Ok(Counts {
        new: of("new"),
        changed: of("changed"),
        same: of("same"),
        gone: of("gone"),
        far: of("far"),
        refused: of("refused"),
    })
}
