//! Topics and articles, over real databases and as readers see them.

use db::{Role, Ts};
use directory::NewPerson;
use learning::{
    Dated, Found, Kind, NewArticle, NewTopic, Part, Sort, State, TopicId, put_article, put_in_series, put_related,
    put_shelf, put_topic, topic_by_slug,
};
use testing::Site;

fn topic(slug: &str, now: Ts) -> NewTopic {
    NewTopic {
        slug: slug.into(),
        title: format!("About {slug}"),
        description: "How it is done.".into(),
        dated: Dated::Published,
        needs: vec!["culinary".into()],
        kinds: vec!["faith".into()],
        asks: vec!["May we sit with you?".into()],
        published_at: Some(now),
    }
}

fn article(slug: &str, at: Ts, topic: TopicId) -> NewArticle {
    NewArticle {
        slug: slug.into(),
        title: format!("Title of {slug}"),
        body: "One whole sentence. And <script>alert(1)</script> another.".into(),
        state: State::Published,
        published_at: Some(at),
        topics: vec![topic],
        ..NewArticle::default()
    }
}

#[tokio::test]
async fn an_old_address_leads_to_the_new_one_for_ever() {
    Site::both(|site| async move {
        let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
        let mut tx = site.app.db.write().await.unwrap();
        let id = put_topic(&mut tx, clock, &scope, None, &topic("bread", now)).await.unwrap();
        let other = put_topic(&mut tx, clock, &scope, None, &topic("bread", now)).await.unwrap();
        put_topic(&mut tx, clock, &scope, Some(id), &topic("baking", now)).await.unwrap();
        put_topic(&mut tx, clock, &scope, Some(other), &topic("bread", now)).await.unwrap();
        let Found::Here(second) = topic_by_slug(&mut tx, &scope, now, "bread-2").await.unwrap() else { panic!() };
        assert_eq!(second.id, other, "an address that was another's stays the other's");
        tx.commit().await.unwrap();
        let visitor = site.visitor();
        let moved = visitor.get("/topics/bread?kind=guide").await.is(308);
        assert_eq!(moved.location(), "/topics/baking?kind=guide");
        visitor.get("/topics/baking").await.is(200);
        visitor.get("/topics/cake").await.is(404);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_yet_published_is_nowhere() {
    Site::both(|site| async move {
        let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
        let mut tx = site.app.db.write().await.unwrap();
        let id = put_topic(&mut tx, clock, &scope, None, &topic("bread", now)).await.unwrap();
        let draft = NewTopic { published_at: None, ..topic("drafted", now) };
        put_topic(&mut tx, clock, &scope, None, &draft).await.unwrap();
        for (slug, state, at) in [
            ("shown", State::Published, now),
            ("tomorrow", State::Published, now.plus_seconds(86_400)),
            ("draft", State::Draft, now),
            ("review", State::Review, now),
        ] {
            let new = NewArticle { state, ..article(slug, at, id) };
            put_article(&mut tx, clock, &scope, None, &new).await.unwrap();
        }
        tx.commit().await.unwrap();
        let visitor = site.visitor();
        let page = visitor.get("/topics/bread").await.is(200);
        assert_eq!(page.texts("#main h3 a"), ["Title of shown"]);
        for hidden in ["/articles/tomorrow", "/articles/draft", "/articles/review", "/topics/drafted"] {
            visitor.get(hidden).await.is(404);
        }
        assert_eq!(visitor.get("/topics").await.is(200).texts(".card a"), ["About bread"]);
        clock.pass_seconds(86_401);
        visitor.get("/articles/tomorrow").await.is(200);
    })
    .await;
}

#[tokio::test]
async fn an_article_is_shown_with_all_that_stands_beside_it() {
    Site::both(|site| async move {
        let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
        let mut tx = site.app.db.write().await.unwrap();
        let bread = put_topic(&mut tx, clock, &scope, None, &topic("bread", now)).await.unwrap();
        let salt = put_topic(&mut tx, clock, &scope, None, &topic("salt", now)).await.unwrap();
        put_related(&mut tx, &scope, bread, &[salt, salt]).await.unwrap();
        let dell = NewPerson { slug: "dell".into(), name: "Dell".into(), ..NewPerson::default() };
        let author = directory::put_person(&mut tx, clock, &scope, &dell).await.unwrap();
        let part = |sort: Sort, text: &str| Part { sort: sort.as_str().into(), text: text.into(), ..Part::default() };
        let figure = Part { review_on: Some("2001-01-01".into()), ..part(Sort::Figure, "1,204") };
        let parts = vec![part(Sort::Question, "Who opens?"), figure, part(Sort::Quote, "We never asked.")];
        let new = NewArticle { kind: Kind::Guide, author: Some(author), parts, ..article("first", now, bread) };
        let first = put_article(&mut tx, clock, &scope, None, &new).await.unwrap();
        let second = put_article(&mut tx, clock, &scope, None, &article("second", now, bread)).await.unwrap();
        for (id, position) in [(second, 2), (first, 1)] {
            put_in_series(&mut tx, clock, &scope, id, ("Two visits", position)).await.unwrap();
        }
        put_shelf(&mut tx, &scope, bread, &[second]).await.unwrap();
        tx.commit().await.unwrap();
        let visitor = site.visitor();
        let page = visitor.get("/articles/first").await.is(200);
        for said in ["Dell", "Who opens?", "1,204", "older than it should be", "Nobody has checked these words yet."] {
            assert!(page.says(said), "{said}: {}", page.visible());
        }
        assert!(!page.has("#main script") && page.says("One whole sentence."));
        assert_eq!(page.texts("#series-title ~ ol li"), ["Title of first", "Title of second"]);
        let page = visitor.get("/topics/bread").await.is(200);
        assert_eq!(page.texts("#shelf-title ~ ul h3 a"), ["Title of second"]);
        assert_eq!(page.texts("#related-title ~ ul a"), ["About salt"]);
        let guides = visitor.get("/topics/bread?kind=guide").await.is(200);
        assert_eq!(guides.texts("#recent-title ~ ul h3 a"), ["Title of first"]);
        visitor.get("/topics/bread?kind=moon").await.is(404);
        visitor.get("/topics/bread?page=7").await.is(404);
        assert!(visitor.get("/people/dell").await.is(200).says("Title of first"));
        let mara = site.sign_in("Mara", Role::Staff).await;
        let spanish = mara.get("/articles/first?lang=es").await.is(200);
        assert!(spanish.says("Preguntas para empezar"));
    })
    .await;
}

#[tokio::test]
async fn a_search_finds_what_is_written() {
    Site::with(|site| async move {
        let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
        let mut tx = site.app.db.write().await.unwrap();
        let id = put_topic(&mut tx, clock, &scope, None, &topic("bread", now)).await.unwrap();
        put_article(&mut tx, clock, &scope, None, &article("first", now, id)).await.unwrap();
        let draft = NewArticle { state: State::Draft, ..article("secret", now, id) };
        put_article(&mut tx, clock, &scope, None, &draft).await.unwrap();
        tx.commit().await.unwrap();
        let index = site.app.parts.get::<search::Index>();
        index.catch_up(&site.app.db, &learning::documents()).await.unwrap();
        let found = site.visitor().get("/search?q=sentnce").await.is(200);
        assert!(found.says("Title of first") && !found.says("secret"), "{}", found.visible());
    })
    .await;
}

#[tokio::test]
async fn a_feed_says_what_was_added() {
    Site::with(|site| async move {
        let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
        let mut tx = site.app.db.write().await.unwrap();
        let id = put_topic(&mut tx, clock, &scope, None, &topic("bread", now)).await.unwrap();
        for (slug, at) in [("older", now.plus_seconds(-60)), ("newer", now), ("not-yet", now.plus_seconds(60))] {
            let new = NewArticle { title: format!("Salt & <{slug}>"), ..article(slug, at, id) };
            put_article(&mut tx, clock, &scope, None, &new).await.unwrap();
        }
        tx.commit().await.unwrap();
        let page = site.visitor().get("/topics/bread").await.is(200);
        let address = page.attrs("link[type='application/atom+xml']", "href").remove(0);
        let feed = site.visitor().get(&address).await.is(200);
        let (kind, xml) = (feed.header(axum::http::header::CONTENT_TYPE), feed.body());
        assert_eq!(kind, Some("application/atom+xml; charset=utf-8"));
        let at = |text: &str| xml.find(text).unwrap_or_else(|| panic!("{text} is not in {xml}"));
        assert!(at("&#60;newer&#62;") < at("&#60;older&#62;"), "the newest first, and nothing breaks the XML");
        assert!(!xml.contains("not-yet") && xml.contains(&format!("<updated>{}</updated>", now.rfc3339())));
    })
    .await;
}

/// Taking back that a person was added leaves the person, once something names them.
#[tokio::test]
async fn who_has_written_cannot_be_taken_away() {
    Site::both(|site| async move {
        let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
        let mut tx = site.app.db.write().await.unwrap();
        let dell = NewPerson { slug: "dell".into(), name: "Dell".into(), ..NewPerson::default() };
        let author = directory::put_person(&mut tx, clock, &scope, &dell).await.unwrap();
        let added = history::of_kind(&mut tx, &scope, "person", "Dell", 1).await.unwrap();
        let bread = put_topic(&mut tx, clock, &scope, None, &topic("bread", now)).await.unwrap();
        let new = NewArticle { author: Some(author), ..article("first", now, bread) };
        put_article(&mut tx, clock, &scope, None, &new).await.unwrap();
        let undone = history::undo(&mut tx, clock, &scope, added[0].id, &[&directory::PERSON]).await.unwrap().unwrap();
        assert_eq!((undone.rows, undone.left_alone), (0, 1));
        tx.commit().await.unwrap();
        let page = site.visitor().get("/people/dell").await.is(200);
        assert_eq!(page.texts("#main h3 a"), ["Title of first"]);
    })
    .await;
}
