//! Sittings: when an event happens. What was typed (a day and hours by the event's clocks) is kept beside the moments it
//! means, so that it is shown as it was announced.

use db::{Date, Result, Scope, Ts, Tx, sql};
use history::{Column, Tracked};
use jiff::{
    Timestamp,
    civil::Time,
    tz::{AmbiguousOffset, TimeZone},
};

use crate::event::EventId;

db::id!(/// One sitting of an event.
    SittingId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Sitting {
        pub id: SittingId,
        pub event_id: EventId,
        /// ISO day and hours by the event's clocks.
        pub day: String,
        pub begins: String,
        pub ends: String,
        pub starts_at: Ts,
        pub ends_at: Ts,
        /// When it was to begin, as first announced.
        pub was_starts_at: Option<Ts>,
    }
}

impl Sitting {
    pub fn is_on(&self, now: Ts) -> bool {
        self.starts_at <= now && now < self.ends_at
    }

    /// As somebody would type it by the clocks of its event.
    pub(crate) fn timed(&self, zone: &TimeZone) -> Timed {
        let (starts, ends) = (local(zone, self.starts_at), local(zone, self.ends_at));
        (NewSitting { day: starts.date(), begins: starts.time(), ends: ends.time() }, (self.starts_at, self.ends_at))
    }
}

pub const SITTING: Tracked = Tracked {
    noun: "sitting",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("event_id", Column::Id),
        ("day", Column::Text),
        ("begins", Column::Text),
        ("ends", Column::Text),
        ("starts_at", Column::Int),
        ("ends_at", Column::Int),
        ("was_starts_at", Column::Int),
    ],
};

/// A sitting as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewSitting {
    pub day: Date,
    pub begins: Time,
    pub ends: Time,
}

/// A sitting as typed, with the moments it means.
pub type Timed = (NewSitting, (Ts, Ts));

/// Which sitting of before each of now is, and those that are none any more. All that are put off by as many days stay
/// what they were, each in its place; so do those before them. Else first whatever begins when it began, then the others in the order of time: a
/// sitting that comes in between moves none of the others.
pub(crate) fn paired<'a>(
    before: &'a [Sitting],
    now: &'a [Timed],
) -> (Vec<(Option<&'a Sitting>, &'a Timed)>, Vec<SittingId>) {
    if put_off_together(before, now) {
        return (before.iter().map(Some).zip(now).collect(), Vec::new());
    }
    let stays = |it: &Sitting| now.iter().any(|(_, (starts, _))| *starts == it.starts_at);
    let mut moved = before.iter().filter(|it| !stays(it));
    let pair = |it: &'a Timed| {
        let same = before.iter().find(|old| old.starts_at == it.1.0);
        (same.or_else(|| moved.next()), it)
    };
    let pairs = now.iter().map(pair).collect();
    (pairs, moved.map(|it| it.id).collect())
}

/// Whether all of them, or all from one on, begin as many days later or earlier, at the hours at which they began.
fn put_off_together(before: &[Sitting], now: &[Timed]) -> bool {
    let days = |(was, (now, _)): (&Sitting, &Timed)| {
        let day: Date = was.day.parse().ok()?;
        let same_hours = typed_hour(now.begins) == was.begins && typed_hour(now.ends) == was.ends;
        same_hours.then(|| now.day.since(day).map_or(0, |span| span.get_days()))
    };
    let by: Vec<Option<i32>> = before.iter().zip(now).map(days).collect();
    let moved: Vec<Option<i32>> = by.into_iter().skip_while(|it| *it == Some(0)).collect();
    let first = moved.first().copied().flatten();
    before.len() == now.len() && first.is_some() && moved.iter().all(|it| *it == first)
}

/// `14:00`, as rows and forms say it.
pub(crate) fn typed_hour(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// Why these clocks never show what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoSuchTime {
    /// The clocks are put forward over it.
    LeftOut,
    /// Beyond all calendars.
    TooFar,
}

impl NewSitting {
    /// The moments it means. It ends on the next day when it ends before it begins; an hour that comes twice is the
    /// first of both.
    pub fn moments(&self, zone: &TimeZone) -> std::result::Result<(Ts, Ts), NoSuchTime> {
        let next = self.day.tomorrow().map_err(|_| NoSuchTime::TooFar)?;
        let last = if self.ends <= self.begins { next } else { self.day };
        Ok((moment(zone, self.day, self.begins)?, moment(zone, last, self.ends)?))
    }
}

fn moment(zone: &TimeZone, day: Date, time: Time) -> std::result::Result<Ts, NoSuchTime> {
    let at = zone.to_ambiguous_timestamp(day.to_datetime(time));
    if matches!(at.offset(), AmbiguousOffset::Gap { .. }) {
        return Err(NoSuchTime::LeftOut);
    }
    at.compatible().map(|at| Ts(at.as_microsecond())).map_err(|_| NoSuchTime::TooFar)
}

/// A moment by the clocks of a zone.
pub(crate) fn local(zone: &TimeZone, at: Ts) -> jiff::Zoned {
    Timestamp::from_microsecond(at.0).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone.clone())
}

