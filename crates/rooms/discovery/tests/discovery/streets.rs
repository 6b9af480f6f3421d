//! Streets: imported like any file, walked by every list, taken back again.

use db::Role;
use discovery::{
    catalog::Shelf,
    import::{self, ImportError, ImportId},
    suggest::{Ours, Wanted, place_of, ranked},
};
use engine::rank::By;
use sources::{About, DrawnWay};
use testing::{Answer, Site, Visit};

use crate::{
    story::{add_at, apply, tx, undo},
    suggestions::marrow,
};

/// Degrees to the units of an extract.
fn units(lat: f64, lon: f64) -> (i32, i32) {
    ((lat * 1e7).round() as i32, (lon * 1e7).round() as i32)
}

fn way(points: &[(f64, f64)]) -> DrawnWay {
    let tags = vec![("highway".to_owned(), "residential".to_owned())];
    DrawnWay { tags, points: points.iter().map(|(lat, lon)| units(*lat, *lon)).collect() }
}

/// A street from the branch to the pantry, and one beyond the river that is reached by a bridge half a kilometer east.
fn extract() -> Vec<u8> {
    let (west, east) = (-119.48, -119.4737);
    let ways = [
        way(&[(44.29, west), (44.292, west), (44.2925, west)]),
        way(&[(44.292, west), (44.292, east), (44.294, east), (44.294, west)]),
        way(&[(44.294, west), (44.296, west)]),
    ];
    let mut bytes = Vec::new();
    sources::write_streets(&ways, About { replicated_to: Some(1_767_225_600), source: None }, &mut bytes).unwrap();
    bytes
}

async fn read(site: &Site, bytes: &[u8]) -> Result<ImportId, ImportError> {
    site.app.clock.pass_seconds(1);
    let path = site.app.settings.data_dir.join("valley.bin");
    std::fs::write(&path, bytes).unwrap();
    let new = import::NewImport {
        path,
        file_name: "valley.osm.pbf".into(),
        keep_path: false,
        choices: import::Choices::default(),
    };
    import::read(&site.app.db, &site.app.clock, &site.scope(), new, &|_, _| {}).await
}

/// Name, metres and how they were measured of everybody who could help with hunger.
async fn measured(site: &Site) -> Vec<(String, f64, By)> {
    let catalog = Shelf::default().catalog(&site.app.db).await.unwrap();
    let mut tx = tx(site).await;
    let ours = Ours::load(&mut tx, &site.scope()).await.unwrap();
    let branch = &accounts::branches(&mut tx, &site.scope()).await.unwrap()[0];
    let need = directory::vocab::need("food_security").unwrap();
    let list = ranked(&catalog, &ours, &Wanted::new(place_of(branch).unwrap(), need, site.app.clock.today()));
    let row = |row: discovery::suggest::Row| {
        let told = row.suggestion;
        (row.name, told.metres.unwrap().round(), told.by().unwrap())
    };
    list.rows.into_iter().map(row).collect()
}

fn of<'a>(measured: &'a [(String, f64, By)], name: &str) -> &'a (String, f64, By) {
    measured.iter().find(|it| it.0 == name).unwrap_or_else(|| panic!("{name} is not among {measured:?}"))
}

#[tokio::test]
async fn a_river_makes_the_way_longer_until_the_streets_are_taken_back() {
    Site::both(|site| async move {
        marrow(&site).await;
        let before = measured(&site).await;
        assert!(before.iter().all(|it| it.2 == By::StraightLine), "{before:?}");
        let id = read(&site, &extract()).await.unwrap();
        assert_eq!(measured(&site).await, before, "nothing counts before it is applied");
        let it = import::import(&mut tx(&site).await, id).await.unwrap().unwrap();
        let streets = it.proposal().streets.unwrap();
        assert_eq!((streets.branches, streets.of_branches, streets.ways), (1, 1, 3));
        assert_eq!(streets.drawn_on.as_deref(), Some("2026-01-01"));
        apply(&site, id).await;
        let after = measured(&site).await;
        assert_eq!(of(&after, "Marrow Food Pantry").2, By::Walk);
        let (_, metres, by) = of(&after, "Grace Church");
        // 445 m in a straight line; by the bridge 222 + 501 + 222 + 501 m.
        assert!(*by == By::Walk && (1_440.0..1_455.0).contains(metres), "{metres}");
        assert_eq!(of(&after, "Tenney Food Bank").2, By::StraightLine, "no street is near it");
        assert_eq!(undo(&site, id).await.left_alone, 0);
        assert_eq!(measured(&site).await, before);
    })
    .await;
}

