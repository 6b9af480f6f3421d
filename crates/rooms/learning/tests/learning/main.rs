//! What this room does, over real databases and as readers, writers and programs see it.
#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it should be")]

mod collections;
mod conventions;
mod kept;
mod links;
mod moments;
mod pictures;
mod polls;
mod topics;
mod uploads;
mod writing;
