//! A small table held in memory whole: what somebody typed, pasted or uploaded as a list.

use std::borrow::Cow;

use crate::bytes::{decode, delimiter, magic};
use crate::error::ReadError;

/// A cell over more lines than this has swallowed its neighbors: a quotation mark was never closed.
const OPEN_QUOTE_LINES: u64 = 60;

/// The rows of a table, the first included, with the line of the text at which each begins (from 1). Which delimiter
/// stands between cells is seen from the text; bytes that are not UTF-8 are read as Windows-1252, and UTF-16 by its
/// byte order mark. Rows may differ in length; empty ones are left out.
///
/// # Errors
/// When the bytes are no table ([`ReadError::WrongKind`]), hold nothing, or a quotation mark is never closed.
pub fn cells(bytes: &[u8]) -> Result<Vec<(u64, Vec<String>)>, ReadError> {
    // One sort of line end, so that lines are counted as an editor counts them.
    let text = text(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let delimiter = match delimiter::sniff(text.as_bytes(), true) {
        Ok(delimiter) => delimiter,
        // Whether one line is a header or a row is for who typed it to say.
        Err(ReadError::OnlyHeader) => most_of(&text),
        Err(error) => return Err(error),
    };
    rows(text.as_bytes(), delimiter)
}

/// The text of a small table's bytes, without its byte order mark.
///
/// # Errors
/// When the bytes hold no text.
pub fn text(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return Ok(encoding.decode_without_bom_handling(&bytes[mark..]).0);
    }
    if bytes.contains(&0) {
        return Err(ReadError::Nul { row: 0 });
    }
    match magic::wrong_kind(bytes) {
        Some(kind) => Err(ReadError::WrongKind { kind }),
        None if bytes.trim_ascii_start().starts_with(b"<") => Err(ReadError::WrongKind { kind: magic::markup(bytes) }),
        None => Ok(decode(bytes)),
    }
}

fn most_of(text: &str) -> u8 {
    let count = |delimiter: &u8| text.bytes().filter(|byte| byte == delimiter).count();
    [b',', b';', b'\t', b'|'].into_iter().rev().max_by_key(count).unwrap_or(b',')
}

fn rows(text: &[u8], delimiter: u8) -> Result<Vec<(u64, Vec<String>)>, ReadError> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text);
    let (mut record, mut rows) = (csv::StringRecord::new(), Vec::new());
    while reader.read_record(&mut record).map_err(|error| ReadError::Io(std::io::Error::other(error)))? {
        // The reader skips empty lines before a row, so where it began is counted back from where it ended.
        let end = reader.position();
        let breaks = record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        let is_whole = usize::try_from(end.byte()).is_ok_and(|byte| text[..byte].ends_with(b"\n"));
        let line = end.line().saturating_sub(breaks + u64::from(is_whole));
        if breaks > OPEN_QUOTE_LINES {
            return Err(ReadError::OpenQuote { line });
        }
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push((line, record.iter().map(|cell| cell.trim().to_owned()).collect()));
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(bytes: &[u8]) -> Vec<Vec<String>> {
        cells(bytes).unwrap().into_iter().map(|(_, row)| row).collect()
    }

    #[test]
    fn what_spreadsheets_write_is_read() {
        let wanted = [["Título", "Año"], ["Pan; sal\ny \"miga\"", "2021"]].map(|row| row.map(str::to_owned).to_vec());
        let text = "Título;Año\r\n\"Pan; sal\ny \"\"miga\"\"\";2021\r\n;\r\n";
        assert_eq!(plain(text.as_bytes()), wanted);
        assert_eq!(plain(format!("\u{feff}{text}").as_bytes()), wanted);
        assert_eq!(plain(&encoding_rs::WINDOWS_1252.encode(text).0), wanted);
        let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(plain(&utf16), wanted);
    }

    #[test]
    fn one_line_is_a_row_and_lines_are_counted() {
        assert_eq!(plain(b"Bread, and salt;2021;x"), [["Bread, and salt", "2021", "x"]]);
        let lines =
            |text: &str| -> Vec<u64> { cells(text.as_bytes()).unwrap().iter().map(|(line, _)| *line).collect() };
        assert_eq!(lines("a,b\n\"x\ny\",1\nz,2\n"), [1, 2, 4]);
        assert_eq!(lines("a,b\r\n\"x\r\ny\",1\r\n\r\nz,2"), [1, 2, 5]);
    }

    #[test]
    fn what_is_no_table_is_said() {
        let code = |bytes: &[u8]| cells(bytes).unwrap_err().as_str();
        assert_eq!(code(b"  \n"), "empty");
        assert_eq!(code(b"%PDF-1.7"), "wrong_kind");
        assert_eq!(code(b"<!doctype html><p>x"), "wrong_kind");
        assert_eq!(code(b"a,\0b"), "nul");
        assert_eq!(code(format!("a,b\n\"x,1\n{}", "y,2\n".repeat(90)).as_bytes()), "open_quote");
    }
}
