//! What of a library's leanings is stored: what was forgotten, and whether learning is off.

use db::{Clock, Result, Scope, Ts, Tx, sql};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

db::id!(/// One leaning forgotten.
    ForgottenLeaningId);

db::id!(/// Learning switched off.
    LeaningPauseId);

db::row! {
    /// What was learned about a kind for a need until this moment does not count; what comes after does.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ForgottenLeaning {
        pub id: ForgottenLeaningId,
        pub need: String,
        pub kind: String,
        pub made_at: Ts,
    }
}

pub const FORGOTTEN_LEANING: Tracked = Tracked {
    noun: "forgotten_leaning",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("need", Column::Text),
        ("kind", Column::Text),
        ("account_id", Column::Id),
        ("made_at", Column::Int),
    ],
};

pub const LEANING_PAUSE: Tracked = Tracked {
    noun: "leaning_pause",
    key: "system_id, id",
    columns: &[("system_id", Column::Id), ("id", Column::Id), ("account_id", Column::Id), ("made_at", Column::Int)],
};

/// The kind of change set in which leanings change; its note is a need and a kind, or `pause` or `go-on`.
pub(super) const CHANGE: &str = "leaning";

pub async fn forgotten(tx: &mut Tx, scope: &Scope) -> Result<Vec<ForgottenLeaning>> {
    const SQL: &str = sql!("SELECT id, need, kind, made_at FROM forgotten_leaning WHERE system_id = $1 ORDER BY id");
    db::all!(tx, SQL; scope.system)
}

/// Forgets what was learned about a kind for a need until now.
pub async fn forget(tx: &mut Tx, clock: &Clock, scope: &Scope, need: &str, kind: &str) -> Result<ChangeSetId> {
    const THERE: &str = sql!("SELECT id FROM forgotten_leaning WHERE system_id = $1 AND need = $2 AND kind = $3");
    let there: Option<ForgottenLeaningId> = db::optional_scalar!(&mut *tx, THERE; scope.system, need, kind)?;
    let before = match there {
        Some(id) => FORGOTTEN_LEANING.image(tx, id.0).await?,
        None => None,
    };
    let id = there.unwrap_or_else(|| clock.id());
    const SQL: &str = sql!(
        "INSERT INTO forgotten_leaning (system_id, id, need, kind, account_id, made_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (system_id, id) DO UPDATE SET account_id = excluded.account_id, made_at = excluded.made_at"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, need, kind, scope.account(), clock.now())?;
    let after = FORGOTTEN_LEANING.image(tx, id.0).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, CHANGE, &format!("{need} {kind}")).await?;
    set.remember(Change { noun: FORGOTTEN_LEANING.noun, row_id: id.0, organization_id: None, before, after });
    set.finish(tx).await
}

async fn the_pause(tx: &mut Tx, scope: &Scope) -> Result<Option<LeaningPauseId>> {
    const SQL: &str = sql!("SELECT id FROM leaning_pause WHERE system_id = $1");
    db::optional_scalar!(tx, SQL; scope.system)
}

/// Whether this library has switched learning off.
pub async fn is_paused(tx: &mut Tx, scope: &Scope) -> Result<bool> {
    Ok(the_pause(tx, scope).await?.is_some())
}

/// Switches learning off. `None` when it is off already.
pub async fn pause(tx: &mut Tx, clock: &Clock, scope: &Scope) -> Result<Option<ChangeSetId>> {
    if the_pause(tx, scope).await?.is_some() {
        return Ok(None);
    }
    let id: LeaningPauseId = clock.id();
    const SQL: &str = sql!("INSERT INTO leaning_pause (system_id, id, account_id, made_at) VALUES ($1, $2, $3, $4)");
    db::execute!(&mut *tx, SQL; scope.system, id, scope.account(), clock.now())?;
    let after = LEANING_PAUSE.image(tx, id.0).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, CHANGE, "pause").await?;
    set.remember(Change { noun: LEANING_PAUSE.noun, row_id: id.0, organization_id: None, before: None, after });
    Ok(Some(set.finish(tx).await?))
}

/// Switches learning on again. `None` when it is on.
pub async fn go_on(tx: &mut Tx, clock: &Clock, scope: &Scope) -> Result<Option<ChangeSetId>> {
    let Some(id) = the_pause(tx, scope).await? else { return Ok(None) };
    let before = LEANING_PAUSE.image(tx, id.0).await?;
    const SQL: &str = sql!("DELETE FROM leaning_pause WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, id)?;
    let mut set = ChangeSet::begin(tx, clock, scope, CHANGE, "go-on").await?;
    set.remember(Change { noun: LEANING_PAUSE.noun, row_id: id.0, organization_id: None, before, after: None });
    Ok(Some(set.finish(tx).await?))
}
