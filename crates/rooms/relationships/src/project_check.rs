//! One look at a project: who finds themselves in it, who made it, whom it welcomes; each in a few words, with a mark.
//! The earliest is the baseline that later ones are shown beside.

use db::{Clock, Date, Result, Scope, Tx, sql};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

use crate::{Mark, Project, ProjectId, Question};

db::id!(/// One look at a project.
    ProjectCheckId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ProjectCheck {
        pub id: ProjectCheckId,
        pub project_id: ProjectId,
        /// `2027-01-15`
        pub checked_on: String,
        /// Name of who noted it; none when the account is gone.
        pub who: Option<String>,
        pub represents: String,
        pub represents_mark: String,
        pub made: String,
        pub made_mark: String,
        pub welcomes: String,
        pub welcomes_mark: String,
    }
}

impl ProjectCheck {
    pub fn answer(&self, question: Question) -> &str {
        match question {
            Question::Represents => &self.represents,
            Question::Made => &self.made,
            Question::Welcomes => &self.welcomes,
        }
    }

    pub fn mark(&self, question: Question) -> Mark {
        let word = match question {
            Question::Represents => &self.represents_mark,
            Question::Made => &self.made_mark,
            Question::Welcomes => &self.welcomes_mark,
        };
        Mark::parse(word).unwrap_or(Mark::NotYet)
    }
}

pub const PROJECT_CHECK: Tracked = Tracked {
    noun: "project_check",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("project_id", Column::Id),
        ("checked_on", Column::Text),
        ("account_id", Column::Id),
        ("represents", Column::Text),
        ("represents_mark", Column::Text),
        ("made", Column::Text),
        ("made_mark", Column::Text),
        ("welcomes", Column::Text),
        ("welcomes_mark", Column::Text),
        ("made_at", Column::Int),
    ],
};

/// Letters of an answer; it is a sentence or two.
const LONGEST: usize = 500;

/// A check as it is typed, checked. The answers stand in the order of [`Question::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProjectCheck {
    pub checked_on: Date,
    pub answers: [(String, Mark); 3],
}

/// What is wrong with each field; the texts are keys, those of the questions in the order of [`Question::ALL`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ProjectCheckErrors {
    pub checked_on: Option<&'static str>,
    pub answers: [Option<&'static str>; 3],
    pub marks: [Option<&'static str>; 3],
}

impl NewProjectCheck {
    /// Only the three marks are required; a day left empty is today. `typed` is each answer with its mark.
    pub fn parse(
        checked_on: &str,
        typed: [(&str, &str); 3],
        today: Date,
    ) -> std::result::Result<Self, ProjectCheckErrors> {
        let day = if checked_on.is_empty() { Ok(today) } else { checked_on.parse::<Date>() };
        let marks = typed.map(|(_, mark)| Mark::parse(mark));
        let errors = ProjectCheckErrors {
            checked_on: match day {
                Err(_) => Some("check-error-day"),
                Ok(day) if day > today => Some("check-error-ahead"),
                Ok(_) => None,
            },
            answers: typed.map(|(text, _)| (text.chars().count() > LONGEST).then_some("check-error-long")),
            marks: std::array::from_fn(|n| marks[n].is_none().then_some(Question::ALL[n].unmarked())),
        };
        match (day, marks) {
            (Ok(checked_on), [Some(a), Some(b), Some(c)]) if errors == ProjectCheckErrors::default() => {
                let [x, y, z] = typed.map(|(text, _)| text.to_owned());
                Ok(Self { checked_on, answers: [(x, a), (y, b), (z, c)] })
            }
            _ => Err(errors),
        }
    }
}

/// The looks at a project, the earliest first.
pub async fn project_checks(tx: &mut Tx, scope: &Scope, project: ProjectId) -> Result<Vec<ProjectCheck>> {
    const SQL: &str = sql!(
        "SELECT k.id, k.project_id, k.checked_on, a.name AS who, k.represents, k.represents_mark, k.made, k.made_mark,
                k.welcomes, k.welcomes_mark
         FROM project_check k LEFT JOIN account a ON a.system_id = k.system_id AND a.id = k.account_id
         WHERE k.system_id = $1 AND k.project_id = $2 ORDER BY k.checked_on, k.id"
    );
    db::all!(tx, SQL; scope.system, project)
}

/// Notes a look under the id its form brought, as a change set of its own. `None` when one of that id is there.
pub async fn check_project(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    (id, it): (ProjectCheckId, &Project),
    new: &NewProjectCheck,
) -> Result<Option<ChangeSetId>> {
    const SQL: &str = sql!(
        "INSERT INTO project_check (system_id, id, project_id, checked_on, account_id, represents, represents_mark, made,
            made_mark, welcomes, welcomes_mark, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (system_id, id) DO NOTHING"
    );
    let (day, [a, b, c]) = (new.checked_on.to_string(), &new.answers);
    let done = db::execute!(&mut *tx, SQL; scope.system, id, it.id, day.as_str(), scope.account(), a.0.as_str(),
        a.1.as_str(), b.0.as_str(), b.1.as_str(), c.0.as_str(), c.1.as_str(), clock.now())?;
    if done == 0 {
        return Ok(None);
    }
    let mut set = ChangeSet::begin(tx, clock, scope, "project-check", &it.title).await?;
    let (after, organization_id) = (PROJECT_CHECK.image(tx, id.0).await?, it.organization_id.map(|it| it.0));
    set.remember(Change { noun: PROJECT_CHECK.noun, row_id: id.0, organization_id, before: None, after });
    Ok(Some(set.finish(tx).await?))
}

/// Takes one look away.
pub async fn remove_check(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    it: &Project,
    id: ProjectCheckId,
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, "project-check-removal", &it.title).await?;
    remove(tx, scope, it, id, &mut set).await?;
    set.finish(tx).await
}

