//! What else is on at the hours of an event: worth a look before it is moved there, and never a reason to forbid it.

use accounts::BranchId;
use db::{Result, Scope, Ts, Tx, sql};

use crate::{
    event::{Event, EventId, Format},
    event_series::EventSeriesId,
};

/// What two events at once share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shared {
    /// By name.
    Presenter(String),
    Place,
    Series,
}

/// Another event at the same hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clash {
    pub other: Other,
    pub shared: Vec<Shared>,
}

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub(crate) struct Other {
        pub id: EventId,
        pub slug: String,
        pub title: String,
        pub zone: String,
        pub format: String,
        pub branch_id: Option<BranchId>,
        pub place: String,
        pub series_id: Option<EventSeriesId>,
        pub starts_at: Ts,
        pub ends_at: Ts,
    }
}

db::row! {
    struct Speaks {
        event_id: EventId,
        name: String,
    }
}

impl Other {
    pub fn path(&self) -> String {
        format!("/events/{}", self.slug)
    }

    /// A branch where one of them names no room may be the same room.
    fn is_at(&self, it: &Event) -> bool {
        let both = it.format().has_place() && Format::parse(&self.format).is_some_and(Format::has_place);
        let same_room = self.place.to_lowercase() == it.place.to_lowercase();
        let unsaid = self.place.is_empty() || it.place.is_empty();
        both && self.branch_id == it.branch_id && (same_room && !unsaid || unsaid && it.branch_id.is_some())
    }
}

/// Events whose hours overlap with an event's and that share a presenter, the place or the series with it; drafts too, the
/// earliest first.
pub(crate) async fn clashes(tx: &mut Tx, scope: &Scope, it: &Event) -> Result<Vec<Clash>> {
    // A sitting lasts a day at most: what began two days (in microseconds) before is over.
    const AT_ONCE: &str = sql!(
        "SELECT DISTINCT e.id, e.slug, e.title, e.zone, e.format, e.branch_id, e.place, e.series_id, o.starts_at, o.ends_at
         FROM sitting m
         JOIN sitting o ON o.system_id = m.system_id AND o.starts_at > m.starts_at - 172800000000
           AND o.starts_at < m.ends_at AND +o.ends_at > m.starts_at AND o.event_id <> m.event_id
         JOIN event e ON e.system_id = o.system_id AND e.id = o.event_id
         WHERE m.system_id = $1 AND m.event_id = $2 AND e.state IN ('draft', 'scheduled')
         ORDER BY o.starts_at, e.title, e.id"
    );
    const SPEAKS: &str = sql!(
        "SELECT DISTINCT o.event_id, m.name FROM presenter m
         JOIN presenter o ON o.system_id = m.system_id AND o.event_id <> m.event_id
           AND (o.person_id = m.person_id OR o.name = m.name)
         WHERE m.system_id = $1 AND m.event_id = $2 ORDER BY m.name"
    );
    let others: Vec<Other> = db::all!(&mut *tx, AT_ONCE; scope.system, it.id)?;
    let speaks: Vec<Speaks> = db::all!(tx, SPEAKS; scope.system, it.id)?;
    let clash = |other: Other| {
        let named = speaks.iter().filter(|speaks| speaks.event_id == other.id);
        let mut shared: Vec<Shared> = named.map(|speaks| Shared::Presenter(speaks.name.clone())).collect();
        shared.extend(other.is_at(it).then_some(Shared::Place));
        shared.extend((it.series_id.is_some() && other.series_id == it.series_id).then_some(Shared::Series));
        Clash { other, shared }
    };
    Ok(others.into_iter().map(clash).filter(|it| !it.shared.is_empty()).collect())
}
