//! Files that are not lists of rows, by their first bytes.

use crate::error::WrongKind;

const MAGIC: [(&[u8], WrongKind); 16] = [
    (b"\x89PNG", WrongKind::Image),
    (b"\xFF\xD8\xFF", WrongKind::Image),
    (b"GIF8", WrongKind::Image),
    (b"RIFF", WrongKind::Image),
    (b"II*\0", WrongKind::Image),
    (b"MM\0*", WrongKind::Image),
    (b"%PDF", WrongKind::Pdf),
    (b"\x1F\x8B", WrongKind::Compressed),
    (b"BZh", WrongKind::Compressed),
    (b"\xFD7zXZ", WrongKind::Compressed),
    (b"7z\xBC\xAF", WrongKind::Compressed),
    (b"\xD0\xCF\x11\xE0", WrongKind::Spreadsheet),
    (b"PAR1", WrongKind::Parquet),
    (b"\xFF\xFE", WrongKind::Utf16),
    (b"\xFE\xFF", WrongKind::Utf16),
    (b"\x7FELF", WrongKind::Binary),
];

/// What a file is when its first bytes say that it holds no rows of text.
pub fn wrong_kind(head: &[u8]) -> Option<WrongKind> {
    if head.starts_with(b"PK\x03\x04") {
        return Some(zip_kind(head));
    }
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(*kind);
    }
    // Text holds hardly any control characters besides tab and line ends; NUL has its own refusal.
    let control = head.iter().filter(|byte| matches!(byte, 1..=8 | 14..=26 | 28..=31)).count();
    (control * 100 > head.len()).then_some(WrongKind::Binary)
}

/// Both kinds of spreadsheet are zip archives that name themselves in their first entries.
fn zip_kind(head: &[u8]) -> WrongKind {
    let has = |word: &[u8]| head.windows(word.len()).any(|window| window == word);
    if has(b"xl/") || has(b"opendocument.spreadsheet") || has(b"[Content_Types].xml") {
        WrongKind::Spreadsheet
    } else {
        WrongKind::Zip
    }
}

/// A file that begins with `<`.
pub fn markup(text: &[u8]) -> WrongKind {
    let start = text[..text.len().min(1024)].to_ascii_lowercase();
    let has = |word: &[u8]| start.windows(word.len()).any(|window| window == word);
    if has(b"<!doctype html") || has(b"<html") || has(b"<head") {
        WrongKind::Html
    } else if has(b"<osm") {
        WrongKind::OpenStreetMap
    } else {
        WrongKind::Xml
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_bytes_name_the_kind() {
        assert_eq!(wrong_kind(b"PK\x03\x04....xl/workbook.xml"), Some(WrongKind::Spreadsheet));
        assert_eq!(wrong_kind(b"PK\x03\x04....photo.txt"), Some(WrongKind::Zip));
        assert_eq!(wrong_kind(b"\x89PNG\r\n"), Some(WrongKind::Image));
        assert_eq!(wrong_kind(b"a,b\n1,2\n"), None);
        assert_eq!(markup(b"<!DOCTYPE html><html>"), WrongKind::Html);
        assert_eq!(markup(b"<?xml version='1.0'?><a/>"), WrongKind::Xml);
    }
}
