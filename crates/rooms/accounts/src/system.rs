//! Library systems: whose partnerships these are.

use db::{Clock, Result, Scope, SystemId, Tx, sql};

db::row! {
    /// A library with its branches.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct LibrarySystem {
        pub id: SystemId,
        /// The key of the IMLS survey (`DC0001`), or one we made for a library entered by hand.
        pub key: String,
        pub name: String,
        /// Two letters.
        pub state: String,
    }
}

/// Adds a library system; the one with the same key when it is there already.
pub async fn add_system(tx: &mut Tx, clock: &Clock, key: &str, name: &str, state: &str) -> Result<SystemId> {
    if let Some(there) = system_by_key(tx, key).await? {
        return Ok(there.id);
    }
    let id: SystemId = clock.id();
    const SQL: &str = sql!("INSERT INTO library_system (id, key, name, state, made_at) VALUES ($1, $2, $3, $4, $5)");
    db::execute!(tx, SQL; id, key, name, state, clock.now())?;
    Ok(id)
}

/// Every library system of the installation, the oldest first.
pub async fn systems(tx: &mut Tx) -> Result<Vec<SystemId>> {
    const SQL: &str = sql!("SELECT id FROM library_system ORDER BY made_at, id");
    db::scalars!(tx, SQL)
}

pub async fn system_by_key(tx: &mut Tx, key: &str) -> Result<Option<LibrarySystem>> {
    const SQL: &str = sql!("SELECT id, key, name, state FROM library_system WHERE key = $1");
    db::optional!(tx, SQL; key)
}

/// The system of this scope.
pub async fn system(tx: &mut Tx, scope: &Scope) -> Result<Option<LibrarySystem>> {
    const SQL: &str = sql!("SELECT id, key, name, state FROM library_system WHERE id = $1");
    db::optional!(tx, SQL; scope.system)
}

/// The installation's default: the first that was set up.
pub async fn first_system(tx: &mut Tx) -> Result<Option<LibrarySystem>> {
    const SQL: &str = sql!("SELECT id, key, name, state FROM library_system ORDER BY made_at, id LIMIT 1");
    db::optional!(tx, SQL)
}

/// The system whose pages are served under this host name.
pub(crate) async fn system_by_host(tx: &mut Tx, host: &str) -> Result<Option<LibrarySystem>> {
    const SQL: &str = sql!("SELECT id, key, name, state FROM library_system WHERE host = $1");
    db::optional!(tx, SQL; host)
}
