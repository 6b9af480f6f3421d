//! Bringing a database up to date. Each room owns its steps, as a pair of files; one order over all.

use sqlx::migrate::{MigrateError, MigrationType, Migrator};

use crate::{Db, Error, Result};

/// One step, written for both databases; the number is its place in the one order of all rooms.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    pub number: i64,
    pub name: &'static str,
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

/// The steps of a crate: `migrations![(100, "0100_accounts")]` reads
/// `migrations/sqlite/0100_accounts.sql` and its PostgreSQL twin.
#[macro_export]
macro_rules! migrations {
    ($(($number:literal, $name:literal)),* $(,)?) => {
        &[$($crate::Migration {
            number: $number,
            name: $name,
            sqlite: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/postgres/", $name, ".sql")),
        }),*]
    };
}

impl Db {
    /// Runs the steps this database has not seen yet; refuses one that a newer program made.
    pub async fn migrate(&self, steps: &[Migration]) -> Result<()> {
        let text = |step: &Migration| match self {
            Self::Sqlite { .. } => step.sqlite,
            Self::Postgres(_) => step.postgres,
        };
        let mut steps: Vec<_> = steps.iter().collect();
        steps.sort_by_key(|step| step.number);
        let steps = steps
            .into_iter()
            .map(|step| {
                let sql = sqlx::SqlSafeStr::into_sql_str(text(step));
                sqlx::migrate::Migration::new(step.number, step.name.into(), MigrationType::Simple, sql, false)
            })
            .collect();
        let migrator = Migrator::with_migrations(steps);
        let done = match self {
            Self::Sqlite { write, .. } => migrator.run(write).await,
            Self::Postgres(pool) => migrator.run(pool).await,
        };
        done.map_err(|error| match error {
            MigrateError::VersionMissing(step) => Error::Newer { step },
            other => Error::Migrate(other),
        })
    }
}
