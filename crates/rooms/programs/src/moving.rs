//! Moving an event that was announced: to other days, to a day not known yet, online; or calling it off, and on again.

use db::Ts;
use jiff::{Span, tz::TimeZone};
use web::{Fields, Wrong};

use crate::{
    event::{Event, Format},
    form::{LINE, is_nowhere, link, overlap, timed, times},
    put::NewEvent,
    sitting::{NewSitting, Timed},
    state::State,
};

/// What is to become of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Move {
    /// Other days or hours, each as typed.
    Times,
    /// All its days, by as many.
    Together,
    Online,
    Postponed,
    Cancelled,
    /// It takes place after all, when it was to.
    Again,
}

impl Move {
    const ALL: [Self; 6] = [Self::Times, Self::Together, Self::Online, Self::Postponed, Self::Cancelled, Self::Again];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Times => "times",
            Self::Together => "together",
            Self::Online => "online",
            Self::Postponed => "postponed",
            Self::Cancelled => "cancelled",
            Self::Again => "again",
        }
    }

    /// What can become of an event with as many sittings.
    pub fn offered(it: &Event, sittings: usize) -> Vec<Self> {
        let state = it.state();
        let fits = |what: &Self| match what {
            Self::Times => true,
            Self::Together => sittings > 1,
            Self::Online => it.format() != Format::Online,
            Self::Postponed => state != State::Postponed,
            Self::Cancelled => state != State::Cancelled,
            Self::Again => state != State::Scheduled,
        };
        Self::ALL.into_iter().filter(fits).collect()
    }

    const fn state(self) -> State {
        match self {
            Self::Times | Self::Together | Self::Online | Self::Again => State::Scheduled,
            Self::Postponed => State::Postponed,
            Self::Cancelled => State::Cancelled,
        }
    }

    /// What is said when it is done: `flash-event-…`.
    pub const fn said(self) -> &'static str {
        match self {
            Self::Times | Self::Together => "event-moved",
            Self::Online => "event-moved-online",
            Self::Postponed => "event-postponed",
            Self::Cancelled => "event-cancelled",
            Self::Again => "event-scheduled",
        }
    }
}

/// Days by which all sittings of an event are moved at most: ten years.
const FAR: i64 = 3_653;

/// The event as its form wants it, from how it stands; or what is wrong with the form.
pub(crate) fn read(fields: &Fields, offered: &[Move], stands: &NewEvent, now: Ts) -> Result<(Move, NewEvent), Wrong> {
    let chosen = offered.iter().copied().find(|it| it.as_str() == fields.get("to"));
    let Some(what) = chosen else { return Err(vec![("to", "move-wrong-choose")]) };
    let mut wrong = Wrong::new();
    let mut new = NewEvent { state: what.state(), reason: fields.get("reason").to_owned(), ..stands.clone() };
    if new.reason.chars().count() > LINE {
        wrong.push(("reason", "event-wrong-long"));
    }
    match what {
        Move::Times => {
            let (zone, sittings) = times(fields, &mut wrong);
            new.zone = zone.iana_name().unwrap_or("UTC").to_owned();
            new.sittings = sittings;
        }
        Move::Together => match together(fields.get("days"), &new, now) {
            Ok(sittings) => new.sittings = sittings,
            Err(key) => wrong.push(("days", key)),
        },
        Move::Online => {
            new.format = Format::Online;
            new.link = link(fields, &mut wrong).to_owned();
        }
        Move::Postponed | Move::Cancelled | Move::Again => {}
    }
    if is_nowhere(new.state, new.format, new.branch.is_none() && new.place.is_empty()) {
        wrong.push(("to", "move-wrong-nowhere"));
    }
    if wrong.is_empty() && new == *stands {
        wrong.push(("to", "move-wrong-nothing"));
    }
    if wrong.is_empty() { Ok((what, new)) } else { Err(wrong) }
}

