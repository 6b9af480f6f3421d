use super::*;

/// Towns of different sizes, made without chance: points on a golden-angle spiral around each.
fn towns(count: usize) -> Vec<Point> {
    (0..count)
        .map(|n| {
            let town = n % 37;
            let step = (n / 37) as f64;
            let (angle, away) = (step * 2.399_963, 0.002 * step.sqrt() * (1.0 + town as f64 / 10.0));
            Point {
                id: (n as u128).to_be_bytes(),
                lat: 46.0 + (town % 6) as f64 * 0.4 + away * angle.sin(),
                lon: -122.0 + (town / 6) as f64 * 0.7 + away * angle.cos(),
                group: (n % 9) as u8,
                name: format!("Place {n}"),
            }
        })
        .collect()
}

/// Marks and the sum of their counts in all tiles of a zoom.
fn total(index: &PointIndex, zoom: u8) -> (usize, u32) {
    let pins = cluster::level(&index.spots, zoom);
    let mut found = (0, 0);
    let mut tiles: Vec<(u32, u32)> = pins.iter().map(|pin| morton::cell(pin.code, zoom.max(1))).collect();
    tiles.sort_unstable();
    tiles.dedup();
    for (x, y) in tiles {
        let tile = Tile::new(zoom.max(1), x, y).expect("a tile of a code");
        for pin in &pins[run(&pins, tile, |pin| pin.code)] {
            found = (found.0 + 1, found.1 + pin.count);
        }
    }
    found
}

#[test]
fn every_point_is_counted_once_at_every_zoom() {
    let index = PointIndex::new(towns(5_000));
    let marks: Vec<usize> = (0..SINGLE_FROM)
        .map(|zoom| {
            let (marks, points) = total(&index, zoom);
            assert_eq!(points, 5_000, "zoom {zoom}");
            marks
        })
        .collect();
    assert!(marks[3] < 10 && marks[7] < 200 && marks[14] > 1_000, "{marks:?}");
}

#[test]
fn the_order_of_the_points_does_not_matter() {
    let mut points = towns(800);
    let one = PointIndex::new(points.clone());
    points.reverse();
    let other = PointIndex::new(points);
    for path in ["0/0/0", "7/21/45", "10/164/361"] {
        let tile = path.parse().expect("a tile");
        assert_eq!(one.tile(tile), other.tile(tile), "{path}");
    }
}

#[test]
fn few_points_stand_alone_and_a_crowd_is_joined() {
    let apart = |n: usize, step: f64| Point {
        id: (n as u128).to_be_bytes(),
        lat: 46.0 + (n / 20) as f64 * step,
        lon: -120.0 + (n % 20) as f64 * step,
        group: 0,
        name: String::new(),
    };
    // At zoom 12 a tile of 512 pixels is 0.088 degrees wide: 0.004 degrees are 23 pixels.
    let few = PointIndex::new((0..100).map(|n| apart(n, 0.004)).collect());
    assert_eq!(total(&few, 12), (100, 100));
    let crowd = PointIndex::new((0..400).map(|n| apart(n, 0.004)).collect());
    let (marks, points) = total(&crowd, 12);
    assert!(marks < 150 && points == 400, "{marks}");
    assert_eq!(total(&crowd, 1), (1, 400));
}

#[test]
fn single_points_carry_what_the_page_needs() {
    let point = Point { id: [0xab; 16], lat: 46.0, lon: -120.0, group: 3, name: "Row House".to_owned() };
    let index =
        PointIndex::new(vec![point, Point { id: [1; 16], lat: f64::NAN, lon: 0.0, group: 0, name: String::new() }]);
    assert_eq!(index.len(), 1, "a point without a place is left out");
    for zoom in [4, 16] {
        let (x, y) = morton::cell(index.spots[0].code, zoom);
        let bytes = index.tile(Tile::new(zoom, x, y).expect("a tile"));
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("organizations") && text.contains("Row House"), "{text}");
        assert!(text.contains("abababab-abab-abab-abab-abababababab"), "{text}");
        assert_eq!(index.tile(Tile::new(zoom, x + 1, y).expect("a tile")), Vec::<u8>::new());
    }
}
