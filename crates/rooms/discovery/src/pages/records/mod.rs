//! The records behind an organization: which sources have it, why they are one, and what people said.

mod act;
mod panel;
mod reasons;

pub(super) use act::{answer, take_back, take_out};
pub use panel::records_panel;
pub(super) use reasons::{Reason, reasons};
