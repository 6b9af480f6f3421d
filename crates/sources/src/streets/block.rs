//! The file's frame: a length, a header, a blob, again and again.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use flate2::read::ZlibDecoder;
use prost::Message;

use super::error::StreetsError;
use super::message::{Blob, BlobHeader};

/// The format's own limits: a header stays under 64 KiB, a block under 32 MiB, packed or not.
const MOST_HEADER: usize = 64 * 1024;
const MOST_BLOCK: usize = 32 * 1024 * 1024;

/// Reads one block after the other.
pub struct Blocks {
    file: BufReader<File>,
    /// How many were begun.
    pub at: u64,
    /// Bytes of the blocks read so far.
    pub bytes: u64,
}

/// One block, unpacked.
pub struct RawBlock {
    pub sort: String,
    pub content: Vec<u8>,
}

impl Blocks {
    pub fn open(path: &Path) -> Result<Self, StreetsError> {
        Ok(Self { file: BufReader::with_capacity(1 << 20, File::open(path)?), at: 0, bytes: 0 })
    }

    /// The next block; `None` at the end of the file.
    pub fn next(&mut self) -> Result<Option<RawBlock>, StreetsError> {
        let mut length = [0_u8; 4];
        let first = self.file.read(&mut length)?;
        if first == 0 {
            return Ok(None);
        }
        self.at += 1;
        let block = self.at;
        self.fill(&mut length[first..])?;
        let header = self.take(u32::from_be_bytes(length) as usize, MOST_HEADER)?;
        let header = BlobHeader::decode(&header[..]).map_err(|_| StreetsError::Damaged { block })?;
        let bytes = usize::try_from(header.bytes).map_err(|_| StreetsError::Damaged { block })?;
        let blob = self.take(bytes, MOST_BLOCK)?;
        let blob = Blob::decode(&blob[..]).map_err(|_| StreetsError::Damaged { block })?;
        Ok(Some(RawBlock { sort: header.sort, content: unpack(blob, block)? }))
    }

    fn take(&mut self, bytes: usize, most: usize) -> Result<Vec<u8>, StreetsError> {
        if bytes > most {
            return Err(if self.at == 1 { StreetsError::NotPbf } else { StreetsError::Damaged { block: self.at } });
        }
        let mut taken = vec![0; bytes];
        self.fill(&mut taken)?;
        self.bytes += bytes as u64;
        Ok(taken)
    }

    fn fill(&mut self, room: &mut [u8]) -> Result<(), StreetsError> {
        let block = self.at;
        self.file.read_exact(room).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => StreetsError::Truncated { block },
            _ => StreetsError::Io(error),
        })
    }
}

fn unpack(blob: Blob, block: u64) -> Result<Vec<u8>, StreetsError> {
    let content = match (blob.raw, blob.zlib) {
        (Some(raw), _) => raw,
        (None, Some(packed)) => {
            let said = usize::try_from(blob.raw_bytes.unwrap_or_default()).unwrap_or_default();
            let mut content = Vec::with_capacity(said.min(MOST_BLOCK));
            // One byte more than the limit tells a block that is too long from one that just fits.
            let unpacked = ZlibDecoder::new(&packed[..]).take(MOST_BLOCK as u64 + 1).read_to_end(&mut content);
            unpacked.map_err(|_| StreetsError::Damaged { block })?;
            content
        }
        (None, None) => return Err(StreetsError::Packing { block }),
    };
    if content.len() > MOST_BLOCK { Err(StreetsError::Damaged { block }) } else { Ok(content) }
}
