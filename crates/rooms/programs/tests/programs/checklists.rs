//! The organizers' desk and its checklists: what is there is seen, what only people know is said, and both lead on.

use db::Role;
use testing::{Site, Visit};

use crate::{
    desk::{announce, press, with},
    moves::look,
};

fn checklist_of(form: &str) -> String {
    form.replace("/edit", "/checklist")
}

/// Says of a line that it is done, or not needed; the page that follows.
async fn say(who: &Visit, form: &str, fields: &[(&str, &str)]) -> testing::Answer {
    let sent = who.post(&form.replace("/edit", "/checks"), fields).await.is(303);
    who.follow(&sent).await.is(200)
}

#[tokio::test]
async fn what_is_there_is_seen_and_what_is_not_leads_to_its_field() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let form = announce(&mara, &[("accommodations", "A ramp."), ("presenter_name", "Odalys Quince")]).await;
        let page = mara.get(&checklist_of(&form)).await.is(200);
        for open in ["place", "presenters", "audience", "partners"] {
            assert!(page.has(&format!("#{open} button[value=not_needed]")) || open == "place", "{open}");
            assert!(page.has(&format!("#{open} a[href*='/edit#']")), "{open}: {}", page.visible());
        }
        for done in ["summary", "accommodations"] {
            assert!(!page.has(&format!("#{done} button")), "{done}");
        }
        // What can be seen is never ticked by hand, and no event can do without a place.
        for (point, button) in [("summary", "done"), ("audience", "done"), ("place", "not_needed"), ("ghosts", "done")]
        {
            let page = say(&mara, &form, &[("point", point), ("do", button)]).await;
            assert!(page.says("Somebody ticked that already."), "{point}");
        }
        let page = say(&mara, &form, &[("point", "audience"), ("do", "not_needed")]).await;
        assert!(page.says("not needed here") && page.says("Mara,") && !page.has("#audience button[value=not_needed]"));
        mara.post(&page.attrs("form.undo", "action")[0], &[]).await.is(303);
        let page = mara.get(&checklist_of(&form)).await.is(200);
        assert!(page.has("#audience button[value=not_needed]"), "undone");
        let event = mara.get("/events/bread-for-beginners").await.is(200);
        assert!(event.says("4 things are left to do."), "{}", event.visible());
        assert!(!site.visitor().get("/events/bread-for-beginners").await.says("left to do"));
    })
    .await;
}

#[tokio::test]
async fn whoever_was_told_is_told_again_after_a_move() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let bakery = [("partner_name", "Mill Bakery"), ("partner_role", "host")];
        let form = announce(&mara, &bakery).await;
        let page = say(&mara, &form, &[("point", "told"), ("whom", "Mill Bakery"), ("do", "done")]).await;
        assert!(page.says("Mill Bakery knows the day"), "{}", page.visible());
        let shown = look(&mara, &form.replace("/edit", "/move"), &[("sitting_day", "2028-01-13")]).await.is(200);
        assert!(shown.says("These know it as it was: Mill Bakery."), "{}", shown.visible());
        press(&mara, &form, "save", &[&bakery[..], &[("sitting_day", "2028-01-13")]].concat()).await.is(303);
        let page = mara.get(&checklist_of(&form)).await.is(200);
        assert!(page.says("Tell Mill Bakery") && page.says("It was moved since they were told."));
        say(&mara, &form, &[("point", "told"), ("whom", "Mill Bakery"), ("do", "done")]).await;
        let page = mara.get(&checklist_of(&form)).await.is(200);
        assert!(page.says("Mill Bakery knows the day"));
        let removal = page.attrs("#told-mill-bakery form", "action").remove(0);
        let sent = mara.post(&removal, &[]).await.is(303);
        assert!(mara.follow(&sent).await.says("Tell Mill Bakery"));
        mara.post(&removal, &[]).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn thanks_to_a_partner_stand_in_its_history_and_are_taken_back() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let added = mara.post("/organizations/new", &[("name", "Mill Bakery"), ("city", "Marrow")]).await.is(303);
        let here = added.location().split('?').next().unwrap().to_owned();
        mara.post(&format!("{here}/relationship"), &[]).await.is(303);
        let form = announce(&mara, &[("partner_name", "Mill Bakery"), ("partner_role", "host")]).await;
        let thanks = [("point", "thanks"), ("whom", "Mill Bakery"), ("do", "done")];
        let page = say(&mara, &form, &thanks).await;
        assert!(page.says("Mill Bakery is thanked"));
        let history = mara.get(&here).await.is(200);
        assert!(
            history.text(".timeline").contains("Thanked for an event: Bread for beginners"),
            "{}",
            history.visible()
        );
        let back = mara.post(&page.attrs("form.undo", "action")[0], &[]).await.is(303);
        assert_eq!(back.location(), checklist_of(&form), "back to where it is seen");
        assert!(mara.follow(&back).await.says("Thank Mill Bakery"));
    })
    .await;
}

#[tokio::test]
async fn the_desk_shows_the_nearest_first_and_what_is_missing() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let soon = site.app.clock.now().plus_seconds(3 * 86_400).date().to_string();
        announce(&mara, &[("title", "Later")]).await;
        let speaker = [("title", "Sooner"), ("sitting_day", soon.as_str()), ("presenter_name", "Odalys Quince")];
        let form = announce(&mara, &speaker).await;
        let gone = announce(&mara, &[("title", "Gone")]).await;
        press(&mara, &gone, "postpone", &[("title", "Gone")]).await.is(303);
        mara.post("/events/new", &with(&[("title", "Idea"), ("do", "save")])).await.is(303);
        let desk = mara.get("/events/desk").await.is(200);
        assert_eq!(desk.texts("main h3"), ["Sooner", "Later", "Gone", "Idea"], "{}", desk.visible());
        assert!(desk.has("a[href^='/events/new?from=']") && desk.has("a[href$='/move']"));
        site.app.clock.pass_seconds(5 * 86_400);
        let mara = site.sign_in_again(&mara).await;
        let desk = mara.get("/events/desk").await.is(200);
        assert_eq!(desk.texts("main h3"), ["Later", "Sooner", "Gone", "Idea"]);
        assert_eq!(mara.get("/events/desk?missing=recording").await.is(200).texts("main h3"), ["Sooner"]);
        mara.get("/events/desk?missing=ghosts").await.is(404);
        for (point, whom) in
            [("thanks", "Odalys Quince"), ("recording", ""), ("slides", ""), ("chat", ""), ("resources", "")]
        {
            let button = if point == "thanks" { "done" } else { "not_needed" };
            say(&mara, &form, &[("point", point), ("whom", whom), ("do", button)]).await;
        }
        assert_eq!(mara.get("/events/desk").await.texts("main h3"), ["Later", "Gone", "Idea"], "nothing is missing");
        let listed = mara.get("/events").await.is(200);
        assert!(
            listed.has("a[href='/events/desk']") && !site.visitor().get("/events").await.has("a[href='/events/desk']")
        );
        let named = mara.post("/events/new", &with(&[("title", "Desk"), ("do", "schedule")])).await.is(303);
        assert_ne!(named.location(), "/events/desk", "the address is taken");
    })
    .await;
}
