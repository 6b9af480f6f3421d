//! What somebody is typing and has not saved yet: it waits for them, on whichever machine they go on.

use db::{Clock, Result, Scope, Ts, Tx, sql};
use web::Fields;

use super::revision::{from_json, to_json};
use crate::article::ArticleId;

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Autosave {
        pub fields: String,
        /// The revision it was begun from.
        pub seen: i64,
        pub saved_at: Ts,
    }
}

impl Autosave {
    pub fn fields(&self) -> Fields {
        from_json(&self.fields)
    }
}

/// What who asks has typed for an article and not saved.
pub async fn autosave(tx: &mut Tx, scope: &Scope, article: ArticleId) -> Result<Option<Autosave>> {
    const SQL: &str = sql!(
        "SELECT fields, seen, saved_at FROM autosave WHERE system_id = $1 AND account_id = $2 AND article_id = $3"
    );
    db::optional!(tx, SQL; scope.system, scope.account(), article)
}

pub async fn keep_autosave(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    article: ArticleId,
    seen: i64,
    fields: &Fields,
) -> Result<()> {
    const SQL: &str = sql!(
        "INSERT INTO autosave (system_id, account_id, article_id, fields, seen, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (system_id, account_id, article_id) DO UPDATE SET fields = excluded.fields, seen = excluded.seen,
         saved_at = excluded.saved_at"
    );
    db::execute!(tx, SQL; scope.system, scope.account(), article, to_json(fields).as_str(), seen, clock.now())?;
    Ok(())
}

/// What was typed is saved now, or is not wanted.
pub async fn throw_away(tx: &mut Tx, scope: &Scope, article: ArticleId) -> Result<()> {
    const SQL: &str = sql!("DELETE FROM autosave WHERE system_id = $1 AND account_id = $2 AND article_id = $3");
    db::execute!(tx, SQL; scope.system, scope.account(), article)?;
    Ok(())
}
