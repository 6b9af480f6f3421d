//! How far an event has come. What its makers said (`State`) and the clock make what everybody sees (`Phase`): page,
//! lists, calendars and feeds ask here, and nobody edits it by hand.

use db::Ts;

use crate::{event::Event, sitting::Sitting};

/// What its makers said of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum State {
    /// Seen by the staff only.
    #[default]
    Draft,
    Scheduled,
    /// Not on the day announced; the new one is not known.
    Postponed,
    Cancelled,
}

impl State {
    pub const ALL: [Self; 4] = [Self::Draft, Self::Scheduled, Self::Postponed, Self::Cancelled];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Postponed => "postponed",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// What it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    Draft,
    Upcoming,
    Live,
    Passed,
    Postponed,
    Cancelled,
}

impl Phase {
    /// The word for texts: `event-phase-…`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Upcoming => "upcoming",
            Self::Live => "live",
            Self::Passed => "passed",
            Self::Postponed => "postponed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Its days are not to be relied on.
    pub const fn is_off(self) -> bool {
        matches!(self, Self::Postponed | Self::Cancelled)
    }

    /// A sitting ends at its last moment: then it has passed.
    pub fn of(state: State, sittings: &[Sitting], now: Ts) -> Self {
        match state {
            State::Draft => Self::Draft,
            State::Postponed => Self::Postponed,
            State::Cancelled => Self::Cancelled,
            State::Scheduled if sittings.iter().all(|it| it.ends_at <= now) => Self::Passed,
            State::Scheduled if sittings.iter().any(|it| it.is_on(now)) => Self::Live,
            State::Scheduled => Self::Upcoming,
        }
    }
}

/// The word of schema.org for it: `eventStatus`.
pub fn event_status(event: &Event, sittings: &[Sitting]) -> &'static str {
    match event.state() {
        State::Cancelled => "https://schema.org/EventCancelled",
        State::Postponed => "https://schema.org/EventPostponed",
        _ if event.moved_online => "https://schema.org/EventMovedOnline",
        _ if sittings.iter().any(|it| it.was_starts_at.is_some()) => "https://schema.org/EventRescheduled",
        _ => "https://schema.org/EventScheduled",
    }
}

/// The word of iCalendar for it: `STATUS` (RFC 5545, 3.8.1.11).
pub const fn calendar_status(state: State) -> &'static str {
    match state {
        State::Cancelled => "CANCELLED",
        State::Postponed | State::Draft => "TENTATIVE",
        State::Scheduled => "CONFIRMED",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sitting::tests::from_to;

    #[test]
    fn the_clock_makes_it_pass() {
        let twice = [from_to(100, 200), from_to(500, 600)];
        let at = |now| Phase::of(State::Scheduled, &twice, Ts(now));
        assert_eq!([at(99), at(100), at(199)], [Phase::Upcoming, Phase::Live, Phase::Live]);
        assert_eq!([at(200), at(550), at(600)], [Phase::Upcoming, Phase::Live, Phase::Passed]);
        for (state, phase) in
            [(State::Draft, Phase::Draft), (State::Postponed, Phase::Postponed), (State::Cancelled, Phase::Cancelled)]
        {
            assert_eq!(Phase::of(state, &twice, Ts(550)), phase);
            assert_eq!(Phase::of(state, &twice, Ts(700)), phase, "what was called off stays so");
        }
    }
}
