//! For tests only: a database of one's own, and a site to click through without a network.
//!
//! ```ignore
//! testing::both(|db| async move { /* a story, told on SQLite and on PostgreSQL */ }).await;
//!
//! Site::both(|site| async move {
//!     let mara = site.sign_in("Mara", Role::Staff).await;
//!     let page = mara.get("/account").await;
//!     assert_eq!(page.status, 200);
//!     assert_eq!(page.text("h1"), "Your account");
//! }).await;
//! ```
//!
//! PostgreSQL is used when `QUILTWORK_TEST_POSTGRES` holds the URL of a role that may create
//! databases, as in bin/test, which also sets `QUILTWORK_TEST_REQUIRE_POSTGRES=1`: then its absence
//! is a failure.

mod answer;
mod postgres;
mod site;
mod sqlite;
mod template;

use std::future::Future;

use db::Db;

pub use answer::Answer;
pub use postgres::postgres_url;
pub use site::{Site, Visit};

/// Tells a story on a fresh, migrated SQLite database, then on a PostgreSQL one where there is a server.
pub async fn both<F, Story>(story: F)
where
    F: Fn(Db) -> Story,
    Story: Future<Output = ()>,
{
    on_sqlite(&story).await;
    on_postgres(&story).await;
}

/// The SQLite half of [`both`].
pub async fn on_sqlite<F, Story>(story: F)
where
    F: Fn(Db) -> Story,
    Story: Future<Output = ()>,
{
    let (db, _folder) = sqlite::fresh().await;
    story(db.clone()).await;
    db.close().await;
}

/// The PostgreSQL half of [`both`]. A story that panics leaves its database behind, to be looked at.
pub async fn on_postgres<F, Story>(story: F)
where
    F: Fn(Db) -> Story,
    Story: Future<Output = ()>,
{
    let Some(url) = postgres_url() else { return };
    let (db, name) = postgres::fresh(&url).await;
    story(db.clone()).await;
    db.close().await;
    postgres::drop_database(&url, &name).await;
}
