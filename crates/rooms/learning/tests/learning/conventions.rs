//! What programs read: feeds, linked data, the map of the site.

use axum::http::header;
use db::{Clock, Scope, Tx};
use directory::{NewPerson, put_person};
use learning::{Kind, NewArticle, NewTopic, State, put_article, put_in_series, put_topic};
use serde_json::Value;
use testing::Site;

/// A topic, and two articles of one author in a series, one of them with a title that no format likes.
async fn written(tx: &mut Tx, clock: &Clock, scope: &Scope) {
    let published_at = Some(clock.now());
    let bread = NewTopic { slug: "bread".into(), title: "Bread".into(), published_at, ..NewTopic::default() };
    let bread = put_topic(tx, clock, scope, None, &bread).await.unwrap();
    let dell = NewPerson { slug: "dell".into(), name: "Dell".into(), ..NewPerson::default() };
    let author = Some(put_person(tx, clock, scope, &dell).await.unwrap());
    for (place, (slug, title, kind)) in (1..)
        .zip([("odd", "\u{1}\u{ffff}A <b> & \"]]></script>\u{202e}🍞", Kind::Article), ("plain", "Plain", Kind::Guide)])
    {
        let new = NewArticle {
            slug: slug.into(),
            kind,
            title: title.into(),
            body: "Bread was free.".into(),
            author,
            state: State::Published,
            published_at,
            topics: vec![bread],
            ..NewArticle::default()
        };
        let id = put_article(tx, clock, scope, None, &new).await.unwrap();
        put_in_series(tx, clock, scope, id, ("Loaves", place)).await.unwrap();
    }
    let new = NewArticle { slug: "draft".into(), title: "A draft".into(), ..NewArticle::default() };
    let id = put_article(tx, clock, scope, None, &new).await.unwrap();
    put_in_series(tx, clock, scope, id, ("Drafts", 1)).await.unwrap();
}

fn linked(page: &testing::Answer) -> Vec<Value> {
    let json = page.text("script[type='application/ld+json']");
    let said: Value = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(said["@context"], "https://schema.org");
    said["@graph"].as_array().cloned().unwrap_or_default()
}

#[tokio::test]
async fn whoever_follows_is_told() {
    Site::both(|site| async move {
        let mut tx = site.app.db.write().await.unwrap();
        written(&mut tx, &site.app.clock, &site.scope()).await;
        tx.commit().await.unwrap();
        let visitor = site.visitor();
        for path in ["/topics/bread", "/people/dell", "/series/loaves"] {
            let page = visitor.get(path).await.is(200);
            let feed = format!("{path}/feed.atom");
            assert_eq!(page.attrs("link[type='application/atom+xml']", "href"), std::slice::from_ref(&feed));
            let feed = visitor.get(&feed).await.is(200);
            assert_eq!(feed.header(header::CONTENT_TYPE), Some("application/atom+xml; charset=utf-8"));
            let body = feed.body();
            assert_eq!(body.matches("<entry>").count(), 2, "{body}");
            assert!(!body.contains(['\u{1}', '\u{ffff}']) && body.contains("A &#60;b&#62; &#38;"), "{body}");
        }
        visitor.get("/series/drafts/feed.atom").await.is(404);
        let map = visitor.get("/sitemap.xml").await.is(200).body();
        let written = ["/topics/bread", "/articles/odd", "/articles/plain", "/people/dell", "/series/loaves"];
        for path in written.into_iter().chain(["/needs", "/collections", "/polls"]) {
            assert_eq!(map.matches(&format!("{path}</loc>")).count(), 1, "{path}: {map}");
        }
        assert!(!map.contains("draft"), "{map}");
        assert!(visitor.get("/robots.txt").await.is(200).body().contains("/sitemap.xml"));
    })
    .await;
}

#[tokio::test]
async fn pages_say_what_they_are() {
    Site::both(|site| async move {
        let mut tx = site.app.db.write().await.unwrap();
        written(&mut tx, &site.app.clock, &site.scope()).await;
        tx.commit().await.unwrap();
        let visitor = site.visitor();
        let odd = linked(&visitor.get("/articles/odd").await.is(200));
        assert_eq!(odd[0]["@type"], "Article");
        assert!(odd[0]["headline"].as_str().unwrap().contains("</script>"));
        assert_eq!((&odd[0]["author"]["name"], &odd[0]["about"][0]["name"]), (&"Dell".into(), &"Bread".into()));
        assert_eq!(odd[1]["itemListElement"].as_array().unwrap().len(), 3);
        assert_eq!(linked(&visitor.get("/articles/plain").await)[0]["@type"], "LearningResource");
        assert_eq!(linked(&visitor.get("/topics/bread").await)[0]["hasPart"].as_array().unwrap().len(), 2);
        assert_eq!(linked(&visitor.get("/people/dell").await)[0]["name"], "Dell");
        let page = visitor.get("/articles/plain").await;
        assert_eq!(page.attrs("meta[property='og:title']", "content"), ["Plain"]);
    })
    .await;
}
