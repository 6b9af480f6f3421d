//! What a look at a calendar found: put down anew each time.

use std::collections::HashMap;

use db::{Clock, Result, Scope, Ts, Tx, Value, insert_many, rows, sql};
use sources::Calendar;

use super::{Found, Item, PartnerCalendar, PartnerCalendarId, Trouble, announced, grouped, item::Announced, items};

/// Events of one calendar that are kept, those that come next.
pub const MOST_ITEMS: usize = 1_000;
/// Two looks at once would put the same down twice.
const READING: i64 = 640;

/// What the last look at a calendar found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    pub read_at: Option<Ts>,
    pub trouble: Option<Trouble>,
    pub findings: Vec<Found>,
    pub events: usize,
    pub past: usize,
    pub left_out: usize,
}

db::row! {
    struct Row {
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
        "SELECT read_at, trouble, findings, events, past, left_out FROM partner_calendar_reading
         WHERE system_id = $1 AND id = $2"
    );
    let row: Option<Row> = db::optional!(tx, SQL; scope.system, id)?;
    let count = |n: i64| usize::try_from(n).unwrap_or_default();
    Ok(row.map_or_else(Reading::default, |it| Reading {
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
    tx.one_at_a_time(READING).await?;
    let now = clock.now();
    let it = match read {
        Ok(it) => it,
        Err(trouble) => {
            const SQL: &str = sql!(
                "INSERT INTO partner_calendar_reading (system_id, id, read_at, trouble, findings, events, past, left_out)
                 VALUES ($1, $2, NULL, $3, '[]', 0, 0, 0)
                 ON CONFLICT (system_id, id) DO UPDATE SET trouble = excluded.trouble"
            );
            db::execute!(tx, SQL; scope.system, calendar.id, trouble.as_str())?;
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
        "INSERT INTO partner_calendar_reading (system_id, id, read_at, trouble, findings, events, past, left_out)
         VALUES ($1, $2, $3, '', $4, $5, $6, $7)
         ON CONFLICT (system_id, id) DO UPDATE SET read_at = excluded.read_at, trouble = '',
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
        let fresh = || Item { id: clock.id(), ..Item::default() };
        kept.push((it, Item { gone_at: None, ..before.unwrap_or_else(fresh) }));
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
         gone_at)"
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
            item.gone_at.into(),
        ]
    };
    insert_many(tx, into, &kept.into_iter().map(row).collect::<Vec<_>>()).await
}
