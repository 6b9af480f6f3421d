//! The great-circle distance of many places to one, without trigonometry for the near ones.

use crate::geo::EARTH_RADIUS_M;

/// Up to this angle the short series below are exact to the last digits of a double (radians; some 300 km).
const SMALL: f64 = 0.05;

/// The centre and the radius of a circle on the globe.
pub(super) struct Circle {
    pub(super) lat: f64,
    pub(super) lon: f64,
    sin_lat: f64,
    cos_lat: f64,
    /// Haversine of the radius.
    pub(super) most: f64,
    small: bool,
}

impl Circle {
    /// Radians and metres. From half the earth's girth on, the circle is the whole globe.
    pub(super) fn new(lat: f64, lon: f64, metres: f64) -> Self {
        let angle = (metres / EARTH_RADIUS_M).clamp(0.0, std::f64::consts::PI);
        let (sin_lat, cos_lat) = lat.sin_cos();
        Self { lat, lon, sin_lat, cos_lat, most: (angle / 2.0).sin().powi(2), small: angle < SMALL && cos_lat > 0.1 }
    }

    /// The haversine between the centre and a place that lies near the circle: in one of its rows, and in its
    /// columns, so that differences are small when the circle is.
    #[inline]
    pub(super) fn haversine(&self, lat: f64, lon: f64) -> f64 {
        let (up, along) = (lat - self.lat, lon - self.lon);
        if self.small {
            let (sin_up, sin_along) = (small_sin(up / 2.0), small_sin(along / 2.0));
            let cos_other = self.cos_lat * small_cos(up) - self.sin_lat * small_sin(up);
            sin_up * sin_up + self.cos_lat * cos_other * sin_along * sin_along
        } else {
            let (sin_up, sin_along) = ((up / 2.0).sin(), (along / 2.0).sin());
            sin_up * sin_up + self.cos_lat * lat.cos() * sin_along * sin_along
        }
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
        if thin <= left { std::f64::consts::PI } else { 2.0 * (left / thin).sqrt().asin() }
    }
}

// Factors, not divisions: these two run for every place that is looked at, and a division takes ten times as long.
#[inline]
fn small_sin(x: f64) -> f64 {
    let s = x * x;
    x * (1.0 - s * (1.0 / 6.0) * (1.0 - s * (1.0 / 20.0) * (1.0 - s * (1.0 / 42.0) * (1.0 - s * (1.0 / 72.0)))))
}

#[inline]
fn small_cos(x: f64) -> f64 {
    let s = x * x;
    1.0 - s * 0.5 * (1.0 - s * (1.0 / 12.0) * (1.0 - s * (1.0 / 30.0) * (1.0 - s * (1.0 / 56.0))))
}
