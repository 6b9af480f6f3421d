//! Times in words: by the clocks of the event, with the name of their zone and how far they are from UTC.

use db::{Date, Ts};
use jiff::{Zoned, tz::TimeZone};
use web::{Frame, Lang};

use crate::sitting::local;

/// "2:00 PM", "14:00"
fn hour(page: &Frame, at: &Zoned) -> String {
    let form = match page.language() {
        Lang::En => "%-I:%M %p",
        Lang::Es => "%-H:%M",
    };
    at.strftime(form).to_string()
}

/// "Fri, December 18, 2026"
pub fn day(page: &Frame, day: Date) -> String {
    let weekday = page.of("event-weekday", (day.weekday().to_sunday_zero_offset() + 1).to_string());
    page.say2("event-day-of-week", "weekday", weekday, "day", page.day(day))
}

/// "PST (UTC−8)"; only the offset where the zone has no letters of its own.
fn zone_name(zone: &TimeZone, at: &Zoned) -> String {
    let info = zone.to_offset_info(at.timestamp());
    let seconds = info.offset().seconds();
    let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() / 60 % 60);
    let sign = if seconds < 0 { '−' } else { '+' };
    let minutes = if minutes == 0 { String::new() } else { format!(":{minutes:02}") };
    let utc = if seconds == 0 { "UTC".to_owned() } else { format!("UTC{sign}{hours}{minutes}") };
    let letters = info.abbreviation();
    if letters.chars().all(char::is_alphabetic) && letters != "UTC" { format!("{letters} ({utc})") } else { utc }
}

/// "December 1, 2026, 2:00 PM to 3:00 PM, PST (UTC−8)"
pub fn when(page: &Frame, zone: &TimeZone, (from, to): (Ts, Ts)) -> String {
    let (from, to) = (local(zone, from), local(zone, to));
    let (day, begins, ends) = (day(page, from.date()), hour(page, &from), hour(page, &to));
    let ends = if from.date() == to.date() {
        ends
    } else {
        page.say2("event-ends-on", "day", page.day(to.date()), "hour", ends)
    };
    let hours = page.say2("event-hours", "begins", begins, "ends", ends);
    page.say3("event-when", ("day", &day), ("hours", &hours), ("zone", &zone_name(zone, &from)))
}

/// "Tue"
pub fn weekday(page: &Frame, zone: &TimeZone, at: Ts) -> String {
    page.of("event-weekday", (local(zone, at).weekday().to_sunday_zero_offset() + 1).to_string())
}

/// "2:00 PM to 3:00 PM"
pub fn hours(page: &Frame, zone: &TimeZone, (from, to): (Ts, Ts)) -> String {
    page.say2("event-hours", "begins", hour(page, &local(zone, from)), "ends", hour(page, &local(zone, to)))
}

/// "2:00 PM PST (UTC−8)", where the day stands beside it.
pub fn begins(page: &Frame, zone: &TimeZone, at: Ts) -> String {
    let at = local(zone, at);
    format!("{} {}", hour(page, &at), zone_name(zone, &at))
}

/// "December 1, 2026, 2:00 PM"
pub fn day_and_hour(page: &Frame, zone: &TimeZone, at: Ts) -> String {
    let at = local(zone, at);
    page.say2("event-day-hour", "day", page.day(at.date()), "hour", hour(page, &at))
}
