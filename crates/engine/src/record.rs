//! What comes in: one row of one source, already cut into fields by a reader.

use crate::geo::Point;

/// What the rows of a source are (discovery of who could be a partner begins with this question).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// An organization or one of its sites.
    #[default]
    Organization,
    /// One program row of a provider at an address; several fold into one organization.
    ServiceSite,
    /// A park, landmark, station: asset class *place*, never suggested.
    Place,
    /// A ward, cluster, neighbourhood: names the surroundings of a point, never a row in a list.
    Area,
    /// A fact about whatever stands at the address ("votes are held here"), never a row in a list.
    Attribute,
    /// The library itself.
    Ourselves,
}

/// The columns of a tax file that say more than name and address (IRS Exempt Organizations BMF).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TaxRow {
    pub ntee: String,
    pub subsection: String,
    pub foundation: String,
    pub affiliation: String,
    /// Group exemption number; empty when none.
    pub group: String,
    pub filing_requirement: String,
    pub status: String,
    /// US dollars; `None` when blank or 0, which the file uses for "not known".
    pub revenue: Option<i64>,
    /// Year of the last return seen.
    pub last_return: Option<i32>,
}

/// One row of one source. Strings are as the source wrote them; keys are made by [`crate::text`]
/// and [`crate::address`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// Index into the caller's list of sources.
    pub source: u16,
    pub role: Role,
    /// Year in which the source saw the organization.
    pub year: Option<i32>,
    pub name: String,
    /// Other names that are names (alias, legal name).
    pub other_names: Vec<String>,
    /// A second line that qualifies or names a parent (IRS SORT_NAME), not an alias.
    pub second_line: String,
    pub street: String,
    pub city: String,
    /// Two-letter US state or empty.
    pub state: String,
    pub zip: String,
    pub phones: Vec<String>,
    pub urls: Vec<String>,
    pub point: Option<Point>,
    /// US employer identification number.
    pub ein: Option<u32>,
    pub tax: Option<TaxRow>,
    /// Codes of known classifications found in the row: `osm:amenity=school`, `naics:611110`, `ntee:B20`.
    pub codes: Vec<String>,
    /// Partner kind that staff or the preview gave to the whole source.
    pub source_kind: Option<String>,
}
