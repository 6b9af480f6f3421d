//! What a calendar announces, as last read, and how that stands to what is here.

use std::collections::{HashMap, HashSet};

use db::{Clock, Result, Scope, Ts, Tx, Value, insert_many, rows, sql};
use sources::{Calendar, Entry};

use super::{Found, PartnerCalendar, PartnerCalendarId, Told, Trouble, grouped};
use crate::event::EventId;

db::id!(/// One event of a partner's calendar.
    ItemId);

/// Events of one calendar that are kept, those that come next.
pub const MOST_ITEMS: usize = 1_000;
/// Letters of what a calendar calls an event; longer names are cut.
const UID: usize = 300;
const RECURRENCE: usize = 60;

/// An event that is coming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    pub uid: String,
    pub recurrence: String,
    pub line: usize,
    pub starts_at: Ts,
    pub told: Told,
}

/// What is coming in a calendar, the next first, and how many are past. `zone` has the clocks of hours that name none.
pub fn announced(calendar: &Calendar, zone: &str, now: Ts) -> (Vec<Announced>, usize) {
    let (mut known, mut past) = (HashSet::new(), 0);
    let mut all: Vec<Announced> = Vec::new();
    for entry in &calendar.entries {
        let Some(told) = Told::new(entry, zone) else { continue };
        let Some((_, (starts_at, _))) = told.coming(now).first().copied() else {
            past += 1;
            continue;
        };
        let (uid, recurrence) = called(entry, &mut known);
        all.push(Announced { uid, recurrence, line: entry.line, starts_at, told });
    }
    all.sort_by_key(|it| (it.starts_at, it.line));
    (all, past)
}

/// What an event is known by. One without a name of its own is known by title and time; of several with one name each
/// but the first by its time, too.
fn called(entry: &Entry, known: &mut HashSet<(String, String)>) -> (String, String) {
    let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let starts = entry.sittings.first().map(|it| it.starts.to_string()).unwrap_or_default();
    let uid = if entry.uid.is_empty() { format!("{starts} {}", entry.title) } else { entry.uid.clone() };
    let (uid, recurrence) = (cut(&uid, UID), cut(&entry.recurrence, RECURRENCE));
    let several = (1..).map(|n| cut(&format!("{recurrence} {starts} {n}"), RECURRENCE));
    let mut names = std::iter::once(recurrence.clone()).chain(several);
    let name = names.find(|name| known.insert((uid.clone(), name.clone()))).expect("numbers do not end");
    (uid, name)
}

/// What the last look at a calendar found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    pub tried_at: Option<Ts>,
    pub read_at: Option<Ts>,
    pub trouble: Option<Trouble>,
    pub findings: Vec<Found>,
    pub events: usize,
    pub past: usize,
    pub left_out: usize,
}

db::row! {
    struct Row {
        tried_at: Ts,
        read_at: Option<Ts>,
        trouble: String,
        findings: String,
        events: i64,
        past: i64,
        left_out: i64,
    }
}

pub async fn reading(tx: &mut Tx, scope: &Scope, id: PartnerCalendarId) -> Result<Reading> {
    const SQL: &str = sql!(
        "SELECT tried_at, read_at, trouble, findings, events, past, left_out FROM partner_calendar_reading
         WHERE system_id = $1 AND id = $2"
    );
    let row: Option<Row> = db::optional!(tx, SQL; scope.system, id)?;
    let count = |n: i64| usize::try_from(n).unwrap_or_default();
    Ok(row.map_or_else(Reading::default, |it| Reading {
        tried_at: Some(it.tried_at),
        read_at: it.read_at,
        trouble: Trouble::parse(&it.trouble),
        findings: serde_json::from_str(&it.findings).unwrap_or_default(),
        events: count(it.events),
        past: count(it.past),
        left_out: count(it.left_out),
    }))
}

