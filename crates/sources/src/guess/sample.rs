//! The rows a guess looks at.

use std::path::Path;

use super::{SAMPLE_BYTES, SAMPLE_ROWS};
use crate::bytes::{Next, RawRow, RowReader};
use crate::error::ReadError;
use crate::format::Format;
use crate::values::{clean, coordinates, phone, postal, web};

pub struct Sample {
    pub columns: Vec<String>,
    /// Cells are cleaned once, here.
    pub rows: Vec<RawRow>,
    pub refused: u64,
    /// The names of the columns look like values.
    pub header_is_data: bool,
    bytes_read: u64,
    bytes_total: u64,
    whole: bool,
}

impl Sample {
    pub fn take(path: &Path, format: Format) -> Result<Self, ReadError> {
        let bytes_total = std::fs::metadata(path).map_err(ReadError::Io)?.len();
        let mut reader = RowReader::open(path, format)?;
        let (mut rows, mut refused, mut whole) = (Vec::new(), 0, false);
        while rows.len() < SAMPLE_ROWS && refused < 4 * SAMPLE_ROWS as u64 && reader.bytes() < SAMPLE_BYTES {
            let mut row = RawRow::default();
            match reader.next(&mut row)? {
                Next::Row => {
                    row.cells.iter_mut().for_each(|cell| *cell = clean(cell));
                    // Spreadsheets end in thousands of rows of nothing, which say nothing of the columns.
                    if row.shape.is_some() || row.cells.iter().any(|cell| !cell.is_empty()) {
                        rows.push(row);
                    } else {
                        refused += 1;
                    }
                }
                Next::Refused(_) => refused += 1,
                Next::End => {
                    whole = true;
                    break;
                }
            }
        }
        if rows.is_empty() && refused == 0 {
            return Err(ReadError::OnlyHeader);
        }
        let columns = reader.columns().to_vec();
        let header_is_data = format.delimiter().is_some() && columns.iter().any(|name| is_data(name));
        Ok(Self { columns, rows, refused, header_is_data, bytes_read: reader.bytes(), bytes_total, whole })
    }

    /// Rows of the file, refused ones included: counted when the sample is the whole file, else
    /// reckoned from its size.
    pub fn row_count_estimate(&self) -> u64 {
        let seen = self.rows.len() as u64 + self.refused;
        if self.whole || self.bytes_read == 0 {
            return seen;
        }
        (seen as f64 * self.bytes_total as f64 / self.bytes_read as f64).round() as u64
    }
}

/// A telephone number, web address, ZIP code or decimal number is no name for a column.
fn is_data(name: &str) -> bool {
    phone::phones(name).iter().any(|number| number.len() == 10)
        || web::url(name).is_some()
        || postal::zip(name).is_some()
        || (name.contains('.') && coordinates::number(name).is_some())
}
