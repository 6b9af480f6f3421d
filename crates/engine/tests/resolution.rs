//! The rules of one organization from many records, each on invented bodies.

use engine::geo::Point;
use engine::place::{Place, Precision};
use engine::record::{Record, Role};
use engine::resolve::{Answer, Detail, Field, PairKind, Resolution, Verdict, resolve};
use proptest::prelude::*;

/// A record of one source: `name | street | phone`, in one town.
fn record(source: u16, row: &str) -> Record {
    let mut cells = row.split('|').map(str::trim);
    let mut cell = || cells.next().unwrap_or_default().to_owned();
    let (name, street, phone) = (cell(), cell(), cell());
    Record {
        source,
        name,
        street,
        city: "Quill".into(),
        state: "ME".into(),
        zip: "04999".into(),
        phones: if phone.is_empty() { Vec::new() } else { vec![phone] },
        ..Record::default()
    }
}

fn list(rows: &[(u16, &str)]) -> Vec<Record> {
    rows.iter().map(|(source, row)| record(*source, row)).collect()
}

fn resolved(records: &[Record], answers: &[Answer]) -> Resolution {
    resolve(records, &places(records), answers, &|_| {})
}

fn places(records: &[Record]) -> Vec<Place> {
    let place = |record: &Record| match record.point {
        Some(point) => Place { precision: Precision::Exact, point: Some(point) },
        None => Place::NONE,
    };
    records.iter().map(place).collect()
}

/// Whether two rows of two sources become one body.
fn one(a: &str, b: &str) -> bool {
    resolved(&list(&[(0, a), (1, b)]), &[]).clusters.len() == 1
}

fn answer(a: u32, b: u32, verdict: Verdict) -> Answer {
    Answer { a, b, verdict }
}

#[test]
fn one_body_in_several_spellings() {
    for (a, b) in [
        ("Nineteenth Street Tabernacle | 4606 16th St NW", "19TH ST TABERNACLE INC | 4606 SIXTEENTH STREET NW"),
        ("S.O.M.E. | 71 O St NW | 207-555-0148", "So Others May Eat | 71 O Street NW | (207) 555-0148"),
        ("Fairbrook Bakery | 12 Oak St", "The Fairbrok Bakery, LLC | 12 Oak Street, Suite 4"),
        ("Harrowgate Mission | 7 Elm Rd", "Harrowgate Mission | 7 Elm Road"),
    ] {
        assert!(one(a, b), "{a} / {b}");
    }
}

#[test]
fn unequal_employer_numbers_never_join() {
    let mut records =
        list(&[(0, "Fairbrook Clinic | 12 Oak St | 207-555-0148"), (0, "Fairbrook Clinic | 12 Oak St | 207-555-0148")]);
    records[0].ein = Some(10_000_001);
    records[1].ein = Some(10_000_002);
    // A third record without a number belongs to one of them, and does not tie the two.
    records.push(record(1, "Fairbrook Clinic | 12 Oak St | 207-555-0148"));
    let clusters = resolved(&records, &[]).clusters;
    assert_eq!(clusters.len(), 2);
    assert!(clusters.iter().all(|cluster| !(cluster.contains(&0) && cluster.contains(&1))));
}

#[test]
fn equal_employer_numbers_tie_a_changed_name() {
    let mut records = list(&[(0, "Harrowgate Film Society | 7 Elm Rd"), (1, "Harrowgate Cinema Club | 7 Elm Rd")]);
    records.iter_mut().for_each(|record| record.ein = Some(10_000_001));
    let resolution = resolved(&records, &[]);
    assert_eq!(resolution.clusters.len(), 1);
    assert!(resolution.decisions[0].evidence.iter().any(|why| why.detail == Detail::SameEin && why.weight > 0.0));
}

#[test]
fn a_body_that_exists_for_another_is_its_part() {
    for (part, whole) in [
        ("Wilmot Elementary School PTA | 12 Oak St", "Wilmot Elementary School | 12 Oak St"),
        ("Friends of the Tenney Library | 3 Mill Rd", "Tenney Library | 3 Mill Rd"),
        ("Harrowgate Hospital Foundation | 90 Elm Rd", "Harrowgate Hospital | 90 Elm Rd"),
        ("Fairbrook College Alumni Association | 1 Quad Ln", "Fairbrook College | 1 Quad Ln"),
        ("Millbank Courts Tenants Association | 5 Fir St", "Millbank Courts | 5 Fir St"),
    ] {
        let resolution = resolved(&list(&[(0, part), (1, whole)]), &[]);
        assert_eq!(resolution.clusters.len(), 2, "{part}");
        let found: Vec<_> = resolution.parts.iter().map(|part| (part.part, part.whole)).collect();
        assert_eq!(found, [(0, 1)], "{part}");
        assert!(matches!(&resolution.parts[0].why.detail, Detail::Department(_)));
    }
}

