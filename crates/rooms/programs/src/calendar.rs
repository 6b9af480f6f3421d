//! Calendars (iCalendar, RFC 5545 and 7986): every sitting is an event of its own with an id that stays for ever, told by
//! the clocks of its zone, which is described beside it.

use std::{borrow::Cow, collections::BTreeMap};

use db::Ts;
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
    event::Event,
    sitting::{Sitting, local},
    state::calendar_status,
};

/// How often a program that subscribes should look again.
const REFRESH: &str = "PT6H";

/// A calendar with its name and where it stands.
pub struct Calendar<'a> {
    pub name: &'a str,
    /// Scheme and host, such as `https://library.example`: addresses and ids need it.
    pub origin: &'a str,
    /// The page it belongs to, from the root.
    pub path: &'a str,
}

/// A sitting as calendars read it.
pub struct Entry<'a> {
    pub event: &'a Event,
    pub sitting: &'a Sitting,
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
fn zoned(name: &'static str, event: &Event, at: Ts) -> IcalProp<'static> {
    let at = local(&event.zone(), at).strftime("%Y%m%dT%H%M%S").to_string();
    let params = vec![IcalParam::TzId(cow(&event.zone))];
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

    fn entry(&self, it: &Entry<'_>) -> IcalCst<'static> {
        let (event, sitting) = (it.event, it.sitting);
        let host = self.origin.split_once("://").map_or(self.origin, |(_, host)| host);
        let page = format!("{}{}", self.origin, event.path());
        let mut made = IcalCst::empty("VEVENT");
        made.push(text("UID", &format!("{}@{host}", sitting.id)));
        made.push(moment("DTSTAMP", event.changed_at));
        made.push(moment("CREATED", event.made_at));
        made.push(moment("LAST-MODIFIED", event.changed_at));
        made.push(prop("SEQUENCE", IcalValue::Integer(IcalInteger(Cow::Owned(event.sequence.to_string())))));
        made.push(text("STATUS", calendar_status(event.state())));
        made.push(zoned("DTSTART", event, sitting.starts_at));
        made.push(zoned("DTEND", event, sitting.ends_at));
        made.push(text("SUMMARY", &event.title));
        let said = [event.reason.as_str(), event.summary.as_str(), page.as_str()];
        made.push(text("DESCRIPTION", &said.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n\n")));
        if !it.location.is_empty() {
            made.push(text("LOCATION", &it.location));
        }
        if !it.categories.is_empty() {
            made.push(text("CATEGORIES", &it.categories.join(" / ")));
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
    for it in entries {
        let first = zones.entry(it.event.zone.as_str()).or_insert(it.sitting.starts_at);
        *first = (*first).min(it.sitting.starts_at);
    }
    zones
}
