//! The streets that the addresses use, as strokes of the map.

use super::curve::Place;
use super::{Shape, Stroke};

/// The same sheet from which the generator takes its house numbers, so that a pin never stands
/// beside a street that is not drawn.
const STREETS: &str = include_str!("../../data/streets.tsv");

/// Every street, in the order of the sheet.
pub fn strokes() -> Vec<Stroke> {
    STREETS.lines().filter(|line| !line.starts_with('#') && !line.starts_with("town\t")).filter_map(stroke).collect()
}

/// Columns: town, zip, street, class, first number, metres a block, `lat,lon` pairs.
fn stroke(line: &str) -> Option<Stroke> {
    let [_, _, name, class, _, _, points] = line.split('\t').collect::<Vec<_>>()[..] else {
        return None;
    };
    Some(Stroke {
        layer: "roads".to_owned(),
        kind: class.to_owned(),
        name: name.to_owned(),
        shape: match class {
            "highway" | "road" => Shape::Round,
            _ => Shape::Line,
        },
        points: points
            .split_whitespace()
            .filter_map(|pair| pair.split_once(','))
            .filter_map(|(lat, lon)| Some(Place { lat: lat.parse().ok()?, lon: lon.parse().ok()?, metres: 0.0 }))
            .collect(),
    })
}
