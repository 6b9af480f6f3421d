//! Stories of imports, records and the set-up, told on both databases.

mod answers;
mod imports;
mod organizations;
mod jobs_of_imports;
mod pages;
mod set_up;
mod story;
mod suggestions;
