//! The list and map of organizations: the same for list, files and tiles; nothing of ours for visitors.

use db::Role;
use directory::{Field, OrganizationId};
use search::Index;
use testing::{Answer, Site};

use crate::{
    story::{add_at, find, keep},
    suggestions::marrow,
};

fn names(page: &Answer) -> Vec<String> {
    page.texts("li.result h3 a")
}

async fn correct(site: &Site, id: OrganizationId, field: Field, value: &str) {
    let mut tx = site.app.db.write().await.unwrap();
    let said = [(field, value.to_owned())];
    directory::correct(&mut tx, &site.app.clock, &site.scope(), id, &said).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_visitor_sees_the_open_facts_and_nothing_of_ours() {
    Site::both(|site| async move {
        marrow(&site).await;
        let pantry = find(&site, "Marrow Food Pantry").await.id;
        keep(&site, pantry).await;
        correct(&site, find(&site, "Grace Church").await.id, Field::Public, "no").await;
        let (mara, visitor) = (site.sign_in("Mara", Role::Staff).await, site.visitor());
        let page = mara.get("/organizations").await.is(200);
        assert_eq!(names(&page), ["Grace Church", "Marrow Food Pantry", "Tenney Food Bank"]);
        assert!(page.says("Spotted") && page.says("kept from visitors"));
        let page = visitor.get("/organizations").await.is(200);
        assert_eq!(names(&page), ["Marrow Food Pantry", "Tenney Food Bank"]);
        assert!(!page.says("Spotted") && !page.has("select[name=stage]"));
        assert_eq!(names(&visitor.get("/organizations?stage=spotted").await).len(), 2);
        assert_eq!(names(&mara.get("/organizations?stage=spotted").await), ["Marrow Food Pantry"]);
        for path in ["/organizations.csv", "/organizations.geojson", "/organizations/print"] {
            let body = visitor.get(path).await.is(200).body();
            assert!(body.contains("Marrow Food Pantry") && !body.contains("Grace Church"), "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_same_question_gives_the_same_in_list_files_and_tiles() {
    Site::with(|site| async move {
        let branch = marrow(&site).await;
        let visitor = site.visitor();
        let near = format!("branch={branch}&within=1");
        let page = visitor.get(&format!("/organizations?{near}")).await.is(200);
        assert_eq!(names(&page), ["Marrow Food Pantry", "Grace Church"]);
        assert!(page.says("220 m away in a straight line"));
        let csv = visitor.get(&format!("/organizations.csv?{near}")).await.is(200).body();
        assert_eq!(csv.lines().count(), 3, "{csv}");
        let points = visitor.get(&page.attrs("#results", "data-points")[0]).await.is(200).body();
        let points: serde_json::Value = serde_json::from_str(&points).unwrap();
        assert_eq!(points["features"].as_array().unwrap().len(), 2);
        assert_eq!(points["features"][0]["properties"]["hue"], "food");
        // Zoom 15: 44.292 north, 119.48 west.
        let tiles = page.attrs("#results", "data-tiles")[0].replace("{z}/{x}/{y}", "15/5508/11878");
        assert!(visitor.get(&tiles).await.is(200).body().contains("Marrow Food Pantry"));
        visitor.get("/tiles/organizations/15/0/0").await.is(204);
        visitor.get("/tiles/organizations/15/x/0").await.is(404);
        visitor.get("/tiles/street/1/0/0").await.is(404);
    })
    .await;
}

#[tokio::test]
async fn typed_words_kinds_needs_and_frames_choose() {
    Site::with(|site| async move {
        marrow(&site).await;
        let index = site.app.parts.get::<Index>();
        index.catch_up(&site.app.db, &quiltwork::site::documents()).await.unwrap();
        let visitor = site.visitor();
        for (question, found) in [
            ("q=tenny", &["Tenney Food Bank"][..]),
            ("kind=faith", &["Grace Church"]),
            ("need=food_security", &["Grace Church", "Marrow Food Pantry", "Tenney Food Bank"]),
            ("need=job_seekers", &[]),
            ("bbox=-119.5,44.30,-119.4,44.4", &["Tenney Food Bank"]),
        ] {
            let page = visitor.get(&format!("/organizations?{question}")).await.is(200);
            assert_eq!(names(&page), found, "{question}");
        }
        let grace = find(&site, "Grace Church").await.id;
        correct(&site, grace, Field::Kind, "food_pantry").await;
        correct(&site, grace, Field::Name, "Grace Pantry").await;
        let page = visitor.get("/organizations?kind=food_pantry").await;
        assert!(names(&page).contains(&"Grace Pantry".to_owned()), "{:?}", names(&page));
        assert_eq!(names(&visitor.get("/organizations?kind=faith").await), [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn people_and_their_homes_are_in_no_list() {
    Site::with(|site| async move {
        add_at(&site, "Maria Garcia", (44.29, -119.48)).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        assert_eq!(names(&mara.get("/organizations").await), [""; 0]);
        assert!(!mara.get("/organizations.geojson").await.says("Garcia"));
        let id = find(&site, "Maria Garcia").await.id;
        assert!(!mara.get(&format!("/organizations/{id}")).await.is(200).has("#place"));
    })
    .await;
}

#[tokio::test]
async fn we_are_not_our_own_partner_and_our_friends_are_not_us() {
    Site::with(|site| async move {
        marrow(&site).await;
        add_at(&site, "Marrow Neighborhood Library", (44.2903, -119.48)).await;
        add_at(&site, "Friends of Marrow Library", (44.2903, -119.48)).await;
        let listed = names(&site.visitor().get("/organizations").await);
        assert!(listed.contains(&"Friends of Marrow Library".to_owned()), "{listed:?}");
        assert!(!listed.contains(&"Marrow Neighborhood Library".to_owned()), "{listed:?}");
    })
    .await;
}

#[tokio::test]
async fn the_page_of_an_organization_says_where() {
    Site::with(|site| async move {
        marrow(&site).await;
        let id = find(&site, "Grace Church").await.id;
        let page = site.visitor().get(&format!("/organizations/{id}")).await.is(200);
        assert!(page.has("#place svg") && page.says("440 m away in a straight line"));
    })
    .await;
}

#[tokio::test]
async fn many_rows_take_as_many_statements_as_one() {
    Site::with(|site| async move {
        marrow(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let paths = ["/organizations", "/organizations.csv", "/organizations/print", "/coverage?needs=all"];
        let mut few = Vec::new();
        for path in paths {
            mara.get(path).await.is(200);
            few.push(mara.get(path).await.statements);
        }
        for n in 0..4 {
            add_at(&site, &format!("Quill Repair Circle {n}"), (44.3, -119.48 + f64::from(n) / 100.0)).await;
        }
        for (path, few) in paths.into_iter().zip(few) {
            // The first visit reads the new catalog.
            mara.get(path).await.is(200);
            assert_eq!(mara.get(path).await.statements, few, "{path}");
        }
    })
    .await;
}
