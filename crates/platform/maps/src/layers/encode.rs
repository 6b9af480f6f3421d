//! Base layers cut to one tile.

use super::{Layer, Shape};
use crate::tile::World;
use crate::{Bounds, EXTENT, Tile};
use geo::orient::{Direction, Orient};
use geo::{BooleanOps, Coord, Geometry, LineString, MapCoords, MultiLineString, Polygon, Rect, Simplify};
use mvt::{GeomData, GeomEncoder, GeomType};

/// Drawn beyond the tile's edge, as a share of its side: more than half of the widest outline.
const MARGIN: f64 = 1.0 / 32.0;
/// Half a pixel of a tile drawn 512 pixels wide, in units of the tile.
const TOLERANCE: f64 = 4.0;

pub(super) fn tile(layers: &[Layer], tile: Tile) -> Vec<u8> {
    const WHY: &str = "coordinates are finite and every layer has another name";
    let bounds = tile.bounds_with_margin(MARGIN);
    let mut written = mvt::Tile::new(EXTENT);
    for layer in layers {
        let mut open = written.create_layer(&layer.name);
        for shape in layer.shapes.iter().filter(|shape| shape.bounds.touches(&bounds)) {
            for place in places(shape, &bounds, tile).expect(WHY) {
                let mut feature = open.into_feature(place);
                if !shape.kind.is_empty() {
                    feature.add_tag_string("kind", &shape.kind);
                }
                if let Some(name) = &shape.name {
                    feature.add_tag_string("name", name);
                }
                open = feature.into_layer();
            }
        }
        if open.num_features() > 0 {
            written.add_layer(open).expect(WHY);
        }
    }
    written.to_bytes().expect(WHY)
}

/// What is left of a shape in the tile: cut in degrees, where the tile is a plain rectangle, then projected.
fn places(shape: &Shape, bounds: &Bounds, tile: Tile) -> Result<Vec<GeomData>, mvt::Error> {
    let whole = bounds.west <= shape.bounds.west
        && bounds.south <= shape.bounds.south
        && shape.bounds.east <= bounds.east
        && shape.bounds.north <= bounds.north;
    let frame = Rect::new((bounds.west, bounds.south), (bounds.east, bounds.north)).to_polygon();
    match &shape.geometry {
        Geometry::Point(at) => {
            // In one tile only: a name drawn by two tiles would stand there twice.
            let at = project(at.0, tile);
            let side = 0.0..f64::from(EXTENT);
            if !side.contains(&at.x) || !side.contains(&at.y) {
                return Ok(Vec::new());
            }
            Ok(vec![GeomEncoder::new(GeomType::Point).point(at.x, at.y)?.encode()?])
        }
        Geometry::LineString(line) => {
            let lines = MultiLineString::new(vec![line.clone()]);
            let cut = if whole { lines } else { frame.clip(&lines, false) };
            cut.iter().filter_map(|line| encode_line(line, tile).transpose()).collect()
        }
        Geometry::Polygon(area) if whole => Ok(encode_area(area, tile)?.into_iter().collect()),
        Geometry::Polygon(area) => {
            area.intersection(&frame).iter().filter_map(|area| encode_area(area, tile).transpose()).collect()
        }
        _ => Ok(Vec::new()),
    }
}

fn project(at: Coord<f64>, tile: Tile) -> Coord<f64> {
    let (x, y) = tile.place(World::from_degrees([at.x, at.y]));
    Coord { x, y }
}

/// None for a line that has shrunk to a point.
fn encode_line(line: &LineString<f64>, tile: Tile) -> Result<Option<GeomData>, mvt::Error> {
    let line = line.map_coords(|at| project(at, tile)).simplify(TOLERANCE);
    let ends = (line.0.first(), line.0.last());
    if line.0.len() < 2 || (line.0.len() == 2 && ends.0.zip(ends.1).is_some_and(|(a, b)| near(*a, *b))) {
        return Ok(None);
    }
    let mut encoder = GeomEncoder::new(GeomType::Linestring);
    for at in line.coords() {
        encoder.add_point(at.x, at.y)?;
    }
    encoder.encode().map(Some)
}

/// None for an area that has shrunk to nothing. The specification wants outer rings clockwise on screen, which is
/// counter-clockwise to `geo`, whose y points up.
fn encode_area(area: &Polygon<f64>, tile: Tile) -> Result<Option<GeomData>, mvt::Error> {
    let area = area.map_coords(|at| project(at, tile)).simplify(TOLERANCE).orient(Direction::Default);
    if !is_seen(area.exterior()) {
        return Ok(None);
    }
    let mut encoder = GeomEncoder::new(GeomType::Polygon);
    for ring in std::iter::once(area.exterior()).chain(area.interiors()).filter(|ring| is_seen(ring)) {
        // The format closes rings itself: the repeated last place is left out.
        for at in &ring.0[..ring.0.len() - 1] {
            encoder.add_point(at.x, at.y)?;
        }
        encoder.complete_geom()?;
    }
    encoder.encode().map(Some)
}

/// Whether a ring covers a quarter of a pixel at least: smaller ones may turn inside out when rounded to the grid.
fn is_seen(ring: &LineString<f64>) -> bool {
    let twice_area: f64 = ring.lines().map(|edge| edge.determinant()).sum();
    ring.0.len() >= 4 && twice_area.abs() / 2.0 >= TOLERANCE * TOLERANCE
}

fn near(a: Coord<f64>, b: Coord<f64>) -> bool {
    (a.x - b.x).abs() < 1.0 && (a.y - b.y).abs() < 1.0
}
