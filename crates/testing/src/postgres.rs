//! A database of its own on the test server, made from a template database.

use std::sync::atomic::{AtomicU32, Ordering};

use db::{
    Db,
    sqlx::{self, AssertSqlSafe, Connection as _, Executor as _, PgConnection},
};

use crate::template;

/// Any number: only one test at a time makes the template.
const MAKING: i64 = 0x9_0117;
static MADE: AtomicU32 = AtomicU32::new(0);

/// The server's URL, without a database name of its own meaning: databases are made beside that one.
///
/// # Panics
/// When PostgreSQL is required and no URL is given.
pub fn postgres_url() -> Option<String> {
    let url = std::env::var("QUILTWORK_TEST_POSTGRES").ok().filter(|url| !url.is_empty());
    let required = std::env::var("QUILTWORK_TEST_REQUIRE_POSTGRES").is_ok_and(|value| value == "1");
    assert!(url.is_some() || !required, "QUILTWORK_TEST_POSTGRES is not set: bin/test starts a server and sets it");
    url
}

/// A migrated database and its name.
pub(crate) async fn fresh(url: &str) -> (Db, String) {
    let template = format!("quiltwork_template_{}", template::name());
    let mut server = server(url).await;
    make(&mut server, url, &template).await;
    let name = format!("quiltwork_test_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
    run(&mut server, format!("DROP DATABASE IF EXISTS {name}")).await;
    run(&mut server, format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    (open(url, &name).await, name)
}

pub(crate) async fn drop_database(url: &str, name: &str) {
    run(&mut server(url).await, format!("DROP DATABASE {name} WITH (FORCE)")).await;
}

async fn make(server: &mut PgConnection, url: &str, template: &str) {
    run(server, format!("SELECT pg_advisory_lock({MAKING})")).await;
    let there: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)")
        .bind(template)
        .fetch_one(&mut *server)
        .await
        .expect("the server lists its databases");
    if !there {
        let unfinished = format!("{template}_making");
        run(server, format!("DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)")).await;
        run(server, format!("CREATE DATABASE {unfinished}")).await;
        let db = open(url, &unfinished).await;
        db.migrate(&template::migrations()).await.expect("the steps run on PostgreSQL");
        db.close().await;
        run(server, format!("ALTER DATABASE {unfinished} RENAME TO {template}")).await;
    }
    run(server, format!("SELECT pg_advisory_unlock({MAKING})")).await;
}

async fn server(url: &str) -> PgConnection {
    PgConnection::connect(url).await.expect("QUILTWORK_TEST_POSTGRES answers")
}

async fn open(url: &str, name: &str) -> Db {
    Db::open_url(&at(url, name)).await.expect("a new database opens")
}

async fn run(server: &mut PgConnection, statement: String) {
    server.execute(AssertSqlSafe(statement)).await.expect("the test role may create databases");
}

/// The same server, another database: what stands between the host and `?` is replaced.
fn at(url: &str, name: &str) -> String {
    let (address, options) = url.split_once('?').map_or((url, None), |(address, options)| (address, Some(options)));
    let host = address.find("://").map_or(0, |at| at + 3);
    let end = address[host..].find('/').map_or(address.len(), |at| host + at);
    let options = options.map(|options| format!("?{options}")).unwrap_or_default();
    format!("{}/{name}{options}", &address[..end])
}

#[cfg(test)]
mod tests {
    use super::at;

    #[test]
    fn only_the_database_of_the_url_changes() {
        assert_eq!(at("postgres://u:p@127.0.0.1:5433/postgres", "x"), "postgres://u:p@127.0.0.1:5433/x");
        assert_eq!(at("postgres://u@127.0.0.1", "x"), "postgres://u@127.0.0.1/x");
        assert_eq!(at("postgres://u@h/db?sslmode=disable", "x"), "postgres://u@h/x?sslmode=disable");
    }
}
