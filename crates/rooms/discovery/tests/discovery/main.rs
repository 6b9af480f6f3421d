//! Stories of imports, records and the set-up, told on both databases.

mod answers;
mod imports;
mod pages;
mod set_up;
mod story;
