//! What stands in collections.

use db::{
    Result, Scope, SystemId, Ts, Tx, sql,
    sqlx::{self, FromRow, Row},
};

use super::CollectionItemId;
use crate::{
    Listed,
    address::{self, Found, Noun},
    article::{Article, ArticleId, Kind},
    resource::{Resource, ResourceId},
};

/// A resource in a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: CollectionItemId,
    pub position: i64,
    /// A line of ours: what it is good for.
    pub annotation: String,
    pub resource: Resource,
    /// In how many published collections it stands.
    pub collections: i64,
}

db::row! {
    struct Standing {
        item: CollectionItemId,
        position: i64,
        annotation: String,
        collections: i64,
    }
}

impl<'r, R: Row> FromRow<'r, R> for Item
where
    Standing: FromRow<'r, R>,
    Resource: FromRow<'r, R>,
{
    fn from_row(row: &'r R) -> std::result::Result<Self, sqlx::Error> {
        let Standing { item, position, annotation, collections } = Standing::from_row(row)?;
        Ok(Self { id: item, position, annotation, resource: Resource::from_row(row)?, collections })
    }
}

/// The items of a collection, in order; what is hidden only when `all` is asked for.
pub async fn items(tx: &mut Tx, scope: &Scope, now: Ts, collection: ArticleId, all: bool) -> Result<Vec<Item>> {
    const SQL: &str = sql!(
        "SELECT i.id AS item, i.position, i.annotation, r.id, r.kind, r.title, r.authors, r.place, r.publisher, r.year,
         r.address, r.archive, r.isbn, r.license, r.language, r.audience, r.paywall, r.note, r.need, r.subjects,
         h.why AS hidden, (SELECT count(*) FROM collection_item o
            JOIN article a ON a.system_id = o.system_id AND a.id = o.article_id
            WHERE o.system_id = r.system_id AND o.resource_id = r.id AND a.state = 'published' AND a.published_at <= $3
         ) AS collections
         FROM collection_item i JOIN resource r ON r.system_id = i.system_id AND r.id = i.resource_id
         LEFT JOIN hidden_resource h ON h.system_id = r.system_id AND h.resource_id = r.id
         WHERE i.system_id = $1 AND i.article_id = $2 AND ($4 OR h.id IS NULL) ORDER BY i.position, i.id"
    );
    db::all!(tx, SQL; scope.system, collection, now, all)
}

db::row! {
    /// An item with the collection it stands in.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Place {
        pub article_id: ArticleId,
        pub resource_id: ResourceId,
        pub annotation: String,
        /// When the resource last changed: a form that was opened before is late.
        pub changed_at: Ts,
    }
}

pub async fn item(tx: &mut Tx, scope: &Scope, id: CollectionItemId) -> Result<Option<Place>> {
    const SQL: &str = sql!(
        "SELECT i.article_id, i.resource_id, i.annotation, r.changed_at FROM collection_item i
         JOIN resource r ON r.system_id = i.system_id AND r.id = i.resource_id WHERE i.system_id = $1 AND i.id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// A collection, published or not: for who works on it.
pub async fn collection_of(tx: &mut Tx, scope: &Scope, id: ArticleId) -> Result<Option<Article>> {
    Ok(crate::article::article(tx, scope, id).await?.filter(|it| it.kind() == Kind::Collection))
}

/// The same by its address.
pub async fn collection_by_slug(tx: &mut Tx, scope: &Scope, slug: &str) -> Result<Found<Article>> {
    let Some(row) = address::row_of(tx, scope, Noun::Article, slug).await? else { return Ok(Found::Nothing) };
    let it = collection_of(tx, scope, ArticleId(row)).await?;
    Ok(it.map_or(Found::Nothing, |it| if it.slug == slug { Found::Here(it) } else { Found::Moved(it.slug) }))
}

db::row! {
    /// A collection in the list of them.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Listing {
        pub slug: String,
        pub title: String,
        pub excerpt: String,
        pub body: String,
        pub state: String,
        pub published_at: Option<Ts>,
        /// How many resources readers see in it.
        pub resources: i64,
    }
}

impl Listing {
    pub fn path(&self) -> String {
        Kind::Collection.path(&self.slug)
    }

    pub fn excerpt(&self) -> String {
        crate::article::excerpt(&self.excerpt, &self.body)
    }

    pub fn is_shown(&self, now: Ts) -> bool {
        self.state == "published" && self.published_at.is_some_and(|at| at <= now)
    }
}

/// All collections by title; with `all` those too that are not yet shown.
pub async fn collections(tx: &mut Tx, scope: &Scope, now: Ts, all: bool) -> Result<Vec<Listing>> {
    const SQL: &str = sql!(
        "SELECT a.slug, a.title, a.excerpt, CASE WHEN a.excerpt = '' THEN substr(a.body, 1, 1500) ELSE '' END AS body,
         a.state, a.published_at, (SELECT count(*) FROM collection_item i
            LEFT JOIN hidden_resource h ON h.system_id = i.system_id AND h.resource_id = i.resource_id
            WHERE i.system_id = a.system_id AND i.article_id = a.id AND h.id IS NULL) AS resources
         FROM article a WHERE a.system_id = $1 AND a.kind = 'collection'
           AND ($3 OR (a.state = 'published' AND a.published_at <= $2)) ORDER BY a.title, a.id"
    );
    db::all!(tx, SQL; scope.system, now, all)
}

db::row! {
    /// A collection that holds a resource, with what it says of it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Holding {
        pub slug: String,
        pub title: String,
        pub annotation: String,
    }
}

