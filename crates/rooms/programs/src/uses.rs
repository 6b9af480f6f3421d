//! Which contents of the store of files this room names.

use db::{SystemId, Tx, sql};
use files::{Hash, Used};

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
