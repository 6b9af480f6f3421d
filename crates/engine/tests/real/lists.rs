//! Whole lists resolved together, counted against what is known.

use std::collections::HashMap;
use std::time::Instant;

use engine::place::{Gazetteer, Place};
use engine::record::{Record, Role};
use engine::resolve::{Resolution, resolve};

use crate::data;
use crate::pairs::quality;

/// Right, said and true pairs of a clustering, given each record's true entity.
fn count_pairs(clusters: &[Vec<u32>], truth: &[String]) -> (usize, usize, usize) {
    let pairs = |n: usize| n * n.saturating_sub(1) / 2;
    let mut right = 0;
    for cluster in clusters {
        let mut within: HashMap<&str, usize> = HashMap::new();
        for &record in cluster {
            *within.entry(&truth[record as usize]).or_default() += 1;
        }
        right += within.values().map(|&n| pairs(n)).sum::<usize>();
    }
    let mut entities: HashMap<&str, usize> = HashMap::new();
    truth.iter().for_each(|entity| *entities.entry(entity).or_default() += 1);
    (right, clusters.iter().map(|cluster| pairs(cluster.len())).sum(), entities.values().map(|&n| pairs(n)).sum())
}

fn located(records: &[Record], centroids: &HashMap<String, engine::geo::Point>) -> Vec<Place> {
    let gazetteer = Gazetteer::new(records, centroids);
    records.iter().map(|record| gazetteer.locate(record)).collect()
}

/// With `SHOW` set, prints what the machine thought of pairs that should be one.
fn show(resolution: &Resolution) {
    if std::env::var_os("SHOW").is_some() {
        let all: Vec<_> = resolution.decisions.iter().chain(&resolution.unsure).collect();
        for decision in all.iter().step_by(all.len().div_ceil(60).max(1)) {
            println!("{:.2} {:?}", decision.same, decision.kind);
            for why in &decision.evidence {
                println!("  {:+.1} {:?} {:?}: {} | {}", why.weight, why.field, why.detail, why.left, why.right);
            }
        }
    }
}

/// With `SHOW_PARTS` set to a number, prints so many of the proposed parts, evenly taken from all, for reading.
fn show_parts(resolution: &Resolution, records: &[Record]) {
    let Some(count) = std::env::var("SHOW_PARTS").ok().and_then(|count| count.parse::<usize>().ok()) else { return };
    let step = resolution.parts.len().div_ceil(count.max(1)).max(1);
    for part in resolution.parts.iter().step_by(step) {
        let side = |at: u32| {
            let record = &records[at as usize];
            format!("{} [{}] {}", record.name, record.source, record.street)
        };
        println!("  {} < {} ({:?})", side(part.part), side(part.whole), part.why.detail);
    }
}

#[test]
fn the_two_guides_agree_on_their_restaurants() {
    let Some(path) = data::file("labelled_pairs/restaurants.csv") else { return };
    let rows = data::rows(&path);
    let record = |row: &HashMap<String, String>| Record {
        source: u16::from(row["source"] == "zagats"),
        name: row["name"].clone(),
        street: row["address"].clone(),
        city: row["city"].clone(),
        phones: vec![row["phone"].clone()],
        codes: vec![row["type"].clone()],
        ..Record::default()
    };
    let records: Vec<Record> = rows.iter().map(record).collect();
    let truth: Vec<String> = rows.iter().map(|row| row["entity"].clone()).collect();
    let resolution = resolve(&records, &vec![Place::NONE; records.len()], &[], &|_| {});
    let (right, said, all) = count_pairs(&resolution.clusters, &truth);
    println!("restaurants: {right} of {all} found, {} wrong, {} unsure", said - right, resolution.unsure.len());
    assert!(right >= 110 && said == right);
}

#[test]
fn the_library_layer_meets_the_outlets_one_to_one() {
    let (Some(path), Some((layers, _)), Some(centroids)) =
        (data::file("libraries/pls_fy21_outlet_pud21i.csv"), data::city_layers(1), data::centroids())
    else {
        return;
    };
    let number = |row: &HashMap<String, String>, name: &str| row[name].trim().parse().unwrap_or_default();
    let outlet = |row: &HashMap<String, String>| Record {
        role: Role::Ourselves,
        name: row["LIBNAME"].clone(),
        street: row["ADDRESS"].clone(),
        city: row["CITY"].clone(),
        state: row["STABR"].clone(),
        zip: row["ZIP"].clone(),
        phones: vec![row["PHONE"].clone()],
        point: engine::geo::Point::new(number(row, "LATITUDE"), number(row, "LONGITUD")),
        ..Record::default()
    };
    let mut records: Vec<Record> = data::rows(&path).iter().filter(|row| row["STABR"] == "DC").map(outlet).collect();
    let outlets = records.len();
    records.extend(layers);
    let places = located(&records, &centroids);
    let resolution = resolve(&records, &places, &[], &|_| {});
    let ours = |&record: &u32| records[record as usize].role == Role::Ourselves;
    let matched = resolution.clusters.iter().filter(|cluster| {
        cluster.len() == 2
            && cluster.iter().all(ours)
            && (cluster[0] as usize) < outlets
            && cluster[1] as usize >= outlets
    });
    let matched = matched.count();
    println!("libraries: {matched} of {outlets} outlets matched");
    for cluster in resolution.clusters.iter().filter(|cluster| cluster.iter().any(ours) && cluster.len() != 2) {
        println!("  {:?}", cluster.iter().map(|&r| &records[r as usize].name).collect::<Vec<_>>());
    }
    assert_eq!(matched, 26);
    assert!(resolution.clusters.iter().all(|cluster| cluster.iter().all(ours) || !cluster.iter().any(ours)));
}

