//! The index.

use std::f64::consts::{FRAC_PI_2, PI};
use std::ops::Range;

use super::haversine::{Band, Circle};
use crate::geo::{EARTH_RADIUS_M, Point};

/// Rows and columns of about 2.2 km: much smaller than a walk would make too many, larger ones hold too much that is
/// outside the circle.
const CELL: f64 = 0.02_f64 * PI / 180.0;
const CELLS_A_RADIAN: f64 = 1.0 / CELL;

/// A place with what its finder needs: something like a weight, and a category. 32 bytes, so that two share a line of
/// the processor's cache.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Radians.
    lat: f64,
    lon: f64,
    pub worth: f64,
    pub category: u32,
    /// Where it stood in what the index was made from.
    pub at: u32,
}

impl Spot {
    pub fn new(point: Point, worth: f64, category: u32) -> Self {
        Self { lat: point.lat.to_radians(), lon: point.lon.to_radians(), worth, category, at: 0 }
    }
}

/// Something found.
#[derive(Debug, Clone, Copy)]
pub struct Near<'a> {
    pub spot: &'a Spot,
    haversine: f64,
}

impl Near<'_> {
    /// Great-circle metres.
    #[inline]
    pub fn metres(&self) -> f64 {
        Circle::metres(self.haversine)
    }

    /// The square of the metres through the ground, which are never more than those over it: enough to rule something
    /// out, without a root.
    #[inline]
    pub fn square_metres(&self) -> f64 {
        4.0 * EARTH_RADIUS_M * EARTH_RADIUS_M * self.haversine
    }
}

/// An index of places. Made once, asked often.
#[derive(Debug)]
pub struct Nearby {
    spots: Vec<Spot>,
    /// Where each row begins, from the south pole on; one more at the end.
    rows: Vec<u32>,
    /// The column of every so many spots: small enough to stay in the processor's cache, where a search through the
    /// spots themselves would wait for memory at each step.
    marks: Vec<u32>,
}

/// Spots from mark to mark.
const STRIDE: usize = 32;

/// From pole to pole, the north pole's own included.
const ROWS: usize = (PI * CELLS_A_RADIAN) as usize + 1;

fn row_of(lat: f64) -> usize {
    ((lat + FRAC_PI_2).max(0.0) * CELLS_A_RADIAN) as u32 as usize
}

fn column_of(lon: f64) -> usize {
    ((lon + PI).max(0.0) * CELLS_A_RADIAN) as u32 as usize
}

/// The western edge of a column.
fn edge(column: usize) -> f64 {
    column as f64 * CELL - PI
}

impl Nearby {
    /// An index of spots, made within their own memory; `Spot::at` becomes their place in `spots`.
    ///
    /// # Panics
    /// With more than four thousand million spots.
    pub fn new(mut spots: Vec<Spot>) -> Self {
        assert!(u32::try_from(spots.len()).is_ok(), "fewer than 2^32 places");
        let row = |spot: &Spot| row_of(spot.lat);
        let mut rows = vec![0; ROWS + 1];
        for (at, spot) in (0..).zip(&mut spots) {
            spot.at = at;
            rows[row(spot) + 1] += 1;
        }
        add_up(&mut rows);
        group(&mut spots, &rows, row);
        for row in 0..ROWS {
            sort_row(&mut spots[rows[row] as usize..rows[row + 1] as usize]);
        }
        let marks = spots.iter().step_by(STRIDE).map(|spot| column_of(spot.lon) as u32).collect();
        Self { spots, rows, marks }
    }

    pub fn len(&self) -> usize {
        self.spots.len()
    }

    pub fn is_empty(&self) -> bool {
        self.spots.is_empty()
    }

    /// Calls `found` with every spot within `metres` of a point, its edge included; those of the nearest rows first, so
    /// that whoever looks for the best has them early.
    #[inline]
    pub fn within<'a>(&'a self, point: Point, metres: f64, mut found: impl FnMut(Near<'a>)) {
        let circle = Circle::new(point.lat.to_radians(), point.lon.to_radians(), metres);
        let reach = metres / EARTH_RADIUS_M + CELL / 1000.0;
        let rows = row_of(circle.lat - reach)..(row_of(circle.lat + reach) + 1).min(ROWS);
        for row in from_the_middle(rows, row_of(circle.lat)) {
            let south = row as f64 * CELL - FRAC_PI_2;
            let half = circle.half_width(south, south + CELL) + CELL / 1000.0;
            if half < 0.0 {
                continue;
            }
            let band = circle.band(south, south + CELL);
            for (west, east) in around(circle.lon, half) {
                let spots = self.from(row, column_of(west));
                Run::new(&circle, west, east).scan(spots, &band, &mut found);
            }
        }
    }
}

