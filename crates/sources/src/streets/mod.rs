//! The streets of an OpenStreetMap extract (PBF): every way people may walk on, with its corners.
//!
//! A file is read twice, block by block: first the points near the branches, then the ways over them. Blocks may stand
//! in any order, and memory holds sixteen bytes for each point of the area and nothing else of the file.
//!
//! Reading order: `error`, `access` (who may walk where), `block` (the file's frame), `message` (what stands in a
//! block), `read`, `write`.

mod access;
mod area;
mod block;
mod error;
mod measure;
mod message;
mod read;
mod write;

pub use access::is_walked;
pub use area::Area;
pub use error::StreetsError;
pub use read::{Corner, Found, read_streets};
pub use write::{About, DrawnWay, write_streets};

/// Whether the first bytes are those of an OpenStreetMap extract in PBF.
pub(crate) fn is_pbf(head: &[u8]) -> bool {
    head.get(4..).is_some_and(|rest| rest.starts_with(b"\x0A\x09OSMHeader"))
}
