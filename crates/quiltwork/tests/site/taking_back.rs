//! What the history of an organization offers to take back.

use db::Role;
use testing::{Answer, Site, Visit};

async fn add(mara: &Visit, name: &str) -> String {
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
