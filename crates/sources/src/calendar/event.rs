//! The events of a feed as they stand in it.

use std::collections::HashMap;

use super::line::{Line, parse, unfolded};
use super::{Finding, FindingKind, MAX_EVENTS};

/// A feed before it is understood.
#[derive(Debug, Default)]
pub struct Feed {
    pub events: Vec<Event>,
    pub left_out: usize,
    pub name: Option<String>,
    /// `X-WR-TIMEZONE`.
    pub zone: Option<Line>,
    /// What a zone described in the feed is called in the tz database, where it says so.
    pub zones: HashMap<String, String>,
    pub findings: Vec<Finding>,
}

#[derive(Debug, Default)]
pub struct Event {
    pub line: usize,
    pub lines: Vec<Line>,
}

impl Event {
    pub fn find(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    pub fn text(&self, name: &str) -> String {
        self.find(name).map(Line::text).unwrap_or_default()
    }
}

pub fn read(text: &str) -> Feed {
    let (mut feed, mut open, mut zone) = (Feed::default(), Vec::new(), None);
    let mut event = Event::default();
    for (number, text) in unfolded(text) {
        let Some(line) = parse(number, &text) else {
            if !text.trim().is_empty() {
                feed.findings.push(Finding { kind: FindingKind::UnreadableLine, line: number });
            }
            continue;
        };
        let component = line.value.trim().to_ascii_uppercase();
        match line.name.as_str() {
            "BEGIN" => {
                if component == "VEVENT" {
                    event = Event { line: number, lines: Vec::new() };
                }
                open.push(component);
            }
            "END" => {
                open.pop();
                if component == "VEVENT" {
                    feed.keep(std::mem::take(&mut event));
                }
            }
            _ => match open.last().map(String::as_str) {
                Some("VEVENT") => event.lines.push(line),
                Some("VTIMEZONE") => feed.zone_line(&line, &mut zone),
                Some("VCALENDAR") => feed.line(line),
                _ => {}
            },
        }
    }
    if !open.is_empty() {
        feed.findings.push(Finding { kind: FindingKind::Unclosed, line: text.lines().count() });
    }
    feed
}

impl Feed {
    fn keep(&mut self, event: Event) {
        if self.events.len() < MAX_EVENTS {
            self.events.push(event);
        } else {
            if self.left_out == 0 {
                self.findings.push(Finding { kind: FindingKind::TooManyEvents, line: event.line });
            }
            self.left_out += 1;
        }
    }

    fn zone_line(&mut self, line: &Line, last: &mut Option<String>) {
        match line.name.as_str() {
            "TZID" => *last = Some(line.text()),
            "X-LIC-LOCATION" => self.zones.extend(last.clone().map(|zone| (zone, line.text()))),
            _ => {}
        }
    }

    fn line(&mut self, line: Line) {
        match line.name.as_str() {
            "NAME" | "X-WR-CALNAME" => self.name = Some(line.text()).filter(|name| !name.is_empty()),
            "X-WR-TIMEZONE" => self.zone = Some(line),
            _ => {}
        }
    }
}
