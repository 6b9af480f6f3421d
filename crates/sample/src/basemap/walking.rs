//! The drawn roads as ways to walk on: joined wherever two of them meet.

use sources::DrawnWay;

use super::curve::{self, Place};
use super::{Shape, Stroke};

/// A road that ends so many metres before another runs into it: it was drawn up to the curb. The river is three times
/// as wide at its narrowest.
const GAP: f64 = 25.0;

/// Every road of the map, as an extract of OpenStreetMap would hold it. The same on every call and every machine.
pub fn ways() -> Vec<DrawnWay> {
    let roads: Vec<Stroke> = super::strokes().into_iter().filter(|stroke| stroke.layer == "roads").collect();
    let lines: Vec<Vec<Place>> = roads.iter().map(line).collect();
    let mut joints: Vec<Vec<Joint>> = lines.iter().map(|_| Vec::new()).collect();
    for one in 0..lines.len() {
        for other in 0..lines.len() {
            if one < other {
                crossings(&lines, (one, other), &mut joints);
            }
            if one != other {
                ends(&lines, (one, other), &mut joints);
            }
        }
    }
    let ways = roads.iter().zip(&lines).zip(joints);
    ways.map(|((road, line), joints)| DrawnWay { tags: tags(road), points: with_joints(line, joints) }).collect()
}

/// A point where a road meets another: on which of its pieces, how far along it, and where.
struct Joint {
    piece: usize,
    share: f64,
    place: Place,
}

fn line(road: &Stroke) -> Vec<Place> {
    match road.shape {
        Shape::Curve => curve::open(&road.points),
        Shape::Round => curve::rounded(&road.points),
        _ => road.points.clone(),
    }
}

fn tags(road: &Stroke) -> Vec<(String, String)> {
    let highway = match road.kind.as_str() {
        "highway" => "primary",
        "main" => "tertiary",
        "road" => "unclassified",
        "track" => "track",
        _ => "residential",
    };
    let tags = [("highway", highway), ("name", road.name.as_str())];
    tags.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (key.into(), value.into())).collect()
}

/// Notes on both roads where one crosses the other.
fn crossings(lines: &[Vec<Place>], (one, other): (usize, usize), joints: &mut [Vec<Joint>]) {
    for (piece, a) in lines[one].windows(2).enumerate() {
        for (across, b) in lines[other].windows(2).enumerate() {
            if let Some((share, share_across)) = crossing(a, b) {
                let place = between(a, share);
                joints[one].push(Joint { piece, share, place });
                joints[other].push(Joint { piece: across, share: share_across, place });
            }
        }
    }
}

/// The shares of both pieces before the point where they cross.
fn crossing(a: &[Place], b: &[Place]) -> Option<(f64, f64)> {
    let ([ax, ay], [bx, by]) = (a[1].from(a[0]), b[1].from(b[0]));
    let [x, y] = b[0].from(a[0]);
    let turn = ax * by - ay * bx;
    let (share, across) = ((x * by - y * bx) / turn, (x * ay - y * ax) / turn);
    let inside = |share: f64| (0.0..=1.0).contains(&share);
    (inside(share) && inside(across)).then_some((share, across))
}

/// Notes on the other road where an end of this one runs into it.
fn ends(lines: &[Vec<Place>], (one, other): (usize, usize), joints: &mut [Vec<Joint>]) {
    for end in [lines[one].first(), lines[one].last()].into_iter().flatten() {
        let pieces = lines[other].windows(2).enumerate().map(|(piece, b)| (piece, nearest(b, *end)));
        let nearest = pieces.min_by(|a, b| a.1.1.total_cmp(&b.1.1));
        if let Some((piece, (share, _))) = nearest.filter(|(_, (_, metres))| *metres <= GAP) {
            joints[other].push(Joint { piece, share, place: *end });
        }
    }
}

/// The share of a piece before its nearest point, and the metres to it.
fn nearest(piece: &[Place], place: Place) -> (f64, f64) {
    let ([east, north], [x, y]) = (piece[1].from(piece[0]), place.from(piece[0]));
    let share = ((x * east + y * north) / (east * east + north * north).max(1e-9)).clamp(0.0, 1.0);
    let [x, y] = place.from(between(piece, share));
    (share, x.hypot(y))
}

fn between(piece: &[Place], share: f64) -> Place {
    let mix = |a: f64, b: f64| a + (b - a) * share;
    Place { lon: mix(piece[0].lon, piece[1].lon), lat: mix(piece[0].lat, piece[1].lat), metres: 0.0 }
}

/// The points of a road in units of 1e-7 degrees, its joints among them.
fn with_joints(line: &[Place], mut joints: Vec<Joint>) -> Vec<(i32, i32)> {
    joints.sort_by(|a, b| a.piece.cmp(&b.piece).then(a.share.total_cmp(&b.share)));
    let mut points = Vec::with_capacity(line.len() + joints.len());
    let mut joints = joints.into_iter().peekable();
    for (piece, place) in line.iter().enumerate() {
        points.push(units(*place));
        while let Some(joint) = joints.next_if(|joint| joint.piece == piece) {
            points.push(units(joint.place));
        }
    }
    points.dedup();
    points
}

fn units(place: Place) -> (i32, i32) {
    ((place.lat * 1e7).round() as i32, (place.lon * 1e7).round() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn one_can_walk_from_every_street_to_every_other() {
        let ways = ways();
        let mut at: BTreeMap<(i32, i32), Vec<usize>> = BTreeMap::new();
        for (number, way) in ways.iter().enumerate() {
            way.points.iter().for_each(|point| at.entry(*point).or_default().push(number));
        }
        let (mut reached, mut open) = (BTreeSet::from([0]), vec![0]);
        while let Some(number) = open.pop() {
            let next = ways[number].points.iter().flat_map(|point| &at[point]);
            open.extend(next.filter(|number| reached.insert(**number)));
        }
        let alone: Vec<_> = (0..ways.len()).filter(|it| !reached.contains(it)).map(|it| &ways[it].tags).collect();
        assert!(alone.is_empty(), "{alone:?}");
    }

    #[test]
    fn the_same_ways_every_time() {
        assert_eq!(ways(), ways());
    }
}
