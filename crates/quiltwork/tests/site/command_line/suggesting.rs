//! Suggestions in every format, and commands beside a running server, on the sample place.

use std::{collections::BTreeSet, time::Instant};

use serde_json::Value;

use crate::program::{Browser, Place, Server};

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[tokio::test]
async fn commands_work_beside_a_server_and_a_second_start_fills_nothing() {
    let place = Place::new();
    let began = Instant::now();
    let server = Server::start(&mut place.command(&["demo"]));
    println!("the sample place was ready after {:.1?} (unoptimized build)", began.elapsed());
    let suggest = |format: &str, limit: &str| {
        let args = ["suggest", "--branch", "MARROW", "--need", "job_seekers", "--limit", limit, "--format", format];
        place.run(&args).fine()
    };
    json_is_as_promised(&suggest("json", "7"));
    csv_is_a_table(&suggest("csv", "7"));
    geojson_is_a_collection(&suggest("geojson", "7"));
    let table = suggest("table", "7");
    assert!(table.starts_with("  1. ") && table.contains("of 100"), "{table}");
    assert!(table.contains("along streets") && table.contains("Distances are walks along streets"), "{table}");
    let spanish = ["suggest", "--branch", "marrow", "--need", "job_seekers", "--limit", "3", "--lang", "es"];
    assert!(place.run(&spanish).fine().contains("de 100"));
    lists_are_counted(&place, &suggest("json", "1"));

    let list =
        place.file("new.csv", "name,address,city,state,zip\nThe Lantern Repair Café,3 Mill Street,Marrow,OR,97962\n");
    place.run_on(&["import", "table"], &[&list]).fine();
    let visitor = Browser::at(server.address);
    let found = (0..50).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        visitor.get("/search?q=lantern+repair").unwrap().body.contains("The Lantern Repair Café")
    });
    assert!(found, "the server finds what a command imported");

    let imports = place.run(&["imports", "list"]).fine();
    let log = server.kill();
    assert!(!log.contains("panicked") && !log.contains("ERROR"), "{log}");
    let began = Instant::now();
    let again = Server::start(&mut place.command(&["demo"]));
    println!("the second start was ready after {:.2?}", began.elapsed());
    assert_eq!(place.run(&["imports", "list"]).fine(), imports, "nothing was imported again");
    assert_eq!(Browser::at(again.address).get("/").unwrap().status, 200);
}

/// The first of the list has to be found in it; nobody of that name at another address is.
fn lists_are_counted(place: &Place, first: &str) {
    let list: Value = serde_json::from_str(first).unwrap();
    let name = list[0]["organization"]["name"].as_str().unwrap();
    let row = |verdict, address: &str| format!("marrow,job_seekers,{verdict},\"{name}\",\"{address}\",ignored\n");
    let file = "Branch,need,Verdict,name,address,why\n".to_owned()
        + &row("must", "")
        + &row("must", "9999 Nowhere Boulevard")
        + &row("must_not", "");
    let file = place.file("wanted.csv", file);
    let found: Value =
        serde_json::from_str(&place.run_on(&["evaluate", "suggestions", "--format", "json"], &[&file]).fine()).unwrap();
    let [must, must_not] = [(2, 1), (1, 1)].map(|(asked, found)| serde_json::json!({ "asked": asked, "found": found }));
    assert_eq!(found, serde_json::json!({ "must": must, "must_not": must_not }));
    let table = place.run_on(&["evaluate", "suggestions"], &[&file]).fine();
    assert!(table.contains("missing") && table.contains("9999 Nowhere"), "{table}");
    let wrong = place.file("wrong.csv", "branch,need,verdict,name,address\nmarrow,job_seekers,maybe,X,\n");
    place.run_on(&["evaluate", "suggestions"], &[&wrong]).refused(2, &["Line 2", "maybe"]);
}

fn json_is_as_promised(text: &str) {
    let list: Value = serde_json::from_str(text).unwrap();
    let list = list.as_array().unwrap();
    assert!(!list.is_empty() && list.len() <= 7, "{text}");
    let distance = ["distance_m", "distance_by"];
    let all =
        ["organization", "kind", "place_precision", "score", "parts", "reasons", "sources"].into_iter().chain(distance);
    for it in list {
        assert_eq!(keys(it), all.clone().collect());
        assert_eq!(keys(&it["organization"]), BTreeSet::from(["id", "name", "address"]));
        assert_eq!(keys(&it["parts"]), BTreeSet::from(["fit", "near", "evidence", "capacity"]));
        let precision = it["place_precision"].as_str().unwrap();
        assert!(["exact", "block", "zip", "box", "none"].contains(&precision));
        assert_eq!(it["distance_m"].is_number(), ["exact", "block"].contains(&precision), "{it}");
        assert_eq!(it["distance_m"].is_number(), it["distance_by"].is_string(), "{it}");
        let reasons = it["reasons"].as_array().unwrap();
        assert!(
            !reasons.is_empty()
                && reasons.iter().all(|reason| keys(reason) == BTreeSet::from(["text", "source", "year"]))
        );
        assert!(it["sources"].as_array().unwrap().iter().all(Value::is_string));
    }
}

fn csv_is_a_table(text: &str) {
    let mut lines = text.lines();
    assert!(lines.next().unwrap().starts_with("rank,id,name,address,kind,"), "{text}");
    assert!(lines.next().unwrap().starts_with("1,"), "{text}");
}

fn geojson_is_a_collection(text: &str) {
    let collection: Value = serde_json::from_str(text).unwrap();
    assert_eq!(collection["type"], "FeatureCollection");
    for feature in collection["features"].as_array().unwrap() {
        assert_eq!(feature["type"], "Feature");
        assert!(feature["geometry"].is_null() || feature["geometry"]["type"] == "Point");
        assert!(feature["properties"]["organization"]["id"].is_string());
    }
}
