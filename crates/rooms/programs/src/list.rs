//! Lists of events. A row is a sitting: what happens twice stands twice. The view `listed_event` says what every list
//! shows of it. `CROSS JOIN` tells SQLite to begin with what is asked about and not with all sittings, and a `+` before a
//! column to leave the index of that column alone.

use db::{Result, Scope, Ts, Tx, sql};
use directory::{OrganizationId, PersonId};
use learning::TopicId;

use crate::{
    event::{Event, EventId},
    event_series::EventSeriesId,
    state::Phase,
};

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Listed {
        pub id: EventId,
        pub slug: String,
        pub title: String,
        pub summary: String,
        pub state: String,
        pub format: String,
        pub moved_online: bool,
        pub zone: String,
        /// The name of the branch where it is.
        pub branch: Option<String>,
        pub place: String,
        /// ISO, by the clocks of the event.
        pub day: String,
        pub starts_at: Ts,
        pub ends_at: Ts,
        pub was_starts_at: Option<Ts>,
        /// There is something to see or hear of it.
        pub recorded: bool,
        pub captioned: bool,
        pub with_slides: bool,
    }
}

/// What is coming or on, the nearest first.
pub async fn upcoming(tx: &mut Tx, scope: &Scope, now: Ts, (from, most): (i64, i64)) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM listed_event l
         WHERE l.system_id = $1 AND l.ends_at > $2 AND l.state IN ('scheduled', 'cancelled')
         ORDER BY l.starts_at, l.sitting_id LIMIT $3 OFFSET $4"
    );
    db::all!(tx, SQL; scope.system, now, most, from)
}

/// How many sittings are coming or on: all of them, without those of drafts and of what waits for a new day.
pub async fn count_upcoming(tx: &mut Tx, scope: &Scope, now: Ts) -> Result<i64> {
    const SQL: &str = sql!(
        "SELECT (SELECT count(*) FROM sitting s WHERE s.system_id = $1 AND s.ends_at > $2)
           - (SELECT count(*) FROM event o CROSS JOIN sitting s WHERE o.system_id = $1
              AND o.state NOT IN ('scheduled', 'cancelled')
              AND s.system_id = $1 AND s.event_id = o.id AND +s.ends_at > $2)"
    );
    db::scalar!(tx, SQL; scope.system, now)
}

/// What waits for a new day, the last changed first; one row for each event.
pub async fn postponed(tx: &mut Tx, scope: &Scope, most: i64) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM event o CROSS JOIN listed_event l
         WHERE o.system_id = $1 AND o.state NOT IN ('scheduled', 'cancelled') AND o.state = 'postponed'
           AND l.system_id = $1 AND l.id = o.id AND l.sitting_id =
           (SELECT f.id FROM sitting f WHERE f.system_id = o.system_id AND f.event_id = o.id
            ORDER BY f.starts_at, f.id LIMIT 1)
         ORDER BY l.changed_at DESC, l.id LIMIT $2"
    );
    db::all!(tx, SQL; scope.system, most)
}

/// How many sittings have passed: all that are over, without those of drafts and of what waits for a new day.
pub async fn count_past(tx: &mut Tx, scope: &Scope, now: Ts) -> Result<i64> {
    const SQL: &str = sql!(
        "SELECT (SELECT count(*) FROM sitting s WHERE s.system_id = $1 AND s.ends_at <= $2)
           - (SELECT count(*) FROM event o CROSS JOIN sitting s WHERE o.system_id = $1
              AND o.state NOT IN ('scheduled', 'cancelled')
              AND s.system_id = $1 AND s.event_id = o.id AND +s.ends_at <= $2)"
    );
    db::scalar!(tx, SQL; scope.system, now)
}

/// What has passed, the last first.
pub async fn past(tx: &mut Tx, scope: &Scope, now: Ts, (from, most): (i64, i64)) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM listed_event l
         WHERE l.system_id = $1 AND l.starts_at <= $2 AND +l.ends_at <= $2 AND l.state IN ('scheduled', 'cancelled')
         ORDER BY l.starts_at DESC, l.sitting_id LIMIT $3 OFFSET $4"
    );
    db::all!(tx, SQL; scope.system, now, most, from)
}

/// What passed and was recorded, but has no captions: the last first.
pub async fn without_captions(tx: &mut Tx, scope: &Scope, now: Ts, most: i64) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM recording m JOIN listed_event l ON l.system_id = m.system_id AND l.id = m.id AND l.sitting_id =
           (SELECT f.id FROM sitting f WHERE f.system_id = m.system_id AND f.event_id = m.id
            ORDER BY f.starts_at DESC, f.id LIMIT 1)
         WHERE m.system_id = $1 AND l.ends_at <= $2 AND NOT EXISTS
           (SELECT 1 FROM captions c WHERE c.system_id = m.system_id AND c.event_id = m.id)
         ORDER BY l.starts_at DESC, l.id LIMIT $3"
    );
    db::all!(tx, SQL; scope.system, now, most)
}

