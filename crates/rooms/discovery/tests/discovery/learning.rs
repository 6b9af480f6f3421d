//! What a library says and does comes back in its own suggestions, is said there, and can be taken back.

use db::Role;
use directory::OrganizationId;
use discovery::factor::{self, NewFactor};
use testing::{Answer, Site, Visit};

use crate::{
    story::{add_at, find},
    suggestions::marrow,
};

fn scores(page: &Answer) -> Vec<String> {
    page.texts("table.parts tfoot td.number")
}

fn names(page: &Answer) -> Vec<String> {
    page.texts("li.result h4 a")
}

async fn id(site: &Site, name: &str) -> OrganizationId {
    find(site, name).await.id
}

#[tokio::test]
async fn a_factor_is_said_counts_and_is_put_back() {
    Site::both(|site| async move {
        let branch = marrow(&site).await;
        let here = format!("/suggestions?branch={branch}&need=food_security");
        let mara = site.sign_in("Mara", Role::Staff).await;
        let before = mara.get(&here).await.is(200);
        let table = "/needs/food_security/factors";
        assert!(mara.get(table).await.is(200).says("What counts for"));
        let refused = mara.post(table, &[("kind", "food_pantry"), ("words", "Marrow"), ("factor", "much")]).await;
        let refused = refused.is(422);
        assert!(refused.says("Choose how well it fits") && refused.attrs("#words", "value") == ["Marrow"]);
        let sent = mara.post(table, &[("kind", "food_pantry"), ("words", "Marrow"), ("factor", "0.25")]).await.is(303);
        let page = mara.follow(&sent).await.is(200);
        assert!(
            page.says("“marrow”: hardly (0.25)")
                && page.says("Food bank, pantry, or summer-meals sponsor, “marrow”: hardly (0.25)"),
            "{}",
            page.visible()
        );
        let list = mara.get(&here).await.is(200);
        assert!(
            list.says("Your library says: with “Marrow” in its name it fits this need hardly."),
            "{}",
            list.visible()
        );
        assert_ne!(scores(&list), scores(&before));
        mara.post(table, &[("kind", "food_pantry"), ("words", "Marrow"), ("factor", "0")]).await.is(303);
        let list = mara.get(&here).await.is(200);
        assert!(!names(&list).contains(&"Marrow Food Pantry".to_owned()));
        assert!(list.says("One is of a sort that your library says does not fit"), "{}", list.visible());
        let row = [("kind", "food_pantry"), ("row", "MARROW")];
        let sent = mara.post(&format!("{table}/removal"), &row).await.is(303);
        let undo = mara.follow(&sent).await.attrs("form.undo", "action");
        assert_eq!(scores(&mara.get(&here).await), scores(&before));
        let back = mara.post(&undo[0], &[]).await.is(303);
        assert_eq!(back.location(), table);
        assert_ne!(scores(&mara.get(&here).await), scores(&before));
    })
    .await;
}

#[tokio::test]
async fn a_factor_said_anew_stays_when_its_putting_back_is_taken_back() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let table = "/needs/food_security/factors";
        let typed = |factor| [("kind", "food_pantry"), ("words", "Marrow"), ("factor", factor)];
        mara.post(table, &typed("0.25")).await.is(303);
        let row = [("kind", "food_pantry"), ("row", "MARROW")];
        let sent = mara.post(&format!("{table}/removal"), &row).await.is(303);
        let undo = mara.follow(&sent).await.attrs(".flash form.undo", "action").remove(0);
        mara.post(table, &typed("0.5")).await.is(303);
        let page = mara.follow(&mara.post(&undo, &[]).await.is(303)).await.is(200);
        assert_eq!(page.text(".flash p"), "Nothing was taken back: somebody has changed all of it since.");
        assert!(page.says("“marrow”: somewhat (0.5)"), "{}", page.visible());
    })
    .await;
}

