//! Layers as bytes, under their own headings or under nonsense ones.

use super::layer::{Format, Layer, Row, Shape};
use crate::seed::Chance;
use crate::streets::Point;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;
use std::io;

/// What the headings of a file are called.
#[derive(Clone, Copy)]
pub(crate) enum Names {
    /// As their publisher named them.
    Own,
    /// Syllables drawn from a seed: who reads these must look at the values.
    Nonsense(u64),
}

impl Names {
    /// A heading, a file's name or its title in these names.
    pub(crate) fn of(self, name: &str) -> String {
        let Self::Nonsense(seed) = self else {
            return name.to_owned();
        };
        const SYLLABLES: [&str; 12] =
            ["bal", "dro", "fim", "gup", "hez", "jov", "kri", "lum", "nax", "pof", "sqi", "tav"];
        let mut chance = Chance::of(seed, &["nonsense", name]);
        (0..4).map(|_| chance.pick(&SYLLABLES)).collect()
    }

    /// The names that a format allows: official files have theirs by law.
    fn within(self, format: Format) -> Self {
        if format.is_official() { Self::Own } else { self }
    }
}

/// The bytes of a layer.
pub(crate) fn encode(layer: &Layer, names: Names) -> io::Result<Vec<u8>> {
    let names = names.within(layer.format);
    match layer.format {
        Format::OutletCsv => {
            let text = csv(layer, names, b',', csv::Terminator::CRLF)?;
            let text = String::from_utf8(text).map_err(io::Error::other)?;
            Ok(encoding_rs::WINDOWS_1252.encode(&text).0.into_owned())
        }
        Format::TaxCsv => csv(layer, names, b',', csv::Terminator::Any(b'\n')),
        Format::StaffCsv => {
            let mut bytes = "\u{feff}".as_bytes().to_vec();
            bytes.extend(csv(layer, names, b';', csv::Terminator::CRLF)?);
            Ok(bytes)
        }
        Format::GeoJson => geojson(layer, names),
        Format::JsonLines => json_lines(layer, names),
    }
}

fn csv(layer: &Layer, names: Names, delimiter: u8, terminator: csv::Terminator) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(terminator).from_writer(Vec::new());
    if let Some(first) = layer.rows.first() {
        writer.write_record(first.cells.iter().map(|(heading, _)| names.of(heading)))?;
    }
    for row in &layer.rows {
        writer.write_record(row.cells.iter().map(|(_, value)| plain(value)))?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A JSON object whose keys keep their order; serde_json's own map would sort them, or not, by a
/// feature that another crate may switch on.
struct Ordered<'a>(&'a Row, Names);

impl Serialize for Ordered<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.cells.len()))?;
        for (heading, value) in &self.0.cells {
            map.serialize_entry(&self.1.of(heading), value)?;
        }
        map.end()
    }
}

fn json_lines(layer: &Layer, names: Names) -> io::Result<Vec<u8>> {
    let mut text = String::new();
    for row in &layer.rows {
        text += &serde_json::to_string(&Ordered(row, names))?;
        text.push('\n');
    }
    Ok(text.into_bytes())
}

fn geojson(layer: &Layer, names: Names) -> io::Result<Vec<u8>> {
    let mut features = Vec::with_capacity(layer.rows.len());
    for row in &layer.rows {
        let properties = serde_json::to_string(&Ordered(row, names))?;
        let geometry = geometry(&row.shape);
        features.push(format!(r#"{{"type":"Feature","properties":{properties},"geometry":{geometry}}}"#));
    }
    let name = names.of(layer.name);
    let features = features.join(",\n");
    Ok(format!("{{\"type\":\"FeatureCollection\",\"name\":\"{name}\",\"features\":[\n{features}\n]}}\n").into_bytes())
}

fn geometry(shape: &Shape) -> String {
    let pair = |point: &Point| format!("[{},{}]", point.lon, point.lat);
    match shape {
        Shape::Nowhere => "null".to_owned(),
        Shape::Point(point) => format!(r#"{{"type":"Point","coordinates":{}}}"#, pair(point)),
        Shape::Polygon(ring) => {
            let ring: Vec<String> = ring.iter().map(pair).collect();
            format!(r#"{{"type":"Polygon","coordinates":[[{}]]}}"#, ring.join(","))
        }
    }
}
