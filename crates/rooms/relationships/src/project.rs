//! A project: something made with or for one community, and what it is to become. It is looked at from three sides; the
//! looks are [`crate::ProjectCheck`]s.

use db::{Clock, Date, Result, Scope, Ts, Tx, sql};
use directory::OrganizationId;
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

use crate::{Mark, Question, project_check::remove_checks};

db::id!(/// One project.
    ProjectId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Project {
        pub id: ProjectId,
        pub title: String,
        /// For whom above all: the focus community, in few words.
        pub community: String,
        pub organization_id: Option<OrganizationId>,
        pub organization: Option<String>,
        pub target_question: Option<String>,
        pub target_mark: Option<String>,
        /// `2027-06-30`
        pub target_on: Option<String>,
        pub changed_at: Ts,
    }
}

/// Which question is to reach which mark, and by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    pub question: Question,
    pub mark: Mark,
    pub on: Date,
}

impl Project {
    pub fn target(&self) -> Option<Target> {
        Some(Target {
            question: Question::parse(self.target_question.as_deref()?)?,
            mark: Mark::parse(self.target_mark.as_deref()?)?,
            on: self.target_on.as_deref()?.parse().ok()?,
        })
    }

    pub fn path(&self) -> String {
        self.id.path()
    }
}

impl ProjectId {
    pub fn path(self) -> String {
        format!("/projects/{self}")
    }
}

pub const PROJECT: Tracked = Tracked {
    noun: "project",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("title", Column::Text),
        ("community", Column::Text),
        ("organization_id", Column::Id),
        ("target_question", Column::Text),
        ("target_mark", Column::Text),
        ("target_on", Column::Text),
        ("made_at", Column::Int),
        ("changed_at", Column::Int),
    ],
};

/// Letters of a title, and of the words for a community.
const LONGEST: usize = 150;

/// A project as it is typed, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProject {
    pub title: String,
    pub community: String,
    pub organization: Option<OrganizationId>,
}

/// What is wrong with each field; the texts are keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ProjectErrors {
    pub title: Option<&'static str>,
    pub community: Option<&'static str>,
}

impl NewProject {
    pub fn parse(
        title: &str,
        community: &str,
        organization: Option<OrganizationId>,
    ) -> std::result::Result<Self, ProjectErrors> {
        let wrong = |text: &str, missing| match text.chars().count() {
            0 => Some(missing),
            1..=LONGEST => None,
            _ => Some("project-error-long"),
        };
        let errors = ProjectErrors {
            title: wrong(title, "project-error-title"),
            community: wrong(community, "project-error-community"),
        };
        if errors != ProjectErrors::default() {
            return Err(errors);
        }
        Ok(Self { title: title.to_owned(), community: community.to_owned(), organization })
    }
}

/// The projects of this library, the one changed last first: `limit` of them after the first `skip`.
pub async fn projects(tx: &mut Tx, scope: &Scope, limit: i64, skip: i64) -> Result<Vec<Project>> {
    const SQL: &str = sql!(
        "SELECT p.id, p.title, p.community, p.organization_id, coalesce(c.value, o.name) AS organization,
                p.target_question, p.target_mark, p.target_on, p.changed_at
         FROM project p
         LEFT JOIN organization o ON o.id = p.organization_id
         LEFT JOIN correction c ON c.system_id = p.system_id AND c.organization_id = o.id AND c.field = 'name'
         WHERE p.system_id = $1 ORDER BY p.changed_at DESC, p.id DESC LIMIT $2 OFFSET $3"
    );
    db::all!(tx, SQL; scope.system, limit, skip)
}

/// How many there are in all.
pub async fn count_projects(tx: &mut Tx, scope: &Scope) -> Result<i64> {
    const SQL: &str = sql!("SELECT count(*) FROM project WHERE system_id = $1");
    db::scalar!(tx, SQL; scope.system)
}

/// Those with one organization, by title.
pub async fn projects_with(tx: &mut Tx, scope: &Scope, organization: OrganizationId) -> Result<Vec<Project>> {
    const SQL: &str = sql!(
        "SELECT p.id, p.title, p.community, p.organization_id, coalesce(c.value, o.name) AS organization,
                p.target_question, p.target_mark, p.target_on, p.changed_at
         FROM project p LEFT JOIN organization o ON o.id = p.organization_id
         LEFT JOIN correction c ON c.system_id = p.system_id AND c.organization_id = o.id AND c.field = 'name'
         WHERE p.system_id = $1 AND p.organization_id = $2 ORDER BY p.title, p.id"
    );
    db::all!(tx, SQL; scope.system, organization)
}

