//! A street map the operator brings: a PMTiles file, read in place.

use crate::{Bounds, MapError, Tile};
use bytes::Bytes;
use pmtiles::{AsyncPmTilesReader, HashMapCache, MmapBackend, TileCoord};
use std::path::Path;

/// An open PMTiles file (version 3). It is mapped into memory: to replace it, move a new file to its name, never write
/// into it.
pub struct PmTiles {
    reader: AsyncPmTilesReader<MmapBackend, HashMapCache>,
    credit: Option<String>,
}

/// One tile as it lies in the file, with the two headers it must be answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileBody {
    pub bytes: Bytes,
    pub content_type: &'static str,
    /// How the bytes are packed (`gzip`, `br`, `zstd`); the browser unpacks them.
    pub content_encoding: Option<&'static str>,
}

impl PmTiles {
    /// # Errors
    /// When there is no such file or it is not PMTiles.
    pub async fn open(path: &Path) -> Result<Self, MapError> {
        let reader = AsyncPmTilesReader::new_with_cached_path(HashMapCache::default(), path)
            .await
            .map_err(|source| MapError::Open { path: path.to_owned(), source })?;
        // The credit is a courtesy inside free-form metadata: a file without it still draws.
        let credit = reader.get_metadata().await.ok().and_then(|text| credit(&text));
        Ok(Self { reader, credit })
    }

    /// The tile, or none where the file has nothing.
    ///
    /// # Errors
    /// When the file is damaged.
    pub async fn tile(&self, tile: Tile) -> Result<Option<TileBody>, MapError> {
        let header = self.reader.get_header();
        let bytes = self.reader.get_tile(TileCoord::new(tile.z(), tile.x(), tile.y())?).await?;
        Ok(bytes.map(|bytes| TileBody {
            bytes,
            content_type: header.tile_type.content_type(),
            content_encoding: header.tile_compression.content_encoding(),
        }))
    }

    /// First and last zoom in the file.
    pub fn zooms(&self) -> (u8, u8) {
        let header = self.reader.get_header();
        (header.min_zoom, header.max_zoom)
    }

    /// The part of the earth in the file.
    pub fn bounds(&self) -> Bounds {
        let header = self.reader.get_header();
        Bounds {
            west: header.min_longitude,
            south: header.min_latitude,
            east: header.max_longitude,
            north: header.max_latitude,
        }
    }

    /// Whom the map must name, as the file says (HTML in most files: clean it before showing).
    pub fn credit(&self) -> Option<&str> {
        self.credit.as_deref()
    }
}

fn credit(metadata: &str) -> Option<String> {
    let metadata: serde_json::Value = serde_json::from_str(metadata).ok()?;
    Some(metadata.get("attribution")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests;
