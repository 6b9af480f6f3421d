//! Every bad file a person might hand in, and what it is told.

use std::time::{Duration, Instant};

use sources::{ReadError, RefusedReason, Warning, WrongKind, recognize};

use crate::{file, plan_of, read_all};

#[test]
fn the_wrong_kind_of_file_is_named() {
    let kinds: [(&[u8], WrongKind); 9] = [
        (b"\x89PNG\r\n\x1a\n\0\0", WrongKind::Image),
        (b"%PDF-1.7\n1 0 obj", WrongKind::Pdf),
        (b"\xEF\xBB\xBF <!DOCTYPE html><html><body>name,address</body>", WrongKind::Html),
        (b"<?xml version=\"1.0\"?><kml/>", WrongKind::Xml),
        (b"PK\x03\x04\x14\0\0\0xl/worksheets", WrongKind::Spreadsheet),
        (b"PK\x03\x04\x14\0\0\0photos/1.jpg", WrongKind::Zip),
        (b"\xFF\xFEn\0a\0m\0e\0", WrongKind::Utf16),
        (b"{\n  \"name\": \"settings\",\n  \"rows\": 3\n}", WrongKind::Json),
        (b"a\x01b\x02c\x03d\x04,e\n", WrongKind::Binary),
    ];
    for (bytes, expected) in kinds {
        match recognize(file(bytes).path()) {
            Err(ReadError::WrongKind { kind }) => assert_eq!(kind, expected),
            other => panic!("{expected:?}: {other:?}"),
        }
    }
}