/// The published collections that hold a resource.
pub async fn collections_of_resource(tx: &mut Tx, scope: &Scope, now: Ts, id: ResourceId) -> Result<Vec<Holding>> {
    const SQL: &str = sql!(
        "SELECT a.slug, a.title, i.annotation FROM collection_item i
         JOIN article a ON a.system_id = i.system_id AND a.id = i.article_id
         WHERE i.system_id = $1 AND i.resource_id = $2 AND a.state = 'published' AND a.published_at <= $3
         ORDER BY a.title, a.id"
    );
    db::all!(tx, SQL; scope.system, id, now)
}

/// The published collections that hold a page of ours, found by its address.
pub async fn collections_of_address(tx: &mut Tx, scope: &Scope, now: Ts, address: &str) -> Result<Vec<Holding>> {
    const SQL: &str = sql!(
        "SELECT a.slug, a.title, i.annotation FROM resource r
         JOIN collection_item i ON i.system_id = r.system_id AND i.resource_id = r.id
         JOIN article a ON a.system_id = i.system_id AND a.id = i.article_id
         LEFT JOIN hidden_resource h ON h.system_id = r.system_id AND h.resource_id = r.id
         WHERE r.system_id = $1 AND r.address = $2 AND h.id IS NULL AND a.state = 'published' AND a.published_at <= $3
         ORDER BY a.title, a.id"
    );
    db::all!(tx, SQL; scope.system, address, now)
}

/// Articles on the topics of a collection that do not stand in it, the newest first.
pub async fn articles_beside(tx: &mut Tx, scope: &Scope, now: Ts, collection: ArticleId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.slug, a.kind, a.title, a.excerpt, '' AS body, a.published_at, a.modified_at FROM article a
         WHERE a.system_id = $1 AND a.id <> $2 AND a.state = 'published' AND a.published_at <= $3
           AND EXISTS (SELECT 1 FROM article_topic m
             JOIN article_topic o ON o.system_id = m.system_id AND o.topic_id = m.topic_id
             WHERE m.system_id = a.system_id AND m.article_id = $2 AND o.article_id = a.id AND m.position = 1)
           AND NOT EXISTS (SELECT 1 FROM collection_item i
             JOIN resource r ON r.system_id = i.system_id AND r.id = i.resource_id
             WHERE i.system_id = a.system_id AND i.article_id = $2 AND r.address = '/articles/' || a.slug)
         ORDER BY a.published_at DESC, a.id DESC LIMIT 5"
    );
    db::all!(tx, SQL; scope.system, collection, now)
}

/// Titles and names in a collection, for search: nothing of what is hidden.
pub(crate) async fn words(tx: &mut Tx, system: SystemId, collection: ArticleId) -> Result<String> {
    const SQL: &str = sql!(
        "SELECT r.title || ' ' || r.authors || ' ' || r.publisher || ' ' || r.subjects || ' ' || i.annotation
         FROM collection_item i JOIN resource r ON r.system_id = i.system_id AND r.id = i.resource_id
         LEFT JOIN hidden_resource h ON h.system_id = r.system_id AND h.resource_id = r.id
         WHERE i.system_id = $1 AND i.article_id = $2 AND h.id IS NULL ORDER BY i.position, i.id"
    );
    let words: Vec<String> = db::scalars!(tx, SQL; system, collection)?;
    Ok(words.join("\n"))
}
