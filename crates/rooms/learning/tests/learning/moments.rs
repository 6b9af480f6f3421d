//! What readers see after a save is taken back, and what they must not see before: moments, names, words nobody read.

use db::Role;
use testing::{Site, Visit};

use crate::writing::{begin, press};

/// Takes the last save back; it is said in the notice of the page that followed it.
async fn undo(who: &Visit, sent: &testing::Answer) {
    let page = who.follow(sent).await.is(200);
    let undo = page.attrs("form.undo", "action").remove(0);
    who.post(&undo, &[]).await.is(303);
}

fn days(site: &Site, days: i64) -> String {
    site.app.clock.now().plus_seconds(days * 86_400).date().to_string()
}

#[tokio::test]
async fn what_was_scheduled_waits_again_when_a_later_save_is_taken_back() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let form = begin(&mara, "Bread").await;
        let (soon, late) = (days(&site, 3), days(&site, 9));
        press(&mara, &form, "publish", &[("body", "Bread."), ("publish_day", &soon)]).await.is(303);
        let read = || async { site.visitor().get("/articles/bread").await };
        let down = mara.post(&form.replace("/edit", "/removal"), &[]).await.is(303);
        undo(&mara, &down).await;
        read().await.is(404);
        let moved = press(&mara, &form, "publish", &[("publish_day", &late)]).await.is(303);
        undo(&mara, &moved).await;
        let now = press(&mara, &form, "publish", &[("publish_day", "")]).await.is(303);
        read().await.is(200);
        undo(&mara, &now).await;
        read().await.is(404);
        site.app.clock.pass_seconds(4 * 86_400);
        read().await.is(200);
    })
    .await;
}

#[tokio::test]
async fn a_draft_over_what_is_scheduled_takes_it_off_and_says_so() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let form = begin(&mara, "Bread").await;
        let soon = days(&site, 3);
        press(&mara, &form, "publish", &[("body", "Not yet right."), ("publish_day", &soon)]).await.is(303);
        let saved = press(&mara, &form, "save", &[("body", "Righter."), ("publish_day", &soon)]).await.is(303);
        assert!(mara.follow(&saved).await.says("no longer waits for its day"));
        site.app.clock.pass_seconds(4 * 86_400);
        site.visitor().get("/articles/bread").await.is(404);
        assert!(!mara.get("/desk").await.says("Shown from"));
    })
    .await;
}

#[tokio::test]
async fn taking_down_is_taken_back_with_the_first_day() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let form = begin(&mara, "Bread").await;
        press(&mara, &form, "publish", &[("body", "Bread was free.")]).await.is(303);
        let dates = |page: &testing::Answer| page.attrs("time", "datetime");
        let first = dates(&site.visitor().get("/articles/bread").await.is(200));
        site.app.clock.pass_seconds(5 * 86_400);
        let mara = site.sign_in("Ann", Role::Administrator).await;
        press(&mara, &form, "save", &[("body", "Bread was cheap.")]).await.is(303);
        let down = mara.post(&form.replace("/edit", "/removal"), &[]).await.is(303);
        site.visitor().get("/articles/bread").await.is(404);
        undo(&mara, &down).await;
        let page = site.visitor().get("/articles/bread").await.is(200);
        assert_eq!((page.text(".prose"), dates(&page)), ("Bread was free.".into(), first));
        assert!(
            mara.get(&form).await.text("#body").contains("cheap"),
            "the draft is still what its writers go on with"
        );
    })
    .await;
}