#[tokio::test]
async fn the_newest_file_of_a_name_counts_and_taking_it_back_leaves_the_older() {
    Site::both(|site| async move {
        marrow(&site).await;
        let older = read(&site, &extract()).await.unwrap();
        apply(&site, older).await;
        let church = of(&measured(&site).await, "Grace Church").1;
        let mut bytes = Vec::new();
        sources::write_streets(&[way(&[(44.29, -119.48), (44.296, -119.48)])], About::default(), &mut bytes).unwrap();
        let newer = read(&site, &bytes).await.unwrap();
        let it = import::import(&mut tx(&site).await, newer).await.unwrap().unwrap();
        assert_eq!(it.proposal().newer_of.as_deref(), Some("Valley"));
        apply(&site, newer).await;
        assert!(of(&measured(&site).await, "Grace Church").1 < 450.0, "there is a bridge now");
        undo(&site, newer).await;
        assert_eq!(of(&measured(&site).await, "Grace Church").1, church);
        let sources = directory::sources(&mut tx(&site).await).await.unwrap();
        assert!(sources.iter().any(|it| it.publisher.contains("OpenStreetMap") && it.withdrawn_at.is_none()));
    })
    .await;
}

#[tokio::test]
async fn a_file_that_cannot_be_used_says_why_and_changes_nothing() {
    Site::both(|site| async move {
        assert!(matches!(read(&site, &extract()).await, Err(ImportError::NoBranch)));
        marrow(&site).await;
        let before = measured(&site).await;
        let whole = extract();
        for end in [whole.len() / 2, whole.len() - 1] {
            assert!(matches!(read(&site, &whole[..end]).await, Err(ImportError::Streets(_))));
        }
        let mut elsewhere = Vec::new();
        sources::write_streets(&[way(&[(10.0, 10.0), (10.1, 10.0)])], About::default(), &mut elsewhere).unwrap();
        assert!(matches!(read(&site, &elsewhere).await, Err(ImportError::Streets(_))));
        assert_eq!(measured(&site).await, before);
        let imports = import::imports(&mut tx(&site).await, 9).await.unwrap();
        assert!(imports.len() == 4 && imports.iter().all(|it| it.state == "refused"), "{imports:?}");
    })
    .await;
}

async fn upload(mara: &Visit, bytes: &[u8]) -> Answer {
    let sent = mara.upload("/imports", &[("near", "25")], ("file", "valley.osm.pbf", bytes)).await.is(303);
    mara.follow(&sent).await.is(200)
}

#[tokio::test]
async fn the_pages_say_what_the_streets_are_and_what_distances_are() {
    Site::with(|site| async move {
        let branch = marrow(&site).await;
        add_at(&site, "Orchard Food Pantry", (44.3, -119.48)).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let list = format!("/suggestions?branch={branch}&need=food_security");
        assert!(mara.get(&list).await.is(200).says("Distances are straight lines"));
        let page = upload(&mara, &extract()).await;
        let here = page.asked.strip_prefix("GET ").unwrap().to_owned();
        assert!(page.says("Streets for walking.") && page.says("Branches at one of these streets: 1 of 1"));
        assert!(page.says("© OpenStreetMap contributors, ODbL 1.0") && !page.has("select[name=role]"));
        mara.post(&format!("{here}/application"), &[]).await.is(303);
        let page = mara.get(&list).await.is(200);
        assert!(page.says("A food pantry about 3 minutes' walk away (220 m along streets)."), "{}", page.visible());
        assert!(page.says("Distances are walks along streets (Valley, © OpenStreetMap contributors, ODbL 1.0, 2026)"));
        assert!(page.says("in a straight line"), "who stands at no street is told so: {}", page.visible());
        let json = mara.get(&format!("{list}&format=json")).await.body();
        assert!(
            json.contains("\"distance_by\": \"walk\"") && json.contains("\"distance_by\": \"straight_line\""),
            "{json}"
        );
        let (list_of_imports, credits) = (mara.get("/imports").await, mara.get("/credits").await);
        assert!(list_of_imports.says("2 km of streets"), "{}", list_of_imports.visible());
        assert!(credits.says("OpenStreetMap"), "{}", credits.visible());
        assert!(mara.get(&format!("{here}/undo")).await.is(200).says("Distances become straight lines again"));
        assert!(mara.get(&format!("{list}&lang=es")).await.says("por las calles"));
        mara.get(&format!("{list}&lang=en")).await.is(200);
        let undone = mara.post(&format!("{here}/undo"), &[]).await.is(303);
        assert!(mara.follow(&undone).await.says("This import was taken back."));
        assert!(mara.get(&list).await.says("Distances are straight lines"));
        let page = upload(&mara, &extract()[..200]).await;
        assert!(page.says("The file breaks off in block"), "{}", page.visible());
    })
    .await;
}
