//! What this room names of others: contents of the store of files, and resources.

use db::{Scope, SystemId, Tx, sql};
use files::{Hash, Used};
use learning::link;

db::row! {
    struct Named {
        system_id: SystemId,
        hash: Hash,
    }
}

/// Every content that a recording or a file of an event names, of any library system.
pub fn files_used(tx: &mut Tx) -> Used<'_> {
    Box::pin(async move {
        const SQL: &str = sql!(
            "SELECT system_id, hash FROM event_attachment UNION
             SELECT system_id, hash FROM recording WHERE hash IS NOT NULL"
        );
        let named: Vec<Named> = db::all!(tx, SQL)?;
        Ok(named.into_iter().map(|it| (it.system_id, it.hash)).collect())
    })
}

/// Every resource that an event names as worth knowing, so that its link is tried.
pub fn resources_named<'a>(tx: &'a mut Tx, scope: &'a Scope) -> link::Named<'a> {
    Box::pin(async move {
        const SQL: &str = sql!("SELECT DISTINCT resource_id FROM event_resource WHERE system_id = $1");
        db::scalars!(tx, SQL; scope.system)
    })
}
