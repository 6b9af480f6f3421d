//! Suggestions and coverage: who sees them, what takes somebody out of them, and that over a whole
//! place every reason is said and every number is its parts.

use accounts::{BranchId, BranchType, NewBranch};
use db::{Clock, Db, Role, Scope};
use discovery::{
    catalog::Shelf,
    suggest::{Format, Ours, Wanted, place_of, printed, ranked},
    words::Words,
};
use testing::{Site, Visit};
use web::{Lang, Texts};

use crate::story::{add_at, find, tx};

/// A branch in Marrow, and three organizations a short walk from it.
pub async fn marrow(site: &Site) -> BranchId {
    let branch = NewBranch {
        outlet_key: "XX0001-002".into(),
        name: "Marrow Library".into(),
        kind: BranchType::Branch,
        street: "3 Orchard Lane".into(),
        city: "Marrow".into(),
        state: "OR".into(),
        zip: "97962".into(),
        phone: String::new(),
        point: Some((44.29, -119.48)),
    };
    let mut write = site.app.db.write().await.unwrap();
    accounts::put_branches(&mut write, &site.app.clock, site.system, &[branch]).await.unwrap();
    write.commit().await.unwrap();
    for (name, north) in [("Marrow Food Pantry", 0.002), ("Grace Church", 0.004), ("Tenney Food Bank", 0.02)] {
        add_at(site, name, (44.29 + north, -119.48)).await;
    }
    accounts::branches(&mut tx(site).await, &site.scope()).await.unwrap()[0].id
}

fn names(page: &testing::Answer) -> Vec<String> {
    page.texts("li.result h4 a")
}

#[tokio::test]
async fn suggestions_are_for_those_who_sign_in() {
    Site::with(|site| async move {
        let branch = marrow(&site).await;
        let here = format!("/suggestions?branch={branch}&need=food_security");
        let mara = site.sign_in("Mara", Role::Staff).await;
        let page = mara.get(&here).await.is(200);
        assert_eq!(names(&page), ["Marrow Food Pantry", "Grace Church", "Tenney Food Bank"]);
        assert!(page.says("A food pantry 220 m away in a straight line."), "{}", page.visible());
        assert!(page.has("form[action$='/not-for-us']") && page.says("Keep"));
        let tom = site.sign_in("Tom", Role::Viewer).await;
        let page = tom.get(&here).await.is(200);
        assert!(!page.has("form[action$='/not-for-us']") && names(&page).len() == 3);
        for path in [here.as_str(), "/coverage", "/suggestions"] {
            site.visitor().get(path).await.is(401);
        }
        let page = mara.get(&format!("{here}&lang=es")).await.is(200);
        assert!(page.says("a 220 metros en línea recta."), "{}", page.visible());
    })
    .await;
}

#[tokio::test]
async fn set_aside_taken_back_and_kept() {
    Site::both(|site| async move {
        let branch = marrow(&site).await;
        let here = format!("/suggestions?branch={branch}&need=food_security");
        let mara = site.sign_in("Mara", Role::Staff).await;
        let grace = find(&site, "Grace Church").await.id;
        let refused = mara.post(&format!("/organizations/{grace}/not-for-us"), &[("look_again", "soon")]).await;
        assert!(refused.is(422).says("Write the day"));
        let said = [("reason", "No room"), ("look_again", "2027-06-01"), ("then", here.as_str())];
        let sent = mara.post(&format!("/organizations/{grace}/not-for-us"), &said).await.is(303);
        assert_eq!(sent.location(), here);
        let page = mara.follow(&sent).await.is(200);
        assert_eq!(names(&page), ["Marrow Food Pantry", "Tenney Food Bank"]);
        assert!(page.says("One rests until the day you chose"), "{}", page.visible());
        assert!(mara.get(&format!("{here}&show=left-out")).await.says("Grace Church"));
        let undo = page.attrs("form.undo", "action");
        mara.post(&undo[0], &[]).await.is(303);
        assert_eq!(names(&mara.get(&here).await).len(), 3);
        elsewhere_is_refused(&mara, grace).await;
        crate::story::keep(&site, grace).await;
        let page = mara.get(&here).await;
        assert_eq!(names(&page), ["Marrow Food Pantry", "Tenney Food Bank"]);
        assert!(page.says("You know one that fits already: Grace Church (Spotted)"), "{}", page.visible());
    })
    .await;
}

