//! What was found, for readers of a collection and for staff.

use std::collections::HashMap;

use db::{Result, Scope, Tx, sql};

use super::{Link, Standing};
use crate::article::{ArticleId, Kind};

/// What is known of the links of a collection, by address.
pub async fn links_in(tx: &mut Tx, scope: &Scope, collection: ArticleId) -> Result<HashMap<String, Link>> {
    const SQL: &str = sql!(
        "SELECT l.address, l.finding, l.moved_to, l.status, l.checked_at, l.reached_at, l.failed_days, l.failed_on
         FROM collection_item i JOIN resource r ON r.system_id = i.system_id AND r.id = i.resource_id
         JOIN link l ON l.system_id = r.system_id AND l.address = r.address
         WHERE i.system_id = $1 AND i.article_id = $2"
    );
    let links: Vec<Link> = db::all!(tx, SQL; scope.system, collection)?;
    Ok(links.into_iter().map(|link| (link.address.clone(), link)).collect())
}

/// What is known of one address.
pub async fn link_at(tx: &mut Tx, scope: &Scope, address: &str) -> Result<Option<Link>> {
    const SQL: &str = sql!(
        "SELECT address, finding, moved_to, status, checked_at, reached_at, failed_days, failed_on FROM link
         WHERE system_id = $1 AND address = $2"
    );
    db::optional!(tx, SQL; scope.system, address)
}

/// All that is known, by address.
pub(super) async fn links(tx: &mut Tx, scope: &Scope) -> Result<Vec<Link>> {
    const SQL: &str = sql!(
        "SELECT address, finding, moved_to, status, checked_at, reached_at, failed_days, failed_on FROM link
         WHERE system_id = $1 ORDER BY address"
    );
    db::all!(tx, SQL; scope.system)
}

/// An address with what was found and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    pub link: Link,
    /// Path and title of the articles and collections that lead there.
    pub places: Vec<(String, String)>,
}

/// How many links there are of each standing, and those of one, from a place in their order on.
pub async fn report(
    tx: &mut Tx,
    scope: &Scope,
    standing: Option<Standing>,
    (from, most): (usize, usize),
) -> Result<(Vec<(Standing, usize)>, Vec<Tried>)> {
    let links = links(tx, scope).await?;
    let of = |wanted: Standing| links.iter().filter(move |link| link.standing() == wanted);
    let counts = Standing::ALL.map(|it| (it, of(it).count())).into_iter().filter(|(_, n)| *n > 0).collect();
    // Without a choice, what needs a hand comes first.
    let ordered = Standing::ALL.into_iter().filter(|it| standing.is_none_or(|wanted| wanted == *it)).flat_map(of);
    let shown: Vec<Link> = ordered.skip(from).take(most).cloned().collect();
    let mut places = places(tx, scope).await?;
    let tried = |link: Link| Tried { places: places.remove(&link.address).unwrap_or_default(), link };
    Ok((counts, shown.into_iter().map(tried).collect()))
}

db::row! {
    struct Place {
        address: String,
        noun: String,
        kind: String,
        slug: String,
        title: String,
    }
}

/// Where links stand: in the texts of articles, and as resources of collections.
async fn places(tx: &mut Tx, scope: &Scope) -> Result<HashMap<String, Vec<(String, String)>>> {
    const SQL: &str = sql!(
        "SELECT l.address, p.noun, a.kind, a.slug, a.title FROM link_place p
         JOIN link l ON l.system_id = p.system_id AND l.id = p.link_id
         JOIN article a ON a.system_id = p.system_id AND a.id = p.row_id WHERE p.system_id = $1
         UNION ALL SELECT l.address, p.noun, a.kind, a.slug, a.title FROM link_place p
         JOIN link l ON l.system_id = p.system_id AND l.id = p.link_id
         JOIN collection_item i ON i.system_id = p.system_id AND i.resource_id = p.row_id
         JOIN article a ON a.system_id = i.system_id AND a.id = i.article_id WHERE p.system_id = $1
         ORDER BY title, slug"
    );
    let rows: Vec<Place> = db::all!(tx, SQL; scope.system)?;
    let mut places: HashMap<String, Vec<(String, String)>> = HashMap::new();
    for it in rows {
        let path = Kind::parse(&it.kind).unwrap_or_default().path(&it.slug);
        // A resource is mended where its collection is edited.
        let path = if it.noun == "resource" { format!("{path}/resources") } else { path };
        places.entry(it.address).or_default().push((path, it.title));
    }
    Ok(places)
}
