//! The drawn base map of Alder County, so that a map needs no tile from elsewhere.
//!
//! Everything is drawn by hand in `data/base*.tsv` as a few points a shape; [`layers`] rounds the
//! curves, gives the river its width, joins the streets the generator knows, and writes GeoJSON. The same roads,
//! joined where they meet, are the [`ways`] people walk on: across the river by its three bridges only.
//! The county is fictional: it lies on the real grid (44.00 to 44.35 north, 119.00 to 119.60 west)
//! but nothing in it was traced.

mod curve;
mod geojson;
mod sheet;
mod streets;
mod walking;

use sheet::{Shape, Stroke};

pub use walking::ways;

/// One layer of the base map, in the order in which it is painted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    /// `land`, `towns`, `parks`, `water`, `railway`, `roads`, `county` or `labels`.
    pub name: &'static str,
    /// A GeoJSON FeatureCollection (RFC 7946, WGS 84); every feature has the text properties
    /// `kind` and `name` (empty where the thing has none); a field has its `crop` too.
    pub geojson: String,
}

/// The layers, from the ground up; the county comes late because it veils what lies outside it.
const LAYERS: [&str; 8] = ["land", "towns", "parks", "water", "railway", "roads", "county", "labels"];

/// The sheets of the drawing: the country first, the towns' own pages after it.
const SHEETS: [&str; 2] = [include_str!("../../data/base.tsv"), include_str!("../../data/base-towns.tsv")];

/// Draws the whole base map. The same on every call and every machine.
pub fn layers() -> Vec<Layer> {
    let strokes = strokes();
    LAYERS
        .into_iter()
        .map(|name| Layer { name, geojson: geojson::collection(strokes.iter().filter(|stroke| stroke.layer == name)) })
        .collect()
}

fn strokes() -> Vec<Stroke> {
    let sheets =
        SHEETS.iter().flat_map(|text| sheet::read(text).expect("the sheets are built in and a test reads them"));
    streets::strokes().chain(sheets).collect()
}

#[cfg(test)]
mod tests;
