//! Days, hours and zones as feeds write them.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::Zone;
use super::event::Feed;
use super::line::Line;

/// Nobody announces an event outside of these years; rules that begin long before them cost much to follow.
const YEARS: std::ops::RangeInclusive<i16> = 1970..=2199;

/// Zones as Windows and with it Outlook calls them (CLDR, windowsZones.xml), those of the Americas and Europe.
const WINDOWS: &[(&str, &str)] = &[
    ("Hawaiian Standard Time", "Pacific/Honolulu"),
    ("Alaskan Standard Time", "America/Anchorage"),
    ("Pacific Standard Time", "America/Los_Angeles"),
    ("US Mountain Standard Time", "America/Phoenix"),
    ("Mountain Standard Time", "America/Denver"),
    ("Central Standard Time", "America/Chicago"),
    ("Central Standard Time (Mexico)", "America/Mexico_City"),
    ("Eastern Standard Time", "America/New_York"),
    ("Atlantic Standard Time", "America/Halifax"),
    ("GMT Standard Time", "Europe/London"),
    ("Romance Standard Time", "Europe/Paris"),
    ("W. Europe Standard Time", "Europe/Berlin"),
    ("Central Europe Standard Time", "Europe/Budapest"),
];

/// When something is, by whose clocks, and what was odd about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    pub at: DateTime,
    pub zone: Zone,
    pub all_day: bool,
    /// A zone was named that nobody knows.
    pub unknown_zone: bool,
}

/// What a line such as `DTSTART` says; `None` when it cannot be read.
pub fn moment(line: &Line, feed: &Feed) -> Option<Moment> {
    moment_of(&line.value, line, feed)
}

/// What one of a line's values says.
pub fn moment_of(value: &str, line: &Line, feed: &Feed) -> Option<Moment> {
    let value = value.trim();
    let (value, utc) = value.strip_suffix(['Z', 'z']).map_or((value, false), |value| (value, true));
    let all_day = value.len() == 8;
    let at = if all_day { date(value)?.to_datetime(jiff::civil::Time::midnight()) } else { date_time(value)? };
    let named = line.param("TZID");
    let zone = match named {
        _ if utc => Zone::Utc,
        Some(name) => zone(name, feed),
        None => feed.zone.as_ref().map_or(Zone::Floating, |line| zone(&line.text(), feed)),
    };
    let unknown_zone = named.is_some() && zone == Zone::Floating;
    Some(Moment { at, zone, all_day, unknown_zone }).filter(|moment| YEARS.contains(&moment.at.year()))
}

fn date(text: &str) -> Option<Date> {
    Date::strptime("%Y%m%d", text).ok()
}

fn date_time(text: &str) -> Option<DateTime> {
    DateTime::strptime("%Y%m%dT%H%M%S", text).ok()
}

fn zone(name: &str, feed: &Feed) -> Zone {
    // Some programs put where the zone was defined before its name: `/tool.example/2005/America/Denver`.
    let mut slashes = name.rmatch_indices('/').map(|(at, _)| &name[at + 1..]);
    let (_, two) = (slashes.next(), slashes.next());
    let windows = WINDOWS.iter().find(|(windows, _)| *windows == name).map(|(_, iana)| *iana);
    let said = feed.zones.get(name).map(String::as_str);
    let known = [Some(name), said, windows, two].into_iter().flatten().find_map(|name| TimeZone::get(name).ok());
    match known.as_ref().and_then(TimeZone::iana_name) {
        Some("UTC" | "Etc/UTC") => Zone::Utc,
        Some(name) => Zone::Named(name.to_owned()),
        None => Zone::Floating,
    }
}

/// The same moment by the clocks of another zone; unchanged where one of them is not known.
pub fn by_clocks_of(at: DateTime, from: &Zone, to: &Zone) -> DateTime {
    let clocks = |zone: &Zone| match zone {
        Zone::Utc => Some(TimeZone::UTC),
        Zone::Named(name) => TimeZone::get(name).ok(),
        Zone::Floating => None,
    };
    let told = |(from, to)| Some(at.to_zoned(from).ok()?.with_time_zone(to).datetime());
    if from == to { at } else { clocks(from).zip(clocks(to)).and_then(told).unwrap_or(at) }
}
