//! What the makers of a feed should mend.

use std::collections::HashSet;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::event::{Event, Feed};
use super::time::Moment;
use super::{Entry, Finding, FindingKind, Zone};

/// Bytes of a line before it must be folded (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

/// What holds for the whole feed is told once, where it is first.
pub fn feed(text: &str, feed: &Feed, findings: &mut Vec<Finding>) {
    let mut lines = (1..).zip(text.split_inclusive('\n'));
    let bare = lines.clone().find(|(_, line)| line.ends_with('\n') && !line.ends_with("\r\n"));
    let long = lines.find(|(_, line)| line.trim_end_matches(['\r', '\n']).len() > LONGEST_LINE);
    let found = [(FindingKind::LineEnds, bare), (FindingKind::LongLine, long)];
    findings.extend(found.into_iter().filter_map(|(kind, line)| line.map(|(line, _)| Finding { kind, line })));
    if let Some(line) = feed.zone.as_ref().filter(|_| feed.events.iter().all(says_no_zone)) {
        findings.push(Finding { kind: FindingKind::ZoneOfFeedOnly, line: line.number });
    }
    let mut known = HashSet::new();
    for event in feed.events.iter().filter(|event| event.find("RECURRENCE-ID").is_none()) {
        let uid = event.text("UID");
        let kind = if uid.is_empty() { FindingKind::NoUid } else { FindingKind::SameUid };
        if uid.is_empty() || !known.insert(uid) {
            findings.push(Finding { kind, line: event.line });
        }
    }
}

fn says_no_zone(event: &Event) -> bool {
    event.find("DTSTART").is_some_and(|line| line.param("TZID").is_none() && !line.value.trim().ends_with('Z'))
}

pub fn event(event: &Event, first: &Moment, tell: &mut impl FnMut(FindingKind)) {
    if event.text("SUMMARY").is_empty() {
        tell(FindingKind::NoTitle);
    }
    if event.find("DTSTAMP").is_none() {
        tell(FindingKind::NoStamp);
    }
    match first.zone {
        _ if first.all_day => {}
        _ if first.unknown_zone => tell(FindingKind::UnknownZone),
        Zone::Floating => tell(FindingKind::Floating),
        Zone::Utc | Zone::Named(_) => {}
    }
}

pub fn entries(entries: &[Entry], today: Date, findings: &mut Vec<Finding>) {
    let last = entries.iter().flat_map(|entry| &entry.sittings).map(|sitting| sitting.ends.date()).max();
    let ago = today.checked_sub(2.years()).unwrap_or(today);
    if last.is_some_and(|last| last < ago) {
        findings.push(Finding { kind: FindingKind::EndedLongAgo, line: 1 });
    }
}
