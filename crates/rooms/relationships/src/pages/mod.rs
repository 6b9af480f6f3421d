//! The pages of relationships: the list of what we keep, and a small page of its own for every form,
//! so that each works without script and a refused one keeps what was typed.

mod acquaintance;
mod ask;
mod challenge;
mod conversation;
mod conversation_samples;
mod form;
mod keep;
mod list;
mod panel;
mod project;
mod project_check;
mod project_samples;
mod samples;
mod stage;
mod step;
mod when;

use axum::{
    Router,
    routing::{get, post},
};
use web::App;

pub use ask::asks_panel;
pub use challenge::pace;
pub use conversation::conversations_panel;
pub use panel::panel;
pub use project::projects_panel;
pub use samples::samples;
pub use when::{Due, due};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/relationships", get(list::show))
        .route("/organizations/{id}/relationship", get(keep::ask).post(keep::keep))
        .route("/relationships/{id}/stage", get(stage::ask).post(stage::change))
        .route("/relationships/{id}/next-steps", get(step::ask).post(step::add))
        .route("/next-steps/{id}/completion", post(step::complete))
        .route("/organizations/{id}/asks", get(ask::show).post(ask::add))
        .route("/asks/{id}/answer", post(ask::answer))
        .route("/organizations/{id}/acquaintance", post(acquaintance::know))
        .route("/acquaintances/{id}/removal", post(acquaintance::forget))
        .route("/conversations", get(conversation::show).post(conversation::add))
        .route("/conversations.csv", get(conversation::in_csv))
        .route("/conversations/{id}/removal", post(conversation::remove))
        .route("/challenges/new", get(challenge::begin).post(challenge::add))
        .route("/challenges/{id}/edit", get(challenge::edit).post(challenge::change))
        .route("/projects", get(project::list))
        .route("/projects/new", get(project::begin).post(project::add))
        .route("/projects/{id}", get(project_check::show))
        .route("/projects/{id}/edit", get(project::edit).post(project::change))
        .route("/projects/{id}/removal", post(project::remove))
        .route("/projects/{id}/checks", post(project_check::add))
        .route("/projects/{id}/target", post(project_check::target))
        .route("/project-checks/{id}/removal", post(project_check::remove))
}
