//! Writing an event with all that belongs to it, in one change set: whatever is taken back comes back whole.

use accounts::BranchId;
use db::{Clock, Result, Scope, Tx, sql, sqlx::types::Uuid};
use history::{ChangeSet, ChangeSetId, Column, Tracked};
use learning::{Noun, TopicId, address};

use crate::{
    captions::found_anew,
    event::{EVENT, Event, EventId, Format, event, topics_of},
    event_partner::{EVENT_PARTNER, EventPartner, NewEventPartner, event_partners},
    event_series::series_called,
    presenter::{NewPresenter, PRESENTER, Presenter},
    related_event,
    sitting::{SITTING, Sitting, Timed, paired, sittings, typed_hour},
    state::State,
};

pub const EVENT_TOPIC: Tracked = Tracked {
    noun: "event_topic",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("event_id", Column::Id),
        ("topic_id", Column::Id),
        ("position", Column::Int),
    ],
};

/// Whoever writes events looks first and writes then; two at once would meet.
const SCHEDULING: i64 = 0x0065_7665_6e74_7321;

/// A transaction in which nobody else writes an event.
pub async fn alone(db: &db::Db) -> Result<Tx> {
    let mut tx = db.write().await?;
    tx.one_at_a_time(SCHEDULING).await?;
    Ok(tx)
}

/// An event as typed, checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewEvent {
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub body: String,
    pub state: State,
    pub reason: String,
    pub format: Format,
    pub branch: Option<BranchId>,
    pub place: String,
    pub link: String,
    pub zone: String,
    pub language: String,
    pub audience: String,
    pub ages: String,
    pub cost: String,
    pub accommodations: String,
    /// The title of its series; empty for none.
    pub series: String,
    /// In the order of time; at least one.
    pub sittings: Vec<Timed>,
    /// The main one first.
    pub topics: Vec<TopicId>,
    pub presenters: Vec<NewPresenter>,
    pub partners: Vec<NewEventPartner>,
    /// The event it was begun from, for a new one: they belong together.
    pub from: Option<EventId>,
}

/// Adds an event, or changes the one with this id.
///
/// Whoever had it in a calendar learns of a change of time, place or state by `sequence`. A time that was announced is
/// remembered beside the new one, and so is that it was to be in person.
pub async fn put_event(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: Option<EventId>,
    new: &NewEvent,
) -> Result<(EventId, ChangeSetId)> {
    let mut set = ChangeSet::begin(tx, clock, scope, "event", &new.title).await?;
    let id = put_within(tx, clock, scope, &mut set, (id, new)).await?;
    Ok((id, set.finish(tx).await?))
}

/// The same as a part of a larger change.
pub(crate) async fn put_within(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    set: &mut ChangeSet,
    (id, new): (Option<EventId>, &NewEvent),
) -> Result<EventId> {
    let there = match id {
        Some(id) => event(tx, scope, id).await?,
        None => None,
    };
    let id = id.unwrap_or_else(|| clock.id());
    let before = sittings(tx, scope, id).await?;
    put_row(tx, clock, scope, set, (id, new, there.as_ref(), &before)).await?;
    put_sittings(tx, clock, scope, set, (id, new, there.as_ref(), &before)).await?;
    let mut rows = Rows { clock, scope, event: id, set };
    rows.topics(tx, &new.topics).await?;
    rows.presenters(tx, &new.presenters, new.state).await?;
    rows.partners(tx, &new.partners).await?;
    if let Some(from) = new.from.filter(|_| there.is_none()) {
        related_event::add(tx, clock, scope, set, (id, from)).await?;
    }
    search::changed(tx, EVENT.noun, &[id.0]).await?;
    found_anew(tx, scope, id).await?;
    Ok(id)
}

type Putting<'a> = (EventId, &'a NewEvent, Option<&'a Event>, &'a [Sitting]);

