//! A topic shows who near here fits what it is about: the same to visitors as the list of organizations, and no more.

use db::Role;
use directory::{Field, OrganizationId};
use testing::{Answer, Site};

use crate::{
    story::{add_at, find},
    suggestions::marrow,
};

const TOPIC: [(&str, &str); 4] = [
    ("title", "Food close by"),
    ("description", "Who has bread to share."),
    ("needs", "food_security"),
    ("shown", "yes"),
];

fn names(page: &Answer) -> Vec<String> {
    page.texts("#near li a")
}

async fn keep_from_visitors(site: &Site, id: OrganizationId) {
    let mut tx = site.app.db.write().await.unwrap();
    let said = [(Field::Public, "no".to_owned())];
    directory::correct(&mut tx, &site.app.clock, &site.scope(), id, &said).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_topic_names_the_nearest_of_each_kind_that_fits() {
    Site::both(|site| async move {
        marrow(&site).await;
        add_at(&site, "Quill Garage", (44.2901, -119.48)).await;
        add_at(&site, "Faraway Food Pantry", (45.29, -119.48)).await;
        let (mara, visitor) = (site.sign_in("Mara", Role::Staff).await, site.visitor());
        mara.post("/topics/new", &TOPIC).await.is(303);
        let page = visitor.get("/topics/food-close-by").await.is(200);
        let listed = names(&page);
        assert_eq!(listed.len(), 3, "{listed:?}");
        assert!(listed.contains(&"Marrow Food Pantry".to_owned()) && listed.contains(&"Grace Church".to_owned()));
        assert!(page.says("220 m from Marrow Library"), "{}", page.visible());
        assert!(page.has("#near a[href='/organizations?need=food_security']"));
        assert!(!page.has("#near a[href^='/suggestions']"), "suggestions are the staff's");
        assert!(mara.get("/topics/food-close-by").await.has("#near a[href='/suggestions?need=food_security']"));
        let page = visitor.get("/topics/food-close-by?lang=es").await.is(200);
        assert!(page.says("a 220 metros de Marrow Library"), "{}", page.visible());
    })
    .await;
}

#[tokio::test]
async fn who_is_kept_from_visitors_or_set_aside_is_not_named() {
    Site::with(|site| async move {
        marrow(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        mara.post("/topics/new", &TOPIC).await.is(303);
        keep_from_visitors(&site, find(&site, "Grace Church").await.id).await;
        let pantry = find(&site, "Marrow Food Pantry").await.id;
        let said = [("reason", "No room"), ("look_again", "2027-06-01")];
        mara.post(&format!("/organizations/{pantry}/not-for-us"), &said).await.is(303);
        assert_eq!(names(&site.visitor().get("/topics/food-close-by").await.is(200)), ["Tenney Food Bank"]);
        let listed = names(&mara.get("/topics/food-close-by").await);
        assert!(listed.contains(&"Grace Church".to_owned()) && !listed.contains(&"Marrow Food Pantry".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn without_needs_branches_or_neighbors_there_is_no_panel() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        mara.post("/topics/new", &TOPIC).await.is(303);
        assert!(!site.visitor().get("/topics/food-close-by").await.is(200).has("#near"));
        marrow(&site).await;
        let plain = [("title", "Stars"), ("description", "What is above us."), ("shown", "yes")];
        mara.post("/topics/new", &plain).await.is(303);
        assert!(!site.visitor().get("/topics/stars").await.is(200).has("#near"));
        assert!(site.visitor().get("/topics/food-close-by").await.is(200).has("#near"));
    })
    .await;
}
