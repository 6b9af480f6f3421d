//! CSV, TSV and their cousins.

use std::fs::File;

use super::decode;
use super::guard::{Guard, Stop};
use super::raw::{Columns, Next, RawRow, excerpt};
use crate::error::ReadError;
use crate::row::{Refused, RefusedReason};

/// A row over more lines than this has swallowed its neighbours: a quotation mark was never closed.
/// Real cells (opening hours, descriptions) hold a dozen lines at most.
const OPEN_QUOTE_LINES: u64 = 200;

pub struct TableReader {
    reader: csv::Reader<Guard<File>>,
    columns: Columns,
    record: csv::ByteRecord,
    delimiter: u8,
    position: u64,
}

impl TableReader {
    /// Reads the header.
    pub fn new(file: File, delimiter: u8) -> Result<Self, ReadError> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(64 * 1024)
            .from_reader(Guard::new(file));
        let mut record = csv::ByteRecord::new();
        if !reader.read_byte_record(&mut record).map_err(|error| read_error(error, 0))? {
            return Err(ReadError::Empty);
        }
        let mut columns = Columns::default();
        for (index, name) in record.iter().enumerate() {
            let name = if index == 0 { name.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(name) } else { name };
            columns.push(decode(name).trim().trim_matches('"'));
        }
        Ok(Self { reader, columns, record, delimiter, position: 0 })
    }

    pub fn columns(&self) -> &[String] {
        self.columns.names()
    }

    pub fn bytes(&self) -> u64 {
        self.reader.get_ref().total()
    }

    pub fn next(&mut self, row: &mut RawRow) -> Result<Next, ReadError> {
        let line = self.reader.position().line();
        let more = self.reader.read_byte_record(&mut self.record);
        if !more.map_err(|error| read_error(error, self.position))? {
            return Ok(Next::End);
        }
        self.reader.get_mut().row_done();
        self.position += 1;
        row.position = self.position;
        if self.reader.position().line().saturating_sub(line) > OPEN_QUOTE_LINES {
            return Err(ReadError::OpenQuote { line });
        }
        let expected = self.columns.names().len();
        if !self.has_right_count(expected) {
            return Ok(Next::Refused(self.wrong_count(expected)));
        }
        match std::str::from_utf8(self.record.as_slice()) {
            Ok(_) => fill(row, &self.record, expected, |cell| String::from_utf8_lossy(cell)),
            Err(_) => {
                fill(row, &self.record, expected, |cell| encoding_rs::WINDOWS_1252.decode_without_bom_handling(cell).0);
            }
        }
        Ok(Next::Row)
    }

    /// Empty cells beyond the last column are a spreadsheet's habit and do no harm.
    fn has_right_count(&self, expected: usize) -> bool {
        self.record.len() >= expected && self.record.iter().skip(expected).all(|cell| cell.trim_ascii().is_empty())
    }

    fn wrong_count(&self, expected: usize) -> Refused {
        let delimiter = char::from(self.delimiter).to_string();
        let cells: Vec<_> = self.record.iter().map(decode).collect();
        Refused {
            position: self.position,
            reason: RefusedReason::WrongColumnCount { expected, found: self.record.len() },
            raw: excerpt(&cells.join(&delimiter)),
        }
    }
}

fn fill<'a>(
    row: &mut RawRow,
    record: &'a csv::ByteRecord,
    columns: usize,
    text: impl Fn(&'a [u8]) -> std::borrow::Cow<'a, str>,
) {
    for (column, cell) in record.iter().take(columns).enumerate() {
        row.set(column, &text(cell));
    }
}

fn read_error(error: csv::Error, row: u64) -> ReadError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => match Stop::of(&error) {
            Some(Stop::Nul) => ReadError::Nul { row },
            Some(Stop::RowTooLong) => ReadError::RowTooLong { row: row + 1 },
            None => ReadError::Io(error),
        },
        // The reader is flexible and gives bytes: neither lengths nor UTF-8 can fail.
        other => ReadError::Io(std::io::Error::other(format!("{other:?}"))),
    }
}
