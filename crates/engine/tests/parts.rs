//! Who is a part of whom (docs/resolution.md): each rule on invented bodies, and what must stay apart.

use engine::place::Place;
use engine::record::Record;
use engine::resolve::{Answer, Detail, Resolution, Verdict, resolve};

fn resolved(rows: &[&str]) -> (Vec<Record>, Resolution) {
    answered(rows, &[])
}

/// `name | street | phone | second line`, each of a source of its own, in one town.
fn answered(rows: &[&str], answers: &[Answer]) -> (Vec<Record>, Resolution) {
    let record = |(source, row): (u16, &&str)| {
        let mut cells = row.split('|').map(str::trim);
        let mut cell = || cells.next().unwrap_or_default().to_owned();
        let (name, street, phone, second_line) = (cell(), cell(), cell(), cell());
        Record {
            source,
            name,
            street,
            second_line,
            city: "Quill".into(),
            state: "ME".into(),
            zip: "04999".into(),
            phones: Some(phone).filter(|phone| !phone.is_empty()).into_iter().collect(),
            ..Record::default()
        }
    };
    let records: Vec<Record> = (0..).zip(rows).map(record).collect();
    let resolution = resolve(&records, &vec![Place::NONE; records.len()], answers, &|_| {});
    (records, resolution)
}

/// Part and whole of each proposal, by name.
fn parts(rows: &[&str]) -> Vec<(String, String)> {
    let (records, resolution) = resolved(rows);
    let name = |at: u32| records[at as usize].name.clone();
    resolution.parts.iter().map(|part| (name(part.part), name(part.whole))).collect()
}

#[test]
fn an_answer_the_other_way_round_takes_the_proposal_s_place() {
    let rows = ["Friends of the Tenney Branch Library | 3 Mill Rd", "Tenney Branch Library | 3 Mill Rd"];
    let turned = [Answer { a: 1, b: 0, verdict: Verdict::PartOf }];
    let (_, resolution) = answered(&rows, &turned);
    let parts: Vec<(u32, u32)> = resolution.parts.iter().map(|part| (part.part, part.whole)).collect();
    assert_eq!(parts, [(1, 0)]);
}

#[test]
fn what_was_said_of_one_record_holds_for_its_whole_body() {
    let library = "Tenney Branch Library | 3 Mill Rd | 207-555-0148";
    let rows = ["Friends of the Tenney Branch Library | 3 Mill Rd", library, library];
    for told in [1, 2] {
        let different = [Answer { a: 0, b: told, verdict: Verdict::Different }];
        let (_, resolution) = answered(&rows, &different);
        assert_eq!(resolution.clusters.len(), 2);
        assert!(resolution.parts.is_empty(), "somebody spoke of the two through record {told}");
    }
}

fn named(row: &str) -> String {
    row.split('|').next().unwrap_or_default().trim().to_owned()
}

