//! The pages of learning.

mod article;
mod attachment;
mod feed;
mod person;
mod picture;
mod samples;
mod topic;
mod topics;
mod writing;

use axum::{Router, routing::get};
use web::{App, Frame, PageError};

use crate::{address::Found, list::Listed, topic::Dated};

pub use samples::samples;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/topics", get(topics::show))
        .route("/topics/{slug}", get(topic::show))
        .route("/topics/{slug}/feed.atom", get(feed::show))
        .route("/articles/{slug}", get(article::show))
        .route("/people/{slug}", get(person::show))
        .merge(picture::routes())
        .merge(attachment::routes())
        .merge(writing::routes())
}

/// The row at an address; an old address leads to the new one, with what was asked of it.
fn here<T>(found: Found<T>, path: impl Fn(&str) -> String, query: Option<&str>) -> Result<T, PageError> {
    match found {
        Found::Here(it) => Ok(it),
        Found::Moved(slug) => {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            Err(PageError::Moved(path(&slug) + &query))
        }
        Found::Nothing => Err(PageError::NotFound),
    }
}

/// `October 24, 2026`, of the date that the list shows.
fn day(page: &Frame, it: &Listed, dated: Dated) -> String {
    it.dated(dated).map(|at| page.day(at.date())).unwrap_or_default()
}
