use super::*;
use crate::truth::truth;
use std::collections::{BTreeMap, BTreeSet};

const SEED: u64 = crate::SEED;

fn files(seed: u64) -> BTreeMap<String, Vec<u8>> {
    let dir = tempfile::tempdir().unwrap();
    let written = write(dir.path(), seed).unwrap();
    written.into_iter().map(|one| (one.file.clone(), fs::read(dir.path().join(one.file)).unwrap())).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_does_not() {
    assert_eq!(files(SEED), files(SEED));
    assert_ne!(files(SEED)["staff_contacts.csv"], files(SEED + 1)["staff_contacts.csv"]);
}

#[test]
fn the_files_are_those_a_library_meets() {
    let expected = [
        "businesses.geojson",
        "clinics.geojson",
        "congregations.geojson",
        "districts.geojson",
        "food_help.jsonl",
        "nonprofits.csv",
        "outlets.csv",
        "parks.geojson",
        "polling.geojson",
        "schools.geojson",
        "services.geojson",
        "staff_contacts.csv",
    ];
    assert_eq!(files(SEED).into_keys().collect::<Vec<_>>(), expected);
}

#[test]
fn collections_and_lines_parse_and_have_their_rows() {
    let layers = layers(&organizations::all(SEED), SEED);
    let files = files(SEED);
    for layer in layers {
        let bytes = &files[&layer.file()];
        let rows = match layer.ending {
            "geojson" => {
                let value: serde_json::Value = serde_json::from_slice(bytes).unwrap();
                value["features"].as_array().unwrap().len()
            }
            "jsonl" => bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count(),
            _ => continue,
        };
        assert_eq!(rows, layer.rows.len(), "{}", layer.name);
    }
}

#[test]
fn official_files_have_their_own_shape() {
    let files = files(SEED);
    let outlets = &files["outlets.csv"];
    assert!(std::str::from_utf8(outlets).is_err() && outlets.ends_with(b"\r\n"), "windows-1252 with CRLF");
    let mut reader = csv::Reader::from_reader(outlets.as_slice());
    let headings = reader.byte_headers().unwrap().clone();
    assert_eq!((headings.len(), &headings[5]), (42, b"LIBNAME".as_slice()));
    assert_eq!(
        reader.byte_records().map(Result::unwrap).filter(|row| &row[1] == crate::SYSTEM_KEY.as_bytes()).count(),
        5
    );

    let mut reader = csv::Reader::from_reader(files["nonprofits.csv"].as_slice());
    assert_eq!(reader.headers().unwrap().len(), 27);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert!(rows.iter().all(|row| row[0].starts_with("00") && row[0].len() == 9));
    assert!(rows.iter().filter(|row| &row[1] == "ORDER OF THE KINDLED LAMP").count() >= 20, "chapters at headquarters");
    assert!(rows.iter().filter(|row| row[2].starts_with("880 ")).count() >= 8, "a mail drop");
    let eins: BTreeSet<&str> = rows.iter().map(|row| &row[0]).collect();
    assert_eq!(eins.len(), rows.len());
}

/// The headings are those of the real files, where these are at hand.
#[test]
fn official_headings_are_the_published_ones() {
    let real = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let files = files(SEED);
    let first = |bytes: &[u8]| String::from_utf8_lossy(bytes).lines().next().unwrap_or_default().trim_end().to_owned();
    for (ours, theirs) in [("outlets.csv", "libraries/pls_fy21_outlet_pud21i.csv"), ("nonprofits.csv", "dc/eo_dc.csv")]
    {
        match fs::read(real.join(theirs)) {
            Ok(bytes) => assert_eq!(first(&files[ours]), first(&bytes)),
            Err(error) => println!("skipped {theirs}: {error}"),
        }
    }
}

#[test]
fn the_staff_sheet_opens_in_a_spreadsheet() {
    let bytes = &files(SEED)["staff_contacts.csv"];
    let text = std::str::from_utf8(bytes).unwrap().strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().len(), 8);
    assert!(reader.records().map(Result::unwrap).count() > 80);
}

