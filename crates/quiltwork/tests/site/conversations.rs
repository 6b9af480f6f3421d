//! New conversations, and the challenge that counts them, as a browser without script sees them.

use db::Role;
use testing::{Answer, Site, Visit};

use crate::{relationships::bakery, taking_back::add};

/// Notes a conversation as the form of the page would, with some fields otherwise.
async fn note(mara: &Visit, typed: &[(&str, &str)]) -> Answer {
    let id = mara.get("/conversations").await.is(200).attrs("#new input[name=id]", "value").remove(0);
    let fields: Vec<(&str, &str)> = [("id", id.as_str())].into_iter().chain(typed.iter().copied()).collect();
    mara.post("/conversations", &fields).await
}

const YEAR: [(&str, &str); 4] =
    [("title", "Meet 100 people"), ("target", "3"), ("begins_on", "2027-01-01"), ("ends_on", "2027-01-28")];

#[tokio::test]
async fn the_library_is_counted_together_and_nobody_beside_another() {
    Site::both(|site| async move {
        let (mara, dell) = (site.sign_in("Mara", Role::Staff).await, site.sign_in("Dell", Role::Staff).await);
        assert!(mara.get("/conversations").await.is(200).says("A challenge, if you like"));
        mara.post("/challenges/new", &YEAR).await.is(303);
        note(&mara, &[("held_on", "2026-12-31"), ("heard", "Too early to count.")]).await.is(303);
        note(&mara, &[("held_on", "2027-01-02"), ("place", "In line for bread"), ("heard", "Saturdays are free.")])
            .await
            .is(303);
        let page = mara.get("/conversations").await.is(200);
        assert!(page.says("1 of 3 conversations so far."), "{}", page.visible());
        assert!(page.says("2 to go: about 1 a week until January 28, 2027."), "{}", page.visible());
        assert!(page.says("One of them is yours."));
        let other = dell.get("/conversations").await.is(200);
        assert!(other.says("1 of 3 conversations so far.") && !other.says("is yours"), "{}", other.visible());
        let tom = site.sign_in("Tom", Role::Viewer).await.get("/conversations").await.is(200);
        assert!(tom.says("In line for bread") && !tom.says("Saturdays are free."), "{}", tom.visible());
        assert!(!tom.has("form[action='/conversations']"));
        note(&dell, &[]).await.is(303);
        note(&dell, &[]).await.is(303);
        assert!(mara.get("/conversations").await.says("Reached, together."));
        let sheet = mara.get("/conversations.csv").await.is(200).body();
        assert!(sheet.starts_with("day,where,organization,heard\r\n2027-01-15,,,\r\n"), "{sheet}");
        assert!(!sheet.contains("Dell") && !sheet.contains("Mara"), "{sheet}");
    })
    .await;
}

#[tokio::test]
async fn a_conversation_stands_with_its_organization_and_can_be_taken_back() {
    Site::both(|site| async move {
        let here = bakery(&site, "Millrace Bakery").await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let id = here.rsplit('/').next().unwrap();
        let form = mara.get(&format!("/conversations?organization={id}")).await.is(200);
        assert_eq!(form.attrs("#organization option[selected]", "value"), [id]);
        let noted = note(&mara, &[("organization", id), ("heard", "They bake for the night shift.")]).await.is(303);
        let list = mara.follow(&noted).await.is(200);
        let page = mara.get(&here).await.is(200);
        assert!(page.text("#conversations").contains("They bake for the night shift."), "{}", page.visible());
        assert!(page.text(".timeline").contains("A new conversation"), "{}", page.text(".timeline"));
        assert_eq!(list.text(".flash p"), "Noted. Thank you for listening.");
        let undone = mara.post(&list.attrs(".flash form", "action")[0], &[]).await.is(303);
        assert_eq!(mara.follow(&undone).await.text(".flash p"), "Taken back.");
        assert!(mara.get(&here).await.says("No new conversation with their people is noted yet."));

        note(&mara, &[("place", "At the fair")]).await.is(303);
        let list = mara.get("/conversations").await.is(200);
        let removal = list.attrs("#list form", "action").remove(0);
        let removed = mara.post(&removal, &[]).await.is(303);
        let list = mara.follow(&removed).await.is(200);
        assert!(!list.says("At the fair"));
        let undone = mara.post(&list.attrs(".flash form", "action")[0], &[]).await.is(303);
        assert!(mara.follow(&undone).await.is(200).says("At the fair"));
        mara.post(&removal, &[]).await.is(303);
        mara.post(&removal, &[]).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_is_said_and_what_was_typed_stays() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let long = "x".repeat(501);
        let typed = [("held_on", "2027-01-16"), ("place", "At the fair"), ("heard", &long), ("organization", "moon")];
        let refused = note(&mara, &typed).await.is(422);
        assert_eq!(refused.attrs(".errors a", "href"), ["#held_on", "#organization", "#heard"]);
        assert_eq!(refused.attrs("#place", "value"), ["At the fair"]);

        let twice = [("id", "0190f000-0000-7000-8000-000000000001"), ("heard", "Once only.")];
        mara.post("/conversations", &twice).await.is(303);
        let again = mara.post("/conversations", &twice).await.is(409);
        assert!(
            again.says("This was noted a moment ago.") && again.text("#heard") == "Once only.",
            "{}",
            again.visible()
        );
        assert_eq!(mara.get("/conversations").await.texts("#list li").len(), 1);

        for target in ["0", "10000000"] {
            let typed = YEAR.map(|(name, value)| if name == "target" { (name, target) } else { (name, value) });
            let refused = mara.post("/challenges/new", &typed).await.is(422);
            assert_eq!(refused.attrs(".errors a", "href"), ["#target"]);
            assert_eq!(refused.attrs("#target", "value"), [target]);
        }
        mara.post("/challenges/new", &YEAR).await.is(303);
        let second = mara.post("/challenges/new", &YEAR).await.is(422);
        assert!(second.says("Another challenge has some of these days."), "{}", second.visible());
        let edit = mara.get("/conversations").await.attrs("a[href$='/edit']", "href").remove(0);
        let seen = mara.get(&edit).await.is(200).attrs("input[name=seen]", "value").remove(0);
        let change = |target| [("seen", seen.as_str()), ("target", target), YEAR[0], YEAR[2], YEAR[3]];
        site.app.clock.pass_seconds(1);
        mara.post(&edit, &change("5")).await.is(303);
        let late = mara.post(&edit, &change("9")).await.is(409);
        assert_eq!(late.attrs("#target", "value"), ["9"]);
    })
    .await;
}

#[tokio::test]
async fn what_two_had_stands_with_the_one_they_became() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let (one, other) = (add(&mara, "Quill Kite Makers").await, add(&mara, "Marrow Chess Club").await);
        let id = other.rsplit('/').next().unwrap();
        note(&mara, &[("organization", id), ("heard", "They play in the park.")]).await.is(303);
        mara.post("/projects/new", &[("title", "Open boards"), ("community", "players"), ("organization", id)])
            .await
            .is(303);
        mara.post(&format!("{one}/answers"), &[("other", id), ("verdict", "same")]).await.is(303);
        let noted = note(&mara, &[("organization", id), ("heard", "They fly kites too.")]).await.is(303);
        assert!(mara.follow(&noted).await.text(".flash p").contains("has become one with another"));
        let page = mara.get(&one).await.is(200);
        let heard = page.text("#conversations");
        assert!(heard.contains("They play in the park.") && heard.contains("They fly kites too."), "{heard}");
        assert!(page.text("#projects").contains("Open boards"), "{}", page.visible());
    })
    .await;
}
