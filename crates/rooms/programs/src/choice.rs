//! Events to choose from, found by words of their titles.

use db::{Result, Scope, Ts, Tx, sql};

use crate::event::EventId;

db::row! {
    /// An event in a list to choose from.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Choice {
        pub id: EventId,
        pub slug: String,
        pub title: String,
        pub zone: String,
        pub starts_at: Ts,
    }
}

/// Events in whose title every one of these words stands, drafts too, the last first.
pub async fn events_by_words(tx: &mut Tx, scope: &Scope, words: &str, most: usize) -> Result<Vec<Choice>> {
    const SQL: &str = sql!(
        "SELECT e.id, e.slug, e.title, e.zone, min(s.starts_at) AS starts_at FROM event e
         JOIN sitting s ON s.system_id = e.system_id AND s.event_id = e.id
         WHERE e.system_id = $1 GROUP BY e.id, e.slug, e.title, e.zone ORDER BY min(s.starts_at) DESC, e.id"
    );
    let all: Vec<Choice> = db::all!(tx, SQL; scope.system)?;
    Ok(all.into_iter().filter(|it| text::has_words(&it.title, words)).take(most).collect())
}