/// A form may lead back to the list it came from, and nowhere else.
async fn elsewhere_is_refused(mara: &Visit, id: directory::OrganizationId) {
    let said = [("look_again", "2027-02-01"), ("then", "https://evil.example/suggestions?")];
    let sent = mara.post(&format!("/organizations/{id}/not-for-us"), &said).await.is(303);
    assert_eq!(sent.location(), format!("/organizations/{id}"));
}

#[tokio::test]
async fn coverage_counts_chosen_needs() {
    Site::both(|site| async move {
        let branch = marrow(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        assert!(mara.get("/coverage").await.is(200).says("No need is chosen yet"));
        mara.post(&format!("/branches/{branch}/needs"), &[("need", "food_security")]).await.is(303);
        let page = mara.get("/coverage").await.is(200);
        assert_eq!(page.texts("tbody th"), ["Food security"]);
        assert_eq!(page.texts("td.gap strong"), ["none yet"]);
        assert!(page.says("3 possible"), "{}", page.visible());
        assert_eq!(page.attrs("td a", "href"), [format!("/suggestions?branch={branch}&need=food_security")]);
        assert_eq!(mara.get("/coverage?needs=all").await.texts("tbody th").len(), 36);
    })
    .await;
}

#[tokio::test]
async fn over_the_whole_sample_place_reasons_and_numbers_agree() {
    let folder = tempfile::tempdir().unwrap();
    let (db, clock) = (quiltwork::open::database(folder.path()).await.unwrap(), Clock::system());
    quiltwork::fill::fill(&db, &clock, folder.path(), quiltwork::fill::What::Sample, &|_| {}).await.unwrap();
    let texts = Texts::read(&quiltwork::site::words()).unwrap();
    let seen = every_list(&db, &clock, &texts).await;
    assert!(seen > 1_000, "only {seen} suggestions");
    db.close().await;
}

/// Looks at each list of each branch and need; how many suggestions there were.
async fn every_list(db: &Db, clock: &Clock, texts: &Texts) -> usize {
    let mut tx = db.read().await.unwrap();
    let system = accounts::first_system(&mut tx).await.unwrap().unwrap();
    let scope = Scope::program(Some(system.id));
    let branches = accounts::branches(&mut tx, &scope).await.unwrap();
    let ours = Ours::load(&mut tx, &scope).await.unwrap();
    drop(tx);
    let catalog = Shelf::default().catalog(db).await.unwrap();
    let mut seen = 0;
    for branch in &branches {
        for need in directory::vocab::needs() {
            let list = ranked(&catalog, &ours, &Wanted::new(place_of(branch).unwrap(), need, clock.today()));
            assert!(list.rows.len() <= 30, "{} {}", branch.name, need.id);
            for lang in Lang::ALL {
                look_at(&printed(&list, &Words::new(texts, lang, &catalog.sources), Format::Json));
            }
            seen += list.rows.len();
        }
    }
    seen
}

fn look_at(json: &str) {
    let lines: Vec<serde_json::Value> = serde_json::from_str(json).unwrap();
    for line in &lines {
        let parts = ["fit", "near", "evidence", "capacity"].map(|part| line["parts"][part].as_f64().unwrap());
        assert!((parts.iter().product::<f64>() - line["score"].as_f64().unwrap()).abs() < 1e-9, "{line}");
        let reasons = line["reasons"].as_array().unwrap();
        assert!(reasons.len() >= 3, "{line}");
        for reason in reasons {
            let text = reason["text"].as_str().unwrap();
            assert!(text.len() > 5 && text.ends_with('.') && !text.contains('⟦'), "{line}");
        }
        let placed = matches!(line["place_precision"].as_str(), Some("exact" | "block"));
        assert!(placed || line["distance_m"].is_null(), "{line}");
        assert!(!line["sources"].as_array().unwrap().is_empty(), "{line}");
    }
}
