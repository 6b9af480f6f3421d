//! Extracts of OpenStreetMap: what is read, and what is said of broken ones.

use std::fs;
use std::path::{Path, PathBuf};

use sources::{About, Area, Corner, DrawnWay, Format, StreetsError, recognize};

fn way(tags: &[(&str, &str)], points: &[(i32, i32)]) -> DrawnWay {
    let tags = tags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    DrawnWay { tags, points: points.to_vec() }
}

/// A street, a motorway, and a path that leaves the area and comes back.
fn ways() -> Vec<DrawnWay> {
    let far = (450_000_000, -1_190_000_000);
    let (a, b, c) = ((440_000_000, -1_190_000_000), (440_010_000, -1_190_000_000), (440_020_000, -1_190_000_000));
    vec![
        way(&[("highway", "residential"), ("name", "Mill Street")], &[a, b, c]),
        way(&[("highway", "motorway")], &[a, c]),
        way(&[("highway", "path")], &[b, c, far, c, b]),
        way(&[("building", "yes")], &[a, b, a]),
    ]
}

struct Extract {
    path: PathBuf,
    _folder: tempfile::TempDir,
}

fn extract(bytes: &[u8]) -> Extract {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("streets.bin");
    fs::write(&path, bytes).unwrap();
    Extract { path, _folder: folder }
}

fn bytes(ways: &[DrawnWay]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let about = About { source: Some("Alder County".into()), replicated_to: Some(1_780_000_000) };
    sources::write_streets(ways, about, &mut bytes).unwrap();
    bytes
}

fn read(path: &Path, places: &[(f64, f64)]) -> Result<(sources::Found, Vec<Vec<Corner>>), StreetsError> {
    let mut given = Vec::new();
    let area = Area::around(places, 25_000.0);
    let found = sources::read_streets(path, &area, &mut |way| given.push(way.to_vec()), &mut |_| {})?;
    Ok((found, given))
}

const BRANCH: &[(f64, f64)] = &[(44.0, -119.0)];

#[test]
fn ways_that_people_walk_on_are_read_as_far_as_they_are_near() {
    let file = extract(&bytes(&ways()));
    assert_eq!(recognize(&file.path).unwrap(), Format::OsmPbf);
    let (found, given) = read(&file.path, BRANCH).unwrap();
    assert_eq!((found.ways, found.replicated_to), (2, Some(1_780_000_000)));
    assert_eq!(found.source.as_deref(), Some("Alder County"));
    assert_eq!(given.iter().map(Vec::len).collect::<Vec<_>>(), [3, 2, 2]);
    assert_eq!(given[0][1].id, given[1][0].id, "ways that meet share a point");
    assert_eq!((given[0][2].lat, given[0][2].lon), (440_020_000, -1_190_000_000));
}

#[test]
fn the_same_streets_give_the_same_bytes() {
    assert_eq!(bytes(&ways()), bytes(&ways()));
}

#[test]
fn an_extract_of_another_place_is_said_to_have_nothing_here() {
    let file = extract(&bytes(&ways()));
    assert!(matches!(read(&file.path, &[(38.9, -77.0)]), Err(StreetsError::NothingHere)));
    assert!(matches!(read(&file.path, &[]), Err(StreetsError::NothingHere)));
}

#[test]
fn a_file_cut_short_anywhere_says_in_which_block() {
    let whole = bytes(&ways());
    for end in 1..whole.len() {
        match read(&extract(&whole[..end]).path, BRANCH) {
            Err(StreetsError::Truncated { block }) => assert!((1..=3).contains(&block)),
            // Between two blocks nothing tells that more should follow; then a block is missing, not broken.
            Err(StreetsError::NothingHere) => {}
            other => panic!("cut at {end} of {}: {other:?}", whole.len()),
        }
    }
}

#[test]
fn a_changed_byte_is_noticed_or_does_no_harm() {
    let whole = bytes(&ways());
    for at in 0..whole.len() {
        let mut broken = whole.clone();
        broken[at] ^= 0x55;
        // Whatever comes out, nothing is torn down and nothing large is held.
        let _ = read(&extract(&broken).path, BRANCH);
    }
    let mut broken = whole;
    let end = broken.len() - 10;
    broken[end] ^= 0xFF;
    assert!(matches!(read(&extract(&broken).path, BRANCH), Err(StreetsError::Damaged { block: 3 })));
}

#[test]
fn what_is_no_extract_is_refused_as_such() {
    for bytes in [&b""[..], b"name,street\nMill,1\n", b"\x00\x00\x00\x0D\x0A\x09OSMHeader", &[0xFF; 300]] {
        let refused = read(&extract(bytes).path, BRANCH);
        assert!(matches!(refused, Err(StreetsError::NotPbf | StreetsError::Truncated { block: 1 })), "{refused:?}");
    }
}

#[test]
fn a_real_extract_gives_streets_that_meet() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/osm/baltimore.osm.pbf");
    if !path.exists() {
        println!("Skipped: {} is not here.", path.display());
        return;
    }
    let (found, given) = read(&path, &[(39.29, -76.6)]).unwrap();
    let mut ends: std::collections::BTreeMap<i64, usize> = std::collections::BTreeMap::new();
    given.iter().flatten().for_each(|corner| *ends.entry(corner.id).or_default() += 1);
    let shared = ends.values().filter(|count| **count > 1).count();
    println!("{} ways, {} points, {shared} of them where ways meet", found.ways, ends.len());
    assert!(found.ways > 1_000 && shared > 1_000, "{found:?}");
}
