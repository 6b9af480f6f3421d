//! Resources in the database.

use db::{Clock, Result, Scope, Tx, sql};
use history::{Change, ChangeSet, Column, Tracked};

use super::{NewResource, Resource, ResourceId};

pub const RESOURCE: Tracked = Tracked {
    noun: "resource",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("kind", Column::Text),
        ("title", Column::Text),
        ("authors", Column::Text),
        ("place", Column::Text),
        ("publisher", Column::Text),
        ("year", Column::Int),
        ("address", Column::Text),
        ("archive", Column::Text),
        ("isbn", Column::Text),
        ("license", Column::Text),
        ("language", Column::Text),
        ("audience", Column::Text),
        ("paywall", Column::Bool),
        ("note", Column::Text),
        ("need", Column::Text),
        ("subjects", Column::Text),
        ("made_at", Column::Int),
        ("changed_at", Column::Int),
    ],
};

/// One resource, hidden or not.
pub async fn resource(tx: &mut Tx, scope: &Scope, id: ResourceId) -> Result<Option<Resource>> {
    const SQL: &str = sql!(
        "SELECT r.id, r.kind, r.title, r.authors, r.place, r.publisher, r.year, r.address, r.archive, r.isbn, r.license,
         r.language, r.audience, r.paywall, r.note, r.need, r.subjects, h.why AS hidden FROM resource r
         LEFT JOIN hidden_resource h ON h.system_id = r.system_id AND h.resource_id = r.id
         WHERE r.system_id = $1 AND r.id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// Adds a resource, or changes the one with this id, as a part of a larger change.
pub async fn write(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    set: &mut ChangeSet,
    id: Option<ResourceId>,
    new: &NewResource,
) -> Result<ResourceId> {
    let id = id.unwrap_or_else(|| clock.id());
    let before = RESOURCE.image(tx, id.0).await?;
    const SQL: &str = sql!(
        "INSERT INTO resource (system_id, id, kind, title, authors, place, publisher, year, address, archive, isbn, license,
         language, audience, paywall, note, need, subjects, made_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $19)
         ON CONFLICT (system_id, id) DO UPDATE SET kind = excluded.kind, title = excluded.title,
         authors = excluded.authors, place = excluded.place, publisher = excluded.publisher, year = excluded.year,
         address = excluded.address, archive = excluded.archive, isbn = excluded.isbn, license = excluded.license,
         language = excluded.language, audience = excluded.audience, paywall = excluded.paywall, note = excluded.note,
         need = excluded.need, subjects = excluded.subjects, changed_at = excluded.changed_at"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, new.kind.as_str(), new.title.as_str(), new.authors.as_str(),
        new.place.as_str(), new.publisher.as_str(), new.year, new.address.as_str(), new.archive.as_str(),
        new.isbn.as_str(), new.license.as_str(), new.language.as_str(), new.audience.as_str(), new.paywall,
        new.note.as_str(), new.need.as_str(), new.subjects.as_str(), clock.now())?;
    let after = RESOURCE.image(tx, id.0).await?;
    set.remember(Change { noun: RESOURCE.noun, row_id: id.0, organization_id: None, before, after });
    crate::collection::told(tx, scope, id).await?;
    Ok(id)
}
