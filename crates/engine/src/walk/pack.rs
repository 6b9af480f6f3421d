//! A network as bytes: differences between neighbors, each as a number of as many bytes as it needs (LEB128). Lengths
//! and indexes are made anew when it is unpacked.

use super::build::network;
use super::network::{Network, Spot};

/// Begins every packed network; another number would be another layout.
const MARK: &[u8; 4] = b"QWS1";

impl Network {
    /// The network as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = MARK.to_vec();
        put(&mut out, self.nodes.len() as u64);
        let mut last = Spot { lat: 0, lon: 0 };
        for node in &self.nodes {
            put_step(&mut out, &mut last, *node);
        }
        put(&mut out, self.edges.len() as u64);
        let mut from = 0;
        for (at, edge) in self.edges.iter().enumerate() {
            let shape = &self.points[self.shape(at)];
            put_signed(&mut out, i64::from(edge.from) - from);
            from = i64::from(edge.from);
            put_signed(&mut out, i64::from(edge.to) - from);
            let inner = &shape[1..shape.len() - 1];
            put(&mut out, inner.len() as u64);
            let mut last = shape[0];
            for spot in inner {
                put_step(&mut out, &mut last, *spot);
            }
        }
        out
    }

    /// The network that [`Network::to_bytes`] packed; `None` when the bytes are not whole.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut bytes = bytes.strip_prefix(MARK)?;
        let from = &mut bytes;
        let count = count(from)?;
        let mut last = Spot { lat: 0, lon: 0 };
        let nodes = (0..count).map(|_| step(from, &mut last)).collect::<Option<Vec<Spot>>>()?;
        let edges = self::count(from)?;
        let mut before = 0;
        let chains = (0..edges).map(|_| chain(from, &nodes, &mut before)).collect::<Option<Vec<_>>>()?;
        from.is_empty().then(|| network(nodes, chains))
    }
}

fn chain(bytes: &mut &[u8], nodes: &[Spot], before: &mut i64) -> Option<(u32, u32, Vec<Spot>)> {
    let from = before.checked_add(signed(bytes)?)?;
    *before = from;
    let to = u32::try_from(from.checked_add(signed(bytes)?)?).ok()?;
    let from = u32::try_from(from).ok()?;
    let inner = count(bytes)?;
    let mut last = *nodes.get(from as usize)?;
    let mut points = Vec::with_capacity(inner + 2);
    points.push(last);
    for _ in 0..inner {
        points.push(step(bytes, &mut last)?);
    }
    points.push(*nodes.get(to as usize)?);
    Some((from, to, points))
}

fn put(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Small numbers of either sign become small numbers ("zigzag").
fn put_signed(out: &mut Vec<u8>, value: i64) {
    put(out, (value << 1 ^ value >> 63) as u64);
}

fn put_step(out: &mut Vec<u8>, last: &mut Spot, spot: Spot) {
    put_signed(out, i64::from(spot.lat) - i64::from(last.lat));
    put_signed(out, i64::from(spot.lon) - i64::from(last.lon));
    *last = spot;
}

fn take(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0_u64;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

/// A count of things that each take at least a byte.
fn count(bytes: &mut &[u8]) -> Option<usize> {
    usize::try_from(take(bytes)?).ok().filter(|count| *count <= bytes.len())
}

fn signed(bytes: &mut &[u8]) -> Option<i64> {
    let value = take(bytes)?;
    Some((value >> 1) as i64 ^ -((value & 1) as i64))
}

fn step(bytes: &mut &[u8], last: &mut Spot) -> Option<Spot> {
    let add = |value: i32, step: i64| i32::try_from(i64::from(value).checked_add(step)?).ok();
    *last = Spot { lat: add(last.lat, signed(bytes)?)?, lon: add(last.lon, signed(bytes)?)? };
    Some(*last)
}
