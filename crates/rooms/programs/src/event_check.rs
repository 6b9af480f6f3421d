//! What somebody says of an event's checklist: done, or not needed.

use db::{Clock, Result, Scope, Ts, Tx, sql, sqlx::types::Uuid};
use history::{ChangeSet, ChangeSetId, Column, Image, Tracked};

use crate::{
    checklist::{Line, Point},
    event::EventId,
    plan::Planned,
};

db::id!(/// One thing that somebody said of a checklist.
    EventCheckId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct EventCheck {
        pub id: EventCheckId,
        pub event_id: EventId,
        /// A word of [`Point`].
        pub point: String,
        /// Whom it is about, by name; empty: nobody in particular.
        pub whom: String,
        /// Else it is not needed.
        pub done: bool,
        /// The event's sequence then.
        pub sequence: i64,
        pub made_at: Ts,
        /// Who said it; nobody when the account is gone.
        pub who: Option<String>,
    }
}

pub const EVENT_CHECK: Tracked = Tracked {
    noun: "event_check",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("event_id", Column::Id),
        ("point", Column::Text),
        ("whom", Column::Text),
        ("done", Column::Bool),
        ("sequence", Column::Int),
        ("account_id", Column::Id),
        ("made_at", Column::Int),
    ],
};

/// What was said of one event.
pub async fn checks_of(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<Vec<EventCheck>> {
    const SQL: &str = sql!(
        "SELECT k.id, k.event_id, k.point, k.whom, k.done, k.sequence, k.made_at, a.name AS who FROM event_check k
         LEFT JOIN account a ON a.system_id = k.system_id AND a.id = k.account_id
         WHERE k.system_id = $1 AND k.event_id = $2 ORDER BY k.made_at, k.id"
    );
    db::all!(tx, SQL; scope.system, event)
}

/// What was said of events that end later, of drafts, and of what waits for a new day.
pub(crate) async fn checks_since(tx: &mut Tx, scope: &Scope, since: Ts) -> Result<Vec<EventCheck>> {
    const SQL: &str = sql!(
        "SELECT k.id, k.event_id, k.point, k.whom, k.done, k.sequence, k.made_at, a.name AS who FROM planned_event d
         JOIN event_check k ON k.system_id = d.system_id AND k.event_id = d.id
         LEFT JOIN account a ON a.system_id = k.system_id AND a.id = k.account_id
         WHERE d.system_id = $1 AND (d.ends_at > $2 OR d.state IN ('draft', 'postponed')) ORDER BY k.made_at, k.id"
    );
    db::all!(tx, SQL; scope.system, since)
}

/// Says of lines of a checklist that they are done, or not needed. Of a partner whom we know it stands in that
/// organization's history.
pub async fn check(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    it: &Planned,
    (lines, done): (&[Line], bool),
) -> Result<ChangeSetId> {
    let kind = match lines.first() {
        Some(line) if done && line.point == Point::Thanks => "thanks",
        Some(line) if done && line.point == Point::Told => "told",
        _ => EVENT_CHECK.noun,
    };
    let mut set = ChangeSet::begin(tx, clock, scope, kind, &it.title).await?;
    for line in lines {
        let id = line.check.as_ref().map_or_else(|| clock.id(), |check| check.id);
        let before = EVENT_CHECK.image(tx, id.0).await?;
        const SQL: &str = sql!(
            "INSERT INTO event_check (system_id, id, event_id, point, whom, done, sequence, account_id, made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (system_id, event_id, point, whom) DO UPDATE SET done = excluded.done,
             sequence = excluded.sequence, account_id = excluded.account_id, made_at = excluded.made_at"
        );
        let (point, whom) = (line.point.as_str(), line.whom.as_str());
        db::execute!(&mut *tx, SQL; scope.system, id, it.id, point, whom, done, it.sequence, scope.account(), clock.now())?;
        set.row_of(tx, &EVENT_CHECK, (id.0, line.organization.map(|it| it.0)), before).await?;
    }
    set.finish(tx).await
}

/// Nobody said it.
pub async fn uncheck(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    it: &Planned,
    line: &Line,
) -> Result<Option<ChangeSetId>> {
    let Some(check) = &line.check else { return Ok(None) };
    let mut set = ChangeSet::begin(tx, clock, scope, "event_check_removal", &it.title).await?;
    let before = EVENT_CHECK.image(tx, check.id.0).await?;
    EVENT_CHECK.remove(tx, check.id.0).await?;
    set.row_of(tx, &EVENT_CHECK, (check.id.0, line.organization.map(|it| it.0)), before).await?;
    set.finish(tx).await.map(Some)
}

/// The event of something that was said.
pub async fn event_of_check(tx: &mut Tx, scope: &Scope, id: EventCheckId) -> Result<Option<EventId>> {
    const SQL: &str = sql!("SELECT event_id FROM event_check WHERE system_id = $1 AND id = $2");
    db::optional_scalar!(tx, SQL; scope.system, id)
}

/// The checklist that a change set is about, whether what was said still stands or not.
pub async fn page_of_check(tx: &mut Tx, set: ChangeSetId) -> Result<Option<String>> {
    const SQL: &str = sql!(
        "SELECT COALESCE(after_row, before_row) FROM change WHERE change_set_id = $1 AND noun = 'event_check'
         ORDER BY seq LIMIT 1"
    );
    let row: Option<String> = db::optional_scalar!(tx, SQL; set)?;
    let event = row.as_deref().and_then(Image::from_json).and_then(|it| it.0.get("event_id")?.as_str()?.parse().ok());
    Ok(event.map(|event: Uuid| format!("/events/{event}/checklist")))
}
