//! Lists that no one should send: the answer comes in bounded time and memory, and is a sensible one.

use std::time::{Duration, Instant};

use engine::geo::Point;
use engine::place::{Place, Precision};
use engine::record::Record;
use engine::resolve::{Answer, Resolution, Roster, Verdict, link, resolve};

/// Far more than any of these needs even on a busy machine, far less than comparing all with all.
const PATIENCE: Duration = Duration::from_secs(20);

fn record(name: &str, street: &str) -> Record {
    Record { name: name.into(), street: street.into(), city: "Quill".into(), state: "ME".into(), ..Record::default() }
}

fn resolved(records: &[Record], answers: &[Answer]) -> Resolution {
    let place = |record: &Record| match record.point {
        Some(point) => Place { precision: Precision::Exact, point: Some(point) },
        None => Place::NONE,
    };
    let places: Vec<Place> = records.iter().map(place).collect();
    let began = Instant::now();
    let resolution = resolve(records, &places, answers, &|_| {});
    assert!(began.elapsed() < PATIENCE, "{:?}", began.elapsed());
    resolution
}

/// Links rows made one by one: bodies, records of the largest, groups over their cap.
fn linked(rows: u32, make: impl Fn(u32) -> Record) -> (usize, usize, u64) {
    let began = Instant::now();
    let mut roster = Roster::default();
    (0..rows).for_each(|i| roster.add(&make(i), Place::NONE));
    let found = link(roster);
    assert!(began.elapsed() < PATIENCE, "{:?}", began.elapsed());
    let largest = found.clusters.iter().map(Vec::len).max().unwrap_or(1);
    let joined: usize = found.clusters.iter().map(|members| members.len() - 1).sum();
    (rows as usize - joined, largest, found.report.over_cap)
}

#[test]
fn many_identical_rows() {
    let (bodies, _, over_cap) = linked(30_000, |_| record("Fairbrook Bakery", "12 Oak St"));
    assert!(bodies < 30_000 / 20, "copies are found to be one, if only in lumps: {bodies}");
    assert!(over_cap > 0, "and the report says that not all were compared with all");
}

#[test]
fn one_address_with_thousands_of_bodies() {
    let (bodies, largest, over_cap) = linked(20_000, |i| record(&format!("Body {i} of Harrowgate"), "1 Box Plaza"));
    assert!(bodies > 19_900 && largest <= 2, "{bodies} {largest}");
    assert!(over_cap > 0);
}

#[test]
fn thousands_of_sites_of_a_name_that_thousands_bear() {
    let houses = (0..4_000).map(|i| record("Harrowgate House", &format!("{i} Oak St")));
    let sites = (0..4_000).map(|i| record(&format!("Harrowgate House - {i}"), &format!("{i} Elm St")));
    let records: Vec<Record> = houses.chain(sites).collect();
    assert!(resolved(&records, &[]).parts.is_empty(), "nobody knows whose sites they are");
}

#[test]
fn names_of_one_letter_and_of_ten_thousand() {
    let (bodies, largest, _) = linked(3_000, |i| record(["A", "B", "C"][i as usize % 3], &format!("{i} Oak St")));
    assert!(bodies > 2_900 && largest <= 3, "{bodies} {largest}");
    let long = "Harrowgate and District ".repeat(500);
    let records: Vec<Record> = (0..200).map(|i| record(&format!("{long}{i}"), &format!("{i} {long} St"))).collect();
    assert_eq!(resolved(&records, &[]).clusters.concat().len(), 200);
    let word = "w".repeat(10_000);
    let glued: Vec<Record> = (0..200).map(|i| record(&word, &format!("{i} {word}"))).collect();
    assert_eq!(resolved(&glued, &[]).clusters.concat().len(), 200);
}

#[test]
fn other_scripts_are_names_too() {
    let pairs =
        [("Городская библиотека", "Городская Библиотека"), ("مكتبة المدينة", "مكتبة المدينة"), ("図書館", "図書館")];
    for (a, b) in pairs {
        let mut records = vec![record(a, "12 Oak St"), record(b, "12 Oak Street")];
        records[1].source = 1;
        assert_eq!(resolved(&records, &[]).clusters, [[0, 1]], "{a}");
    }
    let mut others = vec![record("Городская библиотека", "12 Oak St"), record("Детский сад", "12 Oak Street")];
    others[1].source = 1;
    assert_eq!(resolved(&others, &[]).clusters.len(), 2, "two bodies in one house");
}

#[test]
fn the_ends_of_the_earth() {
    let at = |source, lat, lon| Record { source, point: Point::new(lat, lon), ..record("Fairbrook Station", "") };
    for (a, b) in [((90.0, 10.0), (90.0, -170.0)), ((-90.0, 0.0), (-90.0, 77.0)), ((51.0, 180.0), (51.0, -179.9999))] {
        let records = [at(0, a.0, a.1), at(1, b.0, b.1)];
        assert_eq!(resolved(&records, &[]).clusters, [[0, 1]], "{a:?} is {b:?}");
    }
    let apart = [at(0, 51.0, 0.0), at(1, 51.0, 180.0)];
    assert_eq!(resolved(&apart, &[]).clusters.len(), 2);
}

#[test]
fn contradicting_answers_are_told() {
    let records = [record("Alder", "1 Oak St"), record("Birch", "2 Elm St"), record("Cedar", "3 Fir St")];
    let answer = |a, b, verdict| Answer { a, b, verdict };
    let said = [answer(0, 1, Verdict::Same), answer(1, 2, Verdict::Same), answer(0, 2, Verdict::Different)];
    let resolution = resolved(&records, &said);
    assert_eq!(resolution.contradicted, [0], "the latest stand, the one they rule out is told");
    assert_eq!(resolution.clusters, [vec![0], vec![1, 2]]);
    let reversed = [said[2], said[1], said[0]];
    let resolution = resolved(&records, &reversed);
    assert_eq!((resolution.contradicted, resolution.clusters), (vec![0], vec![vec![0, 1, 2]]));
    assert_eq!(
        resolved(&records, &[said[0], answer(0, 1, Verdict::Different)]).contradicted,
        [0; 0],
        "a change of mind"
    );
}
