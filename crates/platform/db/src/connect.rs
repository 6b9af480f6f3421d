//! Opening a database, and the two kinds of transactions.

use std::{path::Path, time::Duration};

use sqlx::{
    ConnectOptions, Connection as _, PgConnection, PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{Error, Result, sql};

/// SQLite before this version can corrupt a WAL database (sqlite.org, "WAL-reset bug", 2026).
const OLDEST_SAFE_SQLITE: (u32, u32, u32) = (3, 51, 3);
/// How long a writer waits for another process (a command beside a running server).
const WAIT_FOR_WRITER: Duration = Duration::from_secs(60);

/// Rows of an answer that SQLite's thread may be ahead of who reads them. The default of 50 has both wait for each other
/// in every longer list.
const ROWS_AHEAD: usize = 2_000;

/// How long a PostgreSQL may take to answer for the first time.
const WAIT_FOR_SERVER: Duration = Duration::from_secs(15);

/// A database: cheap to clone, shared by the whole process.
#[derive(Clone, Debug)]
pub enum Db {
    Sqlite { write: SqlitePool, read: SqlitePool },
    Postgres(PgPool),
}

/// A unit of work. Everything written in it becomes true together, or not at all.
#[derive(Debug)]
pub enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Db {
    /// Opens (and makes, when missing) the SQLite database of a data directory.
    pub async fn open_file(path: &Path) -> Result<Self> {
        let place = path.display().to_string();
        let failed = |source| Error::Open { place: place.clone(), source };
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(WAIT_FOR_WRITER)
            .pragma("cache_size", "-65536")
            .pragma("temp_store", "memory")
            .row_buffer_size(ROWS_AHEAD)
            .disable_statement_logging();
        let write = pool(1).acquire_timeout(WAIT_FOR_WRITER).connect_with(options.clone()).await.map_err(failed)?;
        refuse_old_sqlite(&write).await?;
        let read = pool(readers()).connect_with(options.pragma("query_only", "on")).await.map_err(failed)?;
        Ok(Self::Sqlite { write, read })
    }

    /// Connects to PostgreSQL 15 or newer by its URL. The URL holds a password: it is never logged.
    pub async fn open_url(url: &str) -> Result<Self> {
        let failed = |source| Error::Connect { source };
        let options: PgConnectOptions = url.parse().map_err(failed)?;
        let options = options.application_name("quiltwork").disable_statement_logging();
        answers(&options).await.map_err(failed)?;
        let pool = PgPoolOptions::new()
            .max_connections(10)
            .acquire_timeout(WAIT_FOR_WRITER)
            .connect_with(options)
            .await
            .map_err(failed)?;
        Ok(Self::Postgres(pool))
    }

    /// A transaction for reading: a steady picture, never blocked by the writer.
    pub async fn read(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { read, .. } => Tx::Sqlite(read.begin().await?),
            Self::Postgres(pool) => {
                Tx::Postgres(pool.begin_with(sql!(postgres "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")).await?)
            }
        })
    }

    /// A transaction for writing. On SQLite the only one at a time, in this process and others.
    pub async fn write(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { write, .. } => Tx::Sqlite(write.begin_with(sql!(sqlite "BEGIN IMMEDIATE")).await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Ends all connections; on SQLite this folds the log back into the file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes everything written in this transaction true.
    pub async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(t) => t.commit().await?,
            Self::Postgres(t) => t.commit().await?,
        }
        crate::count::count_commit();
        Ok(())
    }

    /// Lets only one transaction of the whole installation pass this point until it ends. SQLite has
    /// one writer anyway; on PostgreSQL an advisory lock keeps two nodes from importing at once.
    pub async fn one_at_a_time(&mut self, what: i64) -> Result<()> {
        if let Self::Postgres(t) = self {
            sqlx::query(sql!(postgres "SELECT pg_advisory_xact_lock($1)")).bind(what).execute(&mut **t).await?;
        }
        Ok(())
    }
}

/// Readers of SQLite each have a thread: two for every processor read as much as more do, and wait less for each other.
fn readers() -> u32 {
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    u32::try_from(processors * 2).unwrap_or(u32::MAX).clamp(4, 32)
}

/// A full disk makes SQLite itself end a transaction. The driver still counts it and would refuse to begin
/// another one for ever: such a connection is given up for a new one.
fn pool(most: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(most)
        .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
}

/// One connection before there is a pool: a pool asks a closed port again for a minute, and then only
/// says that it is late.
async fn answers(options: &PgConnectOptions) -> std::result::Result<(), sqlx::Error> {
    let late = |_| sqlx::Error::Io(std::io::ErrorKind::TimedOut.into());
    let connection =
        tokio::time::timeout(WAIT_FOR_SERVER, PgConnection::connect_with(options)).await.map_err(late)??;
    connection.close().await
}

async fn refuse_old_sqlite(pool: &SqlitePool) -> Result<()> {
    let found: String = sqlx::query_scalar(sql!(sqlite "SELECT sqlite_version()")).fetch_one(pool).await?;
    let mut parts = found.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let version = (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if version < OLDEST_SAFE_SQLITE { Err(Error::OldSqlite { found }) } else { Ok(()) }
}
