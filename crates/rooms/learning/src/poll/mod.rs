//! Polls: a question to readers with a few answers. One vote for each browser, changed at will until the poll closes,
//! and nobody can find out who chose what: [`ballot`] tells how, and a test of the schema watches over it.
//!
//! Topic and article pages are the same for every reader and may be kept rendered: the poll beside them ([`beside`])
//! always shows its form, which is posted to the poll's own page; only that page looks at the reader's ballot.

mod ballot;
mod beside;
mod count;
mod form;
mod found;
mod store;
mod vote;

pub use ballot::{Ballot, Secret};
pub use beside::{Beside, beside};
pub use count::{Answer, Tally, put_counts, tallies, tally};
pub(crate) use form::{Editing, is_late, read, typed};
pub(crate) use found::documents;
pub use store::{NewPoll, POLL, close_poll, poll, poll_by_slug, polls, put_poll};
pub use vote::{Vote, hold, secret, vote};
pub(crate) use vote::{counted, known_secret};

use db::{Date, Ts};
use jiff::{ToSpan, civil::Time};

use crate::{ArticleId, TopicId, Zone};

db::id!(/// One poll.
    PollId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Poll {
        pub id: PollId,
        pub slug: String,
        pub question: String,
        /// Why we ask.
        pub context: String,
        pub options: String,
        /// `2026-11` of a monthly poll.
        pub month: Option<String>,
        /// The title of another series; empty when there is none.
        pub series: String,
        pub opens_at: Ts,
        pub closes_at: Ts,
        pub counts_shown: String,
        /// One sentence about how it ended; may be empty.
        pub result: String,
        pub topic_id: Option<TopicId>,
        pub article_id: Option<ArticleId>,
        pub published_at: Option<Ts>,
        /// Somebody has voted.
        pub begun: bool,
        pub changed_at: Ts,
        /// Where the library lies: its clocks tell the days.
        pub state: String,
    }
}

/// From when on the counts may be seen; until then nobody sees them, staff neither.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CountsShown {
    #[default]
    AfterVote,
    AfterClosing,
}

impl CountsShown {
    pub const ALL: [Self; 2] = [Self::AfterVote, Self::AfterClosing];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AfterVote => "after_vote",
            Self::AfterClosing => "after_closing",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shown| shown.as_str() == word)
    }
}

/// How far a poll has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Only staff see it.
    Draft,
    /// Readers see the question, and when they can answer.
    Ahead,
    Open,
    Closed,
}

impl Poll {
    pub fn path(&self) -> String {
        format!("/polls/{}", self.slug)
    }

    /// The answers in order.
    pub fn options(&self) -> Vec<String> {
        serde_json::from_str(&self.options).unwrap_or_default()
    }

    /// The place of an answer, which is told by its words: whoever still looks at older answers chooses none of these.
    pub fn position(&self, answer: &str) -> Option<i64> {
        (0_i64..).zip(self.options()).find(|(_, option)| option == answer).map(|(position, _)| position)
    }

    pub fn option(&self, position: i64) -> Option<String> {
        self.options().into_iter().nth(usize::try_from(position).ok()?)
    }

    pub fn counts_shown(&self) -> CountsShown {
        CountsShown::parse(&self.counts_shown).unwrap_or_default()
    }

    pub fn is_published(&self, now: Ts) -> bool {
        self.published_at.is_some_and(|at| at <= now)
    }

    pub fn phase(&self, now: Ts) -> Phase {
        if !self.is_published(now) {
            Phase::Draft
        } else if self.opens_at > now {
            Phase::Ahead
        } else if self.closes_at > now {
            Phase::Open
        } else {
            Phase::Closed
        }
    }

    /// Whether staff may look at the counts without voting: once every reader may see them, or could by voting.
    pub fn staff_see_counts(&self, now: Ts) -> bool {
        match self.phase(now) {
            Phase::Closed => true,
            Phase::Open => self.counts_shown() == CountsShown::AfterVote,
            Phase::Draft | Phase::Ahead => false,
        }
    }

    /// The year and the month of a monthly poll.
    pub fn month(&self) -> Option<(i64, i64)> {
        let (year, month) = self.month.as_deref()?.split_once('-')?;
        Some((year.parse().ok()?, month.parse().ok()?))
    }

    /// The first day on which it can be answered.
    pub fn first_day(&self) -> Date {
        self.zone().read(self.opens_at).0
    }

    /// The last day on which it can be answered.
    pub fn last_day(&self) -> Date {
        self.zone().read(self.closes_at.plus_seconds(-1)).0
    }

    fn zone(&self) -> Zone {
        Zone::of_state(&self.state)
    }
}

const DAY: i64 = 24 * 3600;

/// The moment a poll's day begins: midnight by the clocks of the library.
pub fn beginning_of(zone: Zone, day: Date) -> Ts {
    zone.moment(day, Time::midnight())
}

/// The moment a poll's day is over.
pub fn end_of(zone: Zone, day: Date) -> Ts {
    beginning_of(zone, day.saturating_add(1.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_when_it_has_ended_for_readers() {
        let day: Date = "2026-11-30".parse().unwrap();
        let oregon = Zone::of_state("OR");
        assert_eq!(beginning_of(oregon, day).rfc3339(), "2026-11-30T08:00:00Z");
        assert_eq!(end_of(oregon, day).rfc3339(), "2026-12-01T08:00:00Z");
        // The day on which the clocks are put back has an hour more.
        let day: Date = "2026-11-01".parse().unwrap();
        assert_eq!(end_of(oregon, day).0 - beginning_of(oregon, day).0, 25 * 3600 * 1_000_000);
        assert_eq!(oregon.read(end_of(oregon, day).plus_seconds(-1)).0, day);
    }
}
