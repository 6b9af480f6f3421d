//! Importing: with columns said, only looked at, listed, and taken back.

use std::collections::BTreeMap;

use db::{Db, sqlx};

use crate::program::Place;

const STORES: &str = "STORENAME;ADDRESS_;PLACE;REMARK\n\
     Bread and Seed Pantry;214 Mill Street;Marrow;Open on Mondays\n\
     Tenney Free Clinic;8 Orchard Lane;Tenney;\n\
     Quill Boat Builders;31 River Road;Quill;Ask for the key\n";
const MAP: &str = "name=STORENAME,address=ADDRESS_,city=PLACE,fact=REMARK";

/// How many rows each table holds.
async fn tables(place: &Place) -> BTreeMap<String, i64> {
    let db = place.db().await;
    let Db::Sqlite { read, .. } = &db else { unreachable!("a data directory holds SQLite") };
    const NAMES: &str = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let names: Vec<String> = sqlx::query_scalar(NAMES).fetch_all(read).await.unwrap();
    let mut tables = BTreeMap::new();
    for name in names {
        let count = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {name}"));
        tables.insert(name, sqlx::query_scalar(count).fetch_one(read).await.unwrap());
    }
    db.close().await;
    tables
}

#[tokio::test]
async fn a_list_is_looked_at_applied_listed_and_taken_back() {
    let place = Place::new();
    let list = place.file("stores.csv", STORES);
    let empty = tables(&place).await;
    let args = ["import", "table", "--map", MAP, "--title", "Stores of the county"];

    let looked = place.run_on(&[&args[..], &["--dry-run"]].concat(), &[&list]).fine();
    assert!(looked.contains("stores.csv: 3 new, 0 changed") && !looked.contains("applied"), "{looked}");
    for line in ["name = STORENAME   e.g. Bread and Seed Pantry", "address = ADDRESS_", "fact = REMARK"] {
        assert!(looked.contains(line), "{line} is not in\n{looked}");
    }
    assert_eq!(tables(&place).await, empty, "looking changes nothing");

    let applied = place.run_on(&args, &[&list]).fine();
    assert!(applied.ends_with("applied: 3 records, 3 organizations, 3 of them new or changed\n"), "{applied}");
    let again = place.run_on(&args, &[&list]).fine();
    assert!(again.contains("0 new, 0 changed, 3 same") && again.contains("0 of them new or changed"), "{again}");

    let listed = place.run(&["imports", "list"]).fine();
    let lines: Vec<Vec<&str>> = listed.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines.len(), 2, "{listed}");
    assert!(lines.iter().all(|line| line[1] == "applied" && line[2] == "Stores of the county"), "{listed}");

    let first = lines[1][0];
    let back = place.run(&["imports", "undo", first]).fine();
    assert!(back.starts_with("taken back: 3 rows"), "{back}");
    assert!(place.run(&["imports", "list"]).fine().contains("undone"));
    place.run(&["imports", "undo", first]).refused(2, &["cannot be taken back", "undone"]);
    place.run(&["imports", "undo", "01900000-0000-7000-8000-000000000000"]).refused(2, &["no import", "imports list"]);
    let wrong = place.run(&["imports", "undo", "the-last-one"]);
    assert_eq!(wrong.code, Some(2), "{}", wrong.whole());
}

#[tokio::test]
async fn each_reader_takes_its_files_and_several_become_true_together() {
    let place = Place::new().with_a_library().await;
    let folder = place.data().join("sample");
    sample::write(&folder, sample::SEED).unwrap();
    let path = |name: &str| folder.join(name);
    let layers = [path("businesses.geojson"), path("congregations.geojson")];
    let layers: Vec<&std::path::Path> = layers.iter().map(std::path::PathBuf::as_path).collect();
    let said = place.run_on(&["import", "geojson", "--near", "60km"], &layers).fine();
    assert_eq!(said.lines().filter(|line| line.starts_with("applied: ")).count(), 1, "{said}");
    let tables = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    for file in tables {
        let ending = file.extension().and_then(|it| it.to_str()).unwrap_or_default().to_owned();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let kind = match (ending.as_str(), name.as_str()) {
            ("geojson", _) => continue,
            (_, "outlets.csv") => "imls",
            (_, "nonprofits.csv") => "irs",
            _ => "table",
        };
        let said = place.run_on(&["import", kind, "--dry-run"], &[&file]).fine();
        assert!(said.contains(" new, ") && !said.contains(": 0 new"), "{kind} {name}: {said}");
    }
}
