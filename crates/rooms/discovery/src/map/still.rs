//! The map drawn on the server.

use accounts::Branch;
use draw::{
    Hue,
    map::{Bounds, Feature, LonLat, Map, Outline, Point, map},
};
use maps::{BaseFeature, Layers};

/// Wider than this, side streets are only noise, in degrees of longitude.
const STREETS_BELOW: f64 = 0.12;

/// An organization on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Its number in the list.
    pub number: usize,
    pub id: String,
    pub name: String,
    pub hue: Hue,
    pub at: LonLat,
}

/// Draws spots and branches on the ground; `label` is read in place of the picture.
pub fn still(layers: &Layers, bounds: Bounds, label: &str, spots: &[Spot], branches: &[Branch]) -> String {
    drawn(720.0, layers, bounds, label, spots, branches)
}

/// The same for a side column: half as wide, so that its signs keep their size.
pub fn small_still(layers: &Layers, bounds: Bounds, label: &str, spots: &[Spot], branches: &[Branch]) -> String {
    drawn(360.0, layers, bounds, label, spots, branches)
}

fn drawn(width: f64, layers: &Layers, bounds: Bounds, label: &str, spots: &[Spot], branches: &[Branch]) -> String {
    let Bounds { west, south, east, north } = bounds;
    let close = east - west < STREETS_BELOW;
    let below = layers.within(maps::Bounds { west, south, east, north });
    let features: Vec<Feature> = below.filter_map(|it| feature(&it, close)).collect();
    let points: Vec<Point<'_>> = spots
        .iter()
        .map(|spot| Point { number: spot.number, organization: &spot.id, name: &spot.name, hue: spot.hue, at: spot.at })
        .collect();
    let here = |branch: &Branch| Some([branch.lon?, branch.lat?]);
    let branches: Vec<draw::map::Branch<'_>> = branches
        .iter()
        .filter_map(|branch| Some(draw::map::Branch { name: &branch.name, at: here(branch)? }))
        .collect();
    map(&Map { bounds, width, label, features: &features, points: &points, branches: &branches })
}

/// The same bodies of land and water as the living map, by fewer words; what a small picture cannot
/// show is left out.
fn feature(it: &BaseFeature<'_>, close: bool) -> Option<Feature> {
    let first = || it.parts.first().cloned().unwrap_or_default();
    let class = class(it.layer, it.kind, it.is_area)?;
    let outline = match (class, it.parts.first()) {
        ("street", _) if !close => return None,
        ("place" | "water-name", Some(place)) => Outline::Name(it.name?.to_owned(), *place.first()?),
        ("limit", _) => Outline::Line(first()),
        (_, Some(part)) if part.len() < 2 => return None,
        _ if it.is_area => Outline::Area(it.parts.clone()),
        _ => Outline::Line(first()),
    };
    Some(Feature { class: class.to_owned(), outline })
}

fn class(layer: &str, kind: &str, is_area: bool) -> Option<&'static str> {
    Some(match (layer, kind) {
        ("land", "forest") | ("parks", _) => "park",
        ("land", _) | ("county", "outside") | ("railway", "station" | "runway") | ("roads", "track") => return None,
        ("water", "island") => "land",
        ("water", "falls" | "dam" | "ferry") => return None,
        ("water", _) if is_area => "water",
        ("water", _) => "river",
        ("towns", "built") => "building",
        ("towns" | "county" | "boundaries", _) => "limit",
        ("railway", _) => "rail",
        ("roads", "highway" | "main" | "road") => "road",
        ("roads", _) => "street",
        ("labels", "city" | "town") => "place",
        ("labels", "water_label") => "water-name",
        ("labels", _) => return None,
        _ if is_area => "area",
        _ => "street",
    })
}
