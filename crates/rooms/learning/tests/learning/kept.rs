//! What is kept rendered, and what a browser that has a page is answered.

use axum::http::header;
use db::{Role, Ts};
use learning::{Dated, NewTopic, put_topic};
use testing::Site;

fn topic(description: &str, now: Ts) -> NewTopic {
    NewTopic {
        slug: "bread".into(),
        title: "Bread".into(),
        description: description.into(),
        dated: Dated::Published,
        published_at: Some(now),
        ..NewTopic::default()
    }
}

#[tokio::test]
async fn a_page_that_is_still_true_is_not_sent_again() {
    Site::both(|site| async move {
        let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
        let mut tx = site.app.db.write().await.unwrap();
        let id = put_topic(&mut tx, clock, &scope, None, &topic("Who bakes.", now)).await.unwrap();
        tx.commit().await.unwrap();
        let visitor = site.visitor();
        for address in ["/topics", "/topics/bread", "/topics/bread/feed.atom", "/needs"] {
            let first = visitor.get(address).await.is(200);
            let tag = first.header(header::ETAG).unwrap_or_default();
            assert!(tag.starts_with("W/\""), "{address}: {tag}");
            let again = visitor.get_with(address, (header::IF_NONE_MATCH, tag)).await.is(304);
            assert_eq!((again.header(header::ETAG), again.body.len()), (Some(tag), 0));
            if address.starts_with("/topics") {
                assert_eq!(visitor.get(address).await.is(200).statements, 0, "{address} is kept rendered");
            }
            visitor.get_with(address, (header::IF_NONE_MATCH, "W/\"x\"")).await.is(200);
            let other = visitor.get_with(address, (header::ACCEPT_LANGUAGE, "es")).await.is(200);
            assert_ne!(other.header(header::ETAG), Some(tag), "{address} in another language is another page");
        }
        let mut tx = site.app.db.write().await.unwrap();
        put_topic(&mut tx, clock, &scope, Some(id), &topic("And who eats.", now)).await.unwrap();
        tx.commit().await.unwrap();
        assert!(visitor.get("/topics/bread").await.is(200).says("And who eats."), "what was written is seen at once");
        let mara = site.sign_in("Mara", Role::Staff).await;
        let hers = mara.get("/topics/bread").await.is(200);
        assert_eq!(hers.header(header::CACHE_CONTROL), Some("private, no-cache"));
        assert!(hers.says("Edit this topic") && !visitor.get("/topics/bread").await.says("Edit this topic"));
    })
    .await;
}
