//! Which picture stands on the page of a topic, an article or an event: one at most.

use db::{Clock, Result, Scope, Tx, sql, sqlx::types::Uuid};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

use crate::{
    address::{self, Noun},
    list::Written,
    picture::{Picture, PictureId},
    portrait::{person_at, put_portrait},
};

/// The row's id is that of the topic, the article or the event.
pub const ILLUSTRATION: Tracked = Tracked {
    noun: "illustration",
    key: "system_id, id",
    columns: &[("system_id", Column::Id), ("id", Column::Id), ("picture_id", Column::Id)],
};

db::row! {
    /// A page with a picture.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Illustrated {
        pub id: Uuid,
        /// `topic`, the kind of an article, `event`, or `person`: then the id is that of the portrait.
        pub kind: String,
        /// Of an event, whose title another room knows, the last part of its address.
        pub title: String,
        pub slug: String,
    }
}

impl Illustrated {
    /// Where it is taken away.
    pub fn removal(&self) -> String {
        let sort = if self.kind == "person" { "portraits" } else { "illustrations" };
        format!("/{sort}/{}/removal", self.id)
    }

    pub fn path(&self) -> String {
        match self.kind.as_str() {
            "person" => return format!("/people/{}", self.slug),
            "event" => return format!("/events/{}", self.slug),
            _ => {}
        }
        Written { kind: self.kind.clone(), title: String::new(), slug: self.slug.clone() }.path()
    }
}

/// The picture of a page, whatever is known of it.
pub async fn illustrating(tx: &mut Tx, scope: &Scope, page: Uuid) -> Result<Option<Picture>> {
    const SQL: &str = sql!(
        "SELECT p.id, p.hash, p.name, p.alt, p.decorative, p.creator, p.source, p.license, p.expires_on, p.made_at, p.changed_at
         FROM illustration i JOIN picture p ON p.system_id = i.system_id AND p.id = i.picture_id
         WHERE i.system_id = $1 AND i.id = $2"
    );
    db::optional!(tx, SQL; scope.system, page)
}

/// The pages that a picture stands on, drafts too.
pub async fn illustrated(tx: &mut Tx, scope: &Scope, picture: PictureId) -> Result<Vec<Illustrated>> {
    const SQL: &str = sql!(
        "SELECT t.id, 'topic' AS kind, t.title, t.slug
         FROM illustration i JOIN topic t ON t.system_id = i.system_id AND t.id = i.id
         WHERE i.system_id = $1 AND i.picture_id = $2
         UNION ALL SELECT a.id, a.kind, a.title, a.slug
         FROM illustration i JOIN article a ON a.system_id = i.system_id AND a.id = i.id
         WHERE i.system_id = $1 AND i.picture_id = $2
         UNION ALL SELECT i.id, 'event' AS kind, min(s.slug) AS title, min(s.slug) AS slug
         FROM illustration i JOIN slug s ON s.system_id = i.system_id AND s.noun = 'event' AND s.row_id = i.id
         WHERE i.system_id = $1 AND i.picture_id = $2 GROUP BY i.id
         UNION ALL SELECT o.id, 'person' AS kind, p.name AS title, p.slug
         FROM portrait o JOIN person p ON p.system_id = o.system_id AND p.id = o.person_id
         WHERE o.system_id = $1 AND o.picture_id = $2 ORDER BY 3, 1"
    );
    db::all!(tx, SQL; scope.system, picture)
}

/// Pages to choose from: all topics, and the articles somebody worked on last.
pub async fn pages_to_illustrate(tx: &mut Tx, scope: &Scope) -> Result<Vec<Illustrated>> {
    const TOPICS: &str =
        sql!("SELECT id, 'topic' AS kind, title, slug FROM topic WHERE system_id = $1 ORDER BY title, id");
    const ARTICLES: &str = sql!(
        "SELECT id, kind, title, slug FROM article WHERE system_id = $1 ORDER BY changed_at DESC, id DESC LIMIT 100"
    );
    let mut pages: Vec<Illustrated> = db::all!(&mut *tx, TOPICS; scope.system)?;
    let articles: Vec<Illustrated> = db::all!(tx, ARTICLES; scope.system)?;
    pages.extend(articles);
    Ok(pages)
}

/// What an address names: `("topics", "climate")`.
pub(crate) fn place_of(address: &str) -> Option<(&str, &str)> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    path.trim_start_matches('/').split_once('/')
}

/// Puts a picture where an address leads: on a page, or to somebody as their portrait. Nothing when nothing is there.
pub async fn put_at(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    address: &str,
    picture: &Picture,
) -> Result<Option<ChangeSetId>> {
    if let Some(person) = person_at(tx, scope, address).await? {
        return put_portrait(tx, clock, scope, person.id, picture).await.map(Some);
    }
    match page_at(tx, scope, address).await? {
        Some(page) => put_illustration(tx, clock, scope, page, picture, true).await.map(Some),
        None => Ok(None),
    }
}

/// The page at an address as people copy it: `/topics/climate`, with or without the host before it.
pub async fn page_at(tx: &mut Tx, scope: &Scope, address: &str) -> Result<Option<Uuid>> {
    let (noun, slug) = match place_of(address) {
        Some(("topics", slug)) => (Noun::Topic, slug),
        Some(("articles" | "collections", slug)) => (Noun::Article, slug),
        Some(("events", slug)) => (Noun::Event, slug),
        _ => return Ok(None),
    };
    address::row_of(tx, scope, noun, slug).await
}

/// Puts a picture on a page, instead of the one that stood there; without a picture takes it away.
pub async fn put_illustration(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    page: Uuid,
    picture: &Picture,
    is_there: bool,
) -> Result<ChangeSetId> {
    let before = ILLUSTRATION.image(tx, page).await?;
    if is_there {
        const PUT: &str = sql!(
            "INSERT INTO illustration (system_id, id, picture_id) VALUES ($1, $2, $3)
             ON CONFLICT (system_id, id) DO UPDATE SET picture_id = excluded.picture_id"
        );
        db::execute!(&mut *tx, PUT; scope.system, page, picture.id)?;
    } else {
        const TAKE: &str = sql!("DELETE FROM illustration WHERE system_id = $1 AND id = $2 AND picture_id = $3");
        db::execute!(&mut *tx, TAKE; scope.system, page, picture.id)?;
    }
    let note = format!("{}\t{}", picture.id, picture.name);
    let mut set = ChangeSet::begin(tx, clock, scope, "picture", &note).await?;
    let after = ILLUSTRATION.image(tx, page).await?;
    set.remember(Change { noun: ILLUSTRATION.noun, row_id: page, organization_id: None, before, after });
    set.finish(tx).await
}
