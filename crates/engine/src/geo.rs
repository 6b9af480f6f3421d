//! Points on the earth and the distance between them.

/// A place on the WGS 84 ellipsoid, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub lat: f64,
    pub lon: f64,
}

/// Metres of an international mile, by its definition of 1959.
pub const METRES_A_MILE: f64 = 1_609.344;

/// Mean earth radius in metres (IUGG).
pub(crate) const EARTH_RADIUS_M: f64 = 6_371_008.8;

impl Point {
    /// `None` when outside the globe, not a number, or exactly (0, 0), which open data uses for "unknown".
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        let known = lat.abs() <= 90.0 && lon.abs() <= 180.0 && !(lat == 0.0 && lon == 0.0);
        known.then_some(Self { lat, lon })
    }

    /// Great-circle distance in metres (haversine).
    pub fn distance_m(self, other: Self) -> f64 {
        let (a, b) = (self.lat.to_radians(), other.lat.to_radians());
        let (dlat, dlon) = (b - a, (other.lon - self.lon).to_radians());
        let h = (dlat / 2.0).sin().powi(2) + a.cos() * b.cos() * (dlon / 2.0).sin().powi(2);
        2.0 * EARTH_RADIUS_M * h.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_latitude_is_about_111_km() {
        let (a, b) = (Point::new(38.0, -77.0).unwrap(), Point::new(39.0, -77.0).unwrap());
        assert!((a.distance_m(b) - 111_195.0).abs() < 10.0);
    }

    #[test]
    fn nowhere_is_not_a_point() {
        assert_eq!(Point::new(0.0, 0.0), None);
        assert_eq!(Point::new(f64::NAN, 1.0), None);
        assert_eq!(Point::new(91.0, 1.0), None);
    }
}
