//! Taking back what was done to events.

use db::{Clock, Result, Scope, Tx, sql, sqlx::types::Uuid};
use history::ChangeSetId;

use crate::{captions::found_anew, event::EventId};

/// Whether a change set made an event that other people's work hangs on by now: a recording, captions, files, what it
/// names, events that belong to it. With the event all of that would go.
pub async fn is_leaned_on(tx: &mut Tx, scope: &Scope, id: ChangeSetId) -> Result<bool> {
    const SQL: &str = sql!(
        "SELECT count(*) FROM change m WHERE m.change_set_id = $2 AND m.noun = 'event' AND m.before_row IS NULL AND (
           EXISTS (SELECT 1 FROM recording r WHERE r.system_id = $1 AND r.id = m.row_id)
           OR EXISTS (SELECT 1 FROM captions c WHERE c.system_id = $1 AND c.event_id = m.row_id)
           OR EXISTS (SELECT 1 FROM event_attachment a WHERE a.system_id = $1 AND a.event_id = m.row_id)
           OR EXISTS (SELECT 1 FROM event_resource r WHERE r.system_id = $1 AND r.event_id = m.row_id)
           OR EXISTS (SELECT 1 FROM related_event r WHERE r.system_id = $1
             AND (r.event_id = m.row_id OR r.other_id = m.row_id)
             AND NOT EXISTS (SELECT 1 FROM change t WHERE t.change_set_id = $2 AND t.row_id = r.id)))"
    );
    let many: i64 = db::scalar!(tx, SQL; scope.system, id)?;
    Ok(many > 0)
}

/// After events were put back as they stood: calendars that know the newer state take over the older one only under a
/// number that is higher still (RFC 5545, 3.8.7.4).
pub async fn taken_back(tx: &mut Tx, clock: &Clock, scope: &Scope, events: &[Uuid]) -> Result<()> {
    for id in events {
        const SQL: &str =
            sql!("UPDATE event SET sequence = sequence + 2, changed_at = $3 WHERE system_id = $1 AND id = $2");
        db::execute!(&mut *tx, SQL; scope.system, *id, clock.now())?;
        found_anew(tx, scope, EventId(*id)).await?;
    }
    Ok(())
}

/// The page of the event that a change set changed; none when it is the one that made it.
pub async fn page_of_event(tx: &mut Tx, scope: &Scope, set: ChangeSetId) -> Result<Option<String>> {
    const SQL: &str = sql!(
        "SELECT e.slug FROM change c JOIN event e ON e.id = c.row_id
         WHERE e.system_id = $1 AND c.change_set_id = $2 AND c.noun = 'event' AND c.before_row IS NOT NULL"
    );
    let slug: Option<String> = db::optional_scalar!(tx, SQL; scope.system, set)?;
    Ok(slug.map(|slug| format!("/events/{slug}")))
}
