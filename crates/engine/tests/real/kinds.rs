//! How much of a city's tax file has a kind, and how much of it is here.

use std::collections::HashMap;

use engine::here::{NotHere, Surroundings, not_here};
use engine::kind::{KindOf, Kinds, Origin};
use engine::record::{Record, TaxRow};

use crate::data;

/// The tax file with the columns that say more than name and address.
fn taxed() -> Option<Vec<Record>> {
    let rows = data::rows(&data::file("dc/eo_dc.csv")?);
    let records = data::tax_file(0)?;
    let tax = |row: &HashMap<String, String>| TaxRow {
        ntee: row["NTEE_CD"].clone(),
        subsection: row["SUBSECTION"].clone(),
        foundation: row["FOUNDATION"].clone(),
        affiliation: row["AFFILIATION"].clone(),
        group: row["GROUP"].clone(),
        filing_requirement: row["FILING_REQ_CD"].clone(),
        status: row["STATUS"].clone(),
        revenue: row["REVENUE_AMT"].parse().ok().filter(|dollars| *dollars != 0),
        last_return: row["TAX_PERIOD"].get(..4).and_then(|year| year.parse().ok()),
    };
    Some(records.into_iter().zip(&rows).map(|(record, row)| Record { tax: Some(tax(row)), ..record }).collect())
}

fn surroundings(records: &[Record]) -> Surroundings {
    let areas = data::city_layers(1).map(|(rows, _)| rows).unwrap_or_default();
    let all: Vec<Record> = records.iter().cloned().chain(areas).collect();
    Surroundings::of(&all, &["District of Columbia", "DC", "D C", "Washington", "Columbia", "NW", "NE", "SE", "SW"])
}

fn share(count: usize, of: usize) -> f64 {
    100.0 * count as f64 / of as f64
}

#[test]
fn two_of_three_rows_have_a_kind_and_one_of_three_is_here() {
    let Some(records) = taxed() else { return };
    let kinds = Kinds::shipped();
    let classed: Vec<Vec<KindOf>> = records.iter().map(|record| kinds.classify(record)).collect();
    let with = |known: &dyn Fn(&Origin) -> bool| {
        share(classed.iter().filter(|kinds| kinds.iter().any(|kind| known(&kind.origin))).count(), records.len())
    };
    let exact = with(&|origin| matches!(origin, Origin::Ntee(_)));
    let named = with(&|origin| matches!(origin, Origin::Ntee(_) | Origin::NameWord(_)));
    let all = with(&|_| true);
    println!("exact codes {exact:.1} %, with names {named:.1} %, all {all:.1} %");

    let around = surroundings(&records);
    println!("office ZIPs {:?}", around.zips_of_offices());
    let doubts: Vec<Option<NotHere>> = records.iter().map(|record| not_here(&[record], &around)).collect();
    for reason in NotHere::ALL {
        println!("{:24} {}", reason.as_str(), doubts.iter().filter(|doubt| **doubt == Some(reason)).count());
    }
    let here = |doubt: &Option<NotHere>| matches!(doubt, None | Some(NotHere::Asleep));
    let passing: Vec<&Vec<KindOf>> = classed.iter().zip(&doubts).filter(|(_, d)| here(d)).map(|(k, _)| k).collect();
    let known = share(passing.iter().filter(|kinds| !kinds.is_empty()).count(), passing.len());
    let here = share(passing.len(), records.len());
    println!("here {here:.1} %, of them with a kind {known:.1} %");
    assert!(all > 40.0 && all < 72.0, "{all}");
    assert!(here > 30.0 && here < 42.0, "{here}");
    assert!(known > 60.0, "{known}");
    // For reading: name, code, kinds and doubt of every row.
    if let Ok(path) = std::env::var("QUILTWORK_KINDS_TABLE") {
        let line = |((record, kinds), doubt): ((&Record, &Vec<KindOf>), &Option<NotHere>)| {
            let kinds: Vec<String> = kinds.iter().map(|k| format!("{}<{}", k.kind, k.origin.code())).collect();
            let ntee = &record.tax.as_ref().unwrap().ntee;
            format!("{}\t{ntee}\t{}\t{}\n", record.name, kinds.join(";"), doubt.map_or("", NotHere::as_str))
        };
        let table: String = records.iter().zip(&classed).zip(&doubts).map(line).collect();
        std::fs::write(path, table).unwrap();
    }
}

#[test]
fn lists_are_known_by_their_names() {
    let Some((records, names)) = data::city_layers(0) else { return };
    let kinds = Kinds::shipped();
    for (at, name) in (0..).zip(&names) {
        let rows: Vec<&Record> = records.iter().filter(|record| record.source == at).collect();
        println!("{name:45} {:?}", kinds.of_source(&rows));
    }
    let of = |layer: &str| {
        let at = names.iter().position(|name| name == layer).unwrap() as u16;
        let rows: Vec<&Record> = records.iter().filter(|record| record.source == at).collect();
        kinds.of_source(&rows).map(|(kind, _)| kind)
    };
    assert_eq!(of("bank-locations"), Some("bank_credit_union"));
    assert_eq!(of("places-of-worship"), Some("faith"));
}
