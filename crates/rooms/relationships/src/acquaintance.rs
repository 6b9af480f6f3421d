//! Acquaintances: a colleague knows somebody at an organization. Whom, stays with the colleague: asking her
//! is the point.

use db::{AccountId, Clock, Result, Scope, Ts, Tx, sql};
use directory::OrganizationId;
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

db::id!(/// One colleague's acquaintance with one organization.
    AcquaintanceId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Acquaintance {
        pub id: AcquaintanceId,
        pub organization_id: OrganizationId,
        pub account_id: AccountId,
        /// Name of the colleague.
        pub who: String,
        pub made_at: Ts,
    }
}

pub const ACQUAINTANCE: Tracked = Tracked {
    noun: "acquaintance",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("organization_id", Column::Id),
        ("account_id", Column::Id),
        ("made_at", Column::Int),
    ],
};

/// Who of this library knows somebody where, the oldest first; only who works here still.
pub async fn acquaintances(tx: &mut Tx, scope: &Scope) -> Result<Vec<Acquaintance>> {
    const SQL: &str = sql!(
        "SELECT q.id, q.organization_id, q.account_id, a.name AS who, q.made_at
         FROM acquaintance q JOIN account a ON a.system_id = q.system_id AND a.id = q.account_id
         WHERE q.system_id = $1 AND a.ended_at IS NULL ORDER BY q.made_at, q.id"
    );
    db::all!(tx, SQL; scope.system)
}

/// The same, of one organization.
pub async fn acquaintances_of(tx: &mut Tx, scope: &Scope, organization: OrganizationId) -> Result<Vec<Acquaintance>> {
    const SQL: &str = sql!(
        "SELECT q.id, q.organization_id, q.account_id, a.name AS who, q.made_at
         FROM acquaintance q JOIN account a ON a.system_id = q.system_id AND a.id = q.account_id
         WHERE q.system_id = $1 AND q.organization_id = $2 AND a.ended_at IS NULL ORDER BY q.made_at, q.id"
    );
    db::all!(tx, SQL; scope.system, organization)
}

/// Notes that `who` knows somebody there; noted before changes nothing.
pub async fn know(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    organization: OrganizationId,
    who: AccountId,
) -> Result<Option<ChangeSetId>> {
    if acquaintances_of(tx, scope, organization).await?.iter().any(|it| it.account_id == who) {
        return Ok(None);
    }
    let id: AcquaintanceId = clock.id();
    let mut set = ChangeSet::begin(tx, clock, scope, "acquaintance", "").await?;
    const SQL: &str = sql!(
        "INSERT INTO acquaintance (system_id, id, organization_id, account_id, made_at) VALUES ($1, $2, $3, $4, $5)"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, organization, who, clock.now())?;
    let after = ACQUAINTANCE.image(tx, id.0).await?;
    let organization_id = Some(organization.0);
    set.remember(Change { noun: ACQUAINTANCE.noun, row_id: id.0, organization_id, before: None, after });
    Ok(Some(set.finish(tx).await?))
}

/// Takes one's own acquaintance away. `None` when there is none of that id, or it is somebody else's.
pub async fn forget(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: AcquaintanceId,
) -> Result<Option<(OrganizationId, ChangeSetId)>> {
    const WHERE: &str =
        sql!("SELECT organization_id FROM acquaintance WHERE system_id = $1 AND id = $2 AND account_id = $3");
    let organization: Option<OrganizationId> =
        db::optional_scalar!(&mut *tx, WHERE; scope.system, id, scope.account())?;
    let Some(organization) = organization else { return Ok(None) };
    let before = ACQUAINTANCE.image(tx, id.0).await?;
    const SQL: &str = sql!("DELETE FROM acquaintance WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, id)?;
    let mut set = ChangeSet::begin(tx, clock, scope, "acquaintance-removal", "").await?;
    let organization_id = Some(organization.0);
    set.remember(Change { noun: ACQUAINTANCE.noun, row_id: id.0, organization_id, before, after: None });
    Ok(Some((organization, set.finish(tx).await?)))
}
