//! The editors' desk: what is begun, waits to be read, waits for its moment, or grows old.

use db::{Date, Result, Scope, Ts, Tx, sql};

use crate::article::{ArticleId, State};

db::row! {
    /// An article on which somebody works, or that waits for its moment.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Item {
        pub id: ArticleId,
        pub title: String,
        pub kind: String,
        /// What readers see of it.
        pub state: String,
        /// How far its newest revision has come.
        pub stage: String,
        pub note: String,
        pub who: Option<String>,
        pub made_at: Ts,
        pub published_at: Option<Ts>,
    }
}

impl Item {
    pub fn is_at(&self, stage: State) -> bool {
        self.stage == stage.as_str()
    }

    /// Readers see an earlier revision while this one is written.
    pub fn is_change(&self) -> bool {
        self.state == State::Published.as_str() && !self.is_at(State::Published)
    }

    pub fn edit_path(&self) -> String {
        format!("/articles/{}/edit", self.id)
    }
}

db::row! {
    /// Something typed and not saved.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Unsaved {
        pub id: ArticleId,
        pub title: String,
        pub saved_at: Ts,
    }
}

db::row! {
    /// A published article that somebody should look at again.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Aging {
        pub id: ArticleId,
        pub title: String,
        pub kind: String,
        /// When readers were last given something new.
        pub touched_at: Ts,
        /// The day on which the first of its figures grew old, if one did.
        pub figure_on: Option<String>,
    }
}

/// A list of the desk is a day's work, not an archive.
const MOST: i64 = 100;
/// What nobody touched for so long may no longer be true.
const OLD_SECONDS: i64 = 2 * 365 * 86_400;

/// What is written or waits, the last touched first.
pub async fn items(tx: &mut Tx, scope: &Scope, now: Ts) -> Result<Vec<Item>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.title, a.kind, a.state, COALESCE(r.stage, a.state) AS stage, COALESCE(r.note, '') AS note,
         c.name AS who, COALESCE(r.made_at, a.changed_at) AS made_at, a.published_at
         FROM article a
         LEFT JOIN revision r ON r.system_id = a.system_id AND r.article_id = a.id AND r.number =
           (SELECT max(n.number) FROM revision n WHERE n.system_id = a.system_id AND n.article_id = a.id)
         LEFT JOIN account c ON c.system_id = r.system_id AND c.id = r.account_id
         WHERE a.system_id = $1 AND (COALESCE(r.stage, a.state) <> 'published' OR a.published_at > $2)
         ORDER BY COALESCE(r.made_at, a.changed_at) DESC, a.id LIMIT $3"
    );
    db::all!(tx, SQL; scope.system, now, MOST)
}

/// What who asks typed and did not save.
pub async fn unsaved(tx: &mut Tx, scope: &Scope) -> Result<Vec<Unsaved>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.title, s.saved_at FROM autosave s
         JOIN article a ON a.system_id = s.system_id AND a.id = s.article_id
         WHERE s.system_id = $1 AND s.account_id = $2 ORDER BY s.saved_at DESC, a.id LIMIT $3"
    );
    db::all!(tx, SQL; scope.system, scope.account(), MOST)
}

/// What has a figure past its day, or was not touched for two years; the longest first.
pub async fn aging(tx: &mut Tx, scope: &Scope, now: Ts, today: Date) -> Result<Vec<Aging>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.title, a.kind, COALESCE(a.modified_at, a.published_at) AS touched_at, min(p.review_on) AS figure_on
         FROM article a
         LEFT JOIN article_part p ON p.system_id = a.system_id AND p.article_id = a.id AND p.sort = 'figure' AND p.review_on < $3
         WHERE a.system_id = $1 AND a.state = 'published' AND a.published_at <= $2
           AND (p.review_on IS NOT NULL OR COALESCE(a.modified_at, a.published_at) < $4)
         GROUP BY a.id, a.title, a.kind, a.modified_at, a.published_at
         ORDER BY COALESCE(a.modified_at, a.published_at), a.id LIMIT $5"
    );
    db::all!(tx, SQL; scope.system, now, today.to_string().as_str(), now.plus_seconds(-OLD_SECONDS), MOST)
}
