//! `parks.geojson` and `districts.geojson`: places and areas, not organizations.

use super::layer::{Format, Layer, Role, Row, Shape, numbered};
use crate::streets::Point;
use crate::{basemap, table};
use serde_json::Value;

/// Bits of lawn between streets that the city mows, lists and never named: middles, in degrees.
const TRIANGLES: [Point; 4] = [
    Point { lat: 44.20560, lon: -119.36340 },
    Point { lat: 44.21905, lon: -119.35010 },
    Point { lat: 44.20060, lon: -119.32700 },
    Point { lat: 44.19600, lon: -119.35005 },
];

/// The parks that the base map draws, and the triangles.
pub(super) fn parks() -> Layer {
    let drawn = basemap::layers().into_iter().find(|layer| layer.name == "parks");
    let collection: Value = drawn.and_then(|layer| serde_json::from_str(&layer.geojson).ok()).unwrap_or_default();
    let features = collection["features"].as_array().map(Vec::as_slice).unwrap_or_default();
    let named = features.iter().filter(|park| park["properties"]["kind"] == "park").filter_map(park);
    let triangles = TRIANGLES.into_iter().map(triangle);
    Layer {
        name: "parks",
        ending: "geojson",
        title: "Parks and public lawns",
        publisher: "City of Alder Falls (sample)",
        year: 2020,
        role: Role::Places,
        format: Format::GeoJson,
        rows: numbered(named.chain(triangles).collect()),
    }
}

fn park(feature: &Value) -> Option<Row> {
    let name = feature["properties"]["name"].as_str()?;
    let ring = feature["geometry"]["coordinates"][0].as_array()?;
    let corner = |pair: &Value| Some(Point { lon: pair[0].as_f64()?, lat: pair[1].as_f64()? });
    Some(place(name, "PARK", ring.iter().filter_map(corner).collect()))
}

fn triangle(middle: Point) -> Row {
    let corners = [(6.0, 0.0), (-5.0, 7.0), (-5.0, -7.0), (6.0, 0.0)];
    let ring = corners.map(|(north, east)| super::manners::rounded(middle.moved(north, east))).to_vec();
    let mut row = place(" ", "TRIANGLE", ring);
    row.flaws.push("no name");
    row
}

fn place(name: &str, usage: &str, ring: Vec<Point>) -> Row {
    let cells = vec![("NAME", Value::from(name)), ("USE_TYPE", Value::from(usage)), ("ACTIVE", Value::from("Y"))];
    Row { about: None, cells, shape: Shape::Polygon(ring), flaws: Vec::new() }
}

/// Commission districts and the neighborhoods people name.
pub(super) fn districts() -> Layer {
    let rows = table::rows(include_str!("../../data/districts.tsv")).map(district).collect();
    Layer {
        name: "districts",
        ending: "geojson",
        title: "Commission districts and neighborhoods",
        publisher: "Alder County Planning (sample)",
        year: 2022,
        role: Role::Areas,
        format: Format::GeoJson,
        rows: numbered(rows),
    }
}

fn district([name, sort, south, west, north, east]: [&'static str; 6]) -> Row {
    let [south, west, north, east] = [south, west, north, east].map(|side| side.parse().expect("degrees"));
    let corner = |lat, lon| Point { lat, lon };
    let ring =
        vec![corner(south, west), corner(south, east), corner(north, east), corner(north, west), corner(south, west)];
    let cells = vec![("NAME", Value::from(name)), ("AREA_TYPE", Value::from(sort))];
    Row { about: None, cells, shape: Shape::Polygon(ring), flaws: Vec::new() }
}
