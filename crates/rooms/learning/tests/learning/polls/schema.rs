//! Nothing in the database joins a voter's mark to an answer: the tables are read back from both databases.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use db::{
    Db,
    sqlx::{self, PgPool, SqlitePool},
};
use testing::Site;

use super::{DAY, bread, vote};

/// Tables with their columns.
type Tables = BTreeMap<String, BTreeSet<String>>;

/// What a table may hold that stands for a voter's ballot, and what one may hold that stands for an answer chosen.
const MARKS: [&str; 3] = ["system_id", "poll_id", "mark"];
const CHOICES: [&str; 4] = ["system_id", "poll_id", "position", "votes"];
/// Columns that could tell who somebody is, when something happened, or in which order.
const TELLING: [&str; 13] = [
    "mark",
    "voter",
    "account_id",
    "reader",
    "person_id",
    "session",
    "token",
    "cookie",
    "ballot",
    "address",
    "voted_at",
    "last_voted_at",
    "seq",
];

/// What is wrong with tables that have to do with polls.
fn joins(tables: &Tables) -> Vec<String> {
    let about_polls = tables.iter().filter(|(name, columns)| name.starts_with("poll") || columns.contains("poll_id"));
    about_polls.filter_map(|(name, columns)| Some(format!("{name}: {}", wrong(name, columns)?))).collect()
}

fn wrong(name: &str, columns: &BTreeSet<String>) -> Option<&'static str> {
    let only = |allowed: &[&str]| columns.iter().all(|column| allowed.contains(&column.as_str()));
    let tells = columns.iter().any(|column| TELLING.contains(&column.as_str()));
    let chosen = ["position", "option", "answer", "votes"].iter().any(|column| columns.contains(*column));
    if columns.contains("mark") {
        (!only(&MARKS)).then_some("more than a mark stands beside a mark")
    } else if chosen {
        (!only(&CHOICES)).then_some("more than a number of votes stands beside an answer")
    } else if tells {
        Some("it could tell who voted, or when")
    } else {
        (!["poll", "poll_secret"].contains(&name)).then_some("nobody has looked at this table yet")
    }
}

#[tokio::test]
async fn no_table_joins_a_mark_to_an_answer() {
    let seen = RefCell::new(0);
    let count = &seen;
    testing::both(|db| async move {
        let tables = match &db {
            Db::Sqlite { write, .. } => of_sqlite(write).await,
            Db::Postgres(pool) => of_postgres(pool).await,
        };
        let columns = |table: &str| tables[table].iter().map(String::as_str).collect::<BTreeSet<_>>();
        assert_eq!(columns("poll_mark"), BTreeSet::from(MARKS), "the reader is broken");
        assert_eq!(columns("poll_count"), BTreeSet::from(CHOICES));
        assert_eq!(joins(&tables), [""; 0]);
        if let Db::Sqlite { write, .. } = &db {
            let hidden: Vec<String> =
                sqlx::query_scalar("SELECT name FROM pragma_table_list WHERE name LIKE 'poll%' AND wr = 1")
                    .fetch_all(write)
                    .await
                    .unwrap();
            assert_eq!(hidden, ["poll_mark"], "a hidden row number would tell in which order marks came");
        }
        *count.borrow_mut() += 1;
    })
    .await;
    assert!(*seen.borrow() > 0);
}

#[test]
fn a_table_that_joins_them_is_seen() {
    let table = |name: &str, columns: &[&str]| -> Tables {
        BTreeMap::from([(name.to_owned(), columns.iter().map(|column| (*column).to_owned()).collect())])
    };
    for (name, columns) in [
        ("poll_vote", &["system_id", "poll_id", "mark", "position"][..]),
        ("poll_vote", &["system_id", "poll_id", "account_id", "option"]),
        ("poll_mark", &["system_id", "poll_id", "mark", "voted_at"]),
        ("poll_mark", &["system_id", "poll_id", "mark", "count_id"]),
        ("poll_count", &["system_id", "poll_id", "position", "votes", "last_mark"]),
        ("poll_count", &["system_id", "poll_id", "position", "votes", "last_voted_at"]),
        ("ballot_box", &["system_id", "poll_id", "payload"]),
        ("poll", &["system_id", "id", "voter"]),
    ] {
        assert_eq!(joins(&table(name, columns)).len(), 1, "{name} {columns:?}");
    }
    assert_eq!(joins(&table("topic", &["system_id", "id", "position", "token"])), [""; 0]);
}

async fn of_sqlite(pool: &SqlitePool) -> Tables {
    const SQL: &str =
        "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'";
    sorted(sqlx::query_as(SQL).fetch_all(pool).await.unwrap())
}

async fn of_postgres(pool: &PgPool) -> Tables {
    const SQL: &str = "SELECT table_name::text, column_name::text FROM information_schema.columns
        WHERE table_schema = 'public'";
    sorted(sqlx::query_as(SQL).fetch_all(pool).await.unwrap())
}

fn sorted(columns: Vec<(String, String)>) -> Tables {
    let mut tables = Tables::new();
    for (table, column) in columns {
        tables.entry(table).or_default().insert(column);
    }
    tables
}

#[tokio::test]
async fn votes_are_not_history_and_marks_are_forgotten() {
    Site::both(|site| async move {
        let poll = bread(&site).await;
        let counted = async |sql: &'static str| -> i64 {
            match &site.app.db {
                Db::Sqlite { write, .. } => sqlx::query_scalar(sql).fetch_one(write).await.unwrap(),
                Db::Postgres(pool) => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap(),
            }
        };
        let before = counted("SELECT count(*) FROM change_set").await;
        let ada = site.visitor();
        for answer in ["Time", "Money", "Time"] {
            vote(&ada, &poll, answer).await.is(303);
        }
        assert_eq!(counted("SELECT count(*) FROM change_set").await, before);
        assert_eq!(counted("SELECT count(*) FROM poll_mark").await, 3);
        site.app.clock.pass_seconds(101 * DAY);
        let later = super::put(&site, &super::new_poll("later", site.app.clock.now())).await;
        vote(&ada, &later, "Time").await.is(303);
        assert_eq!(counted("SELECT count(*) FROM poll_mark").await, 1, "only those of the poll that is open");
        assert_eq!(super::votes(&site, &poll).await, [1, 0, 0]);
    })
    .await;
}
