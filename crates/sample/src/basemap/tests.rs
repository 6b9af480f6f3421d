use super::*;
use serde_json::Value;

/// The features of one layer.
fn features(layer: &str) -> Vec<Value> {
    let found = layers().into_iter().find(|other| other.name == layer);
    let value: Value = serde_json::from_str(&found.unwrap().geojson).unwrap();
    value["features"].as_array().unwrap().clone()
}

/// Every ring or line of a feature, as plain pairs.
fn lines(feature: &Value) -> Vec<Vec<[f64; 2]>> {
    let points = &feature["geometry"]["coordinates"];
    let pairs = |line: &Value| -> Vec<[f64; 2]> { serde_json::from_value(line.clone()).unwrap() };
    match feature["geometry"]["type"].as_str().unwrap() {
        "Polygon" => points.as_array().unwrap().iter().map(pairs).collect(),
        "LineString" => vec![pairs(points)],
        _ => vec![vec![serde_json::from_value(points.clone()).unwrap()]],
    }
}

fn river() -> Vec<[f64; 2]> {
    let water = features("water");
    let river = water.iter().find(|feature| feature["properties"]["kind"] == "river");
    lines(river.unwrap()).remove(0)
}

fn cross(a: [f64; 2], b: [f64; 2], c: [f64; 2], d: [f64; 2]) -> bool {
    let side = |p: [f64; 2], q: [f64; 2], r: [f64; 2]| (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[test]
fn every_layer_has_features_with_kind_and_name_within_the_sheet() {
    for layer in LAYERS {
        let features = features(layer);
        assert!(!features.is_empty(), "{layer} is empty");
        for feature in &features {
            assert!(feature["properties"]["kind"].as_str().is_some_and(|kind| !kind.is_empty()));
            assert!(feature["properties"]["name"].is_string());
            for [lon, lat] in lines(feature).into_iter().flatten() {
                assert!((-119.7..=-118.9).contains(&lon), "{feature}");
                assert!((43.9..=44.4).contains(&lat), "{feature}");
            }
        }
    }
}

#[test]
fn the_map_stays_light_enough_for_a_slow_phone() {
    let bytes: usize = layers().iter().map(|layer| layer.geojson.len()).sum();
    assert!(bytes <= 400_000, "{bytes} bytes");
}

#[test]
fn the_same_map_is_drawn_every_time() {
    assert_eq!(layers(), layers());
}

#[test]
fn every_stroke_lies_in_a_layer_that_is_painted() {
    for text in SHEETS {
        for stroke in sheet::read(text).unwrap() {
            assert!(LAYERS.contains(&stroke.layer.as_str()), "{stroke:?}");
        }
    }
}

#[test]
fn roads_cross_the_river_at_bridges_only() {
    let bank = river();
    let mut bridges: Vec<String> = features("roads")
        .iter()
        .filter(|road| {
            let road = lines(road).remove(0);
            let over = |a, b| bank.windows(2).any(|side| cross(a, b, side[0], side[1]));
            road.windows(2).any(|piece| over(piece[0], piece[1]))
        })
        .map(|road| road["properties"]["name"].as_str().unwrap().to_owned())
        .collect();
    bridges.sort();
    assert_eq!(bridges, ["Bridge Street", "Marrow Road", "Quill Ferry Road"]);
}

#[test]
fn the_river_bank_never_crosses_itself() {
    let bank = river();
    let sides: Vec<&[[f64; 2]]> = bank.windows(2).collect();
    for (index, one) in sides.iter().enumerate() {
        for other in &sides[index + 1..] {
            assert!(!cross(one[0], one[1], other[0], other[1]), "the banks meet near {:?}", one[0]);
        }
    }
}

#[test]
fn streets_lie_inside_their_town() {
    let towns: Vec<Vec<[f64; 2]>> = features("towns")
        .iter()
        .filter(|town| town["properties"]["kind"] == "town")
        .map(|town| lines(town).remove(0))
        .collect();
    let inside = |[lon, lat]: [f64; 2], ring: &[[f64; 2]]| {
        let east = |a: [f64; 2], b: [f64; 2]| {
            (a[1] > lat) != (b[1] > lat) && lon < a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
        };
        ring.windows(2).filter(|side| east(side[0], side[1])).count() % 2 == 1
    };
    for road in features("roads") {
        if road["properties"]["kind"] == "street" {
            for point in lines(&road).remove(0) {
                assert!(towns.iter().any(|ring| inside(point, ring)), "{road}");
            }
        }
    }
}

#[test]
fn fields_keep_off_roads_rails_water_and_one_another() {
    let of = |layer: &str, kinds: &[&str]| -> Vec<Value> {
        let known = |one: &Value| kinds.iter().any(|kind| one["properties"]["kind"] == *kind);
        features(layer).into_iter().filter(known).collect()
    };
    let fields = of("land", &["field", "pivot"]);
    let mut others = of("roads", &["highway", "road", "main", "street"]);
    others.extend(of("railway", &["rail"]));
    others.extend(of("water", &["river", "creek", "canal", "lake", "reservoir"]));
    others.extend(fields.iter().cloned());
    for field in &fields {
        let ring = lines(field).remove(0);
        for other in &others {
            let line = lines(other).remove(0);
            let meet = |a, b| ring.windows(2).any(|side| cross(a, b, side[0], side[1]));
            assert!(!line.windows(2).any(|piece| meet(piece[0], piece[1])), "{} in {:?}", other["properties"], ring[0]);
        }
    }
}
