//! Projects and the three questions to them, as a browser without script sees them.

use db::Role;
use testing::{Answer, Site, Visit};

use crate::relationships::bakery;

/// Begins a project; the page that comes.
async fn begin(mara: &Visit, typed: &[(&str, &str)]) -> Answer {
    let begun = mara.post("/projects/new", typed).await.is(303);
    mara.follow(&begun).await.is(200)
}

/// The address a form of the page is sent to.
fn form(page: &Answer, ends: &str) -> String {
    let actions = page.attrs("main form", "action");
    actions.into_iter().find(|action| action.ends_with(ends)).unwrap_or_else(|| panic!("no form {ends}"))
}

const FIRST: [(&str, &str); 5] = [
    ("checked_on", "2026-09-01"),
    ("represents_mark", "a_little"),
    ("made_mark", "not_yet"),
    ("made", "We chose the stops ourselves."),
    ("welcomes_mark", "mostly"),
];

const TRAIL: [(&str, &str); 2] = [("title", "Story trail"), ("community", "families who farm")];

#[tokio::test]
async fn a_later_look_stands_beside_the_baseline_and_its_target() {
    Site::both(|site| async move {
        let here = bakery(&site, "Millrace Bakery").await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let page = begin(&mara, &[TRAIL[0], TRAIL[1], ("organization", here.rsplit('/').next().unwrap())]).await;
        assert!(page.says("For families who farm") && page.says("Look for the first time"), "{}", page.visible());
        assert!(mara.get(&here).await.text("#projects").contains("Story trail"));
        let checks = form(&page, "/checks");
        let noted = mara.post(&checks, &FIRST).await.is(303);
        let page = mara.follow(&noted).await.is(200);
        assert!(page.says("Baseline, September 1, 2026") && !page.says("Latest,"), "{}", page.visible());

        let aimed = [("question", "made"), ("mark", "mostly"), ("target_on", "2027-06-30")];
        mara.post(&form(&page, "/target"), &aimed).await.is(303);
        let later = [("represents_mark", "a_little"), ("made_mark", "mostly"), ("welcomes_mark", "a_little")];
        let noted = mara.post(&checks, &later).await.is(303);
        let page = mara.follow(&noted).await.is(200);
        let cells = page.texts("tbody td");
        assert!(cells[1].contains("as at first") && cells[3].contains("further than at first"), "{cells:?}");
        assert!(cells[5].contains("less than at first"), "{cells:?}");
        assert!(page.text("#target").contains("“Mostly” by June 30, 2027. Reached: it stands at “Mostly”."));

        let undone = mara.post(&page.attrs(".flash form", "action")[0], &[]).await.is(303);
        let page = mara.follow(&undone).await.is(200);
        assert_eq!(page.text("h1"), "Story trail", "back where it was taken back");
        assert!(
            !page.says("Latest,") && page.text("#target").contains("It stands at “Not yet”."),
            "{}",
            page.visible()
        );
        let tom = site.sign_in("Tom", Role::Viewer).await.get(page.asked.trim_start_matches("GET ")).await.is(200);
        assert!(tom.says("Story trail") && !tom.has("main form"), "{}", tom.visible());
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_is_said_and_what_was_typed_stays() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let refused = mara.post("/projects/new", &[("title", "Story trail"), ("organization", "moon")]).await.is(422);
        assert_eq!(refused.attrs(".errors a", "href"), ["#community", "#organization"]);
        assert_eq!(refused.attrs("#title", "value"), ["Story trail"]);
        let id = ("id", "0190f000-0000-7000-8000-000000000002");
        let page = begin(&mara, &[id, TRAIL[0], TRAIL[1]]).await;
        mara.post("/projects/new", &[id, TRAIL[0], TRAIL[1]]).await.is(409);

        let checks = form(&page, "/checks");
        let typed = [("checked_on", "2027-01-16"), ("made", "We did."), ("made_mark", "wholly")];
        let refused = mara.post(&checks, &typed).await.is(422);
        let wrong = ["#checked_on", "#represents_mark", "#made_mark", "#welcomes_mark"];
        assert_eq!(refused.attrs(".errors a", "href"), wrong);
        assert_eq!(refused.text("#made"), "We did.");
        let twice = [&FIRST[..], &[("id", "0190f000-0000-7000-8000-000000000003")]].concat();
        mara.post(&checks, &twice).await.is(303);
        assert!(mara.post(&checks, &twice).await.is(409).says("This look was noted a moment ago."));

        let target = checks.replace("/checks", "/target");
        let low = [("question", "welcomes"), ("mark", "a_little"), ("target_on", "2027-01-15")];
        let refused = mara.post(&target, &low).await.is(422);
        assert_eq!(refused.attrs(".errors a", "href"), ["#mark", "#target_on"]);
        let edit = checks.replace("/checks", "/edit");
        let seen = mara.get(&edit).await.is(200).attrs("input[name=seen]", "value").remove(0);
        site.app.clock.pass_seconds(1);
        let change = |title| [("seen", seen.as_str()), ("title", title), TRAIL[1]];
        mara.post(&edit, &change("Story path")).await.is(303);
        let late = mara.post(&edit, &change("Story road")).await.is(409);
        assert_eq!(late.attrs("#title", "value"), ["Story road"]);
    })
    .await;
}

#[tokio::test]
async fn a_project_is_taken_away_and_brought_back_with_every_look() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let page = begin(&mara, &TRAIL).await;
        let begun = page.attrs(".flash form", "action").remove(0);
        let checks = form(&page, "/checks");
        mara.post(&checks, &FIRST).await.is(303);
        // A project that somebody has looked at since is not taken back with its beginning.
        mara.post(&begun, &[]).await.is(303);
        let here = checks.trim_end_matches("/checks").to_owned();
        assert!(mara.get(&here).await.is(200).says("We chose the stops ourselves."));
        let removed = mara.post(&format!("{here}/removal"), &[]).await.is(303);
        let list = mara.follow(&removed).await.is(200);
        assert!(list.says("No project yet"), "{}", list.visible());
        mara.get(&here).await.is(404);
        mara.post(&list.attrs(".flash form", "action")[0], &[]).await.is(303);
        let page = mara.get(&here).await.is(200);
        assert!(page.says("We chose the stops ourselves."), "{}", page.visible());
        mara.post(&form(&page, "/removal"), &[]).await.is(303);
        assert!(mara.get(&here).await.says("Nobody has looked at it"));
    })
    .await;
}
