//! What was found, for readers of a collection and for staff.

use std::collections::HashMap;

use db::{Result, Scope, Tx, sql};

use super::{Link, Standing};
use crate::article::Kind;

/// What is known of some addresses.
pub async fn of_addresses(tx: &mut Tx, scope: &Scope, addresses: &[&str]) -> Result<HashMap<String, Link>> {
    let text = sql!(tx;
        sqlite "SELECT address, finding, moved_to, status, checked_at, reached_at, failed_days, failed_on FROM link
                WHERE system_id = $1 AND address IN (SELECT value FROM json_each($2))";
        postgres "SELECT address, finding, moved_to, status, checked_at, reached_at, failed_days, failed_on FROM link
                WHERE system_id = $1 AND address IN (SELECT json_array_elements_text($2::json))");
    let links: Vec<Link> = db::all!(tx, text; scope.system, json(addresses))?;
    Ok(links.into_iter().map(|link| (link.address.clone(), link)).collect())
}

fn json(addresses: &[&str]) -> String {
    serde_json::to_string(addresses).expect("texts are plain values")
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
    const SQL: &str = sql!(
        "SELECT address, finding, moved_to, status, checked_at, reached_at, failed_days, failed_on FROM link
         WHERE system_id = $1 ORDER BY address"
    );
    let links: Vec<Link> = db::all!(&mut *tx, SQL; scope.system)?;
    let of = |wanted: Standing| links.iter().filter(move |link| link.standing() == wanted);
    let counts = Standing::ALL.map(|it| (it, of(it).count())).into_iter().filter(|(_, n)| *n > 0).collect();
    // Without a choice, what needs a hand comes first.
    let ordered = Standing::ALL.into_iter().filter(|it| standing.is_none_or(|wanted| wanted == *it)).flat_map(of);
    let shown: Vec<Link> = ordered.skip(from).take(most).cloned().collect();
    let mut places = places(tx, scope, &shown).await?;
    let tried = |link: Link| Tried { places: places.remove(&link.address).unwrap_or_default(), link };
    Ok((counts, shown.into_iter().map(tried).collect()))
}

/// Where some links stand: in the texts of articles, and as resources of collections.
async fn places(tx: &mut Tx, scope: &Scope, links: &[Link]) -> Result<HashMap<String, Vec<(String, String)>>> {
    let text = sql!(tx;
        sqlite "SELECT l.address, p.noun, a.kind, a.slug, a.title FROM link l
                JOIN link_place p ON p.system_id = l.system_id AND p.link_id = l.id
                LEFT JOIN collection_item i ON i.system_id = p.system_id AND i.resource_id = p.row_id
                JOIN article a ON a.system_id = p.system_id AND a.id IN (p.row_id, i.article_id)
                WHERE l.system_id = $1 AND l.address IN (SELECT value FROM json_each($2)) ORDER BY a.title, a.id";
        postgres "SELECT l.address, p.noun, a.kind, a.slug, a.title FROM link l
                JOIN link_place p ON p.system_id = l.system_id AND p.link_id = l.id
                LEFT JOIN collection_item i ON i.system_id = p.system_id AND i.resource_id = p.row_id
                JOIN article a ON a.system_id = p.system_id AND a.id IN (p.row_id, i.article_id)
                WHERE l.system_id = $1 AND l.address IN (SELECT json_array_elements_text($2::json)) ORDER BY a.title, a.id");
    let addresses: Vec<&str> = links.iter().map(|link| link.address.as_str()).collect();
    let rows: Vec<Place> = db::all!(tx, text; scope.system, json(&addresses))?;
    let mut places: HashMap<String, Vec<(String, String)>> = HashMap::new();
    for it in rows {
        let path = Kind::parse(&it.kind).unwrap_or_default().path(&it.slug);
        // A resource is mended where its collection is edited.
        let path = if it.noun == "resource" { format!("{path}/resources") } else { path };
        places.entry(it.address).or_default().push((path, it.title));
    }
    Ok(places)
}
