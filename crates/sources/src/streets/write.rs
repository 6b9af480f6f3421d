//! A small writer of extracts: for the sample place, whose streets we drew ourselves, and for tests.

use std::collections::BTreeMap;
use std::io::{self, Write};

use flate2::{Compression, write::ZlibEncoder};
use prost::Message;

use super::message::{Blob, BlobHeader, Block, DenseNodes, Group, Header, Strings, Way};

/// A way to be written: its tags, and its points as latitude and longitude in 1e-7 degrees. Ways meet where they have
/// the same point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnWay {
    pub tags: Vec<(String, String)>,
    pub points: Vec<(i32, i32)>,
}

/// What an extract says of itself: whose map it is, and up to when (seconds since 1970).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    pub source: Option<String>,
    pub replicated_to: Option<i64>,
}

/// Writes ways as an extract: a header, one block of points, one of ways. The same ways give the same bytes.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_streets(ways: &[DrawnWay], about: About, out: &mut dyn Write) -> io::Result<()> {
    let ids: BTreeMap<(i32, i32), i64> = {
        let places: std::collections::BTreeSet<(i32, i32)> = ways.iter().flat_map(|way| &way.points).copied().collect();
        places.into_iter().zip(1..).collect()
    };
    let required_features = vec!["OsmSchema-V0.6".to_owned(), "DenseNodes".to_owned()];
    let About { source, replicated_to } = about;
    put("OSMHeader", &Header { required_features, source, replicated_to }, out)?;
    let dense = DenseNodes {
        id: vec![1; ids.len()],
        lat: differences(ids.keys().map(|(lat, _)| i64::from(*lat))),
        lon: differences(ids.keys().map(|(_, lon)| i64::from(*lon))),
    };
    put("OSMData", &block(Vec::new(), Group { dense: Some(dense), ..Group::default() }), out)?;
    let mut strings = vec![Vec::new()];
    let ways = (1..).zip(ways).map(|(id, way)| Way {
        id,
        keys: way.tags.iter().map(|(key, _)| index(&mut strings, key)).collect(),
        values: way.tags.iter().map(|(_, value)| index(&mut strings, value)).collect(),
        points: differences(way.points.iter().map(|point| ids[point])),
    });
    let ways = ways.collect();
    put("OSMData", &block(strings, Group { ways, ..Group::default() }), out)
}

fn block(strings: Vec<Vec<u8>>, group: Group) -> Block {
    Block { strings: Strings { all: strings }, groups: vec![group], ..Block::default() }
}

fn put(sort: &str, message: &impl Message, out: &mut dyn Write) -> io::Result<()> {
    let content = message.encode_to_vec();
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer.write_all(&content)?;
    let bytes = |length: usize| i32::try_from(length).map_err(|_| io::Error::other("a block of more than 2 GB"));
    let blob = Blob { raw: None, raw_bytes: Some(bytes(content.len())?), zlib: Some(packer.finish()?) };
    let blob = blob.encode_to_vec();
    let header = BlobHeader { sort: sort.to_owned(), bytes: bytes(blob.len())? }.encode_to_vec();
    out.write_all(&(bytes(header.len())?).to_be_bytes())?;
    out.write_all(&header)?;
    out.write_all(&blob)
}

fn differences(values: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut last = 0;
    values.map(|value| value - std::mem::replace(&mut last, value)).collect()
}

/// The place of a text in the block's table of strings; the first entry is never used.
fn index(strings: &mut Vec<Vec<u8>>, text: &str) -> u32 {
    let at = strings.iter().skip(1).position(|known| known == text.as_bytes()).map_or(strings.len(), |at| at + 1);
    if at == strings.len() {
        strings.push(text.as_bytes().to_owned());
    }
    u32::try_from(at).expect("a block holds few different tags")
}
