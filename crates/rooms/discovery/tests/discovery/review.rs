//! The review queue: what it asks first, how it is answered, taken back and put off, and what it refuses.

use db::Role;
use discovery::answer::{self, Given, Verdict};
use testing::{Answer, Site, Visit};

use crate::story::{PANTRIES, all, apply, find, keep, of, read, read_from};

/// Another list that knows some of the same under names and at doors that leave room for doubt.
const LIKE: &str = "\
code,organization,street,town,state,zip,telephone
Q-1,Bread and Seed Food Shelf,214 Mill Street,Marrow,OR,97962,(541) 555-0171
Q-2,Tenney Clinic,9 Orchard Lane,Tenney,OR,97963,(541) 555-0172
Q-3,Quill Boat Guild,77 River Road,Quill,OR,97964,(541) 555-0173
Q-4,Falls Youth Orchestra,5 Hill Street,Alder Falls,OR,97961,(541) 555-0174
Q-5,Millrace Weavers,12 Forge Street,Alder Falls,OR,97961,(541) 555-0175
Q-6,Old Bridge Senior Center Auxiliary,12 Bridge Avenue,Marrow,OR,97962,(541) 555-0176
";

async fn lists(site: &Site) {
    let one = read(site, PANTRIES).await;
    apply(site, one).await;
    let two = read_from(site, LIKE, Some("csv:like".into())).await;
    apply(site, two).await;
}

/// The two names the page asks about.
fn asked(page: &Answer) -> Vec<String> {
    page.texts(".pair a")
}

/// Gives the answer to what the page asks; the page that comes.
async fn say(mara: &Visit, page: &Answer, verdict: &str) -> Answer {
    let answered = mara.post("/matches/answers", &[&pair(page)[..], &[("verdict", verdict)]].concat()).await.is(303);
    mara.follow(&answered).await.is(200)
}

fn pair(page: &Answer) -> [(&'static str, &'static str); 2] {
    let value =
        |name: &str| -> &'static str { page.attrs(&format!(".answers input[name={name}]"), "value").remove(0).leak() };
    [("record", value("record")), ("other", value("other"))]
}

/// Presses the undo of the queue.
async fn undo(mara: &Visit, page: &Answer) -> Answer {
    let set = page.attrs("#last input[name=change_set]", "value").remove(0);
    let undone = mara.post("/matches/undo", &[("change_set", &set)]).await.is(303);
    mara.follow(&undone).await.is(200)
}

