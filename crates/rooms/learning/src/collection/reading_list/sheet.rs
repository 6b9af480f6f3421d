//! The table itself: its headings, its rows, and which column is what.

use sources::ReadError;

use super::column::{self, Column};

/// More is not a reading list but a catalog.
const MOST_ROWS: usize = 2_000;
const MOST_BYTES: usize = 1_000_000;
const MOST_COLUMNS: usize = 60;

/// Why a table cannot be used; the texts are keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SheetError(pub &'static str);

impl From<ReadError> for SheetError {
    fn from(error: ReadError) -> Self {
        Self(match error {
            ReadError::Empty | ReadError::OnlyHeader => "reading-list-error-empty",
            ReadError::OpenQuote { .. } => "reading-list-error-quote",
            _ => "reading-list-error-kind",
        })
    }
}

/// A reading list as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Empty texts where the first row names nothing.
    pub headings: Vec<String>,
    pub columns: Vec<Column>,
    /// The line of the text at which each row begins, and its cells.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// The text of an uploaded list, for the form that keeps it.
pub(crate) fn text(bytes: &[u8]) -> Result<String, SheetError> {
    if bytes.len() > MOST_BYTES {
        return Err(SheetError("reading-list-error-long"));
    }
    Ok(sources::text(bytes)?.into_owned())
}

impl Sheet {
    pub fn read(text: &str) -> Result<Self, SheetError> {
        if text.len() > MOST_BYTES {
            return Err(SheetError("reading-list-error-long"));
        }
        let mut rows = sources::cells(text.as_bytes())?;
        let width = rows.iter().map(|(_, row)| row.len()).max().unwrap_or_default();
        if rows.len() > MOST_ROWS || width > MOST_COLUMNS {
            return Err(SheetError("reading-list-error-long"));
        }
        let named = rows.first().is_some_and(|(_, first)| column::is_heading(first));
        let mut headings = if named { rows.remove(0).1 } else { Vec::new() };
        headings.resize(width, String::new());
        if rows.is_empty() {
            return Err(SheetError("reading-list-error-empty"));
        }
        let cells: Vec<Vec<String>> = rows.iter().map(|(_, row)| row.clone()).collect();
        let columns = column::guess(&headings, &cells);
        Ok(Self { headings, columns, rows })
    }

    /// The same table with other columns chosen; a column nobody chose for stays as guessed.
    #[must_use]
    pub fn with(mut self, chosen: impl Fn(usize) -> Option<Column>) -> Self {
        for (at, column) in self.columns.iter_mut().enumerate() {
            *column = chosen(at).unwrap_or(*column);
        }
        self
    }

    /// Up to three values of a column, for whoever chooses what it is.
    pub fn examples(&self, column: usize) -> Vec<&str> {
        let values = self.rows.iter().filter_map(|(_, row)| row.get(column)).map(String::as_str);
        values.filter(|value| !value.is_empty()).take(3).collect()
    }

    pub fn has_title(&self) -> bool {
        self.columns.contains(&Column::Title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_with_and_without_headings() {
        let sheet = Sheet::read("Title;Year\nSalt;2021\n").unwrap();
        assert_eq!((sheet.columns, sheet.rows.len()), (vec![Column::Title, Column::Year], 1));
        let sheet = Sheet::read("Salt\nBread\n").unwrap();
        assert_eq!((sheet.columns, sheet.rows.len()), (vec![Column::Title], 2));
        let sheet = Sheet::read("Title\tWho\nSalt\tOak\tx\n").unwrap();
        assert_eq!((sheet.headings.len(), sheet.examples(0)), (3, vec!["Salt"]));
    }

    #[test]
    fn what_is_no_list_is_said_in_words() {
        let wrong = |text: &str| Sheet::read(text).unwrap_err().0;
        assert_eq!(wrong(" \n"), "reading-list-error-empty");
        assert_eq!(wrong("Title,Author\n"), "reading-list-error-empty");
        assert_eq!(wrong("%PDF-1.7"), "reading-list-error-kind");
        assert_eq!(wrong(&"a,b\n".repeat(2_001)), "reading-list-error-long");
        assert_eq!(wrong(&format!("a,b\n\"x,1\n{}", "y,2\n".repeat(90))), "reading-list-error-quote");
    }
}