pub async fn project(tx: &mut Tx, scope: &Scope, id: ProjectId) -> Result<Option<Project>> {
    const SQL: &str = sql!(
        "SELECT p.id, p.title, p.community, p.organization_id, coalesce(c.value, o.name) AS organization,
                p.target_question, p.target_mark, p.target_on, p.changed_at
         FROM project p
         LEFT JOIN organization o ON o.id = p.organization_id
         LEFT JOIN correction c ON c.system_id = p.system_id AND c.organization_id = o.id AND c.field = 'name'
         WHERE p.system_id = $1 AND p.id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// On PostgreSQL changes of projects and their checks pass one at a time, so that none is written beside another or into
/// a project that is being taken away. SQLite has one writer anyway.
pub async fn hold_projects(tx: &mut Tx) -> Result<()> {
    const CHECKING: i64 = 330;
    tx.one_at_a_time(CHECKING).await
}

/// Begins a project under the id its form brought. `None` when one of that id is there: the form was sent twice.
pub async fn begin_project(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: ProjectId,
    new: &NewProject,
) -> Result<Option<ChangeSetId>> {
    const SQL: &str = sql!(
        "INSERT INTO project (system_id, id, title, community, organization_id, made_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (system_id, id) DO NOTHING"
    );
    let NewProject { title, community, organization } = new;
    if db::execute!(&mut *tx, SQL; scope.system, id, title.as_str(), community.as_str(), *organization, clock.now())?
        == 0
    {
        return Ok(None);
    }
    let after = PROJECT.image(tx, id.0).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, "project", title).await?;
    let organization_id = organization.map(|it| it.0);
    set.remember(Change { noun: PROJECT.noun, row_id: id.0, organization_id, before: None, after });
    Ok(Some(set.finish(tx).await?))
}

/// Writes its title, community and organization anew.
pub async fn put_project(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    it: &Project,
    new: &NewProject,
) -> Result<ChangeSetId> {
    let before = PROJECT.image(tx, it.id.0).await?;
    const SQL: &str = sql!(
        "UPDATE project SET title = $3, community = $4, organization_id = $5, changed_at = $6
         WHERE system_id = $1 AND id = $2"
    );
    let NewProject { title, community, organization } = new;
    db::execute!(&mut *tx, SQL; scope.system, it.id, title.as_str(), community.as_str(), *organization, clock.now())?;
    let after = PROJECT.image(tx, it.id.0).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, "project-change", title).await?;
    let organization_id = organization.or(it.organization_id).map(|it| it.0);
    set.remember(Change { noun: PROJECT.noun, row_id: it.id.0, organization_id, before, after });
    set.finish(tx).await
}

/// Says what it is to reach, or with `None` that this is open again.
pub async fn aim(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    it: &Project,
    target: Option<Target>,
) -> Result<ChangeSetId> {
    let before = PROJECT.image(tx, it.id.0).await?;
    const SQL: &str = sql!(
        "UPDATE project SET target_question = $3, target_mark = $4, target_on = $5, changed_at = $6
         WHERE system_id = $1 AND id = $2"
    );
    let (question, mark) = (target.map(|it| it.question.as_str()), target.map(|it| it.mark.as_str()));
    let on = target.map(|it| it.on.to_string());
    db::execute!(&mut *tx, SQL; scope.system, it.id, question, mark, on.as_deref(), clock.now())?;
    let after = PROJECT.image(tx, it.id.0).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, "project-target", &it.title).await?;
    let organization_id = it.organization_id.map(|it| it.0);
    set.remember(Change { noun: PROJECT.noun, row_id: it.id.0, organization_id, before, after });
    set.finish(tx).await
}

/// Takes a project away with every look at it, in one change set that brings all of it back.
pub async fn remove_project(tx: &mut Tx, clock: &Clock, scope: &Scope, it: &Project) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, "project-removal", &it.title).await?;
    remove_checks(tx, scope, it, &mut set).await?;
    let before = PROJECT.image(tx, it.id.0).await?;
    const SQL: &str = sql!("DELETE FROM project WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, it.id)?;
    // Remembered last, so that an undo puts it back first: its checks refer to it.
    let organization_id = it.organization_id.map(|it| it.0);
    set.remember(Change { noun: PROJECT.noun, row_id: it.id.0, organization_id, before, after: None });
    set.finish(tx).await
}

/// The page of the project that a change set is about, as far as it is there.
pub async fn page_of_project(tx: &mut Tx, scope: &Scope, set: ChangeSetId) -> Result<Option<String>> {
    const SQL: &str = sql!(
        "SELECT p.id FROM project p WHERE p.system_id = $1 AND p.id IN
            (SELECT c.row_id FROM change c WHERE c.change_set_id = $2 AND c.noun = 'project'
             UNION SELECT k.project_id FROM project_check k JOIN change c ON c.row_id = k.id
             WHERE k.system_id = $1 AND c.change_set_id = $2 AND c.noun = 'project_check')"
    );
    let found: Option<ProjectId> = db::optional_scalar!(tx, SQL; scope.system, set)?;
    Ok(found.map(ProjectId::path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_has_a_title_and_one_community() {
        assert!(NewProject::parse("Story trail", "Families who farm", None).is_ok());
        let wrong = NewProject::parse("", &"x".repeat(151), None).unwrap_err();
        assert_eq!((wrong.title, wrong.community), (Some("project-error-title"), Some("project-error-long")));
        let wrong = NewProject::parse("Story trail", "", None).unwrap_err();
        assert_eq!((wrong.title, wrong.community), (None, Some("project-error-community")));
    }
}
