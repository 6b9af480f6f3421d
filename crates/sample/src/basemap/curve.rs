//! From a few hand-set points to lines that please the eye.
//!
//! Curves are centripetal Catmull-Rom splines (Barry and Goldman's pyramid, "A recursive
//! evaluation algorithm for a class of Catmull-Rom splines", 1988; the centripetal knots after
//! Yuksel and others, 2011): they pass through every point and never loop between close ones.

/// Metres in one degree of latitude and of longitude at the county's middle, 44.175 north
/// (WGS 84). Over 40 km the error stays far below a pixel.
const METRES: [f64; 2] = [79_960.0, 111_110.0];

/// New points between two given ones; more would not be seen at street level.
const STEPS: usize = 5;

/// A point in degrees with one length in metres, whose meaning the shape gives (0 if none).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    pub lon: f64,
    pub lat: f64,
    pub metres: f64,
}

impl Place {
    fn blend(self, other: Place, share: f64) -> Place {
        let mix = |a: f64, b: f64| a + (b - a) * share;
        Place { lon: mix(self.lon, other.lon), lat: mix(self.lat, other.lat), metres: mix(self.metres, other.metres) }
    }

    /// The point `east` and `north` metres away.
    pub fn moved(self, east: f64, north: f64) -> Place {
        Place { lon: self.lon + east / METRES[0], lat: self.lat + north / METRES[1], ..self }
    }

    /// East and north of `other`, in metres.
    pub fn from(self, other: Place) -> [f64; 2] {
        [(self.lon - other.lon) * METRES[0], (self.lat - other.lat) * METRES[1]]
    }
}

/// A smooth open line through all points.
pub fn open(points: &[Place]) -> Vec<Place> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    // Mirrored ends: the line leaves its first point in the direction it would have come from.
    let before = points.get(1).map_or(*first, |next| next.blend(*first, 2.0));
    let after = points.iter().rev().nth(1).map_or(*last, |next| next.blend(*last, 2.0));
    let padded: Vec<Place> = std::iter::once(before).chain(points.iter().copied()).chain([after]).collect();
    let mut line: Vec<Place> = padded.windows(4).flat_map(piece).collect();
    line.push(*last);
    line
}

/// A smooth ring through all points; the first point is not repeated at the end.
pub fn closed(points: &[Place]) -> Vec<Place> {
    let count = points.len();
    (0..count).flat_map(|at| piece(&[0, 1, 2, 3].map(|step| points[(at + count + step - 1) % count]))).collect()
}

/// How far a ragged edge leaves the hand-set one, as a share of the piece it breaks.
const RAGGED: f64 = 0.16;

/// The ring with every side broken twice, each time a little to the left or right: the edge of a
/// wood. (Midpoint displacement after Fournier, Fussell and Carpenter, 1982.) The throw of the dice
/// is the point's own number, so the wood never moves.
pub fn ragged(points: &[Place]) -> Vec<Place> {
    let broken = (0..2).fold(points.to_vec(), |ring, round| {
        let next = ring.iter().cycle().skip(1);
        ring.iter()
            .zip(next)
            .enumerate()
            .flat_map(|(index, (a, b))| {
                let [east, north] = b.from(*a);
                let by = RAGGED * dice(index * 2 + round + ring.len());
                [*a, a.blend(*b, 0.5).moved(-north * by, east * by)]
            })
            .collect()
    });
    closed(&broken)
}

/// A number from -1 to 1 that follows no visible order (the mixing step of SplitMix64, Steele and
/// others, 2014).
fn dice(number: usize) -> f64 {
    let mut bits = (number as u64).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((bits >> 32) as f64) / f64::from(u32::MAX) * 2.0 - 1.0
}

/// The curve from the second of four points up to, not including, the third.
fn piece(four: &[Place]) -> Vec<Place> {
    let gap = |a: Place, b: Place| {
        let [east, north] = b.from(a);
        // Centripetal: the square root of the distance; never nothing, or we would divide by it.
        east.hypot(north).sqrt().max(1e-6)
    };
    let t1 = gap(four[0], four[1]);
    let t2 = t1 + gap(four[1], four[2]);
    let t3 = t2 + gap(four[2], four[3]);
    (0..STEPS)
        .map(|step| {
            let t = t1 + (t2 - t1) * step as f64 / STEPS as f64;
            let a1 = four[0].blend(four[1], t / t1);
            let a2 = four[1].blend(four[2], (t - t1) / (t2 - t1));
            let a3 = four[2].blend(four[3], (t - t2) / (t3 - t2));
            let b1 = a1.blend(a2, t / t2);
            let b2 = a2.blend(a3, (t - t1) / (t3 - t1));
            b1.blend(b2, (t - t1) / (t2 - t1))
        })
        .collect()
}

