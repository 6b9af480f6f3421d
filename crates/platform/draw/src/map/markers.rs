//! Numbered markers, moved apart where they would cover each other, and the mark of a branch.

use super::projection::Frame;
use super::{Branch, Point};
use crate::svg::{Escaped, Number};
use std::fmt::Write;

/// Radius of a marker: 12 gives a target of 24, the least a finger should be offered.
const RADIUS: f64 = 12.0;
/// Middle to middle of two markers side by side.
const APART: f64 = 2.0 * RADIUS + 2.0;

/// A point, its true place and where its marker stands.
pub(super) struct Marker<'a> {
    point: &'a Point<'a>,
    spot: (f64, f64),
    at: (f64, f64),
}

/// Places the markers. Each round pushes every pair that overlaps half of its overlap apart; a crowd of a hundred
/// comes to rest in about fifty rounds, and what still overlaps then is readable all the same.
pub(super) fn spread<'a>(points: &'a [Point<'a>], frame: &Frame) -> Vec<Marker<'a>> {
    let mut markers: Vec<Marker<'a>> = points
        .iter()
        .filter(|point| frame.shows(point.at))
        .map(|point| Marker { point, spot: frame.place(point.at), at: frame.place(point.at) })
        .collect();
    for _ in 0..60 {
        let mut moved = false;
        for first in 0..markers.len() {
            for second in first + 1..markers.len() {
                if let Some(push) = push(markers[first].at, markers[second].at, second) {
                    shift(&mut markers[first].at, (-push.0, -push.1), frame);
                    shift(&mut markers[second].at, push, frame);
                    moved = true;
                }
            }
        }
        if !moved {
            break;
        }
    }
    markers
}

/// How far the second marker must go so that both, moved alike, stand side by side.
fn push(first: (f64, f64), second: (f64, f64), order: usize) -> Option<(f64, f64)> {
    let (dx, dy) = (second.0 - first.0, second.1 - first.1);
    let distance = dx.hypot(dy);
    if distance >= APART - 0.1 {
        return None;
    }
    let half = (APART - distance) / 2.0;
    if distance < 0.01 {
        // One spot, one building: fan out by the golden angle, so that no two take the same direction.
        let angle = order as f64 * 2.399_963;
        return Some((half * angle.cos(), half * angle.sin()));
    }
    Some((half * dx / distance, half * dy / distance))
}

fn shift(at: &mut (f64, f64), push: (f64, f64), frame: &Frame) {
    at.0 = (at.0 + push.0).clamp(RADIUS, frame.width - RADIUS);
    at.1 = (at.1 + push.1).clamp(RADIUS, frame.height - RADIUS);
}

/// Lines from moved markers to their true places, beneath all markers.
pub(super) fn write_leaders(markers: &[Marker<'_>], svg: &mut String) {
    for Marker { point, spot, at } in markers {
        if (spot.0 - at.0).hypot(spot.1 - at.1) > RADIUS {
            let _ = write!(
                svg,
                r#"<path class="map-leader kind--{}" fill="none" stroke="{}" stroke-width="1.5" d="M{} {}L{} {}"/>"#,
                point.hue.name(),
                point.hue.cloths().main,
                Number(spot.0),
                Number(spot.1),
                Number(at.0),
                Number(at.1),
            );
        }
    }
}

/// A marker: a link to the organization's row, named by number and name.
pub(super) fn write(marker: &Marker<'_>, svg: &mut String) {
    let Point { number, organization, name, hue, .. } = marker.point;
    let (x, y) = (Number(marker.at.0), Number(marker.at.1));
    let _ = write!(
        svg,
        r##"<a href="#organization-{}" class="map-point kind--{}"><title>{number}. {}</title><circle cx="{x}" cy="{y}" r="{RADIUS}" fill="{}" stroke="#ffffff" stroke-width="1.5"/><text x="{x}" y="{y}" dy=".35em" text-anchor="middle" font-size="{}" font-weight="600" fill="#ffffff">{number}</text></a>"##,
        Escaped(organization),
        hue.name(),
        Escaped(name),
        hue.cloths().main,
        if *number > 99 { 10 } else { 12 },
    );
}

/// A branch: a square on its tip, as on the quilt, larger than the markers and not a link.
pub(super) fn write_branch(branch: &Branch<'_>, frame: &Frame, svg: &mut String) {
    let (x, y) = frame.place(branch.at);
    let _ = write!(
        svg,
        r##"<g class="map-branch"><title>{}</title><path transform="translate({} {})" fill="#f0b63c" stroke="#0e3b32" stroke-width="2.5" stroke-linejoin="round" d="M0-16L16 0L0 16L-16 0zM0-6L6 0L0 6L-6 0z"/></g>"##,
        Escaped(branch.name),
        Number(x),
        Number(y),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Hue;
    use crate::map::Bounds;

    #[test]
    fn forty_organizations_in_one_building_can_all_be_read() {
        let frame = Frame::new(Bounds { west: 0.0, south: 0.0, east: 0.1, north: 0.1 }, 720.0);
        let points: Vec<Point<'_>> = (1..=40)
            .map(|number| Point { number, organization: "x", name: "x", hue: Hue::Work, at: [0.05, 0.05] })
            .collect();
        let markers = spread(&points, &frame);
        for (index, one) in markers.iter().enumerate() {
            for other in &markers[index + 1..] {
                let distance = (one.at.0 - other.at.0).hypot(one.at.1 - other.at.1);
                assert!(distance > APART * 0.8, "{} and {}: {distance}", one.point.number, other.point.number);
            }
        }
    }
}