async fn put_row(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    set: &mut ChangeSet,
    (id, new, there, sittings): Putting<'_>,
) -> Result<()> {
    let now = clock.now();
    let before = EVENT.image(tx, id.0).await?;
    let slug = address::take(tx, scope, Noun::Event, id.0, &new.slug).await?;
    let series = match new.series.as_str() {
        "" => None,
        title => Some(series_called(tx, clock, scope, title).await?),
    };
    let was_told = there.is_some_and(|it| it.state() != State::Draft);
    let moved_online = new.format == Format::Online
        && there.is_some_and(|it| it.moved_online || was_told && it.format() != Format::Online);
    let sequence = there.map_or(0, |it| it.sequence + i64::from(was_told && is_news(new, it, sittings)));
    let published_at = there.and_then(|it| it.published_at).or(Some(now).filter(|_| new.state != State::Draft));
    const SQL: &str = sql!(
        "INSERT INTO event (system_id, id, slug, title, summary, body, state, reason, format, moved_online, branch_id,
         place, link, zone, language, audience, ages, cost, accommodations, series_id, sequence, published_at, made_at,
         changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
         $21, $22, $23, $23)
         ON CONFLICT (system_id, id) DO UPDATE SET slug = excluded.slug, title = excluded.title,
         summary = excluded.summary, body = excluded.body, state = excluded.state, reason = excluded.reason,
         format = excluded.format, moved_online = excluded.moved_online, branch_id = excluded.branch_id,
         place = excluded.place, link = excluded.link, zone = excluded.zone, language = excluded.language,
         audience = excluded.audience, ages = excluded.ages, cost = excluded.cost,
         accommodations = excluded.accommodations, series_id = excluded.series_id, sequence = excluded.sequence,
         published_at = excluded.published_at, changed_at = excluded.changed_at"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, slug.as_str(), new.title.as_str(), new.summary.as_str(),
        new.body.as_str(), new.state.as_str(), new.reason.as_str(), new.format.as_str(), moved_online, new.branch,
        new.place.as_str(), new.link.as_str(), new.zone.as_str(), new.language.as_str(), new.audience.as_str(),
        new.ages.as_str(), new.cost.as_str(), new.accommodations.as_str(), series, sequence, published_at, now)?;
    set.row(tx, &EVENT, id.0, before).await
}

/// Whether calendars have to take over something.
fn is_news(new: &NewEvent, there: &Event, sittings: &[Sitting]) -> bool {
    let same =
        sittings.iter().map(|it| (it.starts_at, it.ends_at)).eq(new.sittings.iter().map(|(_, moments)| *moments));
    !same
        || there.state() != new.state
        || there.format() != new.format
        || there.branch_id != new.branch
        || there.place != new.place
        || there.zone != new.zone
        || there.link != new.link
}

/// Calendars know sittings by their ids, so each keeps its own ([`paired`]).
async fn put_sittings(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    set: &mut ChangeSet,
    (event, new, there, before): Putting<'_>,
) -> Result<()> {
    let was_told = there.is_some_and(|it| it.state() != State::Draft);
    let (pairs, gone) = paired(before, &new.sittings);
    for id in gone {
        take_away(tx, set, &SITTING, id.0).await?;
    }
    for (old, (sitting, (starts_at, ends_at))) in pairs {
        let id = old.map_or_else(|| clock.id(), |it| it.id);
        let first = old.map(|it| it.was_starts_at.unwrap_or(it.starts_at)).filter(|_| was_told);
        let was_starts_at = first.filter(|first| first != starts_at);
        let image = SITTING.image(tx, id.0).await?;
        const SQL: &str = sql!(
            "INSERT INTO sitting (system_id, id, event_id, day, begins, ends, starts_at, ends_at, was_starts_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (system_id, id) DO UPDATE SET day = excluded.day, begins = excluded.begins,
             ends = excluded.ends, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
             was_starts_at = excluded.was_starts_at"
        );
        let (day, begins, ends) = (sitting.day.to_string(), typed_hour(sitting.begins), typed_hour(sitting.ends));
        db::execute!(&mut *tx, SQL; scope.system, id, event, day.as_str(), begins.as_str(), ends.as_str(), *starts_at,
            *ends_at, was_starts_at)?;
        set.row(tx, &SITTING, id.0, image).await?;
    }
    Ok(())
}