/// Every sitting still to come as many days later, at its hours; all of them when all have passed.
fn together(days: &str, it: &NewEvent, now: Ts) -> Result<Vec<Timed>, &'static str> {
    let by = days.parse::<i64>().ok().filter(|by| *by != 0 && by.abs() <= FAR).ok_or("move-wrong-days")?;
    let zone = TimeZone::get(&it.zone).unwrap_or(TimeZone::UTC);
    let are_over = it.sittings.iter().all(|(_, (_, ends))| *ends <= now);
    let moved = |(at, moments): &Timed| {
        if moments.1 <= now && !are_over {
            return Ok((*at, *moments));
        }
        let day = at.day.checked_add(Span::new().days(by)).map_err(|_| "event-wrong-day")?;
        timed(NewSitting { day, ..*at }, &zone)
    };
    let mut sittings: Vec<Timed> = it.sittings.iter().map(moved).collect::<Result<_, _>>()?;
    sittings.sort_by_key(|(_, moments)| *moments);
    if overlap(&sittings) { Err("event-wrong-overlap") } else { Ok(sittings) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two evenings in Los Angeles before the clocks are put forward on March 14, 2027.
    fn two() -> NewEvent {
        let zone = TimeZone::get("America/Los_Angeles").unwrap();
        let at = |day: &str| {
            let it = NewSitting {
                day: day.parse().unwrap(),
                begins: "02:30".parse().unwrap(),
                ends: "03:30".parse().unwrap(),
            };
            timed(it, &zone).unwrap()
        };
        let sittings = vec![at("2027-02-28"), at("2027-03-07")];
        let zone = "America/Los_Angeles".into();
        NewEvent { state: State::Scheduled, format: Format::Online, zone, sittings, ..NewEvent::default() }
    }

    fn asked_at(now: Ts, fields: &[(&str, &str)]) -> Result<(Move, NewEvent), Wrong> {
        let fields = Fields::from_pairs(fields.iter().map(|(name, value)| ((*name).into(), (*value).into())));
        read(&fields, &Move::ALL, &two(), now)
    }

    fn asked(fields: &[(&str, &str)]) -> Result<(Move, NewEvent), Wrong> {
        asked_at(Ts(0), fields)
    }

    #[test]
    fn what_has_passed_stays_where_it_was() {
        let between = two().sittings[0].1.1;
        let days = |by| asked_at(between, &[("to", "together"), ("days", by)]).map(|(_, new)| new.sittings);
        let days = |by| days(by).map(|all| all.iter().map(|(at, _)| at.day.to_string()).collect::<Vec<_>>());
        assert_eq!(days("14").unwrap(), ["2027-02-28", "2027-03-21"]);
        assert_eq!(days("-7").unwrap_err(), vec![("days", "event-wrong-overlap")]);
    }

    #[test]
    fn all_sittings_keep_their_hours_over_a_change_of_the_clocks() {
        let (what, new) = asked(&[("to", "together"), ("days", "8")]).unwrap();
        let days: Vec<String> =
            new.sittings.iter().map(|(at, (starts, _))| format!("{} {}", at.day, starts.rfc3339())).collect();
        assert_eq!(
            (what, days),
            (
                Move::Together,
                vec!["2027-03-08 2027-03-08T10:30:00Z".to_owned(), "2027-03-15 2027-03-15T09:30:00Z".to_owned(),]
            )
        );
    }

    #[test]
    fn what_cannot_be_moved_so_is_said() {
        let wrong = |fields: &[(&str, &str)]| asked(fields).unwrap_err()[0];
        assert_eq!(wrong(&[]), ("to", "move-wrong-choose"));
        assert_eq!(wrong(&[("to", "again")]), ("to", "move-wrong-nothing"));
        assert_eq!(wrong(&[("to", "together"), ("days", "0")]), ("days", "move-wrong-days"));
        assert_eq!(wrong(&[("to", "together"), ("days", "a week")]), ("days", "move-wrong-days"));
        // The second would begin in the hour that is left out.
        assert_eq!(wrong(&[("to", "together"), ("days", "7")]), ("days", "event-wrong-left-out"));
        assert_eq!(wrong(&[("to", "online"), ("link", "javascript:alert(1)")]), ("link", "event-wrong-link"));
    }
}
