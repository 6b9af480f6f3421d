//! Tables of pairs of records that settling writes: found anew each time, stored where they differ.

use std::collections::BTreeMap;

use db::{Result, Tx, Value, insert_many};

use crate::record::RecordId;

/// The row of each pair, its two records first.
pub(crate) type PairRows = BTreeMap<(RecordId, RecordId), Vec<Value>>;

/// How a table of pairs is written.
pub(crate) struct PairTable {
    /// Forgets everything.
    pub(crate) clear: &'static str,
    /// Forgets the pair `$1`, `$2`.
    pub(crate) forget: &'static str,
    pub(crate) into: (&'static str, &'static str),
}

/// Makes the table hold `now`, when it holds `before`; without that, it may hold anything.
pub(crate) async fn renew(tx: &mut Tx, table: &PairTable, before: Option<&PairRows>, now: &PairRows) -> Result<()> {
    let Some(before) = before else {
        db::execute!(&mut *tx, table.clear)?;
        let rows: Vec<_> = now.values().cloned().collect();
        return insert_many(tx, table.into, &rows).await;
    };
    for (pair, _) in before.iter().filter(|(pair, row)| now.get(pair) != Some(row)) {
        db::execute!(&mut *tx, table.forget; pair.0, pair.1)?;
    }
    let new = now.iter().filter(|(pair, row)| before.get(pair) != Some(row));
    let rows: Vec<_> = new.map(|(_, row)| row.clone()).collect();
    insert_many(tx, table.into, &rows).await
}
