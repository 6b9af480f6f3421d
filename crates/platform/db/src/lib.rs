//! One database handle over SQLite (default) and PostgreSQL (when a consortium grows).
//!
//! SQL is written once, as a literal inside [`sql!`], and runs on both; where the two differ the
//! difference stands visibly in the same place. Every statement of the workspace is prepared on
//! both databases by one test (`quiltwork/tests/site/statements.rs`), which reads the `sql!`
//! literals out of the source. Writes go through [`Db::write`]: one writer at a time on SQLite,
//! taken at once (`BEGIN IMMEDIATE`), so that a transaction never fails half way for being late.

mod bulk;
mod clock;
mod connect;
mod count;
mod id;
mod migrate;
mod query;
mod row;
mod scope;

pub use bulk::{AsUuid, Value, insert_many, set_many};
pub use clock::{Clock, Ts, hex};
pub use connect::{Db, Tx};
pub use count::{committed, count_statement, statements_run};
pub use jiff::civil::Date;
pub use migrate::Migration;
pub use scope::{AccountId, Actor, Role, Scope, SystemId};
pub use sqlx;

/// What can go wrong below a store function.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the database refused a statement")]
    Sql(#[from] sqlx::Error),
    #[error("the database at {place} could not be opened")]
    Open {
        place: String,
        #[source]
        source: sqlx::Error,
    },
    #[error(
        "the PostgreSQL that DATABASE_URL names cannot be used; look at its address, user, password and database name"
    )]
    Connect {
        #[source]
        source: sqlx::Error,
    },
    #[error(
        "the database was made by a newer Quiltwork (its schema knows step {step}): start that version, or restore a backup made by this one"
    )]
    Newer { step: i64 },
    #[error("the database could not be brought up to date")]
    Migrate(#[source] sqlx::migrate::MigrateError),
    #[error("this program was built with SQLite {found}, which can lose data (needs 3.51.3 or newer)")]
    OldSqlite { found: String },
    #[error("the row {key} of {table} cannot be read: {why}")]
    Inconsistent { table: &'static str, key: String, why: String },
}

impl Error {
    /// True when the disk (or a quota on it) is full: the one storage failure a person can mend at once.
    pub fn disk_is_full(&self) -> bool {
        match self {
            Self::Sql(e) | Self::Open { source: e, .. } | Self::Connect { source: e } => says_disk_is_full(e),
            Self::Migrate(e) => says_disk_is_full(e),
            _ => false,
        }
    }

    /// True when a unique key already holds the row.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Sql(sqlx::Error::Database(e)) if e.is_unique_violation())
    }

    /// True when the row that a foreign key names is not there.
    pub fn is_orphan(&self) -> bool {
        matches!(self, Self::Sql(sqlx::Error::Database(e)) if e.is_foreign_key_violation())
    }
}

/// The same of an error further down, by what the databases and the system say of it.
pub fn says_disk_is_full(error: &(dyn std::error::Error + 'static)) -> bool {
    let text = error.to_string();
    ["database or disk is full", "No space left", "disk I/O error"].iter().any(|words| text.contains(words))
}

pub type Result<T> = std::result::Result<T, Error>;

/// Runs `$body` with the live connection, once per database: the SQL text is shared, the types are
/// checked against both drivers.
#[macro_export]
macro_rules! on {
    ($tx:expr, $conn:ident => $body:expr) => {{
        $crate::count_statement();
        match $tx {
            $crate::Tx::Sqlite(t) => {
                let $conn = &mut **t;
                $body
            }
            $crate::Tx::Postgres(t) => {
                let $conn = &mut **t;
                $body
            }
        }
    }};
}

/// Marks a statement, so that the test of statements finds it. The last form holds the two texts of
/// a statement that cannot be written alike, those before it a statement only one database is given.
#[macro_export]
macro_rules! sql {
    ($text:literal) => {
        $text
    };
    (sqlite $text:literal) => {
        $text
    };
    (postgres $text:literal) => {
        $text
    };
    ($tx:expr; sqlite $sqlite:literal; postgres $postgres:literal) => {
        match $tx {
            $crate::Tx::Sqlite(_) => $sqlite,
            $crate::Tx::Postgres(_) => $postgres,
        }
    };
}
