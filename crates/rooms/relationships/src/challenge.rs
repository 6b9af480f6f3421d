//! A challenge: how many new conversations a library means to have together, and until when. It counts what was noted
//! on its days; it holds no number of its own, and knows the whole library and who asks, never one colleague beside
//! another.

use db::{Clock, Date, Result, Scope, Ts, Tx, sql};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

db::id!(/// One challenge.
    ChallengeId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Challenge {
        pub id: ChallengeId,
        pub title: String,
        pub target: i64,
        /// `2027-01-15`, the first day that counts.
        pub begins_on: String,
        /// The last day that counts.
        pub ends_on: String,
        pub changed_at: Ts,
        /// Conversations of the whole library on its days.
        pub held: i64,
        /// Those of who asks.
        pub mine: i64,
    }
}

pub const CHALLENGE: Tracked = Tracked {
    noun: "challenge",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("title", Column::Text),
        ("target", Column::Int),
        ("begins_on", Column::Text),
        ("ends_on", Column::Text),
        ("made_at", Column::Int),
        ("changed_at", Column::Int),
    ],
};

/// How a challenge stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Its first day is still to come.
    Ahead,
    Reached,
    /// Its last day has passed before the target was reached.
    Over,
    /// So many are left, and so many a week make them.
    Weekly {
        left: i64,
        a_week: i64,
    },
    /// One in so many weeks is enough.
    Rarely {
        left: i64,
        weeks: i64,
    },
    /// Less than a week is left.
    Days {
        left: i64,
        days: i64,
    },
}

const WEEK: i64 = 7;

impl Challenge {
    fn days(&self) -> Option<(Date, Date)> {
        Some((self.begins_on.parse().ok()?, self.ends_on.parse().ok()?))
    }

    /// Whether conversations of this day count.
    pub fn runs_on(&self, day: Date) -> bool {
        self.days().is_some_and(|(first, last)| first <= day && day <= last)
    }

    pub fn pace(&self, today: Date) -> Pace {
        let left = (self.target - self.held).max(0);
        let Some((first, last)) = self.days() else { return Pace::Over };
        if left == 0 {
            return Pace::Reached;
        }
        if today > last {
            return Pace::Over;
        }
        if today < first {
            return Pace::Ahead;
        }
        // Today still counts.
        let days = i64::from((last - today).get_days()) + 1;
        match days / WEEK {
            0 => Pace::Days { left, days },
            weeks if left < weeks => Pace::Rarely { left, weeks: weeks / left },
            // More days than whole weeks: rounded up, so that nobody is told too little.
            _ => Pace::Weekly { left, a_week: (left * WEEK + days - 1) / days },
        }
    }
}

/// The one to show: it runs today, else it comes next, else it ran last.
pub fn current(challenges: &[Challenge], today: Date) -> Option<&Challenge> {
    let ahead = || challenges.iter().filter(|it| it.pace(today) == Pace::Ahead).min_by_key(|it| it.begins_on.as_str());
    let last = || challenges.iter().max_by_key(|it| it.ends_on.as_str());
    challenges.iter().find(|it| it.runs_on(today)).or_else(ahead).or_else(last)
}

/// Letters of a title.
const LONGEST_TITLE: usize = 100;
/// More talks than a library has in two years.
const HIGHEST_TARGET: i64 = 10_000;
/// Two years; beyond that a day was mistyped.
const LONGEST_DAYS: i32 = 731;

/// A challenge as it is typed, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewChallenge {
    pub title: String,
    pub target: i64,
    pub begins_on: Date,
    pub ends_on: Date,
}

/// What is wrong with each field; the texts are keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ChallengeErrors {
    pub title: Option<&'static str>,
    pub target: Option<&'static str>,
    pub begins_on: Option<&'static str>,
    pub ends_on: Option<&'static str>,
}

impl NewChallenge {
    pub fn parse(
        title: &str,
        target: &str,
        begins_on: &str,
        ends_on: &str,
    ) -> std::result::Result<Self, ChallengeErrors> {
        let target = target.parse::<i64>().ok().filter(|target| (1..=HIGHEST_TARGET).contains(target));
        let (begins, ends) = (begins_on.parse::<Date>().ok(), ends_on.parse::<Date>().ok());
        let errors = ChallengeErrors {
            title: match title.chars().count() {
                0 => Some("challenge-error-title"),
                1..=LONGEST_TITLE => None,
                _ => Some("challenge-error-long"),
            },
            target: target.is_none().then_some("challenge-error-target"),
            begins_on: begins.is_none().then_some("challenge-error-day"),
            ends_on: match (begins, ends) {
                (_, None) => Some("challenge-error-day"),
                (Some(begins), Some(ends)) if ends < begins => Some("challenge-error-order"),
                (Some(begins), Some(ends)) if (ends - begins).get_days() >= LONGEST_DAYS => Some("challenge-error-far"),
                _ => None,
            },
        };
        match (target, begins, ends) {
            (Some(target), Some(begins_on), Some(ends_on)) if errors == ChallengeErrors::default() => {
                Ok(Self { title: title.to_owned(), target, begins_on, ends_on })
            }
            _ => Err(errors),
        }
    }
}

