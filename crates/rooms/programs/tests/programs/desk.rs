//! The organizer's form: what is refused, what is kept, who is late, what is taken back.

use db::Role;
use testing::{Answer, Site, Visit};

/// A form that can be sent: one sitting, online.
pub const TALK: [(&str, &str); 8] = [
    ("title", "Bread for beginners"),
    ("summary", "Flour and water."),
    ("format", "online"),
    ("zone", "America/Los_Angeles"),
    ("language", "en"),
    ("sitting_day", "2028-01-12"),
    ("sitting_begins", "14:00"),
    ("sitting_ends", "15:00"),
];

/// These fields, with others in their place.
pub fn with<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let is_other = |name: &str| others.iter().any(|(other, _)| *other == name);
    let mut fields: Vec<(&str, &str)> = TALK.into_iter().filter(|(name, _)| !is_other(name)).collect();
    fields.extend(others.iter().copied().filter(|(_, value)| !value.is_empty()));
    fields
}

/// Announces an event; the address of its form.
pub async fn announce(who: &Visit, others: &[(&str, &str)]) -> String {
    let sent = who.post("/events/new", &with(&[others, &[("do", "schedule")]].concat())).await.is(303);
    let page = who.get(sent.location()).await.is(200);
    let form = page.attrs("a[href$='/edit']", "href");
    form.into_iter().find(|href| href.starts_with("/events/")).unwrap()
}

/// Presses a button of an event's form, with other fields in place of some.
pub async fn press(who: &Visit, form: &str, button: &str, others: &[(&str, &str)]) -> Answer {
    let seen = who.get(form).await.is(200).attrs("input[name=seen]", "value").remove(0);
    who.post(form, &with(&[others, &[("seen", seen.as_str()), ("do", button)]].concat())).await
}

#[tokio::test]
async fn what_cannot_be_meant_is_said_and_kept() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        for (typed, said) in [
            (("title", ""), "Give it a title."),
            (("zone", "Nowhere/Land"), "This is not a time zone."),
            (("sitting_day", "tomorrow"), "Write the day like"),
            (("sitting_day", "9999-12-31"), "Write the day like"),
            (("sitting_begins", "late"), "Write the hours like"),
            (("sitting_begins", ""), "Write the hours like"),
            (("link", "javascript:alert(1)"), "Write the whole address"),
            (("format", "in_person"), "Say where it is"),
            (("title", &"x".repeat(161)), "too long"),
        ] {
            let refused =
                mara.post("/events/new", &with(&[typed, ("body", "Kept?"), ("do", "schedule")])).await.is(422);
            assert!(refused.says(said), "{typed:?}: {}", refused.visible());
            assert_eq!(refused.text("#body"), "Kept?");
        }
        let lost = with(&[("sitting_day", "2028-03-12"), ("sitting_begins", "02:30"), ("sitting_ends", "04:00")]);
        assert!(mara.post("/events/new", &lost).await.is(422).says("there is no such time"));
        let twice = [("sitting_day", "2028-01-12"), ("sitting_begins", "14:30"), ("sitting_ends", "16:00")];
        assert!(mara.post("/events/new", &[&TALK[..], &twice].concat()).await.is(422).says("overlap"));
        let nothing = with(&[("sitting_day", ""), ("sitting_begins", ""), ("sitting_ends", "")]);
        assert!(mara.post("/events/new", &nothing).await.is(422).says("on which day"));
        assert!(site.visitor().get("/events").await.is(200).says("Nothing is planned"));
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_seen_by_the_staff_only_and_needs_no_place() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let typed =
            [("format", "in_person"), ("series", "Secret plans"), ("presenter_name", "Odalys Quince"), ("do", "save")];
        let sent = mara.post("/events/new", &with(&typed)).await.is(303);
        assert!(sent.location().ends_with("/edit"));
        for path in [
            "/events/bread-for-beginners",
            "/events/bread-for-beginners.ics",
            "/people/odalys-quince",
            "/event-series/secret-plans",
            "/event-series/secret-plans/events.ics",
        ] {
            site.visitor().get(path).await.is(404);
        }
        assert!(!site.visitor().get("/events").await.says("Secret plans"));
        assert_eq!(mara.get(sent.location()).await.attrs("#presenter-name-1", "value"), ["Odalys Quince"]);
        assert!(mara.get("/events/bread-for-beginners").await.is(200).says("This is a draft"));
        assert!(mara.get("/events").await.says("Drafts") && !site.visitor().get("/events").await.says("Drafts"));
        assert!(!site.visitor().get("/events.ics").await.is(200).body().contains("Bread"));
    })
    .await;
}

