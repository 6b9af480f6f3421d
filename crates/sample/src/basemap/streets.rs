//! The streets that the addresses use, as strokes of the map: a pin never stands beside a street
//! that is not drawn.

use super::curve::Place;
use super::{Shape, Stroke};
use crate::streets::{self, Street};

/// Every street, in the order of its sheet.
pub fn strokes() -> impl Iterator<Item = Stroke> {
    streets::all().iter().map(stroke)
}

fn stroke(street: &Street) -> Stroke {
    Stroke {
        layer: "roads".to_owned(),
        kind: street.class.to_owned(),
        name: street.name.to_owned(),
        shape: match street.class {
            "highway" | "road" => Shape::Round,
            _ => Shape::Line,
        },
        points: street.points.iter().map(|point| Place { lon: point.lon, lat: point.lat, metres: 0.0 }).collect(),
    }
}
