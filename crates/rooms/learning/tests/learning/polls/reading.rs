//! One reader: votes, changes her mind, comes late, or keeps no cookies.

use db::Role;
use learning::{NewTopic, poll::CountsShown, put_topic};
use testing::Site;

use super::{DAY, bread, cookie, new_poll, put, vote, votes};

#[tokio::test]
async fn a_reader_votes_sees_the_result_and_changes_her_mind() {
    Site::both(|site| async move {
        let (poll, ada) = (bread(&site).await, site.visitor());
        let first = ada.get("/polls/bread").await.is(200);
        assert!(first.has("form[action='/polls/bread/vote']") && !first.has(".bars"));
        assert!(first.headers.get("set-cookie").is_none(), "who only reads is given nothing");
        assert_eq!(first.headers.get("cache-control").unwrap(), "no-store", "it is another page for each reader");
        let given = ada.post("/polls/bread/vote", &[("option", "Money")]).await.is(307);
        assert_eq!(given.location(), "/polls/bread/vote?ballot=given");
        let kept = cookie(&given);
        for part in ["Path=/polls/bread;", "Max-Age=864000;", "HttpOnly", "SameSite=Lax"] {
            assert!(kept.contains(part), "{kept}");
        }
        assert_eq!(votes(&site, &poll).await, [0, 0, 0], "a ballot that is given is not yet a vote");
        assert!(!ada.get("/polls/bread").await.is(200).says("You chose"));
        let voted = vote(&ada, &poll, "Money").await.is(303);
        assert_eq!(voted.location(), "/polls/bread");
        let page = ada.follow(&voted).await.is(200);
        assert!(page.says("Your vote is counted. Thank you.") && page.says("You chose: Money"), "{}", page.visible());
        assert_eq!(page.texts(".bars .bars-said"), ["0 · 0%", "1 · 100%", "0 · 0%"]);
        assert_eq!(page.texts("tbody tr th"), ["Time", "Money", "Something else"]);
        assert_eq!(page.attrs("input[checked]", "value"), ["Money"]);
        let changed = vote(&ada, &poll, "Time").await.is(303);
        assert!(ada.follow(&changed).await.says("You chose: Time"));
        assert_eq!(votes(&site, &poll).await, [1, 0, 0]);
        let back = vote(&ada, &poll, "Money").await.is(303);
        assert!(ada.follow(&back).await.says("Your vote is changed."));
        let again = vote(&ada, &poll, "Money").await.is(303);
        assert!(ada.follow(&again).await.says("still counts once"));
        assert_eq!(votes(&site, &poll).await, [0, 1, 0]);
        let spanish = ada.get("/polls/bread?lang=es").await.is(200);
        assert!(spanish.says("Usted eligió: Money") && spanish.says("no podemos ver quién eligió qué"));
    })
    .await;
}

#[tokio::test]
async fn a_topic_shows_its_poll_alike_to_every_reader() {
    Site::both(|site| async move {
        let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
        let topic =
            NewTopic { slug: "baking".into(), title: "Baking".into(), published_at: Some(now), ..Default::default() };
        let mut tx = site.app.db.write().await.unwrap();
        let topic = put_topic(&mut tx, clock, &scope, None, &topic).await.unwrap();
        tx.commit().await.unwrap();
        let past = super::NewPoll { topic: Some(topic), closes_at: now, ..new_poll("past", now.plus_seconds(-DAY)) };
        put(&site, &past).await;
        let poll = put(&site, &super::NewPoll { topic: Some(topic), ..new_poll("bread", now) }).await;
        let ada = site.visitor();
        vote(&ada, &poll, "Time").await.is(303);
        ada.get("/polls/bread").await.is(200);
        let (hers, anybodys) = (ada.get("/topics/baking").await.is(200), site.visitor().get("/topics/baking").await);
        assert_eq!(hers.body(), anybodys.body(), "a page of a topic may be kept for everybody");
        assert!(hers.has("form[action='/polls/bread/vote']") && !hers.says("You chose"));
        clock.pass_seconds(11 * DAY);
        let over = ada.get("/topics/baking").await.is(200);
        assert!(over.has(".poll-beside .bars") && !over.has(".poll-beside form"), "{}", over.visible());
        assert!(over.says("Most chosen: Time (1 of 1)."));
    })
    .await;
}