#[test]
fn each_sort_of_part_is_proposed() {
    let mut wrong = Vec::new();
    for (part, whole) in [
        ("Friends of the Tenney Branch Library | 3 Mill Rd", "Tenney Branch Library | 3 Mill Rd"),
        ("FRIENDS OF TENNEY BRANCH LIBRARY | PO Box 12", "Tenney Branch Library | 3 Mill Rd"),
        ("Wilmot Elementary School PTA | 12 Oak St", "Wilmot Elementary School | 12 Oak St"),
        ("Wilmot PTO | 12 Oak St", "Wilmot Elementary School | 12 Oak St"),
        ("Wilmot Elementary PTO | 12 Oak St", "Wilmot Elementary School | 12 Oak St"),
        ("Wilmot Elementary School HSA | 12 Oak St", "Wilmot Elementary School | 12 Oak St"),
        ("Harrowgate High School Alumni Association | 40 Hill Rd", "Harrowgate High School | 9 Elm Rd"),
        ("Harrowgate High School Band Boosters | 9 Elm Rd", "Harrowgate High School | 9 Elm Rd"),
        ("Harrowgate Hospital Supporting Corporation | 90 Elm Rd", "Harrowgate Hospital | 90 Elm Rd"),
        ("Millbank Courts Tenants Association | 5 Fir St", "Millbank Courts Apartments | 5 Fir St"),
        ("St Wenna School | 8 Church Ln", "St Wenna Catholic Church | 8 Church Ln"),
        (
            "ST WENNA SCHOOL | 8 Church Ln | 207-555-0148",
            "ST WENNA CATHOLIC CHURCH | 8 Church Ln | 207-555-0149 | ST WENNA",
        ),
        ("St Wenna Preschool | 8 Church Ln", "St Wenna Parish | 8 Church Ln"),
        ("Hearthlight Clinic | 20 Depot St", "Hearthlight Shelter | 20 Depot St"),
        ("Fairbrook Foods Pharmacy | 77 Main St | 207-555-0148", "Fairbrook Foods | 77 Main St | 207-555-0149"),
        ("Dunmore Recreation Center | 31 Pine St", "Dunmore Elementary School | 31 Pine St"),
        ("Dunmore Aquatic Center | 31 Pine St", "Dunmore Recreation Center | 31 Pine St"),
        ("Larkspur Charter School – Hill Campus | 4 Hill Rd", "Larkspur Charter School | 70 Quay St"),
        ("Hearthlight Homes - Second Street | 2 Second St", "Hearthlight Homes | 20 Depot St"),
        ("Alder Valley Clinic at Mill School | 5 Mill Rd", "Alder Valley Clinic | 60 Canal St"),
    ] {
        let expected = [(named(part), named(whole))];
        wrong.extend([[part, whole], [whole, part]].into_iter().filter(|rows| parts(rows) != expected));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn campuses_and_shelters_of_one_body_are_each_a_part_of_it() {
    let rows = [
        "Larkspur Charter School | 70 Quay St",
        "Larkspur Charter School – Hill Campus | 4 Hill Rd",
        "Larkspur Charter School – River Campus | 9 River Rd",
    ];
    let found = parts(&rows);
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|(_, whole)| whole == "Larkspur Charter School"), "{found:?}");
    let (_, resolution) = resolved(&rows);
    assert!(resolution.parts.iter().all(|part| part.why.detail == Detail::Site));
}

#[test]
fn words_in_common_are_no_family() {
    for rows in [
        // Two of one kind in one house.
        ["Fairbrook Research Foundation | 20 Depot St", "Fairbrook Research Forum | 20 Depot St"],
        ["Orchard Justice Fund | 17 Main St", "Orchard Justice Georgia | 17 Main St"],
        // A word of the name, elsewhere in town.
        ["The E Thomas Survivors Fund | 6 Fourth St", "Company E | 18 Lamont St"],
        ["Parker Larkspur Family Trust | 12 Union St", "Larkspur | 40 Quay St"],
        ["Land Trust Orchard Alliance | 12 Union St", "Land Alliance | 1 Thomas Cir"],
        // Campuses of a body that no list names.
        ["Larkspur Charter – Middle School | 4 Hill Rd", "Larkspur Charter – Lower School | 4 Hill Rd"],
        // The name of a place before the mark.
        ["Quill - Food Bank | 4 Hill Rd", "Quill | 9 River Rd"],
        ["Wilmot Middle School | 5 Main St", "Wilmot High School | 5 Main St"],
        ["Marlowe Fire Station | 5 Main St", "Marlowe Church | 90 Oak St"],
    ] {
        assert_eq!(parts(&rows), [], "{rows:?}");
    }
}

#[test]
fn who_only_mentions_a_body_is_not_its_whole() {
    let rows = ["Marlowe University | 4400 Main St", "Honor Society of Minds | 4400 Main St || Marlowe University"];
    assert_eq!(parts(&rows), []);
}

#[test]
fn of_two_owners_of_one_name_none_is_guessed() {
    let rows = [
        "Hearthlight Homes - Second Street | 2 Second St",
        "Hearthlight Homes | 20 Depot St | 207-555-0148",
        "Hearthlight Homes | 700 Harbor Rd | 207-555-0199",
    ];
    let (_, resolution) = resolved(&rows);
    assert_eq!(resolution.clusters.len(), 3);
    assert_eq!(resolution.parts, []);
}