/// Puts down what a look found. One that brought nothing leaves everything as it was last read.
pub async fn keep_reading(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    calendar: &PartnerCalendar,
    read: std::result::Result<&Calendar, Trouble>,
) -> Result<()> {
    let now = clock.now();
    let it = match read {
        Ok(it) => it,
        Err(trouble) => {
            const SQL: &str = sql!(
                "INSERT INTO partner_calendar_reading (system_id, id, tried_at, read_at, trouble, findings, events, past, left_out)
                 VALUES ($1, $2, $3, NULL, $4, '[]', 0, 0, 0)
                 ON CONFLICT (system_id, id) DO UPDATE SET tried_at = excluded.tried_at, trouble = excluded.trouble"
            );
            db::execute!(tx, SQL; scope.system, calendar.id, now, trouble.as_str())?;
            return Ok(());
        }
    };
    let (mut coming, past) = announced(it, &calendar.zone, now);
    let left_out = it.left_out + coming.len().saturating_sub(MOST_ITEMS);
    coming.truncate(MOST_ITEMS);
    let events = it.entries.len() + it.left_out;
    let [events, past, out] = [events, past, left_out].map(|n| i64::try_from(n).unwrap_or(i64::MAX));
    let findings = serde_json::to_string(&grouped(&it.findings)).expect("findings are plain structs");
    const SQL: &str = sql!(
        "INSERT INTO partner_calendar_reading (system_id, id, tried_at, read_at, trouble, findings, events, past, left_out)
         VALUES ($1, $2, $3, $3, '', $4, $5, $6, $7)
         ON CONFLICT (system_id, id) DO UPDATE SET tried_at = excluded.tried_at, read_at = excluded.read_at, trouble = '',
         findings = excluded.findings, events = excluded.events, past = excluded.past, left_out = excluded.left_out"
    );
    db::execute!(&mut *tx, SQL; scope.system, calendar.id, now, findings.as_str(), events, past, out)?;
    put_items(tx, clock, scope, calendar.id, (coming, left_out > 0)).await
}

/// What is there now; what is missing stays, as gone, while it is an event here and was still to come.
async fn put_items(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    calendar: PartnerCalendarId,
    (coming, is_cut): (Vec<Announced>, bool),
) -> Result<()> {
    let now = clock.now();
    let there = items(tx, scope, calendar).await?;
    let mut old: HashMap<(String, String), Item> =
        there.into_iter().map(|it| ((it.uid.clone(), it.recurrence.clone()), it)).collect();
    let mut kept: Vec<(Announced, Item)> = Vec::new();
    for it in coming {
        let before = old.remove(&(it.uid.clone(), it.recurrence.clone()));
        let fresh = || Item { id: clock.id(), first_seen_at: now, ..Item::default() };
        kept.push((it, Item { gone_at: None, seen_at: now, ..before.unwrap_or_else(fresh) }));
    }
    let missing = old.into_values().filter(|it| it.taken.is_some() && it.starts_at > now);
    kept.extend(missing.map(|it| {
        let gone_at = if is_cut { it.gone_at } else { it.gone_at.or(Some(now)) };
        let [uid, recurrence] = [&it.uid, &it.recurrence].map(String::clone);
        (
            Announced { uid, recurrence, line: it.line, starts_at: it.starts_at, told: it.told.clone() },
            Item { gone_at, ..it },
        )
    }));
    const CLEAR: &str = sql!("DELETE FROM partner_calendar_item WHERE system_id = $1 AND calendar_id = $2");
    db::execute!(&mut *tx, CLEAR; scope.system, calendar)?;
    let into = rows!(
        "partner_calendar_item (system_id, id, calendar_id, uid, recurrence, line, starts_at, cancelled, told,
         first_seen_at, seen_at, gone_at)"
    );
    let row = |(it, item): (Announced, Item)| -> Vec<Value> {
        let told = serde_json::to_string(&it.told).expect("what is told is a plain struct");
        let line = i64::try_from(it.line).unwrap_or(i64::MAX);
        vec![
            scope.system.into(),
            item.id.0.into(),
            calendar.0.into(),
            it.uid.into(),
            it.recurrence.into(),
            line.into(),
            it.starts_at.into(),
            it.told.cancelled.into(),
            told.into(),
            item.first_seen_at.into(),
            item.seen_at.into(),
            item.gone_at.into(),
        ]
    };
    insert_many(tx, into, &kept.into_iter().map(row).collect::<Vec<_>>()).await
}

