//! CSV as spreadsheets and webinar tools write it (RFC 4180, or with semicolons or tabs).

use super::{ChatError, MAX_MESSAGES};

/// More columns than any log has.
pub const MAX_COLUMNS: usize = 64;

/// Rows of cells, the empty rows left out.
pub fn rows(text: &str) -> Result<Vec<Vec<String>>, ChatError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let (mut rows, mut line) = (Vec::new(), 0);
    for record in reader.records() {
        // Reading from memory does not fail, and the text is UTF-8.
        let Ok(record) = record else { continue };
        line = record.position().map_or(line, csv::Position::line);
        let cells: Vec<String> = record.iter().take(MAX_COLUMNS).map(str::to_owned).collect();
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(cells);
        }
        if rows.len() > MAX_MESSAGES {
            return Err(ChatError::TooMany);
        }
    }
    // A quotation mark that never closes makes one cell of all that follows.
    let last_goes_on = rows.last().is_some_and(|row| row.iter().any(|cell| cell.contains('\n')));
    if last_goes_on && text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        return Err(ChatError::OpenQuote { line });
    }
    Ok(rows)
}

/// What stands most often in the first lines.
fn delimiter(text: &str) -> u8 {
    let start = || text.lines().take(10).flat_map(str::bytes);
    let times = |delimiter: &u8| start().filter(|byte| byte == delimiter).count();
    // Of equals the last is taken.
    [b'\t', b';', b','].into_iter().max_by_key(times).unwrap_or(b',')
}
