//! `GET /topics`: all topics.

use askama::Template;
use axum::extract::State;
use web::{App, Asked, Cache, Frame, PageError};

use crate::topic::{Topic, topics};

#[derive(Template)]
#[template(path = "learning/topics.html")]
pub(super) struct TopicsPage {
    pub(super) page: Frame,
    pub(super) topics: Vec<Topic>,
}
web::page!(TopicsPage, Cache::Shared);

pub(super) async fn show(State(app): State<App>, asked: Asked) -> Result<TopicsPage, PageError> {
    let mut tx = app.db.read().await?;
    let topics = topics(&mut tx, &asked.scope, app.clock.now()).await?;
    Ok(TopicsPage { page: asked.page, topics })
}
