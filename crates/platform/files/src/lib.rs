//! Files that people bring, from the first byte on the wire to the last one handed out.
//!
//! A file is streamed to the disk under a limit ([`receive`]), looked at for what it is and not for what it is called
//! ([`Kind`]), and kept under the SHA-256 of its content ([`Store`]), so that several nodes may share one folder.
//! Pictures are decoded under limits and written anew in a few widths, which leaves everything else that was in them
//! behind ([`keep_picture`]). [`serve`] hands out what is kept. What nothing names any more goes after a day
//! ([`sweeping`]).

mod document;
mod error;
mod file;
mod in_memory;
mod kind;
mod look;
mod name;
mod pages;
mod picture;
mod range;
mod receive;
mod serve;
mod store;
mod sweep;
#[cfg(test)]
mod tests;

pub use document::{Document, keep_document, keep_own_document, keep_own_recording, keep_recording};
pub use error::{Error, Refused, or_refused};
pub use file::{File, file, put_file, put_picture, sizes};
pub use in_memory::{InMemory, receive_in_memory};
pub use kind::Kind;
pub use name::{safe_name, size_in_words};
pub use picture::{Size, keep_picture, keep_pixels};
pub use receive::{Incoming, Upload, receive};
pub use serve::{Keep, serve};
pub use store::{Hash, Kept, Store};
pub use sweep::{Swept, Used, Uses, ask_for_sweeping, sweep, sweeping};

use db::Migration;
use web::Lang;

pub const MIGRATIONS: &[Migration] = db::migrations![(520, "0520_files")];

/// Why a file was not taken.
pub const WORDS: &[(Lang, &str)] =
    &[(Lang::En, include_str!("../i18n/en/files.ftl")), (Lang::Es, include_str!("../i18n/es/files.ftl"))];
