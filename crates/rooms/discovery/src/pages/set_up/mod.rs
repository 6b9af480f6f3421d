//! Setting up a library: found in the outlet file or typed in; with its first administrator while nobody
//! can sign in yet, and later by an administrator to add branches or bring them up to date.

mod door;
mod form;
mod outlets;
mod save;
mod show;

pub use door::SetUpToken;
pub(super) use outlets::{fetch, upload};
pub(super) use save::save;
pub(super) use show::{samples, show};
