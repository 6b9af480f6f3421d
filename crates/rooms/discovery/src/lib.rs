//! Discovery: who could we work with, and why?
//!
//! Files become records (`import`), records become organizations (`settle`, with the engine), and
//! organizations become suggestions for a branch and a need (`suggest`). The asset map, coverage and
//! the set-up of a library live here too.

pub mod answer;
pub mod by_hand;
pub mod catalog;
pub mod import;
pub mod matches;
pub mod record;
pub mod settle;
mod signals;
mod twin;

use db::Migration;

pub const MIGRATIONS: &[Migration] = db::migrations![(400, "0400_discovery")];

/// Only one import, undo or answer recomputes organizations at a time.
const CATALOG_LOCK: i64 = 0xCA7A;
