//! Events: webinars, workshops, story hours; what happens at a time, and who does it.

use accounts::BranchId;
use db::{Result, Scope, Ts, Tx, sql};
use history::{Column, Tracked};
use jiff::tz::TimeZone;
use learning::{Found, Noun, TopicId};

use crate::{event_series::EventSeriesId, state::State};

db::id!(/// One event.
    EventId);

/// Where one takes part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    #[default]
    InPerson,
    Online,
    Hybrid,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::InPerson, Self::Online, Self::Hybrid];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Online => "online",
            Self::Hybrid => "hybrid",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }

    pub const fn has_place(self) -> bool {
        !matches!(self, Self::Online)
    }
}

/// Whom it is for, by age; as the public libraries survey counts programs.
pub const AGES: [&str; 5] = ["all", "children", "teens", "adults", "older_adults"];

/// In which language it is held.
pub const LANGUAGES: [&str; 2] = ["en", "es"];

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Event {
        pub id: EventId,
        pub slug: String,
        pub title: String,
        pub summary: String,
        pub body: String,
        pub state: String,
        pub reason: String,
        pub format: String,
        pub moved_online: bool,
        pub branch_id: Option<BranchId>,
        pub place: String,
        pub link: String,
        pub zone: String,
        pub language: String,
        pub audience: String,
        pub ages: String,
        pub cost: String,
        pub accommodations: String,
        pub series_id: Option<EventSeriesId>,
        pub sequence: i64,
        pub published_at: Option<Ts>,
        pub made_at: Ts,
        pub changed_at: Ts,
    }
}

impl Event {
    pub fn path(&self) -> String {
        format!("/events/{}", self.slug)
    }

    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or_default()
    }

    pub fn format(&self) -> Format {
        Format::parse(&self.format).unwrap_or_default()
    }

    /// The clocks by which its times are told.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }
}

pub const EVENT: Tracked = Tracked {
    noun: "event",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("slug", Column::Text),
        ("title", Column::Text),
        ("summary", Column::Text),
        ("body", Column::Text),
        ("state", Column::Text),
        ("reason", Column::Text),
        ("format", Column::Text),
        ("moved_online", Column::Bool),
        ("branch_id", Column::Id),
        ("place", Column::Text),
        ("link", Column::Text),
        ("zone", Column::Text),
        ("language", Column::Text),
        ("audience", Column::Text),
        ("ages", Column::Text),
        ("cost", Column::Text),
        ("accommodations", Column::Text),
        ("series_id", Column::Id),
        ("sequence", Column::Int),
        ("published_at", Column::Int),
        ("made_at", Column::Int),
        ("changed_at", Column::Int),
    ],
};

/// An event, shown or not.
pub async fn event(tx: &mut Tx, scope: &Scope, id: EventId) -> Result<Option<Event>> {
    const SQL: &str = sql!(
        "SELECT id, slug, title, summary, body, state, reason, format, moved_online, branch_id, place, link, zone,
         language, audience, ages, cost, accommodations, series_id, sequence, published_at, made_at, changed_at
         FROM event WHERE system_id = $1 AND id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// The event at an address; a draft only for those who may see drafts.
pub async fn event_by_slug(tx: &mut Tx, scope: &Scope, slug: &str, drafts: bool) -> Result<Found<Event>> {
    const SQL: &str = sql!(
        "SELECT id, slug, title, summary, body, state, reason, format, moved_online, branch_id, place, link, zone,
         language, audience, ages, cost, accommodations, series_id, sequence, published_at, made_at, changed_at
         FROM event WHERE system_id = $1
           AND id = (SELECT row_id FROM slug WHERE system_id = $1 AND noun = $2 AND slug = $3)"
    );
    let it: Option<Event> = db::optional!(tx, SQL; scope.system, Noun::Event.as_str(), slug)?;
    let it = it.filter(|it| drafts || it.state() != State::Draft);
    Ok(it.map_or(Found::Nothing, |it| if it.slug == slug { Found::Here(it) } else { Found::Moved(it.slug) }))
}

/// The topics of an event, the main one first.
pub async fn topics_of(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<Vec<TopicId>> {
    const SQL: &str =
        sql!("SELECT topic_id FROM event_topic WHERE system_id = $1 AND event_id = $2 ORDER BY position, topic_id");
    db::scalars!(tx, SQL; scope.system, event)
}

db::row! {
    struct Placed {
        event_id: EventId,
        topic_id: TopicId,
    }
}

/// The topics of all events, each event's main one first.
pub(crate) async fn topics_of_all(tx: &mut Tx, scope: &Scope) -> Result<Vec<(EventId, TopicId)>> {
    const SQL: &str =
        sql!("SELECT event_id, topic_id FROM event_topic WHERE system_id = $1 ORDER BY event_id, position, topic_id");
    let all: Vec<Placed> = db::all!(tx, SQL; scope.system)?;
    Ok(all.into_iter().map(|it| (it.event_id, it.topic_id)).collect())
}
