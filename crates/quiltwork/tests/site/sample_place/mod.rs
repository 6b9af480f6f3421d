//! Alder County, filled from its own files and from the same files under names that mean nothing: the same
//! organizations, held against what is really so, and suggestions that keep their promises.

mod county;
mod names;
mod start;
mod suggestions;
mod truth;
mod walks;
