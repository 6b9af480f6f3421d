//! `GET /events/embed?topic=&series=&organization=&event=&count=&lang=`: coming events for the pages of others. Any site
//! may put this page into a frame; it knows nobody, leaves nothing behind and runs nothing (`web::layers::framed`).

mod help;
mod oembed;
mod samples;
mod wanted;

use askama::Template;
use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use web::{App, Asked, Cache, Fields, Frame, PageError};

use super::Row;
use wanted::{Chosen, Refused, Wanted};

pub(super) use oembed::told_at;
pub(super) use samples::samples;

/// The only page that other sites may put into a frame.
pub const EMBED: &str = "/events/embed";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/events/embed", get(show))
        .route("/events/embed/help", get(help::show))
        .route("/oembed", get(oembed::show))
}

#[derive(Template)]
#[template(path = "programs/embed.html")]
pub(super) struct EmbedPage {
    pub(super) page: Frame,
    pub(super) title: String,
    /// The page of all of it.
    pub(super) path: String,
    pub(super) calendar: Option<String>,
    pub(super) rows: Vec<Row>,
    /// What is wrong with its address, as a text.
    pub(super) wrong: Option<&'static str>,
}
web::page!(EmbedPage, Cache::Shared, |page| if page.wrong.is_some() {
    StatusCode::UNPROCESSABLE_ENTITY
} else {
    StatusCode::OK
});

async fn show(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let (page, now, wanted) = (asked.page, app.clock.now(), Wanted::read(&Fields::from_pairs(query)));
    let mut tx = app.db.read().await?;
    let shown = match Chosen::load(&mut tx, (&page, &asked.scope), now, &wanted).await {
        Ok(chosen) => {
            let Chosen { title, path, calendar, rows } = chosen;
            let calendar = calendar.map(|end| format!("{path}{end}"));
            // One event says its own name below.
            let title = if wanted.event.is_empty() { title } else { page.system_name().to_owned() };
            EmbedPage { rows: Row::all(&page, rows, now), title, path, calendar, wrong: None, page }
        }
        Err(Refused::Wrong(key)) => {
            let title = page.say1("events-calendar", "library", page.system_name());
            EmbedPage { page, title, path: "/events".into(), calendar: None, rows: Vec::new(), wrong: Some(key) }
        }
        Err(Refused::Page(error)) => return Err(error),
    };
    Ok(shown.into_response())
}
