use super::*;
use crate::geo::Point;
use proptest::prelude::*;

/// Metres of a unit of latitude; longitude at the equator is the same, so that grids are square.
const UNIT: f64 = 0.011_119_508;

/// A street grid at the equator, `side` metres between junctions, without the pieces `closed` names.
fn town(size: i32, side: f64, closed: &[(i32, i32, bool)]) -> Network {
    let step = (side / UNIT) as i32;
    let at = |row: i32, column: i32| (i64::from(row * 1000 + column), row * step + 10_000, column * step + 10_000);
    let mut builder = Builder::default();
    for row in 0..size {
        for column in 0..size {
            if column + 1 < size && !closed.contains(&(row, column, true)) {
                builder.way([at(row, column), at(row, column + 1)]);
            }
            if row + 1 < size && !closed.contains(&(row, column, false)) {
                builder.way([at(row, column), at(row + 1, column)]);
            }
        }
    }
    builder.build()
}

/// Metres north and east of the first junction.
fn at(north: f64, east: f64) -> Point {
    Point { lat: (north / UNIT + 10_000.0) / 1e7, lon: (east / UNIT + 10_000.0) / 1e7 }
}

fn metres(walk: Walk) -> f64 {
    match walk {
        Walk::Metres(metres) => metres,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_walk_follows_the_streets() {
    let town = town(5, 100.0, &[]);
    let walks = town.walks(at(0.0, 0.0), LIMIT_M).unwrap();
    assert!((metres(walks.to(at(200.0, 300.0))) - 500.0).abs() < 1.0);
    // Twenty metres from the street at both ends.
    let walks = town.walks(at(-20.0, 50.0), LIMIT_M).unwrap();
    assert!((metres(walks.to(at(420.0, 50.0))) - (20.0 + 50.0 + 400.0 + 50.0 + 20.0)).abs() < 1.0);
}

#[test]
fn a_river_with_one_bridge_is_walked_around() {
    // Every street between the second and the third row is cut but the westernmost.
    let cut: Vec<(i32, i32, bool)> = (1..12).map(|column| (1, column, false)).collect();
    let town = town(12, 100.0, &cut);
    let walks = town.walks(at(100.0, 1000.0), LIMIT_M).unwrap();
    assert!((metres(walks.to(at(200.0, 1000.0))) - 2_100.0).abs() < 2.0);
    assert_eq!(town.walks(at(100.0, 1000.0), 1_500.0).unwrap().to(at(200.0, 1000.0)), Walk::Further(1_500.0));
}

#[test]
fn an_island_cannot_be_walked_to() {
    let cut: Vec<(i32, i32, bool)> = (0..12).map(|column| (5, column, false)).collect();
    let town = town(12, 100.0, &cut);
    let walks = town.walks(at(500.0, 500.0), LIMIT_M).unwrap();
    assert_eq!(walks.to(at(600.0, 500.0)), Walk::Unknown);
    assert!(metres(walks.to(at(400.0, 500.0))) < 101.0);
}

#[test]
fn far_from_any_street_nothing_is_known() {
    let town = town(5, 100.0, &[]);
    assert!(town.walks(at(-200.0, 0.0), LIMIT_M).is_none());
    assert_eq!(town.walks(at(0.0, 0.0), LIMIT_M).unwrap().to(at(600.0, 0.0)), Walk::Unknown);
    assert!(Builder::default().build().walks(at(0.0, 0.0), LIMIT_M).is_none());
    assert!(Builder::default().build().bounds().is_none());
}

#[test]
fn points_where_nothing_branches_off_are_no_junctions() {
    let mut builder = Builder::default();
    let step = (50.0 / UNIT) as i32;
    // A bent street of two ways, and a ring that touches nothing else.
    builder.way((0..30).map(|n| (i64::from(n), n * step, n * n * 40)));
    builder.way((29..60).map(|n| (i64::from(n), n * step, n * n * 40)));
    builder.way((0..41).map(|n| {
        let turn = f64::from(n % 40) / 40.0 * std::f64::consts::TAU;
        (i64::from(100 + n % 40), (turn.sin() * 50_000.0) as i32, 800_000 + (turn.cos() * 50_000.0) as i32)
    }));
    let streets = builder.build();
    assert_eq!((streets.stretches(), streets.nodes.len()), (2, 3));
}

#[test]
fn a_yard_without_a_way_out_is_not_where_one_stands() {
    let mut builder = Builder::default();
    let long = (2_000.0 / UNIT) as i32;
    builder.way([(1, 0, 0), (2, 0, long)]);
    builder.way([(3, 4_000, 1_000), (4, 4_000, 9_000)]);
    assert_eq!(builder.build().stretches(), 1);
}

#[test]
fn the_order_of_ways_does_not_matter() {
    let ways = [
        vec![(1, 0, 0), (2, 0, 90_000)],
        vec![(2, 0, 90_000), (3, 90_000, 90_000)],
        vec![(2, 0, 90_000), (4, 0, 190_000)],
    ];
    let built = |order: &[usize]| {
        let mut builder = Builder::default();
        order.iter().for_each(|at| builder.way(ways[*at].clone()));
        builder.build()
    };
    assert_eq!(built(&[0, 1, 2]), built(&[2, 0, 1]));
}

#[test]
fn half_a_network_is_none() {
    let bytes = town(4, 100.0, &[(1, 1, true)]).to_bytes();
    for end in 0..bytes.len() {
        assert!(Network::from_bytes(&bytes[..end]).is_none(), "{end}");
    }
    assert!(Network::from_bytes(b"QWS1\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F").is_none());
}

/// Every shortest way, by trying each junction in between (R. W. Floyd, 1962).
fn brute_force(streets: &Network) -> Vec<Vec<u64>> {
    let count = streets.nodes.len();
    let mut ways = vec![vec![u64::MAX / 4; count]; count];
    for edge in &streets.edges {
        let (from, to, length) = (edge.from as usize, edge.to as usize, u64::from(edge.decimetres));
        ways[from][to] = ways[from][to].min(length);
        ways[to][from] = ways[to][from].min(length);
    }
    ways.iter_mut().enumerate().for_each(|(node, row)| row[node] = 0);
    for between in 0..count {
        for from in 0..count {
            for to in 0..count {
                ways[from][to] = ways[from][to].min(ways[from][between] + ways[between][to]);
            }
        }
    }
    ways
}

fn towns() -> impl Strategy<Value = Network> {
    let closed = prop::collection::vec((0..7, 0..7, any::<bool>()), 0..30);
    (3..8_i32, 40.0..180.0_f64, closed).prop_map(|(size, side, closed)| town(size, side, &closed))
}

fn place() -> impl Strategy<Value = Point> {
    (-100.0..900.0_f64, -100.0..900.0_f64).prop_map(|(north, east)| at(north, east))
}

proptest! {
    #[test]
    fn there_and_back_are_equally_far(town in towns(), a in place(), b in place()) {
        let walk = |from, to| town.walks(from, LIMIT_M).map_or(Walk::Unknown, |walks| walks.to(to));
        match (walk(a, b), walk(b, a)) {
            (Walk::Metres(there), Walk::Metres(back)) => prop_assert!((there - back).abs() < 0.3, "{there} {back}"),
            (there, back) => prop_assert_eq!(there, back),
        }
    }

    #[test]
    fn no_walk_is_shorter_than_the_straight_line(town in towns(), a in place(), b in place()) {
        if let Some(Walk::Metres(walk)) = town.walks(a, LIMIT_M).map(|walks| walks.to(b)) {
            prop_assert!(walk >= a.distance_m(b));
        }
    }

    #[test]
    fn going_by_way_of_a_third_place_is_never_shorter(town in towns(), a in place(), b in place(), c in place()) {
        let walk = |from, to| town.walks(from, LIMIT_M).map(|walks| walks.to(to));
        if let (Some(Walk::Metres(ab)), Some(Walk::Metres(bc)), Some(Walk::Metres(ac))) = (walk(a, b), walk(b, c), walk(a, c)) {
            // Decimetres are rounded at each of the three.
            prop_assert!(ac <= ab + bc + 1.0, "{ac} > {ab} + {bc}");
        }
    }

    #[test]
    fn walks_are_those_found_by_trying_everything(town in towns()) {
        let ways = brute_force(&town);
        for (from, row) in ways.iter().enumerate() {
            let walks = town.walks(town.nodes[from].point(), LIMIT_M).expect("a junction lies at a street");
            for (to, length) in row.iter().enumerate() {
                match walks.to(town.nodes[to].point()) {
                    Walk::Metres(metres) => prop_assert!((metres - *length as f64 / 10.0).abs() < 1.0),
                    other => prop_assert!(*length > 60_000, "{other:?} where there are {length} decimetres"),
                }
            }
        }
    }

    #[test]
    fn a_packed_network_is_the_same(town in towns()) {
        prop_assert_eq!(Network::from_bytes(&town.to_bytes()), Some(town));
    }
}
