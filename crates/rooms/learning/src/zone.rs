//! The clocks of the library: a time of day that somebody types is meant by them.

use db::{Date, Result, Scope, Ts, Tx};
use jiff::{Timestamp, civil::Time, tz::TimeZone};

/// The clock of most people in a library's state; [`Zone::UTC`] where we do not know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(&'static str);

/// States by the IANA zone in which most of their people live (tz database; where a state lies in two, the larger part).
const ZONES: [(&str, &str); 9] = [
    ("America/New_York", "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV"),
    ("America/Chicago", "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI"),
    ("America/Denver", "CO ID MT NM UT WY"),
    ("America/Phoenix", "AZ"),
    ("America/Los_Angeles", "CA NV OR WA"),
    ("America/Anchorage", "AK"),
    ("Pacific/Honolulu", "HI"),
    ("America/Puerto_Rico", "PR VI"),
    ("Pacific/Guam", "GU MP"),
];

impl Zone {
    pub const UTC: Self = Self("UTC");

    pub fn of_state(state: &str) -> Self {
        let found = ZONES.iter().find(|(_, states)| states.split(' ').any(|it| it == state));
        found.map_or(Self::UTC, |(zone, _)| Self(zone))
    }

    /// Its name in the tz database.
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// The names of all zones of the country's states and territories.
    pub fn names() -> impl Iterator<Item = &'static str> {
        ZONES.iter().map(|(zone, _)| *zone)
    }

    fn rules(self) -> TimeZone {
        TimeZone::get(self.0).unwrap_or(TimeZone::UTC)
    }

    /// When it is so by these clocks. An hour that a change of the clocks leaves out is the one after it; what lies
    /// beyond all calendars is never.
    pub fn moment(self, day: Date, time: Time) -> Ts {
        let at = day.to_datetime(time).to_zoned(self.rules());
        Ts(at.map_or(Timestamp::MAX, |at| at.timestamp()).as_microsecond())
    }

    /// Day and time of a moment by these clocks.
    pub fn read(self, at: Ts) -> (Date, Time) {
        let at = Timestamp::from_microsecond(at.0).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(self.rules());
        (at.date(), at.time())
    }
}

/// The clocks of the library of this scope.
pub async fn zone(tx: &mut Tx, scope: &Scope) -> Result<Zone> {
    Ok(accounts::system(tx, scope).await?.map_or(Zone::UTC, |system| Zone::of_state(&system.state)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_meant_by_the_clocks_of_the_state() {
        let (day, nine) = ("2026-12-01".parse().unwrap(), "09:00".parse().unwrap());
        let oregon = Zone::of_state("OR");
        assert_eq!(oregon.moment(day, nine).rfc3339(), "2026-12-01T17:00:00Z");
        assert_eq!(oregon.read(oregon.moment(day, nine)), (day, nine));
        assert_eq!(Zone::of_state("XX").moment(day, nine).rfc3339(), "2026-12-01T09:00:00Z");
        let lost = oregon.moment("2027-03-14".parse().unwrap(), "02:30".parse().unwrap());
        assert_eq!(lost.rfc3339(), "2027-03-14T10:30:00Z");
    }

    #[test]
    fn every_zone_is_one() {
        for (zone, _) in ZONES {
            assert!(TimeZone::get(zone).is_ok(), "{zone}");
        }
    }
}
