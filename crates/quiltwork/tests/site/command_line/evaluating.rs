//! `quiltwork evaluate`: figures for programs under the promised keys, for people with reasons, and a clear
//! sentence for what cannot be evaluated.

use serde_json::Value;

use crate::program::{Ended, Place, ended, program};

fn evaluate(args: &[&str]) -> Ended {
    let args: Vec<&str> = std::iter::once("evaluate").chain(args.iter().copied()).collect();
    ended(&args, program().args(&args))
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

const RECORDS: &str = "source,name,street,city,state,zip,phone,url,lat,lon,category,Body\n\
    a,Fairbrook Bakery,12 Oak St,Quill,OR,97998,503-555-0148,fairbrook.example,45.0,-122.0,bakery,1\n\
    b,The Fairbrok Bakery LLC,12 Oak Street,QUILL,OR,97998,(503) 555-0148,,,,,1\n\
    a,Harrowgate Tools,90 Elm Rd,Quill,OR,97998,503-555-0149,,,,tools,2\n\
    b,Harrowgate Tools,7 Fir St,Tenney,OR,97999,503-555-0177,,,,tools,\n";

fn records(place: &Place) -> String {
    path(&place.file("records.csv", RECORDS))
}

fn path(file: &std::path::Path) -> String {
    file.to_str().unwrap().to_owned()
}

#[test]
fn records_are_counted_against_their_truth() {
    let place = Place::new();
    let file = records(&place);
    let out = evaluate(&["records", &file, "--truth", "body", "--format", "json"]).fine();
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(keys(&found), ["cluster", "cpu_seconds", "pairwise", "peak_mb"]);
    assert_eq!(keys(&found["pairwise"]), ["f1", "precision", "recall"]);
    assert_eq!(keys(&found["cluster"]), ["f1", "joining_two_towns", "largest", "precision", "recall"]);
    assert_eq!((&found["cluster"]["f1"], &found["cluster"]["largest"]), (&1.0.into(), &2.into()));
    assert_eq!(found["cluster"]["joining_two_towns"], 0, "two spellings of Quill are one town");
    assert!(found["cpu_seconds"].is_number() && found["peak_mb"].as_f64().unwrap() > 1.0);
    let table = evaluate(&["records", &file, "--truth", "Body"]).fine();
    assert!(table.contains("pairs within clusters") && table.contains("1.000"), "{table}");
}

#[test]
fn pairs_are_judged_and_mistakes_explained() {
    let place = Place::new();
    let side = |name: &str, street: &str| {
        let name = format!("{{\"\"primary\"\":\"\"{name}\"\"}}");
        let address =
            format!("[{{\"\"freeform\"\":\"\"{street}\"\",\"\"locality\"\":\"\"Quill\"\",\"\"region\"\":\"\"OR\"\"}}]");
        format!("\"{name}\",\"{address}\",\"[\"\"5035550148\"\"]\"")
    };
    let row = |label, a: &str, b: &str| format!("{label},{a},{b}\n");
    let (bakery, spelt) = (side("Fairbrook Bakery", "12 Oak St"), side("Fairbrook Bakery", "12 Oak Street"));
    let file = "label,names,addresses,phones,base_names,base_addresses,base_phones\n".to_owned()
        + &row("1.0", &bakery, &spelt)
        + &row("0.0", &bakery, &spelt);
    let file = path(&place.file("pairs.csv", file));
    let found: Value = serde_json::from_str(&evaluate(&["pairs", &file, "--format", "json"]).fine()).unwrap();
    assert_eq!(keys(&found), ["different", "f1", "precision", "recall", "same", "unsure"]);
    assert_eq!((&found["same"], &found["precision"], &found["recall"]), (&2.into(), &0.5.into(), &1.0.into()));
    let table = evaluate(&["pairs", &file]).fine();
    assert!(
        table.contains("said same") && table.contains("labelled different") && table.contains("12 Oak St"),
        "{table}"
    );
}

#[test]
fn what_cannot_be_evaluated_is_said_in_a_sentence() {
    let place = Place::new();
    let file = records(&place);
    evaluate(&["records", &file, "--truth", "entity"]).refused(2, &["entity", "Its columns are", "Body"]);
    evaluate(&["records", "nowhere.csv", "--truth", "entity"]).refused(2, &["There is no file nowhere.csv"]);
    evaluate(&["pairs", &file]).refused(2, &["label"]);
    let folder = place.data();
    evaluate(&["pairs", folder.to_str().unwrap()]).refused(2, &["is a folder"]);
    let bare = path(&place.file("bare.csv", "name,body\n"));
    evaluate(&["records", &bare, "--truth", "body"]).refused(2, &["no rows"]);
    let label = path(&place.file("label.csv", "label,names,addresses,base_names,base_addresses\nperhaps,,,,\n"));
    evaluate(&["pairs", &label]).refused(2, &["Line 2", "perhaps"]);
    let noise: Vec<u8> = (0..5000_u32).map(|i| (i * 7919 % 251) as u8).collect();
    let noise = path(&place.file("noise.csv", noise));
    evaluate(&["records", &noise, "--truth", "body"]).refused(2, &["has no column “body”"]);
}

const PLACES: &str = "id,lat,lon,cat,q\n1,45.0,-122.0,bakery,0.5\n2,45.01,-122.0,bakery,1\n3,45.0,-122.01,tools,0.25\n\
    4,46.0,-122.0,tools,1\n";

#[test]
fn the_best_near_an_outlet_are_scored_as_told() {
    let place = Place::new();
    let outlets = path(&place.file("outlets.csv", "id,lat,lon\n1,45.0,-122.0\n2,10.0,10.0\n"));
    let places = path(&place.file("places.csv", PLACES));
    let out = evaluate(&["near", "--outlets", &outlets, "--places", &places, "--format", "json"]).fine();
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(keys(&found), ["build_seconds", "cpu_seconds", "query_seconds", "returned", "score_sum", "within"]);
    assert_eq!((&found["within"], &found["returned"]), (&3.into(), &3.into()));
    // d = 0, 0.6909 and 0.4886 miles by the haversine formula; two bakeries, one of tools.
    let rarity = 0.5 + 0.5 / 2.0_f64.sqrt();
    let sum = rarity * (0.5 + (-0.690_936_f64 / 2.0).exp()) + 0.25 * (-0.488_565_f64 / 2.0).exp();
    assert!((found["score_sum"].as_f64().unwrap() - sum).abs() < 1e-4, "{found} {sum}");
    let one = evaluate(&["near", "--outlets", &outlets, "--places", &places, "--top", "1", "--miles", "0.1"]).fine();
    assert!(one.contains("places within reach") && one.contains(" 1\n"), "{one}");
    evaluate(&["near", "--outlets", &outlets, "--places", &outlets]).refused(2, &["has no column “cat”"]);
    let far = path(&place.file("far.csv", "lat,lon\n95,0\n"));
    evaluate(&["near", "--outlets", &far, "--places", &places]).refused(2, &["Line 2", "no place"]);
    evaluate(&["near", "--outlets", &outlets, "--places", &places, "--miles", "0"]).refused(2, &["no distance"]);
}
