//! Events that belong together: each is named on the other's page, whichever of them it was said on.

use db::{Clock, Result, Scope, Ts, Tx, sql};
use history::{ChangeSet, ChangeSetId, Column, Tracked};

use crate::{event::EventId, event_attachment::note};

db::id!(/// One tie between two events.
    RelatedEventId);

pub const RELATED_EVENT: Tracked = Tracked {
    noun: "related_event",
    key: "system_id, id",
    columns: &[("system_id", Column::Id), ("id", Column::Id), ("event_id", Column::Id), ("other_id", Column::Id)],
};

db::row! {
    /// The other one of two events, with the day on which it begins.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct RelatedEvent {
        pub id: RelatedEventId,
        pub slug: String,
        pub title: String,
        pub state: String,
        pub zone: String,
        pub starts_at: Ts,
    }
}

impl RelatedEvent {
    pub fn path(&self) -> String {
        format!("/events/{}", self.slug)
    }
}

/// The events that belong to this one, the earliest first; drafts only for those who may see drafts.
pub async fn related_events(tx: &mut Tx, scope: &Scope, event: EventId, drafts: bool) -> Result<Vec<RelatedEvent>> {
    const SQL: &str = sql!(
        "SELECT r.id, e.slug, e.title, e.state, e.zone, min(s.starts_at) AS starts_at
         FROM (SELECT system_id, id, other_id AS event_id FROM related_event WHERE system_id = $1 AND event_id = $2
               UNION ALL
               SELECT system_id, id, event_id FROM related_event WHERE system_id = $1 AND other_id = $2) r
         JOIN event e ON e.system_id = r.system_id AND e.id = r.event_id
         JOIN sitting s ON s.system_id = e.system_id AND s.event_id = e.id
         WHERE $3 OR e.state <> 'draft'
         GROUP BY r.id, e.id, e.slug, e.title, e.state, e.zone ORDER BY min(s.starts_at), e.title, r.id"
    );
    db::all!(tx, SQL; scope.system, event, drafts)
}

/// The two of a tie.
pub async fn tied(tx: &mut Tx, scope: &Scope, id: RelatedEventId) -> Result<Option<[EventId; 2]>> {
    db::row! {
        struct Tied {
            event_id: EventId,
            other_id: EventId,
        }
    }
    const SQL: &str = sql!("SELECT event_id, other_id FROM related_event WHERE system_id = $1 AND id = $2");
    let it: Option<Tied> = db::optional!(tx, SQL; scope.system, id)?;
    Ok(it.map(|it| [it.event_id, it.other_id]))
}

/// Says that two events belong together. `None` when that is said already, or they are one.
pub async fn relate(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    (event, other): (EventId, EventId),
    title: &str,
) -> Result<Option<ChangeSetId>> {
    let mut set = ChangeSet::begin(tx, clock, scope, RELATED_EVENT.noun, &note(event, title)).await?;
    if !add(tx, clock, scope, &mut set, (event, other)).await? {
        return Ok(None);
    }
    set.finish(tx).await.map(Some)
}

/// The same as a part of a larger change; `false` when it is said already, or they are one.
pub(crate) async fn add(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    set: &mut ChangeSet,
    (event, other): (EventId, EventId),
) -> Result<bool> {
    let [first, second] = if event.0 < other.0 { [event, other] } else { [other, event] };
    const THERE: &str =
        sql!("SELECT count(*) FROM related_event WHERE system_id = $1 AND event_id = $2 AND other_id = $3");
    let there: i64 = db::scalar!(&mut *tx, THERE; scope.system, first, second)?;
    if there > 0 || first == second {
        return Ok(false);
    }
    let id: RelatedEventId = clock.id();
    const SQL: &str = sql!("INSERT INTO related_event (system_id, id, event_id, other_id) VALUES ($1, $2, $3, $4)");
    db::execute!(&mut *tx, SQL; scope.system, id, first, second)?;
    set.row(tx, &RELATED_EVENT, id.0, None).await?;
    Ok(true)
}

/// They belong together no longer. `event` is the one on whose page it is said.
pub async fn part(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    (id, event): (RelatedEventId, EventId),
    title: &str,
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, RELATED_EVENT.noun, &note(event, title)).await?;
    let before = RELATED_EVENT.image(tx, id.0).await?;
    RELATED_EVENT.remove(tx, id.0).await?;
    set.row(tx, &RELATED_EVENT, id.0, before).await?;
    set.finish(tx).await
}
