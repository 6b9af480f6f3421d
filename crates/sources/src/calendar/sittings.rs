//! When an event that repeats takes place: `RRULE`, `RDATE`, `EXDATE` (RFC 5545, 3.8.5).

use std::collections::BTreeSet;

use ical::recur::expand::IcalRecurExpand;
use ical::recur::{IcalRecurDateTime, IcalRecurFreq, IcalRecurRule};
use jiff::civil::{Date, DateTime};
use jiff::{Span, ToSpan as _};

use super::event::{Event, Feed};
use super::time::{Moment, by_clocks_of, moment, moment_of};
use super::{FindingKind, MAX_SITTINGS, Zone};

/// Steps into the past and future for one rule: fifty years of every day.
const MOST_STEPS: usize = 20_000;
/// Days that all rules of a feed may run through together: each costs half a microsecond, found or not.
pub const MOST_DAYS: i32 = 4_000_000;
/// Times of day that a rule may name; more than one an hour is no event.
const MOST_TIMES: usize = 24;

/// The beginnings from today on, at most two years ahead (the first one when none is left), and whether it goes on.
pub fn starts(
    event: &Event,
    feed: &Feed,
    first: &Moment,
    today: Date,
    days: &mut i32,
    tell: &mut impl FnMut(FindingKind),
) -> (Vec<DateTime>, bool) {
    let two_years = today.checked_add(2.years()).unwrap_or(today);
    let all = |name: &str| -> Vec<DateTime> { dates(event, feed, first, name) };
    let mut found: BTreeSet<DateTime> = all("RDATE").into_iter().collect();
    found.insert(first.at);
    let mut goes_on = false;
    for line in event.lines.iter().filter(|line| line.name == "RRULE") {
        let Some(mut rule) = IcalRecurRule::parse(line.value.trim()).ok().filter(is_bearable) else {
            tell(FindingKind::UnreadableRule);
            continue;
        };
        if rule.count.is_none() && rule.until.is_none() {
            tell(FindingKind::EndlessRule);
        }
        let utc = line.value.trim_end().contains('Z');
        let until =
            rule.until.and_then(civil).map(|at| if utc { by_clocks_of(at, &Zone::Utc, &first.zone) } else { at });
        let last = until.unwrap_or(DateTime::MAX).min(two_years.at(23, 59, 59, 0));
        goes_on |= rule.count.is_none() && until.is_none_or(|until| until > last);
        *days -= first.at.date().until(last.date()).map_or(0, |span| span.get_days()).max(0);
        if *days < 0 {
            tell(FindingKind::TooManySittings);
            break;
        }
        rule.until = Some(told(last));
        let steps = IcalRecurExpand::new(rule, told(first.at)).take(MOST_STEPS).filter_map(civil);
        found.extend(steps.skip_while(|at| at.date() < today).take(MAX_SITTINGS + 1));
    }
    for taken_out in all("EXDATE") {
        found.remove(&taken_out);
    }
    found.retain(|at| at.date() >= today && at.date() <= two_years || *at == first.at);
    if found.len() > 1 && first.at.date() < today {
        found.remove(&first.at);
    }
    if found.len() > MAX_SITTINGS {
        tell(FindingKind::TooManySittings);
        goes_on = true;
    }
    (found.into_iter().take(MAX_SITTINGS).collect(), goes_on)
}

/// Rules by the second, minute or hour, or with a thousand times of a day, are mistakes or worse.
fn is_bearable(rule: &IcalRecurRule) -> bool {
    let times = [&rule.by_hour, &rule.by_minute, &rule.by_second].map(|list| list.len().max(1));
    let by_day = !matches!(rule.freq, IcalRecurFreq::Secondly | IcalRecurFreq::Minutely | IcalRecurFreq::Hourly);
    by_day && times.iter().product::<usize>() <= MOST_TIMES
}

fn dates(event: &Event, feed: &Feed, first: &Moment, name: &str) -> Vec<DateTime> {
    let mut dates = Vec::new();
    for line in event.lines.iter().filter(|line| line.name == name) {
        for value in line.value.split(',') {
            // Of a period, its beginning.
            let value = value.split('/').next().unwrap_or_default();
            dates.extend(moment_of(value, line, feed).map(|it| by_clocks_of(it.at, &it.zone, &first.zone)));
        }
    }
    dates
}

fn told(at: DateTime) -> IcalRecurDateTime {
    let small = |number: i8| u8::try_from(number).expect("months, days and hours are not negative");
    IcalRecurDateTime {
        year: i32::from(at.year()),
        month: small(at.month()),
        day: small(at.day()),
        hour: small(at.hour()),
        minute: small(at.minute()),
        second: small(at.second()),
    }
}

fn civil(at: IcalRecurDateTime) -> Option<DateTime> {
    let year = i16::try_from(at.year).ok()?;
    let [month, day, hour, minute, second] =
        [at.month, at.day, at.hour, at.minute, at.second.min(59)].map(|number| i8::try_from(number).unwrap_or(-1));
    DateTime::new(year, month, day, hour, minute, second, 0).ok()
}

/// How long it lasts, by the clocks on the wall; `None` when nothing is said.
pub fn length(event: &Event, feed: &Feed, first: &Moment) -> Option<Span> {
    if let Some(end) = event.find("DTEND").and_then(|line| moment(line, feed)) {
        return Some(first.at.until(by_clocks_of(end.at, &end.zone, &first.zone)).unwrap_or_default());
    }
    event.find("DURATION").and_then(|line| line.value.trim().parse().ok())
}
