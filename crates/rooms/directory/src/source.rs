//! Sources: who says so, under which licence, and of which year.

use db::{Clock, Result, Ts, Tx, sql};

db::id!(/// A file or list that was imported, or the staff of a library.
    SourceId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Source {
        pub id: SourceId,
        /// What makes an import of the same list the same source.
        pub key: String,
        pub title: String,
        pub publisher: String,
        pub licence: String,
        pub url: String,
        pub year: Option<i64>,
        /// What its rows are (engine::record::Role as a word).
        pub role: String,
        /// The partner kind of all its rows, when the preview said so.
        pub kind: Option<String>,
        pub withdrawn_at: Option<Ts>,
    }
}

/// A source as an import describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSource {
    pub key: String,
    pub title: String,
    pub publisher: String,
    pub licence: String,
    pub url: String,
    pub year: Option<i64>,
    pub role: String,
    pub kind: Option<String>,
}

/// Adds a source, or brings the one with the same key up to date (and back, when it was withdrawn).
pub async fn put_source(tx: &mut Tx, clock: &Clock, new: &NewSource) -> Result<SourceId> {
    const SQL: &str = sql!(
        "INSERT INTO source (id, key, title, publisher, licence, url, year, role, kind, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (key) DO UPDATE SET title = excluded.title, publisher = excluded.publisher,
         licence = excluded.licence, url = excluded.url, year = excluded.year, role = excluded.role,
         kind = excluded.kind, withdrawn_at = NULL
         RETURNING id"
    );
    db::scalar!(tx, SQL; clock.id::<SourceId>(), new.key.as_str(), new.title.as_str(), new.publisher.as_str(),
        new.licence.as_str(), new.url.as_str(), new.year, new.role.as_str(), new.kind.as_deref(), clock.now())
}

/// All sources, the newest data first.
pub async fn sources(tx: &mut Tx) -> Result<Vec<Source>> {
    const SQL: &str = sql!(
        "SELECT id, key, title, publisher, licence, url, year, role, kind, withdrawn_at FROM source
         ORDER BY coalesce(year, 0) DESC, title, id"
    );
    db::all!(tx, SQL)
}

pub async fn source(tx: &mut Tx, id: SourceId) -> Result<Option<Source>> {
    const SQL: &str = sql!(
        "SELECT id, key, title, publisher, licence, url, year, role, kind, withdrawn_at FROM source WHERE id = $1"
    );
    db::optional!(tx, SQL; id)
}

pub async fn source_by_key(tx: &mut Tx, key: &str) -> Result<Option<Source>> {
    const SQL: &str = sql!(
        "SELECT id, key, title, publisher, licence, url, year, role, kind, withdrawn_at FROM source WHERE key = $1"
    );
    db::optional!(tx, SQL; key)
}

/// Says that a source's rows were taken back, or are there again.
pub async fn withdraw_source(tx: &mut Tx, id: SourceId, at: Option<Ts>) -> Result<()> {
    const SQL: &str = sql!("UPDATE source SET withdrawn_at = $2 WHERE id = $1");
    db::execute!(tx, SQL; id, at)?;
    Ok(())
}
