//! One interface over tables and JSON.

use std::collections::HashMap;
use std::fs::File;
use std::path::Path;

use super::json::JsonReader;
use super::shape::Shape;
use super::table::TableReader;
use crate::error::{ReadError, WrongKind};
use crate::format::Format;
use crate::row::Refused;

/// JSON may bring new columns in every row; beyond this many they are left out.
const MAX_COLUMNS: usize = 2_000;

/// Column names in the order in which they were first seen, each once.
#[derive(Debug, Default)]
pub struct Columns {
    names: Vec<String>,
    index: HashMap<String, usize>,
}

impl Columns {
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Index of the column, new or known; `None` when there are too many.
    pub fn index(&mut self, name: &str) -> Option<usize> {
        if let Some(index) = self.index.get(name) {
            return Some(*index);
        }
        if self.names.len() == MAX_COLUMNS {
            return None;
        }
        self.index.insert(name.to_owned(), self.names.len());
        self.names.push(name.to_owned());
        Some(self.names.len() - 1)
    }

    /// Adds a column under its name, or under a numbered one when the name is empty or taken.
    pub fn push(&mut self, name: &str) {
        let plain = if name.is_empty() { format!("column {}", self.names.len() + 1) } else { name.to_owned() };
        let mut unique = plain.clone();
        let mut count = 1;
        while self.index.contains_key(&unique) {
            count += 1;
            unique = format!("{plain} ({count})");
        }
        self.index.insert(unique.clone(), self.names.len());
        self.names.push(unique);
    }
}

/// The cells of one row, by column index; an absent cell is empty. Reused from row to row.
#[derive(Debug, Default)]
pub struct RawRow {
    pub position: u64,
    pub cells: Vec<String>,
    /// From GeoJSON geometry.
    pub shape: Option<Shape>,
}

impl RawRow {
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    pub fn set(&mut self, column: usize, value: &str) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column].push_str(value);
    }

    /// Empty for the next row, keeping its memory.
    pub fn clear(&mut self) {
        self.cells.iter_mut().for_each(String::clear);
        self.shape = None;
    }
}

/// What the next step of a reader gave.
pub enum Next {
    Row,
    Refused(Refused),
    End,
}

/// Reads any [`Format`] row by row.
pub enum RowReader {
    Table(TableReader),
    Json(JsonReader),
}

impl RowReader {
    pub fn open(path: &Path, format: Format) -> Result<Self, ReadError> {
        if format == Format::OsmPbf {
            return Err(ReadError::WrongKind { kind: WrongKind::OpenStreetMap });
        }
        let file = File::open(path).map_err(ReadError::Io)?;
        match format.delimiter() {
            Some(delimiter) => Ok(Self::Table(TableReader::new(file, delimiter)?)),
            None => Ok(Self::Json(JsonReader::new(file, format))),
        }
    }

    /// Fills `row` with the next one, or says why it cannot.
    pub fn next(&mut self, row: &mut RawRow) -> Result<Next, ReadError> {
        row.clear();
        match self {
            Self::Table(reader) => reader.next(row),
            Self::Json(reader) => reader.next(row),
        }
    }

    /// The columns seen so far; for a table, all of them.
    pub fn columns(&self) -> &[String] {
        match self {
            Self::Table(reader) => reader.columns(),
            Self::Json(reader) => reader.columns(),
        }
    }

    /// Bytes taken from the file so far, buffers included.
    pub fn bytes(&self) -> u64 {
        match self {
            Self::Table(reader) => reader.bytes(),
            Self::Json(reader) => reader.bytes(),
        }
    }
}

/// At most 2,000 bytes of a refused row, for a person to look at.
pub fn excerpt(text: &str) -> String {
    const LONGEST: usize = 2_000;
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].to_owned()
}
