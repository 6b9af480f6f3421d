//! What comes in broken, and what stands around it broken: one clear sentence on what is wrong, where, and
//! what to do; never a panic, never half a change.

mod arguments;
mod disk;
mod files;
mod nul;
mod pages;
mod surroundings;

use std::io::Write as _;

use db::{Db, sqlx};

use crate::program::Place;

/// A list of three rows that is fine.
const FINE: &str = "name,address,city,state,zip\n\
     Marrow Boat Club,4 River Road,Marrow,OR,97962\n\
     Tenney Seed Library,18 Elm Street,Tenney,OR,97963\n\
     Quill Story Circle,2 Court Avenue,Quill,OR,97964\n";

/// Nothing of a list may be left of a file that was refused.
async fn nothing_is_half(place: &Place) {
    let db = place.db().await;
    let Db::Sqlite { read, .. } = &db else { unreachable!("a data directory holds SQLite") };
    const LEFT: &str = "SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM organization)
        + (SELECT count(*) FROM source) + (SELECT count(*) FROM import_row)
        + (SELECT count(*) FROM import WHERE state <> 'refused')";
    let left: i64 = sqlx::query_scalar(LEFT).fetch_one(read).await.unwrap();
    assert_eq!(left, 0, "something of a refused file is left");
    db.close().await;
}

/// Files that are no lists, by name: what they hold, and what the refusal must say of them.
fn no_lists() -> Vec<(&'static str, Vec<u8>, &'static [&'static str])> {
    let mut picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    picture.extend_from_slice(&[7; 400]);
    let mut archive = b"PK\x03\x04\x14\0\0\0\x08\0".to_vec();
    archive.extend_from_slice(b"pantries.csv of somebody");
    let feature =
        r#"{"type":"Feature","geometry":{"type":"Point","coordinates":[-121.3,44.05]},"properties":{"NAME":"A"}}"#;
    let cut = format!(r#"{{"type":"FeatureCollection","features":[{feature},{feature},{{"type":"Feat"#);
    let mut nul = FINE.as_bytes().to_vec();
    write!(nul, "Alder Falls Choir,\0\0\0\0").unwrap();
    vec![
        ("photo.png", picture, &["picture"]),
        ("pantries.zip", archive, &["zip archive", "npack"]),
        ("nothing.csv", Vec::new(), &["empty"]),
        ("header.csv", b"name,address,city\n".to_vec(), &["no rows"]),
        ("cut.geojson", cut.into_bytes(), &["breaks off in row 3"]),
        ("nul.csv", nul, &["NUL"]),
        ("page.csv", b"<!doctype html><html><body>Download</body></html>".to_vec(), &["web page"]),
    ]
}
