//! Calendars of partners: `/calendars`, one of them, and a look at any without keeping it.

mod change;
mod check;
mod list;
mod samples;
mod show;
mod words;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use web::App;

pub(super) use samples::samples;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/calendars", get(list::show).post(list::add))
        .route("/calendars/check", get(check::ask).post(check::check).layer(DefaultBodyLimit::disable()))
        .route("/calendars/{id}", get(show::show).post(change::change))
        .route("/calendars/{id}/readings", post(change::read_now))
        .route("/calendars/{id}/drafts", post(change::take))
        .route("/calendars/{id}/changes", post(change::follow))
        .route("/calendars/{id}/removal", post(change::remove))
}
