//! Taking over what they change there later, thing by thing: what was written here beside it stays.

use db::{Clock, Result, Scope, Ts, Tx, sql};
use history::{ChangeSet, ChangeSetId};
use web::{Fields, Wrong};

use super::{
    Item, PARTNER_CALENDAR, PartnerCalendar, Told,
    plain::markdown,
    take::{TakenItemId, put_taken, summary_of},
    told::written,
};
use crate::{
    event::{Format, event},
    form::{self, Choices, SITTING, filled},
    put::put_within,
    state::State,
};

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Followed {
    /// There was nothing to take over.
    Nothing,
    /// The event is as they say now.
    Changed(ChangeSetId),
    /// They cancelled what is a draft here, which stays one.
    Noted(ChangeSetId),
    /// The event's form would not have it so: somebody has to look.
    Refused(Wrong),
}

/// Takes over each thing that they changed of one event since it was taken over, and nothing else.
pub async fn take_change(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    calendar: &PartnerCalendar,
    item: &Item,
) -> Result<Followed> {
    let Some(taken) = item.taken.as_ref() else { return Ok(Followed::Nothing) };
    let changed = taken.told.differences(&item.told, clock.now());
    let Some(it) = event(tx, scope, taken.event).await?.filter(|_| !changed.is_empty()) else {
        return Ok(Followed::Nothing);
    };
    let state = match it.state() {
        State::Draft => State::Draft,
        _ if changed.contains(&"cancelled") => State::Cancelled,
        State::Cancelled if changed.contains(&"resumed") => State::Scheduled,
        state => state,
    };
    let fields = with_changes(&filled(tx, scope, &it).await?, (&taken.told, &item.told), &changed, clock.now());
    let new = match form::read(&fields, &Choices::load(tx, scope).await?, state) {
        Ok(new) => new,
        Err(wrong) => return Ok(Followed::Refused(wrong)),
    };
    let mut set = ChangeSet::begin(tx, clock, scope, PARTNER_CALENDAR.noun, &calendar.name).await?;
    let is_noted = it.state() == State::Draft && changed == ["cancelled"];
    if !is_noted {
        put_within(tx, clock, scope, &mut set, (Some(it.id), &new)).await?;
    }
    const SQL: &str =
        sql!("SELECT id FROM taken_item WHERE system_id = $1 AND event_id = $2 AND uid = $3 AND recurrence = $4");
    let id: Option<TakenItemId> =
        db::optional_scalar!(&mut *tx, SQL; scope.system, it.id, item.uid.as_str(), item.recurrence.as_str())?;
    if let Some(id) = id {
        put_taken(tx, scope, &mut set, (id, calendar, item, it.id)).await?;
    }
    let set = set.finish(tx).await?;
    Ok(if is_noted { Followed::Noted(set) } else { Followed::Changed(set) })
}

/// The event's form with what they changed.
fn with_changes(fields: &Fields, (before, after): (&Told, &Told), changed: &[&str], now: Ts) -> Fields {
    let mut fields = fields.clone();
    for change in changed {
        fields = match *change {
            "title" if !after.title.is_empty() => fields.with("title", &after.title),
            "text" => with_text(fields, &markdown(&before.text), &markdown(&after.text)),
            "place" => with_place(fields, after),
            "times" => with_times(&fields, after, now),
            _ => fields,
        };
    }
    fields
}

/// Their new words in place of their old ones; where those were written anew here, below what stands there.
fn with_text(fields: Fields, was: &str, now: &str) -> Fields {
    let body = fields.get("body");
    let is_there = !was.is_empty() && body.contains(was);
    let body = if is_there { body.replacen(was, now, 1) } else { format!("{body}\n\n{now}") };
    let fields = fields.with("body", body.trim());
    if fields.get("summary") == summary_of(was) { fields.with("summary", &summary_of(now)) } else { fields }
}

fn with_place(fields: Fields, after: &Told) -> Fields {
    if !after.is_online() {
        return fields.with("format", Format::InPerson.as_str()).with("place", &after.place);
    }
    let fields = fields.with("format", Format::Online.as_str());
    if text::is_web_address(&after.place) { fields.with("link", &after.place) } else { fields }
}

/// Their sittings that are to come, behind those of ours that are over.
fn with_times(fields: &Fields, after: &Told, now: Ts) -> Fields {
    let coming = after.coming(now).into_iter().map(|(it, _)| written(&it));
    let zone = fields.get("zone").to_owned();
    let is_over = |row: &[String; 3]| {
        let one = Told { zone: zone.clone(), sittings: vec![row.clone()], ..Told::default() };
        one.coming(now).is_empty() && zone == after.zone
    };
    let rows: Vec<[String; 3]> = fields.rows(SITTING).into_iter().filter(is_over).chain(coming).collect();
    let others = fields.pairs().filter(|(name, _)| !SITTING.contains(name));
    let pairs = others.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let sittings = rows.into_iter().flat_map(|row| SITTING.map(str::to_owned).into_iter().zip(row));
    Fields::from_pairs(pairs.chain(sittings)).with("zone", &after.zone)
}
