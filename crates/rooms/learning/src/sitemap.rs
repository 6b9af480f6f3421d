//! The addresses of everything that is shown, for programs that look for what is new.

use db::{Result, Scope, Ts, Tx, sql};

use crate::article::Kind;

db::row! {
    struct Shown {
        kind: String,
        slug: String,
        changed_at: Option<Ts>,
    }
}

/// Addresses a sitemap may hold (sitemaps.org, protocol 0.9).
const MOST: i64 = 50_000;

/// Paths of topics, articles and collections, and when readers were last given something new there.
pub async fn shown(tx: &mut Tx, scope: &Scope, now: Ts) -> Result<Vec<(String, Option<Ts>)>> {
    const SQL: &str = sql!(
        "SELECT 'topic' AS kind, slug, changed_at FROM topic WHERE system_id = $1 AND published_at <= $2
         UNION ALL SELECT kind, slug, COALESCE(modified_at, published_at) AS changed_at FROM article
         WHERE system_id = $1 AND state = 'published' AND published_at <= $2
         ORDER BY slug LIMIT $3"
    );
    let shown: Vec<Shown> = db::all!(tx, SQL; scope.system, now, MOST)?;
    let path =
        |it: &Shown| Kind::parse(&it.kind).map_or_else(|| format!("/topics/{}", it.slug), |kind| kind.path(&it.slug));
    Ok(shown.iter().map(|it| (path(it), it.changed_at)).collect())
}
