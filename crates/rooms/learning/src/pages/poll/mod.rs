//! The pages of polls.

mod counts;
mod edit;
mod list;
mod samples;
mod show;
mod words;

use axum::{
    Router,
    routing::{get, post},
};
use web::App;

pub(super) use samples::{beside, samples};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/polls", get(list::show))
        .route("/polls/new", get(edit::ask).post(edit::add))
        .route("/polls/{slug}", get(show::show))
        .route("/polls/{slug}/vote", post(show::vote))
        .route("/polls/{id}/edit", get(edit::ask_again).post(edit::change))
        .route("/polls/{id}/closing", post(edit::close))
        .route("/polls/{id}/counts.csv", get(counts::show))
}
