//! Which contents of the store of files this room names.

use db::{SystemId, Tx, sql};
use files::{Hash, Used};

db::row! {
    struct Named {
        system_id: SystemId,
        hash: Hash,
    }
}

/// Every content that a file of an event names, of any library system.
pub fn files_used(tx: &mut Tx) -> Used<'_> {
    Box::pin(async move {
        const SQL: &str = sql!("SELECT system_id, hash FROM event_attachment");
        let named: Vec<Named> = db::all!(tx, SQL)?;
        Ok(named.into_iter().map(|it| (it.system_id, it.hash)).collect())
    })
}
