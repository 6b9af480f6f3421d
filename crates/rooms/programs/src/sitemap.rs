//! The addresses of everything that is announced, for programs that look for what is new.

use db::{Result, Scope, Ts, Tx, sql};

db::row! {
    struct Shown {
        sort: String,
        slug: String,
        changed_at: Option<Ts>,
    }
}

/// Paths of events and their series, and when they changed; the newest, when there are more than `most`.
pub async fn shown(tx: &mut Tx, scope: &Scope, most: usize) -> Result<Vec<(String, Option<Ts>)>> {
    const SQL: &str = sql!(
        "SELECT 'events' AS sort, slug, changed_at FROM event WHERE system_id = $1 AND state <> 'draft'
         UNION ALL SELECT 'event-series' AS sort, s.slug, max(e.changed_at) AS changed_at
         FROM event_series s JOIN event e ON e.system_id = s.system_id AND e.series_id = s.id
         WHERE s.system_id = $1 AND e.state <> 'draft' GROUP BY s.slug
         ORDER BY changed_at DESC, slug, sort LIMIT $2"
    );
    let shown: Vec<Shown> = db::all!(tx, SQL; scope.system, i64::try_from(most).unwrap_or(i64::MAX))?;
    Ok(shown.into_iter().map(|it| (format!("/{}/{}", it.sort, it.slug), it.changed_at)).collect())
}
