//! Links to places elsewhere: what the program found when it last tried them.
//!
//! A server that does not answer today may answer tomorrow, and many turn programs away that let readers in. So a link
//! counts as dead only after it failed on several different days, and "not known" is an answer.

mod dead;
mod find;
mod report;
mod store;
mod work;

pub use dead::{DeadLink, dead_links};
pub use report::{Tried, link_at, links_in, report};
pub use store::{Named, Names};
pub use work::{begin, handlers, look, look_at_all, turn};

use db::Ts;

db::id!(/// One address elsewhere.
    LinkId);

/// What one try found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// It answers.
    Fine,
    /// It answers at another address, for ever.
    Moved(String),
    /// Its server says that there is nothing (404, 410), or there is no such server.
    Gone,
    /// It does not answer, answers too slowly, in circles, or that it is broken.
    Silent,
    /// Its server lets in readers with a key, or no programs (401, 403, 429), or it stands at a port where we ask
    /// nobody: nobody can say.
    Closed,
    /// It leads into a network that is not public, or by a way that is not safe. It is never followed.
    Unsafe,
}

impl Finding {
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Moved(_) => "moved",
            Self::Gone => "gone",
            Self::Silent => "silent",
            Self::Closed => "closed",
            Self::Unsafe => "unsafe",
        }
    }

    const fn failed(&self) -> bool {
        matches!(self, Self::Gone | Self::Silent)
    }
}

/// On how many different days a link fails before it counts as dead.
pub const DAYS_UNTIL_DEAD: i64 = 3;

db::row! {
    /// An address and what is known of it.
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    pub struct Link {
        pub address: String,
        pub finding: String,
        pub moved_to: String,
        pub status: Option<i64>,
        pub checked_at: Option<Ts>,
        pub reached_at: Option<Ts>,
        pub failed_days: i64,
        pub failed_on: String,
    }
}

/// What readers and staff are told of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody tried it yet, or its server does not tell programs.
    NotKnown,
    Fine,
    Moved,
    /// It did not answer lately; that may pass.
    Quiet,
    Dead,
    Unsafe,
}

impl Standing {
    pub const ALL: [Self; 6] = [Self::Dead, Self::Unsafe, Self::Quiet, Self::Moved, Self::NotKnown, Self::Fine];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotKnown => "not_known",
            Self::Fine => "fine",
            Self::Moved => "moved",
            Self::Quiet => "quiet",
            Self::Dead => "dead",
            Self::Unsafe => "unsafe",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl Link {
    pub fn standing(&self) -> Standing {
        match self.finding.as_str() {
            "unsafe" => Standing::Unsafe,
            "gone" | "silent" if self.failed_days >= DAYS_UNTIL_DEAD => Standing::Dead,
            "gone" | "silent" => Standing::Quiet,
            "moved" => Standing::Moved,
            "fine" => Standing::Fine,
            _ => Standing::NotKnown,
        }
    }

    /// What is known after another try.
    pub(crate) fn after(&self, finding: &Finding, status: Option<u16>, now: Ts) -> Self {
        let today = now.date().to_string();
        let (failed_days, failed_on) = match finding {
            it if it.failed() && self.failed_on == today => (self.failed_days, today),
            it if it.failed() => (self.failed_days + 1, today),
            // A closed door proves nothing, neither way.
            Finding::Closed => (self.failed_days, self.failed_on.clone()),
            _ => (0, String::new()),
        };
        let reached = matches!(finding, Finding::Fine | Finding::Moved(_));
        Self {
            address: self.address.clone(),
            finding: finding.as_str().to_owned(),
            moved_to: if let Finding::Moved(to) = finding { to.clone() } else { String::new() },
            status: status.map(i64::from),
            checked_at: Some(now),
            reached_at: if reached { Some(now) } else { self.reached_at },
            failed_days,
            failed_on,
        }
    }

    /// When it is tried again: weekly where all is well, the next day where it failed, then ever more rarely.
    pub(crate) fn next_at(&self, now: Ts) -> Ts {
        const DAY: i64 = 24 * 60 * 60;
        let days = match self.standing() {
            Standing::Quiet => 1,
            Standing::Dead => 1 << (self.failed_days - DAYS_UNTIL_DEAD + 1).clamp(1, 5),
            Standing::Unsafe => 30,
            Standing::NotKnown | Standing::Fine | Standing::Moved => 7,
        };
        now.plus_seconds(days * DAY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 60 * 60;
    const NOW: Ts = Ts(1_800_000_000_000_000);

    #[test]
    fn a_link_is_dead_after_several_days_and_not_after_several_tries() {
        let mut link = Link { address: "https://x.example/".into(), ..Link::default() };
        for _ in 0..9 {
            link = link.after(&Finding::Silent, None, NOW);
        }
        assert_eq!((link.standing(), link.failed_days), (Standing::Quiet, 1));
        for day in 1..3 {
            link = link.after(&Finding::Gone, Some(404), NOW.plus_seconds(day * DAY));
        }
        assert_eq!((link.standing(), link.status), (Standing::Dead, Some(404)));
        let back = link.after(&Finding::Fine, Some(200), NOW.plus_seconds(9 * DAY));
        assert_eq!((back.standing(), back.failed_days, back.failed_on.as_str()), (Standing::Fine, 0, ""));
        let closed = link.after(&Finding::Closed, Some(403), NOW.plus_seconds(9 * DAY));
        assert_eq!((closed.standing(), closed.failed_days), (Standing::NotKnown, 3));
    }

    #[test]
    fn who_fails_is_asked_ever_more_rarely() {
        let days = |failed_days| {
            let link = Link { finding: "gone".into(), failed_days, ..Link::default() };
            (link.next_at(NOW).0 - NOW.0) / 1_000_000 / DAY
        };
        assert_eq!([1, 2, 3, 4, 5, 6, 7, 50].map(days), [1, 1, 2, 4, 8, 16, 32, 32]);
    }
}
