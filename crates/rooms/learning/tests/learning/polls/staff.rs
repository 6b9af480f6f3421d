//! Staff write polls, change them before anybody has voted, close them, and take that back.

use db::Role;
use learning::poll::{self, Ballot, NewPoll, put_poll};
use testing::{Answer, Site, Visit};

use super::{DAY, bread, new_poll, vote, votes};

const FORM: [(&str, &str); 5] = [
    ("question", "What about bread?"),
    ("options", "Rye\nWheat"),
    ("opens", "2027-01-14"),
    ("closes", "2027-01-31"),
    ("published", "yes"),
];

/// The form with other values here and there.
fn form<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = FORM.into_iter().filter(|(name, _)| other.iter().all(|(changed, _)| changed != name));
    kept.chain(other.iter().copied()).collect()
}

async fn undo(who: &Visit, saved: &Answer) -> Answer {
    let page = who.follow(saved).await.is(200);
    let action = page.attrs("form.undo", "action").remove(0);
    let undone = who.post(&action, &[]).await.is(303);
    who.follow(&undone).await
}

#[tokio::test]
async fn a_poll_is_written_changed_and_closed() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let draft = mara.post("/polls/new", &form(&[("published", "")])).await.is(303);
        assert_eq!(draft.location(), "/polls/what-about-bread");
        assert!(mara.follow(&draft).await.is(200).says("This is a draft."));
        site.visitor().get("/polls/what-about-bread").await.is(404);
        mara.post("/polls/what-about-bread/vote", &[("option", "Rye")]).await.is(409);
        assert!(
            mara.get("/polls").await.says("What about bread?") && !site.visitor().get("/polls").await.says("bread")
        );
        let edit = mara.get("/polls/what-about-bread").await.attrs("a[href$='/edit']", "href").remove(0);
        let seen = mara.get(&edit).await.is(200).attrs("input[name=seen]", "value").remove(0);
        site.app.clock.pass_seconds(60);
        let change = form(&[("seen", &seen), ("address", "bread"), ("options", "Rye\nWheat\nOats")]);
        let saved = mara.post(&edit, &change).await.is(303);
        assert_eq!(saved.location(), "/polls/bread");
        assert_eq!(site.visitor().get("/polls/what-about-bread").await.is(308).location(), "/polls/bread");
        let late = mara.post(&edit, &form(&[("seen", &seen), ("context", "Mine")])).await.is(409);
        assert!(late.says("Somebody else changed this poll") && late.text("#context") == "Mine");
        let closing = mara.get(&edit).await.attrs("form[action$='/closing']", "action").remove(0);
        let closed = mara.post(&closing, &[]).await.is(303);
        assert!(site.visitor().get("/polls/bread").await.says("Nobody has voted."));
        assert!(undo(&mara, &closed).await.says("Polls"));
        assert!(site.visitor().get("/polls/bread").await.has("form.poll"), "open again");
    })
    .await;
}

