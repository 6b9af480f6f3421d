//! Asks: something we asked of an organization, for a need, and what they answered.

use db::{Clock, Date, Result, Scope, Ts, Tx, sql};
use directory::OrganizationId;
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

db::id!(/// One ask.
    AskId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Ask {
        pub id: AskId,
        pub organization_id: OrganizationId,
        pub what: String,
        pub need: Option<String>,
        /// Name of who asked; none when the account is gone.
        pub who: Option<String>,
        /// `2027-01-15`
        pub asked_on: String,
        pub answer: Option<String>,
        pub answered_at: Option<Ts>,
    }
}

/// What they said. No answer yet is none of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
    /// Not now, maybe another time.
    Later,
}

impl Answer {
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Later];

    /// The word for the database, keys and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Later => "later",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.as_str() == word)
    }
}

impl Ask {
    pub fn answer(&self) -> Option<Answer> {
        Answer::parse(self.answer.as_deref()?)
    }

    /// Whether an answer may still come: a yes or a no stands, "another time" does not.
    pub fn waits(&self) -> bool {
        self.answer().is_none_or(|answer| answer == Answer::Later)
    }
}

pub const ASK: Tracked = Tracked {
    noun: "ask",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("organization_id", Column::Id),
        ("what", Column::Text),
        ("need", Column::Text),
        ("account_id", Column::Id),
        ("asked_on", Column::Text),
        ("answer", Column::Text),
        ("answered_at", Column::Int),
        ("made_at", Column::Int),
    ],
};

/// Letters of an ask; it is a sentence or two.
const LONGEST: usize = 500;

/// An ask as it is typed, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAsk {
    pub what: String,
    pub need: Option<String>,
    pub asked_on: Date,
}

/// What is wrong with each field; the texts are keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AskErrors {
    pub what: Option<&'static str>,
    pub need: Option<&'static str>,
    pub asked_on: Option<&'static str>,
}

impl NewAsk {
    /// Only what was asked is required; a day left empty is today.
    pub fn parse(what: &str, need: &str, asked_on: &str, today: Date) -> std::result::Result<Self, AskErrors> {
        let day = if asked_on.is_empty() { Ok(today) } else { asked_on.parse::<Date>() };
        let errors = AskErrors {
            what: match what.chars().count() {
                0 => Some("ask-error-what"),
                1..=LONGEST => None,
                _ => Some("ask-error-long"),
            },
            need: (!need.is_empty() && directory::vocab::need(need).is_none()).then_some("keep-error-need"),
            asked_on: match day {
                Err(_) => Some("ask-error-day"),
                Ok(day) if day > today => Some("ask-error-ahead"),
                Ok(_) => None,
            },
        };
        match day {
            Ok(asked_on) if errors == AskErrors::default() => {
                let need = Some(need.to_owned()).filter(|need| !need.is_empty());
                Ok(Self { what: what.to_owned(), need, asked_on })
            }
            _ => Err(errors),
        }
    }
}

/// What this library asked of an organization, the newest first.
pub async fn asks_of(tx: &mut Tx, scope: &Scope, organization: OrganizationId) -> Result<Vec<Ask>> {
    const SQL: &str = sql!(
        "SELECT k.id, k.organization_id, k.what, k.need, a.name AS who, k.asked_on, k.answer, k.answered_at
         FROM ask k LEFT JOIN account a ON a.system_id = k.system_id AND a.id = k.account_id
         WHERE k.system_id = $1 AND k.organization_id = $2 ORDER BY k.asked_on DESC, k.id DESC"
    );
    db::all!(tx, SQL; scope.system, organization)
}

/// Everything this library asked of anybody, the newest first.
pub async fn asks(tx: &mut Tx, scope: &Scope) -> Result<Vec<Ask>> {
    const SQL: &str = sql!(
        "SELECT k.id, k.organization_id, k.what, k.need, a.name AS who, k.asked_on, k.answer, k.answered_at
         FROM ask k LEFT JOIN account a ON a.system_id = k.system_id AND a.id = k.account_id
         WHERE k.system_id = $1 ORDER BY k.asked_on DESC, k.id DESC"
    );
    db::all!(tx, SQL; scope.system)
}

/// Notes an ask, as a change set of its own.
pub async fn ask(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    organization: OrganizationId,
    new: &NewAsk,
) -> Result<ChangeSetId> {
    let id: AskId = clock.id();
    let mut set = ChangeSet::begin(tx, clock, scope, "ask", &new.what).await?;
    const SQL: &str = sql!(
        "INSERT INTO ask (system_id, id, organization_id, what, need, account_id, asked_on, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    let day = new.asked_on.to_string();
    db::execute!(&mut *tx, SQL; scope.system, id, organization, new.what.as_str(), new.need.as_deref(), scope.account(), day.as_str(), clock.now())?;
    let after = ASK.image(tx, id.0).await?;
    set.remember(Change { noun: ASK.noun, row_id: id.0, organization_id: Some(organization.0), before: None, after });
    set.finish(tx).await
}

pub async fn ask_of(tx: &mut Tx, scope: &Scope, id: AskId) -> Result<Option<Ask>> {
    const SQL: &str = sql!(
        "SELECT k.id, k.organization_id, k.what, k.need, a.name AS who, k.asked_on, k.answer, k.answered_at
         FROM ask k LEFT JOIN account a ON a.system_id = k.system_id AND a.id = k.account_id
         WHERE k.system_id = $1 AND k.id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// Notes what they answered to an ask that waits; it takes the place of "another time", which history keeps. `None`
/// when a yes or a no stands already, said by somebody meanwhile.
pub async fn answer(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    it: &Ask,
    answer: Answer,
) -> Result<Option<ChangeSetId>> {
    let before = ASK.image(tx, it.id.0).await?;
    const SQL: &str = sql!(
        "UPDATE ask SET answer = $3, answered_at = $4
         WHERE system_id = $1 AND id = $2 AND (answer IS NULL OR answer = 'later')"
    );
    if db::execute!(&mut *tx, SQL; scope.system, it.id, answer.as_str(), clock.now())? == 0 {
        return Ok(None);
    }
    let after = ASK.image(tx, it.id.0).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, "ask-answer", &it.what).await?;
    let organization_id = Some(it.organization_id.0);
    set.remember(Change { noun: ASK.noun, row_id: it.id.0, organization_id, before, after });
    Ok(Some(set.finish(tx).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ask_says_what_and_lies_behind_us() {
        let today: Date = "2027-01-15".parse().unwrap();
        let parse = |what: &str, need: &str, day: &str| NewAsk::parse(what, need, day, today);
        assert_eq!(parse("A table", "", "").map(|ask| (ask.asked_on, ask.need)), Ok((today, None)));
        assert!(parse("A table", "food_security", "2027-01-02").is_ok());
        let wrong = parse("", "moon", "soon").unwrap_err();
        assert_eq!((wrong.what, wrong.need), (Some("ask-error-what"), Some("keep-error-need")));
        assert_eq!(wrong.asked_on, Some("ask-error-day"));
        assert_eq!(parse("A table", "", "2027-01-16").unwrap_err().asked_on, Some("ask-error-ahead"));
        assert_eq!(parse(&"x".repeat(501), "", "").unwrap_err().what, Some("ask-error-long"));
    }
}
