//! Which part of a file is of use: circles around the branches.

/// Metres of a degree of latitude (mean earth radius of 6,371,008.8 m).
const METRES_A_DEGREE: f64 = 111_195.08;

/// Circles of one radius, seen as plain boxes of degrees: quick, and a corner more does no harm.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// South, west, north, east in units of 1e-7 degrees.
    boxes: Vec<[i32; 4]>,
}

impl Area {
    /// Around places of latitude and longitude in degrees.
    pub fn around(places: &[(f64, f64)], metres: f64) -> Self {
        let units = |degrees: f64| (degrees.clamp(-180.0, 180.0) * 1e7) as i32;
        let square = |(lat, lon): &(f64, f64)| {
            let up = metres / METRES_A_DEGREE;
            let along = up / lat.to_radians().cos().max(0.05);
            [units(lat - up), units(lon - along), units(lat + up), units(lon + along)]
        };
        Self { boxes: places.iter().map(square).collect() }
    }

    pub(super) fn holds(&self, lat: i32, lon: i32) -> bool {
        let within =
            |[south, west, north, east]: &[i32; 4]| (*south..=*north).contains(&lat) && (*west..=*east).contains(&lon);
        self.boxes.iter().any(within)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_holds_what_is_near() {
        let area = Area::around(&[(44.0, -119.0), (45.0, -119.0)], 1_000.0);
        assert!(area.holds(440_089_000, -1_190_000_000) && !area.holds(440_091_000, -1_190_000_000));
        assert!(area.holds(450_000_000, -1_189_880_000) && !area.holds(450_000_000, -1_189_870_000));
        assert!(!Area::around(&[], 1_000.0).holds(0, 0));
    }
}