#[tokio::test]
async fn what_an_answer_would_change_comes_first() {
    Site::both(|site| async move {
        lists(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let page = mara.get("/matches").await.is(200);
        assert!(page.says("4 questions wait"), "{}", page.visible());
        assert_eq!(asked(&page), ["Quill Boat Builders Guild", "Quill Boat Guild"]);
        assert!(page.says("We cannot tell; for now they stand apart."));
        keep(&site, find(&site, "Old Bridge Senior Center").await.id).await;
        let page = mara.get("/matches").await.is(200);
        assert_eq!(asked(&page), ["Old Bridge Senior Center", "Old Bridge Senior Center Auxiliary"]);
        assert!(page.says("You keep one of these organizations."));
        assert!(page.says("We think the second is a part of the first."));
        assert_eq!(
            asked(&mara.get("/matches?only=part").await),
            ["Old Bridge Senior Center", "Old Bridge Senior Center Auxiliary"]
        );
        assert!(mara.get("/matches?only=same").await.is(200).says("No question of this sort waits."));
        let differ = page.texts(".both th .differs").len();
        assert_eq!(differ, 2, "name and phone differ: {}", page.visible());
        assert!(
            page.texts(".both td .value").iter().any(|value| value.contains("0147") && value.contains("List")),
            "each value says its source: {}",
            page.visible()
        );
    })
    .await;
}

#[tokio::test]
async fn an_answer_brings_the_next_and_can_be_taken_back() {
    Site::both(|site| async move {
        lists(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        keep(&site, find(&site, "Old Bridge Senior Center").await.id).await;
        let first = mara.get("/matches").await.is(200);
        let second = say(&mara, &first, "whole_of").await;
        let said = "You said: “Old Bridge Senior Center Auxiliary” is a part of “Old Bridge Senior Center”.";
        assert_eq!(second.text("#last[role=status] p"), said);
        assert!(
            second.says("3 questions wait; the answers only tidy the list; you answered one today"),
            "{}",
            second.visible()
        );
        assert_ne!(asked(&second), asked(&first));
        let (part, whole) =
            (find(&site, "Old Bridge Senior Center Auxiliary").await, find(&site, "Old Bridge Senior Center").await);
        assert_eq!(part.whole_id, Some(whole.id));
        let third = say(&mara, &second, "same").await;
        let back = undo(&mara, &third).await;
        assert_eq!(asked(&back), asked(&second));
        let again = undo(&mara, &back).await;
        assert_eq!((asked(&again), again.has("#last")), (asked(&first), false));
        assert_eq!(all(&site).await.len(), 12);
        let tom = site.sign_in("Tom", Role::Staff).await;
        let theirs = say(&tom, &tom.get("/matches").await, "different").await;
        assert!(!mara.get("/matches").await.has("#last"), "each takes back what they said themselves");
        let set = theirs.attrs("#last input[name=change_set]", "value").remove(0);
        mara.post("/matches/undo", &[("change_set", &set)]).await.is(303);
        assert!(tom.get("/matches").await.has("#last"));
    })
    .await;
}

#[tokio::test]
async fn an_answer_survives_the_import_of_its_sources() {
    Site::both(|site| async move {
        lists(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let mut page = mara.get("/matches").await.is(200);
        for verdict in ["different", "same", "part_of", "different"] {
            page = say(&mara, &page, verdict).await;
        }
        assert!(page.says("Nothing to ask"), "{}", page.visible());
        let stood: Vec<_> = all(&site).await.into_iter().map(|it| (it.id, it.name, it.whole_id)).collect();
        for (list, source) in [(PANTRIES, "csv:list"), (LIKE, "csv:like")] {
            // Other phones and a row moved: the same source keys.
            let newer = list.replace("555-01", "555-02").replace("77 River Road", "79 River Road");
            let source = Some(source.to_owned()).filter(|source| source == "csv:like");
            let newer = read_from(&site, &newer, source).await;
            apply(&site, newer).await;
        }
        let stands: Vec<_> = all(&site).await.into_iter().map(|it| (it.id, it.name, it.whole_id)).collect();
        assert_eq!(stood, stands);
        assert!(mara.get("/matches").await.says("Nothing to ask"), "nothing is asked twice");
    })
    .await;
}

#[tokio::test]
async fn a_part_denied_in_the_queue_is_none_until_history_takes_it_back() {
    Site::both(|site| async move {
        lists(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let part = find(&site, "Old Bridge Senior Center Auxiliary").await.id;
        assert!(of(&site, part).await.whole_id.is_some());
        let page = mara.get("/matches?only=part").await.is(200);
        say(&mara, &page, "different").await;
        assert!(of(&site, part).await.whole_id.is_none());
        let whole = find(&site, "Old Bridge Senior Center").await.id;
        let page = mara.get(&format!("/organizations/{whole}")).await.is(200);
        let form = page.attrs("#records form[action^='/answers/']", "action").remove(0);
        mara.post(&form, &[]).await.is(303);
        assert!(of(&site, part).await.whole_id.is_some(), "taken back on the organization's page");
        say(&mara, &mara.get("/matches?only=part").await.is(200), "different").await;
        let page = mara.get(&format!("/organizations/{whole}")).await.is(200);
        let form = page.attrs(".timeline form", "action").remove(0);
        mara.post(&form, &[]).await.is(303);
        assert!(of(&site, part).await.whole_id.is_some(), "taken back from history");
        assert!(!mara.get("/matches?only=part").await.says("No question of this sort waits."));
    })
    .await;
}

#[tokio::test]
async fn what_is_put_off_comes_last_today_for_who_put_it_off() {
    Site::both(|site| async move {
        lists(&site).await;
        let (mara, tom) = (site.sign_in("Mara", Role::Staff).await, site.sign_in("Tom", Role::Staff).await);
        let first = mara.get("/matches").await.is(200);
        let put_off = mara.post("/matches/later", &pair(&first)).await.is(303);
        let second = mara.follow(&put_off).await.is(200);
        assert_ne!(asked(&second), asked(&first));
        assert!(second.says("put off by you") && second.says("4 questions wait"), "{}", second.visible());
        assert_eq!(asked(&tom.get("/matches").await), asked(&first));
        site.app.clock.pass_seconds(13 * 60 * 60);
        let mara = site.sign_in_again(&mara).await;
        assert_eq!(asked(&mara.get("/matches").await), asked(&first));
        let link = second.attrs("#review ol a", "href").pop().unwrap();
        assert_eq!(asked(&mara.get(&link).await), asked(&first), "each of what comes next can be opened");
    })
    .await;
}

#[tokio::test]
async fn answers_that_cannot_all_be_true_are_refused_by_name() {
    Site::both(|site| async move {
        lists(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let scope = site.scope();
        let page = mara.get("/matches?only=unsure").await.is(200);
        let (a, b) = (find(&site, &asked(&page)[0]).await, find(&site, &asked(&page)[1]).await);
        let c = find(&site, "Alder Falls Youth Orchestra").await;
        let answer = async |pair, verdict| answer::answer(&site.app, &scope, pair, verdict).await.unwrap();
        assert!(matches!(answer((a.id, c.id), Verdict::Different).await, Given::Taken(_)));
        assert!(matches!(answer((b.id, c.id), Verdict::Same).await, Given::Taken(_)));
        // The page still asks whether a and b are the same.
        let refused = mara.post("/matches/answers", &[&pair(&page)[..], &[("verdict", "same")]].concat()).await.is(422);
        assert!(refused.says("This does not fit with what was said before, so nothing was changed."));
        let named = refused.texts(".notice-warn li");
        assert!(
            named.len() == 2 && named.iter().any(|it| it.contains("are different") && it.contains(&a.name)),
            "{named:?}"
        );
        let path = format!("/organizations/{}/answers", a.id);
        let other = of(&site, b.id).await.joined_id.unwrap_or(b.id).to_string();
        let on_page = mara.post(&path, &[("other", &other), ("verdict", "same")]).await;
        assert_eq!(on_page.status.as_u16(), 422, "{}", on_page.visible());
        let form = refused.attrs(".notice-warn form", "action").remove(0);
        let back = mara.post(&form, &[("only", "part")]).await.is(303);
        assert_eq!(back.location(), "/matches?only=part");
        mara.post(&path, &[("other", &other), ("verdict", "same")]).await.is(303);
        assert_eq!(all(&site).await.len(), 10, "a, b and c are one now");
    })
    .await;
}

#[tokio::test]
async fn a_record_said_to_be_the_same_is_not_taken_out_unasked() {
    Site::both(|site| async move {
        lists(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let page = mara.get("/matches?only=unsure").await.is(200);
        say(&mara, &page, "same").await;
        let [(_, record), (_, other)] = pair(&page);
        let refused = mara.post(&format!("/records/{other}/removal"), &[]).await.is(422);
        assert_eq!(refused.texts(".notice-warn li").len(), 1, "{}", refused.visible());
        assert_eq!(all(&site).await.len(), 11, "nothing was changed");
        mara.post(&refused.attrs(".notice-warn form", "action").remove(0), &[]).await.is(303);
        mara.post(&format!("/records/{record}/removal"), &[]).await.is(303);
        assert_eq!(all(&site).await.len(), 12);
    })
    .await;
}

#[tokio::test]
async fn a_question_somebody_answered_meanwhile_is_not_answered_twice() {
    Site::both(|site| async move {
        lists(&site).await;
        let (mara, tom) = (site.sign_in("Mara", Role::Staff).await, site.sign_in("Tom", Role::Staff).await);
        let page = mara.get("/matches?only=part").await.is(200);
        say(&tom, &page, "different").await;
        let late = say(&mara, &page, "different").await;
        assert!(late.says("This question is settled already"), "{}", late.visible());
        let against = mara.post("/matches/answers", &[&pair(&page)[..], &[("verdict", "whole_of")]].concat()).await;
        assert!(against.is(422).text(".notice-warn li").contains("Tom"), "who said otherwise is named");
        assert!(find(&site, "Old Bridge Senior Center Auxiliary").await.whole_id.is_none());
        mara.post("/matches/answers", &[("record", "x"), ("other", "y"), ("verdict", "same")]).await.is(400);
        mara.post("/matches/answers", &[&pair(&page)[..], &[("verdict", "maybe")]].concat()).await.is(400);
    })
    .await;
}
