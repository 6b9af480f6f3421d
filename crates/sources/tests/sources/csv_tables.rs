//! Tables as they come: encodings, delimiters, line ends, missing values, odd columns.

use sources::{Field, Note, Warning};

use crate::{column, file, plan_of, read_all, read_with};

/// A table of a dozen plain rows, to be spoilt.
fn table(delimiter: char, line_end: &str) -> String {
    let mut lines = vec!["a|b|c|d|e".to_owned()];
    for i in 0..12 {
        lines.push(format!("Tenney Food Shelf {i}|{i} Elm Street|Tenney|2000{}|202-555-01{i:02}", i % 3));
    }
    lines.join(line_end).replace('|', &delimiter.to_string()) + line_end
}

#[test]
fn every_delimiter_line_end_and_encoding_gives_the_same_rows() {
    let plain = read_all(file(table(',', "\n")).path()).unwrap();
    assert_eq!(plain.rows.len(), 12);
    assert_eq!((plain.rows[3].name.as_str(), plain.rows[3].zip.as_str()), ("Tenney Food Shelf 3", "20000"));
    for other in [table(';', "\r\n"), table('\t', "\n"), table('|', "\r\n"), format!("\u{feff}{}", table(',', "\r\n"))]
    {
        assert_eq!(read_all(file(other).path()).unwrap().rows, plain.rows);
    }
}

#[test]
fn windows_letters_and_line_ends_inside_quotes_are_read() {
    let mut bytes = table(',', "\r\n").into_bytes();
    bytes.extend_from_slice(b"\"Caf\xE9 \x93Tenney\x94\",\"9 Elm\r\nStreet\",Tenney,20001,\"202-555-0101\r\n\"\r\n");
    let reading = read_all(file(bytes).path()).unwrap();
    let row = &reading.rows[12];
    assert_eq!((row.name.as_str(), row.street.as_str()), ("Caf\u{e9} \u{201c}Tenney\u{201d}", "9 Elm Street"));
    assert_eq!((row.position, row.phones.as_slice()), (13, ["2025550101".to_owned()].as_slice()));
}

#[test]
fn several_numbers_missing_values_and_care_of_are_handled() {
    let mut text = table(',', "\n");
    text.push_str("Marrow Pantry,C/O JANE DOE 5 ELM ST,N/A,20001,\"202-555-0155; 202-555-0156 (nights)\"\n");
    let reading = read_all(file(text).path()).unwrap();
    let row = reading.rows.last().unwrap();
    assert_eq!(row.phones, ["2025550155", "2025550156"]);
    assert_eq!((row.street.as_str(), row.city.as_str()), ("5 ELM ST", ""));
    assert!(row.notes.contains(&Note::CareOfCut));
    assert_eq!(row.raw["b"], "C/O JANE DOE 5 ELM ST");
}

#[test]
fn metres_in_columns_called_latitude_are_converted() {
    let mut text = "name,latitude,longitude\n".to_owned();
    for i in 0..6 {
        text.push_str(&format!("Tenney Food Shelf {i},{}.123456,-8575{i}00.654321\n", 4_707_000 + i * 100));
    }
    let file = file(text);
    let plan = plan_of(file.path()).unwrap();
    assert!(plan.warnings.contains(&Warning::MetresInDegreeColumns));
    let row = &read_with(file.path(), &plan).unwrap().rows[0];
    assert!((row.lat.unwrap() - 38.9).abs() < 0.1 && (row.lon.unwrap() + 77.0).abs() < 0.1);
    assert!(row.notes.contains(&Note::MetresConverted));
}

#[test]
fn nested_objects_become_columns() {
    let line = |i: u32| {
        format!(
            "{{\"org\":{{\"label\":\"Tenney Food Shelf {i}\",\"at\":{{\"line\":\"{i} Elm Street\"}}}},\"tags\":[\"a\",\"b\"]}}\n"
        )
    };
    let file = file((1..9).map(line).collect::<String>());
    let plan = plan_of(file.path()).unwrap();
    assert_eq!((column(&plan, Field::Name), column(&plan, Field::Street)), (Some("org.label"), Some("org.at.line")));
    let mapped = plan.with_mapping("fact=tags").unwrap();
    assert_eq!(read_with(file.path(), &mapped).unwrap().rows[0].facts, [("tags".to_owned(), "a; b".to_owned())]);
}

#[test]
fn a_mapping_overrides_and_an_unknown_name_lists_what_exists() {
    let file = file(table(',', "\n"));
    let plan = plan_of(file.path()).unwrap();
    let mapped = plan.clone().with_mapping("name=c, fact=a").unwrap();
    let rows = read_with(file.path(), &mapped).unwrap().rows;
    assert_eq!((rows[0].name.as_str(), rows[0].facts[0].1.as_str()), ("Tenney", "Tenney Food Shelf 0"));
    assert_eq!(
        plan.clone().with_mapping("name=x").unwrap_err().to_string(),
        "there is no column \"x\"; there are: a, b, c, d, e"
    );
    assert!(plan.clone().with_mapping("nam=a").unwrap_err().to_string().contains("name, other_name"));
    assert!(plan.with_mapping("name").is_err());
}

#[test]
fn persons_are_never_proposed_and_codes_are_found() {
    let given = ["Jane", "John", "Mary", "Paul", "Ruth", "Karen", "Linda", "Mark", "Anna", "Susan", "James", "Laura"];
    let mut text = "who,what,kind,tag\n".to_owned();
    for (i, name) in given.iter().enumerate() {
        let code = if i % 2 == 0 { "712110" } else { "611610" };
        text.push_str(&format!("{name} Doe,Tenney Food Shelf {i},{code},amenity=food_bank\n"));
    }
    let file = file(text);
    let plan = plan_of(file.path()).unwrap();
    assert_eq!((column(&plan, Field::Person), column(&plan, Field::Name)), (Some("who"), Some("what")));
    assert!(plan.columns[0].samples.is_empty());
    let row = &read_with(file.path(), &plan).unwrap().rows[0];
    assert_eq!(row.codes, ["naics:712110", "osm:amenity=food_bank"]);
    assert!(!row.raw.contains_key("who"));
}

#[test]
fn the_caller_may_stop() {
    let file = file(table(',', "\n"));
    let plan = plan_of(file.path()).unwrap();
    let mut seen = 0;
    let summary = sources::read(file.path(), &plan, &mut |_| {
        seen += 1;
        if seen == 5 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    })
    .unwrap();
    assert!(summary.stopped && summary.rows == 5);
}
