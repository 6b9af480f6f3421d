//! A relationship: whose it is, where it stands, why we began.

use accounts::BranchId;
use db::{AccountId, Clock, Result, Scope, Ts, Tx, sql};
use directory::OrganizationId;
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

use crate::{Stage, Wants, next_step, next_step::NewNextStep};

db::id!(/// What one library system has with one organization.
    RelationshipId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Relationship {
        pub id: RelationshipId,
        pub organization_id: OrganizationId,
        pub stage: String,
        pub owner_id: Option<AccountId>,
        pub branch_id: Option<BranchId>,
        pub need: Option<String>,
        pub note: String,
        pub look_again: Option<String>,
        pub reason: Option<String>,
        pub made_at: Ts,
        pub changed_at: Ts,
    }
}

impl Relationship {
    pub fn stage(&self) -> Stage {
        Stage::parse(&self.stage).unwrap_or(Stage::Spotted)
    }
}

pub const RELATIONSHIP: Tracked = Tracked {
    noun: "relationship",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("organization_id", Column::Id),
        ("stage", Column::Text),
        ("owner_id", Column::Id),
        ("branch_id", Column::Id),
        ("need", Column::Text),
        ("note", Column::Text),
        ("look_again", Column::Text),
        ("reason", Column::Text),
        ("made_at", Column::Int),
        ("changed_at", Column::Int),
    ],
};

/// What is needed to keep an organization: for which branch and need, who takes it on, what comes next.
#[derive(Debug, Clone)]
pub struct Keep {
    pub organization: OrganizationId,
    pub owner: Option<AccountId>,
    pub branch: Option<BranchId>,
    pub need: Option<String>,
    pub next_step: Option<NewNextStep>,
}

db::row! {
    /// A line of the list of what we keep.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Kept {
        pub id: RelationshipId,
        pub organization_id: OrganizationId,
        pub name: String,
        pub kind: Option<String>,
        pub city: String,
        pub stage: String,
        pub owner_id: Option<AccountId>,
        pub owner: Option<String>,
        pub need: Option<String>,
        pub branch: Option<String>,
        pub next_step: Option<String>,
        pub due: Option<String>,
        pub source_gone: bool,
    }
}

impl Kept {
    pub fn stage(&self) -> Stage {
        Stage::parse(&self.stage).unwrap_or(Stage::Spotted)
    }
}

pub async fn relationship(tx: &mut Tx, scope: &Scope, id: RelationshipId) -> Result<Option<Relationship>> {
    const SQL: &str = sql!(
        "SELECT id, organization_id, stage, owner_id, branch_id, need, note, look_again, reason, made_at, changed_at
         FROM relationship WHERE system_id = $1 AND id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// What this library has with an organization, if anything.
pub async fn relationship_with(
    tx: &mut Tx,
    scope: &Scope,
    organization: OrganizationId,
) -> Result<Option<Relationship>> {
    const SQL: &str = sql!(
        "SELECT id, organization_id, stage, owner_id, branch_id, need, note, look_again, reason, made_at, changed_at
         FROM relationship WHERE system_id = $1 AND organization_id = $2"
    );
    db::optional!(tx, SQL; scope.system, organization)
}

db::row! {
    /// An organization that was kept lately, for the first page.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NewlyKept {
        pub organization_id: OrganizationId,
        pub name: String,
        pub kind: Option<String>,
        pub city: String,
        pub owner: Option<String>,
    }
}

/// What was kept last, the newest first.
pub async fn newly_kept(tx: &mut Tx, scope: &Scope, limit: i64) -> Result<Vec<NewlyKept>> {
    const SQL: &str = sql!(
        "SELECT r.organization_id, coalesce(c.value, o.name) AS name, o.kind, o.city, a.name AS owner
         FROM relationship r
         JOIN organization o ON o.id = r.organization_id
         LEFT JOIN correction c ON c.system_id = r.system_id AND c.organization_id = o.id AND c.field = 'name'
         LEFT JOIN account a ON a.system_id = r.system_id AND a.id = r.owner_id
         WHERE r.system_id = $1 ORDER BY r.made_at DESC, r.id DESC LIMIT $2"
    );
    db::all!(tx, SQL; scope.system, limit)
}

/// All relationships of this library, for the rooms above.
pub async fn relationships(tx: &mut Tx, scope: &Scope) -> Result<Vec<Relationship>> {
    const SQL: &str = sql!(
        "SELECT id, organization_id, stage, owner_id, branch_id, need, note, look_again, reason, made_at, changed_at
         FROM relationship WHERE system_id = $1 ORDER BY id"
    );
    db::all!(tx, SQL; scope.system)
}

/// The list of what we keep, the next thing due first.
pub async fn kept(tx: &mut Tx, scope: &Scope) -> Result<Vec<Kept>> {
    const SQL: &str = sql!(
        "SELECT r.id, r.organization_id, coalesce(c.value, o.name) AS name, o.kind, o.city, r.stage, r.owner_id,
                a.name AS owner, r.need, b.name AS branch, s.what AS next_step, s.due, o.gone_at IS NOT NULL AS source_gone
         FROM relationship r
         JOIN organization o ON o.id = r.organization_id
         LEFT JOIN correction c ON c.system_id = r.system_id AND c.organization_id = o.id AND c.field = 'name'
         LEFT JOIN account a ON a.system_id = r.system_id AND a.id = r.owner_id
         LEFT JOIN branch b ON b.system_id = r.system_id AND b.id = r.branch_id
         LEFT JOIN next_step s ON s.system_id = r.system_id AND s.relationship_id = r.id AND s.done_at IS NULL
              AND s.id = (SELECT t.id FROM next_step t WHERE t.system_id = r.system_id AND t.relationship_id = r.id
                          AND t.done_at IS NULL ORDER BY coalesce(t.due, '9999'), t.id LIMIT 1)
         WHERE r.system_id = $1
         ORDER BY coalesce(s.due, '9999'), r.changed_at DESC, r.id"
    );
    db::all!(tx, SQL; scope.system)
}

/// Keeps an organization: a relationship at stage *spotted* with its owner and next step, all in one
/// change set. Keeping what is kept already changes nothing and returns it.
pub async fn keep(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    keep: &Keep,
) -> Result<(RelationshipId, Option<ChangeSetId>)> {
    if let Some(there) = relationship_with(tx, scope, keep.organization).await? {
        return Ok((there.id, None));
    }
    let mut set = ChangeSet::begin(tx, clock, scope, "keep", "").await?;
    let id: RelationshipId = clock.id();
    const SQL: &str = sql!(
        "INSERT INTO relationship (system_id, id, organization_id, stage, owner_id, branch_id, need, note, made_at, changed_at)
         VALUES ($1, $2, $3, 'spotted', $4, $5, $6, '', $7, $7)"
    );
    db::execute!(tx, SQL; scope.system, id, keep.organization, keep.owner, keep.branch, keep.need.as_deref(), clock.now())?;
    let after = RELATIONSHIP.image(tx, id.0).await?;
    let organization_id = Some(keep.organization.0);
    set.remember(Change { noun: RELATIONSHIP.noun, row_id: id.0, organization_id, before: None, after });
    if let Some(step) = &keep.next_step {
        next_step::insert(tx, clock, scope, &mut set, (id, keep.organization), step).await?;
    }
    Ok((id, Some(set.finish(tx).await?)))
}

/// Letters of a reason; it is a sentence or two.
const LONGEST_REASON: usize = 1000;

/// What a move to another stage needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StageErrors {
    pub stage: Option<&'static str>,
    pub look_again: Option<&'static str>,
    pub reason: Option<&'static str>,
}

