//! One point, and for polygons an area, from a GeoJSON geometry (RFC 7946).

use geo::{
    ChamberlainDuquetteArea, Coord, Euclidean, InteriorPoint, InterpolateLine, Length, LineString, MultiPolygon, Point,
    Polygon,
};
use serde_json::Value;

use crate::row::Geometry;
use crate::values::coordinates;

/// What is kept of a geometry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape {
    pub kind: Geometry,
    /// Degrees; `None` when the geometry is not on the globe.
    pub lat_lon: Option<(f64, f64)>,
    pub area_km2: Option<f64>,
    /// The coordinates were Web-Mercator metres.
    pub from_metres: bool,
}

impl Shape {
    /// From the type and the coordinates of a geometry; `None` when unreadable. Coordinates in metres are converted.
    pub fn read(kind: &str, coordinates: &Value) -> Option<Self> {
        // An empty geometry is an absent one, not one off the globe.
        if coordinates.as_array().is_none_or(Vec::is_empty) {
            return None;
        }
        let mut metres = false;
        let (kind, point, area) = match kind {
            "Point" => (Geometry::Point, coord(coordinates, &mut metres), None),
            "MultiPoint" => middle_of_points(coords(coordinates, &mut metres)?),
            "LineString" => (Geometry::MiddleOfLine, middle_of_line(&line(coordinates, &mut metres)?), None),
            "MultiLineString" => {
                let lines = coordinates.as_array()?.iter().filter_map(|item| line(item, &mut metres));
                let longest = lines.max_by(|a, b| Euclidean.length(a).total_cmp(&Euclidean.length(b)))?;
                (Geometry::MiddleOfLine, middle_of_line(&longest), None)
            }
            "Polygon" => inside(&MultiPolygon(vec![polygon(coordinates, &mut metres)?])),
            "MultiPolygon" => {
                let items = coordinates.as_array()?.iter().filter_map(|item| polygon(item, &mut metres));
                inside(&MultiPolygon(items.collect()))
            }
            _ => return None,
        };
        let lat_lon = point.and_then(|point| coordinates::in_range(point.y, point.x));
        Some(Self { kind, lat_lon, area_km2: area, from_metres: metres })
    }
}

fn coord(value: &Value, metres: &mut bool) -> Option<Coord> {
    let pair = value.as_array()?;
    let (x, y) = (pair.first()?.as_f64()?, pair.get(1)?.as_f64()?);
    if let Some((lat, lon)) = coordinates::from_metres(y, x) {
        *metres = true;
        return Some(Coord { x: lon, y: lat });
    }
    (x.is_finite() && y.is_finite()).then_some(Coord { x, y })
}

fn coords(value: &Value, metres: &mut bool) -> Option<Vec<Coord>> {
    Some(value.as_array()?.iter().filter_map(|item| coord(item, metres)).collect())
}

fn line(value: &Value, metres: &mut bool) -> Option<LineString> {
    coords(value, metres).map(LineString::from)
}

fn polygon(value: &Value, metres: &mut bool) -> Option<Polygon> {
    let mut rings = value.as_array()?.iter().filter_map(|ring| line(ring, metres));
    let outer = rings.next()?;
    Some(Polygon::new(outer, rings.collect()))
}

fn middle_of_line(line: &LineString) -> Option<Coord> {
    Euclidean.point_at_ratio_from_start(line, 0.5).map(Coord::from)
}

/// The point nearest to the mean of all: one that exists, in the middle.
fn middle_of_points(points: Vec<Coord>) -> (Geometry, Option<Coord>, Option<f64>) {
    let kind = if points.len() == 1 { Geometry::Point } else { Geometry::OneOfPoints };
    let mean = points.iter().fold(Coord::zero(), |sum, point| sum + *point / points.len() as f64);
    let far = |point: &Coord| (point.x - mean.x).powi(2) + (point.y - mean.y).powi(2);
    (kind, points.into_iter().min_by(|a, b| far(a).total_cmp(&far(b))), None)
}

/// A point inside the largest part, and the area of all parts in km² (Chamberlain and Duquette,
/// "Some algorithms for polygons on a sphere", JPL 2007).
fn inside(polygons: &MultiPolygon) -> (Geometry, Option<Coord>, Option<f64>) {
    let largest = polygons
        .0
        .iter()
        .max_by(|a, b| a.chamberlain_duquette_unsigned_area().total_cmp(&b.chamberlain_duquette_unsigned_area()));
    let point = largest.and_then(interior_point).map(Coord::from);
    let area = polygons.chamberlain_duquette_unsigned_area() / 1e6;
    (Geometry::InsidePolygon, point, (area.is_finite() && area > 0.0).then_some(area))
}

fn interior_point(polygon: &Polygon) -> Option<Point> {
    polygon.interior_point()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(kind: &str, coordinates: &Value) -> Shape {
        Shape::read(kind, coordinates).unwrap()
    }

    #[test]
    fn every_geometry_gives_one_point() {
        assert_eq!(read("Point", &json!([-77.0, 38.9])).lat_lon, Some((38.9, -77.0)));
        let points = read("MultiPoint", &json!([[-77.0, 38.0], [-77.1, 38.1], [-77.2, 38.2]]));
        assert_eq!((points.kind, points.lat_lon), (Geometry::OneOfPoints, Some((38.1, -77.1))));
        assert_eq!(read("MultiPoint", &json!([[-77.0, 38.0]])).kind, Geometry::Point);
        let line = read("LineString", &json!([[-77.0, 38.0], [-77.0, 38.1], [-77.0, 39.0]]));
        assert_eq!((line.kind, line.lat_lon), (Geometry::MiddleOfLine, Some((38.5, -77.0))));
    }

    #[test]
    fn the_point_of_a_crescent_lies_inside_it() {
        let crescent = json!([[
            [0.0, 0.0],
            [3.0, 0.0],
            [3.0, 3.0],
            [0.0, 3.0],
            [0.0, 2.8],
            [2.8, 2.8],
            [2.8, 0.2],
            [0.0, 0.2],
            [0.0, 0.0]
        ]]);
        let shape = read("Polygon", &crescent);
        let (lat, lon) = shape.lat_lon.unwrap();
        assert!(!(0.2..=2.8).contains(&lat) || lon > 2.8, "{lat} {lon}");
        // Three strips of 3, 3 and 2.6 by 0.2 degrees near the equator, a degree being 111 km.
        let expected = 8.6 * 0.2 * 111.3 * 111.3;
        assert!((shape.area_km2.unwrap() / expected - 1.0).abs() < 0.02, "{shape:?}");
    }

    #[test]
    fn metres_become_degrees_and_nonsense_has_no_point() {
        let shape = read("Point", &json!([-8_575_605.0, 4_707_175.0]));
        let (lat, lon) = shape.lat_lon.unwrap();
        assert!(shape.from_metres && (lat - 38.9).abs() < 0.1 && (lon + 77.0).abs() < 0.1);
        assert_eq!(read("Point", &json!([500.0, 500.0])).lat_lon, None);
        assert_eq!(Shape::read("Point", &Value::Null), None);
        assert_eq!(read("Polygon", &json!([[]])).lat_lon, None);
    }
}
