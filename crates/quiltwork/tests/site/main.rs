//! The one integration-test binary: stories told through the site, and guards that read the source.
#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it should be")]

mod accounts;
mod arrows;
mod bad_input;
mod command_line;
mod conversations;
mod crash;
mod docs;
mod finding;
mod first_page;
mod lists;
mod pages;
mod program;
mod projects;
mod relationships;
mod routes;
mod sample_place;
mod schema;
mod sizes;
mod source;
mod statements;
mod taking_back;
mod words;
