//! Not showing a resource to readers, with a reason that staff can read.

use db::{Clock, Result, Scope, Tx, sql};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

use super::ResourceId;

db::id!(/// One resource that a library does not show.
    HiddenResourceId);

pub const HIDDEN_RESOURCE: Tracked = Tracked {
    noun: "hidden_resource",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("resource_id", Column::Id),
        ("why", Column::Text),
        ("account_id", Column::Id),
        ("made_at", Column::Int),
    ],
};

/// Hides a resource wherever it stands, or says another reason for it.
pub async fn hide(tx: &mut Tx, clock: &Clock, scope: &Scope, resource: ResourceId, why: &str) -> Result<ChangeSetId> {
    let id = there(tx, scope, resource).await?.unwrap_or_else(|| clock.id());
    let before = HIDDEN_RESOURCE.image(tx, id.0).await?;
    const SQL: &str = sql!(
        "INSERT INTO hidden_resource (system_id, id, resource_id, why, account_id, made_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (system_id, resource_id) DO UPDATE SET why = excluded.why, account_id = excluded.account_id,
         made_at = excluded.made_at"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, resource, why, scope.account(), clock.now())?;
    let after = HIDDEN_RESOURCE.image(tx, id.0).await?;
    let change = Change { noun: HIDDEN_RESOURCE.noun, row_id: id.0, organization_id: None, before, after };
    written(tx, clock, scope, resource, change).await
}

/// Shows it again. `None` when it is not hidden.
pub async fn show_again(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    resource: ResourceId,
) -> Result<Option<ChangeSetId>> {
    let Some(id) = there(tx, scope, resource).await? else { return Ok(None) };
    let before = HIDDEN_RESOURCE.image(tx, id.0).await?;
    const SQL: &str = sql!("DELETE FROM hidden_resource WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, id)?;
    let change = Change { noun: HIDDEN_RESOURCE.noun, row_id: id.0, organization_id: None, before, after: None };
    written(tx, clock, scope, resource, change).await.map(Some)
}

async fn there(tx: &mut Tx, scope: &Scope, resource: ResourceId) -> Result<Option<HiddenResourceId>> {
    const SQL: &str = sql!("SELECT id FROM hidden_resource WHERE system_id = $1 AND resource_id = $2");
    db::optional_scalar!(tx, SQL; scope.system, resource)
}

async fn written(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    resource: ResourceId,
    change: Change,
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, "resource", &resource.to_string()).await?;
    set.remember(change);
    crate::collection::told(tx, scope, resource).await?;
    set.finish(tx).await
}
