//! Writing: from a title to what readers see, over real databases and through the pages.

use db::Role;
use testing::{Answer, Site, Visit};

/// Begins an article; the address of its form.
pub async fn begin(who: &Visit, title: &str) -> String {
    let begun = who.post("/articles/new", &[("title", title), ("kind", "article")]).await.is(303);
    begun.location().to_owned()
}

/// Presses a button of the form, with what it holds and these fields instead.
pub async fn press(who: &Visit, form: &str, button: &str, typed: &[(&str, &str)]) -> Answer {
    let page = who.get(form).await.is(200);
    let seen = page.attrs("input[name=seen]", "value").remove(0);
    let title = page.attrs("#title", "value").remove(0);
    let body = page.text("#body");
    let mut fields = vec![("seen", seen.as_str()), ("do", button)];
    for (name, value) in [("title", title.as_str()), ("body", body.as_str())] {
        if !typed.iter().any(|(typed, _)| *typed == name) {
            fields.push((name, value));
        }
    }
    fields.extend(typed);
    who.post(form, &fields).await
}

#[tokio::test]
async fn what_is_written_is_read_by_somebody_else_and_then_by_all() {
    Site::both(|site| async move {
        let (dell, mara) = (site.sign_in("Dell", Role::Staff).await, site.sign_in("Mara", Role::Staff).await);
        let form = begin(&dell, "A first visit").await;
        site.visitor().get("/articles/a-first-visit").await.is(404);
        let refused =
            press(&dell, &form, "publish", &[("body", "Go. See [](/x)."), ("figure_text", "12")]).await.is(422);
        assert!(refused.says("published by somebody else"), "{}", refused.visible());
        assert!(refused.visible().contains("A link has no words."), "{}", refused.visible());
        press(&dell, &form, "review", &[("body", "Go. Listen."), ("note", "Too short?")]).await.is(303);
        let desk = mara.get("/desk").await.is(200);
        assert!(desk.says("A first visit") && desk.says("Too short?"), "{}", desk.visible());
        let published = press(&mara, &form, "publish", &[]).await.is(303);
        assert_eq!(published.location(), "/articles/a-first-visit");
        assert!(site.visitor().get("/articles/a-first-visit").await.is(200).says("Go. Listen."));
    })
    .await;
}

#[tokio::test]
async fn what_must_be_mended_keeps_readers_from_it() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let form = begin(&mara, "A first visit").await;
        let typed = [("body", "See [](/x)."), ("figure_text", "12"), ("figure_what", "loaves")];
        let refused = press(&mara, &form, "publish", &typed).await.is(422);
        assert_eq!(refused.text("#body"), "See [](/x).");
        for said in ["A link has no words.", "A figure needs its source and its year."] {
            assert!(refused.texts(".errors li").iter().any(|line| line == said), "{}", refused.visible());
        }
        site.visitor().get("/articles/a-first-visit").await.is(404);
    })
    .await;
}

#[tokio::test]
async fn two_who_save_at_once_lose_nothing() {
    Site::both(|site| async move {
        let (dell, mara) = (site.sign_in("Dell", Role::Staff).await, site.sign_in("Mara", Role::Staff).await);
        let form = begin(&dell, "A first visit").await;
        let seen = dell.get(&form).await.attrs("input[name=seen]", "value").remove(0);
        let typed = |body: &'static str| {
            [("seen", "1"), ("do", "save"), ("title", "A first visit"), ("kind", "article"), ("body", body)]
        };
        assert_eq!(seen, "1");
        dell.post(&form, &typed("Go in the morning.")).await.is(303);
        let late = mara.post(&form, &typed("Go in the evening.")).await.is(409);
        assert_eq!(late.text("#body"), "Go in the evening.");
        assert!(late.text(".errors").contains("Dell saved this text"), "{}", late.visible());
        assert_eq!(
            (late.texts(".change del"), late.texts(".change ins")),
            (vec!["evening.".into()], vec!["morning.".into()])
        );
        let seen = late.attrs("input[name=seen]", "value").remove(0);
        let again = [("seen", seen.as_str()), ("do", "save"), ("title", "A first visit"), ("body", "Go at noon.")];
        mara.post(&form, &again).await.is(303);
        let versions = mara.get(&form.replace("/edit", "/revisions")).await.is(200);
        assert_eq!(versions.texts("li h2"), ["Version 3", "Version 2", "Version 1"]);
    })
    .await;
}

