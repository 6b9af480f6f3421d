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
    }
}

impl Revision {
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

/// All of an article, the newest first.
pub async fn revisions(tx: &mut Tx, scope: &Scope, article: ArticleId) -> Result<Vec<Revision>> {
    const SQL: &str = sql!(
        "SELECT r.number, r.stage, r.fields, r.note, r.account_id, a.name AS who, r.made_at FROM revision r
         LEFT JOIN account a ON a.system_id = r.system_id AND a.id = r.account_id
         WHERE r.system_id = $1 AND r.article_id = $2 ORDER BY r.number DESC"
    );
    db::all!(tx, SQL; scope.system, article)
}

pub async fn revision(tx: &mut Tx, scope: &Scope, article: ArticleId, number: i64) -> Result<Option<Revision>> {
    const SQL: &str = sql!(
        "SELECT r.number, r.stage, r.fields, r.note, r.account_id, a.name AS who, r.made_at FROM revision r
         LEFT JOIN account a ON a.system_id = r.system_id AND a.id = r.account_id
         WHERE r.system_id = $1 AND r.article_id = $2 AND r.number = $3"
    );
    db::optional!(tx, SQL; scope.system, article, number)
}

/// The newest of an article.
pub async fn newest(tx: &mut Tx, scope: &Scope, article: ArticleId) -> Result<Option<Revision>> {
    const SQL: &str = sql!(
        "SELECT r.number, r.stage, r.fields, r.note, r.account_id, a.name AS who, r.made_at FROM revision r
         LEFT JOIN account a ON a.system_id = r.system_id AND a.id = r.account_id
         WHERE r.system_id = $1 AND r.article_id = $2 ORDER BY r.number DESC LIMIT 1"
    );
    db::optional!(tx, SQL; scope.system, article)
}

/// A revision as it is written.
pub(super) struct NewRevision<'a> {
    pub article: ArticleId,
    pub number: i64,
    pub stage: State,
    pub fields: &'a Fields,
    pub note: &'a str,
}

pub(super) async fn put(tx: &mut Tx, scope: &Scope, at: Ts, new: &NewRevision<'_>) -> Result<()> {
    const SQL: &str = sql!(
        "INSERT INTO revision (system_id, article_id, number, stage, fields, note, account_id, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    let (stage, fields) = (new.stage.as_str(), to_json(new.fields));
    db::execute!(tx, SQL; scope.system, new.article, new.number, stage, fields.as_str(), new.note, scope.account(), at)?;
    Ok(())
}
