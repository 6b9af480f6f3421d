//! IRS Exempt Organizations Business Master File extract, one state a file.

use super::{Cells, FieldMap};
use crate::bytes::RawRow;
use crate::field::Field;
use crate::row::{Row, TaxColumns};

pub const FIELDS: &FieldMap = &[
    ("EIN", Field::Ein),
    ("NAME", Field::Name),
    ("SORT_NAME", Field::SecondLine),
    ("STREET", Field::Street),
    ("CITY", Field::City),
    ("STATE", Field::State),
    ("ZIP", Field::Zip),
    ("NTEE_CD", Field::Code),
];

pub fn finish(cells: &Cells, row: &mut Row) {
    let period = cells.get("TAX_PERIOD");
    row.tax = Some(TaxColumns {
        ntee: cells.get("NTEE_CD"),
        subsection: cells.get("SUBSECTION"),
        foundation: cells.get("FOUNDATION"),
        affiliation: cells.get("AFFILIATION"),
        group: Some(cells.get("GROUP")).filter(|group| group != "0000" && group != "0").unwrap_or_default(),
        filing_requirement: cells.get("FILING_REQ_CD"),
        status: cells.get("STATUS"),
        revenue: cells.get("REVENUE_AMT").parse().ok().filter(|revenue| *revenue != 0),
        last_return: tax_year(&period),
    });
    if let Some(sole) = row.tax.as_ref().filter(|tax| !tax.ntee.is_empty() && row.codes.is_empty()) {
        row.codes.push(format!("ntee:{}", sole.ntee));
    }
}

/// The year of a period written 202412.
fn tax_year(period: &str) -> Option<i32> {
    period.get(..4).filter(|_| period.len() == 6)?.parse().ok()
}

/// The file carries no date; the latest tax period seen is the best hint.
pub fn year(columns: &[String], rows: &[RawRow]) -> Option<i32> {
    rows.iter().filter_map(|row| tax_year(&Cells { columns, row }.get("TAX_PERIOD"))).max()
}