#[tokio::test]
async fn a_change_is_not_seen_before_it_is_published_and_can_be_taken_back() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let form = begin(&mara, "Bread").await;
        press(&mara, &form, "publish", &[("body", "Bread was free."), ("questions", "Who bakes?")]).await.is(303);
        let read = || async { site.visitor().get("/articles/bread").await.is(200).text(".prose") };
        press(&mara, &form, "save", &[("body", "Bread was cheap.")]).await.is(303);
        assert_eq!(read().await, "Bread was free.");
        assert!(mara.get(&form.replace("/edit", "/preview")).await.is(200).says("Bread was cheap."));
        let published = press(&mara, &form, "publish", &[]).await.is(303);
        assert_eq!(read().await, "Bread was cheap.");
        let page = mara.follow(&published).await;
        let undo = page.attrs("form.undo", "action").remove(0);
        mara.post(&undo, &[]).await.is(303);
        assert_eq!(read().await, "Bread was free.");
        assert!(site.visitor().get("/articles/bread").await.says("Who bakes?"), "what stands beside it comes back too");
        mara.post(&undo, &[]).await.is(303);
        assert_eq!(read().await, "Bread was free.");
        mara.post(&form.replace("/edit", "/removal"), &[]).await.is(303);
        site.visitor().get("/articles/bread").await.is(404);
        let restore = form.replace("/edit", "/revisions/3/restore");
        mara.post(&restore, &[]).await.is(303);
        assert!(mara.get(&form).await.text("#body").contains("cheap"));
        site.visitor().get("/articles/bread").await.is(404);
    })
    .await;
}

#[tokio::test]
async fn what_waits_for_its_moment_is_shown_from_then_on() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let form = begin(&mara, "Tomorrow").await;
        let tomorrow = site.app.clock.now().plus_seconds(86_400).date().to_string();
        let typed = [("body", "Bread."), ("publish_day", tomorrow.as_str()), ("publish_time", "23:30")];
        let scheduled = press(&mara, &form, "publish", &typed).await.is(303);
        assert_eq!(scheduled.location(), "/desk");
        assert!(mara.follow(&scheduled).await.says("Shown from"));
        site.visitor().get("/articles/tomorrow").await.is(404);
        site.app.clock.pass_seconds(3 * 86_400);
        site.visitor().get("/articles/tomorrow").await.is(200);
        assert!(!mara.get("/desk").await.says("Shown from"));
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_and_not_saved_waits() {
    Site::both(|site| async move {
        let (dell, mara) = (site.sign_in("Dell", Role::Staff).await, site.sign_in("Mara", Role::Staff).await);
        let form = begin(&dell, "Bread").await;
        let kept = [("seen", "1"), ("title", "Bread"), ("body", "Half a sen")];
        let look = dell.post(&form.replace("/edit", "/autosave"), &kept).await.is(200);
        assert!(look.says("Kept") && look.says("Half a sen"), "{}", look.visible());
        assert!(dell.get("/desk").await.says("Typed and not saved"));
        assert!(!mara.get("/desk").await.says("Typed and not saved"), "what others type is theirs");
        let page = dell.get(&form).await.is(200);
        assert!(page.says("not saved") && page.text("#body").is_empty(), "{}", page.visible());
        assert_eq!(dell.get(&format!("{form}?take=unsaved")).await.text("#body"), "Half a sen");
        press(&dell, &form, "save", &[("body", "A sentence.")]).await.is(303);
        assert!(!dell.get("/desk").await.says("Typed and not saved"));
    })
    .await;
}

#[tokio::test]
async fn a_title_of_any_script_finds_an_address_of_its_own() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Administrator).await;
        for (title, address) in [
            ("خبز للجميع", "/articles/khbz-lljmy"),
            ("🍞🍞", "/articles/bread-bread"),
            ("New", "/articles/new-2"),
            ("New", "/articles/new-3"),
        ] {
            let form = begin(&mara, title).await;
            let published = press(&mara, &form, "publish", &[("body", "Bread.")]).await.is(303);
            assert_eq!(published.location(), address);
            assert_eq!(site.visitor().get(address).await.is(200).text("h1"), title);
        }
        mara.post("/articles/new", &[("title", "")]).await.is(422);
        mara.post("/articles/new", &[("title", &"x".repeat(201))]).await.is(422);
    })
    .await;
}

