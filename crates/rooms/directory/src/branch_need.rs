//! The needs a branch has chosen to work on.

use accounts::BranchId;
use db::{Clock, Result, Scope, Tx, sql};

db::id!(/// A need of one branch.
    BranchNeedId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct BranchNeed {
        pub id: BranchNeedId,
        pub branch_id: BranchId,
        /// Id of the vocabulary.
        pub need: String,
        /// What is known of it here, in the staff's words.
        pub note: String,
    }
}

/// The needs chosen by all branches of this system.
pub async fn chosen_needs(tx: &mut Tx, scope: &Scope) -> Result<Vec<BranchNeed>> {
    const SQL: &str = sql!(
        "SELECT id, branch_id, need, note FROM branch_need WHERE system_id = $1 ORDER BY branch_id, made_at, need"
    );
    db::all!(tx, SQL; scope.system)
}

/// Chooses a need for a branch, or changes its note.
pub async fn choose_need(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    branch: BranchId,
    need: &str,
    note: &str,
) -> Result<()> {
    const SQL: &str = sql!(
        "INSERT INTO branch_need (system_id, id, branch_id, need, note, account_id, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (system_id, branch_id, need) DO UPDATE SET note = excluded.note"
    );
    db::execute!(tx, SQL; scope.system, clock.id::<BranchNeedId>(), branch, need, note, scope.account(), clock.now())?;
    Ok(())
}

pub async fn drop_need(tx: &mut Tx, scope: &Scope, branch: BranchId, need: &str) -> Result<()> {
    const SQL: &str = sql!("DELETE FROM branch_need WHERE system_id = $1 AND branch_id = $2 AND need = $3");
    db::execute!(tx, SQL; scope.system, branch, need)?;
    Ok(())
}
