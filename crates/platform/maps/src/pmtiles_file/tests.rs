use super::*;

/// A file of one tile, 0/0/0, written by hand after the PMTiles 3 specification: header, root directory, metadata, data.
fn one_tile(tile: &[u8], metadata: &str) -> Vec<u8> {
    // One entry: tile id 0, run of 1, its length, offset 0 (written as 1). All below 128: one byte each.
    let directory = [1, 0, 1, u8::try_from(tile.len()).expect("a short tile"), 1];
    let lengths = [directory.len(), metadata.len(), 0, tile.len()].map(|length| length as u64);
    let mut file = b"PMTiles\x03".to_vec();
    let mut offset = 127;
    for length in lengths {
        file.extend(u64::to_le_bytes(offset));
        file.extend(u64::to_le_bytes(length));
        offset += length;
    }
    // Addressed tiles, entries, contents; clustered; nothing packed; vector tiles; zooms 0 to 0.
    file.extend([1_u64, 1, 1].into_iter().flat_map(u64::to_le_bytes));
    file.extend([1, 1, 1, 1, 0, 0]);
    let degrees = [-121, 45, -119, 47].map(|degrees: i32| degrees * 10_000_000);
    file.extend(degrees.into_iter().flat_map(i32::to_le_bytes));
    file.push(0);
    file.extend([-120, 46].map(|degrees: i32| degrees * 10_000_000).into_iter().flat_map(i32::to_le_bytes));
    [file, directory.to_vec(), metadata.as_bytes().to_vec(), tile.to_vec()].concat()
}

async fn open(content: &[u8]) -> (tempfile::TempDir, Result<PmTiles, MapError>) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("town.pmtiles");
    std::fs::write(&path, content).expect("written");
    let opened = PmTiles::open(&path).await;
    (folder, opened)
}

#[tokio::test]
async fn a_tile_is_served_as_it_lies() {
    let (_folder, file) = open(&one_tile(b"tile bytes", r#"{"attribution":"Drawn by us"}"#)).await;
    let file = file.expect("a good file");
    let tile = file.tile("0/0/0".parse().expect("a tile")).await.expect("readable").expect("there");
    assert_eq!(&tile.bytes[..], b"tile bytes");
    assert_eq!((tile.content_type, tile.content_encoding), (crate::TILE_MEDIA_TYPE, None));
    assert_eq!(file.tile("1/0/0".parse().expect("a tile")).await.expect("readable"), None);
    assert_eq!((file.zooms(), file.credit()), ((0, 0), Some("Drawn by us")));
    assert_eq!(file.bounds(), Bounds { west: -121.0, south: 45.0, east: -119.0, north: 47.0 });
}

#[tokio::test]
async fn another_file_is_refused_by_name() {
    let mut cut_short = one_tile(b"tile bytes", "{}");
    cut_short.truncate(100);
    for content in [&b"not a map"[..], &cut_short] {
        let (_folder, file) = open(content).await;
        let refused = file.err().expect("refused").to_string();
        assert!(refused.contains("town.pmtiles"), "{refused}");
    }
}

#[tokio::test]
async fn a_tile_beyond_the_end_is_an_error_not_a_panic() {
    let mut damaged = one_tile(b"tile bytes", "{}");
    damaged.truncate(damaged.len() - 4);
    let (_folder, file) = open(&damaged).await;
    let read = file.expect("the header is whole").tile("0/0/0".parse().expect("a tile")).await;
    assert!(matches!(read, Err(MapError::Read(_))), "{read:?}");
}
