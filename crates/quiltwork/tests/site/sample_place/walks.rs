//! The streets of Alder County count, and so does its river: whoever is beyond it is as far as the bridge makes it.

use db::{Clock, Scope};
use discovery::{catalog::Shelf, suggest::place_of};
use engine::{
    geo::Point,
    walk::{Builder, LIMIT_M, Walk},
};
use quiltwork::fill::{What, fill};

#[tokio::test]
async fn every_neighbor_is_as_far_as_the_streets_make_it() {
    let folder = tempfile::tempdir().unwrap();
    let db = quiltwork::open::database(folder.path()).await.unwrap();
    fill(&db, &Clock::system(), folder.path(), What::Sample, &|_| {}).await.unwrap();
    let catalog = Shelf::default().catalog(&db).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let system = accounts::first_system(&mut tx).await.unwrap().unwrap().id;
    let (mut known, mut around, mut unknown) = (0, Vec::new(), 0);
    for branch in accounts::branches(&mut tx, &Scope::program(Some(system))).await.unwrap() {
        let at = place_of(&branch).unwrap();
        let walks = catalog.on_foot(at).unwrap_or_else(|| panic!("{} stands at no street", branch.name));
        assert_eq!(walks.measured.licence, "CC0-1.0");
        for (number, it) in catalog.known.iter().enumerate() {
            let straight = it.candidate.place.measurable().map(|place| at.distance_m(place)).filter(|it| *it < 1_500.0);
            match (straight, walks.to(number)) {
                (Some(straight), Walk::Metres(metres)) => {
                    assert!(metres >= straight, "{}", it.name);
                    known += 1;
                    if metres > 1.45 * straight && metres > straight + 300.0 {
                        around
                            .push(format!("{} from {}: {straight:.0} m, {metres:.0} m on foot", it.name, branch.name));
                    }
                }
                (Some(_), _) => unknown += 1,
                _ => {}
            }
        }
    }
    println!("{known} walks known, {unknown} not; around: {around:#?}");
    assert!(known > 20 * unknown && around.len() > 10);
}

#[test]
fn the_river_is_crossed_by_its_bridge() {
    let mut builder = Builder::default();
    for way in sample::basemap::ways() {
        // Ways of the sample meet where they have the same point: its place is its number.
        let number = |lat: i32, lon: i32| (i64::from(lat) << 32) + i64::from(lon);
        builder.way(way.points.iter().map(|(lat, lon)| (number(*lat, *lon), *lat, *lon)));
    }
    let county = builder.build();
    let main_street = Point { lat: 44.2055, lon: -119.3355 };
    let north_bank = Point { lat: 44.2148, lon: -119.3330 };
    let straight = main_street.distance_m(north_bank);
    match county.walks(main_street, LIMIT_M).unwrap().to(north_bank) {
        Walk::Metres(metres) => assert!(metres > 2.0 * straight, "{straight:.0} m, {metres:.0} m on foot"),
        other => panic!("{other:?}"),
    }
}
