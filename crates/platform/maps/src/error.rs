//! What can go wrong with a map.

use std::path::PathBuf;

/// An error of this crate; the sentences are fit for an operator to read.
#[derive(Debug, thiserror::Error)]
pub enum MapError {
    #[error("\"{0}\" is not a map tile: expected zoom/column/row, with a zoom of at most 22")]
    NotATile(String),
    #[error("the map layer \"{layer}\" is not GeoJSON that can be drawn")]
    NotGeoJson { layer: String, source: serde_json::Error },
    #[error("the map file {} cannot be opened as PMTiles", path.display())]
    Open { path: PathBuf, source: pmtiles::PmtError },
    #[error("the map file cannot be read")]
    Read(#[from] pmtiles::PmtError),
}
