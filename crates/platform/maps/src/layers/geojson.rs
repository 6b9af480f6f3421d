//! The part of GeoJSON (RFC 7946) that base layers use.

use geo::{Coord, Geometry, LineString, Point, Polygon};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// One feature: what it is, what it is called, where it lies.
pub(super) struct Feature {
    pub kind: String,
    pub name: Option<String>,
    pub geometry: Option<Places>,
}

pub(super) fn read(text: &str) -> Result<Vec<Feature>, serde_json::Error> {
    let collection: Collection = serde_json::from_str(text)?;
    let feature = |raw: RawFeature| {
        let Properties { kind, name } = raw.properties.unwrap_or_default();
        Feature { kind: in_words(kind).unwrap_or_default(), name: in_words(name), geometry: raw.geometry }
    };
    Ok(collection.features.into_iter().map(feature).collect())
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<RawFeature>,
}

#[derive(Deserialize)]
struct RawFeature {
    properties: Option<Properties>,
    geometry: Option<Places>,
}

#[derive(Default, Deserialize)]
struct Properties {
    kind: Option<Value>,
    name: Option<Value>,
}

/// A property as text: some data sets name their wards by number.
fn in_words(value: Option<Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
pub(super) enum Places {
    Point(Position),
    MultiPoint(Vec<Position>),
    LineString(Vec<Position>),
    MultiLineString(Vec<Vec<Position>>),
    Polygon(Vec<Vec<Position>>),
    MultiPolygon(Vec<Vec<Vec<Position>>>),
}

/// Longitude and latitude; a height, where given, is dropped.
pub(super) struct Position(Coord<f64>);

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Vec::<f64>::deserialize(deserializer)?[..] {
            [x, y, ..] => Ok(Self(Coord { x, y })),
            _ => Err(serde::de::Error::custom("a position needs a longitude and a latitude")),
        }
    }
}

/// The single points, lines and areas of a geometry.
pub(super) fn parts(places: Option<Places>) -> Vec<Geometry<f64>> {
    match places {
        None => Vec::new(),
        Some(Places::Point(at)) => vec![Point(at.0).into()],
        Some(Places::MultiPoint(many)) => many.into_iter().map(|at| Point(at.0).into()).collect(),
        Some(Places::LineString(places)) => vec![line(places).into()],
        Some(Places::MultiLineString(many)) => many.into_iter().map(|places| line(places).into()).collect(),
        Some(Places::Polygon(rings)) => vec![polygon(rings).into()],
        Some(Places::MultiPolygon(many)) => many.into_iter().map(|rings| polygon(rings).into()).collect(),
    }
}

fn line(places: Vec<Position>) -> LineString<f64> {
    places.into_iter().map(|at| at.0).collect()
}

fn polygon(rings: Vec<Vec<Position>>) -> Polygon<f64> {
    let mut rings = rings.into_iter().map(line);
    let exterior = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
    Polygon::new(exterior, rings.collect())
}
