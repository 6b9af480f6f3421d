//! Calendars of others, in order and out of it.

use std::time::Instant;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use sources::{Calendar, CalendarError, FindingKind, MAX_EVENTS, MAX_SITTINGS, Status, Zone, read_calendar};

const TODAY: Date = date(2026, 11, 22);

fn feed(events: &[&str]) -> String {
    let events: String = events.iter().map(|event| format!("BEGIN:VEVENT\r\n{}END:VEVENT\r\n", lines(event))).collect();
    format!("BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n")
}

fn lines(text: &str) -> String {
    text.split_whitespace().map(|line| format!("{}\r\n", line.replace('_', " "))).collect()
}

fn read(text: &str) -> Calendar {
    read_calendar(text.as_bytes(), TODAY).unwrap()
}

fn kinds(calendar: &Calendar) -> Vec<FindingKind> {
    calendar.findings.iter().map(|finding| finding.kind).collect()
}

fn starts(calendar: &Calendar, at: usize) -> Vec<String> {
    calendar.entries[at].sittings.iter().map(|sitting| sitting.starts.to_string()).collect()
}

const GOOD: &str = "UID:1@x.example DTSTAMP:20261101T000000Z SUMMARY:Story_time";

#[test]
fn an_event_is_read_with_its_zone() {
    let calendar = read(&feed(&[&format!(
        "{GOOD} DTSTART;TZID=America/Denver:20261124T100000 DTEND;TZID=America/Denver:20261124T110000 STATUS:CANCELLED SEQUENCE:3 \
         LOCATION:Tenney\\,_Main_St URL:https://x.example/1 DESCRIPTION:One\\ntwo BEGIN:VALARM DESCRIPTION:no END:VALARM"
    )]));
    assert_eq!(kinds(&calendar), []);
    let entry = &calendar.entries[0];
    assert_eq!((entry.title.as_str(), entry.place.as_str(), entry.sequence), ("Story time", "Tenney, Main St", 3));
    assert_eq!((entry.description.as_str(), entry.status), ("One\ntwo", Status::Cancelled));
    let sitting = &entry.sittings[0];
    assert_eq!((&sitting.zone, sitting.ends.hour()), (&Zone::Named("America/Denver".to_owned()), 11));
}

#[test]
fn what_repeats_has_its_sittings() {
    let weekly = format!(
        "{GOOD} DTSTART;TZID=America/Denver:20200107T100000 DURATION:PT1H RRULE:FREQ=WEEKLY;UNTIL=20261215T170000Z \
         EXDATE;TZID=America/Denver:20261201T100000 RDATE;TZID=America/Denver:20261217T090000"
    );
    let moved = "UID:1@x.example RECURRENCE-ID;TZID=America/Denver:20261208T100000 DTSTART;TZID=America/Denver:20261209T100000 DURATION:PT2H";
    let calendar = read(&feed(&[moved, &weekly]));
    let found = ["2026-11-24T10:00:00", "2026-12-09T10:00:00", "2026-12-15T10:00:00", "2026-12-17T09:00:00"];
    assert_eq!((starts(&calendar, 0), kinds(&calendar)), (found.map(str::to_owned).to_vec(), vec![]));
    assert_eq!(calendar.entries[0].sittings[1].ends.hour(), 12);
    let goes_on = |rule: &str| {
        let event = format!("{GOOD} DTSTART:20261124T100000Z DURATION:PT1H RRULE:FREQ={rule}");
        read(&feed(&[&event])).entries[0].goes_on
    };
    assert!(!calendar.entries[0].goes_on && !goes_on("WEEKLY;COUNT=9") && !goes_on("WEEKLY;UNTIL=20270101T000000Z"));
    assert!(goes_on("WEEKLY") && goes_on("DAILY;COUNT=501") && goes_on("MONTHLY;UNTIL=20400101T000000Z"));
    let alone = &read(&feed(&[moved])).entries[0];
    assert_eq!((alone.recurrence.as_str(), starts(&read(&feed(&[moved])), 0).len()), ("20261208T100000", 1));
}

#[test]
fn every_finding_has_a_word_of_its_own() {
    let words: std::collections::HashSet<&str> = FindingKind::ALL.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(words.len(), FindingKind::ALL.len());
    assert!(FindingKind::ALL.iter().all(|kind| FindingKind::parse(kind.as_str()) == Some(*kind)));
}

