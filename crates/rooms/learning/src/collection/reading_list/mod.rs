//! A reading list somebody has as a table: which column is what, what each row says, and what would become of it.

mod column;
mod plan;
mod sheet;

pub use column::Column;
pub use plan::{Fate, Line, Plan, apply, plan};
pub(crate) use sheet::text;
pub use sheet::{Sheet, SheetError};