#[tokio::test]
async fn once_somebody_has_voted_the_question_stays() {
    Site::both(|site| async move {
        let (mara, ada) = (site.sign_in("Mara", Role::Staff).await, site.visitor());
        mara.post("/polls/new", &FORM).await.is(303);
        let edit = mara.get("/polls/what-about-bread").await.attrs("a[href$='/edit']", "href").remove(0);
        let seen = async || mara.get(&edit).await.is(200).attrs("input[name=seen]", "value").remove(0);
        let (before, poll) = (seen().await, bread(&site).await);
        let changed = mara.post(&edit, &form(&[("seen", &before), ("options", "Oats\nRye\nWheat")])).await.is(303);
        for action in ["/polls/what-about-bread/vote", "/polls/what-about-bread/vote?ballot=given"] {
            ada.post(action, &[("option", "Rye")]).await;
        }
        assert!(undo(&mara, &changed).await.says("Nothing"), "answers do not change under the votes");
        let page = mara.get(&edit).await.is(200);
        assert!(page.says("Readers have voted.") && !page.has("#options, #question, #opens, #address, #counts"));
        let now = seen().await;
        let sly = form(&[("seen", &now), ("options", "Yes\nNo"), ("question", "Do you agree?"), ("address", "x")]);
        mara.post(&edit, &sly).await.is(303);
        let page = ada.get("/polls/what-about-bread").await.is(200);
        assert!(page.says("What about bread?") && page.says("You chose: Rye"), "{}", page.visible());
        assert_eq!(page.texts("tbody th"), ["Oats", "Rye", "Wheat"]);
        let now = seen().await;
        let later = mara.post(&edit, &form(&[("seen", &now), ("closes", "2027-02-10")])).await.is(422);
        assert!(later.says("Choose that day or an earlier one."));
        mara.post(&edit, &form(&[("seen", &now), ("closes", "2027-01-20")])).await.is(303);
        assert!(ada.get("/polls/what-about-bread").await.says("Open until January 20, 2027"));
        assert_eq!(votes(&site, &poll).await, [0, 0, 0]);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_a_poll_comes_back_as_it_was_typed() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let (long, many) = ("long ".repeat(2000), (0..11).map(|n| n.to_string()).collect::<Vec<_>>().join("\n"));
        for (field, value, said) in [
            ("question", "", "Write the question."),
            ("question", long.trim(), "Make the question shorter"),
            ("options", "Only one", "Write at least two answers"),
            ("options", many.as_str(), "Leave at most ten answers."),
            ("options", "Yes\nYES", "Two answers are the same"),
            ("context", long.trim(), "at most a few sentences"),
            ("closes", "soon", "Write a day"),
            ("closes", "2027-01-01", "The last day comes before the first"),
            ("closes", "2028-01-01", "at most 100 days"),
            ("month", "2027-13", "Write a year and a month"),
            ("month", "enero", "Write a year and a month"),
            ("article", "/articles/nowhere", "There is no article with this address."),
        ] {
            let page = mara.post("/polls/new", &form(&[(field, value)])).await.is(422);
            assert!(page.says(said), "{field}: {}", page.visible());
            let kept = if page.has(&format!("textarea#{field}")) {
                page.texts(&format!("#{field}"))
            } else {
                page.attrs(&format!("#{field}"), "value")
            };
            assert_eq!(
                kept.join("").split_whitespace().collect::<Vec<_>>(),
                value.split_whitespace().collect::<Vec<_>>()
            );
        }
        mara.post("/polls/new", &form(&[("month", "2027-01")])).await.is(303);
        let taken = mara.post("/polls/new", &form(&[("month", "2027-01")])).await.is(422);
        assert!(taken.says("Another poll has this month."));
        mara.post("/polls/new", &form(&[("topic", "not an id")])).await.is(422);
        mara.post("/polls/new", &form(&[("topic", "00000000-0000-7000-8000-000000000000")])).await.is(422);
    })
    .await;
}

#[tokio::test]
async fn hostile_words_are_only_words() {
    Site::with(|site| async move {
        let (mara, ada) = (site.sign_in("Mara", Role::Staff).await, site.visitor());
        let answers =
            ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "نعم، بالتأكيد", "🧵🪡", "=1+1", "a & b"];
        let typed = format!("\u{202e}{}", answers.join("\n"));
        let new = form(&[("question", "New"), ("options", &typed)]);
        let saved = mara.post("/polls/new", &new).await.is(303);
        assert_eq!(saved.location(), "/polls/new-2", "the form for a new one keeps its address");
        for answer in answers {
            let who = site.visitor();
            for action in ["/polls/new-2/vote", "/polls/new-2/vote?ballot=given"] {
                who.post(action, &[("option", answer)]).await;
            }
            let page = who.get("/polls/new-2").await.is(200);
            assert!(page.says(&format!("You chose: {answer}")), "{}", page.visible());
            assert!(!page.has("main script, main img") && page.texts("tbody th") == answers);
        }
        site.app.clock.pass_seconds(40 * DAY);
        assert!(ada.get("/polls").await.is(200).says("<script>alert(1)</script> · "));
        let mara = site.sign_in_again(&mara).await;
        let signs = [("question", "🧵🪡 ؟"), ("address", "///"), ("opens", ""), ("closes", "")];
        mara.post("/polls/new", &form(&signs)).await.is(303);
        ada.get("/polls/untitled").await.is(200);
        vote(&ada, &bread(&site).await, "Time").await.is(303);
    })
    .await;
}

#[tokio::test]
async fn an_undo_waits_for_a_vote_that_is_being_counted() {
    Site::both(|site| async move {
        let (poll, mara) = (bread(&site).await, site.sign_in("Mara", Role::Staff).await);
        let (clock, scope) = (&site.app.clock, site.scope());
        let mut tx = site.app.db.write().await.unwrap();
        let new = NewPoll { options: vec!["Rye".into(), "Wheat".into()], ..new_poll("bread", clock.now()) };
        let (_, set) = put_poll(&mut tx, clock, &scope, Some(poll.id), &new).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = site.app.db.write().await.unwrap();
        let ballot = Ballot::new(clock.token(), 1);
        poll::vote(&mut tx, clock, &scope, poll.id, ballot, "Wheat").await.unwrap();
        let undoing = tokio::spawn(async move { mara.post(&set.undo_path(), &[]).await.is(303) });
        // Time enough for the undo to read the row as it was before the vote, if it could.
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        tx.commit().await.unwrap();
        undoing.await.unwrap();
        let mut tx = site.app.db.read().await.unwrap();
        let now = poll::poll(&mut tx, &scope, poll.id).await.unwrap().unwrap();
        assert_eq!((now.begun, now.options()), (true, vec!["Rye".into(), "Wheat".into()]));
    })
    .await;
}
