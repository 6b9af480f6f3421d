//! The great-circle distance of many places to one, without trigonometry for the near ones.

use std::f64::consts::PI;

use crate::geo::EARTH_RADIUS_M;

/// Circles up to this angle (some 300 km), where they reach no further than [`NARROW`] east and west: there the series
/// below are exact to the last digits of a double.
const SMALL: f64 = 0.05;
const NARROW: f64 = 0.1;
/// Cosine of the latitude, some 600 km from a pole.
const FAR_FROM_POLES: f64 = 0.1;

/// The centre and the radius of a circle on the globe.
pub(super) struct Circle {
    pub(super) lat: f64,
    pub(super) lon: f64,
    cos_lat: f64,
    /// Haversine of the radius.
    pub(super) most: f64,
    is_small: bool,
}

/// A circle in one row of the index: the cosine of a latitude is a short series about the row's middle.
pub(super) struct Band<'c> {
    circle: &'c Circle,
    middle: f64,
    /// Of the product of both cosines.
    series: [f64; 4],
}

impl Circle {
    /// Radians and metres. From half the earth's girth on, the circle is the whole globe.
    pub(super) fn new(lat: f64, lon: f64, metres: f64) -> Self {
        let angle = (metres / EARTH_RADIUS_M).clamp(0.0, PI);
        let cos_lat = lat.cos();
        // Near a pole even a small circle may hold every longitude.
        let is_small = angle < SMALL && cos_lat > FAR_FROM_POLES && angle < NARROW * cos_lat * 0.9;
        Self { lat, lon, cos_lat, most: (angle / 2.0).sin().powi(2), is_small }
    }

    /// The row between two latitudes, which are close together.
    pub(super) fn band(&self, south: f64, north: f64) -> Band<'_> {
        let middle = (south + north) / 2.0;
        let (sin, cos) = middle.sin_cos();
        Band { circle: self, middle, series: [cos, -sin, -cos / 2.0, sin / 6.0].map(|term| term * self.cos_lat) }
    }

    /// Metres of a haversine.
    #[inline]
    pub(super) fn metres(haversine: f64) -> f64 {
        let sine = haversine.sqrt();
        if sine < SMALL {
            let square = sine * sine;
            let series = 1.0 + square * (1.0 / 6.0 + square * (3.0 / 40.0 + square * (15.0 / 336.0)));
            2.0 * EARTH_RADIUS_M * sine * series
        } else {
            2.0 * EARTH_RADIUS_M * sine.min(1.0).asin()
        }
    }

    /// How far east and west the circle reaches in a band of latitudes; π for all around.
    pub(super) fn half_width(&self, south: f64, north: f64) -> f64 {
        let up = if self.lat < south { south - self.lat } else { (self.lat - north).max(0.0) };
        let left = self.most - (up / 2.0).sin().powi(2);
        if left < 0.0 {
            return -1.0;
        }
        let thin = self.cos_lat * south.cos().min(north.cos());
        if thin <= left { PI } else { 2.0 * (left / thin).sqrt().asin() }
    }
}

impl Band<'_> {
    /// The haversines between the centre and places of the row (radians), of a small circle's near its columns.
    #[inline]
    pub(super) fn haversines(&self, places: impl Iterator<Item = (f64, f64)>, haversines: &mut [f64]) {
        let Circle { lat, lon, is_small, .. } = *self.circle;
        let sin2 = |angle: f64| (angle / 2.0).sin().powi(2);
        if is_small {
            for (haversine, at) in haversines.iter_mut().zip(places) {
                *haversine = small_sin2(at.0 - lat) + self.cosines(at.0) * small_sin2(at.1 - lon);
            }
        } else {
            for (haversine, at) in haversines.iter_mut().zip(places) {
                *haversine = sin2(at.0 - lat) + self.cosines(at.0) * sin2(at.1 - lon);
            }
        }
    }

    #[inline]
    fn cosines(&self, lat: f64) -> f64 {
        let [a, b, c, d] = self.series;
        let up = lat - self.middle;
        a + up * (b + up * (c + up * d))
    }
}

/// The squared sine of half an angle. Factors, not divisions: it runs twice for every place that is looked at, and a
/// division takes ten times as long.
#[inline]
fn small_sin2(angle: f64) -> f64 {
    let s = angle * angle;
    s * 0.25 * (1.0 - s * (1.0 / 12.0) * (1.0 - s * (1.0 / 30.0) * (1.0 - s * (1.0 / 56.0))))
}
