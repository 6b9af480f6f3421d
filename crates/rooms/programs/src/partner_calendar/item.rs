//! What a calendar announces, as last read, and how that stands to what is here.

use std::collections::HashSet;

use db::{Result, Scope, Ts, Tx, sql};
use sources::{Calendar, Entry};

use super::{PartnerCalendarId, Told};
use crate::event::EventId;

db::id!(/// One event of a partner's calendar.
    ItemId);

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
    pub gone_at: Option<Ts>,
    pub taken: Option<TakenAs>,
}

impl Default for Item {
    fn default() -> Self {
        let (id, zero) = (ItemId(db::sqlx::types::Uuid::nil()), Ts(0));
        let (uid, recurrence) = (String::new(), String::new());
        let (told, gone_at, taken) = (Told::default(), None, None);
        Self { id, uid, recurrence, line: 0, starts_at: zero, told, gone_at, taken }
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
            gone_at: self.gone_at,
            taken: self.taken.and_then(taken),
        })
    }
}

/// What a calendar announces, the next first.
pub async fn items(tx: &mut Tx, scope: &Scope, calendar: PartnerCalendarId) -> Result<Vec<Item>> {
    const SQL: &str = sql!(
        "SELECT i.id, i.uid, i.recurrence, i.line, i.starts_at, i.told, i.gone_at,
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