#[tokio::test]
async fn an_idea_becomes_a_draft_a_note_or_is_put_aside() {
    Site::both(|site| async move {
        let (visitor, dell) = (site.visitor(), site.sign_in("Dell", Role::Staff).await);
        let refused = visitor.post("/ideas/new", &[("text", ""), ("link", "javascript:alert(1)")]).await.is(422);
        assert_eq!(refused.attrs("#link", "value"), ["javascript:alert(1)"]);
        let idea = [("text", "A bench by the door."), ("link", "https://garden.example/bench")];
        visitor.post("/ideas/new", &idea).await.is(303);
        let machine = [("text", "Cheap pills"), ("link", ""), ("name", "Bot")];
        visitor.post("/ideas/new", &machine).await.is(303);
        visitor.get("/ideas").await.is(401);
        let box_ = dell.get("/ideas").await.is(200);
        assert_eq!(box_.texts("li h3"), ["A bench by the door."]);
        let path = box_.attrs("li h3 a", "href").remove(0);
        let draft = dell.post(&format!("{path}/article"), &[]).await.is(303);
        let form = dell.follow(&draft).await.is(200);
        assert_eq!(form.attrs("#title", "value"), ["A bench by the door."]);
        assert!(form.text("#body").contains("<https://garden.example/bench>"));
        let undo = form.attrs("form.undo", "action").remove(0);
        dell.post(&undo, &[]).await.is(303);
        assert_eq!(dell.get("/ideas").await.texts("h2"), ["Waiting"]);
        dell.post(&format!("{path}/need"), &[("branch", ""), ("need", "culinary")]).await.is(422);
        dell.post(&format!("{path}/next-step"), &[("what", "Ask")]).await.is(422);
        dell.post(&format!("{path}/aside"), &[]).await.is(303);
        assert_eq!(dell.get("/ideas").await.texts("h2"), ["Put aside"]);
    })
    .await;
}

#[tokio::test]
async fn a_topic_is_made_changed_and_called_otherwise() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let refused = mara.post("/topics/new", &[("title", "Bread"), ("asks", "Who bakes?")]).await.is(422);
        assert_eq!(refused.text("#asks"), "Who bakes?");
        let hidden = [("title", "Bread"), ("description", "Loaves and who bakes them."), ("asks", "Who bakes?")];
        let made = mara.post("/topics/new", &hidden).await.is(303);
        site.visitor().get("/topics/bread").await.is(404);
        let form = made.location().to_owned();
        let id = form.trim_start_matches("/topics/").trim_end_matches("/edit").to_owned();
        let article = begin(&mara, "A first loaf").await;
        press(&mara, &article, "save", &[("body", "Bread."), ("topics", &id)]).await.is(303);
        let place = mara.get(&form).await.attrs("input.place", "name").remove(0);
        let seen = mara.get(&form).await.attrs("input[name=seen]", "value").remove(0);
        let shown = [
            ("seen", seen.as_str()),
            ("title", "Loaves"),
            ("slug", "loaves"),
            ("description", "Who bakes."),
            ("shown", "yes"),
            ("needs", "culinary"),
            ("needs", "nonsense"),
            (place.as_str(), "1"),
        ];
        let saved = mara.post(&form, &shown).await.is(303);
        assert_eq!(saved.location(), "/topics/loaves");
        let page = mara.follow(&saved).await.is(200);
        assert_eq!(page.texts("#needs-title + ul a").len(), 1, "{}", page.visible());
        let dell = site.sign_in("Dell", Role::Administrator).await;
        press(&dell, &article, "publish", &[("topics", &id)]).await.is(303);
        let read = site.visitor().get("/topics/loaves").await.is(200);
        assert_eq!(read.texts("#shelf-title + ul h3"), ["A first loaf"]);
        assert!(!page.has("form.undo"), "taking back does not know the shelf, so it is not offered");
        let seen = mara.get(&form).await.attrs("input[name=seen]", "value").remove(0);
        let hidden = [("seen", seen.as_str()), ("title", "Loaves"), ("description", "Gone."), (place.as_str(), "1")];
        let saved = mara.post(&form, &hidden).await.is(303);
        site.visitor().get("/topics/loaves").await.is(404);
        let undo = mara.follow(&saved).await.attrs("form.undo", "action").remove(0);
        mara.post(&undo, &[]).await.is(303);
        assert!(site.visitor().get("/topics/loaves").await.is(200).says("Who bakes."));
    })
    .await;
}

#[tokio::test]
async fn a_link_that_leads_nowhere_is_said_while_one_writes() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let form = begin(&mara, "Bread").await;
        let typed =
            [("seen", "1"), ("title", "Bread"), ("body", "See [who bakes](/articles/nobody) and [needs](/needs).")];
        let look = mara.post(&form.replace("/edit", "/autosave"), &typed).await.is(200);
        assert!(look.says("a page of ours that is not there") && look.says("/articles/nobody"), "{}", look.visible());
        assert_eq!(look.visible().matches("is not there").count(), 1);
    })
    .await;
}
