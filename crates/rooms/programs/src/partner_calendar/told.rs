//! What a partner's calendar says of one event, as far as it becomes an event here.

use db::Ts;
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime, Time, time},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};
use sources::{Entry, Sitting, Status, Zone};
use text::one_line;

use super::plain;
use crate::sitting::{NewSitting, NoSuchTime, Timed, typed_hour};

/// Sittings of one event that are taken over: as many as its form may have.
pub const MOST_SITTINGS: usize = 60;
/// Letters of a title, of a line, of a text.
const TITLE: usize = 160;
const LINE: usize = 300;
const TEXT: usize = 5_000;
/// Hours that are not said: nobody knows when it ends.
const LENGTH: i64 = 1;

/// An event of theirs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub title: String,
    pub text: String,
    pub place: String,
    pub url: String,
    pub cancelled: bool,
    pub zone: String,
    /// Day and hours by the clocks of `zone`, in the order of time; never empty.
    pub sittings: Vec<[String; 3]>,
    /// There are more sittings than these.
    pub goes_on: bool,
}

impl Told {
    /// `zone` has the clocks by which hours are meant that name none, or universal time. `None` where no hour is one.
    pub fn new(entry: &Entry, zone: &str) -> Option<Self> {
        let zone = match &entry.sittings.first()?.zone {
            Zone::Named(name) => name,
            Zone::Utc | Zone::Floating => zone,
        };
        let clocks = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let mut sittings: Vec<[String; 3]> = Vec::new();
        for days in entry.sittings.iter().map(|it| days(it, entry.all_day, &clocks)) {
            sittings.extend(days.iter().filter_map(|it| held(it, &clocks)).map(|it| written(&it)));
            if sittings.len() > MOST_SITTINGS {
                break;
            }
        }
        let more = sittings.len() > MOST_SITTINGS;
        sittings.truncate(MOST_SITTINGS);
        let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
        let told = Self {
            title: cut(&one_line(&entry.title), TITLE),
            text: cut(&plain::words(&cut(&entry.description, TEXT * 2)), TEXT),
            place: cut(&one_line(&entry.place), LINE),
            url: Some(one_line(&entry.url)).filter(|url| text::is_web_address(url)).unwrap_or_default(),
            cancelled: entry.status == Status::Cancelled,
            zone: zone.to_owned(),
            sittings,
            goes_on: entry.goes_on || more,
        };
        Some(told).filter(|told| !told.sittings.is_empty())
    }

    pub fn clocks(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }

    /// Its sittings with the moments they mean.
    pub fn timed(&self) -> Vec<Timed> {
        let clocks = self.clocks();
        let timed = |[day, begins, ends]: &[String; 3]| {
            let it = NewSitting { day: day.parse().ok()?, begins: begins.parse().ok()?, ends: ends.parse().ok()? };
            Some((it, it.moments(&clocks).ok()?))
        };
        self.sittings.iter().filter_map(timed).collect()
    }

    /// Those that are not over.
    pub fn coming(&self, now: Ts) -> Vec<Timed> {
        self.timed().into_iter().filter(|(_, (_, ends))| *ends > now).collect()
    }

    /// Where one takes part from afar, if that is where it is.
    pub fn is_online(&self) -> bool {
        let place = self.place.to_lowercase();
        text::is_web_address(&self.place)
            || ["online", "virtual", "webinar", "zoom", "en línea"].contains(&place.as_str())
    }

    /// What they say otherwise now, as words of the vocabulary `calendar-change`.
    pub fn differences(&self, after: &Self, now: Ts) -> Vec<&'static str> {
        let different = [
            ("cancelled", !self.cancelled && after.cancelled),
            ("resumed", self.cancelled && !after.cancelled),
            ("times", self.times_differ(after, now)),
            ("place", self.place != after.place),
            ("title", self.title != after.title),
            ("text", self.text != after.text || self.url != after.url),
        ];
        different.into_iter().filter(|(_, is)| *is).map(|(word, _)| word).collect()
    }

    /// What is over is no news, and neither is that something that goes on has come to further days.
    fn times_differ(&self, after: &Self, now: Ts) -> bool {
        let moments = |told: &Self| told.coming(now).into_iter().map(|(_, moments)| moments).collect::<Vec<_>>();
        let (before, mut after) = (moments(self), moments(after));
        match before.last() {
            Some((last, _)) if self.goes_on => after.retain(|(starts, _)| starts <= last),
            _ => {}
        }
        before != after
    }
}

