//! "Not for us": a library sets an organization aside, with its reason and a day to look again.

mod page;

use db::{AccountId, Clock, Date, Result, Scope, Ts, Tx, sql};
use directory::{OrganizationId, vocab};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};
pub(crate) use page::{NotForUsPage, choices, refused};
pub use page::{ask, set_aside};
use web::Fields;

db::id!(/// One organization set aside by one library.
    NotForUsId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NotForUs {
        pub id: NotForUsId,
        pub organization_id: OrganizationId,
        pub reason: String,
        /// What does not fit, as [`NotFit`] says it; `None` when nobody said.
        pub why: Option<String>,
        /// The need in whose list it was set aside.
        pub need: Option<String>,
        /// ISO date; `None`: not again until somebody takes it back.
        pub look_again: Option<String>,
        pub account_id: Option<AccountId>,
        pub made_at: Ts,
    }
}

/// Set aside without a day to look again.
const UNTIL_TAKEN_BACK: &str = "9999-12-31";

impl NotForUs {
    /// The ISO date on which it may be suggested again.
    pub(crate) fn until(&self) -> &str {
        self.look_again.as_deref().unwrap_or(UNTIL_TAKEN_BACK)
    }

    /// Whether it stays set aside on this day.
    pub(crate) fn rests_on(&self, today: Date) -> bool {
        self.until() > today.to_string().as_str()
    }
}

pub const NOT_FOR_US: Tracked = Tracked {
    noun: "not_for_us",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("organization_id", Column::Id),
        ("reason", Column::Text),
        ("look_again", Column::Text),
        ("account_id", Column::Id),
        ("made_at", Column::Int),
        ("why", Column::Text),
        ("need", Column::Text),
    ],
};

/// What does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotFit {
    /// This kind of organization, for this need: the only answer from which suggestions learn.
    Kind,
    /// Only this one.
    Organization,
    /// It may, another time.
    NotNow,
}

impl NotFit {
    pub const ALL: [Self; 3] = [Self::Organization, Self::Kind, Self::NotNow];

    /// The word for the database, keys and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Organization => "organization",
            Self::NotNow => "not_now",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.as_str() == word)
    }
}

/// Letters of a reason; it is a sentence or two.
const LONGEST_REASON: usize = 300;

/// What is typed when something is set aside, checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewNotForUs {
    pub why: Option<NotFit>,
    pub need: Option<String>,
    pub reason: String,
    pub look_again: Option<Date>,
}

/// What is wrong with each field; the texts are keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NotForUsErrors {
    pub why: Option<&'static str>,
    pub reason: Option<&'static str>,
    pub look_again: Option<&'static str>,
}

impl NewNotForUs {
    /// No field is required; a day to look again lies ahead.
    pub fn parse(fields: &Fields, today: Date) -> std::result::Result<Self, NotForUsErrors> {
        let (reason, look_again) = (fields.get("reason"), fields.get("look_again"));
        let why = fields.some("why").map(|why| NotFit::parse(why).ok_or("not-for-us-error-why")).transpose();
        let day = if look_again.is_empty() { Ok(None) } else { look_again.parse::<Date>().map(Some) };
        let errors = NotForUsErrors {
            why: why.err(),
            reason: (reason.chars().count() > LONGEST_REASON).then_some("not-for-us-error-long"),
            look_again: match day {
                Err(_) => Some("not-for-us-error-date"),
                Ok(Some(day)) if day <= today => Some("not-for-us-error-past"),
                Ok(_) => None,
            },
        };
        match day {
            Ok(look_again) if errors == NotForUsErrors::default() => {
                let need = fields.some("need").and_then(vocab::need).map(|need| need.id.to_owned());
                Ok(Self { why: why.ok().flatten(), need, reason: reason.into(), look_again })
            }
            _ => Err(errors),
        }
    }
}

/// Everything this library has set aside.
pub async fn all(tx: &mut Tx, scope: &Scope) -> Result<Vec<NotForUs>> {
    const SQL: &str = sql!(
        "SELECT id, organization_id, reason, why, need, look_again, account_id, made_at FROM not_for_us
         WHERE system_id = $1 ORDER BY organization_id"
    );
    db::all!(tx, SQL; scope.system)
}

/// Sets an organization aside, or changes why and until when.
pub async fn put(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    organization: OrganizationId,
    new: &NewNotForUs,
) -> Result<ChangeSetId> {
    const THERE: &str = sql!("SELECT id FROM not_for_us WHERE system_id = $1 AND organization_id = $2");
    let there: Option<NotForUsId> = db::optional_scalar!(&mut *tx, THERE; scope.system, organization)?;
    let before = match there {
        Some(id) => NOT_FOR_US.image(tx, id.0).await?,
        None => None,
    };
    let id = there.unwrap_or_else(|| clock.id());
    let mut set = ChangeSet::begin(tx, clock, scope, "not-for-us", &new.reason).await?;
    let day = new.look_again.map(|day| day.to_string());
    const SQL: &str = sql!(
        "INSERT INTO not_for_us (system_id, id, organization_id, reason, look_again, account_id, made_at, why, need)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (system_id, id) DO UPDATE SET reason = excluded.reason, look_again = excluded.look_again,
         account_id = excluded.account_id, made_at = excluded.made_at, why = excluded.why, need = excluded.need"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, organization, new.reason.as_str(), day.as_deref(), scope.account(), clock.now(), new.why.map(NotFit::as_str), new.need.as_deref())?;
    let after = NOT_FOR_US.image(tx, id.0).await?;
    set.remember(Change { noun: NOT_FOR_US.noun, row_id: id.0, organization_id: Some(organization.0), before, after });
    set.finish(tx).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_to_look_again_lies_ahead() {
        let today: Date = "2027-01-15".parse().unwrap();
        let typed = |reason: &str, day: &str, why: &str| {
            let pairs = [("reason", reason), ("look_again", day), ("why", why), ("need", "culinary")];
            Fields::from_pairs(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())))
        };
        let parse = |reason: &str, day: &str| NewNotForUs::parse(&typed(reason, day, ""), today);
        let need = Some("culinary".to_owned());
        assert_eq!(parse("", ""), Ok(NewNotForUs { need, ..NewNotForUs::default() }));
        let why = NewNotForUs::parse(&typed("", "", "kind"), today);
        assert_eq!(why.map(|it| it.why), Ok(Some(NotFit::Kind)));
        assert_eq!(NewNotForUs::parse(&typed("", "", "moon"), today).unwrap_err().why, Some("not-for-us-error-why"));
        assert!(parse("Too far", "2027-06-01").is_ok());
        assert_eq!(parse("", "2027-01-15").unwrap_err().look_again, Some("not-for-us-error-past"));
        assert_eq!(parse("", "soon").unwrap_err().look_again, Some("not-for-us-error-date"));
        assert_eq!(parse(&"x".repeat(301), "").unwrap_err().reason, Some("not-for-us-error-long"));
    }
}