#[test]
fn the_district_as_a_whole() {
    let (Some(mut records), Some((layers, _)), Some(centroids)) =
        (data::tax_file(0), data::city_layers(1), data::centroids())
    else {
        return;
    };
    records.extend(layers);
    let start = Instant::now();
    let places = located(&records, &centroids);
    let placed = start.elapsed();
    let resolution = resolve(&records, &places, &[], &|_| {});
    let sizes = |n: usize| resolution.clusters.iter().filter(|cluster| cluster.len() == n).count();
    println!("district: placed in {placed:?}, all in {:?}; {:?}", start.elapsed(), resolution.report);
    println!(
        "  {} bodies; pairs {}, triples {}, largest {}, unsure {}, parts {}",
        resolution.clusters.len(),
        sizes(2),
        sizes(3),
        resolution.clusters.iter().map(Vec::len).max().unwrap_or(0),
        resolution.unsure.len(),
        resolution.parts.len()
    );
    let with_tax =
        resolution.clusters.iter().filter(|c| c.len() > 1 && c.iter().any(|&r| records[r as usize].source == 0));
    println!("  tax rows that meet a second source: {}", with_tax.count());
    show(&resolution);
    show_parts(&resolution, &records);
    // Unequal employer numbers never join.
    for cluster in &resolution.clusters {
        let mut eins: Vec<u32> = cluster.iter().filter_map(|&r| records[r as usize].ein).collect();
        eins.dedup();
        assert!(eins.len() <= 1);
    }
    assert!(resolution.clusters.iter().all(|cluster| cluster.len() <= 20));
}

/// A file of the benchmark generator (`QUILTWORK_ORGS=orgs_100000.csv`), with truth in its column `entity`.
#[test]
fn generated_bodies_are_found() {
    let Some(path) = std::env::var_os("QUILTWORK_ORGS") else {
        println!("skipped: QUILTWORK_ORGS names no file");
        return;
    };
    let rows = data::rows(path.as_ref());
    let records: Vec<Record> = rows.iter().map(generated).collect();
    let truth: Vec<String> = rows.iter().map(|row| row["entity"].clone()).collect();
    let places: Vec<Place> = records.iter().map(own_place).collect();
    let start = Instant::now();
    let resolution = resolve(&records, &places, &[], &|part| println!("  {part} after {:?}", start.elapsed()));
    let took = start.elapsed();
    let (right, said, all) = count_pairs(&resolution.clusters, &truth);
    let (precision, recall, f1) = quality(right, said, all);
    println!(
        "generated: {} records in {took:?}; precision {precision:.4}, recall {recall:.4}, F1 {f1:.4}",
        records.len()
    );
    println!(
        "  largest {}, unsure {}, {:?}",
        resolution.clusters.iter().map(Vec::len).max().unwrap_or(0),
        resolution.unsure.len(),
        resolution.report
    );
    show(&resolution);
    assert!(f1 >= 0.945);
}

fn own_place(record: &Record) -> Place {
    match record.point {
        Some(point) => Place { precision: engine::place::Precision::Exact, point: Some(point) },
        None => Place::NONE,
    }
}

fn generated(row: &HashMap<String, String>) -> Record {
    let sources = ["irs", "places", "directory", "staff"];
    Record {
        source: sources.iter().position(|source| *source == row["source"]).map_or(0, |at| at as u16),
        name: row["name"].clone(),
        street: row["street"].clone(),
        city: row["city"].clone(),
        state: row["state"].clone(),
        zip: row["zip"].clone(),
        phones: vec![row["phone"].clone()],
        urls: vec![row["url"].clone()],
        point: row["lat"]
            .parse()
            .ok()
            .zip(row["lon"].parse().ok())
            .and_then(|(lat, lon)| engine::geo::Point::new(lat, lon)),
        codes: vec![row["category"].clone()],
        ..Record::default()
    }
}
