//! Base layers read from GeoJSON: towns, rivers, parks, county lines. Small enough to be kept in memory.

mod encode;
mod geojson;

use crate::{Bounds, LonLat, MapError, Tile};
use geo::{BoundingRect, Geometry};

/// Base layers by name, drawn in the order they were added.
#[derive(Default)]
pub struct Layers {
    layers: Vec<Layer>,
}

struct Layer {
    name: String,
    shapes: Vec<Shape>,
}

/// One part of a feature: a point, a line or an area, never several.
struct Shape {
    kind: String,
    name: Option<String>,
    /// Longitude and latitude, in degrees.
    geometry: Geometry<f64>,
    bounds: Bounds,
}

/// One part of a base feature, as the still map draws it.
#[derive(Clone, Debug, PartialEq)]
pub struct BaseFeature<'a> {
    pub layer: &'a str,
    /// The feature's `kind`; empty when it has none.
    pub kind: &'a str,
    pub name: Option<&'a str>,
    /// One place, an open line, or the rings of an area.
    pub parts: Vec<Vec<LonLat>>,
    pub is_area: bool,
}

impl Layers {
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads one layer from the text of a GeoJSON FeatureCollection. Of the properties `kind` and `name` are kept.
    /// Features without a geometry are passed over. A layer of the same name is replaced.
    ///
    /// # Errors
    /// When the text is not GeoJSON of points, lines and polygons.
    pub fn add(&mut self, name: &str, text: &str) -> Result<(), MapError> {
        let features = geojson::read(text).map_err(|source| MapError::NotGeoJson { layer: name.to_owned(), source })?;
        let mut shapes = Vec::new();
        for feature in features {
            for geometry in geojson::parts(feature.geometry) {
                if let Some(bounds) = bounds(&geometry) {
                    shapes.push(Shape { kind: feature.kind.clone(), name: feature.name.clone(), geometry, bounds });
                }
            }
        }
        self.layers.retain(|layer| layer.name != name);
        self.layers.push(Layer { name: name.to_owned(), shapes });
        Ok(())
    }

    /// One vector tile with all layers that have something in it; empty bytes when none has. Features carry `kind` and,
    /// where known, `name`. Lines and areas are cut a little outside the tile, so that their outlines do not show a
    /// seam, and simplified to half a pixel.
    pub fn tile(&self, tile: Tile) -> Vec<u8> {
        encode::tile(&self.layers, tile)
    }

    /// Every part that touches the bounds, whole, lowest layer first.
    pub fn within(&self, bounds: Bounds) -> impl Iterator<Item = BaseFeature<'_>> {
        self.layers.iter().flat_map(move |layer| {
            layer.shapes.iter().filter(move |shape| shape.bounds.touches(&bounds)).map(|shape| shape.draw(&layer.name))
        })
    }
}

impl Shape {
    fn draw<'a>(&'a self, layer: &'a str) -> BaseFeature<'a> {
        let places = |line: &geo::LineString<f64>| line.coords().map(|at| [at.x, at.y]).collect();
        let parts = match &self.geometry {
            Geometry::Point(at) => vec![vec![[at.x(), at.y()]]],
            Geometry::LineString(line) => vec![places(line)],
            Geometry::Polygon(area) => std::iter::once(area.exterior()).chain(area.interiors()).map(places).collect(),
            _ => Vec::new(),
        };
        let is_area = matches!(self.geometry, Geometry::Polygon(_));
        BaseFeature { layer, kind: &self.kind, name: self.name.as_deref(), parts, is_area }
    }
}

fn bounds(geometry: &Geometry<f64>) -> Option<Bounds> {
    let rect = geometry.bounding_rect()?;
    let bounds = Bounds { west: rect.min().x, south: rect.min().y, east: rect.max().x, north: rect.max().y };
    [bounds.west, bounds.south, bounds.east, bounds.north].iter().all(|n| n.is_finite()).then_some(bounds)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOWN: &str = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"kind":"park","name":"Mill Green"},"geometry":{"type":"Polygon","coordinates":
            [[[-120.02,46.0],[-120.0,46.0],[-120.0,46.02],[-120.02,46.02],[-120.02,46.0]]]}},
        {"type":"Feature","properties":{"kind":"river","name":12},"geometry":{"type":"MultiLineString","coordinates":
            [[[-120.1,46.01,210.5],[-119.9,46.01,209.0]],[[-120.3,46.01],[-120.2,46.01]]]}},
        {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[-120.01,46.01]}},
        {"type":"Feature","properties":{},"geometry":null}]}"#;

    fn layers() -> Layers {
        let mut layers = Layers::new();
        layers.add("town", TOWN).expect("good GeoJSON");
        layers
    }

    #[test]
    fn a_tile_holds_what_touches_it() {
        // Zoom 10, column 170: 120.23 to 119.88 degrees west.
        let bytes = layers().tile("10/170/364".parse().expect("a tile"));
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("town") && text.contains("Mill Green") && text.contains("river"), "{text}");
        assert_eq!(layers().tile("10/0/0".parse().expect("a tile")), Vec::<u8>::new());
    }

    #[test]
    fn the_still_map_gets_whole_parts() {
        let layers = layers();
        let near = Bounds { west: -120.05, south: 45.9, east: -119.95, north: 46.1 };
        let found: Vec<BaseFeature<'_>> = layers.within(near).collect();
        let kinds: Vec<(&str, bool, usize)> = found.iter().map(|f| (f.kind, f.is_area, f.parts[0].len())).collect();
        assert_eq!(kinds, [("park", true, 5), ("river", false, 2), ("", false, 1)]);
    }

    #[test]
    fn other_text_is_refused() {
        for text in
            ["", "{}", r#"{"type":"FeatureCollection","features":[{"geometry":{"type":"Blob","coordinates":[]}}]}"#]
        {
            let refused = Layers::new().add("town", text).expect_err(text);
            assert!(refused.to_string().contains("town"), "{refused}");
        }
    }

    /// Real layers, with the flaws of real layers: every one is read and cut at three zooms.
    #[test]
    fn the_layers_of_a_real_city_are_read() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../../shared/data/dc/city_layers");
        let Ok(files) = std::fs::read_dir(folder) else {
            println!("skipped: no real data beside this checkout");
            return;
        };
        let mut layers = Layers::new();
        for file in files {
            let path = file.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            layers.add(&path.display().to_string(), &text).expect("GeoJSON");
        }
        for path in ["8/73/97", "11/586/783", "15/9378/12535"] {
            assert!(layers.tile(path.parse().expect("a tile")).len() > 1_000, "{path}");
        }
    }
}
