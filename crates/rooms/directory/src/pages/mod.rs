//! The pages of the directory.

mod credits;
mod kinds;
mod known;
mod needs;
mod organization;
mod samples;

use axum::{
    Router,
    routing::{get, post},
};
use web::App;

pub use organization::OrganizationPanels;
pub use samples::samples;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/organizations/{id}", get(organization::show))
        .route("/organizations/{id}/quilt.svg", get(organization::quilt))
        .route("/organizations/{id}/corrections", post(organization::correct))
        .route("/needs", get(needs::list))
        .route("/needs/{id}", get(needs::show))
        .route("/branches/{id}/needs", get(needs::of_branch).post(needs::choose))
        .route("/partner-kinds", get(kinds::list))
        .route("/partner-kinds/{id}", get(kinds::show))
        .route("/credits", get(credits::show))
}
