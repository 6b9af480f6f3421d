//! Location as one comparison: address, unit, box, distance, ZIP code and town depend on each other.

use super::prepare::Item;
use super::words::within;

/// What can be compared decides which table applies: a record without coordinates is no evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LocationGroup {
    /// Streets and points on both sides.
    Full,
    /// Points only.
    Points,
    /// Streets only.
    Streets,
    /// Neither: boxes, ZIP codes, towns.
    Areas,
}

/// How two locations compare, nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum LocationLevel {
    SameUnit,
    SameAddress,
    OneUnit,
    OtherUnit,
    NearAddress,
    Within60,
    Within250,
    Within1000,
    Within5000,
    Within25000,
    Beyond,
    SameStreet,
    SameZip,
    SameTown,
    OtherTown,
    SameBox,
    OtherBox,
}

/// Group, level and distance between points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Location {
    pub group: LocationGroup,
    pub level: LocationLevel,
    pub metres: Option<f64>,
}

/// Compares where two records are.
pub(super) fn compare(a: &Item<'_>, b: &Item<'_>) -> Location {
    let metres = a.point.zip(b.point).map(|(p, q)| p.distance_m(q));
    let streets = a.street.is_some() && b.street.is_some();
    let group = match (streets, metres.is_some()) {
        (true, true) => LocationGroup::Full,
        (false, true) => LocationGroup::Points,
        (true, false) => LocationGroup::Streets,
        (false, false) => LocationGroup::Areas,
    };
    let level = match group {
        LocationGroup::Full => same_address(a, b, metres).unwrap_or_else(|| by_distance(a, b, metres)),
        LocationGroup::Points => by_distance(a, b, metres),
        LocationGroup::Streets => same_address(a, b, None).unwrap_or_else(|| by_street(a, b)),
        LocationGroup::Areas => by_area(a, b),
    };
    Location { group, level, metres }
}

/// Levels of one address. An address of two points far apart is two towns' Main Street.
fn same_address(a: &Item<'_>, b: &Item<'_>, metres: Option<f64>) -> Option<LocationLevel> {
    let near = metres.map_or_else(|| a.town == b.town || a.zip.is_some() && a.zip == b.zip, |m| m < 2000.0);
    if !near {
        return None;
    }
    if a.street != b.street {
        return near_address(a, b, metres).then_some(LocationLevel::NearAddress);
    }
    Some(match (a.address.unit.as_str(), b.address.unit.as_str()) {
        ("", "") => LocationLevel::SameAddress,
        ("", _) | (_, "") => LocationLevel::OneUnit,
        (left, right) if left == right => LocationLevel::SameUnit,
        _ => LocationLevel::OtherUnit,
    })
}

/// A slip of the pen apart: the same number on a street spelt alike, or with another type or a direction
/// missing. Quadrants that differ are another street, and so are numbered streets.
fn near_address(a: &Item<'_>, b: &Item<'_>, metres: Option<f64>) -> bool {
    let (a, b) = (&a.address, &b.address);
    let conflict = !a.quadrant.is_empty() && !b.quadrant.is_empty() && a.quadrant != b.quadrant;
    if conflict || a.number != b.number || metres.is_some_and(|m| m > 400.0) {
        return false;
    }
    let shorter = a.street.len().min(b.street.len());
    let numbered = |street: &str| street.starts_with(|c: char| c.is_ascii_digit());
    let spelt_alike = shorter >= 3 && within(&a.street, &b.street, if shorter >= 8 { 2 } else { 1 });
    a.street == b.street || spelt_alike && !numbered(&a.street) && !numbered(&b.street)
}

fn by_distance(a: &Item<'_>, b: &Item<'_>, metres: Option<f64>) -> LocationLevel {
    // A point that only stands for its block cannot say "within 60 m".
    let floor = if a.exact && b.exact { 0.0 } else { 61.0 };
    match metres.unwrap_or(f64::INFINITY).max(floor) {
        m if m <= 60.0 => LocationLevel::Within60,
        m if m <= 250.0 => LocationLevel::Within250,
        m if m <= 1000.0 => LocationLevel::Within1000,
        m if m <= 5000.0 => LocationLevel::Within5000,
        m if m <= 25_000.0 => LocationLevel::Within25000,
        _ => LocationLevel::Beyond,
    }
}

fn by_street(a: &Item<'_>, b: &Item<'_>) -> LocationLevel {
    let street = a.address.street == b.address.street && a.address.quadrant == b.address.quadrant;
    if a.town == b.town && street { LocationLevel::SameStreet } else { by_zip(a, b) }
}

fn by_zip(a: &Item<'_>, b: &Item<'_>) -> LocationLevel {
    if a.zip.is_some() && a.zip == b.zip {
        LocationLevel::SameZip
    } else if a.town == b.town {
        LocationLevel::SameTown
    } else {
        LocationLevel::OtherTown
    }
}

fn by_area(a: &Item<'_>, b: &Item<'_>) -> LocationLevel {
    let level = by_zip(a, b);
    match (&a.address.po_box, &b.address.po_box) {
        (Some(left), Some(right)) if level != LocationLevel::OtherTown => {
            if left == right {
                LocationLevel::SameBox
            } else {
                LocationLevel::OtherBox
            }
        }
        _ => level,
    }
}