#[tokio::test]
async fn saying_a_factor_anew_does_not_change_which_row_decides() {
    Site::both(|site| async move {
        let clock = &site.app.clock;
        let mut tx = site.app.db.write().await.unwrap();
        let new = |words: &str, factor| NewFactor {
            need: "food_security".into(),
            kind: "food_pantry".into(),
            words: words.into(),
            factor: Some(factor),
        };
        for it in [new("MARROW", 0.25), new("FOOD", 0.5), new("MARROW", 0.75)] {
            factor::say(&mut tx, clock, &site.scope(), &it).await.unwrap();
            clock.pass_seconds(60);
        }
        let rows = factor::factors(&mut tx, &site.scope()).await.unwrap();
        assert_eq!(rows.iter().map(|row| row.words.as_str()).collect::<Vec<_>>(), ["MARROW", "FOOD"]);
    })
    .await;
}

/// Three pantries kept for food security, two still to be suggested.
async fn kept(site: &Site, mara: &Visit) {
    for (name, north) in [("Quill Food Pantry", 0.05), ("Alder Food Pantry", 0.06), ("Falls Food Pantry", 0.07)] {
        add_at(site, name, (44.29 + north, -119.48)).await;
        let path = format!("/organizations/{}/relationship", id(site, name).await);
        mara.post(&path, &[("need", "food_security")]).await.is(303);
    }
}

#[tokio::test]
async fn what_was_kept_is_said_forgotten_and_taken_back() {
    Site::both(|site| async move {
        let branch = marrow(&site).await;
        let here = format!("/suggestions?branch={branch}&need=food_security");
        let mara = site.sign_in("Mara", Role::Staff).await;
        let before = mara.get(&here).await.is(200);
        kept(&site, &mara).await;
        let list = mara.get(&here).await.is(200);
        assert!(list.says("Because you kept three of this kind."), "{}", list.visible());
        assert!(list.says("× 1.04") && scores(&list) != scores(&before));
        assert!(mara.get(&format!("{here}&lang=es")).await.says("Porque guardaron tres de este tipo."));
        mara.get("/?lang=en").await;
        let page = mara.get("/leanings").await.is(200);
        assert!(
            page.says("Food security: food pantries")
                && page.says("kept (January 15, 2027)")
                && page.says("Their fit: +4.3%."),
            "{}",
            page.visible()
        );
        let forget = [("need", "food_security"), ("kind", "food_pantry")];
        let sent = mara.post("/leanings/removal", &forget).await.is(303);
        let page = mara.follow(&sent).await.is(200);
        assert!(page.says("Nothing yet") && page.says("Forgotten: food pantries"), "{}", page.visible());
        assert_eq!(scores(&mara.get(&here).await), scores(&before));
        let undo = page.attrs("form.undo", "action");
        assert_eq!(mara.post(&undo[0], &[]).await.is(303).location(), "/leanings");
        assert!(mara.get(&here).await.says("Because you kept three"));
        mara.post("/leanings/pause", &[]).await.is(303);
        assert!(mara.get("/leanings").await.says("Learning is off"));
        assert_eq!(scores(&mara.get(&here).await), scores(&before));
        mara.post("/leanings/pause/removal", &[]).await.is(303);
        assert!(mara.get(&here).await.says("Because you kept three"));
    })
    .await;
}