/// The longest piece of road that a rounded corner may take on either side, in metres. A bend of
/// twenty degrees then leaves the straight pieces, on which the addresses lie, by 35 m at most.
const CORNER: f64 = 400.0;

/// The same line with every corner replaced by a short arc (a quadratic Bezier curve).
pub fn rounded(points: &[Place]) -> Vec<Place> {
    let mut line: Vec<Place> = points.first().copied().into_iter().collect();
    for three in points.windows(3) {
        let toward = |other: Place| {
            let [east, north] = other.from(three[1]);
            three[1].blend(other, (CORNER / east.hypot(north).max(1.0)).min(0.45))
        };
        let (start, end) = (toward(three[0]), toward(three[2]));
        line.extend((0..=STEPS).map(|step| {
            let t = step as f64 / STEPS as f64;
            let corner = three[1];
            start.blend(corner, t).blend(corner.blend(end, t), t)
        }));
    }
    line.extend(points.last());
    line
}

/// The ring around a smooth middle line whose points carry the full width there.
pub fn ribbon(points: &[Place]) -> Vec<Place> {
    let line = open(points);
    let mut left = Vec::new();
    let mut right = Vec::new();
    for (at, here) in line.iter().enumerate() {
        let ahead = line[(at + 1).min(line.len() - 1)];
        let behind = line[at.saturating_sub(1)];
        let [east, north] = ahead.from(behind);
        let half = here.metres / 2.0 / east.hypot(north).max(1e-6);
        left.push(here.moved(-north * half, east * half));
        right.push(here.moved(north * half, -east * half));
    }
    right.reverse();
    left.extend(right);
    left
}

/// A circle as a ring of 40 sides.
pub fn circle(middle: Place) -> Vec<Place> {
    (0..40)
        .map(|side| f64::from(side) * std::f64::consts::TAU / 40.0)
        .map(|turn| middle.moved(middle.metres * turn.cos(), middle.metres * turn.sin()))
        .collect()
}

/// Cuts the four-sided field given by its corners into columns and rows with paths between.
///
/// Where a row's neighbour would be cut at the same place, the cut wanders a little, as hedges do;
/// the wandering comes from the cell's number alone, so every machine draws the same fields.
pub fn patchwork(corners: &[Place; 4], columns: usize, rows: usize) -> Vec<[Place; 4]> {
    let inside = |x: f64, y: f64| {
        let south = corners[0].blend(corners[1], x);
        let north = corners[3].blend(corners[2], x);
        south.blend(north, y)
    };
    let cut = |column: usize, row: usize| {
        let wander =
            if column == 0 || column == columns { 0.0 } else { ((column * 7 + row * 5) % 9) as f64 / 9.0 - 0.45 };
        (column as f64 + wander * 0.5) / columns as f64
    };
    let path = 0.035;
    (0..rows)
        .flat_map(|row| (0..columns).map(move |column| (column, row)))
        .map(|(column, row)| {
            let (west, east) = (cut(column, row), cut(column + 1, row));
            let (south, north) = (row as f64 / rows as f64, (row + 1) as f64 / rows as f64);
            let (dx, dy) = (path / columns as f64, path / rows as f64);
            [
                inside(west + dx, south + dy),
                inside(east - dx, south + dy),
                inside(east - dx, north - dy),
                inside(west + dx, north - dy),
            ]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64, metres: f64) -> Place {
        Place { lon, lat, metres }
    }

    #[test]
    fn a_curve_keeps_its_points() {
        let points = [at(-119.5, 44.1, 0.0), at(-119.4, 44.2, 0.0), at(-119.3, 44.1, 0.0)];
        let line = open(&points);
        assert_eq!(line.len(), 2 * STEPS + 1);
        for (index, point) in points.iter().enumerate() {
            let [east, north] = line[index * STEPS].from(*point);
            assert!(east.hypot(north) < 0.01, "the curve left its point by {east}, {north} m");
        }
    }

    #[test]
    fn a_straight_ribbon_is_as_wide_as_asked() {
        let ring = ribbon(&[at(-119.5, 44.1, 100.0), at(-119.4, 44.1, 100.0)]);
        let [east, north] = ring[0].from(ring[ring.len() - 1]);
        assert!((east.hypot(north) - 100.0).abs() < 0.01);
    }

    #[test]
    fn fields_do_not_overlap_their_neighbours() {
        let corners = [at(0.0, 0.0, 0.0), at(0.3, 0.0, 0.0), at(0.3, 0.2, 0.0), at(0.0, 0.2, 0.0)];
        let cells = patchwork(&corners, 3, 2);
        assert_eq!(cells.len(), 6);
        for pair in cells[..3].windows(2) {
            assert!(pair[0][1].lon < pair[1][0].lon);
        }
    }
}
