//! `quiltwork evaluate near`: for every outlet the places within some miles, and the best of them.

use std::{collections::HashMap, path::PathBuf, time::Instant};

use anyhow::Result;
use engine::{
    geo::{METRES_A_MILE, Point},
    nearby::{Best, Nearby, Spot},
};
use rayon::prelude::*;
use serde_json::{Value, json};

use super::{Format, meter::Meter, number, sheet::Sheet};
use crate::cli::impossible;

/// What a place is worth falls to 1/e on so many miles.
const MILES: f64 = 2.0;
/// So many of a category, at most, are among the best.
const OF_A_CATEGORY: usize = 5;
/// Outlets a thread takes at a time.
const CHUNK: usize = 128;

#[derive(Debug, clap::Args)]
pub(super) struct Near {
    /// A CSV file with the columns lat and lon
    #[arg(long, value_name = "FILE.csv")]
    outlets: PathBuf,
    /// A CSV file with the columns lat, lon, cat (a category) and q (a worth of 0 to 1)
    #[arg(long, value_name = "FILE.csv")]
    places: PathBuf,
    #[arg(long, value_name = "MILES", default_value_t = 5.0)]
    miles: f64,
    /// The best so many of each outlet
    #[arg(long, value_name = "N", default_value_t = 50)]
    top: usize,
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

/// What all outlets found together.
#[derive(Debug, Default, Clone, Copy)]
struct Found {
    within: u64,
    returned: u64,
    score_sum: f64,
}

impl Near {
    #[expect(clippy::print_stdout, reason = "the result of the command")]
    pub(super) fn run(self) -> Result<()> {
        if !(self.miles.is_finite() && self.miles > 0.0) {
            return Err(impossible(format!("--miles {} is no distance. Give a number above 0.", self.miles)));
        }
        let outlets = outlets(Sheet::open(&self.outlets)?)?;
        let (spots, categories) = places(Sheet::open(&self.places)?)?;
        let (meter, began) = (Meter::start(), Instant::now());
        let index = Nearby::new(spots);
        let build = began.elapsed();
        let found = self.ask(&index, outlets, categories);
        let (query, used) = (began.elapsed() - build, meter.used());
        let said = json!({
            "within": found.within,
            "returned": found.returned,
            "score_sum": number(found.score_sum),
            "build_seconds": number(build.as_secs_f64()),
            "query_seconds": number(query.as_secs_f64()),
            "cpu_seconds": used.cpu_seconds.map(number),
        });
        match self.format {
            Format::Json => println!("{said}"),
            Format::Table => print!("{}", as_table(&said)),
        }
        Ok(())
    }

    fn ask(&self, index: &Nearby, mut outlets: Vec<Point>, categories: usize) -> Found {
        // Neighbours one after the other find their places in the processor's cache.
        outlets.sort_by(|a, b| (a.lat * 10.0).floor().total_cmp(&(b.lat * 10.0).floor()).then(a.lon.total_cmp(&b.lon)));
        let decay = Decay::new(self.miles);
        let chunk = |outlets: &[Point]| {
            let mut one = Outlet { best: Best::new(categories, OF_A_CATEGORY), counts: vec![0; categories] };
            outlets.iter().map(|at| one.ask(index, *at, &decay, self.top)).fold(Found::default(), Found::and)
        };
        // Summed in the order of the outlets: the same sum on any number of threads.
        let found: Vec<Found> = outlets.par_chunks(CHUNK).map(chunk).collect();
        found.into_iter().fold(Found::default(), Found::and)
    }
}

impl Found {
    fn and(self, other: Self) -> Self {
        Self {
            within: self.within + other.within,
            returned: self.returned + other.returned,
            score_sum: self.score_sum + other.score_sum,
        }
    }
}

/// What a place is worth by its distance.
struct Decay {
    metres: f64,
    /// No more than this is left within the n-th part of the squared reach.
    most: Vec<f64>,
    parts_a_square: f64,
}

impl Decay {
    const PARTS: u32 = 256;

    fn new(miles: f64) -> Self {
        let metres = miles * METRES_A_MILE;
        let parts_a_square = f64::from(Self::PARTS) / (metres * metres);
        let most = (0..=Self::PARTS).map(|part| Self::at((f64::from(part) / parts_a_square).sqrt())).collect();
        Self { metres, most, parts_a_square }
    }

    fn at(metres: f64) -> f64 {
        (-metres / METRES_A_MILE / MILES).exp()
    }

    /// A bound without a root or a power.
    #[inline]
    fn most(&self, square_metres: f64) -> f64 {
        self.most[(square_metres * self.parts_a_square) as u32 as usize]
    }
}

/// What one outlet needs to ask; its room is used again for the next.
struct Outlet {
    best: Best<u32>,
    counts: Vec<u32>,
}

impl Outlet {
    /// The score is q · exp(−d/2) · (½ + ½/√n), n the places of that category within reach. As n is known only at
    /// the end and the same for the whole category, the best of each are found without it.
    fn ask(&mut self, index: &Nearby, at: Point, decay: &Decay, top: usize) -> Found {
        self.best.clear();
        self.counts.fill(0);
        let Self { best, counts } = self;
        index.within(at, decay.metres, |near| {
            let (category, worth) = (near.spot.category as usize, near.spot.worth);
            counts[category] += 1;
            if worth * decay.most(near.square_metres()) > best.bar(category) {
                best.offer(category, worth * Decay::at(near.metres()), near.spot.at);
            }
        });
        let rarity = |category: usize| 0.5 + 0.5 / f64::from(counts[category]).sqrt();
        let list = best.take(top, |category, score| score * rarity(category));
        Found {
            within: counts.iter().map(|count| u64::from(*count)).sum(),
            returned: list.len() as u64,
            score_sum: list.iter().map(|(score, _)| score).sum(),
        }
    }
}

fn outlets(sheet: Sheet) -> Result<Vec<Point>> {
    let (lat, lon) = (sheet.need(&["lat", "latitude"])?, sheet.need(&["lon", "lng", "longitude"])?);
    let mut outlets = Vec::new();
    sheet.rows(|cells| {
        outlets.push(cells.point(lat, lon)?);
        Ok(())
    })?;
    Ok(outlets)
}

/// The places, and how many categories they have.
fn places(sheet: Sheet) -> Result<(Vec<Spot>, usize)> {
    let (lat, lon) = (sheet.need(&["lat", "latitude"])?, sheet.need(&["lon", "lng", "longitude"])?);
    let (category, worth) = (sheet.need(&["cat", "category"])?, sheet.need(&["q", "worth"])?);
    let mut categories: HashMap<String, u32> = HashMap::new();
    let mut spots = Vec::new();
    sheet.rows(|cells| {
        let point = cells.point(lat, lon)?;
        let name = cells.text(Some(category));
        let next = u32::try_from(categories.len()).unwrap_or(u32::MAX);
        let category = match categories.get(name.as_ref()) {
            Some(known) => *known,
            None => *categories.entry(name.into_owned()).or_insert(next),
        };
        spots.push(Spot::new(point, cells.number(worth)?, category));
        Ok(())
    })?;
    Ok((spots, categories.len()))
}

fn as_table(said: &Value) -> String {
    let line = |(name, key): (&str, &str)| format!("{name:<28}{:>14}\n", said[key].to_string());
    let lines = [
        ("places within reach", "within"),
        ("places among the best", "returned"),
        ("sum of their scores", "score_sum"),
        ("seconds to make the index", "build_seconds"),
        ("seconds to ask", "query_seconds"),
        ("processor seconds of both", "cpu_seconds"),
    ];
    lines.map(line).concat()
}