#[test]
fn empty_files_and_bare_headers_are_refused() {
    assert!(matches!(recognize(file("").path()), Err(ReadError::Empty)));
    assert!(matches!(recognize(file("\u{feff}\r\n  \n").path()), Err(ReadError::Empty)));
    assert!(matches!(plan_of(file("name,address,zip\r\n").path()), Err(ReadError::OnlyHeader)));
    assert!(matches!(
        plan_of(file(r#"{"type":"FeatureCollection","features":[]}"#).path()),
        Err(ReadError::OnlyHeader)
    ));
    assert!(matches!(recognize(std::path::Path::new("/nowhere/at/all.csv")), Err(ReadError::Io(_))));
}

#[test]
fn truncated_json_says_in_which_row_it_breaks_off() {
    let whole = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Tenney Food Shelf"},"geometry":null},{"type":"Feature","properties":{"name":"Mar"#;
    match plan_of(file(whole).path()) {
        Err(ReadError::Truncated { row: 2 }) => {}
        other => panic!("{other:?}"),
    }
    assert!(matches!(plan_of(file(r#"{"name":"Tenney"#).path()), Err(ReadError::Truncated { row: 1 })));
    let lines = "{\"name\":\"Tenney Food Shelf\",\"zip\":\"20001\"}\n{\"name\":\"Mar";
    let reading = read_all(file(lines).path()).unwrap();
    assert_eq!((reading.rows.len(), reading.refused[0].position), (1, 2));
    assert!(matches!(reading.refused[0].reason, RefusedReason::BrokenRow { .. }));
}

#[test]
fn nul_bytes_are_refused_wherever_they_are() {
    assert!(matches!(recognize(file("name,zip\nTen\0ney,20001\n").path()), Err(ReadError::Nul { row: 0 })));
    let mut late = "name,address\n".to_owned() + &"Tenney Food Shelf,4 Elm St\n".repeat(9_000);
    late.push_str("Mar\0row,5 Elm St\n");
    assert!(matches!(read_all(file(late).path()), Err(ReadError::Nul { .. })));
}

#[test]
fn a_sparse_file_of_two_gigabytes_is_refused_at_once() {
    let start = Instant::now();
    let zeros = file("");
    zeros.as_file().set_len(2_000_000_000).unwrap();
    assert!(matches!(recognize(zeros.path()), Err(ReadError::Nul { .. })));
    let tail = file("name,address\n".to_owned() + &"Tenney Food Shelf,4 Elm St\n".repeat(5_000));
    tail.as_file().set_len(2_000_000_000).unwrap();
    assert!(matches!(read_all(tail.path()), Err(ReadError::Nul { .. })));
    let feature = file(r#"{"type":"FeatureCollection","features":[{"a":""#);
    feature.as_file().set_len(2_000_000_000).unwrap();
    assert!(plan_of(feature.path()).is_err());
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
}

#[test]
fn a_row_that_never_ends_is_refused() {
    let mut open = "name,address\nTenney Food Shelf,\"4 Elm St\n".to_owned();
    open.push_str(&"Marrow Pantry,5 Elm St\n".repeat(1_000));
    match read_all(file(&open).path()) {
        Err(ReadError::OpenQuote { line: 2 }) => {}
        other => panic!("{:?}", other.err()),
    }
    open.push_str(&"Marrow Pantry,5 Elm St\n".repeat(900_000));
    assert!(matches!(read_all(file(open).path()), Err(ReadError::RowTooLong { row: 1 })));
}

#[test]
fn without_a_name_column_the_plan_warns_and_rows_without_a_place_are_refused() {
    let table = "count,share\n".to_owned() + &(0..40).map(|i| format!("{i},{}\n", i % 7)).collect::<String>();
    let file = file(table);
    let plan = plan_of(file.path()).unwrap();
    assert!(plan.warnings.contains(&Warning::NoNameColumn) && plan.warnings.contains(&Warning::NoPlace));
    let reading = read_all(file.path()).unwrap();
    assert_eq!((reading.rows.len(), reading.summary.refused_by_reason["no_name"]), (0, 40));
}

#[test]
fn coordinates_off_the_globe_cost_the_point_but_not_the_row() {
    let table = "title,lat,lon\nTenney Food Shelf,38.9001,-77.0001\nMarrow Pantry,38.9102,-77.0102\nQuill Kitchen,138.9203,-77.0203\nAlder Mission,0,0\n,238.9,-77.1\n";
    let reading = read_all(file(table).path()).unwrap();
    let points: Vec<bool> = reading.rows.iter().map(|row| row.lat.is_some()).collect();
    assert_eq!(points, [true, true, false, false]);
    assert!(reading.rows[2].notes.contains(&sources::Note::CoordinatesOutOfRange));
    assert_eq!(reading.refused[0].reason, RefusedReason::CoordinatesOutOfRange);
    assert_eq!(reading.refused[0].position, 5);
}

#[test]
fn ten_thousand_broken_rows_are_counted_one_by_one() {
    let mut lines = "{\"name\":\"Tenney Food Shelf\",\"address\":\"4 Elm St\"}\n".repeat(3);
    lines.push_str(&"{\"name\": broken}\n".repeat(10_000));
    let reading = read_all(file(lines).path()).unwrap();
    assert_eq!(reading.summary.refused_by_reason["broken_row"], 10_000);
    assert_eq!(reading.refused.last().unwrap().position, 10_003);
}

#[test]
fn wrong_column_counts_are_refused_with_both_numbers() {
    let mut table = "title,where,zip\n".to_owned();
    for i in 0..20 {
        table.push_str(&format!("Tenney Food Shelf {i},{i} Elm St,20001\n"));
    }
    table.push_str("Marrow Pantry,5 Elm St\nQuill, Kitchen,6 Elm St,20001\nAlder Mission,7 Elm St,20001,,\n");
    let reading = read_all(file(table).path()).unwrap();
    let reasons: Vec<_> = reading.refused.iter().map(|refused| (refused.position, refused.reason.clone())).collect();
    assert_eq!(
        reasons,
        [
            (21, RefusedReason::WrongColumnCount { expected: 3, found: 2 }),
            (22, RefusedReason::WrongColumnCount { expected: 3, found: 4 }),
        ]
    );
    assert_eq!(reading.rows.last().unwrap().name, "Alder Mission", "empty cells too many do no harm");
}

#[test]
fn totals_persons_and_closed_rows_are_refused_each_with_its_reason() {
    let mut table = "label,where,zip,state of things\n".to_owned();
    for i in 0..12 {
        table.push_str(&format!("Tenney Food Shelf {i},{i} Elm St,20001,Open\n"));
    }
    table.push_str("\"Doe, Jane\",20 Elm St,20001,Open\nMarrow Pantry,21 Elm St,20001,Closed\nTotal,,,\n");
    let reading = read_all(file(table).path()).unwrap();
    let codes: Vec<_> = reading.refused.iter().map(|refused| refused.reason.as_str()).collect();
    assert_eq!(codes, ["personal_row", "closed", "summary_row"]);
    assert_eq!(reading.refused[0].raw, "", "what must not be imported is not kept either");
}
