//! What a file is, by its first bytes.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::bytes::{delimiter, magic, split};
use crate::error::{ReadError, WrongKind};
use crate::streets;

/// How many bytes are looked at.
const HEAD: usize = 64 * 1024;

/// A file that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// IMLS Public Libraries Survey, outlet file.
    ImlsOutlets,
    /// IMLS Museum Universe Data File.
    ImlsMuseums,
    /// IRS Exempt Organizations Business Master File.
    Irs,
    GeoJson,
    /// One JSON object a line.
    JsonLines,
    /// A list of JSON objects.
    JsonArray,
    /// An OpenStreetMap extract in PBF: no rows, but streets (see [`crate::read_streets`]).
    OsmPbf,
    /// Any table; the delimiter is a byte: comma, semicolon, tab or bar.
    Csv {
        delimiter: u8,
    },
}

impl Format {
    /// A stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ImlsOutlets => "imls_outlets",
            Self::ImlsMuseums => "imls_museums",
            Self::Irs => "irs",
            Self::GeoJson => "geojson",
            Self::JsonLines => "json_lines",
            Self::JsonArray => "json_array",
            Self::OsmPbf => "osm_pbf",
            Self::Csv { .. } => "csv",
        }
    }

    /// The byte between two cells, for the formats that are tables.
    pub(crate) fn delimiter(self) -> Option<u8> {
        match self {
            Self::ImlsOutlets | Self::ImlsMuseums | Self::Irs => Some(b','),
            Self::Csv { delimiter } => Some(delimiter),
            Self::GeoJson | Self::JsonLines | Self::JsonArray | Self::OsmPbf => None,
        }
    }
}

/// Says what the file is by its content, never by its name; a refusal says what it is instead.
/// Looks at 64 KB, whatever the size of the file.
pub fn recognize(path: &Path) -> Result<Format, ReadError> {
    let file = File::open(path).map_err(ReadError::Io)?;
    let mut head = Vec::with_capacity(HEAD);
    file.take(HEAD as u64).read_to_end(&mut head).map_err(ReadError::Io)?;
    if streets::is_pbf(&head) {
        return Ok(Format::OsmPbf);
    }
    let whole = head.len() < HEAD;
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head);
    if text.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if let Some(kind) = magic::wrong_kind(text) {
        return Err(ReadError::WrongKind { kind });
    }
    if text.contains(&0) {
        return Err(ReadError::Nul { row: 0 });
    }
    let text = text.trim_ascii_start();
    match text.first() {
        Some(b'{') => recognize_object(text, whole),
        Some(b'[') => Ok(Format::JsonArray),
        Some(b'<') => Err(ReadError::WrongKind { kind: magic::markup(text) }),
        _ => recognize_table(text, whole),
    }
}

fn recognize_object(text: &[u8], whole: bool) -> Result<Format, ReadError> {
    if split::has_features(text) {
        return Ok(Format::GeoJson);
    }
    let line_end = text.iter().position(|byte| *byte == b'\n');
    match line_end {
        Some(end) if is_object(&text[..end]) => Ok(Format::JsonLines),
        None if !whole || is_object(text) => Ok(Format::JsonLines),
        _ if whole && serde_json::from_slice::<serde::de::IgnoredAny>(text).is_err_and(|error| error.is_eof()) => {
            Err(ReadError::Truncated { row: 1 })
        }
        _ => Err(ReadError::WrongKind { kind: WrongKind::Json }),
    }
}

/// Whether the line is one whole JSON object. Bytes that are not UTF-8 count: they are mended later.
fn is_object(line: &[u8]) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(&String::from_utf8_lossy(line)).is_ok()
}

fn recognize_table(text: &[u8], whole: bool) -> Result<Format, ReadError> {
    let delimiter = delimiter::sniff(text, whole)?;
    if delimiter != b',' {
        return Ok(Format::Csv { delimiter });
    }
    let first_line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let header = String::from_utf8_lossy(first_line).to_ascii_uppercase();
    let names: Vec<&str> = header.split(',').map(|name| name.trim().trim_matches('"')).collect();
    let has = |wanted: &[&str]| wanted.iter().all(|name| names.contains(name));
    Ok(if has(&["FSCSKEY", "LIBNAME", "C_OUT_TY", "LATITUDE"]) {
        Format::ImlsOutlets
    } else if has(&["MID", "COMMONNAME", "PHSTREET", "GSTATE"]) {
        Format::ImlsMuseums
    } else if has(&["EIN", "NAME", "STREET", "SUBSECTION", "NTEE_CD"]) {
        Format::Irs
    } else {
        Format::Csv { delimiter }
    })
}
