//! Writing: a draft as its form says it, the revisions it goes through, what somebody typed and has not saved, and what
//! to look at before others read it.

mod autosave;
mod check;
mod draft;
mod revision;
mod save;

pub use autosave::{Autosave, autosave, keep_autosave, throw_away};
pub use check::{Finding, check};
pub use draft::Draft;
pub(crate) use draft::{FIGURE, QUOTE};
pub use revision::{Revision, newest, revision, revisions};
pub(crate) use save::alone;
pub use save::{Saved, begin, draft_of, may_publish, may_publish_so, restore, save, take_down, undo};
