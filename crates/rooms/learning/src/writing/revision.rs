//! Revisions: every save of an article, as it was typed.

use db::{AccountId, Result, Scope, Ts, Tx, sql};
use web::{Fields, Wrong};

use super::Draft;
use crate::article::{ArticleId, State};

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Revision {
        /// Counted from 1 for each article.
        pub number: i64,
        pub stage: String,
        /// The form as typed, as JSON.
        pub fields: String,
        /// What its writer says to whoever reads it next.
        pub note: String,
        pub account_id: Option<AccountId>,
        /// Who saved it; nobody for what the program wrote.
        pub who: Option<String>,
        pub made_at: Ts,
        /// The revision that readers see after this save; nothing: none.
        pub shown_number: Option<i64>,
        pub published_at: Option<Ts>,
        pub modified_at: Option<Ts>,
    }
}

/// What readers see, or will see from its moment on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen {
    /// The revision that says it.
    pub number: i64,
    pub published_at: Ts,
    pub modified_at: Option<Ts>,
}

impl Revision {
    /// What readers see after this save.
    pub(super) fn seen(&self) -> Option<Seen> {
        let (number, published_at) = self.shown_number.zip(self.published_at)?;
        Some(Seen { number, published_at, modified_at: self.modified_at })
    }

    pub fn stage(&self) -> State {
        State::parse(&self.stage).unwrap_or_default()
    }

    pub fn fields(&self) -> Fields {
        from_json(&self.fields)
    }

    pub fn draft(&self) -> std::result::Result<Draft, Wrong> {
        Draft::read(&self.fields())
    }
}

pub(super) fn to_json(fields: &Fields) -> String {
    let pairs: Vec<(&str, &str)> = fields.pairs().collect();
    serde_json::to_string(&pairs).expect("pairs of words are plain values")
}

pub(super) fn from_json(text: &str) -> Fields {
    Fields::from_pairs(serde_json::from_str::<Vec<(String, String)>>(text).unwrap_or_default())
}

/// All of an article, the newest first, without what was typed.
pub async fn revisions(tx: &mut Tx, scope: &Scope, article: ArticleId) -> Result<Vec<Revision>> {
    const SQL: &str = sql!(
        "SELECT r.number, r.stage, '' AS fields, r.note, r.account_id, a.name AS who, r.made_at, r.shown_number,
         r.published_at, r.modified_at FROM revision r
         LEFT JOIN account a ON a.system_id = r.system_id AND a.id = r.account_id
         WHERE r.system_id = $1 AND r.article_id = $2 ORDER BY r.number DESC"
    );
    db::all!(tx, SQL; scope.system, article)
}

pub async fn revision(tx: &mut Tx, scope: &Scope, article: ArticleId, number: i64) -> Result<Option<Revision>> {
    one(tx, scope, article, Some(number)).await
}

/// The newest of an article.
pub async fn newest(tx: &mut Tx, scope: &Scope, article: ArticleId) -> Result<Option<Revision>> {
    one(tx, scope, article, None).await
}

/// The one of a number; the newest when none is said.
async fn one(tx: &mut Tx, scope: &Scope, article: ArticleId, number: Option<i64>) -> Result<Option<Revision>> {
    const SQL: &str = sql!(
        "SELECT r.number, r.stage, r.fields, r.note, r.account_id, a.name AS who, r.made_at, r.shown_number,
         r.published_at, r.modified_at FROM revision r
         LEFT JOIN account a ON a.system_id = r.system_id AND a.id = r.account_id
         WHERE r.system_id = $1 AND r.article_id = $2 AND r.number = COALESCE(CAST($3 AS BIGINT), r.number)
         ORDER BY r.number DESC LIMIT 1"
    );
    db::optional!(tx, SQL; scope.system, article, number)
}

/// A revision as it is written.
pub(super) struct NewRevision<'a> {
    pub article: ArticleId,
    pub number: i64,
    pub stage: State,
    pub fields: &'a Fields,
    pub note: &'a str,
    pub seen: Option<Seen>,
}

pub(super) async fn put(tx: &mut Tx, scope: &Scope, at: Ts, new: &NewRevision<'_>) -> Result<()> {
    const SQL: &str = sql!(
        "INSERT INTO revision (system_id, article_id, number, stage, fields, note, account_id, made_at, shown_number,
         published_at, modified_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    );
    let (stage, fields) = (new.stage.as_str(), to_json(new.fields));
    let (number, published_at) = (new.seen.map(|it| it.number), new.seen.map(|it| it.published_at));
    let modified_at = new.seen.and_then(|it| it.modified_at);
    db::execute!(tx, SQL; scope.system, new.article, new.number, stage, fields.as_str(), new.note, scope.account(), at,
        number, published_at, modified_at)?;
    Ok(())
}
