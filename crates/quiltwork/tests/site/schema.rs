//! Both databases have the same tables: read back from each after all migrations, said as plain facts.

use std::{cell::RefCell, collections::BTreeSet};

use db::{
    Db,
    sqlx::{self, PgPool, SqlitePool},
};

/// `account.email text, required`, `account unique (email)`, `session (account_id) refers to account (id)`, …
type Facts = BTreeSet<String>;

#[tokio::test]
async fn both_databases_have_the_same_tables() {
    let seen: RefCell<Vec<Facts>> = RefCell::default();
    let keep = &seen;
    testing::both(|db| async move {
        let facts = match db {
            Db::Sqlite { write, .. } => of_sqlite(&write).await,
            Db::Postgres(pool) => of_postgres(&pool).await,
        };
        assert!(facts.contains("account unique (email)"), "the reader is broken: {facts:#?}");
        keep.borrow_mut().push(facts);
    })
    .await;
    if let [sqlite, postgres] = &seen.borrow()[..] {
        assert_eq!(differences(sqlite, postgres), [""; 0]);
    }
}

fn differences(sqlite: &Facts, postgres: &Facts) -> Vec<String> {
    let only = |name: &'static str, a: &Facts, b: &Facts| -> Vec<String> {
        a.difference(b).map(|fact| format!("only on {name}: {fact}")).collect()
    };
    [only("SQLite", sqlite, postgres), only("PostgreSQL", postgres, sqlite)].concat()
}

#[test]
fn a_difference_is_seen() {
    let facts = |fact: &str| Facts::from([fact.to_owned(), "same".to_owned()]);
    assert_eq!(
        differences(&facts("a.b text"), &facts("a.b text, required")),
        ["only on SQLite: a.b text", "only on PostgreSQL: a.b text, required"]
    );
}

/// One query for each sort of fact; each row is a fact.
async fn of_sqlite(pool: &SqlitePool) -> Facts {
    let mut facts = Facts::new();
    for query in SQLITE {
        let rows: Vec<String> = sqlx::query_scalar(*query).fetch_all(pool).await.unwrap();
        facts.extend(rows);
    }
    facts
}

async fn of_postgres(pool: &PgPool) -> Facts {
    let mut facts = Facts::new();
    for query in POSTGRES {
        let rows: Vec<String> = sqlx::query_scalar(*query).fetch_all(pool).await.unwrap();
        facts.extend(rows);
    }
    facts
}

const SQLITE: &[&str] = &[
    // Columns. A column of the primary key is required, said or not.
    "SELECT t.name || '.' || c.name || ' ' || lower(c.type) || iif(c.\"notnull\" OR c.pk > 0, ', required', '')
     FROM sqlite_master t JOIN pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '_sqlx%'",
    "SELECT t.name || ' primary key (' || group_concat(c.name, ', ' ORDER BY c.pk) || ')'
     FROM sqlite_master t JOIN pragma_table_info(t.name) c
     WHERE t.type = 'table' AND c.pk > 0 AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '_sqlx%' GROUP BY t.name",
    "SELECT t.name || ' unique (' || group_concat(c.name, ', ' ORDER BY c.seqno) || ')'
     FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
     WHERE t.type = 'table' AND i.origin = 'u' AND t.name NOT LIKE '_sqlx%' GROUP BY t.name, i.name",
    "SELECT i.name || ' on ' || t.name || ' (' || group_concat(coalesce(c.name, '…'), ', ' ORDER BY c.seqno) || ')'
            || iif(i.\"unique\", ' unique', '') || iif(i.partial, ' partial', '')
     FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
     WHERE t.type = 'table' AND i.origin = 'c' GROUP BY t.name, i.name",
    "SELECT t.name || ' (' || group_concat(f.\"from\", ', ' ORDER BY f.seq) || ') refers to ' || f.\"table\" || ' ('
            || group_concat(f.\"to\", ', ' ORDER BY f.seq) || ') ' || lower(f.on_delete)
     FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table' GROUP BY t.name, f.id",
    "SELECT name || ' has checks: ' || ((length(sql) - length(replace(sql, 'CHECK (', ''))) / length('CHECK ('))
     FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_sqlx%'",
];

const POSTGRES: &[&str] = &[
    "SELECT t.relname || '.' || c.attname || ' ' || CASE format_type(c.atttypid, NULL)
                WHEN 'uuid' THEN 'blob' WHEN 'bytea' THEN 'blob' WHEN 'bigint' THEN 'integer' WHEN 'boolean' THEN 'integer'
                WHEN 'double precision' THEN 'real' ELSE format_type(c.atttypid, NULL) END
            || CASE WHEN c.attnotnull THEN ', required' ELSE '' END
     FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
     WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND t.relname NOT LIKE '\\_sqlx%'",
    "SELECT t.relname || CASE k.contype WHEN 'p' THEN ' primary key (' ELSE ' unique (' END
            || (SELECT string_agg(c.attname, ', ' ORDER BY n.place) FROM unnest(k.conkey) WITH ORDINALITY n (number, place)
                JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = n.number) || ')'
     FROM pg_class t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype IN ('p', 'u')
     WHERE t.relnamespace = 'public'::regnamespace AND t.relname NOT LIKE '\\_sqlx%'",
    "SELECT x.relname || ' on ' || t.relname || ' (' || (SELECT string_agg(coalesce(c.attname, '…'), ', ' ORDER BY n.place)
                FROM unnest(i.indkey) WITH ORDINALITY n (number, place)
                LEFT JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = n.number AND n.number > 0) || ')'
            || CASE WHEN i.indisunique THEN ' unique' ELSE '' END || CASE WHEN i.indpred IS NULL THEN '' ELSE ' partial' END
     FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u'))",
    "SELECT t.relname || ' (' || (SELECT string_agg(c.attname, ', ' ORDER BY n.place) FROM unnest(k.conkey) WITH ORDINALITY n (number, place)
                JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = n.number) || ') refers to ' || o.relname || ' ('
            || (SELECT string_agg(c.attname, ', ' ORDER BY n.place) FROM unnest(k.confkey) WITH ORDINALITY n (number, place)
                JOIN pg_attribute c ON c.attrelid = o.oid AND c.attnum = n.number) || ') '
            || CASE k.confdeltype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null' WHEN 'r' THEN 'restrict' ELSE 'no action' END
     FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class o ON o.oid = k.confrelid
     WHERE k.contype = 'f' AND t.relnamespace = 'public'::regnamespace",
    "SELECT t.relname || ' has checks: ' || (SELECT count(*) FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'c')
     FROM pg_class t WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND t.relname NOT LIKE '\\_sqlx%'",
];
