//! What an event names, what names it, and a new one that begins like it.

use db::Role;
use learning::{Kind, NewArticle, NewTopic, State, TopicId, put_article, put_topic};
use testing::{Answer, Site, Visit};

use crate::desk::{announce, with};

async fn topic_and_collections(site: &Site) -> TopicId {
    let mut tx = site.app.db.write().await.unwrap();
    let (clock, scope, now) = (&site.app.clock, site.scope(), Some(site.app.clock.now()));
    let new = NewTopic { slug: "bread".into(), title: "Bread".into(), published_at: now, ..NewTopic::default() };
    let topic = put_topic(&mut tx, clock, &scope, None, &new).await.unwrap();
    for (slug, kind, topics) in [
        ("shelf", Kind::Collection, vec![topic]),
        ("other", Kind::Collection, Vec::new()),
        ("rye", Kind::Guide, vec![topic]),
    ] {
        let new = NewArticle {
            slug: slug.into(),
            kind,
            title: format!("The {slug}"),
            state: State::Published,
            published_at: now,
            topics,
            ..NewArticle::default()
        };
        put_article(&mut tx, clock, &scope, None, &new).await.unwrap();
    }
    tx.commit().await.unwrap();
    topic
}

/// Where what was just done is taken back.
async fn undo_of(who: &Visit, done: &Answer) -> String {
    who.follow(done).await.attrs("form.undo", "action").remove(0)
}

#[tokio::test]
async fn an_event_that_others_have_worked_on_is_not_taken_back() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let announced = mara.post("/events/new", &with(&[("do", "schedule")])).await.is(303);
        let undo = undo_of(&mara, &announced).await;
        let desk = mara.get("/events/bread-for-beginners").await.attrs("a[href$='/edit']", "href").remove(0);
        let desk = desk.replace("/edit", "/resources");
        let added = mara.post(&desk, &[("title", "Rye"), ("kind", "book")]).await.is(303);
        let undo_resource = undo_of(&mara, &added).await;
        let refused = mara.follow(&mara.post(&undo, &[]).await.is(303)).await;
        assert!(refused.says("would be lost with it"), "{}", refused.visible());
        assert!(site.visitor().get("/events/bread-for-beginners").await.is(200).says("Rye"));
        mara.post(&undo_resource, &[]).await.is(303);
        mara.post(&undo, &[]).await.is(303);
        site.visitor().get("/events/bread-for-beginners").await.is(404);
    })
    .await;
}

#[tokio::test]
async fn what_an_event_names_leads_back_to_it() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let topic = topic_and_collections(&site).await.to_string();
        let desk = announce(&mara, &[("topics", &topic)]).await.replace("/edit", "/resources");
        let refused = mara.post(&desk, &[("title", ""), ("note", "Kept?")]).await.is(422);
        assert_eq!(refused.text("#note"), "Kept?");
        let link =
            [("title", "Rye at home"), ("address", "https://rye.example/"), ("note", "Begin here."), ("kind", "video")];
        let added = mara.post(&desk, &link).await.is(303);
        assert!(mara.follow(&added).await.says("The event names it now."));
        assert!(mara.follow(&mara.post(&desk, &link).await).await.says("named it already"));
        mara.post(&desk, &[("title", "The rye"), ("address", "/articles/rye"), ("kind", "article")]).await.is(303);
        let event = site.visitor().get("/events/bread-for-beginners").await.is(200);
        assert!(event.says("Rye at home") && event.says("Begin here.") && event.says("rye.example"));
        assert!(event.says("Collections about the same topics") && event.says("The shelf") && !event.says("The other"));
        let resource = event.attrs("section[aria-labelledby=related-title] a[href^='/resources/']", "href").remove(0);
        for (path, said) in [
            (resource.as_str(), "Events that name this"),
            ("/articles/rye", "Events that name this"),
            ("/collections/shelf", "Events about the same topics"),
        ] {
            let page = site.visitor().get(path).await.is(200);
            assert!(page.says(said) && page.says("Bread for beginners"), "{path}: {}", page.visible());
        }
        assert!(!site.visitor().get("/collections/other").await.says("Bread for beginners"));
        let found = mara.get(&format!("{desk}?q=RYE+home")).await.is(200);
        assert!(found.says("Is named already"), "{}", found.visible());
        assert!(mara.get(&format!("{desk}?q=nobody")).await.is(200).says("Nothing of ours has all of these words"));
        let page = mara.get(&desk).await;
        let removal = page.attrs("form[action^='/event-resources/']", "action").remove(0);
        let gone = mara.post(&removal, &[]).await.is(303);
        site.visitor().get(&resource).await.is(404);
        mara.post(&mara.follow(&gone).await.attrs("form.undo", "action").remove(0), &[]).await.is(303);
        site.visitor().get(&resource).await.is(200);
    })
    .await;
}

