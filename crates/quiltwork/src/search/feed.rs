//! `GET /search/feed.atom`, with the question of the page: what is new that fits it (Atom, RFC 4287).

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use db::{
    SystemId, Ts,
    sqlx::types::{Uuid, uuid::Builder},
};
use learning::ArticleId;
use search::{Index, Order, Question, Row};
use sha2::{Digest as _, Sha256};
use web::{App, Asked, Cache, Frame, PageError, atom};

use super::{
    facet::{Facet, label},
    filter,
    wanted::Wanted,
};

/// A reader who looks once a week misses nothing.
const ENTRIES: usize = 50;

#[derive(Template)]
#[template(path = "search/feed.xml")]
struct Feed {
    page: Frame,
    id: Uuid,
    title: String,
    /// The addresses of the feed and of the page.
    own: String,
    shown: String,
    /// The newest first; all of them have a moment.
    entries: Vec<Row>,
    /// Articles that readers were given anew.
    modified: HashMap<ArticleId, Ts>,
}

impl Feed {
    fn updated(&self) -> String {
        self.entries.iter().map(|row| self.last(row)).max().unwrap_or(Ts(0)).rfc3339()
    }

    fn published(&self, row: &Row) -> String {
        row.from.unwrap_or(Ts(0)).rfc3339()
    }

    fn changed(&self, row: &Row) -> String {
        self.last(row).rfc3339()
    }

    fn last(&self, row: &Row) -> Ts {
        self.modified.get(&ArticleId(row.id)).copied().max(row.from).unwrap_or(Ts(0))
    }

    fn summary(&self, row: &Row) -> String {
        row.quote.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// The same for the same question of the same library, for ever (a UUID of version 8).
fn id(system: Option<SystemId>, own: &str) -> Uuid {
    let digest = Sha256::new().chain_update(system.map_or(Uuid::nil(), |it| it.0)).chain_update(own).finalize();
    let (first, _) = digest.split_first_chunk::<16>().expect("SHA-256 has 32 bytes");
    Builder::from_custom_bytes(*first).into_uuid()
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
    let title = text.into_iter().chain(words).collect::<Vec<_>>().join(" · ");
    let (own, shown) = (wanted.address("/search/feed.atom"), wanted.address("/search"));
    let id = id(asked.scope.system, &own);
    Ok(atom(&Feed { page, id, title, own, shown, entries, modified }.render()?, Cache::Revalidate))
}
