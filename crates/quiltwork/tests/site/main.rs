//! The one integration-test binary: stories told through the site, and guards that read the source.

mod accounts;
mod arrows;
mod routes;
mod schema;
mod source;
mod statements;
mod words;
