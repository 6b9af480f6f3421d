//! A table with a header, read row by row; columns are found by name.

use std::{fs::File, io, path::Path};

use anyhow::{Context, Result};
use engine::geo::Point;

use crate::cli::impossible;

/// A CSV file with its header read.
pub(super) struct Sheet {
    reader: csv::Reader<File>,
    header: Vec<String>,
    name: String,
}

impl Sheet {
    pub(super) fn open(path: &Path) -> Result<Self> {
        let name = path.display().to_string();
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(impossible(format!("There is no file {name}.")));
            }
            Err(error) => return Err(error).with_context(|| format!("{name} cannot be opened")),
        };
        if path.is_dir() {
            return Err(impossible(format!("{name} is a folder. A CSV file is needed.")));
        }
        // Rows of any length: what is missing at the end of one is empty.
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
        let header = reader.byte_headers().with_context(|| format!("{name} cannot be read"))?;
        let header = header.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
        Ok(Self { reader, header, name })
    }

    /// The place of the first column that has one of these names, whatever its capitals.
    pub(super) fn find(&self, names: &[&str]) -> Option<usize> {
        let at = |name: &str| self.header.iter().position(|column| column.to_lowercase() == name.to_lowercase());
        names.iter().find_map(|name| at(name))
    }

    /// The place of a column that has to be there.
    pub(super) fn need(&self, names: &[&str]) -> Result<usize> {
        self.find(names).ok_or_else(|| {
            let mut columns = self.header.join(", ");
            if columns.chars().count() > MOST_SAID {
                columns = columns.chars().take(MOST_SAID).collect::<String>() + "…";
            }
            impossible(format!("{} has no column “{}”. Its columns are: {columns}", self.name, names[0]))
        })
    }

    /// Calls `each` with every row.
    pub(super) fn rows(mut self, mut each: impl FnMut(Cells<'_>) -> Result<()>) -> Result<()> {
        let mut row = csv::ByteRecord::new();
        let mut empty = true;
        while self.reader.read_byte_record(&mut row).with_context(|| format!("{} cannot be read", self.name))? {
            empty = false;
            each(Cells { row: &row })?;
        }
        if empty {
            return Err(impossible(format!("{} has a header and no rows.", self.name)));
        }
        Ok(())
    }
}

/// A header of a file that is no table can be long.
const MOST_SAID: usize = 300;

/// One row.
#[derive(Clone, Copy)]
pub(super) struct Cells<'r> {
    row: &'r csv::ByteRecord,
}

impl<'r> Cells<'r> {
    /// A cell; empty where there is no such column or the row is too short. Letters that are not UTF-8 are marked.
    pub(super) fn text(self, column: Option<usize>) -> std::borrow::Cow<'r, str> {
        column.and_then(|at| self.row.get(at)).map(String::from_utf8_lossy).unwrap_or_default()
    }

    /// Puts a cell into a string that is used again for the next row.
    pub(super) fn put(self, column: Option<usize>, into: &mut String) {
        into.clear();
        into.push_str(&self.text(column));
    }

    /// A cell that has to hold a number.
    pub(super) fn number(self, column: usize) -> Result<f64> {
        let text = self.text(Some(column));
        let number = text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        number.ok_or_else(|| impossible(format!("Line {}: “{}” is no number.", self.line(), text.trim())))
    }

    /// Two cells that have to be degrees.
    pub(super) fn point(self, lat: usize, lon: usize) -> Result<Point> {
        let (lat, lon) = (self.number(lat)?, self.number(lon)?);
        let point = Point::new(lat, lon);
        point.ok_or_else(|| impossible(format!("Line {}: {lat}, {lon} is no place on the globe.", self.line())))
    }

    pub(super) fn line(self) -> u64 {
        self.row.position().map_or(0, csv::Position::line)
    }
}
