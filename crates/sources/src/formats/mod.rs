//! Official files: fixed columns, a fixed role, and what they say beyond name and address.

mod irs;
mod museums;
mod outlets;

use crate::bytes::RawRow;
use crate::field::Field;
use crate::format::Format;
use crate::role::{Role, RoleGuess, Why};
use crate::row::{RefusedReason, Row};

/// Names of columns, in capitals, and what they hold.
pub type FieldMap = [(&'static str, Field)];

/// The columns of an official file; `None` for the others.
pub fn fixed_fields(format: Format) -> Option<&'static FieldMap> {
    match format {
        Format::ImlsOutlets => Some(outlets::FIELDS),
        Format::ImlsMuseums => Some(museums::FIELDS),
        Format::Irs => Some(irs::FIELDS),
        Format::GeoJson | Format::JsonLines | Format::JsonArray | Format::OsmPbf | Format::Csv { .. } => None,
    }
}

/// What the map says of a column.
pub fn field_of(map: &FieldMap, column: &str) -> Field {
    map.iter().find(|(name, _)| name.eq_ignore_ascii_case(column)).map_or(Field::Unused, |(_, field)| *field)
}

/// The role of an official file.
pub fn fixed_role(format: Format) -> Option<RoleGuess> {
    let role = match format {
        Format::ImlsOutlets => Role::Ourselves,
        Format::ImlsMuseums | Format::Irs => Role::Organization,
        Format::GeoJson | Format::JsonLines | Format::JsonArray | Format::OsmPbf | Format::Csv { .. } => return None,
    };
    Some(RoleGuess { role, why: Why::OfficialFile })
}

/// The year of an official file, from its own columns.
pub fn fixed_year(format: Format, columns: &[String], rows: &[RawRow]) -> Option<i32> {
    match format {
        Format::ImlsOutlets => outlets::year(columns, rows),
        Format::Irs => irs::year(columns, rows),
        Format::ImlsMuseums
        | Format::GeoJson
        | Format::JsonLines
        | Format::JsonArray
        | Format::OsmPbf
        | Format::Csv { .. } => None,
    }
}

/// Reads cells of one row by the name of their column.
pub struct Cells<'a> {
    pub columns: &'a [String],
    pub row: &'a RawRow,
}

impl Cells<'_> {
    /// The value with coded missing ones emptied; empty, too, when there is no such column.
    pub fn get(&self, name: &str) -> String {
        let column = self.columns.iter().position(|column| column.eq_ignore_ascii_case(name));
        column.map_or_else(String::new, |column| crate::values::clean_imls(self.row.cell(column)))
    }
}

/// Adds what only this official file says; may refuse the row.
pub fn finish(format: Format, cells: &Cells, row: &mut Row) -> Result<(), RefusedReason> {
    match format {
        Format::ImlsOutlets => outlets::finish(cells, row),
        Format::ImlsMuseums => {
            museums::finish(cells, row);
            Ok(())
        }
        Format::Irs => {
            irs::finish(cells, row);
            Ok(())
        }
        Format::GeoJson | Format::JsonLines | Format::JsonArray | Format::OsmPbf | Format::Csv { .. } => Ok(()),
    }
}
