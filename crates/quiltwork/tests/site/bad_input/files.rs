//! Files, brought by command line.

use std::{
    fmt::Write as _,
    fs::File,
    time::{Duration, Instant},
};

use db::{Db, sqlx};

use super::{FINE, no_lists, nothing_is_half};
use crate::program::Place;

#[tokio::test]
async fn a_file_that_is_no_list_is_refused_with_one_sentence() {
    let place = Place::new();
    for (name, bytes, words) in no_lists() {
        let file = place.file(name, bytes);
        let kind = if name.ends_with(".geojson") { "geojson" } else { "table" };
        let sentence = place.run_on(&["import", kind], &[&file]).refused(1, words);
        assert!(sentence.contains(name), "{sentence}");
        nothing_is_half(&place).await;
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_or_is_a_folder_is_said_so() {
    let place = Place::new();
    let missing = place.data().join("pantries.csv");
    place.run_on(&["import", "table"], &[&missing]).refused(1, &["pantries.csv", "No such file"]);
    place.run_on(&["import", "table"], &[&place.data()]).refused(1, &["Is a directory"]);
    let list = place.file("list.csv", FINE);
    place.run_on(&["import", "irs"], &[&list]).refused(2, &["list.csv", "import irs", "csv"]);
    nothing_is_half(&place).await;
}

#[tokio::test]
async fn two_gigabytes_of_nothing_are_refused_at_once() {
    let place = Place::new();
    for (name, head) in [("hole.csv", FINE), ("hole.geojson", r#"{"type":"FeatureCollection","features":["#)] {
        let path = place.file(name, head);
        File::options().append(true).open(&path).unwrap().set_len(2 << 30).unwrap();
        let kind = if name.ends_with(".geojson") { "geojson" } else { "table" };
        let began = Instant::now();
        place.run_on(&["import", kind], &[&path]).refused(1, &[name, "NUL"]);
        assert!(began.elapsed() < Duration::from_secs(20), "{name} took {:?}", began.elapsed());
        nothing_is_half(&place).await;
    }
}

#[tokio::test]
async fn ten_thousand_broken_rows_are_counted_and_kept_with_their_reasons() {
    let place = Place::new();
    let mut list = String::from("name,address,city,state,zip\n");
    for row in 0..300 {
        writeln!(list, "Marrow Boat Club {row},{row} River Road,Marrow,OR,97962").unwrap();
    }
    for row in 0..10_000 {
        list.push_str(if row % 2 == 0 { ",,,,\n" } else { "a,b,c,d,e,f,g,h\n" });
    }
    let file = place.file("broken.csv", list);
    let reasons = place.data().join("refused.csv");
    let refused = reasons.display().to_string();
    let said = place.run_on(&["import", "table", "--refused", &refused], &[&file]).fine();
    assert!(said.contains("300 new") && said.contains("10000 refused"), "{said}");
    let kept = std::fs::read_to_string(&reasons).unwrap();
    assert_eq!(kept.lines().filter(|line| !line.is_empty()).count(), 10_001, "a header and every row");
}

#[tokio::test]
async fn a_list_of_nothing_but_broken_rows_is_not_applied() {
    let place = Place::new();
    let broken = place.file("broken.csv", format!("name,address\n{}", "a,b,c,d\n".repeat(50)));
    place.run_on(&["import", "table"], &[&broken]).refused(2, &["broken.csv", "refused", "--refused FILE.csv"]);
    let nameless = place.file("no-names.csv", "reading,amount\n17,3\n18,4\n19,5\n");
    let sentence = ["no-names.csv", "no column", "--map name=COLUMN", "reading, amount"];
    place.run_on(&["import", "table"], &[&nameless]).refused(2, &sentence);
    nothing_is_half(&place).await;
    let fine = place.file("fine.csv", FINE);
    place.run_on(&["import", "table"], &[&fine, &nameless]).refused(2, &sentence);
    nothing_is_half(&place).await;
}

#[tokio::test]
async fn points_off_the_earth_are_no_places() {
    let place = Place::new();
    let off = "name,lat,lon\nMarrow Boat Club,144.05,-121.3\nTenney Seed Library,44.05,-521.3\n\
         Quill Story Circle,0,0\nAlder Falls Choir,44.05,-121.3\n";
    let file = place.file("off.csv", off);
    place.run_on(&["import", "table", "--map", "name=name,lat=lat,lon=lon"], &[&file]).fine();
    let db = place.db().await;
    let Db::Sqlite { read, .. } = &db else { unreachable!("a data directory holds SQLite") };
    const PLACED: &str = "SELECT name FROM organization WHERE lat IS NOT NULL OR lon IS NOT NULL";
    let placed: Vec<String> = sqlx::query_scalar(PLACED).fetch_all(read).await.unwrap();
    assert_eq!(placed, ["Alder Falls Choir"]);
}