/// Takes every look at a project away, as part of `set`.
pub(crate) async fn remove_checks(tx: &mut Tx, scope: &Scope, it: &Project, set: &mut ChangeSet) -> Result<()> {
    for check in project_checks(tx, scope, it.id).await? {
        remove(tx, scope, it, check.id, set).await?;
    }
    Ok(())
}

async fn remove(tx: &mut Tx, scope: &Scope, it: &Project, id: ProjectCheckId, set: &mut ChangeSet) -> Result<()> {
    let before = PROJECT_CHECK.image(tx, id.0).await?;
    const SQL: &str = sql!("DELETE FROM project_check WHERE system_id = $1 AND id = $2");
    db::execute!(tx, SQL; scope.system, id)?;
    let organization_id = it.organization_id.map(|it| it.0);
    set.remember(Change { noun: PROJECT_CHECK.noun, row_id: id.0, organization_id, before, after: None });
    Ok(())
}

/// The project of a look.
pub async fn project_of_check(tx: &mut Tx, scope: &Scope, id: ProjectCheckId) -> Result<Option<ProjectId>> {
    const SQL: &str = sql!("SELECT project_id FROM project_check WHERE system_id = $1 AND id = $2");
    db::optional_scalar!(tx, SQL; scope.system, id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_wants_its_three_marks() {
        let today: Date = "2027-01-15".parse().unwrap();
        let all = [("They told the stories", "mostly"), ("", "a_little"), ("", "not_yet")];
        let new = NewProjectCheck::parse("", all, today).unwrap();
        assert_eq!((new.checked_on, new.answers[0].1, new.answers[2].1), (today, Mark::Mostly, Mark::NotYet));
        let long = "x".repeat(501);
        let wrong = NewProjectCheck::parse("2027-01-16", [(&long, "mostly"), ("", ""), ("", "wholly")], today);
        let wrong = wrong.unwrap_err();
        assert_eq!(wrong.checked_on, Some("check-error-ahead"));
        assert_eq!(wrong.answers, [Some("check-error-long"), None, None]);
        assert_eq!(wrong.marks, [None, Some("check-error-made"), Some("check-error-welcomes")]);
    }
}
