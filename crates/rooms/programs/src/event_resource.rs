//! What an event names as worth knowing: resources that staff choose, and the collections its topics lead to.

use db::{Clock, Result, Scope, Ts, Tx, sql};
use history::{ChangeSet, ChangeSetId, Column, Tracked};
use learning::resource::{self, NewResource, ResourceId};

use crate::{event::EventId, event_attachment::note};

db::id!(/// One resource that an event names.
    EventResourceId);

pub const EVENT_RESOURCE: Tracked = Tracked {
    noun: "event_resource",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("event_id", Column::Id),
        ("resource_id", Column::Id),
        ("note", Column::Text),
        ("position", Column::Int),
    ],
};

db::row! {
    /// A resource as an event names it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct EventResource {
        pub id: EventResourceId,
        pub event_id: EventId,
        pub resource_id: ResourceId,
        pub kind: String,
        pub title: String,
        pub authors: String,
        pub address: String,
        /// Why it is named here.
        pub note: String,
        /// What the last look at its link found.
        pub finding: Option<String>,
        /// Why readers are not shown it; none: they are.
        pub hidden: Option<String>,
    }
}

impl EventResource {
    /// What we know of it, and who else names it.
    pub fn path(&self) -> String {
        format!("/resources/{}", self.resource_id)
    }

    /// Where it is read; its own page with us when that is nowhere, or not safe.
    pub fn href(&self) -> String {
        let is_safe = self.finding.as_deref() != Some("unsafe");
        if is_safe && !self.address.is_empty() { self.address.clone() } else { self.path() }
    }

    /// The server it leads to, for who wants to know before following.
    pub fn host(&self) -> Option<String> {
        resource::host(&self.href())
    }
}

/// What an event names, in order; what is hidden only when `all` is asked for.
pub async fn event_resources(tx: &mut Tx, scope: &Scope, event: EventId, all: bool) -> Result<Vec<EventResource>> {
    const SQL: &str = sql!(
        "SELECT e.id, e.event_id, e.resource_id, r.kind, r.title, r.authors, r.address, e.note, l.finding,
         h.why AS hidden
         FROM event_resource e JOIN resource r ON r.system_id = e.system_id AND r.id = e.resource_id
         LEFT JOIN hidden_resource h ON h.system_id = r.system_id AND h.resource_id = r.id
         LEFT JOIN link l ON l.system_id = r.system_id AND l.address = r.address
         WHERE e.system_id = $1 AND e.event_id = $2 AND ($3 OR h.id IS NULL) ORDER BY e.position, e.id"
    );
    db::all!(tx, SQL; scope.system, event, all)
}

db::row! {
    /// Which resource of which event a row names.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Place {
        pub event_id: EventId,
        pub title: String,
    }
}

pub async fn event_resource(tx: &mut Tx, scope: &Scope, id: EventResourceId) -> Result<Option<Place>> {
    const SQL: &str = sql!(
        "SELECT e.event_id, r.title FROM event_resource e
         JOIN resource r ON r.system_id = e.system_id AND r.id = e.resource_id
         WHERE e.system_id = $1 AND e.id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// A resource to be named: one that is there, or one as typed.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    There(ResourceId),
    New(&'a NewResource),
}

/// Names a resource at the end of an event's list. `None` when it stands there already.
pub async fn put_event_resource(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    (event, title, note_on_it): (EventId, &str, &str),
    which: Which<'_>,
) -> Result<Option<ChangeSetId>> {
    let mut set = ChangeSet::begin(tx, clock, scope, EVENT_RESOURCE.noun, &note(event, title)).await?;
    if !add(tx, clock, scope, &mut set, (event, note_on_it, which)).await? {
        return Ok(None);
    }
    set.finish(tx).await.map(Some)
}

/// The same as a part of a larger change; `false` when it is there.
pub(crate) async fn add(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    set: &mut ChangeSet,
    (event, note, which): (EventId, &str, Which<'_>),
) -> Result<bool> {
    let resource = match which {
        Which::There(id) => id,
        Which::New(new) => resource::write(tx, clock, scope, set, None, new).await?,
    };
    const THERE: &str =
        sql!("SELECT count(*) FROM event_resource WHERE system_id = $1 AND event_id = $2 AND resource_id = $3");
    let there: i64 = db::scalar!(&mut *tx, THERE; scope.system, event, resource)?;
    if there > 0 {
        return Ok(false);
    }
    const LAST: &str =
        sql!("SELECT COALESCE(max(position), 0) FROM event_resource WHERE system_id = $1 AND event_id = $2");
    let last: i64 = db::scalar!(&mut *tx, LAST; scope.system, event)?;
    let id: EventResourceId = clock.id();
    const SQL: &str = sql!(
        "INSERT INTO event_resource (system_id, id, event_id, resource_id, note, position)
         VALUES ($1, $2, $3, $4, $5, $6)"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, event, resource, note, last + 1)?;
    set.row(tx, &EVENT_RESOURCE, id.0, None).await?;
    Ok(true)
}

/// An event names a resource no longer; the resource stays known.
pub async fn remove_event_resource(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    (id, there): (EventResourceId, &Place),
) -> Result<ChangeSetId> {
    let why = note(there.event_id, &there.title);
    let mut set = ChangeSet::begin(tx, clock, scope, EVENT_RESOURCE.noun, &why).await?;
    let before = EVENT_RESOURCE.image(tx, id.0).await?;
    EVENT_RESOURCE.remove(tx, id.0).await?;
    set.row(tx, &EVENT_RESOURCE, id.0, before).await?;
    set.finish(tx).await
}

db::row! {
    /// A collection that the topics of an event lead to.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NearCollection {
        pub slug: String,
        pub title: String,
    }
}

impl NearCollection {
    pub fn path(&self) -> String {
        format!("/collections/{}", self.slug)
    }
}

/// Collections that share the most topics with an event and are not named by it already.
pub async fn near_collections(tx: &mut Tx, scope: &Scope, now: Ts, event: EventId) -> Result<Vec<NearCollection>> {
    const SQL: &str = sql!(
        "SELECT a.slug, a.title FROM event_topic t
         JOIN article_topic m ON m.system_id = t.system_id AND m.topic_id = t.topic_id
         JOIN article a ON a.system_id = m.system_id AND a.id = m.article_id
         WHERE t.system_id = $1 AND t.event_id = $2 AND a.kind = 'collection' AND a.state = 'published'
           AND a.published_at <= $3 AND NOT EXISTS (SELECT 1 FROM event_resource e
             JOIN resource r ON r.system_id = e.system_id AND r.id = e.resource_id
             WHERE e.system_id = t.system_id AND e.event_id = t.event_id AND r.address = '/collections/' || a.slug)
         GROUP BY a.id, a.slug, a.title ORDER BY count(*) DESC, a.title, a.id LIMIT 4"
    );
    db::all!(tx, SQL; scope.system, event, now)
}
