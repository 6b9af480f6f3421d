//! Our events on the pages of others: what may stand in a frame, what it leaves behind, what oEmbed tells.

use axum::http::header;
use db::Role;
use testing::{Answer, Site};

use crate::desk::{announce, press, with};

/// Whether other sites may put an answer into a frame.
fn may_be_framed(answer: &Answer) -> bool {
    let policy = answer.header(header::CONTENT_SECURITY_POLICY).unwrap_or_default();
    let refuses = policy.contains("frame-ancestors 'none'") && answer.header(header::X_FRAME_OPTIONS) == Some("DENY");
    let allows = policy.contains("frame-ancestors *") && answer.header(header::X_FRAME_OPTIONS).is_none();
    assert!(refuses != allows, "{}: {policy}", answer.asked);
    allows
}

#[tokio::test]
async fn the_list_for_other_sites_knows_nobody_and_leaves_nothing_behind() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let form = announce(&mara, &[("series", "Kitchen evenings")]).await;
        announce(&mara, &[("title", "Soup"), ("sitting_day", "2028-01-05")]).await;
        for path in ["/events/embed", "/events/embed?lang=es", "/events/embed?count=none", "/events/embed?topic=none"] {
            for who in [&mara, &site.visitor()] {
                let list = who.get(path).await;
                assert!(may_be_framed(&list), "{path}");
                assert!(list.header(header::SET_COOKIE).is_none() && !list.says("Mara") && !list.has("script, form"));
                assert!(list.attrs("a", "target").len() == list.texts("a").len(), "{path}: each link has a target");
            }
        }
        let spanish = mara.get("/events/embed?lang=es").await.is(200);
        assert_eq!(spanish.attrs("html", "lang"), ["es"]);
        assert_eq!(mara.get("/events/embed").await.attrs("html", "lang"), ["en"], "a choice is not kept");
        assert_eq!(mara.get("/events/embed").await.is(200).texts("h2"), ["Soup", "Bread for beginners"]);
        assert_eq!(mara.get("/events/embed?count=1").await.is(200).texts("h2"), ["Soup"]);
        let series = mara.get("/events/embed?series=kitchen-evenings").await.is(200);
        assert_eq!((series.texts("h1"), series.texts("h2").len()), (vec!["Kitchen evenings".to_owned()], 1));
        press(&mara, &form, "cancel", &[("series", "Kitchen evenings")]).await.is(303);
        assert!(site.visitor().get("/events/embed?series=kitchen-evenings").await.is(200).says("Cancelled"));
        for path in
            ["/", "/events", "/events/bread-for-beginners", "/events/embed/help", "/sign-in", "/events/embed/", "/none"]
        {
            assert!(!may_be_framed(&site.visitor().get(path).await), "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_meant_is_one_sentence_and_drafts_are_not_told() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        mara.post("/events/new", &with(&[("series", "Secret plans"), ("do", "save")])).await.is(303);
        let visitor = site.visitor();
        for (query, said) in [
            ("count=0", "a number from 1 to 30"),
            ("count=1e9", "a number from 1 to 30"),
            ("topic=none", "no such topic"),
            ("series=secret-plans", "no such series"),
            ("event=bread-for-beginners", "no such event"),
            ("organization=1", "no such organization"),
            ("organization=00000000-0000-7000-8000-000000000000", "no such organization"),
        ] {
            for who in [&visitor, &mara] {
                assert!(who.get(&format!("/events/embed?{query}")).await.is(422).says(said), "{query}");
            }
            assert!(visitor.get(&format!("/events/embed/help?{query}")).await.is(200).says(said), "{query}");
        }
        assert!(visitor.get("/events/embed").await.is(200).says("Nothing is planned just now"));
        let help = visitor.get("/events/embed/help").await.is(200);
        assert!(
            help.text("#snippet").contains("src=\"http://library.example/events/embed\""),
            "{}",
            help.text("#snippet")
        );
    })
    .await;
}

#[tokio::test]
async fn oembed_tells_of_what_is_announced_and_of_nothing_else() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        announce(&mara, &[("title", "Bread & \"butter\"")]).await;
        mara.post("/events/new", &with(&[("title", "Secret"), ("do", "save")])).await.is(303);
        let visitor = site.visitor();
        let event = visitor.get("/events/bread-butter").await.is(200);
        let told = event.attrs("link[type='application/json+oembed']", "href").remove(0);
        let told = told.strip_prefix("http://library.example").unwrap();
        let read = |body: String| serde_json::from_str::<serde_json::Value>(&body).unwrap();
        let it = read(visitor.get(told).await.is(200).body());
        assert_eq!(
            (&it["version"], &it["type"], &it["title"]),
            (&"1.0".into(), &"rich".into(), &"Bread & \"butter\"".into())
        );
        let html = it["html"].as_str().unwrap();
        assert!(
            html.contains("title=\"Bread &amp; &quot;butter&quot;\"") && html.contains("embed?event=bread-butter\"")
        );
        let small = read(visitor.get(&format!("{told}&maxwidth=320&maxheight=9999&format=json")).await.is(200).body());
        assert_eq!((&small["width"], &small["height"]), (&320.into(), &it["height"]));
        assert!(small["html"].as_str().unwrap().contains("width=\"320\""));
        let about = |url: &str| format!("/oembed?url={}", web::percent_encoded(url));
        let list = read(visitor.get(&about("https://library.example/events?lang=es")).await.is(200).body());
        assert!(list["html"].as_str().unwrap().contains("/events/embed?lang=es"));
        for none in [
            "http://library.example/events/secret",
            "http://library.example/events/none",
            "http://library.example/topics",
            "http://elsewhere.example/events",
            "http://library.example.evil/events",
            "/events",
            "",
        ] {
            assert!(visitor.get(&about(none)).await.is(404).body().contains("Nothing of ours"), "{none}");
            mara.get(&about(none)).await.is(404);
        }
        visitor.get(&format!("{told}&maxwidth=wide")).await.is(422);
        visitor.get(&format!("{told}&format=xml")).await.is(501);
    })
    .await;
}