/// Every challenge of this library with its counts, the newest first. A library has one at a time.
pub async fn challenges(tx: &mut Tx, scope: &Scope) -> Result<Vec<Challenge>> {
    const SQL: &str = sql!(
        "SELECT h.id, h.title, h.target, h.begins_on, h.ends_on, h.changed_at,
                (SELECT count(*) FROM conversation v WHERE v.system_id = h.system_id
                 AND v.held_on >= h.begins_on AND v.held_on <= h.ends_on) AS held,
                (SELECT count(*) FROM conversation v WHERE v.system_id = h.system_id
                 AND v.held_on >= h.begins_on AND v.held_on <= h.ends_on AND v.account_id = $2) AS mine
         FROM challenge h WHERE h.system_id = $1 ORDER BY h.begins_on DESC, h.id DESC"
    );
    db::all!(tx, SQL; scope.system, scope.account())
}

/// Taken on PostgreSQL while one is written, so that two never come to lie on the same days, except by an undo.
const PLANNING: i64 = 320;

/// From here on nobody else writes a challenge until this transaction ends.
pub async fn hold_challenges(tx: &mut Tx) -> Result<()> {
    tx.one_at_a_time(PLANNING).await
}

/// Whether one of these, other than `own`, has a day in common with what is typed.
pub fn overlapped<'a>(there: &'a [Challenge], own: Option<ChallengeId>, new: &NewChallenge) -> Option<&'a Challenge> {
    let (first, last) = (new.begins_on.to_string(), new.ends_on.to_string());
    there.iter().find(|it| Some(it.id) != own && it.begins_on <= last && first <= it.ends_on)
}

/// Writes a new challenge, or `there` anew, as a change set of its own.
pub async fn put_challenge(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    there: Option<ChallengeId>,
    new: &NewChallenge,
) -> Result<ChangeSetId> {
    let id = there.unwrap_or_else(|| clock.id());
    let before = CHALLENGE.image(tx, id.0).await?;
    const SQL: &str = sql!(
        "INSERT INTO challenge (system_id, id, title, target, begins_on, ends_on, made_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
         ON CONFLICT (system_id, id) DO UPDATE SET title = excluded.title, target = excluded.target,
            begins_on = excluded.begins_on, ends_on = excluded.ends_on, changed_at = excluded.changed_at"
    );
    let (first, last) = (new.begins_on.to_string(), new.ends_on.to_string());
    db::execute!(&mut *tx, SQL; scope.system, id, new.title.as_str(), new.target, first.as_str(), last.as_str(), clock.now())?;
    let mut set = ChangeSet::begin(tx, clock, scope, "challenge", &new.title).await?;
    let after = CHALLENGE.image(tx, id.0).await?;
    set.remember(Change { noun: CHALLENGE.noun, row_id: id.0, organization_id: None, before, after });
    set.finish(tx).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn challenge(held: i64, days: (&str, &str)) -> Challenge {
        Challenge {
            id: ChallengeId(db::sqlx::types::Uuid::nil()),
            title: "Meet 100 people".into(),
            target: 100,
            begins_on: days.0.into(),
            ends_on: days.1.into(),
            changed_at: Ts(0),
            held,
            mine: 0,
        }
    }

    #[test]
    fn what_is_left_is_told_by_the_week() {
        let pace = |held, today: &str| challenge(held, ("2027-01-01", "2027-12-31")).pace(today.parse().unwrap());
        assert_eq!(pace(0, "2026-12-31"), Pace::Ahead);
        assert_eq!(pace(0, "2027-01-01"), Pace::Weekly { left: 100, a_week: 2 });
        assert_eq!(pace(90, "2027-12-18"), Pace::Weekly { left: 10, a_week: 5 });
        assert_eq!(pace(95, "2027-01-01"), Pace::Rarely { left: 5, weeks: 10 });
        assert_eq!(pace(95, "2027-12-31"), Pace::Days { left: 5, days: 1 });
        assert_eq!(pace(95, "2028-01-01"), Pace::Over);
        assert_eq!([pace(100, "2027-05-05"), pace(130, "2028-05-05")], [Pace::Reached; 2]);
    }

    #[test]
    fn the_one_that_runs_is_shown_first() {
        let all = [("2028-01-01", "2028-06-30"), ("2027-01-01", "2027-06-30"), ("2026-01-01", "2026-06-30")];
        let all = all.map(|days| challenge(3, days));
        let shown = |today: &str| current(&all, today.parse().unwrap()).map(|it| it.begins_on.as_str());
        assert_eq!(shown("2027-06-30"), Some("2027-01-01"));
        assert_eq!(shown("2027-07-01"), Some("2028-01-01"));
        assert_eq!(shown("2029-01-01"), Some("2028-01-01"));
        assert_eq!(current(&[], "2027-06-30".parse().unwrap()), None);
    }

    #[test]
    fn a_target_is_a_number_that_people_reach() {
        let parse = |target: &str, first: &str, last: &str| NewChallenge::parse("Meet", target, first, last);
        assert!(parse("100", "2027-01-01", "2027-12-31").is_ok());
        for wrong in ["0", "-3", "10000000", "99999999999999999999", "many", ""] {
            let found = parse(wrong, "2027-01-01", "2027-12-31").unwrap_err().target;
            assert_eq!(found, Some("challenge-error-target"), "{wrong}");
        }
        assert_eq!(parse("5", "2027-02-01", "2027-01-31").unwrap_err().ends_on, Some("challenge-error-order"));
        assert_eq!(parse("5", "2027-02-01", "2207-01-31").unwrap_err().ends_on, Some("challenge-error-far"));
        assert_eq!(parse("5", "soon", "2027-01-31").unwrap_err().begins_on, Some("challenge-error-day"));
        assert_eq!(
            NewChallenge::parse("", "5", "2027-01-01", "2027-01-01").unwrap_err().title,
            Some("challenge-error-title")
        );
    }
}
