//! From bytes to raw rows: cells by column, still as the source wrote them.

pub mod delimiter;
mod guard;
mod json;
pub mod magic;
mod ordered;
mod raw;
pub mod shape;
pub mod split;
mod table;

pub use raw::{Next, RawRow, RowReader, excerpt};

/// The longest row that is read, in bytes. The largest real one seen is a ward boundary of 150 KB;
/// what is longer is a quotation mark never closed or not a list of rows.
pub const MAX_ROW_BYTES: usize = 16_000_000;

/// Text of bytes that should be UTF-8. Bytes that are not are read as Windows-1252, the encoding of
/// the official files that are not UTF-8; the choice is made per row, so that a file joined from
/// two keeps both readable.
pub fn decode(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}
