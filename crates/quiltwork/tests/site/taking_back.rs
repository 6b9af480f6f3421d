//! What a history offers to take back, and what reads as before again.

use db::Role;
use learning::{
    Kind, NewArticle,
    collection::{collection_of, put_item},
    resource::{Known, NewResource},
};
use testing::{Answer, Site, Visit};

use crate::finding::{follow, guide, put, titles};

pub async fn add(mara: &Visit, name: &str) -> String {
    let typed = [("name", name), ("street", "214 Mill Street"), ("city", "Marrow"), ("zip", "97962")];
    let added = mara.post("/organizations/new", &typed).await.is(303);
    added.location().split('?').next().unwrap().to_owned()
}

/// Presses the newest "Undo" of the history; the page that comes.
async fn take_back(mara: &Visit, page: &Answer) -> Answer {
    let form = page.attrs(".timeline form", "action").remove(0);
    let back = mara.post(&form, &[]).await.is(303);
    mara.follow(&back).await
}

#[tokio::test]
async fn an_organization_added_by_hand_goes_again() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let here = add(&mara, "Quill Kite Makers").await;
        assert!(mara.get("/organizations").await.says("Quill Kite Makers"));
        let page = take_back(&mara, &mara.get(&here).await.is(200)).await;
        assert_eq!(page.text(".flash p"), "Taken back.", "{}", page.visible());
        assert!(!mara.get("/organizations").await.says("Quill Kite Makers"));
        let again = add(&mara, "Quill Kite Makers").await;
        assert!(mara.get(&again).await.is(200).says("Quill Kite Makers"));
    })
    .await;
}

#[tokio::test]
async fn what_joins_by_an_answer_parts_when_it_is_taken_back() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let (one, other) = (add(&mara, "Quill Kite Makers").await, add(&mara, "Marrow Chess Club").await);
        mara.post(&format!("{other}/not-for-us"), &[("reason", "they moved away")]).await.is(303);
        let it = other.rsplit('/').next().unwrap();
        let answered = mara.post(&format!("{one}/answers"), &[("other", it), ("verdict", "same")]).await.is(303);
        let page = mara.follow(&answered).await.is(200);
        assert_eq!(mara.get("/organizations").await.texts("#results .result").len(), 1, "{}", page.visible());
        let parted = take_back(&mara, &page).await;
        assert_eq!(parted.text(".flash p"), "Taken back.", "{}", parted.visible());
        assert_eq!(mara.get("/organizations").await.texts("#results .result").len(), 2);
    })
    .await;
}

/// The titles that a search finds.
async fn found(site: &Site, words: &str) -> Vec<String> {
    follow(site).await;
    titles(&site.visitor().get(&format!("/search?type=collection&q={words}")).await.is(200))
}

#[tokio::test]
async fn every_collection_with_a_resource_reads_as_before_again() {
    Site::both(|site| async move {
        let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
        let mut tx = site.app.db.write().await.unwrap();
        for title in ["Baking", "Milling"] {
            let new = NewArticle { kind: Kind::Collection, ..guide(title, now, &[]) };
            let id = put(&mut tx, clock, &scope, &new).await;
            let it = collection_of(&mut tx, &scope, id).await.unwrap().unwrap();
            let new = NewResource { title: "Buckwheat".into(), ..NewResource::default() };
            let known = Known::load(&mut tx, &scope).await.unwrap().find(&new);
            put_item(&mut tx, clock, &scope, &it, (known, &new, "")).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(found(&site, "buckwheat").await, ["Baking", "Milling"]);
        let mara = site.sign_in("Mara", Role::Staff).await;
        let list = mara.get("/collections/baking/resources").await.is(200);
        let form = list.attrs("a[href^='/collection-items/']", "href").remove(0);
        let seen = mara.get(&form).await.is(200).attrs("input[name=seen]", "value").remove(0);
        let changed = mara.post(&form, &[("title", "Amaranth"), ("seen", &seen)]).await.is(303);
        assert_eq!(found(&site, "amaranth").await, ["Baking", "Milling"]);
        let undo = mara.follow(&changed).await.attrs("form.undo", "action").remove(0);
        mara.post(&undo, &[]).await.is(303);
        assert_eq!(found(&site, "buckwheat").await, ["Baking", "Milling"]);
        assert_eq!(found(&site, "amaranth").await, Vec::<String>::new());
    })
    .await;
}
