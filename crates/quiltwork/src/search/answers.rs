//! `GET /search/answers?q=`: answers while somebody types, for the list beneath a search box.

use askama::Template;
use axum::extract::{Query, State};
use search::Index;
use web::{App, Asked, Cache, Frame, PageError};

use super::{
    filter,
    found::Vocabulary,
    hit::{Hit, hits},
    wanted::Wanted,
};

/// As many as a list can show without being scrolled.
const ANSWERS: usize = 7;
/// Needs and kinds of partners beneath them, of each.
const WORDS: usize = 2;

#[derive(Template)]
#[template(path = "search/answers.html")]
pub(super) struct AnswersPart {
    pub(super) page: Frame,
    pub(super) wanted: Wanted,
    pub(super) hits: Vec<Hit>,
    pub(super) words: Vocabulary,
}
web::page!(AnswersPart, Cache::Private);

impl AnswersPart {
    fn all(&self) -> String {
        self.wanted.address("/search")
    }

    fn count(&self) -> usize {
        self.hits.len() + self.words.needs.len() + self.words.kinds.len()
    }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<AnswersPart, PageError> {
    let wanted = Wanted::read(query).unchosen();
    let mut tx = app.db.read().await?;
    let index = app.parts.get::<Index>();
    let rows = index.begin(&wanted.text, &filter(&asked.scope, app.clock.now()), ANSWERS);
    let hits = hits(&mut tx, &asked.page, &asked.scope, rows.map_err(PageError::internal)?).await?;
    let mut words = Vocabulary::of(&asked.page, &wanted.text, hits.is_empty());
    words.needs.truncate(WORDS);
    words.kinds.truncate(WORDS);
    Ok(AnswersPart { page: asked.page, wanted, hits, words })
}
