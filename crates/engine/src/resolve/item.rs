//! One record as it is compared: numbers instead of texts, a hundred bytes instead of a thousand.

use super::location::ZipShare;
use crate::geo::Point;
use crate::record::Role;

/// No such thing: no ZIP code, no unit, no house number.
pub(super) const NONE: u32 = u32::MAX;

/// A stretch of one of the pool's lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub start: u32,
    pub len: u16,
}

impl Span {
    /// What was added to a list since it had `start` elements; of more than sixty thousand the first.
    pub fn since<T>(start: usize, list: &mut Vec<T>) -> Self {
        let len = u16::try_from(list.len() - start).unwrap_or(u16::MAX);
        list.truncate(start + usize::from(len));
        Self { start: u32::try_from(start).expect("fewer than four billion words"), len }
    }

    pub fn of<T>(self, list: &[T]) -> &[T] {
        &list[self.start as usize..self.start as usize + usize::from(self.len)]
    }
}

/// A street address in numbers; [`NONE`] where a part was not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Street {
    pub number: u32,
    /// Name of the street without its type.
    pub name: u32,
    pub kind: u32,
    pub quadrant: u32,
    pub unit: u32,
    pub po_box: u32,
}

impl Street {
    pub const NONE: Self = Self { number: NONE, name: NONE, kind: NONE, quadrant: NONE, unit: NONE, po_box: NONE };

    /// Whether it says a house: number and street, no box.
    pub fn is_house(&self) -> bool {
        self.number != NONE && self.name != NONE && self.po_box == NONE
    }

    /// Whether both say the same house, whatever the unit.
    pub fn is_same_house(&self, other: &Self) -> bool {
        (self.number, self.name, self.kind, self.quadrant) == (other.number, other.name, other.kind, other.quadrant)
    }
}

/// One record that takes part.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    /// Index in the caller's list.
    pub index: u32,
    pub source: u16,
    pub role: Role,
    /// Whether the point is exact, or only within its block.
    pub exact: bool,
    pub state: u32,
    pub city: u32,
    /// Set when all records are known.
    pub town: u32,
    pub zip: u32,
    /// Set when all records are known.
    pub zip_share: ZipShare,
    pub street: Street,
    /// Latitude and longitude in ten-millionths of a degree (a centimetre).
    point: Option<[i32; 2]>,
    pub ein: u32,
    /// Names, the primary first, then aliases, then a second line that has two words besides numbers.
    pub names: Span,
    pub phones: Span,
    pub webs: Span,
    pub codes: Span,
    pub marks: u32,
    /// Of everything the record says: the order of items is made of it, not of the order of input.
    pub content: u64,
}

const PER_DEGREE: f64 = 1e7;

impl Item {
    /// A record that says nothing yet.
    pub fn new(index: u32, source: u16, role: Role) -> Self {
        Self {
            index,
            source,
            role,
            exact: false,
            state: NONE,
            city: NONE,
            town: NONE,
            zip: NONE,
            zip_share: ZipShare::Rare,
            street: Street::NONE,
            point: None,
            ein: NONE,
            names: Span::default(),
            phones: Span::default(),
            webs: Span::default(),
            codes: Span::default(),
            marks: 0,
            content: 0,
        }
    }

    pub fn is_ours(&self) -> bool {
        self.role == Role::Ourselves
    }

    /// Whether the record is of a body at all: areas, places and attributes only lend their words.
    pub fn takes_part(&self) -> bool {
        matches!(self.role, Role::Organization | Role::ServiceSite | Role::Ourselves)
    }

    #[expect(clippy::cast_possible_truncation, reason = "180 degrees are 1.8 billion ten-millionths")]
    pub fn set_point(&mut self, point: Option<Point>) {
        self.point =
            point.map(|point| [(point.lat * PER_DEGREE).round() as i32, (point.lon * PER_DEGREE).round() as i32]);
    }

    pub fn point(&self) -> Option<Point> {
        self.point.map(|[lat, lon]| Point { lat: f64::from(lat) / PER_DEGREE, lon: f64::from(lon) / PER_DEGREE })
    }

    /// Employer number, where it is known.
    pub fn ein(&self) -> Option<u32> {
        (self.ein != NONE).then_some(self.ein)
    }

    /// Whether unequal employer numbers say that the two are two.
    pub fn is_stranger_to(&self, other: &Self) -> bool {
        self.ein != NONE && other.ein != NONE && self.ein != other.ein
    }
}
