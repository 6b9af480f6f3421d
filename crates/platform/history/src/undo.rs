//! Taking a change set back.

use db::{Clock, Result, Scope, Tx, sql, sqlx::types::Uuid};

use crate::{Change, ChangeSet, ChangeSetId, Image, Tracked};

/// What an undo did.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Undone {
    pub rows: usize,
    /// Rows that somebody changed after the change set, or in whose place another has come; they stay as they are.
    pub left_alone: usize,
}

db::row! {
    #[derive(Debug)]
    struct Stored {
        noun: String,
        row_id: Uuid,
        organization_id: Option<Uuid>,
        before_row: Option<String>,
        after_row: Option<String>,
    }
}

/// Puts back every row of a change set that still stands as the change set left it. `tables` are
/// all tables whose rows may come back; a row of another table is left alone.
///
/// `None` when the change set is not this scope's, does not exist or was undone before.
pub async fn undo(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: ChangeSetId,
    tables: &[&'static Tracked],
) -> Result<Option<Undone>> {
    let Some(entry) = crate::entry(tx, scope, id).await?.filter(|entry| entry.undone_by_id.is_none()) else {
        return Ok(None);
    };
    let mut set = ChangeSet::begin_undo(tx, clock, scope, "undo", &entry.note, Some(id)).await?;
    let mut undone = Undone::default();
    for stored in stored(tx, id).await? {
        match tables.iter().find(|table| table.noun == stored.noun) {
            Some(table) if put_back(tx, &mut set, table, &stored).await? => undone.rows += 1,
            _ => undone.left_alone += 1,
        }
    }
    let by = set.finish(tx).await?;
    const SQL: &str = sql!("UPDATE change_set SET undone_by_id = $2 WHERE id = $1");
    db::execute!(tx, SQL; id, by)?;
    Ok(Some(undone))
}

async fn stored(tx: &mut Tx, id: ChangeSetId) -> Result<Vec<Stored>> {
    const SQL: &str = sql!(
        "SELECT noun, row_id, organization_id, before_row, after_row FROM change WHERE change_set_id = $1 ORDER BY seq DESC"
    );
    db::all!(tx, SQL; id)
}

async fn put_back(tx: &mut Tx, set: &mut ChangeSet, table: &'static Tracked, stored: &Stored) -> Result<bool> {
    let image = |text: &Option<String>| text.as_deref().and_then(Image::from_json);
    let (before, after) = (image(&stored.before_row), image(&stored.after_row));
    let now = table.held_image(tx, stored.row_id).await?;
    if now != after {
        return Ok(false);
    }
    if !stands_as_before(tx, table, stored.row_id, before.as_ref()).await? {
        return Ok(false);
    }
    set.remember(Change {
        noun: table.noun,
        row_id: stored.row_id,
        organization_id: stored.organization_id,
        before: now,
        after: before,
    });
    Ok(true)
}

/// Puts a row back, or takes it away where there was none. `false` when that cannot be: another has come in its place,
/// what it belonged to is gone, or something belongs to it by now.
async fn stands_as_before(tx: &mut Tx, table: &Tracked, row: Uuid, before: Option<&Image>) -> Result<bool> {
    // PostgreSQL gives up the whole transaction for one refused statement, unless a savepoint stands before it.
    const BEFORE: &str = sql!("SAVEPOINT putting_back");
    const REFUSED: &str = sql!("ROLLBACK TO SAVEPOINT putting_back");
    const AFTER: &str = sql!("RELEASE SAVEPOINT putting_back");
    db::execute!(&mut *tx, BEFORE)?;
    let done = match before {
        Some(image) => table.put_back(tx, image).await,
        None => table.remove(tx, row).await,
    };
    let stands = match done {
        Ok(()) => true,
        Err(error) if error.is_duplicate() || error.is_orphan() => {
            db::execute!(&mut *tx, REFUSED)?;
            false
        }
        Err(error) => return Err(error),
    };
    db::execute!(tx, AFTER)?;
    Ok(stands)
}
