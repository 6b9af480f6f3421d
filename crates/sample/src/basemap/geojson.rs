//! Strokes to GeoJSON (RFC 7946): outer rings anticlockwise, five decimals (about a metre).

use super::curve::{self, Place};
use super::{Shape, Stroke};
use serde_json::{Value, json};

/// One FeatureCollection of the strokes, as text.
pub fn collection<'a>(strokes: impl Iterator<Item = &'a Stroke>) -> String {
    let mut features: Vec<Value> = Vec::new();
    for stroke in strokes {
        match stroke.shape {
            Shape::Hole => cut(&mut features, curve::closed(&stroke.points)),
            Shape::Glade => cut(&mut features, curve::ragged(&stroke.points)),
            Shape::Gap => cut(&mut features, stroke.points.clone()),
            Shape::Patchwork => features.extend(fields(stroke)),
            _ => features.push(feature(&stroke.kind, &stroke.name, &geometry(stroke))),
        }
    }
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

fn feature(kind: &str, name: &str, geometry: &Value) -> Value {
    json!({
        "type": "Feature",
        "properties": { "kind": kind, "name": name },
        "geometry": geometry,
    })
}

fn geometry(stroke: &Stroke) -> Value {
    let points = &stroke.points;
    match stroke.shape {
        Shape::Point => json!({ "type": "Point", "coordinates": points.first().map(pair) }),
        Shape::Line => line(points),
        Shape::Curve => line(&curve::open(points)),
        Shape::Round => line(&curve::rounded(points)),
        Shape::Blob | Shape::Hole => polygon(curve::closed(points)),
        Shape::Ragged | Shape::Glade => polygon(curve::ragged(points)),
        Shape::Ribbon => polygon(curve::ribbon(points)),
        Shape::Circle => polygon(points.iter().copied().flat_map(curve::circle).collect()),
        Shape::Area | Shape::Gap | Shape::Patchwork => polygon(points.clone()),
    }
}

/// The crops of a patchwork, in turn; a seventh part lies fallow and is not drawn.
const CROPS: [&str; 7] = ["hay", "grain", "", "pasture", "hay", "grain", "orchard"];

/// One feature a field, with its `crop` beside its kind for a map that colors them apart.
fn fields(stroke: &Stroke) -> Vec<Value> {
    let [a, b, c, d, size] = stroke.points[..] else {
        return Vec::new();
    };
    curve::patchwork(&[a, b, c, d], size.lon as usize, size.lat as usize)
        .iter()
        .enumerate()
        .map(|(index, cell)| (CROPS[(index * 3 + stroke.name.len()) % CROPS.len()], cell))
        .filter(|(crop, _)| !crop.is_empty())
        .map(|(crop, cell)| {
            let mut field = feature(&stroke.kind, "", &polygon(cell.to_vec()));
            field["properties"]["crop"] = Value::from(crop);
            field
        })
        .collect()
}

/// Adds a hole to the polygon drawn last.
fn cut(features: &mut [Value], mut ring: Vec<Place>) {
    if area(&ring) > 0.0 {
        ring.reverse();
    }
    if let Some(Value::Array(rings)) =
        features.last_mut().and_then(|feature| feature.pointer_mut("/geometry/coordinates"))
    {
        rings.push(closed_ring(&ring));
    }
}

fn line(points: &[Place]) -> Value {
    json!({ "type": "LineString", "coordinates": points.iter().map(pair).collect::<Vec<_>>() })
}

fn polygon(mut ring: Vec<Place>) -> Value {
    if area(&ring) < 0.0 {
        ring.reverse();
    }
    json!({ "type": "Polygon", "coordinates": [closed_ring(&ring)] })
}

fn closed_ring(ring: &[Place]) -> Value {
    ring.iter().chain(ring.first()).map(pair).collect()
}

fn pair(place: &Place) -> Value {
    let short = |degrees: f64| (degrees * 1e5).round() / 1e5;
    json!([short(place.lon), short(place.lat)])
}

/// Twice the signed area in square degrees: positive when the ring runs anticlockwise.
fn area(ring: &[Place]) -> f64 {
    ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| a.lon * b.lat - b.lon * a.lat).sum()
}
