//! Moving an event in one step: what will change is shown first, two at once lose nothing, and it is taken back whole.

use db::Role;
use testing::{Answer, Site, Visit};

use crate::desk::{announce, press};

const PAGE: &str = "/events/bread-for-beginners";

/// The address at which an announced event is moved.
fn move_of(form: &str) -> String {
    form.replace("/edit", "/move")
}

/// The fields of the form on a page, with others in their place; `do` is what the button says.
fn fields(page: &Answer, button: &str, others: &[(&str, &str)]) -> Vec<(String, String)> {
    let is_other = |name: &str| others.iter().any(|(other, _)| *other == name);
    let mut all = Vec::new();
    for name in ["seen", "to", "sitting_day", "sitting_begins", "sitting_ends", "zone", "days", "link", "reason"] {
        let chosen = if name == "to" && page.has("input[type=radio]") { "[checked]" } else { "" };
        let values = page.attrs(&format!("main input[name={name}]{chosen}"), "value");
        all.extend(values.into_iter().filter(|_| !is_other(name)).map(|value| (name.to_owned(), value)));
    }
    all.extend(others.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    all.push(("do".to_owned(), button.to_owned()));
    all
}

async fn send(who: &Visit, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post(path, &fields).await
}

/// Asks what would change.
pub async fn look(who: &Visit, path: &str, others: &[(&str, &str)]) -> Answer {
    let form = who.get(path).await.is(200);
    send(who, path, &fields(&form, "look", others)).await
}

/// Presses the button of what was shown.
async fn confirm(who: &Visit, path: &str, shown: &Answer, button: &str) -> Answer {
    send(who, path, &fields(shown, button, &[])).await
}

async fn sequence(site: &Site) -> i64 {
    let calendar = site.visitor().get(&format!("{PAGE}.ics")).await.is(200).body();
    let line = calendar.lines().find(|line| line.starts_with("SEQUENCE:")).unwrap();
    line.trim_start_matches("SEQUENCE:").trim().parse().unwrap()
}

#[tokio::test]
async fn what_will_change_is_shown_before_it_does_and_undone_after() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let path = move_of(&announce(&mara, &[("series", "Kitchen evenings")]).await);
        let moved = [("sitting_day", "2028-02-02"), ("reason", "The mill is closed.")];
        let shown = look(&mara, &path, &moved).await.is(200);
        for said in [
            "Wed, January 12, 2028, 2:00 PM to 3:00 PM, PST (UTC−8)",
            "Wed, February 2, 2028, 2:00 PM to 3:00 PM, PST (UTC−8)",
            "This event was moved to another time. The mill is closed.",
            "from 0 to 1 (SEQUENCE)",
            "told that it was moved. They are told the day that was first announced",
            "from January 2028 to February 2028",
            "Kitchen evenings",
        ] {
            assert!(shown.says(said), "{said}: {}", shown.visible());
        }
        let page = site.visitor().get(PAGE).await.is(200);
        assert!(page.says("January 12, 2028") && !page.says("February"), "nothing is written yet");
        let back = confirm(&mara, &path, &shown, "back").await.is(200);
        assert_eq!(back.attrs("#sitting-day-1", "value"), ["2028-02-02"]);
        let done = confirm(&mara, &path, &shown, "move").await.is(303);
        let page = mara.follow(&done).await.is(200);
        assert!(page.says("was moved to another time. The mill is closed.") && page.says("February 2, 2028"));
        assert_eq!(sequence(&site).await, 1);
        let back = mara.post(&page.attrs("form.undo", "action")[0], &[]).await.is(303);
        assert_eq!(back.location(), PAGE, "back to where it is seen");
        let page = site.visitor().get(PAGE).await.is(200);
        assert!(page.says("January 12, 2028") && !page.says("The mill"), "{}", page.visible());
        assert!(sequence(&site).await > 1, "calendars take the older day over only under a higher number");
    })
    .await;
}

#[tokio::test]
async fn it_goes_off_online_and_on_again() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let path = move_of(&announce(&mara, &[("format", "in_person"), ("place", "Town hall")]).await);
        for (to, more, status, said) in [
            (
                "postponed",
                ("reason", "Snow."),
                "TENTATIVE",
                "This event is postponed. The new day will be said here. Snow.",
            ),
            ("again", ("reason", ""), "CONFIRMED", "told that it takes place as announced"),
            ("cancelled", ("reason", "Ice."), "CANCELLED", "This event is cancelled. Ice."),
            ("online", ("link", "https://meet.example/bread"), "CONFIRMED", "This event takes place online now."),
        ] {
            let shown = look(&mara, &path, &[("to", to), more]).await.is(200);
            assert!(shown.says(said) && shown.says(status), "{to}: {}", shown.visible());
            confirm(&mara, &path, &shown, "move").await.is(303);
            assert!(site.visitor().get(&format!("{PAGE}.ics")).await.body().contains(&format!("STATUS:{status}")));
        }
        let page = site.visitor().get(PAGE).await.is(200);
        assert!(page.says("online now") && page.has("a[href='https://meet.example/bread']") && !page.says("Ice."));
        let form = mara.get(&path).await.is(200);
        let offered = form.attrs("input[name=to]", "value");
        assert_eq!(offered, ["times", "postponed", "cancelled"]);
    })
    .await;
}

