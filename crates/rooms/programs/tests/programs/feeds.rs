//! Atom feeds of events: what comes into them, what comes again, and who may not be told.

use axum::http::header;
use db::Role;
use testing::{Site, Visit};

use crate::desk::{announce, press};

async fn entry(visitor: &Visit) -> String {
    let feed = visitor.get("/events/feed.atom").await.is(200).body();
    feed.split_once("<entry>").and_then(|(_, rest)| rest.split_once("</entry>")).unwrap().0.to_owned()
}

fn part<'a>(entry: &'a str, name: &str) -> &'a str {
    let rest = entry.split_once(&format!("<{name}>")).unwrap().1;
    rest.split_once(&format!("</{name}>")).unwrap().0
}

#[tokio::test]
async fn what_moves_or_is_called_off_comes_again_and_says_so() {
    Site::both(|site| async move {
        let (mara, visitor) = (site.sign_in("Mara", Role::Staff).await, site.visitor());
        let form = announce(&mara, &[]).await;
        let first = entry(&visitor).await;
        assert_eq!(part(&first, "title"), "Bread for beginners");
        let when = "Wed, January 12, 2028, 2:00 PM to 3:00 PM, PST (UTC−8). Online. Flour and water.";
        assert_eq!(part(&first, "summary"), when);
        assert_eq!(part(&first, "published"), part(&first, "updated"));
        site.app.clock.pass_seconds(60);
        press(&mara, &form, "save", &[("sitting_day", "2028-02-02")]).await.is(303);
        let moved = entry(&visitor).await;
        assert_eq!((part(&moved, "id"), part(&moved, "published")), (part(&first, "id"), part(&first, "published")));
        assert!(part(&moved, "updated") > part(&first, "updated"));
        assert_eq!(part(&moved, "title"), "Moved to another time: Bread for beginners");
        assert!(part(&moved, "summary").contains("First announced for January 12, 2028, 2:00 PM."), "{moved}");
        site.app.clock.pass_seconds(60);
        press(&mara, &form, "cancel", &[("sitting_day", "2028-02-02"), ("reason", "The oven broke.")]).await.is(303);
        let off = entry(&visitor).await;
        assert!(part(&off, "updated") > part(&moved, "updated"));
        assert_eq!(part(&off, "title"), "Cancelled: Bread for beginners");
        let said = "This event is cancelled. The oven broke. It was to be: Wed, February 2, 2028";
        assert!(part(&off, "summary").starts_with(said), "{off}");
    })
    .await;
}

#[tokio::test]
async fn feeds_follow_everything_a_series_and_a_topic_but_no_drafts() {
    Site::both(|site| async move {
        let mut tx = site.app.db.write().await.unwrap();
        let published_at = Some(site.app.clock.now());
        let new =
            learning::NewTopic { slug: "bread".into(), title: "Bread".into(), published_at, ..Default::default() };
        let topic =
            learning::put_topic(&mut tx, &site.app.clock, &site.scope(), None, &new).await.unwrap().0.to_string();
        tx.commit().await.unwrap();
        let (mara, visitor) = (site.sign_in("Mara", Role::Staff).await, site.visitor());
        announce(&mara, &[("series", "Kitchen evenings"), ("topics", &topic)]).await;
        announce(&mara, &[("title", "Soup")]).await;
        let draft = [("title", "Secret"), ("series", "Secret plans"), ("topics", &topic), ("do", "save")];
        mara.post("/events/new", &crate::desk::with(&draft)).await.is(303);
        let pages = [("/events", 2), ("/event-series/kitchen-evenings", 1), ("/topics/bread", 1)];
        for (path, count) in pages {
            let feed =
                if path == "/topics/bread" { "/topics/bread/events.atom".into() } else { format!("{path}/feed.atom") };
            assert!(visitor.get(path).await.is(200).body().contains(&format!("href=\"{feed}\"")), "{path}");
            let answer = visitor.get(&feed).await.is(200);
            assert_eq!(answer.header(header::CONTENT_TYPE), Some("application/atom+xml; charset=utf-8"));
            let body = answer.body();
            assert_eq!(body.matches("<entry>").count(), count, "{feed}: {body}");
            assert!(!body.contains("Secret"), "{body}");
            let tag = answer.header(header::ETAG).unwrap();
            visitor.get_with(&feed, (header::IF_NONE_MATCH, tag)).await.is(304);
        }
        for nothing in
            ["/event-series/secret-plans/feed.atom", "/event-series/none/feed.atom", "/topics/none/events.atom"]
        {
            visitor.get(nothing).await.is(404);
        }
    })
    .await;
}