#[test]
fn the_friends_belong_to_a_branch_of_ours_but_are_not_it() {
    let mut records =
        list(&[(0, "FRIENDS OF THE TENNEY PUBLIC LIBR | 3 Mill Rd"), (1, "Tenney Public Library | 3 Mill Rd")]);
    records[1].role = Role::Ourselves;
    let resolution = resolved(&records, &[]);
    assert_eq!(resolution.clusters, [[0], [1]]);
    assert_eq!((resolution.parts[0].part, resolution.parts[0].whole), (0, 1));
}

#[test]
fn departments_and_denominations_are_other_bodies() {
    for (a, b) in [
        ("Alder Grocers | 5 Main St | 207-555-0148", "Alder Grocers Pharmacy | 5 Main St | 207-555-0149"),
        ("Grace Baptist Church | 5 Main St", "Grace Methodist Church | 7 Main St"),
        ("Hope Church | 5 Main St", "New Hope Church | 90 Oak St"),
        ("Wilmot Middle School | 5 Main St", "Wilmot High School | 5 Main St"),
    ] {
        assert!(!one(a, b), "{a} / {b}");
    }
}

#[test]
fn numbers_are_identity() {
    for (a, b) in [
        ("Carpenters Local 12 | 5 Main St", "Carpenters Local 21 | 5 Main St"),
        ("Scout Troop 7 | 5 Main St", "Scout Troop 8 | 5 Main St"),
        ("Alder Child Center I | 5 Main St", "Alder Child Center II | 5 Main St"),
        ("Fairbrook Lodge #2 | 5 Main St", "Fairbrook Lodge #3 | 5 Main St"),
    ] {
        assert!(!one(a, b), "{a} / {b}");
    }
}

#[test]
fn branches_of_a_chain_are_namesakes() {
    let rows: Vec<String> =
        (1..=8).map(|i| format!("Alder Grocers | {i}00 {} St", ["Oak", "Elm", "Fir", "Ash"][i % 4])).collect();
    let mut records: Vec<Record> = rows.iter().map(|row| record(0, row)).collect();
    records.push(record(1, "Alder Grocers | 300 Ash St"));
    let resolution = resolved(&records, &[]);
    assert_eq!(resolution.clusters.len(), 8, "only the branch at the same address is the same");
    assert!(resolution.clusters.contains(&vec![2, 8]));
}

#[test]
fn a_place_name_alone_is_no_identity() {
    let mut records = list(&[(0, "Mill Circle | 5 Main St"), (1, "Mill Circle | 40 Main St"), (2, "Mill Circle")]);
    records[2].role = Role::Area;
    assert_eq!(resolved(&records, &[]).clusters, [[0], [1]], "an area takes no part, and a name of it joins nothing");
}

#[test]
fn zip_codes_need_not_agree() {
    let mut records =
        list(&[(0, "Fairbrook Bakery | 12 Oak St | 207-555-0148"), (1, "Fairbrook Bakery | 12 Oak St | 207-555-0148")]);
    records[1].zip = "04111".into();
    assert_eq!(resolved(&records, &[]).clusters.len(), 1);
}

#[test]
fn half_likely_pairs_do_not_chain() {
    // Each building's neighbour is 60 m on, each name shares half with the next.
    let names = [
        "Oak Hill Arts",
        "Oak Arts Studio",
        "Arts Studio Hall",
        "Studio Hall Club",
        "Hall Club House",
        "Club House Inn",
    ];
    let records: Vec<Record> = (0..)
        .zip(names)
        .map(|(i, name)| {
            let mut record = record(i as u16, &format!("{name} | {} Main St", i * 2 + 2));
            record.point = Point::new(45.0, -69.0 - f64::from(i) * 0.0007);
            record
        })
        .collect();
    let largest = resolved(&records, &[]).clusters.iter().map(Vec::len).max();
    assert!(largest <= Some(2), "six linked pairwise are not one body: {largest:?}");
}

