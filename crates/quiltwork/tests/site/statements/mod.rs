//! Every statement of the product, prepared on both databases.

mod scan;
mod tables;

use std::collections::BTreeSet;

use db::{
    Db,
    sqlx::{AssertSqlSafe, Column as _, Executor as _, SqlSafeStr as _, Statement as _, TypeInfo as _},
};

use self::scan::{On, Statement, statements, unmarked};
use crate::source::{self, File};

/// The only files that make statements at run time, each from names that stand in the source.
const MAKES_STATEMENTS: &[&str] = &["crates/platform/db/src/bulk.rs", "crates/platform/history/src/tracked.rs"];
/// Where the macros are defined that run what they are given.
const RUNS_WHAT_IT_IS_GIVEN: &str = "crates/platform/db/src/query.rs";

/// What both databases give as a type that `db::row!` reads; anything else decodes on one of them only.
const READABLE_ON_POSTGRES: &[&str] = &["UUID", "TEXT", "INT8", "FLOAT8", "BOOL", "BYTEA", "VOID"];

fn all() -> Vec<Statement> {
    let all: Vec<Statement> = source::rust().iter().flat_map(statements).collect();
    assert!(all.len() > 20, "only {} statements were found: the scanner is broken", all.len());
    all
}

#[tokio::test]
async fn every_statement_prepares_on_both_databases() {
    testing::both(|db| async move {
        let mut wrong = Vec::new();
        for statement in all() {
            if let Err(why) = prepare(&db, &statement).await {
                wrong.push(format!("{}: {why}\n    {}", statement.place, statement.text));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}

/// Prepares a statement where it is meant to run.
async fn prepare(db: &Db, statement: &Statement) -> Result<(), String> {
    let text = AssertSqlSafe(statement.text.clone()).into_sql_str();
    match db {
        Db::Sqlite { write, .. } if statement.on != On::Postgres => {
            write.prepare(text).await.map_err(|error| error.to_string())?;
        }
        Db::Postgres(pool) if statement.on != On::Sqlite => {
            let prepared = pool.prepare(text).await.map_err(|error| error.to_string())?;
            for column in prepared.columns() {
                let kind = column.type_info().name();
                if !READABLE_ON_POSTGRES.contains(&kind) {
                    return Err(format!("column {} is {kind} on PostgreSQL: cast it", column.name()));
                }
            }
        }
        _ => {}
    }
    Ok(())
}

#[test]
fn every_text_that_is_run_is_marked() {
    let files = source::rust();
    let made = |file: &&File| !MAKES_STATEMENTS.contains(&file.path.as_str()) && file.path != RUNS_WHAT_IT_IS_GIVEN;
    let found: Vec<String> = files.iter().filter(made).flat_map(unmarked).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn only_the_reviewed_files_make_statements() {
    let makes = |file: &&File| file.text.contains("AssertSqlSafe");
    let found: Vec<String> = source::rust().iter().filter(makes).map(|file| file.path.clone()).collect();
    assert_eq!(found, MAKES_STATEMENTS);
}

#[test]
fn a_statement_asks_for_one_library_system() {
    let owned = tables::with_system_id();
    assert!(owned.contains("account"), "{owned:?}");
    let found: Vec<String> = all().iter().filter_map(|statement| tables::without_system(statement, &owned)).collect();
    assert!(found.is_empty(), "name system_id, or say in tables.rs why not:\n{}", found.join("\n"));
}

#[test]
fn a_statement_joins_tables_of_rooms_below_only() {
    let owners = tables::owners();
    let found: Vec<String> = all().iter().flat_map(|statement| tables::above(statement, &owners)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_exception_outlives_its_statement() {
    let texts: BTreeSet<String> = all().iter().map(|statement| tables::plain(&statement.text)).collect();
    let stale: Vec<&str> = tables::ACROSS_SYSTEMS
        .iter()
        .map(|(start, _)| *start)
        .filter(|start| !texts.iter().any(|text| text.starts_with(start)))
        .collect();
    assert!(stale.is_empty(), "no statement begins like this any more: {stale:?}");
}

/// A file as a guard sees it, for broken samples.
fn sample(text: &str) -> File {
    File { path: "crates/rooms/accounts/src/sample.rs".into(), text: text.into() }
}

#[test]
fn the_scanner_reads_literals_as_the_compiler_does() {
    let file = sample(
        r##"
        // sql!("not in a comment")
        const A: &str = sql!("SELECT \"a\"
                              FROM b \
                              WHERE c = $1");
        fn f() { let text = sql!(tx; sqlite r#"SELECT "x""#; postgres "SELECT y"); }
        fn g() { m(rows!("t (a, b)", "ON CONFLICT (a) DO NOTHING")); sql!(sqlite "PRAGMA z"); set!("t", "a") }
        "##,
    );
    let found: Vec<(On, String)> = statements(&file).into_iter().map(|s| (s.on, tables::plain(&s.text))).collect();
    let expected = [
        (On::Both, "SELECT \"a\" FROM b WHERE c = $1"),
        (On::Sqlite, "SELECT \"x\""),
        (On::Postgres, "SELECT y"),
        (On::Both, "INSERT INTO t (a, b) VALUES ($1, $2) ON CONFLICT (a) DO NOTHING"),
        (On::Sqlite, "PRAGMA z"),
        (On::Both, "UPDATE t SET a = $2 WHERE t.id = $1"),
    ];
    assert_eq!(found, expected.map(|(on, text)| (on, text.to_owned())));
}

#[test]
fn an_unmarked_text_is_seen() {
    for broken in [
        r#"fn f() { db::all!(tx, "SELECT 1"; id) }"#,
        r#"fn f() { let text = format!("SELECT {x}"); db::execute!(tx, &text) }"#,
        r#"const SQL: &str = "SELECT 1"; fn f() { db::scalar!(tx, SQL) }"#,
        r#"fn f() { sqlx::query_as::<_, Row>("SELECT 1").fetch_all(c) }"#,
        r#"fn f() { insert_many(tx, ("a (b)", ""), &rows) }"#,
        r#"const SQL: &str = sql!("SELECT 1"); fn f() { let SQL = other(); db::scalar!(tx, SQL) }"#,
    ] {
        assert_eq!(unmarked(&sample(broken)).len(), 1, "{broken}");
    }
    let fine = r#"fn f() { const SQL: &str = sql!("SELECT $1"); db::all!(&mut tx, SQL; id)?; sqlx::query(sql!("x")) }"#;
    assert_eq!(unmarked(&sample(fine)), [""; 0]);
}

#[tokio::test]
async fn a_broken_statement_is_refused_by_both_databases() {
    testing::both(|db| async move {
        for broken in ["SELECT nothing FROM account", "SELEC 1", "INSERT INTO account (id) VALUES ($1, $2)"] {
            let file = sample(&format!("const SQL: &str = sql!({broken:?});"));
            assert!(prepare(&db, &statements(&file)[0]).await.is_err(), "{broken}");
        }
        let sum = sample(r#"const SQL: &str = sql!("SELECT sum(done) FROM job");"#);
        assert_eq!(prepare(&db, &statements(&sum)[0]).await.is_err(), matches!(db, Db::Postgres(_)));
    })
    .await;
}
