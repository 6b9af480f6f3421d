//! When a change of collections is taken back: who has to hear of it, and where the reader came from.

use db::{Result, Scope, Tx, sql};
use history::Entry;

use super::told;
use crate::{
    address::Noun,
    article::{ArticleId, article},
    resource::{RESOURCE, ResourceId},
};

/// The page from which a change set was made: of a collection its note begins with the article's id, of a resource it
/// is the resource's. `None` when it is not of this room.
pub async fn back_to(tx: &mut Tx, scope: &Scope, kind: &str, note: &str) -> Result<Option<String>> {
    Ok(match kind {
        "collection" => match of_note(note) {
            Some(id) => article(tx, scope, id).await?.map(|it| format!("{}/resources", it.path())),
            None => None,
        },
        "resource" => note.parse::<ResourceId>().ok().map(|id| format!("/resources/{id}")),
        "catalog-search" => Some("/catalog-search".to_owned()),
        _ => None,
    })
}

/// Tells search what reads otherwise now: the collection itself, and whatever collections hold a resource that was
/// changed, hidden or shown.
pub async fn taken_back(tx: &mut Tx, scope: &Scope, it: &Entry) -> Result<()> {
    const SQL: &str = sql!("SELECT DISTINCT row_id FROM change WHERE change_set_id = $1 AND noun = $2");
    let mut resources: Vec<ResourceId> = db::scalars!(&mut *tx, SQL; it.id, RESOURCE.noun)?;
    match it.kind.as_str() {
        "collection" => {
            let ids: Vec<_> = of_note(&it.note).map(|id| id.0).into_iter().collect();
            search::changed(tx, Noun::Article.as_str(), &ids).await?;
        }
        "resource" => resources.extend(it.note.parse::<ResourceId>()),
        _ => {}
    }
    for id in resources {
        told(tx, scope, id).await?;
    }
    Ok(())
}

fn of_note(note: &str) -> Option<ArticleId> {
    note.split('\t').next()?.parse().ok()
}