#[test]
fn the_doctor_says_what_is_wrong() {
    for (event, kind) in [
        ("DTSTAMP:20261101T000000Z SUMMARY:x DTSTART:20261124T100000Z DURATION:PT1H", FindingKind::NoUid),
        ("UID:1 DTSTAMP:20261101T000000Z DTSTART:20261124T100000Z DURATION:PT1H", FindingKind::NoTitle),
        ("UID:1 SUMMARY:x DTSTART:20261124T100000Z DURATION:PT1H", FindingKind::NoStamp),
        ("UID:1 SUMMARY:x DTSTAMP:20261101T000000Z", FindingKind::NoStart),
        ("UID:1 SUMMARY:x DTSTAMP:20261101T000000Z DTSTART:20261124T100000Z", FindingKind::NoEnd),
        ("UID:1 SUMMARY:x DTSTAMP:20261101T000000Z DTSTART:20261124T100000 DURATION:PT1H", FindingKind::Floating),
        (
            "UID:1 SUMMARY:x DTSTAMP:20261101T000000Z DTSTART;TZID=Moon:20261124T100000 DURATION:PT1H",
            FindingKind::UnknownZone,
        ),
        (
            "UID:1 SUMMARY:x DTSTAMP:20261101T000000Z DTSTART:20261124T100000Z DTEND:20261124T090000Z",
            FindingKind::EndsBeforeStart,
        ),
        (
            "UID:1 SUMMARY:x DTSTAMP:20261101T000000Z DTSTART:20261124T100000Z DURATION:PT1H RRULE:FREQ=YEARLY",
            FindingKind::EndlessRule,
        ),
        (
            "UID:1 SUMMARY:x DTSTAMP:20261101T000000Z DTSTART:20261124T100000Z DURATION:PT1H RRULE:FREQ=SECONDLY",
            FindingKind::UnreadableRule,
        ),
        ("UID:1 SUMMARY:x DTSTAMP:20261101T000000Z DTSTART:20201124T100000Z DURATION:PT1H", FindingKind::EndedLongAgo),
    ] {
        assert_eq!(kinds(&read(&feed(&[event]))), [kind], "{event}");
    }
    let good = format!("{GOOD} DTSTART:20261124T100000Z DURATION:PT1H");
    assert_eq!(kinds(&read(&feed(&[&good, &good]))), [FindingKind::SameUid]);
    assert_eq!(kinds(&read(&feed(&[&good]).replace("\r\n", "\n"))), [FindingKind::LineEnds]);
    assert_eq!(kinds(&read(&feed(&[&good]).replace("Story", &"Story ".repeat(20)))), [FindingKind::LongLine]);
    assert_eq!(
        kinds(&read(&feed(&[&good]).replace("END:VCALENDAR\r\n", "nothing\r\n"))),
        [FindingKind::UnreadableLine, FindingKind::Unclosed]
    );
    let zoned = feed(&[&good.replace("00Z", "00")]).replacen("\r\n", "\r\nX-WR-TIMEZONE:America/Denver\r\n", 1);
    assert_eq!(kinds(&read(&zoned)), [FindingKind::ZoneOfFeedOnly]);
}

#[test]
fn zones_by_other_names_are_known() {
    for name in ["Mountain Standard Time", "/tool.example/2005/America/Denver", "\"America/Denver\"", "Ours"] {
        let zone = "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nX-LIC-LOCATION:America/Denver\r\nEND:VTIMEZONE\r\n";
        let event = format!("{GOOD} DTSTART;TZID={}:20261124T100000 DURATION:PT1H", name.replace(' ', "_"));
        let calendar = read(&feed(&[&event]).replacen("\r\n", &format!("\r\n{zone}"), 1));
        assert_eq!(calendar.entries[0].sittings[0].zone, Zone::Named("America/Denver".to_owned()), "{name}");
    }
}

#[test]
fn other_things_than_calendars_end_with_a_reason() {
    for (text, error) in [
        ("", CalendarError::Empty),
        (" \n", CalendarError::Empty),
        ("<!DOCTYPE html>", CalendarError::WebPage),
        ("hello", CalendarError::NotCalendar),
        (&"a".repeat(10_000_001), CalendarError::TooLarge),
    ] {
        assert_eq!(read_calendar(text.as_bytes(), TODAY), Err(error));
    }
}

#[test]
fn large_calendars_end_soon() {
    let began = Instant::now();
    let many = feed(&vec!["UID:1 DTSTART:20261124T100000Z RRULE:FREQ=DAILY"; 100_000]);
    let calendar = read(&many);
    assert_eq!((calendar.entries.len(), calendar.left_out), (MAX_EVENTS, 95_000));
    let sittings: usize = calendar.entries.iter().map(|entry| entry.sittings.len()).sum();
    assert_eq!((calendar.entries[0].sittings.len(), sittings), (MAX_SITTINGS, 54_900));
    for rule in ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYSETPOS=9"] {
        let event = format!("UID:1 DTSTART:19700101T100000Z RRULE:{rule}");
        assert_eq!(read(&feed(&vec![event.as_str(); 5_000])).entries.len(), 5_000);
    }
    for line in ["BEGIN:A\r\n", " \r\n", "BEGIN:VEVENT\r\n", ";", "\"", "END:VEVENT\r\n", "A;B=C:D\r\n", "\r\n"] {
        read(&format!("BEGIN:VCALENDAR\r\n{}", line.repeat(5_000_000 / line.len())));
    }
    println!("large calendars: {:?}", began.elapsed());
}

#[test]
fn a_line_of_many_days_is_read_once() {
    // Minutes, if each day carried its line along.
    let days = "20261125,".repeat(1_000_000);
    let calendar =
        read(&feed(&[&format!("{GOOD} DTSTART:20261124T100000Z DURATION:PT1H RDATE:{days}20261126T100000Z")]));
    assert_eq!(starts(&calendar, 0), ["2026-11-24T10:00:00", "2026-11-25T00:00:00", "2026-11-26T10:00:00"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_feed_makes_it_panic(parts in prop::collection::vec(prop::sample::select(vec![
        "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "DTSTART:", "DTEND:", "20261124T100000", "Z", "99999999", "20261124", "\r\n", "UID:1\r\n",
        "RRULE:FREQ=", "DAILY", "WEEKLY;COUNT=", "4294967295", ";INTERVAL=", ";BYDAY=-5MO", ";TZID=America/Denver", "DURATION:", "P1D",
        "-PT99999999999H", "RECURRENCE-ID:", "EXDATE:", "RDATE:", ",", "é", "\0", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-31;BYSETPOS=-1\r\n",
        "DTSTART;TZID=America/Denver:20261101T013000\r\n", "DTSTART:20261124T100000Z\r\n",
    ]), 0..40)) {
        drop(read_calendar(format!("BEGIN:VCALENDAR\r\n{}", parts.concat()).as_bytes(), TODAY));
    }
}