/// What is on the days from `first` to before `end` (ISO, by each event's own clocks), in the order of time.
pub async fn between(tx: &mut Tx, scope: &Scope, first: &str, end: &str) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM listed_event l
         WHERE l.system_id = $1 AND l.day >= $2 AND l.day < $3 AND l.state <> 'draft' ORDER BY l.starts_at, l.sitting_id"
    );
    db::all!(tx, SQL; scope.system, first, end)
}

/// What comes or came about a topic, in the order of time.
pub async fn of_topic(tx: &mut Tx, scope: &Scope, topic: TopicId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM event_topic t CROSS JOIN listed_event l
         WHERE t.system_id = $1 AND t.topic_id = $2 AND l.system_id = $1 AND l.id = t.event_id
           AND l.state <> 'draft' ORDER BY l.starts_at, l.sitting_id"
    );
    db::all!(tx, SQL; scope.system, topic)
}

/// What we do with an organization, in the order of time.
pub async fn of_organization(tx: &mut Tx, scope: &Scope, organization: OrganizationId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT DISTINCT l.* FROM event_partner p CROSS JOIN listed_event l
         WHERE p.system_id = $1 AND p.organization_id = $2 AND l.system_id = $1 AND l.id = p.event_id
           AND l.state <> 'draft' ORDER BY l.starts_at, l.id"
    );
    db::all!(tx, SQL; scope.system, organization)
}

/// What somebody presents or presented, in the order of time.
pub async fn presented_by(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT DISTINCT l.* FROM presenter p CROSS JOIN listed_event l
         WHERE p.system_id = $1 AND p.person_id = $2 AND l.system_id = $1 AND l.id = p.event_id
           AND l.state <> 'draft' ORDER BY l.starts_at, l.id"
    );
    db::all!(tx, SQL; scope.system, person)
}

/// The sittings of an event, in the order of time.
pub async fn of_event(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM listed_event l
         WHERE l.system_id = $1 AND l.id = $2 AND l.state <> 'draft' ORDER BY l.starts_at, l.sitting_id"
    );
    db::all!(tx, SQL; scope.system, event)
}

/// Everything of a series, in the order of time.
pub async fn of_series(tx: &mut Tx, scope: &Scope, series: EventSeriesId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM event o CROSS JOIN listed_event l
         WHERE o.system_id = $1 AND o.series_id = $2 AND l.system_id = $1 AND l.id = o.id
           AND l.state <> 'draft' ORDER BY l.starts_at, l.sitting_id"
    );
    db::all!(tx, SQL; scope.system, series)
}

/// What is still to come of a series besides one of its events, in the order of time.
pub async fn next_of_series(
    tx: &mut Tx,
    scope: &Scope,
    (series, besides): (EventSeriesId, EventId),
    now: Ts,
    most: i64,
) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM event o CROSS JOIN listed_event l
         WHERE o.system_id = $1 AND o.series_id = $2 AND o.id <> $3 AND l.system_id = $1 AND l.id = o.id
           AND l.state <> 'draft' AND +l.ends_at > $4 ORDER BY l.starts_at, l.sitting_id LIMIT $5"
    );
    db::all!(tx, SQL; scope.system, series, besides, now, most)
}

/// Drafts, the last touched first.
pub async fn drafts(tx: &mut Tx, scope: &Scope, most: i64) -> Result<Vec<Event>> {
    const SQL: &str = sql!(
        "SELECT id, slug, title, summary, body, state, reason, format, moved_online, branch_id, place, link, zone,
         language, audience, ages, cost, accommodations, series_id, sequence, published_at, made_at, changed_at
         FROM event WHERE system_id = $1 AND state = 'draft' ORDER BY changed_at DESC, id LIMIT $2"
    );
    db::all!(tx, SQL; scope.system, most)
}

impl Listed {
    pub fn path(&self) -> String {
        format!("/events/{}", self.slug)
    }

    /// What this sitting is now.
    pub fn phase(&self, now: Ts) -> Phase {
        match self.state.as_str() {
            "cancelled" => Phase::Cancelled,
            "postponed" => Phase::Postponed,
            "draft" => Phase::Draft,
            _ if self.ends_at <= now => Phase::Passed,
            _ if self.starts_at <= now => Phase::Live,
            _ => Phase::Upcoming,
        }
    }
}
