//! Reads just enough of the real files for these tests; the product's readers are in `sources`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use engine::geo::Point;
use engine::record::{Record, Role};
use serde_json::Value;

/// A file of the shared data folder, or `None` after saying that the test is skipped.
pub fn file(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {name} is not here");
    None
}

/// Rows of a comma-separated file (UTF-8 or Windows-1252, read as Latin-1) as column → value.
pub fn rows(path: &Path) -> Vec<HashMap<String, String>> {
    let bytes = std::fs::read(path).expect("a file that exists can be read");
    let text = String::from_utf8(bytes).unwrap_or_else(|bad| bad.into_bytes().iter().map(|b| char::from(*b)).collect());
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.expect("the file is comma-separated")).collect()
}

/// ZIP code → middle.
pub fn centroids() -> Option<HashMap<String, Point>> {
    let number = |row: &HashMap<String, String>, name: &str| row[name].parse().unwrap_or_default();
    let rows = rows(&file("geo/us_zip_centroids.csv")?);
    Some(
        rows.iter()
            .filter_map(|row| Some((row["zip"].clone(), Point::new(number(row, "lat"), number(row, "lon"))?)))
            .collect(),
    )
}

/// The tax file of the District.
pub fn tax_file(source: u16) -> Option<Vec<Record>> {
    let record = |row: &HashMap<String, String>| Record {
        source,
        name: row["NAME"].clone(),
        second_line: row["SORT_NAME"].clone(),
        street: row["STREET"].clone(),
        city: row["CITY"].clone(),
        state: row["STATE"].clone(),
        zip: row["ZIP"].clone(),
        ein: row["EIN"].parse().ok(),
        ..Record::default()
    };
    Some(rows(&file("dc/eo_dc.csv")?).iter().map(record).collect())
}

/// Layers that are no organizations, by the table of discovery.md §2; the library itself; areas.
const PLACES: &[&str] = &[
    "cooling-centers",
    "historic-landmarks-points",
    "metro-stations-district",
    "post-offices",
    "parks-and-recreation-areas",
];
const AREAS: &[&str] =
    &["dc-main-street-corridors", "neighborhood-clusters", "neighborhood-names-centroid", "ward-2012"];
const ATTRIBUTES: &[&str] = &[
    "atm-banking",
    "closed-public-schools",
    "non-depository-banks",
    "polling-place",
    "public-school-administration-points",
    "sidewalk-cafe",
    "summer-public-schools",
    "wireless-hotspots-dc-government",
    "recreation-facilities",
    "university-and-college-campuses",
];

/// The city's layers, each a source of its own from `first` on, with their names.
pub fn city_layers(first: u16) -> Option<(Vec<Record>, Vec<String>)> {
    let folder = file("dc/city_layers")?;
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").map(|f| f.expect("a file").path()).collect();
    paths.sort();
    let (mut records, mut names) = (Vec::new(), Vec::new());
    for (i, path) in paths.iter().enumerate() {
        let name = path.file_stem().expect("has a name").to_string_lossy().into_owned();
        records.extend(layer(path, &name, first + u16::try_from(i).expect("few layers")));
        names.push(name);
    }
    Some((records, names))
}

fn layer(path: &Path, name: &str, source: u16) -> Vec<Record> {
    let json: Value = serde_json::from_slice(&std::fs::read(path).expect("readable")).expect("GeoJSON");
    let role = match name {
        "libraries" => Role::Ourselves,
        "aging-services" | "homeless-service-facilities" | "homeless-shelter-locations" => Role::ServiceSite,
        _ if PLACES.contains(&name) => Role::Place,
        _ if AREAS.contains(&name) => Role::Area,
        _ if ATTRIBUTES.contains(&name) => Role::Attribute,
        _ => Role::Organization,
    };
    let features = json["features"].as_array().expect("features");
    features.iter().map(|feature| from_feature(feature, source, role)).collect()
}

fn from_feature(feature: &Value, source: u16, role: Role) -> Record {
    let get = |names: &[&str]| {
        let value = names.iter().map(|name| &feature["properties"][*name]).find(|value| !value.is_null());
        value.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).unwrap_or_default()
    };
    let point = center(&feature["geometry"]);
    let list = |value: String| if value.trim().is_empty() { Vec::new() } else { vec![value] };
    Record {
        source,
        role,
        name: get(&[
            "NAME",
            "STORENAME",
            "TRADE_NAME",
            "EMB_TITLE",
            "PrimaryCarePtNAME",
            "DCOA_LEAD_AGENCY",
            "NBH_NAMES",
        ]),
        street: get(&["ADDRESS", "ADDRESS_", "PrimaryCarePtADDRESS", "ARC_STREET"]),
        city: "Washington".into(),
        state: "DC".into(),
        zip: get(&["ZIPCODE", "ZIP_CODE", "ZIP", "ZIP_4", "PrimaryCarePtZIP"]),
        phones: list(get(&["PHONE", "TELEPHONE", "TELEPHONE_", "PH_NUM", "PrimaryCarePtPHONE"])),
        urls: list(get(&["WEB_URL", "WEBURL", "URL", "WEB_LINK", "WEBSITE", "PrimaryCarePtWEB_URL"])),
        point,
        ..Record::default()
    }
}

/// Mean of all corners: enough for buildings and parks.
fn center(geometry: &Value) -> Option<Point> {
    let mut corners = Vec::new();
    collect(&geometry["coordinates"], &mut corners);
    let n = corners.len() as f64;
    let sum = corners.iter().fold((0.0, 0.0), |sum, (lon, lat)| (sum.0 + lon, sum.1 + lat));
    Point::new(sum.1 / n, sum.0 / n)
}

fn collect(value: &Value, corners: &mut Vec<(f64, f64)>) {
    let Some(list) = value.as_array() else { return };
    if let (Some(lon), Some(lat)) = (list.first().and_then(Value::as_f64), list.get(1).and_then(Value::as_f64)) {
        corners.push((lon, lat));
    } else {
        list.iter().for_each(|inner| collect(inner, corners));
    }
}
