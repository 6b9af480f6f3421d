//! Streets and house numbers: every address of the county gets its place by arithmetic.

use crate::table;
use std::sync::LazyLock;

/// Metres in one degree of latitude, and of longitude at 44.2° north. Constants rather than
/// trigonometry, so that every machine finds the same places to the last digit.
pub(crate) const METRES: Point = Point { lat: 111_132.0, lon: 79_900.0 };

/// How far from the middle of the street a house stands, in metres.
const SETBACK: f64 = 14.0;

/// A place in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east; negative here.
    pub lon: f64,
}

impl Point {
    /// The point `north` and `east` metres away.
    #[must_use]
    pub fn moved(self, north: f64, east: f64) -> Self {
        Self { lat: self.lat + north / METRES.lat, lon: self.lon + east / METRES.lon }
    }

    /// The way to `other` in metres, north and east.
    fn to(self, other: Self) -> (f64, f64) {
        ((other.lat - self.lat) * METRES.lat, (other.lon - self.lon) * METRES.lon)
    }

    /// The distance to `other` in metres, good within the county.
    #[must_use]
    pub fn metres_to(self, other: Self) -> f64 {
        let (north, east) = self.to(other);
        (north * north + east * east).sqrt()
    }
}

/// One street of one town.
#[derive(Debug, Clone)]
pub struct Street {
    /// The town whose addresses use it.
    pub town: &'static str,
    /// Five digits, of a range the post never gave out.
    pub zip: &'static str,
    /// With its direction and type: "W Main Street".
    pub name: &'static str,
    /// `highway`, `main`, `street` or `road`.
    pub class: &'static str,
    /// The house number at its start.
    pub first: u32,
    /// Metres that a hundred house numbers take.
    pub block: f64,
    /// Its line.
    pub points: Vec<Point>,
}

impl Street {
    /// The place of a house number, even numbers on the right; `None` beyond its ends.
    #[must_use]
    pub fn place(&self, number: u32) -> Option<Point> {
        let mut left = f64::from(number.checked_sub(self.first)?) / 100.0 * self.block;
        let side = if number.is_multiple_of(2) { SETBACK } else { -SETBACK };
        for pair in self.points.windows(2) {
            let (north, east) = pair[0].to(pair[1]);
            let length = (north * north + east * east).sqrt();
            if left <= length {
                let (north, east) = (north / length, east / length);
                return Some(pair[0].moved(north * left - east * side, east * left + north * side));
            }
            left -= length;
        }
        None
    }

    /// The distance from a point to the middle of the street, in metres.
    fn metres_from(&self, point: Point) -> f64 {
        let to_piece = |piece: &[Point]| {
            let (north, east) = piece[0].to(piece[1]);
            let (up, across) = piece[0].to(point);
            let along = ((up * north + across * east) / (north * north + east * east)).clamp(0.0, 1.0);
            piece[0].moved(north * along, east * along).metres_to(point)
        };
        self.points.windows(2).map(to_piece).fold(f64::INFINITY, f64::min)
    }

    /// The street that crosses this one nearest to a point on it.
    #[must_use]
    pub fn nearest_crossing(&self, point: Point) -> Option<&'static Street> {
        // "E Main Street" does not cross "W Main Street": it is the other half of it.
        let half = |name: &'static str| name.trim_start_matches("E ").trim_start_matches("W ");
        let others = all().iter().filter(|other| other.town == self.town && half(other.name) != half(self.name));
        others.min_by(|one, other| one.metres_from(point).total_cmp(&other.metres_from(point)))
    }

    /// The hundreds of house numbers it has room for: the highest whole hundred above `first`.
    #[must_use]
    pub fn hundreds(&self) -> u32 {
        (1..).take_while(|hundreds| self.place(self.first + hundreds * 100).is_some()).last().unwrap_or(0)
    }
}

/// All streets, in the order of the sheet.
pub fn all() -> &'static [Street] {
    static STREETS: LazyLock<Vec<Street>> = LazyLock::new(|| {
        table::rows(include_str!("../data/streets.tsv"))
            .map(|[town, zip, name, class, first, block, points]| Street {
                town,
                zip,
                name,
                class,
                first: first.parse().expect("a number"),
                block: block.parse().expect("a number"),
                points: points.split(' ').map(point).collect(),
            })
            .collect()
    });
    &STREETS
}

fn point(pair: &str) -> Point {
    let (lat, lon) = pair.split_once(',').expect("latitude and longitude");
    Point { lat: lat.parse().expect("degrees"), lon: lon.parse().expect("degrees") }
}

/// The street and the place of an address such as "118 Court Avenue" in a town.
#[must_use]
pub fn locate(town: &str, address: &str) -> Option<(&'static Street, Point)> {
    let (number, name) = address.split_once(' ')?;
    let street = all().iter().find(|street| street.town == town && street.name == name)?;
    Some((street, street.place(number.parse().ok()?)?))
}

/// The ZIP code of a town's post office, where its boxes are.
#[must_use]
pub fn box_zip(town: &str) -> &'static str {
    all().iter().find(|street| street.town == town).map_or("", |street| street.zip)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_numbers_make_a_block_and_the_sides_differ() {
        let (street, two) = locate("Alder Falls", "200 Court Avenue").unwrap();
        let four = street.place(400).unwrap();
        assert!((two.metres_to(four) - 2.0 * street.block).abs() < 0.1);
        let across = street.place(201).unwrap();
        assert!((25.0..30.0).contains(&two.metres_to(across)));
    }

    #[test]
    fn corners_are_found() {
        let (street, door) = locate("Alder Falls", "118 E Main Street").unwrap();
        assert_eq!(street.nearest_crossing(door).unwrap().name, "Court Avenue");
    }

    #[test]
    fn beyond_the_ends_there_is_no_house() {
        assert!(locate("Quill", "99 Inkwell Lane").is_none());
        assert!(locate("Quill", "4000 Inkwell Lane").is_none());
        assert!(locate("Quill", "140 Main Street").is_none());
    }

    #[test]
    fn every_street_lies_in_the_county_and_has_room() {
        for street in all() {
            assert!(street.hundreds() >= 3, "{}", street.name);
            for point in &street.points {
                assert!((44.0..44.35).contains(&point.lat) && (-119.6..-119.0).contains(&point.lon), "{}", street.name);
            }
        }
    }
}
