//! Links, tried against a server of our own on this machine.

use std::sync::{Arc, Mutex};

use db::Role;
use learning::{
    Kind, NewArticle, State, article_by_slug,
    collection::{collection_of, put_item},
    link::{dead_links, turn},
    put_article,
    resource::NewResource,
};
use testing::Site;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

const DAY: i64 = 24 * 60 * 60;

/// A server that plays a part for each path, and what it was asked.
async fn server() -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let heard: Arc<Mutex<Vec<String>>> = Arc::default();
    let log = Arc::clone(&heard);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let (mut head, log) = (Vec::new(), Arc::clone(&log));
            while !head.ends_with(b"\r\n\r\n") {
                let Ok(byte) = stream.read_u8().await else { break };
                head.push(byte);
            }
            let head = String::from_utf8_lossy(&head).into_owned();
            let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
            log.lock().unwrap().push(head.lines().next().unwrap_or_default().to_owned());
            let answer = match path.as_str() {
                "/fine" => "200 OK\r\ncontent-length: 10000000000",
                "/old" => "301 Moved Permanently\r\nlocation: /fine",
                "/loop" => "302 Found\r\nlocation: /loop",
                "/inside" => "302 Found\r\nlocation: http://169.254.169.254/latest",
                "/closed" => "403 Forbidden",
                _ => "404 Not Found",
            };
            let _ = stream.write_all(format!("HTTP/1.1 {answer}\r\nconnection: close\r\n\r\n").as_bytes()).await;
            let _ = stream.shutdown().await;
        }
    });
    (url, heard)
}

/// A collection of links to these paths, and an article that leads to the last.
async fn filled(site: &Site, url: &str, paths: &[&str]) {
    let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
    let mut tx = site.app.db.write().await.unwrap();
    let published = NewArticle { state: State::Published, published_at: Some(now), ..NewArticle::default() };
    let new = NewArticle { slug: "bread".into(), kind: Kind::Collection, title: "Bread".into(), ..published.clone() };
    let id = put_article(&mut tx, clock, &scope, None, &new).await.unwrap();
    let it = collection_of(&mut tx, &scope, id).await.unwrap().unwrap();
    for path in paths {
        let new = NewResource {
            title: format!("At {path}"),
            address: format!("{url}{path}"),
            archive: "https://archive.example/copy".into(),
            ..NewResource::default()
        };
        put_item(&mut tx, clock, &scope, &it, (None, &new, "")).await.unwrap();
    }
    let body = format!("[gone]({url}/gone) [here](/articles/nowhere) [fine]({url}/fine) [self](/articles/text)");
    let new = NewArticle { slug: "text".into(), title: "A text".into(), body, ..published };
    put_article(&mut tx, clock, &scope, None, &new).await.unwrap();
    tx.commit().await.unwrap();
}

async fn check(site: &Site) {
    let client = fetch::Client::for_tests().unwrap();
    turn(&site.app.db, &site.app.clock, &client, &site.scope(), |_, _| Box::pin(async { Ok(Vec::new()) }))
        .await
        .unwrap();
}

#[tokio::test]
async fn links_are_reported_in_words_and_readers_see_no_errors() {
    Site::both(|site| async move {
        let (url, heard) = server().await;
        filled(&site, &url, &["/fine", "/old", "/closed", "/inside", "/gone"]).await;
        check(&site).await;
        let mara = site.sign_in("Mara", Role::Viewer).await;
        let report = mara.get("/links").await.is(200);
        for said in ["1 fine", "1 moved", "1 not known", "1 not safe", "1 not answering lately"] {
            assert!(report.says(said), "{said}: {}", report.visible());
        }
        assert!(report.says("A text") && report.says("Bread") && !report.says("169.254"));
        assert_eq!(mara.get("/links?standing=moved").await.is(200).texts("tbody tr").len(), 1);
        let page = site.visitor().get("/collections/bread").await.is(200);
        assert!(page.says("We last reached this on") && page.says("This link did not answer lately."));
        assert!(page.says("Try the archived copy") && !page.says("404") && !page.says("not safe"));
        let hrefs = page.attrs("#main h3 a", "href");
        assert_eq!(hrefs.len(), 4, "nobody is led where it is not safe: {hrefs:?}");
        // A head is asked for; only who does not answer it well is asked for the first bytes.
        let asked = heard.lock().unwrap().clone();
        assert!(
            asked.contains(&"HEAD /fine HTTP/1.1".into()) && !asked.contains(&"GET /fine HTTP/1.1".into()),
            "{asked:?}"
        );
        site.visitor().get("/links").await.is(401);
    })
    .await;
}

