//! What was told of events, for those who follow them: an event comes again when its time, place or words change, when it
//! is cancelled, and when its recording is there.

use db::{Result, Scope, Ts, Tx, sql};
use learning::TopicId;

use crate::{
    event::EventId,
    event_series::EventSeriesId,
    sitting::{Sitting, SittingId},
    state::{Phase, State},
};

db::row! {
    /// A sitting with what is told of its event.
    struct Line {
        id: EventId,
        slug: String,
        title: String,
        summary: String,
        reason: String,
        state: String,
        format: String,
        moved_online: bool,
        branch: Option<String>,
        place: String,
        zone: String,
        published_at: Option<Ts>,
        changed_at: Ts,
        recorded_at: Option<Ts>,
        sitting_id: SittingId,
        day: String,
        begins: String,
        ends: String,
        starts_at: Ts,
        ends_at: Ts,
        was_starts_at: Option<Ts>,
    }
}

/// An event as it is told now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub id: EventId,
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub reason: String,
    pub state: State,
    pub format: String,
    pub moved_online: bool,
    /// The name of the branch where it is.
    pub branch: Option<String>,
    pub place: String,
    pub zone: String,
    pub published_at: Ts,
    /// When there was last something new.
    pub updated_at: Ts,
    pub recorded: bool,
    /// In the order of time.
    pub sittings: Vec<Sitting>,
}

impl Told {
    pub fn path(&self) -> String {
        format!("/events/{}", self.slug)
    }

    pub fn phase(&self, now: Ts) -> Phase {
        Phase::of(self.state, &self.sittings, now)
    }

    fn of(it: Line) -> Self {
        let published_at = it.published_at.unwrap_or(it.changed_at);
        Self {
            id: it.id,
            state: State::parse(&it.state).unwrap_or_default(),
            published_at,
            updated_at: it.changed_at.max(published_at).max(it.recorded_at.unwrap_or(published_at)),
            recorded: it.recorded_at.is_some(),
            sittings: Vec::new(),
            slug: it.slug,
            title: it.title,
            summary: it.summary,
            reason: it.reason,
            format: it.format,
            moved_online: it.moved_online,
            branch: it.branch,
            place: it.place,
            zone: it.zone,
        }
    }
}

/// What was told of any event, the newest first, and no more than `most`.
pub async fn told(tx: &mut Tx, scope: &Scope, most: i64) -> Result<Vec<Told>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM told_event l WHERE l.system_id = $1 AND
           (l.id IN (SELECT id FROM event WHERE system_id = $1 AND state <> 'draft' ORDER BY changed_at DESC, id LIMIT $2)
            OR l.id IN (SELECT id FROM recording WHERE system_id = $1 ORDER BY made_at DESC, id LIMIT $2))
         ORDER BY l.starts_at, l.sitting_id"
    );
    let lines: Vec<Line> = db::all!(tx, SQL; scope.system, most)?;
    Ok(newest(lines, most))
}

/// The same of a series.
pub async fn told_of_series(tx: &mut Tx, scope: &Scope, series: EventSeriesId, most: i64) -> Result<Vec<Told>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM event o CROSS JOIN told_event l
         WHERE o.system_id = $1 AND o.series_id = $2 AND l.system_id = $1 AND l.id = o.id
         ORDER BY l.starts_at, l.sitting_id"
    );
    let lines: Vec<Line> = db::all!(tx, SQL; scope.system, series)?;
    Ok(newest(lines, most))
}

/// The same of what is about a topic.
pub async fn told_of_topic(tx: &mut Tx, scope: &Scope, topic: TopicId, most: i64) -> Result<Vec<Told>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM event_topic t CROSS JOIN told_event l
         WHERE t.system_id = $1 AND t.topic_id = $2 AND l.system_id = $1 AND l.id = t.event_id
         ORDER BY l.starts_at, l.sitting_id"
    );
    let lines: Vec<Line> = db::all!(tx, SQL; scope.system, topic)?;
    Ok(newest(lines, most))
}

/// Each event once, with its sittings.
fn newest(lines: Vec<Line>, most: i64) -> Vec<Told> {
    let mut all: Vec<Told> = Vec::new();
    for it in lines {
        let sitting = Sitting {
            id: it.sitting_id,
            event_id: it.id,
            day: it.day.clone(),
            begins: it.begins.clone(),
            ends: it.ends.clone(),
            starts_at: it.starts_at,
            ends_at: it.ends_at,
            was_starts_at: it.was_starts_at,
        };
        let at = all.iter().position(|known| known.id == it.id).unwrap_or_else(|| {
            all.push(Told::of(it));
            all.len() - 1
        });
        all[at].sittings.push(sitting);
    }
    all.sort_by_key(|it| (std::cmp::Reverse(it.updated_at), it.id.0));
    all.truncate(usize::try_from(most).unwrap_or_default());
    all
}
