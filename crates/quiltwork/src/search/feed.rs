//! `GET /search/feed.atom`, with the question of the page: what is new that fits it (Atom, RFC 4287).

use std::collections::HashMap;

use axum::{
    extract::{Query, State},
    response::Response,
};
use db::Ts;
use learning::ArticleId;
use search::{Index, Order, Question, Row};
use web::{App, Asked, Cache, Entry, Feed, Frame, PageError, feed_id};

use super::{
    facet::{Facet, label},
    filter,
    wanted::Wanted,
};

/// A reader who looks once a week misses nothing.
const ENTRIES: usize = 50;

/// A row with a moment; `modified`: articles that readers were given anew.
fn entry(page: &Frame, row: &Row, modified: &HashMap<ArticleId, Ts>) -> Entry {
    let sort = row.facet("type");
    Entry {
        id: row.id,
        title: row.name.clone(),
        path: row.path.clone(),
        published: row.from.unwrap_or(Ts(0)),
        updated: modified.get(&ArticleId(row.id)).copied().max(row.from).unwrap_or(Ts(0)),
        category: sort.map(|sort| (sort.to_owned(), page.of("search-one", sort))),
        summary: row.quote.iter().map(|piece| piece.text.as_str()).collect(),
    }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let wanted = Wanted::read(query).at_page(1);
    let (now, page) = (app.clock.now(), asked.page);
    let mut tx = app.db.read().await?;
    let topics = learning::topics(&mut tx, &asked.scope, now).await?;
    let chosen = wanted.for_index(&topics);
    let filter = filter(&asked.scope, now);
    let question = Question { text: &wanted.text, filter, chosen: &chosen, order: Order::Newest, rows: 0..ENTRIES };
    let answer = app.parts.get::<Index>().ask(&question).map_err(PageError::internal)?;
    // Organizations have no moment; they come last.
    let entries: Vec<Row> = answer.rows.into_iter().take_while(|row| row.from.is_some()).collect();
    let oldest = entries.last().and_then(|row| row.from).unwrap_or(now);
    let modified = learning::modified_since(&mut tx, &asked.scope, oldest).await?;
    let choices = Facet::ALL.into_iter().flat_map(|facet| wanted.values(facet).iter().map(move |value| (facet, value)));
    let words = choices.map(|(facet, value)| label(&page, facet, value, &topics));
    let text = Some(wanted.text.trim().to_owned()).filter(|text| !text.is_empty());
    let names = [page.say("search-title"), page.system_name().to_owned()];
    let title = text.into_iter().chain(words).chain(names).collect::<Vec<_>>().join(" · ");
    let (own, shown) = (wanted.address("/search/feed.atom"), wanted.address("/search"));
    let id = feed_id(asked.scope.system.map(|it| it.0), &own);
    let entries = entries.iter().map(|row| entry(&page, row, &modified)).collect();
    Feed { page, id, title, subtitle: String::new(), own, shown, since: None, entries }.answer(Cache::Revalidate)
}
