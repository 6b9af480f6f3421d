//! The index finds what looking at everything finds, everywhere on the globe.
#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it should be")]

use engine::{
    geo::Point,
    nearby::{Best, Nearby, Spot},
};
use proptest::prelude::*;

fn found(points: &[Point], at: Point, metres: f64) -> Vec<u32> {
    let spots: Vec<Spot> = points.iter().map(|point| Spot::new(*point, 0.0, 0)).collect();
    let mut found = Vec::new();
    Nearby::new(spots).within(at, metres, |near| {
        let exact = at.distance_m(points[near.spot.at as usize]);
        assert!((near.metres() - exact).abs() < 0.001 + exact * 1e-9, "{} {exact}", near.metres());
        found.push(near.spot.at);
    });
    found.sort_unstable();
    found
}

fn looked_at(points: &[Point], at: Point, metres: f64) -> Vec<u32> {
    (0..).zip(points).filter(|(_, point)| at.distance_m(**point) <= metres).map(|(i, _)| i).collect()
}

fn point(lat: f64, lon: f64) -> Point {
    Point::new(lat, lon).unwrap()
}

/// Anywhere, with the poles, the date line and one crowded town likelier than they are.
fn anywhere() -> impl Strategy<Value = Point> {
    let lat = prop_oneof![-90.0..90.0, 89.9..90.0, -90.0..-89.9, 44.0..44.3_f64];
    let lon = prop_oneof![-180.0..180.0, 179.9..180.0, -180.0..-179.9, -119.3..-119.0_f64];
    (lat, lon).prop_filter_map("nowhere", |(lat, lon)| Point::new(lat, lon))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn the_index_finds_what_is_there(
        points in prop::collection::vec(anywhere(), 0..300),
        at in anywhere(),
        metres in prop_oneof![0.0..5_000.0, 5_000.0..400_000.0, 400_000.0..21_000_000.0_f64],
    ) {
        // A point on the very edge may fall on either side of it.
        let edge = |i: &u32| { let off: f64 = at.distance_m(points[*i as usize]) - metres; off.abs() > 0.01 };
        let keep = |mut all: Vec<u32>| { all.retain(edge); all };
        prop_assert_eq!(keep(found(&points, at, metres)), keep(looked_at(&points, at, metres)));
    }
}

#[test]
fn poles_and_date_line_are_places_like_others() {
    let points =
        [point(90.0, 0.0), point(89.99, 170.0), point(-90.0, 10.0), point(52.0, 179.999), point(52.0, -179.999)];
    assert_eq!(found(&points, point(89.995, -20.0), 2_000.0), [0, 1]);
    assert_eq!(found(&points, point(-89.999, 100.0), 200.0), [2]);
    assert_eq!(found(&[point(89.9993, 179.9)], point(89.992, -179.9), 0.0), [0; 0], "over the pole is not here");
    assert_eq!(found(&points, point(52.0, 180.0), 500.0), [3, 4]);
    assert_eq!(found(&points, point(52.0, -180.0), 500.0), [3, 4]);
    assert_eq!(found(&[], point(52.0, 5.0), 500.0), [0; 0]);
}

#[test]
fn a_crowded_row_is_in_order_too() {
    let points: Vec<Point> =
        (0..5_000).map(|i| point(40.0 + f64::from(i % 7) * 0.001, -100.0 + f64::from(i) * 0.003)).collect();
    for at in [point(40.0, -100.0), point(40.002, -92.0), point(40.0, -85.0)] {
        assert_eq!(found(&points, at, 3_000.0), looked_at(&points, at, 3_000.0));
    }
}

#[test]
fn the_best_are_not_all_of_a_sort() {
    let mut best = Best::new(2, 2);
    for (category, score, item) in [(0, 0.5, 'a'), (0, 0.9, 'b'), (0, 0.7, 'c'), (1, 0.1, 'd'), (0, 0.7, 'e')] {
        best.offer(category, score, item);
    }
    let items =
        |best: &Best<char>, limit| best.take(limit, |_, score| score).into_iter().map(|(_, it)| it).collect::<String>();
    assert_eq!(items(&best, 5), "bcd");
    assert_eq!(items(&best, 2), "bc");
    let turned = best.take(1, |category, score| if category == 1 { score * 10.0 } else { score });
    assert_eq!(turned[0].1, 'd');
    best.clear();
    assert_eq!(items(&best, 5), "");
}
