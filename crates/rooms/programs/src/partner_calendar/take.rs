//! Taking over: an event of a partner's calendar becomes a draft here.

use db::{Clock, Result, Scope, Tx, sql};
use history::{ChangeSet, ChangeSetId, Column, Tracked};

use super::{Item, ItemId, PARTNER_CALENDAR, PartnerCalendar, Told, items, plain::markdown};
use crate::{
    event::{EventId, Format},
    event_partner::{NewEventPartner, PartnerRole},
    put::{NewEvent, put_within},
    state::State,
};

/// Letters of a summary.
const SUMMARY: usize = 400;

db::id!(/// What became of an event of a partner's calendar.
    TakenItemId);

pub const TAKEN_ITEM: Tracked = Tracked {
    noun: "taken_item",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("calendar_id", Column::Id),
        ("uid", Column::Text),
        ("recurrence", Column::Text),
        ("event_id", Column::Id),
        ("told", Column::Text),
    ],
};

/// Who takes over, and the line at the end of each text that says where it is from (Markdown).
#[derive(Debug, Clone, Copy)]
pub struct TakenBy<'a> {
    pub scope: &'a Scope,
    pub calendar: &'a PartnerCalendar,
    pub from: &'a str,
}

/// Makes drafts of these items, those that are new and not cancelled; how many, in one change set.
pub async fn take_over(
    tx: &mut Tx,
    clock: &Clock,
    by: TakenBy<'_>,
    chosen: &[ItemId],
) -> Result<Option<(usize, ChangeSetId)>> {
    let TakenBy { scope, calendar, from } = by;
    let all = items(tx, scope, calendar.id).await?;
    let fresh: Vec<&Item> =
        all.iter().filter(|it| it.taken.is_none() && !it.told.cancelled && chosen.contains(&it.id)).collect();
    if fresh.is_empty() {
        return Ok(None);
    }
    let mut set = ChangeSet::begin(tx, clock, scope, PARTNER_CALENDAR.noun, &calendar.name).await?;
    for item in &fresh {
        let new = draft(&item.told, calendar, from);
        let event = put_within(tx, clock, scope, &mut set, (None, &new)).await?;
        let id: TakenItemId = clock.id();
        put_taken(tx, scope, &mut set, (id, calendar, item, event)).await?;
    }
    Ok(Some((fresh.len(), set.finish(tx).await?)))
}

/// Remembers what an item said when it was taken over, or taken over once more.
pub(super) async fn put_taken(
    tx: &mut Tx,
    scope: &Scope,
    set: &mut ChangeSet,
    (id, calendar, item, event): (TakenItemId, &PartnerCalendar, &Item, EventId),
) -> Result<()> {
    let before = TAKEN_ITEM.image(tx, id.0).await?;
    let told = serde_json::to_string(&item.told).expect("what is told is a plain struct");
    const SQL: &str = sql!(
        "INSERT INTO taken_item (system_id, id, calendar_id, uid, recurrence, event_id, told)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (system_id, id) DO UPDATE SET told = excluded.told"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, calendar.id, item.uid.as_str(), item.recurrence.as_str(), event,
        told.as_str())?;
    set.row(tx, &TAKEN_ITEM, id.0, before).await
}

/// The draft of what they announce: theirs, at their place.
fn draft(told: &Told, calendar: &PartnerCalendar, from: &str) -> NewEvent {
    let title = if told.title.is_empty() { &calendar.name } else { &told.title };
    let body = markdown(&told.text);
    NewEvent {
        slug: text::slug(title),
        title: title.clone(),
        summary: summary_of(&body),
        body: format!("{body}\n\n{from} {}", told.url).trim().to_owned(),
        state: State::Draft,
        format: if told.is_online() { Format::Online } else { Format::InPerson },
        place: if told.is_online() { String::new() } else { told.place.clone() },
        link: if text::is_web_address(&told.place) { told.place.clone() } else { String::new() },
        zone: told.zone.clone(),
        language: calendar.language.clone(),
        sittings: told.timed(),
        partners: vec![NewEventPartner {
            role: PartnerRole::Host,
            organization: calendar.organization_id,
            name: calendar.organization.clone(),
        }],
        ..NewEvent::default()
    }
}

pub(super) fn summary_of(body: &str) -> String {
    text::excerpt(&text::plain(body), SUMMARY)
}