#[tokio::test]
async fn a_link_is_dead_after_days_and_then_the_writer_hears_of_it() {
    Site::both(|site| async move {
        let (url, _) = server().await;
        filled(&site, &url, &["/gone"]).await;
        let (scope, now) = (site.scope(), site.app.clock.now());
        let found = async |site: &Site| {
            let mut tx = site.app.db.read().await.unwrap();
            let learning::Found::Here(text) =
                article_by_slug(&mut tx, &scope, now.plus_seconds(9 * DAY), "text").await.unwrap()
            else {
                panic!()
            };
            dead_links(&mut tx, &scope, &text.body).await.unwrap()
        };
        for day in 0..3 {
            check(&site).await;
            check(&site).await;
            let dead = found(&site).await;
            let gone = dead.iter().any(|it| it.why == "dead");
            assert_eq!(gone, day == 2, "on day {day}: {dead:?}");
            assert!(dead.iter().any(|it| it.why == "here" && it.address == "/articles/nowhere"));
            assert!(!dead.iter().any(|it| it.address == "/articles/text" || it.address.ends_with("/fine")));
            site.app.clock.pass_seconds(DAY + 60);
        }
        let mara = site.sign_in("Mara", Role::Staff).await;
        assert!(mara.get("/links?standing=dead").await.is(200).says("Nothing has been there on 3 different days."));
        assert!(mara.get("/collections/bread/resources").await.is(200).says("Look for a new address"));
    })
    .await;
}

#[tokio::test]
async fn a_server_that_fails_is_left_alone_and_forgotten_links_vanish() {
    Site::both(|site| async move {
        let (url, heard) = server().await;
        filled(&site, &url, &["/loop", "/loop?2", "/loop?3"]).await;
        check(&site).await;
        let loops = heard.lock().unwrap().iter().filter(|line| line.contains("/loop")).count();
        assert!(loops <= 13, "one link of five redirects, and no more of that server: {loops}");
        let mut tx = site.app.db.write().await.unwrap();
        let learning::Found::Here(text) =
            article_by_slug(&mut tx, &site.scope(), site.app.clock.now(), "text").await.unwrap()
        else {
            panic!()
        };
        let new = NewArticle { slug: "text".into(), title: "A text".into(), ..NewArticle::default() };
        put_article(&mut tx, &site.app.clock, &site.scope(), Some(text.id), &new).await.unwrap();
        tx.commit().await.unwrap();
        check(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        assert!(!mara.get("/links").await.is(200).says("/gone"));
        mara.post("/links/checks", &[]).await.is(303);
    })
    .await;
}

#[tokio::test]
async fn who_look_at_once_find_each_link_once_and_what_needs_a_hand_comes_first() {
    Site::both(|site| async move {
        let (url, _) = server().await;
        filled(&site, &url, &["/fine", "/old", "/inside", "/gone"]).await;
        let mut looking = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let site = site.clone();
            looking.spawn(async move { check(&site).await });
        }
        looking.join_all().await;
        let mara = site.sign_in("Mara", Role::Viewer).await;
        let report = mara.get("/links").await.is(200);
        let rows = report.texts("tbody tr");
        let address = |row: &String| row.split(' ').next().unwrap_or_default().replace(&url, "");
        let order: Vec<String> = rows.iter().map(address).collect();
        assert_eq!(order, ["/inside", "/gone", "/old", "/fine"], "{rows:?}");
        let gone = rows.iter().find(|row| row.contains("/gone")).unwrap();
        assert!(gone.contains("A text") && gone.contains("Bread"), "each place of a link: {gone}");
        assert_eq!(mara.get("/links?standing=quiet").await.is(200).texts("tbody tr").len(), 1);
    })
    .await;
}
