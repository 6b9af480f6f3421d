//! Why a whole file is refused. A refused *row* is not an error: see [`crate::Refused`].

use std::io;

/// What a file is when it is not a list of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WrongKind {
    Image,
    Pdf,
    Html,
    Xml,
    /// Excel or OpenDocument: its sheet can be saved as CSV.
    Spreadsheet,
    Zip,
    Compressed,
    Parquet,
    OpenStreetMap,
    /// UTF-16, what some programs call "Unicode text".
    Utf16,
    /// JSON, but neither GeoJSON, nor a list of objects, nor one object a line.
    Json,
    /// Writing, not a table.
    Prose,
    Binary,
}

impl WrongKind {
    /// A stable code, the key of the sentence shown to a person.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Image => "image",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Xml => "xml",
            Self::Spreadsheet => "spreadsheet",
            Self::Zip => "zip",
            Self::Compressed => "compressed",
            Self::Parquet => "parquet",
            Self::OpenStreetMap => "openstreetmap",
            Self::Utf16 => "utf16",
            Self::Json => "json",
            Self::Prose => "prose",
            Self::Binary => "binary",
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Self::Image => "it is a picture",
            Self::Pdf => "it is a PDF; ask for the table behind it",
            Self::Html => "it is a web page, perhaps the page that links to the data",
            Self::Xml => "it is XML, which is not read here",
            Self::Spreadsheet => "it is a spreadsheet; save its sheet as CSV",
            Self::Zip => "it is a zip archive; unpack it first",
            Self::Compressed => "it is compressed; unpack it first",
            Self::Parquet => "it is Parquet, which is not read here",
            Self::OpenStreetMap => "it is an OpenStreetMap extract; its streets are read from a file in PBF (.osm.pbf)",
            Self::Utf16 => "it is saved as UTF-16 (\"Unicode text\"); save it as CSV UTF-8",
            Self::Json => "it is JSON, but not a list of rows",
            Self::Prose => "it is text, but not a table",
            Self::Binary => "it is not text",
        }
    }
}

/// A file that cannot be read, or cannot be read to its end. Rows are counted as a person counts
/// them (the first row under the header is 1), lines from the top of the file.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("the file cannot be opened or read")]
    Io(#[source] io::Error),
    #[error("the file is empty")]
    Empty,
    #[error("the file has a header and no rows")]
    OnlyHeader,
    #[error("this is not a file of rows: {}", kind.hint())]
    WrongKind { kind: WrongKind },
    #[error("after row {row} the file holds NUL bytes: it is damaged or not text")]
    Nul { row: u64 },
    #[error("the file breaks off in row {row}; was the download cut short?")]
    Truncated { row: u64 },
    #[error("row {row} is longer than {} MB", crate::MAX_ROW_BYTES / 1_000_000)]
    RowTooLong { row: u64 },
    #[error("the quotation mark opened in line {line} is not closed")]
    OpenQuote { line: u64 },
}

impl ReadError {
    /// A stable code, the key of the sentence shown to a person.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Io(_) => "unreadable",
            Self::Empty => "empty",
            Self::OnlyHeader => "only_header",
            Self::WrongKind { .. } => "wrong_kind",
            Self::Nul { .. } => "nul",
            Self::Truncated { .. } => "truncated",
            Self::RowTooLong { .. } => "row_too_long",
            Self::OpenQuote { .. } => "open_quote",
        }
    }

    /// What the sentence of [`ReadError::as_str`] is filled with.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::WrongKind { kind } => vec![("kind", kind.as_str().to_owned())],
            Self::Nul { row } | Self::Truncated { row } | Self::RowTooLong { row } => vec![("row", row.to_string())],
            Self::OpenQuote { line } => vec![("line", line.to_string())],
            Self::Io(_) | Self::Empty | Self::OnlyHeader => Vec::new(),
        }
    }
}