/// The sittings of an event, in the order of time.
pub async fn sittings(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<Vec<Sitting>> {
    const SQL: &str = sql!(
        "SELECT id, event_id, day, begins, ends, starts_at, ends_at, was_starts_at FROM sitting
         WHERE system_id = $1 AND event_id = $2 ORDER BY starts_at, id"
    );
    db::all!(tx, SQL; scope.system, event)
}

#[cfg(test)]
pub(crate) mod tests {
    use db::sqlx::types::Uuid;

    use super::*;

    pub(crate) fn from_to(starts: i64, ends: i64) -> Sitting {
        Sitting {
            id: SittingId(Uuid::nil()),
            event_id: EventId(Uuid::nil()),
            day: "2026-12-01".into(),
            begins: "14:00".into(),
            ends: "15:00".into(),
            starts_at: Ts(starts),
            ends_at: Ts(ends),
            was_starts_at: None,
        }
    }

    fn typed(day: &str, begins: &str, ends: &str) -> NewSitting {
        NewSitting { day: day.parse().unwrap(), begins: begins.parse().unwrap(), ends: ends.parse().unwrap() }
    }

    fn told(it: &NewSitting) -> std::result::Result<(String, String), NoSuchTime> {
        let zone = TimeZone::get("America/Los_Angeles").unwrap();
        it.moments(&zone).map(|(from, to)| (from.rfc3339(), to.rfc3339()))
    }

    #[test]
    fn days_on_which_the_clocks_change() {
        let pair = |from: &str, to: &str| Ok((from.to_owned(), to.to_owned()));
        assert_eq!(told(&typed("2026-12-01", "14:00", "15:00")), pair("2026-12-01T22:00:00Z", "2026-12-01T23:00:00Z"));
        // 2:00 to 3:00 is left out on this day, and 1:00 to 2:00 comes twice on the other.
        assert_eq!(told(&typed("2027-03-14", "02:30", "04:00")), Err(NoSuchTime::LeftOut));
        assert_eq!(told(&typed("2027-03-14", "01:00", "04:00")), pair("2027-03-14T09:00:00Z", "2027-03-14T11:00:00Z"));
        assert_eq!(told(&typed("2026-11-01", "01:30", "02:30")), pair("2026-11-01T08:30:00Z", "2026-11-01T10:30:00Z"));
        assert_eq!(told(&typed("2026-12-31", "22:00", "01:00")), pair("2027-01-01T06:00:00Z", "2027-01-01T09:00:00Z"));
        assert_eq!(told(&typed("9999-12-31", "22:00", "23:00")), Err(NoSuchTime::TooFar));
    }

    fn beginning(starts: i64) -> Sitting {
        Sitting { id: SittingId(Uuid::from_u128(starts.unsigned_abs().into())), ..from_to(starts, starts + 10) }
    }

    #[test]
    fn a_sitting_keeps_its_id_when_others_come_and_go() {
        let before = [beginning(100), beginning(200)];
        let timed = |starts: i64| (typed("2026-12-01", "14:00", "15:00"), (Ts(starts), Ts(starts + 10)));
        let told = |now: &[i64]| {
            let now: Vec<Timed> = now.iter().map(|starts| timed(*starts)).collect();
            let (pairs, gone) = paired(&before, &now);
            let was: Vec<Option<i64>> = pairs.iter().map(|(old, _)| old.map(|it| it.starts_at.0)).collect();
            (was, gone.len())
        };
        assert_eq!(told(&[50, 100, 200]), (vec![None, Some(100), Some(200)], 0), "one before the others");
        assert_eq!(told(&[200]), (vec![Some(200)], 1), "the first is left out");
        assert_eq!(told(&[120, 200]), (vec![Some(100), Some(200)], 0), "the first is moved");
        assert_eq!(told(&[150, 250, 300]), (vec![Some(100), Some(200), None], 0));
    }

    #[test]
    fn what_is_put_off_by_a_week_stays_in_its_order() {
        let zone = TimeZone::UTC;
        let weekly = |days: [&str; 3]| -> Vec<Timed> {
            let it = days.map(|day| typed(day, "14:00", "15:00"));
            it.into_iter().map(|it| (it, it.moments(&zone).unwrap())).collect()
        };
        let (old, new) =
            (weekly(["2027-01-05", "2027-01-12", "2027-01-19"]), weekly(["2027-01-12", "2027-01-19", "2027-01-26"]));
        let kept = |(n, (it, (starts_at, ends_at))): (i64, &Timed)| Sitting {
            day: it.day.to_string(),
            starts_at: *starts_at,
            ends_at: *ends_at,
            ..beginning(n)
        };
        let before: Vec<Sitting> = (1..).zip(&old).map(kept).collect();
        let (pairs, gone) = paired(&before, &new);
        let order: Vec<Option<SittingId>> = pairs.iter().map(|(was, _)| was.map(|it| it.id)).collect();
        assert_eq!(order, before.iter().map(|it| Some(it.id)).collect::<Vec<_>>());
        assert!(gone.is_empty());
        // The first has passed and stays.
        let rest = weekly(["2027-01-05", "2027-01-19", "2027-01-26"]);
        let order: Vec<Option<SittingId>> =
            paired(&before, &rest).0.iter().map(|(was, _)| was.map(|it| it.id)).collect();
        assert_eq!(order, before.iter().map(|it| Some(it.id)).collect::<Vec<_>>());
    }
}
