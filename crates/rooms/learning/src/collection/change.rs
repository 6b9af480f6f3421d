//! Changing what stands in a collection.

use db::{Clock, Result, Scope, Tx, sql, sqlx::types::Uuid};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

use super::CollectionItemId;
use crate::{
    address::Noun,
    article::{Article, ArticleId},
    resource::{self, NewResource, ResourceId},
};

pub const COLLECTION_ITEM: Tracked = Tracked {
    noun: "collection_item",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("article_id", Column::Id),
        ("resource_id", Column::Id),
        ("position", Column::Int),
        ("annotation", Column::Text),
    ],
};

/// What a change set of a collection carries for people, and for whoever takes it back.
pub(crate) fn note(collection: &Article) -> String {
    format!("{}\t{}", collection.id, collection.title)
}

/// Tells search that the collections with this resource read otherwise now.
pub(crate) async fn told(tx: &mut Tx, scope: &Scope, resource: ResourceId) -> Result<()> {
    const SQL: &str = sql!("SELECT article_id FROM collection_item WHERE system_id = $1 AND resource_id = $2");
    let articles: Vec<Uuid> = db::scalars!(&mut *tx, SQL; scope.system, resource)?;
    search::changed(tx, Noun::Article.as_str(), &articles).await
}

/// Puts a resource, known or new, at the end of a collection. `None` when it stands there already.
pub async fn put_item(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    collection: &Article,
    (known, new, annotation): (Option<ResourceId>, &NewResource, &str),
) -> Result<Option<ChangeSetId>> {
    let mut set = ChangeSet::begin(tx, clock, scope, "collection", &note(collection)).await?;
    let resource = match known {
        Some(id) => id,
        None => resource::write(tx, clock, scope, &mut set, None, new).await?,
    };
    let added = add(tx, clock, scope, &mut set, (collection.id, resource, annotation)).await?;
    if !added {
        return Ok(None);
    }
    told(tx, scope, resource).await?;
    set.finish(tx).await.map(Some)
}

/// Adds an item at the end as a part of a larger change; `false` when it is there.
pub(crate) async fn add(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    set: &mut ChangeSet,
    (collection, resource, annotation): (ArticleId, ResourceId, &str),
) -> Result<bool> {
    const THERE: &str =
        sql!("SELECT count(*) FROM collection_item WHERE system_id = $1 AND article_id = $2 AND resource_id = $3");
    let there: i64 = db::scalar!(&mut *tx, THERE; scope.system, collection, resource)?;
    if there > 0 {
        return Ok(false);
    }
    const LAST: &str =
        sql!("SELECT COALESCE(max(position), 0) FROM collection_item WHERE system_id = $1 AND article_id = $2");
    let last: i64 = db::scalar!(&mut *tx, LAST; scope.system, collection)?;
    let id: CollectionItemId = clock.id();
    const SQL: &str = sql!(
        "INSERT INTO collection_item (system_id, id, article_id, resource_id, position, annotation)
         VALUES ($1, $2, $3, $4, $5, $6)"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, collection, resource, last + 1, annotation)?;
    remember(tx, set, id, None).await?;
    Ok(true)
}

async fn remember(
    tx: &mut Tx,
    set: &mut ChangeSet,
    id: CollectionItemId,
    before: Option<history::Image>,
) -> Result<()> {
    let after = COLLECTION_ITEM.image(tx, id.0).await?;
    set.remember(Change { noun: COLLECTION_ITEM.noun, row_id: id.0, organization_id: None, before, after });
    Ok(())
}

/// Changes what is said of a resource, and the resource itself, which other collections then show so too.
pub async fn annotate(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    collection: &Article,
    (id, resource, new, annotation): (CollectionItemId, ResourceId, &NewResource, &str),
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, "collection", &note(collection)).await?;
    resource::write(tx, clock, scope, &mut set, Some(resource), new).await?;
    let before = COLLECTION_ITEM.image(tx, id.0).await?;
    const SQL: &str = sql!("UPDATE collection_item SET annotation = $3 WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, id, annotation)?;
    remember(tx, &mut set, id, before).await?;
    set.finish(tx).await
}

/// Which way an item goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
}

impl Way {
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "up" => Some(Self::Up),
            "down" => Some(Self::Down),
            _ => None,
        }
    }
}

db::row! {
    struct Standing {
        id: CollectionItemId,
        position: i64,
    }
}

/// Changes places with the neighbor. `None` when there is none on that side.
pub async fn move_item(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    collection: &Article,
    (id, way): (CollectionItemId, Way),
) -> Result<Option<ChangeSetId>> {
    const ORDER: &str =
        sql!("SELECT id, position FROM collection_item WHERE system_id = $1 AND article_id = $2 ORDER BY position, id");
    let mut order: Vec<Standing> = db::all!(&mut *tx, ORDER; scope.system, collection.id)?;
    let Some(at) = order.iter().position(|it| it.id == id) else { return Ok(None) };
    let other = match way {
        Way::Up => at.checked_sub(1),
        Way::Down => Some(at + 1).filter(|other| *other < order.len()),
    };
    let Some(other) = other else { return Ok(None) };
    order.swap(at, other);
    let mut set = ChangeSet::begin(tx, clock, scope, "collection", &note(collection)).await?;
    // All are counted anew, as undo may have left gaps and two at one place; who stands right is not written.
    let wrong = (1_i64..).zip(order).filter(|(position, it)| it.position != *position);
    for (position, it) in wrong {
        let before = COLLECTION_ITEM.image(tx, it.id.0).await?;
        const SQL: &str = sql!("UPDATE collection_item SET position = $3 WHERE system_id = $1 AND id = $2");
        db::execute!(&mut *tx, SQL; scope.system, it.id, position)?;
        remember(tx, &mut set, it.id, before).await?;
    }
    set.finish(tx).await.map(Some)
}

/// Takes an item out; the resource stays known.
pub async fn remove_item(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    collection: &Article,
    id: CollectionItemId,
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, "collection", &note(collection)).await?;
    let before = COLLECTION_ITEM.image(tx, id.0).await?;
    const SQL: &str = sql!("DELETE FROM collection_item WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, id)?;
    remember(tx, &mut set, id, before).await?;
    search::changed(tx, Noun::Article.as_str(), &[collection.id.0]).await?;
    set.finish(tx).await
}
