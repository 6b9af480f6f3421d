//! Making an import true: its records and the organizations they make, in one transaction.

use std::collections::HashMap;

use db::{Clock, Db, Result, Scope, Tx, insert_many, rows, sql};
use directory::{NewSource, OrganizationId, SourceId};
use history::{Change, ChangeSet, ChangeSetId, Column, Image, Tracked};

use super::{Counts, Import, ImportError, ImportId, ImportRow, Outcome, import, rows_of};
use crate::{
    record::RecordId,
    settle::{Memory, Settled, settle},
};

const BATCH: i64 = 2_000;

/// A record as history remembers it.
pub const RECORD: Tracked = Tracked {
    noun: "record",
    key: "id",
    columns: &[
        ("id", Column::Id),
        ("source_id", Column::Id),
        ("source_key", Column::Text),
        ("position", Column::Int),
        ("name", Column::Text),
        ("data", Column::Text),
        ("gone_at", Column::Int),
    ],
};

/// What applying did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    pub change_sets: Vec<ChangeSetId>,
    pub settled: Settled,
}

/// Applies one import.
pub async fn apply(
    db: &Db,
    clock: &Clock,
    scope: &Scope,
    id: ImportId,
    memory: &Memory,
    progress: &(dyn Fn(f32) + Sync),
) -> std::result::Result<Applied, ImportError> {
    apply_all(db, clock, scope, &[id], memory, progress).await
}

/// Applies several imports and settles once: all of them become true together, or none.
pub async fn apply_all(
    db: &Db,
    clock: &Clock,
    scope: &Scope,
    ids: &[ImportId],
    memory: &Memory,
    progress: &(dyn Fn(f32) + Sync),
) -> std::result::Result<Applied, ImportError> {
    let mut tx = db.write().await?;
    tx.one_at_a_time(crate::CATALOG_LOCK).await?;
    let mut written = Vec::with_capacity(ids.len());
    for (i, id) in ids.iter().enumerate() {
        let it = import(&mut tx, *id).await?.filter(|it| it.state == "ready").ok_or(ImportError::NotReady)?;
        if is_outdated(&mut tx, &it).await? {
            return Err(ImportError::Outdated);
        }
        written.push(write(&mut tx, clock, scope, &it).await?);
        progress(0.3 * (i + 1) as f32 / ids.len() as f32);
    }
    let (settled, kept) = settle(&mut tx, clock, memory, &|share| progress(0.3 + 0.6 * share)).await?;
    let mut change_sets = Vec::with_capacity(ids.len());
    for one in written {
        change_sets.push(one.remember(&mut tx, clock, settled).await?);
    }
    tx.commit().await?;
    memory.keep(kept);
    progress(1.0);
    Ok(Applied { change_sets, settled })
}

/// Whether the source was changed since this import was compared with it: by another import of it, or
/// by taking one back. What was shown would then not be what is done.
async fn is_outdated(tx: &mut Tx, it: &Import) -> Result<bool> {
    const SQL: &str = sql!(
        "SELECT count(*) FROM import i LEFT JOIN change_set s ON s.id = i.change_set_id
         LEFT JOIN change_set u ON u.id = s.undone_by_id
         WHERE i.source_key = $1 AND i.id <> $2 AND (i.applied_at > $3 OR u.made_at > $3)"
    );
    let newer: i64 = db::scalar!(tx, SQL; it.source_key.as_str(), it.id, it.made_at)?;
    Ok(newer > 0)
}

/// The records of one import are written; what stood before is still in memory.
struct Written {
    import: ImportId,
    counts: Counts,
    source: SourceId,
    set: ChangeSet,
    touched: Vec<(RecordId, Option<Image>)>,
}

async fn write(tx: &mut Tx, clock: &Clock, scope: &Scope, it: &Import) -> std::result::Result<Written, ImportError> {
    let source = directory::put_source(tx, clock, &source_of(it)).await?;
    let set = ChangeSet::begin(tx, clock, scope, "import", &it.title()).await?;
    let mut touched = Vec::new();
    for status in ["new", "changed", "gone"] {
        let mut after = 0;
        loop {
            let rows = rows_of(tx, it.id, status, after, BATCH).await?;
            let Some(last) = rows.last() else { break };
            after = last.seq;
            touched.extend(write_rows(tx, clock, source, status, &rows).await?);
        }
    }
    Ok(Written { import: it.id, counts: it.counts(), source, set, touched })
}

