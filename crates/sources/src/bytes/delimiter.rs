//! Which byte stands between two cells.

use crate::error::{ReadError, WrongKind};

const CANDIDATES: [u8; 4] = [b',', b'\t', b';', b'|'];

/// The delimiter under which most rows have as many cells as the first. `whole` says that `text` is
/// the whole file; otherwise its last row may be cut and is not counted.
pub fn sniff(text: &[u8], whole: bool) -> Result<u8, ReadError> {
    let best = CANDIDATES
        .into_iter()
        .map(|delimiter| (delimiter, counts(text, delimiter, whole)))
        .map(|(delimiter, counts)| (delimiter, agreement(&counts), counts))
        .filter(|(_, _, counts)| counts.first().is_some_and(|first| *first > 1))
        .max_by(|a, b| (a.1 * a.2[0].min(8) as f64).total_cmp(&(b.1 * b.2[0].min(8) as f64)));
    match best {
        Some((_, _, counts)) if counts.len() < 2 && whole => Err(ReadError::OnlyHeader),
        // Prose has commas too, but no two lines agree. A table of broken rows still has its header.
        Some((delimiter, _, counts)) if !is_prose(text, &counts) => Ok(delimiter),
        Some(_) => Err(ReadError::WrongKind { kind: WrongKind::Prose }),
        None => one_column(text, whole),
    }
}

/// Cells of up to 200 rows.
fn counts(text: &[u8], delimiter: u8, whole: bool) -> Vec<usize> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text);
    let mut counts: Vec<usize> =
        reader.byte_records().take(200).map_while(Result::ok).map(|record| record.len()).collect();
    if !whole && counts.len() < 200 {
        counts.pop();
    }
    counts
}

/// Share of the rows that have as many cells as the first.
fn agreement(counts: &[usize]) -> f64 {
    let same = counts.iter().filter(|count| Some(*count) == counts.first()).count();
    same as f64 / counts.len().max(1) as f64
}

/// The first line is a sentence and the others do not follow it.
fn is_prose(text: &[u8], counts: &[usize]) -> bool {
    let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let sentence = first.trim_ascii_end().last().is_some_and(|byte| b".:!?".contains(byte));
    let long_cells = first.len() / counts.first().copied().unwrap_or(1).max(1) > 60;
    (sentence || long_cells) && agreement(counts) < 0.5
}

/// A list of names under one heading is a table too (only a name is ever required).
fn one_column(text: &[u8], whole: bool) -> Result<u8, ReadError> {
    let lines: Vec<&[u8]> =
        text.split(|byte| *byte == b'\n').map(|line| line.trim_ascii()).filter(|line| !line.is_empty()).collect();
    if lines.len() < 2 && whole {
        return Err(ReadError::OnlyHeader);
    }
    let long = lines.iter().filter(|line| line.len() > 120).count();
    let sentences = lines.iter().filter(|line| line.len() > 40 && line.ends_with(b".")).count();
    if (long + sentences) * 4 > lines.len() {
        return Err(ReadError::WrongKind { kind: WrongKind::Prose });
    }
    Ok(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_one_the_rows_agree_on() {
        assert_eq!(sniff(b"a;b;c\n1,5;2;3\n1;2,5;3\n", true).unwrap(), b';');
        assert_eq!(sniff(b"a\tb\nx, y, z\t2\n", true).unwrap(), b'\t');
        assert_eq!(sniff(b"a,b\n\"x\n;;;;\",2\n", true).unwrap(), b',');
        assert_eq!(sniff(b"Name\nTenney Food Shelf\nMarrow Library\n", true).unwrap(), b',');
    }

    #[test]
    fn only_a_header_and_prose_are_refused() {
        assert!(matches!(sniff(b"name,address,zip\n", true), Err(ReadError::OnlyHeader)));
        assert!(matches!(sniff(b"name\n", true), Err(ReadError::OnlyHeader)));
        let prose =
            b"Dear neighbours, this is a letter, not a table.\nIt has lines.\nSome, here, have, commas, galore.\n";
        assert!(matches!(sniff(prose, true), Err(ReadError::WrongKind { kind: WrongKind::Prose })));
    }
}
