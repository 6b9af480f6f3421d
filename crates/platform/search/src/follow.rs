//! From the rows to the index.

use std::{future::Future, pin::Pin};

use db::{Result, Tx, insert_many, rows, sql, sqlx::types::Uuid};

use crate::Document;

/// Loads the documents of one noun by id; one that is gone or hidden is simply not returned.
pub struct Documents {
    pub noun: &'static str,
    #[expect(clippy::type_complexity, reason = "a boxed async function is what it is")]
    pub load: for<'a> fn(&'a mut Tx, &'a [Uuid]) -> Pin<Box<dyn Future<Output = Result<Vec<Document>>> + Send + 'a>>,
}

/// Says that these documents are new, changed or gone. PostgreSQL gives out sequence numbers before
/// the commit, so writers pass one at a time: no follower ever jumps over a late one.
pub async fn changed(tx: &mut Tx, noun: &'static str, ids: &[Uuid]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    const LOCK: i64 = 0x5EA7C4;
    tx.one_at_a_time(LOCK).await?;
    let rows: Vec<_> = ids.iter().map(|id| vec![noun.into(), (*id).into()]).collect();
    insert_many(tx, rows!("search_change (noun, row_id)"), &rows).await?;
    const FORGET_OLDER: &str = sql!(
        "DELETE FROM search_change WHERE noun = $1 AND EXISTS (SELECT 1 FROM search_change newer
         WHERE newer.noun = search_change.noun AND newer.row_id = search_change.row_id AND newer.seq > search_change.seq)"
    );
    db::execute!(tx, FORGET_OLDER; noun)?;
    Ok(())
}

db::row! {
    #[derive(Debug)]
    pub(crate) struct Changed {
        pub(crate) seq: i64,
        pub(crate) noun: String,
        pub(crate) row_id: Uuid,
    }
}

/// The next changes after `seq`, oldest first.
pub(crate) async fn after(tx: &mut Tx, seq: i64, limit: i64) -> Result<Vec<Changed>> {
    const SQL: &str = sql!("SELECT seq, noun, row_id FROM search_change WHERE seq > $1 ORDER BY seq LIMIT $2");
    db::all!(tx, SQL; seq, limit)
}
