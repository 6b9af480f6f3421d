//! Degrees, and metres posing as degrees.

/// Radius of the sphere of EPSG:3857 (Web Mercator), metres.
const RADIUS: f64 = 6_378_137.0;
/// Half the width of the EPSG:3857 square, metres.
const HALF: f64 = std::f64::consts::PI * RADIUS;

/// Degrees from Web-Mercator metres, `None` when the numbers are degrees already or no such metres.
/// Below 20 km from the origin the two cannot be told apart from garbage, and no library stands
/// there in the sea.
pub fn from_metres(y: f64, x: f64) -> Option<(f64, f64)> {
    let is_metres = |value: f64| value.abs() > 20_000.0 && value.abs() <= HALF;
    if !(is_metres(x) && is_metres(y) && is_american(y, x)) {
        return None;
    }
    let lat = (2.0 * (y / RADIUS).exp().atan() - std::f64::consts::FRAC_PI_2).to_degrees();
    Some((lat, (x / RADIUS).to_degrees()))
}

/// Web-Mercator metres of the Americas and the Pacific islands of the US. State plane grids, whose
/// numbers are all positive, must not be taken for the Gulf of Guinea.
fn is_american(y: f64, x: f64) -> bool {
    (-HALF..=-6.5e6).contains(&x) && (-1.7e6..=1.2e7).contains(&y) || (1.58e7..=HALF).contains(&x) && y.abs() < 2.4e6
}

/// The pair when it is on the globe and not the zero that stands for "not known".
pub fn in_range(lat: f64, lon: f64) -> Option<(f64, f64)> {
    let on_globe = lat.abs() <= 90.0 && lon.abs() <= 180.0;
    (on_globe && !(lat == 0.0 && lon == 0.0)).then_some((lat, lon))
}

/// A number as files write it: optional thousands separators are not accepted, blanks are.
pub fn number(text: &str) -> Option<f64> {
    text.trim().parse::<f64>().ok().filter(|value| value.is_finite())
}

/// Latitude and longitude in one value: `POINT (lon lat)`, as spatial databases write it, or
/// `(lat, lon)`.
pub fn pair(text: &str) -> Option<(f64, f64)> {
    let text = text.trim();
    let well_known = text.get(..5).is_some_and(|word| word.eq_ignore_ascii_case("point"));
    let inner = text[text.find('(').map_or(0, |at| at + 1)..].trim_end_matches(')');
    let mut numbers = inner.split(|c: char| c == ',' || c.is_whitespace()).filter(|part| !part.is_empty()).map(number);
    let (first, second) = (numbers.next()??, numbers.next()??);
    if numbers.next().is_some() || (!well_known && !text.contains(',')) {
        return None;
    }
    Some(if well_known { (second, first) } else { (first, second) })
}

/// Kilometres between two places on a sphere (equirectangular; good to 1 % within a state).
pub fn distance_km(a: (f64, f64), b: (f64, f64)) -> f64 {
    const KM_PER_DEGREE: f64 = 111.2;
    let x = (a.1 - b.1) * ((a.0 + b.0) / 2.0).to_radians().cos();
    (a.0 - b.0).hypot(x) * KM_PER_DEGREE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metres_are_told_from_degrees_and_from_state_grids() {
        let (lat, lon) = from_metres(4_707_175.0, -8_575_605.0).unwrap();
        assert!((lat - 38.9).abs() < 0.1 && (lon + 77.0).abs() < 0.1, "{lat} {lon}");
        assert_eq!(from_metres(38.9, -77.0), None);
        assert_eq!(from_metres(140_381.0, 400_686.0), None, "a state plane grid");
    }

    #[test]
    fn pairs_are_read_in_both_orders() {
        assert_eq!(pair("POINT (-77.1 38.9)"), Some((38.9, -77.1)));
        assert_eq!(pair("(38.9, -77.1)"), Some((38.9, -77.1)));
        assert_eq!(pair("38.9,-77.1"), Some((38.9, -77.1)));
        assert_eq!(pair("14 15"), None);
        assert_eq!(pair("1,2,3"), None);
        assert_eq!(pair("\u{e9}"), None);
    }

    #[test]
    fn zero_zero_is_not_a_place() {
        assert_eq!(in_range(0.0, 0.0), None);
        assert_eq!(in_range(91.0, 0.0), None);
        assert_eq!(in_range(38.9, -77.0), Some((38.9, -77.0)));
    }
}