#[tokio::test]
async fn two_who_move_one_event_at_once_lose_nothing() {
    Site::both(|site| async move {
        let (dell, mara) = (site.sign_in("Dell", Role::Staff).await, site.sign_in("Mara", Role::Staff).await);
        let form = announce(&mara, &[]).await;
        let seen = dell.get(&form).await.attrs("input[name=seen]", "value").remove(0);
        site.app.clock.pass_seconds(1);
        let moved = |day: &'static str| with(&[("seen", seen.as_str()), ("sitting_day", day), ("do", "save")]);
        let (one, two) = (moved("2028-01-13"), moved("2028-01-14"));
        let (one, two) = tokio::join!(mara.post(&form, &one), dell.post(&form, &two));
        let mut said = [one.status.as_u16(), two.status.as_u16()];
        said.sort_unstable();
        assert_eq!(said, [303, 409]);
        let late = if one.status.as_u16() == 409 { one } else { two };
        assert!(late.says("Somebody saved this event") && late.attrs("#sitting-day-1", "value")[0].starts_with("2028"));
    })
    .await;
}

#[tokio::test]
async fn a_save_is_taken_back_whole_and_calendars_still_follow() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let people =
            [("presenter_name", "Odalys Quince"), ("presenter_title", "Baker"), ("presenter_organization", "Mill")];
        let form = announce(&mara, &people).await;
        let sequence = || async {
            let calendar = site.visitor().get("/events/bread-for-beginners.ics").await.is(200).body();
            let line = calendar.lines().find(|line| line.starts_with("SEQUENCE:")).unwrap();
            line.trim_start_matches("SEQUENCE:").trim().parse::<i64>().unwrap()
        };
        let first = sequence().await;
        let moved = press(&mara, &form, "save", &[("sitting_day", "2028-02-02")]).await.is(303);
        let page = mara.follow(&moved).await.is(200);
        assert!(page.says("February 2, 2028") && page.says("was moved") && !page.says("Odalys Quince"));
        let second = sequence().await;
        let undo = page.attrs("form.undo", "action").remove(0);
        mara.post(&undo, &[]).await.is(303);
        let page = site.visitor().get("/events/bread-for-beginners").await.is(200);
        assert!(page.says("January 12, 2028") && page.says("Odalys Quince") && page.says("Baker, Mill"));
        assert!(!page.says("was moved"));
        assert!(first < second && second < sequence().await, "what is newest has the highest number");
    })
    .await;
}

#[tokio::test]
async fn again_begins_with_everything_but_the_days() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let form = announce(&mara, &[("cost", "Two dollars")]).await;
        let id = form.trim_start_matches("/events/").trim_end_matches("/edit");
        let again = mara.get(&format!("/events/new?from={id}")).await.is(200);
        assert_eq!(again.attrs("#cost", "value"), ["Two dollars"]);
        assert_eq!(again.attrs("#sitting-day-1", "value"), [""]);
        mara.get("/events/new?from=00000000-0000-7000-8000-000000000001").await.is(404);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_chosen_is_not_taken_and_a_sitting_in_between_moves_none() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let odd = [("language", "xx"), ("ages", "ghosts"), ("zone", "america/los_angeles")];
        let form = announce(&mara, &odd).await;
        let page = site.visitor().get("/events/bread-for-beginners").await.is(200);
        assert!(page.says("English") && !page.body().contains('⟦'), "{}", page.visible());
        assert!(
            site.visitor().get("/events/bread-for-beginners.ics").await.body().contains("TZID=America/Los_Angeles")
        );
        let earlier = [("sitting_day", "2028-01-05"), ("sitting_begins", "09:00"), ("sitting_ends", "10:00")];
        let seen = mara.get(&form).await.attrs("input[name=seen]", "value").remove(0);
        let both = [with(&[("seen", seen.as_str()), ("do", "save")]).as_slice(), &earlier].concat();
        mara.post(&form, &both).await.is(303);
        let page = site.visitor().get("/events/bread-for-beginners").await.is(200);
        assert!(page.says("January 5, 2028") && !page.says("was moved") && page.texts("s").is_empty());
    })
    .await;
}
