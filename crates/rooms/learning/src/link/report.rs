//! What was found, for readers of a collection and for staff.

use std::collections::HashMap;

use db::{Result, Scope, Ts, Tx, sql};

use super::{DAYS_UNTIL_DEAD, Link, Standing};
use crate::{
    article::{ArticleId, Kind},
    resource::ResourceId,
};

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

/// An address with what was found and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    pub link: Link,
    /// Path and title of what leads there: articles, collections, and resources that no collection holds.
    pub places: Vec<(String, String)>,
}

/// How many links there are of each standing, and those of one, from a place in their order on.
pub async fn report(
    tx: &mut Tx,
    scope: &Scope,
    standing: Option<Standing>,
    (from, most): (usize, usize),
) -> Result<(Vec<(Standing, usize)>, Vec<Tried>)> {
    let counts = counts(tx, scope).await?;
    let mut tried: Vec<Tried> = Vec::new();
    for row in shown(tx, scope, standing, (from, most)).await? {
        if tried.last().is_none_or(|it| it.link.address != row.address) {
            tried.push(Tried { link: row.link(), places: Vec::new() });
        }
        if let Some((it, place)) = tried.last_mut().zip(row.place()) {
            it.places.push(place);
        }
    }
    Ok((counts, tried))
}

db::row! {
    struct Alike {
        finding: String,
        failed_days: i64,
        links: i64,
    }
}

/// How many there are of each standing, in their order; those without any are left out.
async fn counts(tx: &mut Tx, scope: &Scope) -> Result<Vec<(Standing, usize)>> {
    const SQL: &str = sql!(
        "SELECT finding, failed_days, count(*) AS links FROM link WHERE system_id = $1 GROUP BY finding, failed_days"
    );
    let alike: Vec<Alike> = db::all!(tx, SQL; scope.system)?;
    let mut counts = Standing::ALL.map(|it| (it, 0));
    for Alike { finding, failed_days, links } in alike {
        let standing = Link { finding, failed_days, ..Link::default() }.standing();
        let of_it = counts.iter_mut().filter(|(it, _)| *it == standing);
        of_it.for_each(|(_, count)| *count += usize::try_from(links).unwrap_or_default());
    }
    Ok(counts.into_iter().filter(|(_, count)| *count > 0).collect())
}

db::row! {
    /// A link at one of the places where it stands.
    struct Row {
        address: String,
        finding: String,
        moved_to: String,
        status: Option<i64>,
        checked_at: Option<Ts>,
        reached_at: Option<Ts>,
        failed_days: i64,
        failed_on: String,
        resource_id: Option<ResourceId>,
        kind: Option<String>,
        slug: Option<String>,
        title: Option<String>,
    }
}

impl Row {
    fn link(&self) -> Link {
        Link {
            address: self.address.clone(),
            finding: self.finding.clone(),
            moved_to: self.moved_to.clone(),
            status: self.status,
            checked_at: self.checked_at,
            reached_at: self.reached_at,
            failed_days: self.failed_days,
            failed_on: self.failed_on.clone(),
        }
    }

    fn place(self) -> Option<(String, String)> {
        let in_text = self.kind.zip(self.slug).map(|(kind, slug)| Kind::parse(&kind).unwrap_or_default().path(&slug));
        let path = match (in_text, self.resource_id) {
            // A resource is mended where its collection is edited.
            (Some(path), Some(_)) => format!("{path}/resources"),
            (Some(path), None) => path,
            (None, id) => format!("/resources/{}", id?),
        };
        Some((path, self.title?))
    }
}

/// These links, what needs a hand first, once for each place: in the texts of articles, as resources of collections, and
/// as resources that something else names.
async fn shown(
    tx: &mut Tx,
    scope: &Scope,
    standing: Option<Standing>,
    (from, most): (usize, usize),
) -> Result<Vec<Row>> {
    // The ranks are those of `Standing::ALL`.
    const SQL: &str = sql!(
        "WITH ranked AS (SELECT id, address, finding, moved_to, status, checked_at, reached_at, failed_days, failed_on,
           CASE WHEN finding IN ('gone', 'silent') AND failed_days >= $2 THEN 0 WHEN finding = 'unsafe' THEN 1
             WHEN finding IN ('gone', 'silent') THEN 2 WHEN finding = 'moved' THEN 3 WHEN finding = 'fine' THEN 5
             ELSE 4 END AS standing FROM link WHERE system_id = $1),
         shown AS (SELECT * FROM ranked WHERE standing BETWEEN $3 AND $4 ORDER BY standing, address LIMIT $5 OFFSET $6)
         SELECT l.address, l.finding, l.moved_to, l.status, l.checked_at, l.reached_at, l.failed_days, l.failed_on,
           r.id AS resource_id, a.kind, a.slug, coalesce(a.title, r.title) AS title
         FROM shown l LEFT JOIN link_place p ON p.system_id = $1 AND p.link_id = l.id
         LEFT JOIN resource r ON r.system_id = $1 AND r.id = p.row_id AND p.noun = 'resource'
         LEFT JOIN collection_item i ON i.system_id = $1 AND i.resource_id = p.row_id AND p.noun = 'resource'
         LEFT JOIN article a ON a.system_id = $1
           AND a.id = CASE WHEN p.noun = 'resource' THEN i.article_id ELSE p.row_id END
         ORDER BY l.standing, l.address, a.title, a.slug, r.id"
    );
    let rank = |wanted| Standing::ALL.iter().position(|it| *it == wanted);
    let ranks = standing.and_then(rank).map_or((0, Standing::ALL.len()), |rank| (rank, rank));
    let [first, last, most, from] = [ranks.0, ranks.1, most, from].map(|n| i64::try_from(n).unwrap_or(i64::MAX));
    db::all!(tx, SQL; scope.system, DAYS_UNTIL_DEAD, first, last, most, from)
}
