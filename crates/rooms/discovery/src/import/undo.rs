//! Taking an import back: its records go, what they made is recomputed, and what people did since stays.

use db::{Clock, Db, Scope, Tx, sql, sqlx::types::Uuid};
use directory::{OrganizationId, SourceId};
use history::{ChangeSet, ChangeSetId, Image, Undone};

use super::{Import, ImportError, ImportId, apply::RECORD, import};
use crate::{
    settle::{Kept, Memory, settle},
    streets,
};

db::row! {
    struct Stored {
        row_id: Uuid,
        before_row: Option<String>,
    }
}

/// Takes an applied import back. Records it brought are withdrawn (their row stays, so that importing
/// the file again finds the same organizations); records it changed or let go stand as before, unless a
/// later import touched them.
pub async fn undo(
    db: &Db,
    clock: &Clock,
    scope: &Scope,
    id: ImportId,
    memory: &Memory,
    progress: &(dyn Fn(f32) + Sync),
) -> std::result::Result<Undone, ImportError> {
    let mut tx = db.write().await?;
    tx.one_at_a_time(crate::CATALOG_LOCK).await?;
    let it = import(&mut tx, id).await?.filter(|it| it.state == "applied").ok_or(ImportError::NotReady)?;
    let Some(set) = it.change_set_id else { return Err(ImportError::NotReady) };
    let (undone, kept) = take_back(&mut tx, clock, scope, (set, &it.title()), memory, progress).await?;
    const STATE: &str = sql!("UPDATE import SET state = 'undone' WHERE id = $1");
    db::execute!(&mut tx, STATE; id)?;
    streets::remove(&mut tx, id).await?;
    // A file of streets has no records, so nothing of it was withdrawn with them.
    withdraw_empty(&mut tx, clock, it.source_id).await?;
    tx.commit().await?;
    memory.keep(kept);
    Ok(undone)
}

/// Takes the records of one change set back, settles, and marks the set as undone; a source that has no record
/// left is withdrawn. The caller holds the catalog's lock.
pub(crate) async fn take_back(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    (set, note): (ChangeSetId, &str),
    memory: &Memory,
    progress: &(dyn Fn(f32) + Sync),
) -> db::Result<(Undone, Kept)> {
    let mut undone = Undone::default();
    for stored in touched(tx, set).await? {
        if later(tx, set, stored.row_id).await? {
            undone.left_alone += 1;
            continue;
        }
        undone.rows += 1;
        match stored.before_row.as_deref().and_then(Image::from_json) {
            Some(before) => RECORD.put_back(tx, &before).await?,
            None => {
                const SQL: &str = sql!("UPDATE record SET gone_at = $2 WHERE id = $1");
                db::execute!(&mut *tx, SQL; stored.row_id, clock.now())?;
            }
        }
    }
    let (_, kept) = settle(tx, clock, memory, progress).await?;
    for source in sources_of(tx, set).await? {
        withdraw_empty(tx, clock, Some(source)).await?;
    }
    let by = ChangeSet::begin(tx, clock, scope, "undo", note).await?.finish(tx).await?;
    const UNDONE: &str = sql!("UPDATE change_set SET undone_by_id = $2 WHERE id = $1");
    db::execute!(tx, UNDONE; set, by)?;
    Ok((undone, kept))
}

async fn touched(tx: &mut Tx, set: ChangeSetId) -> db::Result<Vec<Stored>> {
    const SQL: &str =
        sql!("SELECT row_id, before_row FROM change WHERE change_set_id = $1 AND noun = 'record' ORDER BY seq DESC");
    db::all!(tx, SQL; set)
}

/// Whether a later change set that still stands touched the record too.
async fn later(tx: &mut Tx, set: ChangeSetId, record: Uuid) -> db::Result<bool> {
    const SQL: &str = sql!(
        "SELECT count(*) FROM change c JOIN change_set s ON s.id = c.change_set_id
         WHERE c.noun = 'record' AND c.row_id = $2 AND s.undone_by_id IS NULL AND s.kind = 'import'
           AND s.made_at > (SELECT t.made_at FROM change_set t WHERE t.id = $1)"
    );
    let count: i64 = db::scalar!(tx, SQL; set, record)?;
    Ok(count > 0)
}

async fn sources_of(tx: &mut Tx, set: ChangeSetId) -> db::Result<Vec<SourceId>> {
    const SQL: &str = sql!(
        "SELECT DISTINCT r.source_id FROM change c JOIN record r ON r.id = c.row_id
         WHERE c.change_set_id = $1 AND c.noun = 'record' ORDER BY r.source_id"
    );
    db::scalars!(tx, SQL; set)
}

/// Withdraws a source that neither records nor streets are left of.
async fn withdraw_empty(tx: &mut Tx, clock: &Clock, source: Option<SourceId>) -> db::Result<()> {
    let Some(source) = source else { return Ok(()) };
    const SQL: &str = sql!(
        "SELECT (SELECT count(*) FROM record WHERE source_id = $1 AND gone_at IS NULL)
              + (SELECT count(*) FROM street_network n JOIN import i ON i.id = n.import_id
                 WHERE i.source_id = $1 AND i.state = 'applied')"
    );
    let left: i64 = db::scalar!(tx, SQL; source)?;
    if left == 0 { directory::withdraw_source(tx, source, Some(clock.now())).await } else { Ok(()) }
}

db::row! {
    /// An organization people did something with, whose record an undo would withdraw.
    #[derive(Debug, Clone)]
    pub struct Missed {
        pub id: OrganizationId,
        pub name: String,
        pub kept: bool,
        pub corrected: bool,
        /// No other source speaks of it: it would be marked as gone.
        pub alone: bool,
    }
}

/// What people of this library did since with organizations that an undo of this import touches: to be
/// read before it is taken back. Those that would lose their last source come first.
pub async fn missed(tx: &mut Tx, scope: &Scope, it: &Import, limit: i64) -> db::Result<Vec<Missed>> {
    const SQL: &str = sql!(
        "SELECT o.id, o.name, EXISTS (SELECT 1 FROM relationship k WHERE k.system_id = $2 AND k.organization_id = o.id) AS kept,
                EXISTS (SELECT 1 FROM correction c WHERE c.system_id = $2 AND c.organization_id = o.id) AS corrected,
                NOT EXISTS (SELECT 1 FROM record x WHERE x.organization_id = o.id AND x.gone_at IS NULL AND x.source_id <> $3) AS alone
         FROM organization o WHERE o.id IN
              (SELECT r.organization_id FROM change h JOIN record r ON r.id = h.row_id
               WHERE h.change_set_id = $1 AND h.noun = 'record' AND h.before_row IS NULL)
           AND (EXISTS (SELECT 1 FROM relationship k WHERE k.system_id = $2 AND k.organization_id = o.id)
             OR EXISTS (SELECT 1 FROM correction c WHERE c.system_id = $2 AND c.organization_id = o.id))
         ORDER BY alone DESC, o.name, o.id LIMIT $4"
    );
    db::all!(tx, SQL; it.change_set_id, scope.system, it.source_id, limit)
}
