//! The river of Alder County counts: whoever lives beyond it is as far as the bridge makes it.

use db::{Clock, Scope};
use discovery::{catalog::Shelf, suggest::place_of};
use engine::walk::Walk;
use quiltwork::fill::{What, fill};

#[tokio::test]
async fn neighbors_across_the_river_are_a_walk_over_the_bridge_away() {
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
                    if metres > 2.0 * straight && metres > 1_600.0 {
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
    assert!(known > 20 * unknown && !around.is_empty());
}