async fn take_away(tx: &mut Tx, set: &mut ChangeSet, tracked: &Tracked, row: Uuid) -> Result<()> {
    let before = tracked.image(tx, row).await?;
    tracked.remove(tx, row).await?;
    set.row(tx, tracked, row, before).await
}

/// The rows that stand beside an event: put down anew, in their order, when they are others than before.
struct Rows<'a> {
    clock: &'a Clock,
    scope: &'a Scope,
    event: EventId,
    set: &'a mut ChangeSet,
}

impl Rows<'_> {
    async fn topics(&mut self, tx: &mut Tx, topics: &[TopicId]) -> Result<()> {
        if topics_of(tx, self.scope, self.event).await? == topics {
            return Ok(());
        }
        const THERE: &str = sql!("SELECT id FROM event_topic WHERE system_id = $1 AND event_id = $2");
        let there: Vec<Uuid> = db::scalars!(&mut *tx, THERE; self.scope.system, self.event)?;
        self.clear(tx, &EVENT_TOPIC, there).await?;
        for (position, topic) in (1_i64..).zip(topics) {
            const SQL: &str = sql!(
                "INSERT INTO event_topic (system_id, id, event_id, topic_id, position) VALUES ($1, $2, $3, $4, $5)"
            );
            let id: EventId = self.clock.id();
            db::execute!(&mut *tx, SQL; self.scope.system, id, self.event, *topic, position)?;
            self.set.row(tx, &EVENT_TOPIC, id.0, None).await?;
        }
        Ok(())
    }

    async fn presenters(&mut self, tx: &mut Tx, presenters: &[NewPresenter], state: State) -> Result<()> {
        let there = crate::presenter::presenters(tx, self.scope, self.event).await?;
        let has_page = state != State::Draft;
        let same = |it: &Presenter| (has_page == it.person_id.is_some()).then(|| it.typed());
        if there.iter().map(same).eq(presenters.iter().cloned().map(Some)) {
            return Ok(());
        }
        self.clear(tx, &PRESENTER, there.iter().map(|it| it.id).collect()).await?;
        for (position, it) in (1_i64..).zip(presenters) {
            let person = if has_page {
                Some(directory::person_called(tx, self.clock, self.scope, &it.name).await?)
            } else {
                None
            };
            const SQL: &str = sql!(
                "INSERT INTO presenter (system_id, id, event_id, name, person_id, title, organization, position)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
            );
            let id: EventId = self.clock.id();
            let [name, title, organization] = [&it.name, &it.title, &it.organization].map(String::as_str);
            db::execute!(&mut *tx, SQL; self.scope.system, id, self.event, name, person, title, organization, position)?;
            self.set.row(tx, &PRESENTER, id.0, None).await?;
        }
        Ok(())
    }

    async fn partners(&mut self, tx: &mut Tx, partners: &[NewEventPartner]) -> Result<()> {
        let there = event_partners(tx, self.scope, self.event).await?;
        if there.iter().map(EventPartner::typed).eq(partners.iter().cloned()) {
            return Ok(());
        }
        self.clear(tx, &EVENT_PARTNER, there.iter().map(|it| it.id).collect()).await?;
        for (position, it) in (1_i64..).zip(partners) {
            const SQL: &str = sql!(
                "INSERT INTO event_partner (system_id, id, event_id, role, organization_id, name, position)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)"
            );
            let id: EventId = self.clock.id();
            let (role, name) = (it.role.as_str(), it.name.as_str());
            db::execute!(&mut *tx, SQL; self.scope.system, id, self.event, role, it.organization, name, position)?;
            self.set.row(tx, &EVENT_PARTNER, id.0, None).await?;
        }
        Ok(())
    }

    async fn clear(&mut self, tx: &mut Tx, tracked: &Tracked, rows: Vec<Uuid>) -> Result<()> {
        for row in rows {
            take_away(tx, self.set, tracked, row).await?;
        }
        Ok(())
    }
}
