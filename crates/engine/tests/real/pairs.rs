//! Pairs of places whose answer is known.

use std::collections::HashMap;

use engine::evaluate::Asked;
use engine::place::Place;
use engine::record::Record;
use engine::resolve::judge;
use serde_json::Value;

use crate::data;

/// Precision, recall and their harmonic mean.
pub fn quality(right: usize, said: usize, truth: usize) -> (f64, f64, f64) {
    let (precision, recall) = (right as f64 / said.max(1) as f64, right as f64 / truth.max(1) as f64);
    (precision, recall, 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE))
}

/// One side of a pair; its columns begin with `prefix`.
fn side(row: &HashMap<String, String>, prefix: &str) -> Record {
    let cell = |name: &str| serde_json::from_str::<Value>(&row[&format!("{prefix}{name}")]).unwrap_or_default();
    let list = |name: &str| {
        let values = cell(name);
        values.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
    };
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let (address, categories) = (&cell("addresses")[0], cell("categories"));
    let mut codes = vec![text(&categories["primary"])];
    codes.extend(categories["alternate"].as_array().into_iter().flatten().map(text));
    Record {
        source: u16::from(prefix.is_empty()),
        name: text(&cell("names")["primary"]),
        street: text(&address["freeform"]),
        city: text(&address["locality"]),
        state: text(&address["region"]),
        zip: text(&address["postcode"]),
        phones: list("phones"),
        urls: list("websites"),
        codes,
        ..Record::default()
    }
}

#[test]
fn labelled_places_are_told_apart() {
    let Some(path) = data::file("labelled_pairs/overture_us_pairs_dev.csv") else { return };
    let (mut records, mut truth) = (Vec::new(), Vec::new());
    for row in data::rows(&path) {
        records.extend([side(&row, ""), side(&row, "base_")]);
        truth.push(row["label"].starts_with('1'));
    }
    let places = vec![Place::NONE; records.len()];
    let asked: Vec<(u32, u32)> = (0..truth.len() as u32).map(|i| (2 * i, 2 * i + 1)).collect();
    let decisions = judge(&records, &places, &asked);
    let said: Vec<bool> = decisions.iter().map(|decision| decision.same > 0.5).collect();
    let right = said.iter().zip(&truth).filter(|(said, truth)| **said && **truth).count();
    let (precision, recall, f1) =
        quality(right, said.iter().filter(|s| **s).count(), truth.iter().filter(|t| **t).count());
    let unsure = decisions.iter().filter(|decision| Asked::of(decision) == Asked::Unsure).count();
    println!("labelled places: precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}, {unsure} unsure");
    if std::env::var_os("SHOW").is_some() {
        for ((decision, said), truth) in
            decisions.iter().zip(&said).zip(&truth).filter(|((_, said), truth)| said != truth)
        {
            println!("\n{} {said} but {truth} {:?}", decision.same, decision.kind);
            for why in &decision.evidence {
                println!("  {:+.1} {:?} {:?}: {} | {}", why.weight, why.field, why.detail, why.left, why.right);
            }
        }
    }
    assert!(f1 >= 0.90 && precision >= 0.88);
}
