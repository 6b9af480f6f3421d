//! Stories of imports, records and the set-up, told on both databases.
#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it should be")]

mod answers;
mod facts;
mod imports;
mod jobs_of_imports;
mod learning;
mod near;
mod organizations;
mod pages;
mod review;
mod said_by_lists;
mod set_up;
mod settling;
mod story;
mod streets;
mod suggestions;
