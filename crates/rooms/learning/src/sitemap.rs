//! The addresses of everything that is shown, and when it changed, for programs that look for what is new.

use std::collections::HashMap;

use db::{Result, Scope, Ts, Tx, sql};

use crate::article::{ArticleId, Kind};

db::row! {
    struct Shown {
        /// A noun of this room, or the kind of an article.
        sort: String,
        slug: String,
        changed_at: Option<Ts>,
    }
}

impl Shown {
    fn path(&self) -> String {
        let slug = &self.slug;
        match self.sort.as_str() {
            "person" => format!("/people/{slug}"),
            "poll" => format!("/polls/{slug}"),
            "series" => format!("/series/{slug}"),
            sort => Kind::parse(sort).map_or_else(|| format!("/topics/{slug}"), |kind| kind.path(slug)),
        }
    }
}

/// Paths of topics, articles, collections, polls, series and people who write, and when readers were last given
/// something new there; the newest, when there are more than `most`.
pub async fn shown(tx: &mut Tx, scope: &Scope, now: Ts, most: usize) -> Result<Vec<(String, Option<Ts>)>> {
    const SQL: &str = sql!(
        "SELECT 'topic' AS sort, slug, changed_at FROM topic WHERE system_id = $1 AND published_at <= $2
         UNION ALL SELECT 'poll' AS sort, slug, changed_at FROM poll WHERE system_id = $1 AND published_at <= $2
         UNION ALL SELECT kind AS sort, slug, COALESCE(modified_at, published_at) AS changed_at FROM article
         WHERE system_id = $1 AND state = 'published' AND published_at <= $2
         UNION ALL SELECT 'person' AS sort, p.slug, max(COALESCE(a.modified_at, a.published_at)) AS changed_at
         FROM person p JOIN article a ON a.system_id = p.system_id AND a.author_id = p.id
         WHERE p.system_id = $1 AND a.state = 'published' AND a.published_at <= $2 GROUP BY p.slug
         UNION ALL SELECT 'series' AS sort, s.slug, max(COALESCE(a.modified_at, a.published_at)) AS changed_at
         FROM series s JOIN series_article m ON m.system_id = s.system_id AND m.series_id = s.id
         JOIN article a ON a.system_id = m.system_id AND a.id = m.article_id
         WHERE s.system_id = $1 AND a.state = 'published' AND a.published_at <= $2 GROUP BY s.slug
         ORDER BY changed_at DESC, slug, sort LIMIT $3"
    );
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let shown: Vec<Shown> = db::all!(tx, SQL; scope.system, now, most)?;
    Ok(shown.iter().map(|it| (it.path(), it.changed_at)).collect())
}

db::row! {
    struct Modified {
        id: ArticleId,
        modified_at: Ts,
    }
}

/// Articles that readers were given anew since a moment, with when that was.
pub async fn modified_since(tx: &mut Tx, scope: &Scope, since: Ts) -> Result<HashMap<ArticleId, Ts>> {
    const SQL: &str = sql!("SELECT id, modified_at FROM article WHERE system_id = $1 AND modified_at >= $2");
    let modified: Vec<Modified> = db::all!(tx, SQL; scope.system, since)?;
    Ok(modified.into_iter().map(|it| (it.id, it.modified_at)).collect())
}
