//! Rows out: one pass over the file, each row cut by the plan and handed to the caller.

mod fill;
mod keys;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use crate::bytes::{Next, RawRow, RowReader};
use crate::error::ReadError;
use crate::field::Field;
use crate::plan::Plan;
use crate::row::{Refused, Row};
use fill::Filler;
use keys::Keys;

/// What [`read`] hands out.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    Row(Box<Row>),
    Refused(Refused),
}

/// What happened, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    pub rows: u64,
    pub refused: u64,
    /// Refused rows by [`crate::RefusedReason::as_str`].
    pub refused_by_reason: BTreeMap<&'static str, u64>,
    /// The caller stopped before the end.
    pub stopped: bool,
}

/// Reads the file by the plan and hands every row and every refusal to `take`, in the order of the
/// file, until `take` breaks. Rows are read one at a time; besides them memory holds 12 bytes or so
/// per row, to tell equal keys apart. An error may come after rows were handed out: a file that
/// breaks off is not to be trusted, so undo what was taken.
pub fn read(path: &Path, plan: &Plan, take: &mut dyn FnMut(Item) -> ControlFlow<()>) -> Result<Summary, ReadError> {
    let mut reader = RowReader::open(path, plan.format)?;
    let planned: BTreeMap<&str, Field> =
        plan.columns.iter().map(|guess| (guess.column.as_str(), guess.field)).collect();
    let mut filler = Filler::new(plan.format);
    let mut keys = Keys::default();
    let mut summary = Summary::default();
    let mut raw = RawRow::default();
    loop {
        let item = match reader.next(&mut raw)? {
            Next::End => return Ok(summary),
            Next::Refused(refused) => Err(refused),
            Next::Row => {
                let columns = reader.columns();
                filler.learn(columns, |column| planned.get(column).copied().unwrap_or(Field::Unused));
                filler.fill(columns, &raw)
            }
        };
        let item = match item {
            Ok(mut row) => {
                summary.rows += 1;
                keys.number(&mut row.key);
                Item::Row(row)
            }
            Err(refused) => {
                summary.refused += 1;
                *summary.refused_by_reason.entry(refused.reason.as_str()).or_default() += 1;
                Item::Refused(refused)
            }
        };
        if take(item).is_break() {
            summary.stopped = true;
            return Ok(summary);
        }
    }
}
