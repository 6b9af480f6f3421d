//! What a tile costs that nobody asked for before: `cargo bench -p quiltwork-maps`. Fifty thousand points in
//! thirty-seven towns; for each zoom the tile that holds the middle of a town, drawn by a fresh index.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints, and stops where something is wrong")]

use std::{f64::consts::PI, time::Instant};

use maps::{Point, PointIndex, Tile};

const POINTS: usize = 50_000;
const TOWNS: usize = 37;
const MIDDLE: (f64, f64) = (46.4, -121.3);

fn main() {
    let began = Instant::now();
    let index = PointIndex::new((0..POINTS).map(point).collect());
    println!("index {:?}", began.elapsed());
    for zoom in 1..=16 {
        let tile = tile_of(MIDDLE, zoom);
        let began = Instant::now();
        let bytes = index.tile(tile).len();
        println!("zoom {zoom:>2} {:>10.1?} {bytes:>7} bytes", began.elapsed());
    }
}

/// Points on a golden-angle spiral around each town: made without chance.
fn point(n: usize) -> Point {
    let (town, step) = (n % TOWNS, (n / TOWNS) as f64);
    let (angle, away) = (step * 2.399_963, 0.002 * step.sqrt() * (1.0 + town as f64 / 10.0));
    Point {
        id: (n as u128).to_be_bytes(),
        lat: 46.0 + (town % 6) as f64 * 0.4 + away * angle.sin(),
        lon: -122.0 + (town / 6) as f64 * 0.7 + away * angle.cos(),
        group: (n % 9) as u8,
        name: format!("Place {n}"),
    }
}

/// Web Mercator, as the specification of tiles has it.
fn tile_of((lat, lon): (f64, f64), zoom: u8) -> Tile {
    let tiles = f64::from(1_u32 << zoom);
    let x = (lon + 180.0) / 360.0 * tiles;
    let y = (1.0 - lat.to_radians().tan().asinh() / PI) / 2.0 * tiles;
    Tile::new(zoom, x as u32, y as u32).unwrap()
}
