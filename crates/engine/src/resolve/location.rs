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

/// A slip of the pen apart: same number and alike street, or same street and a digit apart; or the type
/// or a direction missing. Quadrants that differ are another street.
fn near_address(a: &Item<'_>, b: &Item<'_>, metres: Option<f64>) -> bool {
    let (a, b) = (&a.address, &b.address);
    let conflict = |left: &str, right: &str| !left.is_empty() && !right.is_empty() && left != right;
    if conflict(&a.quadrant, &b.quadrant) || metres.is_some_and(|m| m > 400.0) {
        return false;
    }
    let limit = if a.street.len().min(b.street.len()) >= 8 { 2 } else { 1 };
    let numbered =
        a.street.starts_with(|c: char| c.is_ascii_digit()) || b.street.starts_with(|c: char| c.is_ascii_digit());
    let alike = a.street == b.street
        || !numbered && a.street.len().min(b.street.len()) >= 4 && within(&a.street, &b.street, limit);
    let (Some(left), Some(right)) = (a.number, b.number) else { return false };
    let same_number = left == right;
    let close_number = left.abs_diff(right) <= 4 || within(&left.to_string(), &right.to_string(), 1);
    alike && same_number
        || a.street == b.street && a.kind == b.kind && close_number && metres.is_some_and(|m| m < 60.0)
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
