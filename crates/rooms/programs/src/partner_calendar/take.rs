//! Taking over: an event of a partner's calendar becomes a draft here, and what they change there later is taken over
//! where nothing was changed here.

use db::{Clock, Result, Scope, Tx, sql};
use history::{ChangeSet, ChangeSetId, Column, Tracked};
use web::Fields;

use super::{Item, ItemId, PARTNER_CALENDAR, PartnerCalendar, Told, items, remember};
use crate::{
    event::{EventId, Format, event},
    event_partner::{NewEventPartner, PartnerRole},
    form::{self, Choices, SITTING, filled},
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

async fn put_taken(
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
    remember(tx, set, &TAKEN_ITEM, id.0, before).await
}

/// The draft of what they announce: theirs, at their place.
fn draft(told: &Told, calendar: &PartnerCalendar, from: &str) -> NewEvent {
    let title = if told.title.is_empty() { &calendar.name } else { &told.title };
    let body = text_of(told);
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

fn summary_of(body: &str) -> String {
    text::excerpt(&text::plain(body), SUMMARY)
}

/// Their words as Markdown that means just these words: signs of markup are escaped, tags of HTML are gone.
fn text_of(told: &Told) -> String {
    let mut text = String::new();
    let mut tag = false;
    for sign in told.text.chars() {
        match sign {
            '<' => tag = true,
            '>' if tag => tag = false,
            _ if tag => {}
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '>' | '~' => text.extend(['\\', sign]),
            '\n' => text.push_str("  \n"),
            _ => text.push(sign),
        }
    }
    text
}

/// Takes over what they changed since: each thing that was changed there, and nothing else, so that what was written here
/// stays. `None` when nothing is to be taken over.
///
/// # Errors
/// Inside: the event's form would not have it so; somebody has to look.
pub async fn take_change(
    tx: &mut Tx,
    clock: &Clock,
    by: TakenBy<'_>,
    item: &Item,
) -> Result<Option<std::result::Result<ChangeSetId, web::Wrong>>> {
    let TakenBy { scope, calendar, .. } = by;
    let Some(taken) = item.taken.as_ref() else { return Ok(None) };
    let Some(it) = event(tx, scope, taken.event).await? else { return Ok(None) };
    let changed = taken.told.differences(&item.told, clock.now());
    let fields = with_changes(&filled(tx, scope, &it).await?, (&taken.told, &item.told), &changed, clock);
    let state = match it.state() {
        State::Draft => State::Draft,
        _ if changed.contains(&"cancelled") => State::Cancelled,
        State::Cancelled if changed.contains(&"resumed") => State::Scheduled,
        state => state,
    };
    let new = match form::read(&fields, &Choices::load(tx, scope).await?, state) {
        Ok(new) => new,
        Err(wrong) => return Ok(Some(Err(wrong))),
    };
    let mut set = ChangeSet::begin(tx, clock, scope, PARTNER_CALENDAR.noun, &calendar.name).await?;
    put_within(tx, clock, scope, &mut set, (Some(it.id), &new)).await?;
    const SQL: &str =
        sql!("SELECT id FROM taken_item WHERE system_id = $1 AND event_id = $2 AND uid = $3 AND recurrence = $4");
    let id: Option<TakenItemId> =
        db::optional_scalar!(&mut *tx, SQL; scope.system, it.id, item.uid.as_str(), item.recurrence.as_str())?;
    if let Some(id) = id {
        put_taken(tx, scope, &mut set, (id, calendar, item, it.id)).await?;
    }
    Ok(Some(Ok(set.finish(tx).await?)))
}

/// The event's form with what they changed. Sittings that are over stay as they were.
fn with_changes(fields: &Fields, (before, after): (&Told, &Told), changed: &[&str], clock: &Clock) -> Fields {
    let mut pairs: Vec<(String, String)> =
        fields.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let mut say = |name: &str, value: &str| {
        pairs.retain(|(there, _)| there != name);
        pairs.push((name.to_owned(), value.to_owned()));
    };
    for change in changed {
        match *change {
            "title" if !after.title.is_empty() => say("title", &after.title),
            "text" => {
                let (was, now) = (text_of(before), text_of(after));
                let body = fields.get("body");
                let is_there = !was.is_empty() && body.contains(was.as_str());
                say("body", &if is_there { body.replacen(&was, &now, 1) } else { format!("{body}\n\n{now}") });
                if fields.get("summary") == summary_of(&was) {
                    say("summary", &summary_of(&now));
                }
            }
            "place" if after.is_online() => {
                say("format", Format::Online.as_str());
                say("link", if text::is_web_address(&after.place) { &after.place } else { fields.get("link") });
            }
            "place" => {
                say("format", Format::InPerson.as_str());
                say("place", &after.place);
            }
            _ => {}
        }
    }
    if changed.contains(&"times") {
        let now = clock.now();
        let coming = after.coming(now).into_iter().map(|(it, _)| it);
        let hour = |at: jiff::civil::Time| at.strftime("%H:%M").to_string();
        let coming = coming.map(|it| [it.day.to_string(), hour(it.begins), hour(it.ends)]);
        let here = Told { zone: fields.get("zone").to_owned(), sittings: fields.rows(SITTING), ..Told::default() };
        let over = here.sittings.iter().filter(|row| {
            let one = Told { sittings: vec![(*row).clone()], ..here.clone() };
            one.coming(now).is_empty() && here.zone == after.zone
        });
        let rows: Vec<[String; 3]> = over.cloned().chain(coming).collect();
        pairs.retain(|(name, _)| !SITTING.contains(&name.as_str()) && name != "zone");
        pairs.push(("zone".to_owned(), after.zone.clone()));
        pairs.extend(rows.into_iter().flat_map(|row| SITTING.map(str::to_owned).into_iter().zip(row)));
    }
    Fields::from_pairs(pairs)
}
