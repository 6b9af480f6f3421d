//! Entries from the events of a feed.

use std::collections::HashMap;

use jiff::Span;
use jiff::civil::{Date, DateTime};

use super::event::{Event, Feed};
use super::time::{Moment, by_clocks_of, moment};
use super::{Calendar, Entry, Finding, FindingKind, MAX_ALL_SITTINGS, Sitting, Status, Zone, doctor, sittings};

pub fn calendar(mut feed: Feed, text: &str, today: Date) -> Calendar {
    let mut findings = std::mem::take(&mut feed.findings);
    doctor::feed(text, &feed, &mut findings);
    let (changes, events): (Vec<Event>, Vec<Event>) =
        std::mem::take(&mut feed.events).into_iter().partition(|event| event.find("RECURRENCE-ID").is_some());
    let (mut entries, mut left, mut days) = (Vec::new(), MAX_ALL_SITTINGS, sittings::MOST_DAYS);
    for event in &events {
        entries.extend(
            entry(event, &feed, today, &mut days, &mut findings).map(|entry| within(entry, &mut left, &mut findings)),
        );
    }
    let places: HashMap<String, usize> = entries.iter().enumerate().map(|(at, it)| (it.uid.clone(), at)).collect();
    for change in &changes {
        // A changed sitting of something that is not in the feed stands for itself.
        match places.get(&change.text("UID")) {
            Some(at) => move_sitting(&mut entries[*at], change, &feed),
            None => entries.extend(entry(change, &feed, today, &mut days, &mut findings)),
        }
    }
    entries.retain(|entry| !entry.sittings.is_empty());
    doctor::entries(&entries, today, &mut findings);
    findings.sort_by_key(|finding| finding.line);
    Calendar { name: feed.name, entries, findings, left_out: feed.left_out }
}

fn entry(event: &Event, feed: &Feed, today: Date, days: &mut i32, findings: &mut Vec<Finding>) -> Option<Entry> {
    let mut tell = |kind| findings.push(Finding { kind, line: event.line });
    let Some(first) = event.find("DTSTART").and_then(|line| moment(line, feed)) else {
        tell(FindingKind::NoStart);
        return None;
    };
    doctor::event(event, &first, &mut tell);
    let length = sittings::length(event, feed, &first);
    match length {
        None if !first.all_day => tell(FindingKind::NoEnd),
        Some(length) if length.is_negative() => tell(FindingKind::EndsBeforeStart),
        _ => {}
    }
    let (starts, goes_on) = sittings::starts(event, feed, &first, today, days, &mut tell);
    Some(Entry {
        line: event.line,
        uid: event.text("UID"),
        recurrence: event.text("RECURRENCE-ID"),
        title: event.text("SUMMARY"),
        description: event.text("DESCRIPTION"),
        place: event.text("LOCATION"),
        url: event.text("URL"),
        all_day: first.all_day,
        status: status(event),
        sequence: event.text("SEQUENCE").parse().unwrap_or(0),
        sittings: starts.into_iter().map(|at| sitting(at, length, &first)).collect(),
        goes_on,
    })
}

fn within(mut entry: Entry, left: &mut usize, findings: &mut Vec<Finding>) -> Entry {
    if entry.sittings.len() > (*left).max(1) {
        findings.push(Finding { kind: FindingKind::TooManySittings, line: entry.line });
        entry.sittings.truncate((*left).max(1));
        entry.goes_on = true;
    }
    *left = left.saturating_sub(entry.sittings.len());
    entry
}

fn sitting(starts: DateTime, length: Option<Span>, first: &Moment) -> Sitting {
    let length = length.filter(|length| !length.is_negative());
    let ends = length.and_then(|length| starts.checked_add(length).ok());
    Sitting { starts, ends: ends.unwrap_or(starts), zone: first.zone.clone() }
}

fn status(event: &Event) -> Status {
    match event.text("STATUS").to_ascii_uppercase().as_str() {
        "CANCELLED" => Status::Cancelled,
        "TENTATIVE" => Status::Tentative,
        _ => Status::Confirmed,
    }
}

/// `RECURRENCE-ID` names a sitting by its first time: it is elsewhere now, or not at all.
fn move_sitting(entry: &mut Entry, change: &Event, feed: &Feed) {
    let Some(zone) = entry.sittings.first().map(|sitting| sitting.zone.clone()) else { return };
    let told = |name: &str| change.find(name).and_then(|line| moment(line, feed));
    let Some(named) = told("RECURRENCE-ID").map(|it| by_clocks_of(it.at, &it.zone, &zone)) else { return };
    let Some(at) = entry.sittings.iter().position(|sitting| sitting.starts == named) else { return };
    let zoned: Zone = zone;
    match told("DTSTART") {
        _ if status(change) == Status::Cancelled => drop(entry.sittings.remove(at)),
        Some(first) => {
            let length = sittings::length(change, feed, &first);
            let moved = sitting(first.at, length, &first);
            let clock = |at| by_clocks_of(at, &first.zone, &zoned);
            entry.sittings[at] = Sitting { starts: clock(moved.starts), ends: clock(moved.ends), zone: zoned.clone() };
            entry.sittings.sort();
        }
        None => {}
    }
}