/// Checks a move before it is made; the texts are keys.
pub(crate) fn check_move(stage: Option<Stage>, look_again: &str, reason: &str) -> StageErrors {
    let wants = stage.and_then(|stage| stage.facts().wants);
    StageErrors {
        stage: stage.is_none().then_some("stage-error-unknown"),
        look_again: match wants {
            Some(Wants::Date) if look_again.parse::<db::Date>().is_err() => Some("stage-error-date"),
            _ => None,
        },
        reason: match wants {
            Some(Wants::Reason) if reason.is_empty() => Some("stage-error-reason"),
            _ if reason.chars().count() > LONGEST_REASON => Some("stage-error-long"),
            _ => None,
        },
    }
}

/// Notes that something happened to a relationship beside its own row. Taking its keeping back then
/// leaves it alone: the step that somebody added or did since would go with it.
pub(crate) async fn touch(tx: &mut Tx, clock: &Clock, scope: &Scope, id: RelationshipId) -> Result<()> {
    const SQL: &str = sql!("UPDATE relationship SET changed_at = $3 WHERE system_id = $1 AND id = $2");
    db::execute!(tx, SQL; scope.system, id, clock.now())?;
    Ok(())
}

/// Moves a relationship to another stage.
pub async fn move_to(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    it: &Relationship,
    stage: Stage,
    (look_again, reason): (Option<&str>, Option<&str>),
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, "stage", stage.as_str()).await?;
    let before = RELATIONSHIP.image(tx, it.id.0).await?;
    const SQL: &str = sql!(
        "UPDATE relationship SET stage = $3, look_again = $4, reason = $5, changed_at = $6 WHERE system_id = $1 AND id = $2"
    );
    db::execute!(tx, SQL; scope.system, it.id, stage.as_str(), look_again, reason, clock.now())?;
    let after = RELATIONSHIP.image(tx, it.id.0).await?;
    let organization_id = Some(it.organization_id.0);
    set.remember(Change { noun: RELATIONSHIP.noun, row_id: it.id.0, organization_id, before, after });
    set.finish(tx).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resting_wants_a_day_and_ending_a_reason() {
        assert_eq!(check_move(Some(Stage::Resting), "", "").look_again, Some("stage-error-date"));
        assert_eq!(check_move(Some(Stage::Resting), "2027-02-30", "").look_again, Some("stage-error-date"));
        assert_eq!(check_move(Some(Stage::Resting), "2027-02-28", ""), StageErrors::default());
        assert_eq!(check_move(Some(Stage::Ended), "", "").reason, Some("stage-error-reason"));
        assert_eq!(check_move(None, "", "").stage, Some("stage-error-unknown"));
    }
}
