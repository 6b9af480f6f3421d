//! Where a library's own catalog is searched, so that a book leads there and never to a shop.

use db::{Clock, Result, Scope, Tx, sql};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

use super::{WORDS, is_elsewhere, tidy};

db::id!(/// How one library's catalog is searched.
    CatalogSearchId);

pub const CATALOG_SEARCH: Tracked = Tracked {
    noun: "catalog_search",
    key: "system_id, id",
    columns: &[("system_id", Column::Id), ("id", Column::Id), ("address", Column::Text)],
};

/// The address, in which `{words}` stands for what is looked for; empty while nobody has said it.
pub async fn catalog_search(tx: &mut Tx, scope: &Scope) -> Result<String> {
    const SQL: &str = sql!("SELECT address FROM catalog_search WHERE system_id = $1");
    let address: Option<String> = db::optional_scalar!(tx, SQL; scope.system)?;
    Ok(address.unwrap_or_default())
}

/// A web address with its place for the words; nothing typed means: no catalog.
pub(crate) fn parse(typed: &str) -> std::result::Result<String, &'static str> {
    let address = if typed.is_empty() { Some(String::new()) } else { tidy(typed).filter(|it| is_elsewhere(it)) };
    match address {
        None => Err("catalog-search-error-address"),
        Some(it) if !it.is_empty() && !it.contains(WORDS) => Err("catalog-search-error-words"),
        Some(it) => Ok(it),
    }
}

pub async fn put_catalog_search(tx: &mut Tx, clock: &Clock, scope: &Scope, address: &str) -> Result<ChangeSetId> {
    const THERE: &str = sql!("SELECT id FROM catalog_search WHERE system_id = $1");
    let there: Option<CatalogSearchId> = db::optional_scalar!(&mut *tx, THERE; scope.system)?;
    let id = there.unwrap_or_else(|| clock.id());
    let before = CATALOG_SEARCH.image(tx, id.0).await?;
    const SQL: &str = sql!(
        "INSERT INTO catalog_search (system_id, id, address) VALUES ($1, $2, $3)
         ON CONFLICT (system_id) DO UPDATE SET address = excluded.address"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, address)?;
    let after = CATALOG_SEARCH.image(tx, id.0).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, "catalog-search", address).await?;
    set.remember(Change { noun: CATALOG_SEARCH.noun, row_id: id.0, organization_id: None, before, after });
    set.finish(tx).await
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_catalog_is_searched_by_an_address_with_room_for_words() {
        assert!(parse("https://catalog.example/?q={words}").is_ok() && parse("").is_ok());
        assert_eq!(parse("https://catalog.example/"), Err("catalog-search-error-words"));
        for hostile in ["javascript:{words}", "/search?q={words}", "catalog"] {
            assert_eq!(parse(hostile), Err("catalog-search-error-address"));
        }
    }
}