#[tokio::test]
async fn who_keeps_no_cookies_is_told_and_not_counted() {
    Site::both(|site| async move {
        let poll = bread(&site).await;
        let page = site.visitor().post("/polls/bread/vote?ballot=given", &[("option", "Money")]).await.is(422);
        assert!(page.says("did not keep the ballot, so your vote was not counted"), "{}", page.visible());
        assert_eq!(page.attrs("input[checked]", "value"), ["Money"], "what was chosen is kept");
        for nothing in [&[][..], &[("option", "")], &[("option", "Mon\u{1}ey")], &[("option", "Bread")]] {
            let page = site.visitor().post("/polls/bread/vote", nothing).await.is(422);
            assert!(page.says("Choose one of the answers.") && page.has("#option"));
        }
        assert_eq!(votes(&site, &poll).await, [0, 0, 0]);
    })
    .await;
}

#[tokio::test]
async fn a_vote_that_comes_too_late_is_not_counted() {
    Site::both(|site| async move {
        let (poll, ada, bo) = (bread(&site).await, site.visitor(), site.visitor());
        vote(&ada, &poll, "Time").await.is(303);
        ada.get("/polls/bread").await.is(200);
        site.app.clock.pass_seconds(10 * DAY);
        for late in [&ada, &bo] {
            let page = late.post("/polls/bread/vote", &[("option", "Money")]).await.is(409);
            assert!(page.says("This poll is not open, so your vote was not counted."), "{}", page.visible());
            assert_eq!(page.texts(".bars .bars-said"), ["1 · 100%", "0 · 0%", "0 · 0%"]);
        }
        assert!(ada.get("/polls/bread").await.says("You chose: Time"), "an old ballot still says what it says");
        assert!(!bo.get("/polls/bread").await.is(200).has("form.poll"));
        assert_eq!(votes(&site, &poll).await, [1, 0, 0]);
    })
    .await;
}

#[tokio::test]
async fn counts_that_wait_for_the_end_are_seen_by_nobody_before() {
    Site::both(|site| async move {
        let now = site.app.clock.now();
        let hidden = super::NewPoll { counts_shown: CountsShown::AfterClosing, ..new_poll("bread", now) };
        let (poll, ada) = (put(&site, &hidden).await, site.visitor());
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let counts = format!("/polls/{}/counts.csv", poll.id);
        vote(&ada, &poll, "Time").await.is(303);
        let page = ada.get("/polls/bread").await.is(200);
        assert!(page.says("You chose: Time") && !page.has(".bars") && page.says("neither do we"), "{}", page.visible());
        vote(&mara, &poll, "Money").await.is(303);
        assert!(!mara.get("/polls/bread").await.is(200).has(".bars"));
        mara.get(&counts).await.is(404);
        site.app.clock.pass_seconds(10 * DAY);
        assert!(site.visitor().get("/polls/bread").await.is(200).has(".bars"));
        let mara = site.sign_in_again(&mara).await;
        let csv = mara.get(&counts).await.is(200).body();
        assert_eq!(csv, "answer,votes,percent\r\nTime,1,50\r\nMoney,1,50\r\nSomething else,0,0\r\n");
        site.visitor().get(&counts).await.is(401);
    })
    .await;
}

#[tokio::test]
async fn the_archive_names_last_months_result() {
    Site::with(|site| async move {
        assert!(site.visitor().get("/polls").await.is(200).says("No polls yet"));
        let now = site.app.clock.now();
        for (month, days) in [("2026-11", -70), ("2026-12", -40), ("2027-01", -5)] {
            let opens_at = now.plus_seconds(days * DAY);
            let closes_at = opens_at.plus_seconds(20 * DAY);
            let new = super::NewPoll { opens_at, closes_at, month: Some(month.into()), ..new_poll(month, opens_at) };
            put(&site, &new).await;
        }
        let page = site.visitor().get("/polls").await.is(200);
        assert_eq!(page.texts("#open-title ~ article h3"), ["What about 2027-01?"]);
        assert_eq!(page.texts("#last-title ~ article h3"), ["What about 2026-12?"]);
        assert_eq!(page.texts("#archive-title ~ section h4"), ["What about 2026-12?", "What about 2026-11?"]);
        assert!(page.says("January 2027 · Open until") && page.says("Nobody has voted."), "{}", page.visible());
    })
    .await;
}
