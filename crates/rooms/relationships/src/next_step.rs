//! Next steps: one small thing, whose it is, and by when.

use db::{AccountId, Clock, Date, Result, Scope, Ts, Tx, sql};
use directory::OrganizationId;
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

use crate::{RelationshipId, relationship::touch};

db::id!(/// One next step.
    NextStepId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NextStep {
        pub id: NextStepId,
        pub relationship_id: RelationshipId,
        pub what: String,
        pub owner: Option<String>,
        /// `2026-12-01`
        pub due: Option<String>,
        pub done_at: Option<Ts>,
    }
}

db::row! {
    /// An open step with the organization it is about, for the first page.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct OpenStep {
        pub id: NextStepId,
        pub organization_id: OrganizationId,
        pub name: String,
        pub what: String,
        pub due: Option<String>,
    }
}

pub const NEXT_STEP: Tracked = Tracked {
    noun: "next_step",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("relationship_id", Column::Id),
        ("what", Column::Text),
        ("owner_id", Column::Id),
        ("due", Column::Text),
        ("made_at", Column::Int),
        ("done_at", Column::Int),
    ],
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNextStep {
    pub what: String,
    pub owner: Option<AccountId>,
    pub due: Option<Date>,
}

/// What is wrong with each field; the texts are keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NextStepErrors {
    pub what: Option<&'static str>,
    pub due: Option<&'static str>,
}

impl NewNextStep {
    pub fn parse(what: &str, due: &str, owner: Option<AccountId>) -> std::result::Result<Self, NextStepErrors> {
        let day = due.parse::<Date>();
        let errors = NextStepErrors {
            what: match what.chars().count() {
                0 => Some("next-step-error-what"),
                1..=300 => None,
                _ => Some("next-step-error-long"),
            },
            due: (!due.is_empty() && day.is_err()).then_some("next-step-error-due"),
        };
        if errors != NextStepErrors::default() {
            return Err(errors);
        }
        Ok(Self { what: what.to_owned(), owner, due: day.ok() })
    }
}

/// The steps of a relationship, open ones first.
pub async fn next_steps(tx: &mut Tx, scope: &Scope, relationship: RelationshipId) -> Result<Vec<NextStep>> {
    const SQL: &str = sql!(
        "SELECT s.id, s.relationship_id, s.what, a.name AS owner, s.due, s.done_at FROM next_step s
         LEFT JOIN account a ON a.system_id = s.system_id AND a.id = s.owner_id
         WHERE s.system_id = $1 AND s.relationship_id = $2
         ORDER BY CASE WHEN s.done_at IS NULL THEN 0 ELSE 1 END, coalesce(s.due, '9999'), s.id"
    );
    db::all!(tx, SQL; scope.system, relationship)
}

/// What is open for who asks (or for the whole library), the next due first.
pub async fn open_steps(tx: &mut Tx, scope: &Scope, limit: i64) -> Result<Vec<OpenStep>> {
    const SQL: &str = sql!(
        "SELECT s.id, r.organization_id, coalesce(c.value, o.name) AS name, s.what, s.due FROM next_step s
         JOIN relationship r ON r.system_id = s.system_id AND r.id = s.relationship_id
         JOIN organization o ON o.id = r.organization_id
         LEFT JOIN correction c ON c.system_id = r.system_id AND c.organization_id = o.id AND c.field = 'name'
         WHERE s.system_id = $1 AND s.done_at IS NULL AND (s.owner_id = $2 OR $2 IS NULL OR s.owner_id IS NULL)
         ORDER BY coalesce(s.due, '9999'), s.id LIMIT $3"
    );
    db::all!(tx, SQL; scope.system, scope.account(), limit)
}

/// Adds a step to a relationship, as a change set of its own.
pub async fn add_next_step(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    whose: (RelationshipId, OrganizationId),
    new: &NewNextStep,
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, "next-step", &new.what).await?;
    insert(tx, clock, scope, &mut set, whose, new).await?;
    touch(tx, clock, scope, whose.0).await?;
    set.finish(tx).await
}

pub(crate) async fn insert(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    set: &mut ChangeSet,
    (relationship, organization): (RelationshipId, OrganizationId),
    new: &NewNextStep,
) -> Result<()> {
    let id: NextStepId = clock.id();
    const SQL: &str = sql!(
        "INSERT INTO next_step (system_id, id, relationship_id, what, owner_id, due, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
    let due = new.due.map(|day| day.to_string());
    db::execute!(tx, SQL; scope.system, id, relationship, new.what.as_str(), new.owner, due.as_deref(), clock.now())?;
    let after = NEXT_STEP.image(tx, id.0).await?;
    set.remember(Change {
        noun: NEXT_STEP.noun,
        row_id: id.0,
        organization_id: Some(organization.0),
        before: None,
        after,
    });
    Ok(())
}

db::row! {
    /// Whose step it is, as ticking it off needs to know.
    struct Whose {
        relationship_id: RelationshipId,
        organization_id: OrganizationId,
        what: String,
    }
}

/// Ticks a step off. `None` when there is no such step or it is done already.
pub async fn complete(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: NextStepId,
) -> Result<Option<(OrganizationId, ChangeSetId)>> {
    const WHOSE: &str = sql!(
        "SELECT s.relationship_id, r.organization_id, s.what FROM next_step s
         JOIN relationship r ON r.system_id = s.system_id AND r.id = s.relationship_id
         WHERE s.system_id = $1 AND s.id = $2 AND s.done_at IS NULL"
    );
    let whose: Option<Whose> = db::optional!(tx, WHOSE; scope.system, id)?;
    let Some(Whose { relationship_id, organization_id, what }) = whose else { return Ok(None) };
    let before = NEXT_STEP.image(tx, id.0).await?;
    const SQL: &str = sql!("UPDATE next_step SET done_at = $3 WHERE system_id = $1 AND id = $2");
    db::execute!(tx, SQL; scope.system, id, clock.now())?;
    let after = NEXT_STEP.image(tx, id.0).await?;
    touch(tx, clock, scope, relationship_id).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, "next-step-done", &what).await?;
    let about = Some(organization_id.0);
    set.remember(Change { noun: NEXT_STEP.noun, row_id: id.0, organization_id: about, before, after });
    Ok(Some((organization_id, set.finish(tx).await?)))
}

/// The organization a step is about, done or not.
pub(crate) async fn organization_of_step(tx: &mut Tx, scope: &Scope, id: NextStepId) -> Result<Option<OrganizationId>> {
    const SQL: &str = sql!(
        "SELECT r.organization_id FROM next_step s
         JOIN relationship r ON r.system_id = s.system_id AND r.id = s.relationship_id
         WHERE s.system_id = $1 AND s.id = $2"
    );
    db::optional_scalar!(tx, SQL; scope.system, id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_says_what_and_may_say_when() {
        let parse = |what, due| NewNextStep::parse(what, due, None);
        assert_eq!(
            parse("Visit", "2026-12-01").map(|step| step.due.map(|d| d.to_string())),
            Ok(Some("2026-12-01".into()))
        );
        assert_eq!(parse("Visit", "").map(|step| step.due), Ok(None));
        assert_eq!(parse("", "").err().and_then(|e| e.what), Some("next-step-error-what"));
        assert_eq!(parse("Visit", "soon").err().and_then(|e| e.due), Some("next-step-error-due"));
    }
}
