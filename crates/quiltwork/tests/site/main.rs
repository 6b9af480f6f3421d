//! The one integration-test binary: stories told through the site, and guards that read the source.
#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it should be")]

mod accounts;
mod arrows;
mod docs;
mod first_page;
mod lists;
mod pages;
mod relationships;
mod routes;
mod schema;
mod sizes;
mod source;
mod statements;
mod words;
