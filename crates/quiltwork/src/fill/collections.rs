//! The sample place's collections of resources.

use std::collections::HashMap;

use anyhow::{Context, Result};
use db::{Clock, Scope, Tx};
use learning::{
    ArticleId, Kind, NewArticle, State, TopicId,
    collection::{collection_of, put_item},
    resource::{Known, NewResource, put_catalog_search},
};
use sample::hub::{self, Page};
use web::Fields;

use super::hub::morning;

/// Nobody's catalog: the name is reserved for examples.
const CATALOG: &str = "https://catalog.aldercounty.example/search?q={words}";

/// Collections with their resources, and where Alder County's catalog is searched.
pub(super) async fn write(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    topics: &HashMap<String, TopicId>,
) -> Result<HashMap<String, ArticleId>> {
    let mut made = HashMap::new();
    for page in hub::collections() {
        made.insert(page.slug.clone(), collection(tx, clock, scope, &page, topics).await?);
    }
    put_catalog_search(tx, clock, scope, CATALOG).await?;
    Ok(made)
}

async fn collection(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    page: &Page,
    topics: &HashMap<String, TopicId>,
) -> Result<ArticleId> {
    let new = NewArticle {
        slug: page.slug.clone(),
        kind: Kind::Collection,
        title: page.get("title").to_owned(),
        excerpt: page.get("description").to_owned(),
        body: page.get("note").to_owned(),
        state: State::Published,
        published_at: morning(page.get("published")).with_context(|| page.slug.clone())?,
        topics: page.list("topics").iter().filter_map(|slug| topics.get(slug)).copied().collect(),
        ..NewArticle::default()
    };
    let id = learning::put_article(tx, clock, scope, None, &new).await?;
    let collection = collection_of(tx, scope, id).await?.context("it was written a moment ago")?;
    // Once for all: none stands twice in one collection.
    let known = Known::load(tx, scope).await?;
    for cells in page.rows::<14>("item") {
        let (new, annotation) = resource(cells).with_context(|| format!("{}: {}", page.slug, cells[1]))?;
        put_item(tx, clock, scope, &collection, (known.find(&new), &new, annotation)).await?;
    }
    Ok(id)
}

/// `kind | title | authors | place | publisher | year | address | annotation | license | audience | paywall | need |
/// subjects | what to know`
fn resource(cells: [&str; 14]) -> Result<(NewResource, &str)> {
    let [kind, title, authors, place, publisher, year, address, annotation, license, audience, rest @ ..] = cells;
    let [paywall, need, subjects, note] = rest;
    let fields = [
        ("kind", kind),
        ("title", title),
        ("authors", authors),
        ("place", place),
        ("publisher", publisher),
        ("year", year),
        ("address", address),
        ("license", license),
        ("audience", audience),
        ("need", need),
        ("subjects", subjects),
        ("note", note),
    ];
    let paywall = Some(("paywall", paywall)).filter(|(_, said)| !said.is_empty());
    let pairs = fields.into_iter().chain(paywall).map(|(name, value)| (name.to_owned(), value.to_owned()));
    let new = NewResource::parse(&Fields::from_pairs(pairs)).map_err(|wrong| anyhow::anyhow!("{wrong:?}"))?;
    Ok((new, annotation))
}
