//! Base layers: areas, lines and names.

use super::projection::Frame;
use super::{Feature, LonLat, Outline};
use crate::svg::{Escaped, Number};
use std::fmt::Write;

/// Points of a line nearer than this to the one before are not worth their bytes, in units of the drawing.
const NEAR: f64 = 0.7;

pub(super) fn write(feature: &Feature, frame: &Frame, svg: &mut String) {
    let class = Escaped(&feature.class);
    match &feature.outline {
        Outline::Area(rings) => {
            let path = path(rings.iter().map(Vec::as_slice), true, frame);
            let paint = area_paint(&feature.class);
            if !path.is_empty() {
                let _ = write!(svg, r#"<path class="map-area map-{class}" fill-rule="evenodd" {paint} d="{path}"/>"#);
            }
        }
        Outline::Line(line) => {
            let path = path([line.as_slice()], false, frame);
            let paint = line_paint(&feature.class);
            if !path.is_empty() {
                let _ = write!(
                    svg,
                    r#"<path class="map-line map-{class}" fill="none" stroke-linejoin="round" stroke-linecap="round" {paint} d="{path}"/>"#
                );
            }
        }
        Outline::Name(name, at) if frame.shows(*at) => {
            let (x, y) = frame.place(*at);
            let _ = write!(
                svg,
                r##"<text class="map-name map-{class}" x="{}" y="{}" text-anchor="middle" font-size="14" fill="#4d5956" stroke="#f8f5ee" stroke-width="3" paint-order="stroke">{}</text>"##,
                Number(x),
                Number(y),
                Escaped(name)
            );
        }
        Outline::Name(..) => {}
    }
}

const fn area_paint(class: &str) -> &'static str {
    match class.as_bytes() {
        b"water" => r##"fill="#bfd8e4""##,
        b"park" => r##"fill="#d5e6cd""##,
        b"building" => r##"fill="#e4ddcd""##,
        _ => r##"fill="#f1ede2" stroke="#c9c2b2" stroke-width="1""##,
    }
}

const fn line_paint(class: &str) -> &'static str {
    match class.as_bytes() {
        b"river" => r##"stroke="#a9cbdc" stroke-width="3""##,
        b"road" => r##"stroke="#ffffff" stroke-width="3""##,
        b"street" => r##"stroke="#ffffff" stroke-width="1.5""##,
        b"rail" => r##"stroke="#b5ad9c" stroke-width="1.2" stroke-dasharray="5 3""##,
        _ => r##"stroke="#c9c2b2" stroke-width="1""##,
    }
}

/// Path data of the parts that touch the frame; empty when none does.
fn path<'a>(parts: impl IntoIterator<Item = &'a [LonLat]>, closed: bool, frame: &Frame) -> String {
    let mut path = String::new();
    let parts: Vec<Vec<(f64, f64)>> =
        parts.into_iter().map(|part| part.iter().map(|&at| frame.place(at)).collect()).collect();
    for part in parts.iter().filter(|part| touches(part, frame)) {
        write_part(part, &mut path);
        if closed {
            path.push('z');
        }
    }
    path
}

fn touches(part: &[(f64, f64)], frame: &Frame) -> bool {
    part.len() > 1
        && part.iter().any(|at| at.0 >= 0.0)
        && part.iter().any(|at| at.0 <= frame.width)
        && part.iter().any(|at| at.1 >= 0.0)
        && part.iter().any(|at| at.1 <= frame.height)
}

fn write_part(part: &[(f64, f64)], path: &mut String) {
    let mut last = (f64::INFINITY, f64::INFINITY);
    for (index, &(x, y)) in part.iter().enumerate() {
        let near = (x - last.0).hypot(y - last.1) < NEAR;
        if index == 0 || index + 1 == part.len() || !near {
            let tenth = |n: f64| Number((n * 10.0).round() / 10.0);
            let _ = write!(path, "{}{} {}", if index == 0 { "M" } else { "L" }, tenth(x), tenth(y));
            last = (x, y);
        }
    }
}