async fn write_rows(
    tx: &mut Tx,
    clock: &Clock,
    source: SourceId,
    status: &str,
    rows: &[ImportRow],
) -> std::result::Result<Vec<(RecordId, Option<Image>)>, ImportError> {
    let mut touched = Vec::with_capacity(rows.len());
    let mut values = Vec::with_capacity(rows.len());
    for row in rows {
        let id = row.record_id.unwrap_or_else(|| clock.id());
        let before = match status {
            "new" => None,
            _ => RECORD.image(tx, id.0).await?,
        };
        if status == "gone" {
            const GONE: &str = sql!("UPDATE record SET gone_at = $2 WHERE id = $1");
            db::execute!(&mut *tx, GONE; id, clock.now())?;
        } else {
            values.push(vec![
                id.into(),
                source.into(),
                row.source_key.as_str().into(),
                row.position.into(),
                row.name.as_str().into(),
                row.data.as_str().into(),
            ]);
        }
        touched.push((id, before));
    }
    let into = rows!(
        "record (id, source_id, source_key, position, name, data)",
        "ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, data = excluded.data, gone_at = NULL"
    );
    match insert_many(tx, into, &values).await {
        // Another import of the same source was applied since this one was shown.
        Err(error) if error.is_duplicate() => Err(ImportError::Outdated),
        other => Ok(other.map(|()| touched)?),
    }
}

fn source_of(it: &Import) -> NewSource {
    let (choices, proposal) = (it.choices(), it.proposal());
    let or = |chosen: String, proposed: String| if chosen.is_empty() { proposed } else { chosen };
    NewSource {
        key: it.source_key.clone(),
        title: or(choices.title, proposal.title),
        publisher: or(choices.publisher, proposal.publisher),
        licence: or(choices.licence, proposal.licence),
        url: or(choices.url, proposal.url),
        year: choices.year.or(proposal.year),
        role: choices.role.unwrap_or(proposal.role),
        kind: match choices.kind.as_deref() {
            Some("") => None,
            Some(kind) => Some(kind.to_owned()),
            None => proposal.kind.map(|(kind, _)| kind),
        },
    }
}

impl Written {
    /// Writes the history, now that the records have their organizations.
    async fn remember(mut self, tx: &mut Tx, clock: &Clock, settled: Settled) -> Result<ChangeSetId> {
        let organizations = organizations(tx, self.source).await?;
        for (id, before) in self.touched {
            let organization_id = organizations.get(&id).map(|id| id.0);
            self.set.remember(Change { noun: RECORD.noun, row_id: id.0, organization_id, before, after: None });
        }
        let set = self.set.finish(tx).await?;
        const SQL: &str = sql!(
            "UPDATE import SET state = 'applied', source_id = $2, change_set_id = $3, applied_at = $4, counts = $5 WHERE id = $1"
        );
        let outcome = Outcome { counts: self.counts, settled: Some(settled) };
        let counts = serde_json::to_string(&outcome).expect("counts are plain values");
        db::execute!(&mut *tx, SQL; self.import, self.source, set, clock.now(), counts)?;
        const THIN: &str = sql!("DELETE FROM import_row WHERE import_id = $1 AND status IN ('new', 'same', 'far')");
        db::execute!(&mut *tx, THIN; self.import)?;
        Ok(set)
    }
}

db::row! {
    struct Pair {
        id: RecordId,
        organization_id: OrganizationId,
    }
}

async fn organizations(tx: &mut Tx, source: SourceId) -> Result<HashMap<RecordId, OrganizationId>> {
    const SQL: &str =
        sql!("SELECT id, organization_id FROM record WHERE source_id = $1 AND organization_id IS NOT NULL");
    let pairs: Vec<Pair> = db::all!(tx, SQL; source)?;
    Ok(pairs.into_iter().map(|pair| (pair.id, pair.organization_id)).collect())
}