#[tokio::test]
async fn only_what_speaks_of_the_kind_teaches() {
    Site::with(|site| async move {
        let branch = marrow(&site).await;
        let here = format!("/suggestions?branch={branch}&need=food_security");
        let mara = site.sign_in("Mara", Role::Staff).await;
        let tenney = id(&site, "Tenney Food Bank").await;
        let aside = format!("/organizations/{tenney}/not-for-us");
        for why in ["organization", "not_now"] {
            mara.post(&aside, &[("why", why), ("need", "food_security")]).await.is(303);
            assert!(mara.get("/leanings").await.says("Nothing yet"), "{why}");
        }
        mara.post(&aside, &[("why", "moon")]).await.is(422);
        mara.post(&aside, &[("why", "kind"), ("need", "food_security")]).await.is(303);
        assert!(mara.get(&here).await.says("Because you set one of this kind aside."));
        let pantry = id(&site, "Marrow Food Pantry").await;
        ask(&mara, pantry, "later").await;
        assert!(mara.get("/leanings").await.says("Because you set one of this kind aside."));
        ask(&mara, pantry, "yes").await;
        let said = "Because one of this kind said yes and you set one of this kind aside.";
        assert!(mara.get("/leanings").await.says(said), "{}", mara.get("/leanings").await.visible());
        assert!(!mara.get(&here).await.says(said), "as much for as against moves nothing");
    })
    .await;
}

async fn ask(mara: &Visit, id: OrganizationId, answer: &str) {
    let asked = [("what", "A table on Saturdays"), ("need", "food_security"), ("asked_on", "2027-01-04")];
    mara.post(&format!("/organizations/{id}/asks"), &asked).await.is(303);
    let page = mara.get(&format!("/organizations/{id}")).await.is(200);
    let form = page.attrs("#asks form[action^='/asks/']", "action");
    mara.post(&form[0], &[("answer", answer)]).await.is(303);
}

#[tokio::test]
async fn an_ask_makes_colleagues_wait_and_an_acquaintance_helps() {
    Site::both(|site| async move {
        let branch = marrow(&site).await;
        let here = format!("/suggestions?branch={branch}&need=food_security");
        let mara = site.sign_in("Mara", Role::Staff).await;
        let grace = id(&site, "Grace Church").await;
        let asks = format!("/organizations/{grace}/asks");
        let fresh = mara.get(&format!("{asks}?need=food_security")).await.is(200);
        assert!(!fresh.text("#what").is_empty(), "it begins with a starter");
        let refused = mara.post(&asks, &[("what", "A table"), ("asked_on", "2027-02-01")]).await.is(422);
        assert!(refused.says("This day is still ahead") && refused.text("#what") == "A table");
        mara.post(&asks, &[("what", "A table"), ("asked_on", "2027-01-04")]).await.is(303);
        let dell = site.sign_in("Dell", Role::Staff).await;
        let list = dell.get(&here).await.is(200);
        assert!(list.says("Wait: asked by Mara on January 4, 2027. (your library, 2027)"), "{}", list.visible());
        let page = dell.get(&format!("/organizations/{grace}")).await.is(200);
        assert!(page.says("Asked on January 4, 2027 by Mara") && page.says("No answer yet."), "{}", page.visible());
        let form = page.attrs("#asks form[action^='/asks/']", "action");
        assert!(dell.post(&form[0], &[("answer", "perhaps")]).await.is(422).says("Choose one of the three answers"));
        let sent = dell.post(&form[0], &[("answer", "no")]).await.is(303);
        let page = dell.follow(&sent).await;
        assert!(page.says("They said no, noted on January 15, 2027."), "{}", page.visible());
        dell.post(&page.attrs("form.undo", "action")[0], &[]).await.is(303);
        assert!(dell.get(&format!("/organizations/{grace}")).await.says("No answer yet."));
        knows(&dell, &mara, grace, &here).await;
    })
    .await;
}

async fn knows(dell: &Visit, mara: &Visit, id: OrganizationId, here: &str) {
    dell.post(&format!("/organizations/{id}/acquaintance"), &[]).await.is(303);
    assert!(mara.get(here).await.says("Dell knows someone there."));
    let own = dell.get(&format!("/organizations/{id}")).await.attrs("form[action^='/acquaintances/']", "action");
    assert!(
        mara.get(&format!("/organizations/{id}")).await.attrs("form[action^='/acquaintances/']", "action").is_empty()
    );
    mara.post(&own[0], &[]).await.is(404);
    dell.post(&own[0], &[]).await.is(303);
    assert!(!mara.get(here).await.says("Dell knows someone there."));
}
