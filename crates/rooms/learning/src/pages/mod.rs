//! The pages of learning.

mod about;
mod article;
mod attachment;
mod catalog_search;
mod collections;
mod feed;
mod links;
mod panels;
mod person;
mod picture;
mod poll;
mod resource;
mod samples;
mod series;
mod topic;
mod topics;
mod writing;

use axum::{
    Router,
    routing::{get, post},
};
use web::{App, Frame, PageError};

use crate::{address::Found, list::Listed, topic::Dated};

pub use panels::{ArticlePanels, CollectionPanels, PersonPanels, ResourcePanels};
pub use picture::sample_picture;
pub use samples::samples;
pub use topic::{TopicPanels, TopicsSeen};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/topics", get(topics::show))
        .route("/topics/{slug}", get(topic::show))
        .route("/topics/{slug}/feed.atom", get(feed::of_topic))
        .route("/articles/{slug}", get(article::show))
        .route("/series/{slug}", get(series::show))
        .route("/series/{slug}/feed.atom", get(feed::of_series))
        .route("/people/{slug}", get(person::show))
        .route("/people/{slug}/feed.atom", get(feed::of_person))
        .merge(poll::routes())
        .route("/resources/{id}", get(resource::show))
        .route("/resources/{id}/hiding", post(resource::hide))
        .route("/resources/{id}/hiding/removal", post(resource::show_again))
        .route("/links", get(links::show))
        .route("/links/checks", post(links::check))
        .route("/catalog-search", get(catalog_search::ask).post(catalog_search::say))
        .merge(collections::routes())
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

/// An attribute for the language of what people wrote, where it is another than the page's: who hears it read out hears
/// it in its own sounds (WCAG 3.1.2).
fn spoken(page: &Frame, text: &str) -> String {
    let language = search::Language::of(text).code();
    if language == page.lang() { String::new() } else { format!(" lang=\"{language}\"") }
}
