//! What holds for any input.

use proptest::prelude::*;
use sources::{Field, Format, guess, recognize};

use crate::{file, plan_of, read_all, read_with};

/// Bytes that begin like one of the formats and go on anyhow.
fn nearly_valid() -> impl Strategy<Value = Vec<u8>> {
    let starts = prop::sample::select(vec![
        "",
        "name,address\n",
        "EIN,NAME,STREET,SUBSECTION,NTEE_CD\n",
        "{\"type\":\"FeatureCollection\",\"features\":[",
        "[{\"a\":",
        "{\"a\":1}\n{",
        "FSCSKEY,LIBNAME,C_OUT_TY,LATITUDE\n",
        "{\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[",
    ]);
    (starts, prop::collection::vec(prop::sample::select(b"\"',;\n\r\t{}[]:\\aZ09.-\xE9\xFF\0 ".to_vec()), 0..300))
        .prop_map(|(start, rest)| [start.as_bytes(), &rest].concat())
}

/// A cell of any printable text, line ends and quotes included.
fn cell() -> impl Strategy<Value = String> {
    "[ -~\n\u{e9}\u{4e00}]{0,20}".prop_map(|text| text.replace('\r', ""))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop_oneof![prop::collection::vec(any::<u8>(), 0..400), nearly_valid()]) {
        let file = file(&bytes);
        for format in [recognize(file.path()).ok(), Some(Format::GeoJson), Some(Format::JsonLines), Some(Format::Irs)] {
            let Some(format) = format else { continue };
            if let Ok(plan) = guess(file.path(), format) {
                drop(read_with(file.path(), &plan));
            }
        }
    }

    #[test]
    fn any_geometry_gives_a_point_on_the_globe_or_none(
        kind in prop::sample::select(vec!["Point", "MultiPoint", "LineString", "Polygon", "MultiPolygon", "MultiLineString"]),
        rings in prop::collection::vec(prop::collection::vec((-200.0_f64..200.0, -100.0_f64..100.0), 0..6), 0..3),
    ) {
        let rings = serde_json::json!(rings.iter().map(|ring| ring.iter().map(|(x, y)| [*x, *y]).collect::<Vec<_>>()).collect::<Vec<_>>());
        let coordinates = match kind {
            "Point" => rings[0][0].clone(),
            "MultiPoint" | "LineString" => rings[0].clone(),
            "MultiPolygon" => serde_json::json!([rings]),
            _ => rings,
        };
        let feature = serde_json::json!({ "features": [{ "type": "Feature", "properties": { "a": "Tenney Food Shelf" },
            "geometry": { "type": kind, "coordinates": coordinates } }] });
        for row in read_all(file(feature.to_string()).path()).unwrap().rows {
            prop_assert!(row.lat.is_none_or(|lat| lat.abs() <= 90.0) && row.lon.is_none_or(|lon| lon.abs() <= 180.0));
        }
    }

    #[test]
    fn a_written_table_comes_back(rows in prop::collection::vec((cell(), cell()), 1..20)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["title", "left", "right"]).unwrap();
        for (left, right) in &rows {
            writer.write_record(["Tenney Food Shelf", left, right]).unwrap();
        }
        let file = file(writer.into_inner().unwrap());
        let mut plan = guess(file.path(), Format::Csv { delimiter: b',' }).unwrap();
        for (column, field) in plan.columns.iter_mut().zip([Field::Name, Field::Fact, Field::Fact]) {
            column.field = field;
        }
        let read = read_with(file.path(), &plan).unwrap().rows;
        prop_assert_eq!(read.len(), rows.len());
        for (row, (left, right)) in read.iter().zip(&rows) {
            for (column, written) in [("left", left), ("right", right)] {
                let came_back = row.raw.get(column).and_then(|value| value.as_str()).unwrap_or_default();
                prop_assert_eq!(came_back, written.as_str());
            }
        }
    }
}

#[test]
fn reading_twice_gives_the_same_keys() {
    let text = "name,address\nTenney Food Shelf,4 Elm St\nTenney Food Shelf,4 Elm St\nMarrow Pantry,5 Elm St\n";
    let file = file(text);
    let keys = || -> Vec<String> { read_all(file.path()).unwrap().rows.into_iter().map(|row| row.key).collect() };
    assert_eq!(keys(), keys());
    assert!(keys()[1].ends_with("#2"));
    assert!(plan_of(file.path()).is_ok());
}
