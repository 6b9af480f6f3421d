//! Tables of pairs of records that settling writes: found anew each time, stored where they differ.

use std::collections::BTreeMap;

use db::Value;

use crate::record::RecordId;

/// The row of each pair, its two records first.
pub(crate) type PairRows = BTreeMap<(RecordId, RecordId), Vec<Value>>;

/// What makes a table hold what is found now.
pub(crate) struct Changes {
    /// Nothing is known of what it holds: it is emptied first.
    pub(crate) clear: bool,
    pub(crate) forget: Vec<(RecordId, RecordId)>,
    pub(crate) rows: Vec<Vec<Value>>,
}

pub(crate) fn changes(before: Option<&PairRows>, now: &PairRows) -> Changes {
    let empty = PairRows::new();
    let (clear, before) = (before.is_none(), before.unwrap_or(&empty));
    let forget = before.iter().filter(|(pair, row)| now.get(pair) != Some(row)).map(|(pair, _)| *pair);
    let new = now.iter().filter(|(pair, row)| before.get(pair) != Some(row)).map(|(_, row)| row.clone());
    Changes { clear, forget: forget.collect(), rows: new.collect() }
}
