//! Which contents of the store of files this room names.

use std::pin::Pin;

use db::{Result, SystemId, Tx, sql};
use files::Hash;

db::row! {
    struct Used {
        system_id: SystemId,
        hash: Hash,
    }
}

/// Every content that a picture or an attachment of any library system names.
pub fn files_used<'a>(tx: &'a mut Tx) -> Pin<Box<dyn Future<Output = Result<Vec<(SystemId, Hash)>>> + Send + 'a>> {
    Box::pin(async move {
        const SQL: &str = sql!("SELECT system_id, hash FROM picture UNION SELECT system_id, hash FROM attachment");
        let used: Vec<Used> = db::all!(tx, SQL)?;
        Ok(used.into_iter().map(|it| (it.system_id, it.hash)).collect())
    })
}