#[tokio::test]
async fn a_name_in_a_draft_is_nobodys_page_yet() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let form = begin(&mara, "Bread").await;
        let typed =
            [("body", "Bread."), ("author", "Odalys Quince"), ("series", "Secret plans"), ("series_position", "2")];
        press(&mara, &form, "review", &typed).await.is(303);
        for path in ["/people/odalys-quince", "/series/secret-plans", "/series/secret-plans/feed.atom"] {
            site.visitor().get(path).await.is(404);
        }
        assert_eq!(mara.get(&form).await.attrs("#author", "value"), ["Odalys Quince"]);
        press(&mara, &form, "publish", &typed).await.is(303);
        for path in ["/people/odalys-quince", "/series/secret-plans"] {
            site.visitor().get(path).await.is(200);
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_publishes_words_that_nobody_else_has_read() {
    Site::both(|site| async move {
        let (dell, mara) = (site.sign_in("Dell", Role::Staff).await, site.sign_in("Mara", Role::Staff).await);
        let form = begin(&dell, "Bread").await;
        press(&dell, &form, "save", &[("body", "Bread.")]).await.is(303);
        let refused = press(&mara, &form, "publish", &[("body", "Something else.")]).await.is(422);
        assert!(refused.says("You changed it") && refused.text("#body") == "Something else.", "{}", refused.visible());
        press(&dell, &form, "review", &[]).await.is(303);
        press(&mara, &form, "publish", &[("body", "Bread, mended.")]).await.is(303);
        let refused = press(&dell, &form, "publish", &[("body", "All new.")]).await.is(422);
        assert!(refused.says("You changed it"), "{}", refused.visible());
        assert_eq!(site.visitor().get("/articles/bread").await.text(".prose"), "Bread, mended.");
    })
    .await;
}

#[tokio::test]
async fn a_topic_that_is_gone_or_was_never_there_is_left_out() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let made = mara.post("/topics/new", &[("title", "Salt"), ("description", "From the sea.")]).await.is(303);
        let topic = made.location().trim_start_matches("/topics/").trim_end_matches("/edit").to_owned();
        let form = begin(&mara, "Bread").await;
        let nobody = "00000000-0000-7000-8000-000000000001";
        let typed = [("body", "Bread."), ("topics", nobody), ("topics", topic.as_str()), ("main_topic", nobody)];
        press(&mara, &form, "publish", &typed).await.is(303);
        undo(&mara, &made).await;
        press(&mara, &form, "publish", &typed).await.is(303);
        let topic = [("title", "Loaves"), ("description", "Round."), ("related", nobody), ("shown", "yes")];
        mara.post("/topics/new", &topic).await.is(303);
    })
    .await;
}

#[tokio::test]
async fn who_saves_a_topic_late_is_told_and_keeps_what_was_typed() {
    Site::both(|site| async move {
        let (dell, mara) = (site.sign_in("Dell", Role::Staff).await, site.sign_in("Mara", Role::Staff).await);
        let made = mara.post("/topics/new", &[("title", "Salt"), ("description", "From the sea.")]).await.is(303);
        let form = made.location().to_owned();
        let seen = dell.get(&form).await.attrs("input[name=seen]", "value").remove(0);
        site.app.clock.pass_seconds(1);
        let typed = |words: &'static str| [("seen", seen.as_str()), ("title", "Salt"), ("description", words)];
        mara.post(&form, &typed("From a mine.")).await.is(303);
        let late = dell.post(&form, &typed("From a shop.")).await.is(409);
        assert!(late.says("Somebody saved this topic") && late.text("#description") == "From a shop.");
        let again = late.attrs("input[name=seen]", "value").remove(0);
        dell.post(&form, &[("seen", again.as_str()), ("title", "Salt"), ("description", "From a shop.")]).await.is(303);
    })
    .await;
}

#[tokio::test]
async fn two_at_the_same_moment_do_not_meet() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let form = begin(&mara, "Bread").await;
        let typed = |body: &'static str| [("seen", "1"), ("do", "save"), ("title", "Bread"), ("body", body)];
        let (one, two) = (typed("One."), typed("Two."));
        let (one, two) = tokio::join!(mara.post(&form, &one), mara.post(&form, &two));
        let mut said = [one.status.as_u16(), two.status.as_u16()];
        said.sort_unstable();
        assert_eq!(said, [303, 409]);
        let new = [("title", "The same"), ("kind", "article")];
        let (one, two) = tokio::join!(mara.post("/articles/new", &new), mara.post("/articles/new", &new));
        assert_ne!(one.is(303).location(), two.is(303).location());
    })
    .await;
}
