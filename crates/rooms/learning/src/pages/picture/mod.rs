//! The pages of pictures: staff bring them, say what is known of them and where they stand; readers see them.

mod edit;
mod image;
mod list;
mod place;
mod samples;
mod upload;

use axum::{Router, extract::DefaultBodyLimit, routing::get, routing::post};
use web::App;

pub(super) use samples::{pictured, samples};

/// More than any camera's photograph; a phone's is a quarter of it.
const MOST_BYTES: u64 = 20_000_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/pictures", get(list::show))
        .route("/pictures/new", get(upload::ask).post(upload::take).layer(DefaultBodyLimit::disable()))
        .route("/pictures/{id}", get(edit::ask).post(edit::change))
        .route("/pictures/{id}/{file}", get(image::show))
        .route("/pictures/{id}/illustrations", post(place::put))
        .route("/illustrations/{id}/removal", post(place::take_away))
}
