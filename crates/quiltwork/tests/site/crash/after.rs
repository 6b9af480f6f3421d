//! What stands in a database after its writer was killed, compared row by row with what was acknowledged.

use std::{collections::BTreeMap, path::Path};

use db::{
    Db,
    sqlx::{self, Row, SqlitePool},
};

use super::edition::{Edition, LISTS};

/// Nothing of these may be there.
const HALF: [(&str, &str); 7] = [
    ("a row points to nothing", "SELECT count(*) FROM pragma_foreign_key_check"),
    (
        "a record has no organization",
        "SELECT count(*) FROM record r JOIN source s ON s.id = r.source_id WHERE r.gone_at IS NULL AND s.role = 'organization'
         AND NOT EXISTS (SELECT 1 FROM organization o WHERE o.id = r.organization_id AND o.gone_at IS NULL AND o.joined_id IS NULL)",
    ),
    (
        "an organization has no record",
        "SELECT count(*) FROM organization o WHERE o.gone_at IS NULL AND o.joined_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM record r WHERE r.organization_id = o.id AND r.gone_at IS NULL)",
    ),
    (
        "an organization does not say what its record says",
        "SELECT count(*) FROM record r WHERE r.gone_at IS NULL AND NOT EXISTS
         (SELECT 1 FROM fact f WHERE f.organization_id = r.organization_id AND f.source_id = r.source_id AND f.field = 'address'
          AND f.value LIKE json_extract(r.data, '$.street') || ',%')",
    ),
    (
        "an organization says what no record of it says",
        "SELECT count(*) FROM fact f JOIN organization o ON o.id = f.organization_id WHERE o.gone_at IS NULL AND f.field = 'address'
         AND NOT EXISTS (SELECT 1 FROM record r WHERE r.organization_id = o.id AND r.source_id = f.source_id AND r.gone_at IS NULL
          AND f.value LIKE json_extract(r.data, '$.street') || ',%')",
    ),
    (
        "an applied import has not all of its history",
        "SELECT count(*) FROM import i WHERE i.state = 'applied' AND (SELECT count(*) FROM change c WHERE c.change_set_id = i.change_set_id)
         <> json_extract(i.counts, '$.new') + json_extract(i.counts, '$.changed') + json_extract(i.counts, '$.gone')",
    ),
    (
        "history without its import",
        "SELECT count(*) FROM change_set s WHERE s.kind = 'import'
         AND s.id NOT IN (SELECT i.change_set_id FROM import i WHERE i.state = 'applied')",
    ),
];

/// Which edition of each list stands; panics when one is not whole.
pub async fn standing(data: &Path, tried: &[Edition]) -> [Option<Edition>; LISTS.len()] {
    let db = quiltwork::open::database(data).await.unwrap();
    let Db::Sqlite { read, .. } = &db else { unreachable!("a data directory holds SQLite") };
    let sound: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(read).await.unwrap();
    assert_eq!(sound, "ok");
    for (what, sql) in HALF {
        let count: i64 = sqlx::query_scalar(sql).fetch_one(read).await.unwrap();
        assert_eq!(count, 0, "{what}");
    }
    let mut found = [None; LISTS.len()];
    for (list, found) in found.iter_mut().enumerate() {
        let rows = rows(read, LISTS[list]).await;
        if !rows.is_empty() {
            let edition = tried.iter().rev().find(|edition| edition.list == list && edition.rows() == rows);
            assert!(edition.is_some(), "what stands of {} is no edition: {rows:?}", LISTS[list]);
            *found = edition.copied();
        }
    }
    search_agrees(&db, data).await;
    db.close().await;
    found
}

/// Name and street of every living record of a list.
async fn rows(read: &SqlitePool, list: &str) -> BTreeMap<String, String> {
    const SQL: &str =
        "SELECT name, json_extract(data, '$.street') FROM record WHERE gone_at IS NULL AND name LIKE '% ' || $1";
    let rows = sqlx::query(SQL).bind(list).fetch_all(read).await.unwrap();
    let pairs: Vec<(String, String)> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    let map: BTreeMap<String, String> = pairs.iter().cloned().collect();
    assert_eq!(map.len(), pairs.len(), "a record of {list} is there twice");
    map
}

/// The index, once it has caught up, holds the living organizations and no others.
async fn search_agrees(db: &Db, data: &Path) {
    let index = search::Index::open(&data.join("search")).unwrap();
    index.catch_up(db, &quiltwork::site::documents()).await.unwrap();
    let Db::Sqlite { read, .. } = db else { return };
    let alive: i64 =
        sqlx::query_scalar("SELECT count(*) FROM organization WHERE gone_at IS NULL").fetch_one(read).await.unwrap();
    assert_eq!(index.status().documents, alive.unsigned_abs(), "the index holds what is there");
}