/// The event here that an item became, and what it said then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenAs {
    pub event: EventId,
    pub title: String,
    pub slug: String,
    pub state: String,
    pub told: Told,
}

/// An event of a calendar, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    pub uid: String,
    pub recurrence: String,
    pub line: usize,
    pub starts_at: Ts,
    pub told: Told,
    pub first_seen_at: Ts,
    pub seen_at: Ts,
    pub gone_at: Option<Ts>,
    pub taken: Option<TakenAs>,
}

impl Default for Item {
    fn default() -> Self {
        let (id, zero) = (ItemId(db::sqlx::types::Uuid::nil()), Ts(0));
        let (uid, recurrence) = (String::new(), String::new());
        let (told, gone_at, taken) = (Told::default(), None, None);
        Self { id, uid, recurrence, line: 0, starts_at: zero, told, first_seen_at: zero, seen_at: zero, gone_at, taken }
    }
}

/// How an item stands to what is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// To be taken over.
    New,
    /// Cancelled before anybody took it over.
    Off,
    Here,
    /// They say otherwise since: words of the vocabulary `calendar-change`.
    Changed(Vec<&'static str>),
    /// It is missing there.
    Gone,
}

impl Item {
    pub fn standing(&self, now: Ts) -> Standing {
        match &self.taken {
            None if self.told.cancelled => Standing::Off,
            None => Standing::New,
            Some(_) if self.gone_at.is_some() => Standing::Gone,
            Some(taken) => match taken.told.differences(&self.told, now) {
                same if same.is_empty() => Standing::Here,
                changed => Standing::Changed(changed),
            },
        }
    }
}

db::row! {
    struct ItemRow {
        id: ItemId,
        uid: String,
        recurrence: String,
        line: i64,
        starts_at: Ts,
        told: String,
        first_seen_at: Ts,
        seen_at: Ts,
        gone_at: Option<Ts>,
        taken: Option<String>,
        event_id: Option<EventId>,
        title: Option<String>,
        slug: Option<String>,
        state: Option<String>,
    }
}

impl ItemRow {
    fn item(self) -> Option<Item> {
        let taken = |text: String| {
            let told = serde_json::from_str(&text).ok()?;
            Some(TakenAs { event: self.event_id?, title: self.title?, slug: self.slug?, state: self.state?, told })
        };
        Some(Item {
            id: self.id,
            uid: self.uid,
            recurrence: self.recurrence,
            line: usize::try_from(self.line).unwrap_or_default(),
            starts_at: self.starts_at,
            told: serde_json::from_str(&self.told).ok()?,
            first_seen_at: self.first_seen_at,
            seen_at: self.seen_at,
            gone_at: self.gone_at,
            taken: self.taken.and_then(taken),
        })
    }
}

/// What a calendar announces, the next first.
pub async fn items(tx: &mut Tx, scope: &Scope, calendar: PartnerCalendarId) -> Result<Vec<Item>> {
    const SQL: &str = sql!(
        "SELECT i.id, i.uid, i.recurrence, i.line, i.starts_at, i.told, i.first_seen_at, i.seen_at, i.gone_at,
           t.told AS taken, e.id AS event_id, e.title, e.slug, e.state
         FROM partner_calendar_item i
         LEFT JOIN taken_item t ON t.system_id = i.system_id AND t.calendar_id = i.calendar_id AND t.uid = i.uid
           AND t.recurrence = i.recurrence
         LEFT JOIN event e ON e.system_id = t.system_id AND e.id = t.event_id
         WHERE i.system_id = $1 AND i.calendar_id = $2 ORDER BY i.starts_at, i.line, i.id"
    );
    let rows: Vec<ItemRow> = db::all!(tx, SQL; scope.system, calendar)?;
    Ok(rows.into_iter().filter_map(ItemRow::item).collect())
}