/// One sitting for each day of whatever lasts longer than a day.
fn days(it: &Sitting, all_day: bool, clocks: &TimeZone) -> Vec<NewSitting> {
    let here = |at: DateTime| match it.zone {
        Zone::Utc if !all_day => {
            at.to_zoned(TimeZone::UTC).map_or(at, |at| at.with_time_zone(clocks.clone()).datetime())
        }
        _ => at,
    };
    let (starts, mut ends) = (minute(here(it.starts)), minute(here(it.ends)));
    let (first, last) = (time(0, 0, 0, 0), time(23, 59, 0, 0));
    if all_day {
        let whole = |day: Date| NewSitting { day, begins: first, ends: last };
        let until = ends.date().max(starts.date().tomorrow().unwrap_or(starts.date()));
        return starts.date().series(1.day()).take_while(|day| *day < until).take(MOST_SITTINGS).map(whole).collect();
    }
    if ends <= starts {
        ends = starts.checked_add(LENGTH.hours()).unwrap_or(starts);
    }
    if starts.checked_add(1.day()).is_ok_and(|next| ends <= next) {
        return vec![NewSitting { day: starts.date(), begins: starts.time(), ends: ends.time() }];
    }
    let of_day = |day: Date| NewSitting {
        day,
        begins: if day == starts.date() { starts.time() } else { first },
        ends: if day == ends.date() { ends.time() } else { last },
    };
    let until = ends.date();
    let days = starts.date().series(1.day()).take_while(|day| *day <= until).take(MOST_SITTINGS).map(of_day);
    days.filter(|it| it.begins < it.ends).collect()
}

fn minute(at: DateTime) -> DateTime {
    at.date().at(at.hour(), at.minute(), 0, 0)
}

/// The same, an hour later where the clocks leave its hour out.
fn held(it: &NewSitting, clocks: &TimeZone) -> Option<NewSitting> {
    let later = |at: Time| at.checked_add(1.hour()).unwrap_or(at);
    let moved = [*it, NewSitting { begins: later(it.begins), ..*it }, NewSitting { ends: later(it.ends), ..*it }];
    moved.into_iter().find(|it| it.moments(clocks) != Err(NoSuchTime::LeftOut)).filter(|it| it.moments(clocks).is_ok())
}

pub(super) fn written(it: &NewSitting) -> [String; 3] {
    [it.day.to_string(), typed_hour(it.begins), typed_hour(it.ends)]
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use sources::read_calendar;

    use super::*;

    const NOW: Ts = Ts(1_800_000_000_000_000);

    fn told(lines: &str) -> Option<Told> {
        let event = lines.split(' ').map(|line| format!("{line}\r\n")).collect::<String>();
        let feed = format!(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Bread\r\n{event}END:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        let calendar = read_calendar(feed.as_bytes(), date(2027, 1, 15)).unwrap();
        Told::new(calendar.entries.first()?, "America/Los_Angeles")
    }

    fn times(lines: &str) -> Vec<String> {
        told(lines).map(|it| it.sittings.iter().map(|it| it.join(" ")).collect()).unwrap_or_default()
    }

    #[test]
    fn hours_are_told_by_the_clocks_of_the_event() {
        assert_eq!(times("DTSTART:20270201T220000Z DTEND:20270201T233000Z"), ["2027-02-01 14:00 15:30"]);
        assert_eq!(times("DTSTART:20270201T140000 DTEND:20270201T153000"), ["2027-02-01 14:00 15:30"], "floating");
        assert_eq!(times("DTSTART;TZID=America/Denver:20270201T140030 DURATION:PT1H"), ["2027-02-01 14:00 15:00"]);
        assert_eq!(times("DTSTART:20270201T140000"), ["2027-02-01 14:00 15:00"], "no end is said");
        assert_eq!(times("DTSTART:20270201T230000 DTEND:20270202T010000"), ["2027-02-01 23:00 01:00"]);
        assert_eq!(
            times("DTSTART:20270314T023000 DURATION:PT2H"),
            ["2027-03-14 03:30 04:30"],
            "an hour that is left out"
        );
    }

    #[test]
    fn what_lasts_for_days_has_a_sitting_for_each() {
        let whole = ["2027-02-01 00:00 23:59", "2027-02-02 00:00 23:59"];
        assert_eq!(times("DTSTART;VALUE=DATE:20270201 DTEND;VALUE=DATE:20270203"), whole);
        assert_eq!(times("DTSTART;VALUE=DATE:20270201"), whole[..1]);
        assert_eq!(
            times("DTSTART:20270201T180000 DTEND:20270203T090000"),
            ["2027-02-01 18:00 23:59", "2027-02-02 00:00 23:59", "2027-02-03 00:00 09:00"]
        );
        assert_eq!(times("DTSTART;VALUE=DATE:20270201 DTEND;VALUE=DATE:21270201").len(), MOST_SITTINGS);
    }

    #[test]
    fn only_what_they_changed_is_news() {
        let weekly = |start: &str| told(&format!("DTSTART:{start} DURATION:PT1H RRULE:FREQ=WEEKLY")).unwrap();
        let (before, after) = (weekly("20270118T140000"), weekly("20270125T140000"));
        assert!(before.goes_on && before.sittings.len() == MOST_SITTINGS);
        assert_eq!(before.differences(&after, Ts(NOW.0 + 5 * 86_400_000_000)), [""; 0], "one has passed, one has come");
        assert_eq!(before.differences(&weekly("20270118T150000"), NOW), ["times"]);
        let other = Told { title: "Rolls".into(), cancelled: true, ..before.clone() };
        assert_eq!(before.differences(&other, NOW), ["cancelled", "title"]);
        let once = told("DTSTART:20270118T140000 DURATION:PT1H").unwrap();
        let twice = told("DTSTART:20270118T140000 DURATION:PT1H RDATE:20270120T140000").unwrap();
        assert_eq!(once.differences(&twice, NOW), ["times"]);
    }
}
