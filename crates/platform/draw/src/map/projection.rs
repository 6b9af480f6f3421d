//! From degrees to the units of the drawing, by Web Mercator (EPSG:3857), the projection of the interactive map.

use super::LonLat;

/// A part of the earth between two meridians and two parallels, in degrees. It does not cross the 180th meridian.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    /// The smallest bounds that hold all places with a margin of a tenth around them, at least about two kilometres
    /// wide and high. None when there is no place.
    pub fn around(places: impl IntoIterator<Item = LonLat>) -> Option<Self> {
        let mut places = places.into_iter();
        let [lon, lat] = places.next()?;
        let first = Self { west: lon, south: lat, east: lon, north: lat };
        let tight = places.fold(first, |bounds, [lon, lat]| Self {
            west: bounds.west.min(lon),
            south: bounds.south.min(lat),
            east: bounds.east.max(lon),
            north: bounds.north.max(lat),
        });
        let wide = ((tight.east - tight.west) * 0.1).max(0.013);
        let high = ((tight.north - tight.south) * 0.1).max(0.009);
        Some(Self {
            west: tight.west - wide,
            south: tight.south - high,
            east: tight.east + wide,
            north: tight.north + high,
        })
    }
}

/// The drawing's paper: bounds and the size they have on it.
pub(super) struct Frame {
    west: f64,
    top: f64,
    scale: f64,
    pub width: f64,
    pub height: f64,
}

impl Frame {
    pub fn new(bounds: Bounds, width: f64) -> Self {
        let [west, top] = mercator([bounds.west, bounds.north]);
        let [east, bottom] = mercator([bounds.east, bounds.south]);
        // Bounds without any extent still make a drawing, not a division by zero.
        let scale = width / (east - west).max(1e-7);
        let height = ((bottom - top).max(1e-7) * scale).round().clamp(width * 0.25, width * 2.0);
        // What the clamp adds or takes is shared by top and bottom.
        let top = (top + bottom) / 2.0 - height / scale / 2.0;
        Self { west, top, scale, width, height }
    }

    /// A place in the units of the drawing; outside the frame it lies outside 0..width, 0..height.
    pub fn place(&self, at: LonLat) -> (f64, f64) {
        let [x, y] = mercator(at);
        ((x - self.west) * self.scale, (y - self.top) * self.scale)
    }

    /// Whether a place lies on the drawing.
    pub fn shows(&self, at: LonLat) -> bool {
        let (x, y) = self.place(at);
        (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y)
    }
}

/// World coordinates from 0 to 1, x eastwards from 180° W, y southwards from about 85° N.
fn mercator([lon, lat]: LonLat) -> [f64; 2] {
    let lat = lat.clamp(-85.0511, 85.0511).to_radians();
    [lon / 360.0 + 0.5, 0.5 - (lat.tan() + 1.0 / lat.cos()).ln() / std::f64::consts::TAU]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_world_is_a_square() {
        let [x, y] = mercator([180.0, 85.0511]);
        assert!((x - 1.0).abs() < 1e-9 && y.abs() < 1e-5);
        assert_eq!(mercator([0.0, 0.0]).map(|n| (n * 1e9).round()), [5e8, 5e8]);
    }

    #[test]
    fn one_place_has_bounds_too() {
        let bounds = Bounds::around([[-120.0, 46.0]]).expect("one place");
        assert!(bounds.west < -120.0 && bounds.north > 46.0);
        let frame = Frame::new(bounds, 720.0);
        assert!(frame.shows([-120.0, 46.0]) && !frame.shows([-119.0, 46.0]));
        assert_eq!(Bounds::around([]), None);
    }
}
