//! What is said of a calendar and of what it announces.

use db::Ts;
use web::Frame;

use crate::{
    partner_calendar::{Found, Item, ItemId, Told},
    words::when,
};

/// Letters of a description in a list.
const EXCERPT: usize = 180;

/// One thing that is wrong with a calendar.
pub(super) struct Complaint {
    pub(super) what: String,
    /// How it is mended.
    pub(super) mend: String,
    /// "Lines 3, 9 and 4 more"
    pub(super) lines: String,
    pub(super) is_grave: bool,
}

pub(super) fn complaints(page: &Frame, findings: &[Found]) -> Vec<Complaint> {
    let complaint = |it: &Found| Complaint {
        what: page.of("calendar-finding", &it.kind),
        mend: page.of("calendar-mend", &it.kind),
        lines: lines(page, it),
        is_grave: it.is_grave(),
    };
    findings.iter().map(complaint).collect()
}

fn lines(page: &Frame, it: &Found) -> String {
    let named = it.lines.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match it.count - it.lines.len() {
        0 if it.count == 1 => page.say1("calendar-line", "line", named),
        0 => page.say1("calendar-lines", "lines", named),
        more => page.say2("calendar-lines-more", "lines", named, "more", more),
    }
}

/// The same as a letter that staff can send to whoever makes the calendar.
pub(super) fn letter(page: &Frame, name: &str, complaints: &[Complaint]) -> String {
    let mut letter = format!("{}\n", page.say1("calendar-letter", "name", name));
    for (number, it) in (1..).zip(complaints) {
        letter.push_str(&format!("\n{number}. {} {} ({})\n", it.what, it.mend, it.lines));
    }
    letter
}

/// An event of a calendar in a list.
pub(super) struct Shown {
    pub(super) id: ItemId,
    pub(super) title: String,
    /// When it is next.
    pub(super) when: String,
    /// Other dates.
    pub(super) more: usize,
    pub(super) goes_on: bool,
    pub(super) place: String,
    pub(super) text: String,
    pub(super) is_off: bool,
    /// The event it became here: address and title.
    pub(super) event: Option<(String, String)>,
    /// What they changed since.
    pub(super) changes: Vec<String>,
}

impl Shown {
    pub(super) fn told(page: &Frame, id: ItemId, told: &Told, now: Ts) -> Self {
        let coming = told.coming(now);
        let title = if told.title.is_empty() { page.say("calendar-untitled") } else { told.title.clone() };
        Self {
            id,
            title,
            when: next(page, told, now),
            more: coming.len().saturating_sub(1),
            goes_on: told.goes_on,
            place: told.place.clone(),
            text: text::excerpt(&told.text, EXCERPT),
            is_off: told.cancelled,
            event: None,
            changes: Vec::new(),
        }
    }

    pub(super) fn item(page: &Frame, it: &Item, now: Ts) -> Self {
        let event = it.taken.as_ref().map(|taken| {
            let path = if taken.state == "draft" {
                format!("/events/{}/edit", taken.event)
            } else {
                format!("/events/{}", taken.slug)
            };
            (path, taken.title.clone())
        });
        let changes = it.taken.as_ref().map(|taken| changes(page, (&taken.told, &it.told), now)).unwrap_or_default();
        Self { event, changes, ..Self::told(page, it.id, &it.told, now) }
    }

    pub(super) fn dates(&self, page: &Frame) -> Option<String> {
        match (self.more, self.goes_on) {
            (0, false) => None,
            (0, true) => Some(page.say("calendar-goes-on")),
            (more, false) => Some(page.say_n("calendar-more-dates", more)),
            (more, true) => Some(page.say_n("calendar-more-dates-on", more)),
        }
    }
}

fn next(page: &Frame, told: &Told, now: Ts) -> String {
    let first = told.coming(now).first().or(told.timed().last()).map(|(_, moments)| *moments);
    first.map(|moments| when(page, &told.clocks(), moments)).unwrap_or_default()
}

fn changes(page: &Frame, (before, after): (&Told, &Told), now: Ts) -> Vec<String> {
    let said = |word: &'static str| match word {
        "times" => page.say2("calendar-change-times", "was", next(page, before, now), "now", next(page, after, now)),
        "place" => page.say2("calendar-change-place", "was", before.place.as_str(), "now", after.place.as_str()),
        "title" => page.say2("calendar-change-title", "was", before.title.as_str(), "now", after.title.as_str()),
        "cancelled" => page.say("calendar-change-cancelled"),
        "resumed" => page.say("calendar-change-resumed"),
        _ => page.say("calendar-change-text"),
    };
    before.differences(after, now).into_iter().map(said).collect()
}