impl Nearby {
    /// The spots of a row from the first of a column on.
    fn from(&self, row: usize, column: usize) -> &[Spot] {
        let (begin, end) = (self.rows[row] as usize, self.rows[row + 1] as usize);
        let first_mark = begin.div_ceil(STRIDE);
        let marks = &self.marks[first_mark..end.div_ceil(STRIDE).max(first_mark)];
        let before = marks.partition_point(|mark| (*mark as usize) < column);
        // Between the last mark before the column and the next one.
        let low = if before == 0 { begin } else { (first_mark + before - 1) * STRIDE };
        let high = ((first_mark + before) * STRIDE).min(end);
        let spots = &self.spots[low..high];
        let at = low + spots.partition_point(|spot| column_of(spot.lon) < column);
        &self.spots[at..end]
    }
}

/// Numbers of a range, those next to a middle one first.
fn from_the_middle(range: Range<usize>, middle: usize) -> impl Iterator<Item = usize> {
    let middle = middle.clamp(range.start, range.end.max(range.start));
    let (mut below, mut above) = ((range.start..middle).rev(), middle..range.end);
    (0..).map_while(move |turn| {
        if turn % 2 == 0 { above.next().or_else(|| below.next()) } else { below.next().or_else(|| above.next()) }
    })
}

/// The one or two runs of longitudes about a place: two where the date line parts them.
fn around(lon: f64, half: f64) -> impl Iterator<Item = (f64, f64)> {
    let (west, east) = (lon - half, lon + half);
    let runs = if half >= PI {
        [Some((-PI, PI)), None]
    } else if west < -PI {
        [Some((west + 2.0 * PI, PI)), Some((-PI, east))]
    } else if east > PI {
        [Some((west, PI)), Some((-PI, east - 2.0 * PI))]
    } else {
        [Some((west, east)), None]
    };
    runs.into_iter().flatten()
}

/// The part of a row that a circle may reach.
struct Run {
    /// No spot beyond this longitude is in reach.
    past: f64,
    /// What brings longitudes to the side of the date line where the circle's centre is.
    turn: f64,
    /// Haversine of the radius.
    most: f64,
}

/// Spots whose distances are worked out together, so that the processor does several at once.
const BLOCK: usize = 16;

impl Run {
    fn new(circle: &Circle, west: f64, east: f64) -> Self {
        // Within a column spots stand in any order; the middle of the one after is past all of the last, however the
        // last digit of an edge is rounded.
        let past = edge(column_of(east) + 1) + CELL / 2.0;
        let turn = if circle.lon - east > PI {
            2.0 * PI
        } else if west - circle.lon > PI {
            -2.0 * PI
        } else {
            0.0
        };
        Self { past, turn, most: circle.most }
    }

    #[inline]
    fn scan<'a>(&self, spots: &'a [Spot], band: &Band<'_>, found: &mut impl FnMut(Near<'a>)) {
        let mut haversines = [0.0; BLOCK];
        for block in spots.chunks(BLOCK) {
            band.haversines(block.iter().map(|spot| (spot.lat, spot.lon + self.turn)), &mut haversines);
            for (spot, haversine) in block.iter().zip(haversines) {
                if spot.lon > self.past {
                    return;
                }
                if haversine <= self.most {
                    found(Near { spot, haversine });
                }
            }
        }
    }
}

/// From the numbers of each group, one place later, to where each begins, and the end.
fn add_up(counts: &mut [u32]) {
    for at in 1..counts.len() {
        counts[at] += counts[at - 1];
    }
}

/// Puts the spots group by group, each into the next free place of its group (the "American flag sort" of P. M. McIlroy,
/// K. Bostic and M. D. McIlroy, 1993). Within a group they stand in any order, the same every time.
fn group(spots: &mut [Spot], starts: &[u32], group: impl Fn(&Spot) -> usize) {
    let mut next = starts.to_vec();
    for this in 0..starts.len() - 1 {
        let end = starts[this + 1];
        while next[this] < end {
            // One swap for each that is left, not swap after swap in one place: the processor need not wait for what
            // a swap brought before it begins the next.
            for at in next[this] as usize..end as usize {
                let theirs = group(&spots[at]);
                spots.swap(at, next[theirs] as usize);
                next[theirs] += 1;
            }
        }
    }
}

/// From west to east by columns. A long row is counted into its columns, a short one sorted.
fn sort_row(row: &mut [Spot]) {
    const LONG: usize = 512;
    if row.len() < LONG {
        row.sort_by_key(|spot| column_of(spot.lon));
        return;
    }
    let ends = row.iter().fold((PI, -PI), |(west, east), spot| (spot.lon.min(west), spot.lon.max(east)));
    let (first, last) = (column_of(ends.0), column_of(ends.1));
    let column = |spot: &Spot| column_of(spot.lon) - first;
    let mut columns = vec![0; last - first + 2];
    row.iter().for_each(|spot| columns[column(spot) + 1] += 1);
    add_up(&mut columns);
    group(row, &columns, column);
}
