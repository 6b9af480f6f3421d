//! The cells of a sheet, row by row.

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::strings::{add, each_event};
use crate::chat::csv::MAX_COLUMNS;
use crate::chat::{ChatError, MAX_MESSAGES};

/// Signs in a cell, as in Excel itself.
const LONGEST_CELL: usize = 32_767;
/// Bytes of the cells of all sheets: many cells may name one long text.
const MOST_TEXT: usize = 20_000_000;

/// Rows with words in them, each up to its last full cell. `size` counts the bytes of all sheets of a workbook.
pub fn read(part: impl BufRead, strings: &[String], size: &mut usize) -> Result<Vec<Vec<String>>, ChatError> {
    let mut sheet = Sheet { strings, rows: Vec::new(), row: Vec::new(), cell: Cell::default(), next: 0, size };
    each_event(part, |event, inside| {
        match event {
            Event::Start(start) if is(start, "c") => sheet.begin(start),
            Event::Empty(start) if is(start, "c") => sheet.begin(start),
            Event::End(end) if end.local_name().into_inner() == "c" => sheet.end_cell(),
            Event::End(end) if end.local_name().into_inner() == "row" => sheet.end_row(),
            _ if inside.value || inside.text => add(&mut sheet.cell.text, event),
            _ => {}
        }
        sheet.check()
    })?;
    Ok(sheet.rows)
}

fn is(start: &BytesStart<'_>, name: &str) -> bool {
    start.local_name().into_inner() == name
}

#[derive(Default)]
struct Cell {
    column: usize,
    /// `t="s"`: its value is the number of a shared text.
    shared: bool,
    text: String,
}

struct Sheet<'a> {
    strings: &'a [String],
    rows: Vec<Vec<String>>,
    row: Vec<String>,
    cell: Cell,
    /// Column of a cell that does not say where it stands.
    next: usize,
    size: &'a mut usize,
}

impl Sheet<'_> {
    fn begin(&mut self, start: &BytesStart<'_>) {
        let attribute = |name| start.try_get_attribute(name).ok().flatten().map(|found| found.value);
        let column = attribute("r").and_then(|place| column(&place)).unwrap_or(self.next);
        self.next = column.saturating_add(1);
        self.cell = Cell { column, shared: attribute("t").as_deref() == Some("s"), text: String::new() };
    }

    fn end_cell(&mut self) {
        let Cell { column, shared, text } = std::mem::take(&mut self.cell);
        let named = || text.trim().parse().ok().and_then(|at: usize| self.strings.get(at));
        let text = if shared { named().map(String::as_str).unwrap_or_default() } else { &text };
        if column >= MAX_COLUMNS || text.trim().is_empty() {
            return;
        }
        let text = &text[..text.floor_char_boundary(LONGEST_CELL)];
        *self.size += text.len();
        self.row.resize(self.row.len().max(column + 1), String::new());
        text.clone_into(&mut self.row[column]);
    }

    fn end_row(&mut self) {
        self.next = 0;
        let row = std::mem::take(&mut self.row);
        self.rows.extend(Some(row).filter(|row| !row.is_empty()));
    }

    fn check(&self) -> Result<(), ChatError> {
        match () {
            () if self.rows.len() > MAX_MESSAGES => Err(ChatError::TooMany),
            () if *self.size > MOST_TEXT => Err(ChatError::WorkbookTooLarge),
            () => Ok(()),
        }
    }
}

/// `B7` is 1. Letters past those of Excel (`XFD`) are no column.
fn column(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase);
    let (count, number) = letters
        .take(4)
        .fold((0, 0), |(count, number), letter| (count + 1, number * 26 + usize::from(letter - b'A') + 1));
    (1..=3).contains(&count).then(|| number - 1)
}

#[cfg(test)]
mod tests {
    use super::{column, read};

    #[test]
    fn a_cell_knows_its_column() {
        let places = ["A1", "B7", "AA2", "XFD1048576", "AAAA1", "7", "b1"].map(column);
        assert_eq!(places, [Some(0), Some(1), Some(26), Some(16_383), None, None, None]);
    }

    #[test]
    fn cells_stand_where_they_say_and_texts_are_looked_up() {
        let xml = "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>1</v></c><c/><c t='inlineStr'><is><t>a &amp; b&#33;</t>\
            <rPh><t>no</t></rPh></is></c><c r='XFD1'><v>9</v></c></row><row r='2'/><row r='9'><c r='B9'><v>0.5</v></c>\
            <c t='s'><v>77</v></c></row></sheetData></worksheet>";
        let rows = read(xml.as_bytes(), &["no".to_owned(), "yes".to_owned()], &mut 0).unwrap();
        assert_eq!(rows, [vec!["yes", "", "a & b!"], vec!["", "0.5"]]);
    }
}