/// No collection holds it, and still its link is tried.
#[tokio::test]
async fn a_link_that_only_an_event_names_is_in_the_report() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let desk = announce(&mara, &[]).await.replace("/edit", "/resources");
        let link = [("title", "Rye at home"), ("address", "http://127.0.0.1:1/rye"), ("kind", "video")];
        let added = mara.post(&desk, &link).await.is(303);
        let undo = undo_of(&mara, &added).await;
        let client = fetch::Client::for_tests().unwrap();
        let try_links = async || {
            learning::link::turn(&site.app.db, &site.app.clock, &client, &site.scope(), programs::resources_named).await
        };
        try_links().await.unwrap();
        let report = mara.get("/links").await.is(200);
        assert!(report.says("1 not answering lately"), "{}", report.visible());
        let place = report.attrs("tbody a[href^='/resources/']", "href").remove(0);
        assert!(mara.get(&place).await.is(200).says("This link did not answer lately."));
        mara.post(&undo, &[]).await.is(303);
        try_links().await.unwrap();
        assert!(!mara.get("/links").await.is(200).says("not answering"), "what nobody names is forgotten");
    })
    .await;
}

#[tokio::test]
async fn two_events_name_each_other_and_a_draft_is_named_to_the_staff_only() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let one = announce(&mara, &[]).await.replace("/edit", "/resources");
        let two = announce(&mara, &[("title", "Rye for everybody")]).await.replace("/edit", "");
        let other = two.trim_start_matches("/events/").to_owned();
        let found = mara.get(&format!("{one}?q=rye")).await.is(200);
        assert_eq!(found.attrs("input[name=other]", "value"), [other.as_str()]);
        let tie = one.replace("/resources", "/related-events");
        mara.post(&tie, &[("other", &other)]).await.is(303);
        let again = two.clone() + "/related-events";
        let one_id = one.trim_start_matches("/events/").trim_end_matches("/resources");
        assert!(mara.follow(&mara.post(&again, &[("other", one_id)]).await).await.says("named each other already"));
        assert!(site.visitor().get("/events/bread-for-beginners").await.says("Rye for everybody"));
        assert!(site.visitor().get("/events/rye-for-everybody").await.says("Bread for beginners"));
        let page = mara.get(&one).await;
        let removal = page.attrs("form[action*='/related-events/']", "action").remove(0);
        mara.post(&removal, &[]).await.is(303);
        assert!(!site.visitor().get("/events/rye-for-everybody").await.says("Bread for beginners"));
        let saved = mara.post("/events/new", &with(&[("title", "Hush"), ("do", "save")])).await.is(303);
        let hush = saved.location().trim_start_matches("/events/").trim_end_matches("/edit").to_owned();
        mara.post(&tie, &[("other", &hush)]).await.is(303);
        assert!(!site.visitor().get("/events/bread-for-beginners").await.says("Hush"));
        assert!(mara.get("/events/bread-for-beginners").await.says("Hush"));
    })
    .await;
}

#[tokio::test]
async fn one_like_this_takes_over_what_makes_sense_and_names_the_first() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let topic = topic_and_collections(&site).await.to_string();
        let old = [
            ("title", "Bread for beginners, January 12, 2028"),
            ("topics", topic.as_str()),
            ("series", "Kitchen evenings"),
            ("audience", "neighbors"),
            ("ages", "adults"),
            ("presenter_name", "Odalys Quince"),
            ("presenter_title", "Baker"),
            ("partner_name", "Mill"),
            ("partner_role", "host"),
            ("accommodations", "There is a ramp."),
            ("link", "https://meet.example/bread"),
        ];
        let id = announce(&mara, &old).await.replace("/events/", "").replace("/edit", "");
        let form = mara.get(&format!("/events/new?from={id}")).await.is(200);
        assert!(form.text("#model").contains("Wed, 2:00 PM to 3:00 PM"), "{}", form.text("#model"));
        let value = |css: &str| form.attrs(css, "value").into_iter().next().unwrap_or_default();
        assert_eq!(value("#title"), "Bread for beginners");
        assert_eq!([value("#sitting-day-1"), value("#sitting-begins-1")], ["", "14:00"].map(str::to_owned));
        assert_eq!(value("#presenter-name-1") + &value("#partner-name-1"), "Odalys QuinceMill");
        assert_eq!(value("#series") + &value("#accommodations"), "Kitchen eveningsThere is a ramp.");
        assert_eq!(value("#link"), "");
        assert!(form.has("input[name=topics][checked]"));
        let from = [("from", id.as_str()), ("do", "schedule")];
        let late = mara.post("/events/new", &with(&[&from[..], &[("sitting_day", "soon")]].concat())).await.is(422);
        assert!(late.text("#model").contains("January 12, 2028"), "a refused form still knows where it comes from");
        let sent =
            mara.post("/events/new", &with(&[&from[..], &[("sitting_day", "2028-02-09")]].concat())).await.is(303);
        let page = site.visitor().get(sent.location()).await.is(200);
        assert!(page.says("Related events") && page.says("Bread for beginners, January 12, 2028"));
        // What ties the two came with the event, and goes with it.
        mara.post(&undo_of(&mara, &sent).await, &[]).await.is(303);
        site.visitor().get(sent.location()).await.is(404);
        assert!(!site.visitor().get("/events/bread-for-beginners-january-12-2028").await.says("Related events"));
        mara.get("/events/new?from=nothing").await.is(404);
    })
    .await;
}
