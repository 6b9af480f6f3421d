//! The pages of collections: for readers, and for staff who put them together.

mod begin;
mod citation;
mod form;
mod item;
mod list;
mod listed;
mod reading_list;
pub(super) mod samples;
mod show;
mod work;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use db::{Scope, Tx};
use web::{App, PageError};

use super::here;
use crate::{Article, collection::collection_by_slug};

use listed::faces;
pub(super) use listed::{Face, report as report_words};
pub(super) use show::preview;
pub(super) use work::links_key;

/// More than a reading list ever is, with the form around it.
const MOST_BYTES: usize = 3_000_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/collections", get(list::show).post(begin::begin))
        .route("/collections/{slug}", get(show::show))
        .route("/collections/{slug}/resources", get(work::show).post(item::add))
        .route("/collections/{slug}/resources/new", get(item::ask_new))
        .route("/collections/{slug}/citations", post(citation::add))
        .route("/collections/{slug}/copies", post(begin::copy))
        .route("/collection-items/{id}", get(item::ask).post(item::change))
        .route("/collection-items/{id}/position", post(work::go))
        .route("/collection-items/{id}/removal", post(work::remove))
        .merge(uploads())
}

fn uploads() -> Router<App> {
    Router::new()
        .route("/collections/{slug}/reading-list", get(reading_list::ask).post(reading_list::read))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
}

/// The collection at an address, shown or not, for staff; an old address leads to the same page of the new one.
async fn found(tx: &mut Tx, scope: &Scope, slug: &str, page: &str) -> Result<Article, PageError> {
    here(collection_by_slug(tx, scope, slug).await?, |slug| format!("/collections/{slug}{page}"), None)
}
