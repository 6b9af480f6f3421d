//! A second run with a memory: the result from scratch, for the price of what changed.

use engine::geo::Point;
use engine::place::{Place, Precision};
use engine::record::Record;
use engine::resolve::{Answer, Compared, Memory, Resolution, Verdict, resolve, resolve_again};
use proptest::prelude::*;

fn places(records: &[Record]) -> Vec<Place> {
    let place = |record: &Record| match record.point {
        Some(point) => Place { precision: Precision::Exact, point: Some(point) },
        None => Place::NONE,
    };
    records.iter().map(place).collect()
}

fn again(records: &[Record], answers: &[Answer], memory: &mut Memory) -> Resolution {
    resolve_again(records, &places(records), answers, Some(memory), &|_| {})
}

/// The result without what tells how it was reached.
fn result(mut resolution: Resolution) -> Resolution {
    resolution.report.compared = 0;
    resolution
}

/// A town of many bodies, most seen by two lists; each number makes another town the same way.
fn town(seed: u32, bodies: u32) -> Vec<Record> {
    let (names, kinds) =
        (["Fairbrook", "Harrowgate", "Wilmot", "Oldcastle", "Tenney"], ["Bakery", "School", "Clinic", "Tools"]);
    let mut records = Vec::new();
    for i in 0..bodies {
        let pick = |list: &[&'static str], step: u32| list[(i.wrapping_mul(step) + seed) as usize % list.len()];
        let record = Record {
            name: format!("{} {} {}", pick(&names, 7), pick(&kinds, 3), i % 90),
            street: format!("{} {} St", 10 + i * 3, pick(&["Oak", "Elm", "Fir"], 5)),
            city: format!("Quill {}", i % 7),
            state: "ME".into(),
            zip: format!("0{}", 4000 + i % 7),
            phones: vec![format!("207-555-{:04}", i % 5000)],
            point: Point::new(45.0 + f64::from(i % 97) * 0.001, -69.0),
            ..Record::default()
        };
        if i % 3 != 0 {
            records.push(Record { source: 1, name: record.name.to_uppercase(), point: None, ..record.clone() });
        }
        records.push(record);
    }
    records
}

#[test]
fn one_more_record_costs_little() {
    let mut records = town(0, 1500);
    let mut memory = Memory::default();
    let first = again(&records, &[], &mut memory);
    assert_eq!(first.report.compared, first.report.pairs, "nothing is known at first");
    assert_eq!(again(&records, &[], &mut memory).report.compared, 0, "nothing is new the second time");
    records.push(Record { source: 2, street: "4 Mill Rd".into(), ..records[5].clone() });
    let more = again(&records, &[], &mut memory);
    assert!(more.report.compared * 20 < more.report.pairs, "{:?}", more.report);
    assert_eq!(result(more), result(resolve(&records, &places(&records), &[], &|_| {})));
}

/// Records that collide on purpose.
fn record() -> impl Strategy<Value = Record> {
    let name = prop::sample::select(vec![
        "Fairbrook Bakery",
        "Fairbrook Bakry",
        "Harrowgate School",
        "Harrowgate School PTA",
        "Bakery of Quill",
        "Local 12",
        "H S P",
        "Quill",
        "",
    ]);
    let street = prop::sample::select(vec!["12 Oak St", "12 Oak Street Ste 4", "90 Elm Rd", "PO Box 7", ""]);
    let phone = prop::sample::select(vec!["207-555-0148", "207-555-0149", ""]);
    let city = prop::sample::select(vec!["Quill", "Tenney", ""]);
    let zip = prop::sample::select(vec!["04999", "04111", ""]);
    (0u16..3, name, street, phone, city, zip, prop::option::of(1u32..4)).prop_map(
        |(source, name, street, phone, city, zip, ein)| Record {
            source,
            name: name.into(),
            street: street.into(),
            phones: vec![phone.into()],
            city: city.into(),
            zip: zip.into(),
            ein,
            ..Record::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    /// Imports come and go, rows change, people answer: after each step the memory gives what a run without one does.
    #[test]
    fn any_history_ends_where_a_fresh_start_does(
        steps in prop::collection::vec(
            (prop::collection::vec(record(), 0..12), any::<prop::sample::Index>(), 0usize..4, prop::option::of((0u32..20, 0u32..20))),
            1..6,
        ),
    ) {
        let (mut records, mut answers, mut memory) = (Vec::new(), Vec::new(), Memory::default());
        for (more, at, fewer, said) in steps {
            records.extend(more);
            for _ in 0..fewer.min(records.len()) {
                records.remove(at.index(records.len()));
            }
            answers.extend(said.map(|(a, b)| Answer { a, b, verdict: if a % 2 == 0 { Verdict::Same } else { Verdict::Different } }));
            let remembered = again(&records, &answers, &mut memory);
            let fresh = resolve(&records, &places(&records), &answers, &|_| {});
            let compared = Compared::new(&records, &places(&records), None, &|_| {});
            for said in 0..=answers.len() {
                let anew = resolve(&records, &places(&records), &answers[..said], &|_| {});
                prop_assert_eq!(compared.resolution(&records, &answers[..said]), anew);
            }
            prop_assert_eq!(result(remembered), result(fresh));
        }
    }
}
