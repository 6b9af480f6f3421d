//! Arguments that ask for what is not there: exit code 2, and what there is instead.

use super::{FINE, nothing_is_half};
use crate::program::Place;

#[tokio::test]
async fn a_mapping_names_columns_and_fields_that_exist() {
    let place = Place::new();
    let list = place.file("list.csv", FINE);
    let said = |map: &str| place.run_on(&["import", "table", "--map", map], &[&list]);
    said("name=STORENAME").refused(2, &["list.csv", "STORENAME", "name, address, city, state, zip"]);
    said("title=name").refused(2, &["list.csv", "\"title\"", "other_name"]);
    said("name").refused(2, &["list.csv", "field=column"]);
    nothing_is_half(&place).await;
}

#[tokio::test]
async fn roles_kinds_sources_and_distances_exist() {
    let place = Place::new();
    let list = place.file("list.csv", FINE);
    let said = |args: &[&str]| place.run_on(&[&["import", "table"], args].concat(), &[&list]);
    for (flag, wrong, there) in
        [("--role", "organisation", "service_site"), ("--kind", "pantry", "food_pantry"), ("--near", "far", "25km")]
    {
        let ended = said(&[flag, wrong]);
        assert_eq!(ended.code, Some(2), "{}", ended.whole());
        assert!(ended.err.contains(wrong) && ended.err.contains(there), "{}", ended.whole());
    }
    said(&["--source", "csv:nobody"]).refused(2, &["csv:nobody", "imports list"]);
    said(&["--near", "25km"]).refused(2, &["--near", "no library yet", "quiltwork init"]);
    nothing_is_half(&place).await;
}

#[tokio::test]
async fn a_library_a_branch_and_a_need_exist() {
    let place = Place::new();
    let folder = place.data().join("sample");
    sample::write(&folder, sample::SEED).unwrap();
    let outlets = folder.join("outlets.csv");
    let outlets = outlets.to_str().unwrap();
    let suggest = |branch: &str, need: &str| place.run(&["suggest", "--branch", branch, "--need", need]);
    suggest("marrow", "job_seekers").refused(2, &["no library yet", "quiltwork init"]);
    place.run(&["init", "--outlets", outlets, "--find", "atlantis"]).refused(2, &["outlets.csv", "atlantis"]);
    place.run(&["init", "--outlets", outlets, "--system", "ZZ0000"]).refused(2, &["ZZ0000", "--find"]);
    place.run(&["init", "--outlets", outlets, "--system", sample::SYSTEM_KEY]).fine();
    let several = suggest("library", "job_seekers").refused(2, &["Several branches", "Marrow", "Quill"]);
    assert_eq!(several.lines().count(), 1 + sample::branches().len(), "{several}");
    suggest("atlantis", "job_seekers").refused(2, &["No branch", "Tenney"]);
    suggest("marrow", "flying").refused(2, &["flying", "job_seekers"]);
}

#[test]
fn files_of_a_place_can_be_read_and_hold_its_library() {
    let place = Place::new();
    let demo = |from: &str, system: &str| place.run(&["demo", "--port", "0", "--system", system, "--from", from]);
    let nowhere = place.data().join("nowhere");
    demo(nowhere.to_str().unwrap(), "DC0001").refused(1, &["nowhere", "cannot be read"]);
    let list = place.file("list.csv", FINE);
    demo(list.to_str().unwrap(), "DC0001").refused(2, &["outlet file"]);
    let folder = place.data().join("sample");
    sample::write(&folder, sample::SEED).unwrap();
    demo(folder.to_str().unwrap(), "ZZ0000").refused(2, &["ZZ0000", "outlets.csv"]);
}