#[test]
fn telephones_are_reserved_ones_in_every_file() {
    for (file, bytes) in files(SEED) {
        let digits: String = String::from_utf8_lossy(&bytes).replace(['(', ')', '-', '.', ' '], "");
        for (at, _) in digits.match_indices("541555") {
            assert!(digits[at + 6..].starts_with("01"), "{file}: {}", &digits[at..at + 12]);
        }
    }
}

#[test]
fn the_truth_covers_every_row_and_says_what_overlaps() {
    let truth = truth(SEED);
    let layers = layers(&organizations::all(SEED), SEED);
    let told: usize = truth.organizations.iter().map(|one| one.records.len() + one.attributes.len()).sum();
    let about: usize = layers.iter().flat_map(|layer| &layer.rows).filter(|row| row.about.is_some()).count();
    assert_eq!(told, about);
    let in_files =
        |one: &&crate::TruthOrganization| one.records.iter().map(|record| &record.file).collect::<BTreeSet<_>>().len();
    let mut overlap: BTreeMap<usize, usize> = BTreeMap::new();
    for one in &truth.organizations {
        assert!(!one.records.is_empty(), "{} is in no file", one.id);
        *overlap.entry(in_files(&one)).or_default() += 1;
    }
    println!("organizations by number of files: {overlap:?}");
    assert!(overlap[&2] > 80 && overlap[&3] > 20, "{overlap:?}");
}

#[test]
fn every_sort_of_flaw_occurs() {
    let mut flaws: BTreeMap<&str, usize> = BTreeMap::new();
    for flaw in truth(SEED).flaws {
        *flaws.entry(flaw.what).or_default() += 1;
    }
    println!("{flaws:#?}");
    let needed = [
        manners::MISSPELT,
        manners::NO_DIRECTION,
        manners::NO_TYPE,
        manners::NO_PHONE,
        manners::FAR_POINT,
        manners::LINE_END,
        manners::AGAIN,
        "chapter mailed at its national office",
        "mail drop: a bare number at a mailbox shop",
        "mailed in care of a person",
        "post-office box instead of its door",
        "revenue blank",
        "kind code missing",
        "known by a nickname",
        "no name: a summary of the list",
        "phone is 0",
        "name cut",
        manners::EARLIER,
        manners::CORNER,
    ];
    for what in needed {
        assert!(flaws.contains_key(what), "{what}");
    }
}

#[test]
fn renamed_files_keep_their_values_and_lose_their_names() {
    let dir = tempfile::tempdir().unwrap();
    let renamed = write_renamed(dir.path(), SEED).unwrap();
    let own = files(SEED);
    let names: BTreeSet<&String> = renamed.iter().map(|one| &one.file).collect();
    assert_eq!(names.len(), own.len());
    assert!(renamed.iter().all(|one| !own.contains_key(&one.file)));
    let layers = layers(&organizations::all(SEED), SEED);
    for (layer, one) in layers.iter().zip(&renamed) {
        let text = String::from_utf8_lossy(&fs::read(dir.path().join(&one.file)).unwrap()).into_owned();
        let headings: BTreeSet<&str> = layer.rows[0].cells.iter().map(|(heading, _)| *heading).collect();
        if layer.format.is_official() {
            assert_eq!(text.as_bytes(), String::from_utf8_lossy(&own[&layer.file()]).as_bytes());
            continue;
        }
        assert!(headings.iter().all(|heading| !text.contains(&format!("\"{heading}\":"))), "{}", layer.name);
        let nonsense: BTreeSet<String> = headings.iter().map(|heading| Names::Nonsense(SEED).of(heading)).collect();
        assert_eq!(nonsense.len(), headings.len(), "{}", layer.name);
    }
}
