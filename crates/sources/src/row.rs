//! What comes out: a row cut into fields, or a refused row with its reason.

use serde_json::{Map, Value};

/// Columns of the IRS Exempt Organizations Business Master File beyond name and address, as the
/// file writes them (meaning of each code: IRS, "Exempt Organizations Business Master File Extract
/// information sheet").
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaxColumns {
    pub ntee: String,
    pub subsection: String,
    pub foundation: String,
    pub affiliation: String,
    /// Group exemption number; empty when none (the file writes 0000).
    pub group: String,
    pub filing_requirement: String,
    pub status: String,
    /// US dollars; `None` when blank or 0, which the file uses for "not known".
    pub revenue: Option<i64>,
    /// Year in which the last tax period seen ended.
    pub last_return: Option<i32>,
}

/// Columns of the IMLS Public Libraries Survey outlet file beyond name and address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutletColumns {
    /// FSCSKEY, the key of the library system.
    pub system_key: String,
    /// CE central, BR branch, BS bookmobile, BM books by mail.
    pub outlet_type: String,
    /// Public service hours in the year.
    pub hours: Option<i64>,
    /// Square feet of floor.
    pub sq_feet: Option<i64>,
    /// Weeks open in the year.
    pub weeks_open: Option<i64>,
    pub county: String,
    /// Structure change code 23: closed for the year, expected to open again.
    pub temporarily_closed: bool,
}

/// How the one point of a row was taken from its geometry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Geometry {
    Point,
    /// The middlemost of several points.
    OneOfPoints,
    MiddleOfLine,
    /// A point certain to lie inside, not the center of gravity.
    InsidePolygon,
}

impl Geometry {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::OneOfPoints => "one_of_points",
            Self::MiddleOfLine => "middle_of_line",
            Self::InsidePolygon => "inside_polygon",
        }
    }
}

/// What was changed or left out of a row that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Note {
    /// Web-Mercator metres stood where degrees were promised; converted.
    MetresConverted,
    /// The coordinates are not on the globe, or both zero; left out.
    CoordinatesOutOfRange,
    /// The coordinates are in another state than the address; left out.
    CoordinatesElsewhere,
    /// "C/O …" cut from the street; it stays in [`Row::raw`].
    CareOfCut,
}

impl Note {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MetresConverted => "metres_converted",
            Self::CoordinatesOutOfRange => "coordinates_out_of_range",
            Self::CoordinatesElsewhere => "coordinates_elsewhere",
            Self::CareOfCut => "care_of_cut",
        }
    }
}

/// One row of one source. Texts are trimmed, their inner line ends and runs of blanks are one
/// blank, coded missing values are empty; otherwise they are as the source wrote them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Row number as a person counts, the header excluded: the first row is 1.
    pub position: u64,
    /// Stable within the source: its id, EIN or outlet key, else a hash of name and address. Rows
    /// of equal key are told apart by their order (`key`, `key#2`, …).
    pub key: String,
    /// Empty only in sources without a name column (permits, machines).
    pub name: String,
    pub other_names: Vec<String>,
    /// A second line that qualifies the name or names a parent (IRS SORT_NAME), not an alias.
    pub second_line: String,
    pub street: String,
    pub city: String,
    /// Two-letter US state, or empty.
    pub state: String,
    /// Five digits, or empty.
    pub zip: String,
    /// Ten digits each; seven when the source leaves the area code out.
    pub phones: Vec<String>,
    pub urls: Vec<String>,
    pub email: Option<String>,
    /// US employer identification number.
    pub ein: Option<u32>,
    /// Degrees, WGS 84.
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub geometry: Option<Geometry>,
    /// Square kilometres of a polygon.
    pub area_km2: Option<f64>,
    pub tax: Option<TaxColumns>,
    pub outlet: Option<OutletColumns>,
    /// `osm:amenity=school`, `naics:611110`, `ntee:B20`.
    pub codes: Vec<String>,
    /// Columns a person asked to keep: label, value.
    pub facts: Vec<(String, String)>,
    pub notes: Vec<Note>,
    /// The kept columns as the source wrote them.
    pub raw: Map<String, Value>,
}

/// Why a row is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RefusedReason {
    NoName,
    /// A total or a note about the file, not an organization.
    SummaryRow,
    /// Nothing but coordinates, and they are not on the globe.
    CoordinatesOutOfRange,
    /// The name is a private person's, with a title or turned around ("Doe, Jane").
    PersonalRow,
    /// Not readable; the detail is the parser's.
    BrokenRow {
        detail: String,
    },
    WrongColumnCount {
        expected: usize,
        found: usize,
    },
    /// The source itself says that it is closed.
    Closed {
        status: String,
    },
}

impl RefusedReason {
    /// A stable code, the key of the sentence shown to a person.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::NoName => "no_name",
            Self::SummaryRow => "summary_row",
            Self::CoordinatesOutOfRange => "coordinates_out_of_range",
            Self::PersonalRow => "personal_row",
            Self::BrokenRow { .. } => "broken_row",
            Self::WrongColumnCount { .. } => "wrong_column_count",
            Self::Closed { .. } => "closed",
        }
    }

    /// What the sentence of [`RefusedReason::as_str`] is filled with.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::BrokenRow { detail } => vec![("detail", detail.clone())],
            Self::WrongColumnCount { expected, found } => {
                vec![("expected", expected.to_string()), ("found", found.to_string())]
            }
            Self::Closed { status } => vec![("status", status.clone())],
            Self::NoName | Self::SummaryRow | Self::CoordinatesOutOfRange | Self::PersonalRow => Vec::new(),
        }
    }
}

/// A row that is not taken, kept with its reason so that a person can mend the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Row number as a person counts, the header excluded.
    pub position: u64,
    pub reason: RefusedReason,
    /// The row as it stands in the file, cut at 2,000 bytes. Empty for a personal row: what must
    /// not be imported must not be kept here either.
    pub raw: String,
}
