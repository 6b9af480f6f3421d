//! Location as one comparison: address, unit, box, distance, ZIP code and town depend on each other.

use super::item::{Item, NONE};
use super::streets::Streets;
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
    /// A ZIP code with more than a third of its town's records.
    SameZip,
    /// A ZIP code with more than a thirtieth.
    SameSmallZip,
    /// A ZIP code that few have: to share it by chance is rare.
    SameRareZip,
    /// One side does not say its ZIP code.
    SameTown,
    OtherZip,
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

impl Location {
    /// All there are: each group compares by its own levels.
    pub const ALL: [(LocationGroup, &'static [LocationLevel]); 4] = {
        use LocationLevel as L;
        [
            (
                LocationGroup::Full,
                &[
                    L::SameUnit,
                    L::SameAddress,
                    L::OneUnit,
                    L::OtherUnit,
                    L::NearAddress,
                    L::Within60,
                    L::Within250,
                    L::Within1000,
                    L::Within5000,
                    L::Within25000,
                    L::Beyond,
                ],
            ),
            (
                LocationGroup::Points,
                &[L::Within60, L::Within250, L::Within1000, L::Within5000, L::Within25000, L::Beyond],
            ),
            (
                LocationGroup::Streets,
                &[
                    L::SameUnit,
                    L::SameAddress,
                    L::OneUnit,
                    L::OtherUnit,
                    L::NearAddress,
                    L::SameStreet,
                    L::SameZip,
                    L::SameSmallZip,
                    L::SameRareZip,
                    L::SameTown,
                    L::OtherZip,
                    L::OtherTown,
                ],
            ),
            (
                LocationGroup::Areas,
                &[
                    L::SameBox,
                    L::OtherBox,
                    L::SameZip,
                    L::SameSmallZip,
                    L::SameRareZip,
                    L::SameTown,
                    L::OtherZip,
                    L::OtherTown,
                ],
            ),
        ]
    };
}

/// How common a ZIP code is among the records of its town.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ZipShare {
    Main,
    Small,
    Rare,
}

impl ZipShare {
    pub fn of(records: u32, town: u32) -> Self {
        match records as f32 / town as f32 {
            share if share > 0.33 => Self::Main,
            share if share > 0.03 => Self::Small,
            _ => Self::Rare,
        }
    }
}

/// Compares where two records are.
pub(super) fn compare(a: &Item, b: &Item, streets: &Streets) -> Location {
    let metres = a.point().zip(b.point()).map(|(p, q)| p.distance_m(q));
    let both = a.street.is_house() && b.street.is_house();
    let group = match (both, metres.is_some()) {
        (true, true) => LocationGroup::Full,
        (false, true) => LocationGroup::Points,
        (true, false) => LocationGroup::Streets,
        (false, false) => LocationGroup::Areas,
    };
    let level = match group {
        LocationGroup::Full => same_address(a, b, metres, streets).unwrap_or_else(|| by_distance(a, b, metres)),
        LocationGroup::Points => by_distance(a, b, metres),
        LocationGroup::Streets => same_address(a, b, None, streets).unwrap_or_else(|| by_street(a, b)),
        LocationGroup::Areas => by_area(a, b),
    };
    Location { group, level, metres }
}

/// Levels of one address. An address of two points far apart is two towns' Main Street.
fn same_address(a: &Item, b: &Item, metres: Option<f64>, streets: &Streets) -> Option<LocationLevel> {
    if a.street.number != b.street.number || !metres.map_or_else(|| is_one_town(a, b), |m| m < 2000.0) {
        return None;
    }
    if !a.street.is_same_house(&b.street) {
        return near_address(a, b, metres, streets).then_some(LocationLevel::NearAddress);
    }
    Some(match (a.street.unit, b.street.unit) {
        (NONE, NONE) => LocationLevel::SameAddress,
        (NONE, _) | (_, NONE) => LocationLevel::OneUnit,
        (left, right) if left == right => LocationLevel::SameUnit,
        _ => LocationLevel::OtherUnit,
    })
}

fn is_one_town(a: &Item, b: &Item) -> bool {
    a.town == b.town || a.zip != NONE && a.zip == b.zip
}

/// A slip of the pen apart: the same number on a street spelt alike, or with another type or a direction
/// missing. Quadrants that differ are another street, and so are numbered streets.
fn near_address(a: &Item, b: &Item, metres: Option<f64>, streets: &Streets) -> bool {
    let (a, b) = (&a.street, &b.street);
    let conflict = a.quadrant != NONE && b.quadrant != NONE && a.quadrant != b.quadrant;
    if conflict || metres.is_some_and(|m| m > 400.0) {
        return false;
    }
    if a.name == b.name {
        return true;
    }
    let (left, right) = (streets.text(a.name), streets.text(b.name));
    let shorter = left.len().min(right.len());
    let numbered = |street: &str| street.starts_with(|c: char| c.is_ascii_digit());
    let spelt_alike = shorter >= 3 && within(left, right, if shorter >= 8 { 2 } else { 1 });
    spelt_alike && !numbered(left) && !numbered(right)
}

fn by_distance(a: &Item, b: &Item, metres: Option<f64>) -> LocationLevel {
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

fn by_street(a: &Item, b: &Item) -> LocationLevel {
    let street = a.street.name == b.street.name && a.street.quadrant == b.street.quadrant;
    if a.town == b.town && street { LocationLevel::SameStreet } else { by_zip(a, b) }
}

fn by_zip(a: &Item, b: &Item) -> LocationLevel {
    if a.zip != NONE && a.zip == b.zip {
        // Two towns may share a ZIP code; the town where it is commoner decides.
        match (a.zip_share, b.zip_share) {
            (ZipShare::Main, _) | (_, ZipShare::Main) => LocationLevel::SameZip,
            (ZipShare::Small, _) | (_, ZipShare::Small) => LocationLevel::SameSmallZip,
            _ => LocationLevel::SameRareZip,
        }
    } else if a.town != b.town {
        LocationLevel::OtherTown
    } else if a.zip == NONE || b.zip == NONE {
        LocationLevel::SameTown
    } else {
        LocationLevel::OtherZip
    }
}

fn by_area(a: &Item, b: &Item) -> LocationLevel {
    let (left, right) = (a.street.po_box, b.street.po_box);
    match by_zip(a, b) {
        level if left == NONE || right == NONE || level == LocationLevel::OtherTown => level,
        _ if left == right => LocationLevel::SameBox,
        _ => LocationLevel::OtherBox,
    }
}
