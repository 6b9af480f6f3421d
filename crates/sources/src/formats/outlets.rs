//! IMLS Public Libraries Survey, outlet file: every building and bookmobile of the public libraries.

use super::{Cells, FieldMap};
use crate::bytes::RawRow;
use crate::field::Field;
use crate::row::{OutletColumns, RefusedReason, Row};

pub const FIELDS: &FieldMap = &[
    ("LIBNAME", Field::Name),
    ("ADDRESS", Field::Street),
    ("CITY", Field::City),
    ("STABR", Field::State),
    ("ZIP", Field::Zip),
    ("PHONE", Field::Phone),
    ("LATITUDE", Field::Lat),
    ("LONGITUD", Field::Lon),
];

/// Structure change codes (STATSTRU) of outlets that are gone and that are closed for the year.
const CLOSED: [&str; 1] = ["03"];
const CLOSED_FOR_THE_YEAR: &str = "23";

pub fn finish(cells: &Cells, row: &mut Row) -> Result<(), RefusedReason> {
    let change = cells.get("STATSTRU");
    if CLOSED.contains(&change.as_str()) {
        return Err(RefusedReason::Closed { status: change });
    }
    let (system_key, sequence) = (cells.get("FSCSKEY"), cells.get("FSCS_SEQ"));
    if !system_key.is_empty() {
        row.key = format!("{system_key}-{sequence}");
    }
    let number = |name: &str| cells.get(name).parse().ok();
    row.outlet = Some(OutletColumns {
        system_key,
        outlet_type: cells.get("C_OUT_TY"),
        hours: number("HOURS"),
        sq_feet: number("SQ_FEET"),
        weeks_open: number("WKS_OPEN"),
        county: cells.get("CNTY"),
        temporarily_closed: change == CLOSED_FOR_THE_YEAR,
    });
    Ok(())
}

/// The survey's fiscal year: the year before the states handed it in (YR_SUB).
pub fn year(columns: &[String], rows: &[RawRow]) -> Option<i32> {
    rows.iter().filter_map(|row| Cells { columns, row }.get("YR_SUB").parse::<i32>().ok()).max().map(|year| year - 1)
}
