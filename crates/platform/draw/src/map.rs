//! A still map: base layers, numbered organizations that link to their rows in the list beside it, and branches.
//! It is what a reader without script sees, and what goes on paper.
//!
//! Colours are given twice: as presentation attributes, so that a printed or saved map is complete in itself, and by
//! class (`map-area map-water`, `map-point kind--food`), which a style sheet overrides.

mod base;
mod markers;
mod projection;

use crate::Hue;
use crate::svg::Escaped;
use std::fmt::Write;

pub use projection::Bounds;
use projection::Frame;

/// A place on earth: longitude, then latitude, in degrees (WGS 84), as GeoJSON has it.
pub type LonLat = [f64; 2];

/// Everything one map shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Map<'a> {
    /// The part of the earth that is shown.
    pub bounds: Bounds,
    /// Width of the drawing in its own units; 720 suits a page. The height follows from the bounds. A marker is 24 wide.
    pub width: f64,
    /// Read by a screen reader in place of the picture, for example "Map of 12 organizations around Marrow".
    pub label: &'a str,
    /// Base layers, lowest first.
    pub features: &'a [Feature],
    pub points: &'a [Point<'a>],
    pub branches: &'a [Branch<'a>],
}

/// One thing of the base map.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    /// What it is in one lower-case word (`water`, `river`, `park`, `road`, `town`, `county`, …); becomes `map-WORD`.
    pub class: String,
    pub outline: Outline,
}

/// Where a base feature lies.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    /// Rings of an area, holes included.
    Area(Vec<Vec<LonLat>>),
    /// A line.
    Line(Vec<LonLat>),
    /// A name written with its middle at a place.
    Name(String, LonLat),
}

/// An organization on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point<'a> {
    /// Its number in the list.
    pub number: usize,
    /// Its id as in the list: the marker links to `#organization-ID`.
    pub organization: &'a str,
    pub name: &'a str,
    pub hue: Hue,
    pub at: LonLat,
}

/// A branch of the library.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Branch<'a> {
    pub name: &'a str,
    pub at: LonLat,
}

/// Draws the map in Web Mercator as an `<svg>` element without a size of its own. Markers that would cover each other
/// are moved apart, with a line to the true place. Points outside the bounds are left out.
pub fn map(map: &Map<'_>) -> String {
    let frame = Frame::new(map.bounds, map.width);
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" class="map-still" viewBox="0 0 {w} {h}" role="group" aria-label="{label}"><path class="map-ground" fill="#f8f5ee" d="M0 0h{w}v{h}h-{w}z"/>"##,
        w = frame.width,
        h = frame.height,
        label = Escaped(map.label),
    );
    for feature in map.features {
        base::write(feature, &frame, &mut svg);
    }
    let markers = markers::spread(map.points, &frame);
    markers::write_leaders(&markers, &mut svg);
    for branch in map.branches.iter().filter(|branch| frame.shows(branch.at)) {
        markers::write_branch(branch, &frame, &mut svg);
    }
    for marker in &markers {
        markers::write(marker, &mut svg);
    }
    let _ = write!(svg, "</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOWN: Bounds = Bounds { west: -120.1, south: 46.0, east: -120.0, north: 46.05 };

    fn point(number: usize, at: LonLat) -> Point<'static> {
        Point { number, organization: "a1", name: "Bread & Seed", hue: Hue::Food, at }
    }

    fn draw(features: &[Feature], points: &[Point<'_>]) -> String {
        let branches = [Branch { name: "Marrow branch", at: [-120.05, 46.02] }];
        map(&Map { bounds: TOWN, width: 720.0, label: "Map of Marrow", features, points, branches: &branches })
    }

    #[test]
    fn every_organization_links_to_its_row() {
        let svg = draw(&[], &[point(3, [-120.04, 46.03]), point(4, [10.0, 50.0])]);
        assert!(svg.contains(r##"<a href="#organization-a1" class="map-point kind--food">"##), "{svg}");
        assert!(svg.contains("<title>3. Bread &amp; Seed</title>"), "{svg}");
        assert!(svg.contains("<title>Marrow branch</title>"), "{svg}");
        assert!(!svg.contains("4. Bread"), "a point outside is left out");
        assert!(!svg.contains("style="));
    }

    #[test]
    fn base_layers_keep_their_order_and_class() {
        let lake = Outline::Area(vec![vec![[-120.09, 46.01], [-120.06, 46.01], [-120.06, 46.04], [-120.09, 46.01]]]);
        let features = [
            Feature { class: "water".to_owned(), outline: lake },
            Feature { class: "road".to_owned(), outline: Outline::Line(vec![[-120.2, 46.02], [-119.9, 46.03]]) },
            Feature { class: "town".to_owned(), outline: Outline::Name("Marrow".to_owned(), [-120.05, 46.03]) },
            Feature { class: "road".to_owned(), outline: Outline::Line(vec![[-110.2, 46.02], [-110.1, 46.03]]) },
        ];
        let svg = draw(&features, &[]);
        let at = |text: &str| svg.find(text).unwrap_or_else(|| panic!("{text} is missing in {svg}"));
        assert!(at("map-area map-water") < at("map-line map-road"));
        assert!(at("map-line map-road") < at(">Marrow</text>"));
        assert_eq!(svg.matches("map-road").count(), 1, "a road far away is not drawn");
    }
}