#[test]
fn people_beat_the_machine() {
    let same = list(&[(0, "Fairbrook Bakery | 12 Oak St"), (1, "Fairbrook Bakery | 12 Oak St")]);
    let parted = resolved(&same, &[answer(0, 1, Verdict::Different)]);
    assert_eq!((parted.clusters.len(), parted.unsure.len()), (2, 0));
    let part = resolved(&same, &[answer(1, 0, Verdict::PartOf)]);
    assert_eq!((part.parts[0].part, part.parts[0].whole, &part.parts[0].why.detail), (1, 0, &Detail::Answered));
    let unlike = list(&[(0, "Fairbrook Bakery | 12 Oak St"), (1, "Harrowgate Tools | 90 Elm Rd")]);
    let joined = resolved(&unlike, &[answer(0, 1, Verdict::Same)]);
    assert_eq!(joined.clusters, [[0, 1]]);
    assert_eq!((joined.decisions[0].kind, joined.decisions[0].evidence[0].field), (PairKind::Same, Field::Answer));
}

#[test]
fn the_kind_says_why_not() {
    let kind =
        |a: &str, b: &str| engine::resolve::judge(&list(&[(0, a), (1, b)]), &[Place::NONE; 2], &[(0, 1)])[0].kind;
    assert_eq!(kind("Fairbrook Bakery | 12 Oak St", "Harrowgate Tools | 12 Oak St"), PairKind::Cotenant);
    assert_eq!(kind("Fairbrook Bakery | 12 Oak St", "Harrowgate Tools | 90 Elm Rd"), PairKind::Neighbour);
    assert_eq!(kind("First Baptist Church | 12 Oak St", "First Baptist Church | 90 Elm Rd"), PairKind::Namesake);
}

#[test]
fn nothing_and_one_are_fine() {
    assert_eq!(resolved(&[], &[]).clusters, Vec::<Vec<u32>>::new());
    assert_eq!(resolved(&list(&[(0, "")]), &[answer(0, 5, Verdict::Same)]).clusters, [[0]]);
}

/// Records that collide on purpose: few names, streets, phones and numbers.
fn crowded() -> impl Strategy<Value = Vec<Record>> {
    let name = prop::sample::select(vec![
        "Fairbrook Bakery",
        "Fairbrook Bakry",
        "Harrowgate School",
        "Harrowgate School PTA",
        "Grace Church",
        "New Grace Church",
        "Local 12",
        "Local 21",
        "Quill",
        "",
    ]);
    let street = prop::sample::select(vec!["12 Oak St", "12 Oak Street Ste 4", "90 Elm Rd", "PO Box 7", ""]);
    let phone = prop::sample::select(vec!["207-555-0148", "207-555-0149", ""]);
    let one =
        (0u16..3, name, street, phone, prop::option::of(1u32..4)).prop_map(|(source, name, street, phone, ein)| {
            Record { ein, ..record(source, &format!("{name} | {street} | {phone}")) }
        });
    prop::collection::vec(one, 0..25)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn every_record_is_in_one_cluster_and_numbers_stay_apart(records in crowded()) {
        let resolution = resolved(&records, &[]);
        let mut all: Vec<u32> = resolution.clusters.concat();
        all.sort_unstable();
        prop_assert_eq!(all, (0..records.len() as u32).collect::<Vec<_>>());
        for cluster in &resolution.clusters {
            let mut eins: Vec<u32> = cluster.iter().filter_map(|&r| records[r as usize].ein).collect();
            eins.sort_unstable();
            eins.dedup();
            prop_assert!(eins.len() <= 1);
        }
        let links: usize = resolution.clusters.iter().map(|cluster| cluster.len() - 1).sum();
        prop_assert_eq!(resolution.decisions.len(), links, "a spanning tree of each cluster");
    }

    #[test]
    fn the_order_of_records_does_not_matter(
        (records, order) in crowded().prop_flat_map(|records| {
            let order: Vec<usize> = (0..records.len()).collect();
            (Just(records), Just(order).prop_shuffle())
        })
    ) {
        // Make each record one of a kind, so that equal records cannot swap places.
        let records: Vec<Record> = records.into_iter().zip(0..).map(|(record, year)| Record { year: Some(year), ..record }).collect();
        let shuffled: Vec<Record> = order.iter().map(|&i| records[i].clone()).collect();
        let (straight, mixed) = (resolved(&records, &[]), resolved(&shuffled, &[]));
        let mut back: Vec<Vec<u32>> = mixed.clusters.iter().map(|cluster| cluster.iter().map(|&i| order[i as usize] as u32).collect()).collect();
        back.iter_mut().for_each(|cluster: &mut Vec<u32>| cluster.sort_unstable());
        back.sort_unstable();
        prop_assert_eq!(straight.clusters, back);
        prop_assert_eq!(straight.report, mixed.report);
        prop_assert_eq!(straight.unsure.len(), mixed.unsure.len());
        prop_assert_eq!(straight.parts.len(), mixed.parts.len());
    }
}
