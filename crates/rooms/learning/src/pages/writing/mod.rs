//! Pages for who writes: the desk, the form, its preview, its revisions, the idea box.

mod changes;
mod desk;
mod edit;
mod ideas;
mod look;
mod new;
mod preview;
mod revisions;
mod samples;
mod topic;

use axum::{
    Router,
    routing::{get, post},
};
use db::{Scope, Ts, Tx};
use web::{App, Frame, PageError};

pub(super) use samples::samples;

use crate::{
    article::{Article, ArticleId, article},
    zone::Zone,
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/desk", get(desk::show))
        .route("/articles/new", get(new::show).post(new::begin))
        .route("/articles/{id}/edit", get(edit::show).post(edit::save))
        .route("/articles/{id}/autosave", post(look::autosave))
        .route("/articles/{id}/autosave/removal", post(look::throw_away))
        .route("/articles/{id}/preview", get(preview::show).post(preview::of_typed))
        .route("/articles/{id}/removal", post(edit::take_down))
        .route("/articles/{id}/revisions", get(revisions::show))
        .route("/articles/{id}/revisions/{number}", get(revisions::show_one))
        .route("/articles/{id}/revisions/{number}/restore", post(revisions::restore))
        .route("/articles/{id}/revisions/{number}/undo", post(revisions::undo))
        .route("/topics/new", get(topic::fresh).post(topic::begin))
        .route("/topics/{id}/edit", get(topic::show).post(topic::save))
        .route("/ideas", get(ideas::show))
        .route("/ideas/new", get(ideas::fresh).post(ideas::drop))
        .route("/ideas/{id}", get(ideas::show_one))
        .route("/ideas/{id}/article", post(ideas::write))
        .route("/ideas/{id}/need", post(ideas::note))
        .route("/ideas/{id}/next-step", post(ideas::plan))
        .route("/ideas/{id}/aside", post(ideas::put_aside))
}

/// An article to work on, shown or not.
async fn the(tx: &mut Tx, scope: &Scope, id: ArticleId) -> Result<Article, PageError> {
    article(tx, scope, id).await?.ok_or(PageError::NotFound)
}

/// `November 22, 2026, 10:03` by the clocks of the library.
fn moment(page: &Frame, zone: Zone, at: Ts) -> String {
    let (day, time) = zone.read(at);
    page.say2("desk-moment", "day", page.day(day), "time", time.strftime("%H:%M").to_string())
}
