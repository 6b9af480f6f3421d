//! From blocks to streets: the points of an area, then the ways over them.

use std::path::Path;

use prost::Message;

use super::access::is_walked;
use super::area::Area;
use super::block::{Blocks, RawBlock};
use super::error::{MOST_POINTS, StreetsError};
use super::measure::is_modest;
use super::message::{Block, Group, Header, Way};

/// A point of a way: its number in OpenStreetMap, which ways that meet share, and its place in 1e-7 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corner {
    pub id: i64,
    pub lat: i32,
    pub lon: i32,
}

/// What was in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Ways people walk on, those that leave the area counted once.
    pub ways: u64,
    /// Seconds since 1970 up to which the map's changes are in the file, when it says so.
    pub replicated_to: Option<i64>,
    /// Whose map it is, in the file's own words.
    pub source: Option<String>,
}

/// What a reader must understand; everything else a file may require is refused.
const UNDERSTOOD: &[&str] = &["OsmSchema-V0.6", "DenseNodes"];

/// Gives each walked stretch within an area to `give`, from end to end; a way that leaves the area comes in pieces.
/// `progress` hears the bytes read, of twice the file's.
///
/// # Errors
/// With the number of the block that cannot be read; [`StreetsError::NothingHere`] when no way was given.
pub fn read_streets(
    path: &Path,
    area: &Area,
    give: &mut dyn FnMut(&[Corner]),
    progress: &mut dyn FnMut(u64),
) -> Result<Found, StreetsError> {
    let mut found = Found::default();
    let mut points: Vec<Corner> = Vec::new();
    let total = each_block(path, &mut |block, bytes| {
        match block {
            Content::Header(header) => (found.replicated_to, found.source) = (header.replicated_to, header.source),
            Content::Data(block) => take_points(&block, area, &mut points)?,
        }
        progress(bytes);
        Ok(())
    })?;
    // Extracts are sorted nearly always; where one is not, this makes up for it.
    if !points.is_sorted_by_key(|point| point.id) {
        points.sort_unstable_by_key(|point| point.id);
    }
    let (mut run, mut given) = (Vec::new(), 0);
    each_block(path, &mut |block, bytes| {
        if let Content::Data(block) = block {
            let walked = block.groups.iter().flat_map(|group| &group.ways).filter(|way| walks(&block, way));
            for way in walked {
                let corners = pieces(way, &points, &mut run, give);
                given += corners;
                found.ways += u64::from(corners > 0);
                if given > MOST_POINTS {
                    return Err(StreetsError::TooMany);
                }
            }
        }
        progress(total + bytes);
        Ok(())
    })?;
    if found.ways == 0 { Err(StreetsError::NothingHere) } else { Ok(found) }
}

enum Content {
    Header(Header),
    Data(Block),
}

/// Hands out every block that is understood; returns the bytes of all.
fn each_block(
    path: &Path,
    take: &mut dyn FnMut(Content, u64) -> Result<(), StreetsError>,
) -> Result<u64, StreetsError> {
    let mut blocks = Blocks::open(path)?;
    while let Some(RawBlock { sort, content }) = blocks.next()? {
        let damaged = |_| StreetsError::Damaged { block: blocks.at };
        let content = match sort.as_str() {
            "OSMHeader" => Content::Header(understood(Header::decode(&content[..]).map_err(damaged)?)?),
            "OSMData" if is_modest(&content) != Some(true) => return Err(StreetsError::Damaged { block: blocks.at }),
            "OSMData" => Content::Data(Block::decode(&content[..]).map_err(damaged)?),
            // The format asks to pass over sorts of blocks that are not known.
            _ if blocks.at > 1 => continue,
            _ => return Err(StreetsError::NotPbf),
        };
        take(content, blocks.bytes)?;
    }
    if blocks.at == 0 { Err(StreetsError::NotPbf) } else { Ok(blocks.bytes) }
}

fn understood(header: Header) -> Result<Header, StreetsError> {
    match header.required_features.iter().find(|feature| !UNDERSTOOD.contains(&feature.as_str())) {
        Some(feature) => Err(StreetsError::Feature { feature: feature.chars().take(60).collect() }),
        None => Ok(header),
    }
}

fn take_points(block: &Block, area: &Area, points: &mut Vec<Corner>) -> Result<(), StreetsError> {
    let (step, south, west) = (i64::from(block.granularity()), block.lat_offset(), block.lon_offset());
    // Nanodegrees to units of 1e-7 degrees; what is not on the globe is nowhere near.
    let unit = |offset: i64, value: i64| {
        let nano = value.checked_mul(step).and_then(|value| value.checked_add(offset))?;
        i32::try_from(nano / 100).ok()
    };
    let mut keep = |id: i64, lat: i64, lon: i64| {
        if let (Some(lat), Some(lon)) = (unit(south, lat), unit(west, lon))
            && area.holds(lat, lon)
        {
            points.push(Corner { id, lat, lon });
        }
    };
    for group in &block.groups {
        group.nodes.iter().for_each(|node| keep(node.id, node.lat, node.lon));
        each_dense(group, &mut keep);
    }
    if points.len() > MOST_POINTS { Err(StreetsError::TooMany) } else { Ok(()) }
}

/// Adds up the differences of a group of points.
fn each_dense(group: &Group, keep: &mut impl FnMut(i64, i64, i64)) {
    let Some(dense) = &group.dense else { return };
    let (mut id, mut lat, mut lon) = (0_i64, 0_i64, 0_i64);
    for ((id_step, lat_step), lon_step) in dense.id.iter().zip(&dense.lat).zip(&dense.lon) {
        id = id.wrapping_add(*id_step);
        lat = lat.wrapping_add(*lat_step);
        lon = lon.wrapping_add(*lon_step);
        keep(id, lat, lon);
    }
}

fn walks(block: &Block, way: &Way) -> bool {
    let text = |at: u32| block.strings.all.get(at as usize).and_then(|bytes| std::str::from_utf8(bytes).ok());
    is_walked(|key| {
        let mut tags = way.keys.iter().zip(&way.values);
        tags.find(|(known, _)| text(**known) == Some(key)).and_then(|(_, value)| text(*value))
    })
}

/// Gives the pieces of a way that lie within the area; returns how many points they have.
fn pieces(way: &Way, points: &[Corner], run: &mut Vec<Corner>, give: &mut dyn FnMut(&[Corner])) -> usize {
    let mut id = 0_i64;
    let mut given = 0;
    run.clear();
    for step in &way.points {
        id = id.wrapping_add(*step);
        match points.binary_search_by_key(&id, |point| point.id) {
            Ok(at) => run.push(points[at]),
            Err(_) => given += end(run, give),
        }
    }
    given + end(run, give)
}

fn end(run: &mut Vec<Corner>, give: &mut dyn FnMut(&[Corner])) -> usize {
    let given = if run.len() > 1 { run.len() } else { 0 };
    if given > 0 {
        give(run);
    }
    run.clear();
    given
}
