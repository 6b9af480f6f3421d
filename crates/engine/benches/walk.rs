//! What streets cost: `cargo bench -p quiltwork-engine --bench walk -- FILE.osm.pbf`, without a file the extract in
//! `../shared/data` when it is there.
//!
//! Branches are 25 places spread evenly over the network, and from each one the walks to 1,000 places are looked up.
//! Times are those of one thread on the processor, so that other work on the machine does not show; the median of nine.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints, and stops where something is wrong")]

use std::path::{Path, PathBuf};

use engine::{
    geo::Point,
    walk::{Bounds, Builder, LIMIT_M, Network, Walk},
};

const BRANCHES: usize = 5;
const PLACES: usize = 1_000;
const ROUNDS: usize = 9;

fn main() {
    let named = std::env::args().skip(1).find(|arg| !arg.starts_with("--")).map(PathBuf::from);
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/osm/baltimore.osm.pbf");
    let path = named.unwrap_or(shared);
    if !path.exists() {
        println!("Skipped: {} is not here. Name an extract (.osm.pbf).", path.display());
        return;
    }
    let everywhere = sources::Area::around(&[(0.0, 0.0)], 3e7);
    let (read, ways) = median(|| {
        let mut ways: Vec<Vec<(i64, i32, i32)>> = Vec::new();
        let mut give = |way: &[sources::Corner]| ways.push(way.iter().map(|it| (it.id, it.lat, it.lon)).collect());
        sources::read_streets(&path, &everywhere, &mut give, &mut |_| {}).unwrap();
        ways
    });
    let (built, network) = median(|| {
        let mut builder = Builder::default();
        ways.iter().for_each(|way| builder.way(way.iter().copied()));
        builder.build()
    });
    println!("read {read:.1} ms, built {built:.1} ms of processor time");
    println!("{:.0} km, {} stretches between junctions", network.kilometres(), network.stretches());
    let (packed, bytes) = median(|| network.to_bytes());
    let (unpacked, _) = median(|| Network::from_bytes(&bytes).unwrap());
    println!(
        "{} kB in memory, {} kB packed ({packed:.1} ms, back {unpacked:.1} ms)",
        network.bytes() / 1000,
        bytes.len() / 1000
    );
    walks(&network);
}

fn walks(network: &Network) {
    let branches: Vec<Point> = spread(network.bounds().unwrap(), BRANCHES * BRANCHES).collect();
    let places: Vec<Point> = spread(network.bounds().unwrap(), PLACES).collect();
    let (mut spreads, mut looks, mut found, mut at) = (Vec::new(), Vec::new(), 0, 0);
    for branch in branches {
        let (spread, walks) = median(|| network.walks(branch, LIMIT_M));
        let Some(walks) = walks else { continue };
        let (look, known) =
            median(|| places.iter().filter(|place| matches!(walks.to(**place), Walk::Metres(_))).count());
        spreads.push(spread);
        looks.push(look);
        (found, at) = (found + known, at + 1);
    }
    spreads.sort_by(f64::total_cmp);
    looks.sort_by(f64::total_cmp);
    println!(
        "{at} branches at a street: the walk from one {:.2} ms (most {:.2}), {PLACES} places {:.2} ms, {} of them reached",
        spreads[at / 2],
        spreads[at - 1],
        looks[at / 2],
        found / at
    );
}

/// Places evenly over the bounds, row by row.
fn spread(bounds: Bounds, count: usize) -> impl Iterator<Item = Point> {
    let side = (count as f64).sqrt().ceil() as usize;
    let share = move |at: usize| (at as f64 + 0.5) / side as f64;
    (0..side * side).map(move |at| Point {
        lat: bounds.south + (bounds.north - bounds.south) * share(at / side),
        lon: bounds.west + (bounds.east - bounds.west) * share(at % side),
    })
}

/// The median of the milliseconds a call takes, and what the last call gave.
fn median<T>(mut call: impl FnMut() -> T) -> (f64, T) {
    let mut times = Vec::with_capacity(ROUNDS);
    loop {
        let began = on_processor();
        let made = call();
        times.push((on_processor() - began) * 1000.0);
        if times.len() == ROUNDS {
            times.sort_by(f64::total_cmp);
            return (times[ROUNDS / 2], made);
        }
    }
}

/// Seconds this thread has been on the processor.
fn on_processor() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
