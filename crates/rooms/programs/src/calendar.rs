//! Calendars (iCalendar, RFC 5545 and 7986): every sitting is an event of its own with an id that stays for ever, told by
//! the clocks of its zone, which is described beside it.

use std::{borrow::Cow, collections::BTreeMap};

use accounts::BranchId;
use db::{Result, Scope, Ts, Tx, sql};
use ical::{
    param::IcalParam,
    prop::IcalProp,
    tree::cst::IcalCst,
    value::{
        IcalValue, datetime::IcalDateTime, duration::IcalDuration, integer::IcalInteger, text::IcalText, uri::IcalUri,
    },
};
use jiff::tz::TimeZone;

use crate::{
    event::EventId,
    sitting::{SittingId, local},
    state::{State, calendar_status},
};

db::row! {
    /// A sitting with what calendars say of its event.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Dated {
        pub id: SittingId,
        pub starts_at: Ts,
        pub ends_at: Ts,
        pub event_id: EventId,
        pub slug: String,
        pub title: String,
        pub summary: String,
        pub reason: String,
        pub state: String,
        pub format: String,
        pub branch_id: Option<BranchId>,
        pub place: String,
        pub zone: String,
        pub sequence: i64,
        pub made_at: Ts,
        pub changed_at: Ts,
    }
}

/// All sittings that are coming, and those that ended after `since`, in the order of time.
pub async fn dated(tx: &mut Tx, scope: &Scope, since: Ts) -> Result<Vec<Dated>> {
    const SQL: &str =
        sql!("SELECT d.* FROM dated_sitting d WHERE d.system_id = $1 AND d.ends_at > $2 ORDER BY d.starts_at, d.id");
    db::all!(tx, SQL; scope.system, since)
}

/// Those of one event, whenever they were.
pub async fn dated_of(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<Vec<Dated>> {
    const SQL: &str =
        sql!("SELECT d.* FROM dated_sitting d WHERE d.system_id = $1 AND d.event_id = $2 ORDER BY d.starts_at, d.id");
    db::all!(tx, SQL; scope.system, event)
}

/// How often a program that subscribes should look again.
const REFRESH: &str = "PT6H";

/// A calendar with its name and where it stands.
pub struct Calendar<'a> {
    pub name: &'a str,
    /// Scheme and host, such as `https://library.example`: calendars are read far from here.
    pub origin: &'a str,
    /// The page it belongs to, from the root.
    pub path: &'a str,
}

/// A sitting as calendars read it.
pub struct Entry<'a> {
    pub it: &'a Dated,
    /// Where one goes, or takes part.
    pub location: String,
    /// Names of topics.
    pub categories: &'a [String],
}

fn cow(text: &str) -> Cow<'static, str> {
    Cow::Owned(text.to_owned())
}

fn text(name: &'static str, value: &str) -> IcalProp<'static> {
    prop(name, IcalValue::Text(IcalText(cow(value))))
}

fn prop(name: &'static str, value: IcalValue<'static>) -> IcalProp<'static> {
    IcalProp { name: name.into(), params: Vec::new(), value }
}

fn moment(name: &'static str, at: Ts) -> IcalProp<'static> {
    let at = local(&TimeZone::UTC, at).strftime("%Y%m%dT%H%M%SZ").to_string();
    prop(name, IcalValue::DateTime(IcalDateTime(Cow::Owned(at))))
}

/// A moment by the clocks of a zone.
fn zoned(name: &'static str, zone: &str, at: Ts) -> IcalProp<'static> {
    let clocks = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let at = local(&clocks, at).strftime("%Y%m%dT%H%M%S").to_string();
    let params = vec![IcalParam::TzId(cow(zone))];
    IcalProp { name: name.into(), params, value: IcalValue::DateTime(IcalDateTime(Cow::Owned(at))) }
}

impl Calendar<'_> {
    /// The whole calendar as text, lines ended and folded as the standard wants them.
    pub fn write(&self, entries: &[Entry<'_>]) -> String {
        let mut calendar = IcalCst::empty("VCALENDAR");
        for it in [
            text("VERSION", "2.0"),
            text("PRODID", "-//Quiltwork//Events//EN"),
            text("CALSCALE", "GREGORIAN"),
            text("METHOD", "PUBLISH"),
            text("NAME", self.name),
            text("X-WR-CALNAME", self.name),
            uri("URL", &format!("{}{}", self.origin, self.path)),
        ] {
            calendar.push(it);
        }
        let params = vec![IcalParam::Value("DURATION".into())];
        let refresh = IcalValue::Duration(IcalDuration(REFRESH.into()));
        calendar.push(IcalProp { name: "REFRESH-INTERVAL".into(), params, value: refresh });
        calendar.push(text("X-PUBLISHED-TTL", REFRESH));
        for (zone, first) in zones(entries) {
            if let Some(described) = ical::tzdb::vtimezone(zone, first.0 / 1_000_000) {
                calendar.push_component(described);
            }
        }
        for entry in entries {
            calendar.push_component(self.entry(entry));
        }
        calendar.to_string()
    }

    fn entry(&self, Entry { it, location, categories }: &Entry<'_>) -> IcalCst<'static> {
        let page = format!("{}/events/{}", self.origin, it.slug);
        let mut made = IcalCst::empty("VEVENT");
        made.push(text("UID", &it.id.to_string()));
        made.push(moment("DTSTAMP", it.changed_at));
        made.push(moment("CREATED", it.made_at));
        made.push(moment("LAST-MODIFIED", it.changed_at));
        made.push(prop("SEQUENCE", IcalValue::Integer(IcalInteger(Cow::Owned(it.sequence.to_string())))));
        made.push(text("STATUS", calendar_status(State::parse(&it.state).unwrap_or_default())));
        made.push(zoned("DTSTART", &it.zone, it.starts_at));
        made.push(zoned("DTEND", &it.zone, it.ends_at));
        made.push(text("SUMMARY", &it.title));
        let said = [it.reason.as_str(), it.summary.as_str(), page.as_str()];
        made.push(text("DESCRIPTION", &said.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n\n")));
        if !location.is_empty() {
            made.push(text("LOCATION", location));
        }
        if !categories.is_empty() {
            made.push(text("CATEGORIES", &categories.join(" / ")));
        }
        made.push(uri("URL", &page));
        made
    }
}

fn uri(name: &'static str, address: &str) -> IcalProp<'static> {
    prop(name, IcalValue::Uri(IcalUri(cow(address))))
}

/// Every zone once, with the first moment it is needed for.
fn zones<'a>(entries: &[Entry<'a>]) -> BTreeMap<&'a str, Ts> {
    let mut zones = BTreeMap::new();
    for Entry { it, .. } in entries {
        let first = zones.entry(it.zone.as_str()).or_insert(it.starts_at);
        *first = (*first).min(it.starts_at);
    }
    zones
}
