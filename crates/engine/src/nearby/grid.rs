//! The index.

use std::f64::consts::{FRAC_PI_2, PI};

use super::haversine::Circle;
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
}

/// An index of places. Made once, asked often.
#[derive(Debug, Default)]
pub struct Nearby {
    spots: Vec<Spot>,
    /// Where each row begins, from the southernmost that holds a spot; one more at the end.
    rows: Vec<u32>,
    first_row: usize,
    /// The column of every so many spots: small enough to stay in the processor's cache, where a search through the
    /// spots themselves would wait for memory at each step.
    marks: Vec<u32>,
}

/// Spots from mark to mark.
const STRIDE: usize = 32;

fn row_of(lat: f64) -> usize {
    ((lat + FRAC_PI_2).max(0.0) * CELLS_A_RADIAN) as usize
}

fn column_of(lon: f64) -> usize {
    ((lon + PI).max(0.0) * CELLS_A_RADIAN) as usize
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
        let count = u32::try_from(spots.len()).expect("fewer than 2^32 places");
        for (at, spot) in (0..).zip(&mut spots) {
            spot.at = at;
        }
        let Some(first_row) = spots.iter().map(|spot| row_of(spot.lat)).min() else { return Self::default() };
        let last_row = spots.iter().map(|spot| row_of(spot.lat)).max().unwrap_or(first_row);
        let row = |spot: &Spot| row_of(spot.lat) - first_row;
        let rows = starts(&spots, last_row - first_row + 1, row);
        group(&mut spots, &rows, row);
        for row in 0..rows.len() - 1 {
            sort_row(&mut spots[rows[row] as usize..rows[row + 1] as usize]);
        }
        debug_assert_eq!(rows.last(), Some(&count));
        let marks = spots.iter().step_by(STRIDE).map(|spot| column_of(spot.lon) as u32).collect();
        Self { spots, rows, first_row, marks }
    }

    pub fn len(&self) -> usize {
        self.spots.len()
    }

    pub fn is_empty(&self) -> bool {
        self.spots.is_empty()
    }

    /// Calls `found` with every spot within `metres` of a point, its edge included, from south to north.
    #[inline]
    pub fn within<'a>(&'a self, point: Point, metres: f64, mut found: impl FnMut(Near<'a>)) {
        if self.is_empty() {
            return;
        }
        let circle = Circle::new(point.lat.to_radians(), point.lon.to_radians(), metres);
        let reach = metres / EARTH_RADIUS_M + CELL / 1000.0;
        let from = row_of(circle.lat - reach).max(self.first_row) - self.first_row;
        let to = (row_of(circle.lat + reach) + 1).saturating_sub(self.first_row).min(self.rows.len() - 1);
        for row in from..to {
            let south = (self.first_row + row) as f64 * CELL - FRAC_PI_2;
            let half = circle.half_width(south, south + CELL) + CELL / 1000.0;
            if half < 0.0 {
                continue;
            }
            for (west, east) in around(circle.lon, half) {
                scan(self.from(row, column_of(west)), west, east, &circle, &mut found);
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

#[inline]
fn scan<'a>(spots: &'a [Spot], west: f64, east: f64, circle: &Circle, found: &mut impl FnMut(Near<'a>)) {
    // Within a column spots stand in any order; the middle of the one after is past all of the last, however the last
    // digit of an edge is rounded.
    let past = edge(column_of(east) + 1) + CELL / 2.0;
    // Beyond the date line the difference of longitudes is taken the short way round.
    let turn = if circle.lon - east > PI {
        2.0 * PI
    } else if west - circle.lon > PI {
        -2.0 * PI
    } else {
        0.0
    };
    for spot in spots {
        if spot.lon > past {
            break;
        }
        let haversine = circle.haversine(spot.lat, spot.lon + turn);
        if haversine <= circle.most {
            found(Near { spot, haversine });
        }
    }
}

/// Where each group begins, and the end.
fn starts(spots: &[Spot], groups: usize, group: impl Fn(&Spot) -> usize) -> Vec<u32> {
    let mut starts = vec![0_u32; groups + 1];
    for spot in spots {
        starts[group(spot) + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    starts
}

/// Puts the spots group by group, each into the next free place of its group (the "American flag sort" of P. M. McIlroy,
/// K. Bostic and M. D. McIlroy, 1993). Within a group they stand in any order, the same every time.
fn group(spots: &mut [Spot], starts: &[u32], group: impl Fn(&Spot) -> usize) {
    let mut next = starts.to_vec();
    for this in 0..starts.len() - 1 {
        while next[this] < starts[this + 1] {
            let at = next[this] as usize;
            let theirs = group(&spots[at]);
            spots.swap(at, next[theirs] as usize);
            next[theirs] += 1;
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
    let first = row.iter().map(|spot| column_of(spot.lon)).min().unwrap_or_default();
    let last = row.iter().map(|spot| column_of(spot.lon)).max().unwrap_or_default();
    let column = |spot: &Spot| column_of(spot.lon) - first;
    let columns = starts(row, last - first + 1, column);
    group(row, &columns, column);
}