#[tokio::test]
async fn several_days_move_together_and_each_stays_the_entry_it_was() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let form = announce(&mara, &[]).await;
        let second = [
            ("sitting_day", "2028-01-12"),
            ("sitting_day", "2028-01-19"),
            ("sitting_begins", "14:00"),
            ("sitting_begins", "14:00"),
            ("sitting_ends", "15:00"),
            ("sitting_ends", "15:00"),
        ];
        press(&mara, &form, "save", &second).await.is(303);
        let uids = || async {
            let calendar = site.visitor().get(&format!("{PAGE}.ics")).await.body();
            let lines = calendar.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned);
            lines.collect::<Vec<_>>()
        };
        let before = uids().await;
        let shown = look(&mara, &move_of(&form), &[("to", "together"), ("days", "7")]).await.is(200);
        assert_eq!(shown.texts(".move-times s").len(), 2, "{}", shown.visible());
        confirm(&mara, &move_of(&form), &shown, "move").await.is(303);
        assert_eq!(before, uids().await);
        let was = site.visitor().get(PAGE).await.texts("s");
        assert_eq!(was, ["January 12, 2028, 2:00 PM", "January 19, 2028, 2:00 PM"]);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_kept() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let path = move_of(&announce(&mara, &[]).await);
        for (typed, said) in [
            (vec![("sitting_day", "2028-03-12"), ("sitting_begins", "02:30")], "there is no such time"),
            (vec![("sitting_day", "some day")], "Write the day like"),
            (vec![("zone", "Nowhere")], "This is not a time zone."),
            (vec![("to", "gone")], "Choose what happens to it."),
            (vec![("to", "again")], "Choose what happens to it."),
            (vec![("reason", "")], "nothing would change"),
        ] {
            for button in ["look", "move"] {
                let form = mara.get(&path).await.is(200);
                let others = [&typed[..], &[("link", "kept")]].concat();
                let refused = send(&mara, &path, &fields(&form, button, &others)).await.is(422);
                assert!(refused.says(said), "{typed:?}: {}", refused.visible());
                if let Some((_, day)) = typed.iter().find(|(name, _)| *name == "sitting_day") {
                    assert_eq!(refused.attrs("#sitting-day-1", "value"), [*day]);
                }
            }
        }
        let draft = mara.post("/events/new", &crate::desk::with(&[("title", "Secret"), ("do", "save")])).await.is(303);
        mara.get(&move_of(draft.location())).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn two_who_move_it_at_once_see_each_other() {
    Site::both(|site| async move {
        let (dell, mara) = (site.sign_in("Dell", Role::Staff).await, site.sign_in("Mara", Role::Staff).await);
        let path = move_of(&announce(&mara, &[]).await);
        let one = look(&mara, &path, &[("sitting_day", "2028-01-13")]).await.is(200);
        let two = look(&dell, &path, &[("sitting_day", "2028-01-14"), ("reason", "Mine.")]).await.is(200);
        let (sent, other) = (fields(&one, "move", &[]), fields(&two, "move", &[]));
        let (sent, other) = tokio::join!(send(&mara, &path, &sent), send(&dell, &path, &other));
        let mut said = [sent.status.as_u16(), other.status.as_u16()];
        said.sort_unstable();
        assert_eq!(said, [303, 409]);
        let (late, who) = if other.status.as_u16() == 409 { (other, &dell) } else { (sent, &mara) };
        for said in ["Somebody else was faster", "saved this event on", "January 12", "January 13", "January 14"] {
            assert!(late.says(said), "{said}: {}", late.visible());
        }
        // The way on: the same form again, which knows now what stands there.
        let again = send(who, &path, &fields(&late, "look", &[])).await.is(200);
        confirm(who, &path, &again, "move").await.is(303);
        assert_eq!(sequence(&site).await, 2);
    })
    .await;
}

#[tokio::test]
async fn what_else_is_on_is_said_and_forbids_nothing() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let who = [("presenter_name", "Odalys Quince"), ("series", "Kitchen evenings")];
        let other =
            [&who[..], &[("title", "Salt"), ("sitting_day", "2028-02-02"), ("sitting_begins", "14:30")]].concat();
        announce(&mara, &other).await;
        let path = move_of(&announce(&mara, &who).await);
        let quiet = look(&mara, &path, &[("sitting_day", "2028-02-03")]).await.is(200);
        assert!(!quiet.has("#clashes"));
        let shown = look(&mara, &path, &[("sitting_day", "2028-02-02")]).await.is(200);
        let said = shown.text("#clashes");
        assert!(said.contains("Odalys Quince presents there too.") && said.contains("the same series"), "{said}");
        confirm(&mara, &path, &shown, "move").await.is(303);
    })
    .await;
}
