//! The page of results and its feed: choices stand in the address, and every link of the page leads to what it says.

use learning::{Kind, NewArticle};
use testing::{Answer, Site};

use super::{count, follow, guide, put, titles, topic};

/// Thirty guides and news, half of them in Spanish, of two topics and three years.
async fn fill(site: &Site) {
    let (scope, clock, now) = (site.scope(), &site.app.clock, site.app.clock.now());
    let mut tx = site.app.db.write().await.unwrap();
    let about = [
        topic(&mut tx, clock, &scope, "Shared suppers", Some(now)).await,
        topic(&mut tx, clock, &scope, "Job seekers", Some(now)).await,
    ];
    for i in 0..30_i64 {
        let spanish = i % 2 == 1;
        let new = NewArticle {
            kind: if i % 3 == 0 { Kind::News } else { Kind::Guide },
            audience: if i % 5 == 0 { "friends".into() } else { "staff, neighbors of the bakery".into() },
            modified_at: (i == 18).then_some(now),
            body: if spanish {
                "La panadería de la esquina regala <b>pan</b> a los vecinos.".into()
            } else {
                "The corner bakery gives <b>bread</b> to the neighbors.".into()
            },
            ..guide(&format!("Loaf {i}"), now.plus_seconds(-i * 30 * 86_400), &about[..1 + usize::from(i % 2 == 0)])
        };
        put(&mut tx, clock, &scope, &new).await;
    }
    tx.commit().await.unwrap();
    follow(site).await;
}

fn link(page: &Answer, label: &str) -> String {
    let (texts, links) = (page.texts("#filter .facet a"), page.attrs("#filter .facet a", "href"));
    let at = texts.iter().position(|text| text.starts_with(label)).unwrap_or_else(|| panic!("no {label} in {texts:?}"));
    links[at].clone()
}

#[tokio::test]
async fn choices_are_links_and_their_counts_are_kept() {
    Site::both(|site| async move {
        fill(&site).await;
        let visitor = site.visitor();
        let all = visitor.get("/search?q=loaf").await.is(200);
        assert_eq!(["Guides", "News", "English", "Spanish"].map(|label| count(&all, label)), [20, 10, 15, 15]);
        assert_eq!(
            ["Friends of the library", "neighbors of the bakery", "Job seekers"].map(|label| count(&all, label)),
            [6, 24, 15]
        );
        let news = link(&all, "News");
        assert_eq!(news, "/search?q=loaf&type=news");
        let page = visitor.get(&news).await.is(200);
        assert_eq!((titles(&page).len(), count(&page, "Guides"), count(&page, "Spanish")), (10, 20, 5));
        let both = visitor.get(&link(&page, "Guides")).await.is(200);
        assert_eq!((both.asked.as_str(), count(&both, "Spanish")), ("GET /search?q=loaf&type=guide&type=news", 15));
        let spanish = visitor.get(&link(&page, "Spanish")).await.is(200);
        assert_eq!((titles(&spanish).len(), count(&spanish, "Guides"), count(&spanish, "English")), (5, 10, 5));
        assert_eq!(spanish.attrs("form.search-box input[type=hidden]", "name"), ["type", "language"]);
        assert_eq!(spanish.attrs(".chosen a", "href"), ["/search?q=loaf&language=es", "/search?q=loaf&type=news"]);
        assert!(spanish.has(".result-body[lang=es] .quote"), "{}", spanish.body());
        let topic = visitor.get("/search?q=loaf&topic=job-seekers").await.is(200);
        assert!(topic.says("15 results") && topic.texts(".chosen a")[0].starts_with("Job seekers"));
        let nowhere = visitor.get("/search?q=loaf&topic=moon&year=1999").await.is(200);
        assert!(nowhere.says("30 things fit your words, but not your choices."), "{}", nowhere.visible());
    })
    .await;
}

#[tokio::test]
async fn every_offered_choice_finds_as_many_as_it_says() {
    Site::with(|site| async move {
        fill(&site).await;
        let visitor = site.visitor();
        for asked in ["/search?q=loaf", "/search?q=panaderia&type=guide", "/search?topic=job-seekers&type=news"] {
            let page = visitor.get(asked).await.is(200);
            let links = page.attrs("#filter .facet a:not([aria-current])", "href");
            let counts = page.texts("#filter .facet a:not([aria-current]) .count");
            assert!(links.len() > 4, "{asked}: {links:?}");
            let now = number(&page);
            for (href, said) in links.iter().zip(counts) {
                let (found, said) = (number(&visitor.get(href).await.is(200)), said.parse::<usize>().unwrap());
                let twice = |name: &str| href.matches(&format!("{name}=")).count() > 1;
                match (twice("type"), twice("topic")) {
                    // One more of a group: what has it comes in addition; a guide may have both topics.
                    (true, _) => assert_eq!(found, now + said, "{href}"),
                    (_, true) => assert!(found >= now.max(said) && found <= now + said, "{href}: {found}"),
                    _ => assert_eq!(found, said, "{href}"),
                }
            }
        }
    })
    .await;
}

/// How many results the page says there are.
fn number(page: &Answer) -> usize {
    page.text("#results-title").split(' ').next().unwrap().parse().unwrap()
}

#[tokio::test]
async fn further_rows_stand_on_further_pages() {
    Site::with(|site| async move {
        fill(&site).await;
        let visitor = site.visitor();
        let first = visitor.get("/search?q=loaf&lang=en").await.is(200);
        let second = visitor.get(&first.attrs("a[rel=next]", "href")[0]).await.is(200);
        let mut seen = titles(&first);
        seen.extend(titles(&second));
        seen.sort_unstable();
        seen.dedup();
        assert_eq!((titles(&first).len(), seen.len()), (20, 30));
        assert_eq!(second.attrs("a[rel=prev]", "href"), ["/search?q=loaf"]);
        assert!(!second.has("a[rel=next]"));
        for beyond in [
            "/search?q=loaf&page=3",
            "/search?q=loaf&page=4000000000",
            // Without a word the newest come first, and the index makes room for all that stand before a page.
            "/search?page=4000000000",
            "/search?type=news&page=4000000000",
            "/search?type=news&page=18446744073709551615",
        ] {
            visitor.get(beyond).await.is(404);
        }
    })
    .await;
}

#[tokio::test]
async fn a_search_can_be_followed_in_a_feed_reader() {
    Site::both(|site| async move {
        fill(&site).await;
        let visitor = site.visitor();
        let page = visitor.get("/search?q=bakery&type=news").await.is(200);
        let address = page.attrs("link[type='application/atom+xml']", "href").remove(0);
        assert_eq!(address, "/search/feed.atom?q=bakery&type=news");
        let feed = visitor.get(&address).await.is(200);
        let kind = feed.header(axum::http::header::CONTENT_TYPE);
        assert_eq!(kind, Some("application/atom+xml; charset=utf-8"));
        let titles: Vec<String> =
            feed.body().split("<title>").skip(2).map(|it| it.split('<').next().unwrap().into()).collect();
        assert_eq!(titles, ["Loaf 0", "Loaf 6", "Loaf 12", "Loaf 18", "Loaf 24"], "the newest first");
        let id = |xml: &str| xml.split("<id>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert_eq!(id(&feed.body()), id(&visitor.get("/search/feed.atom?type=news&q=bakery").await.body()));
        assert_ne!(id(&feed.body()), id(&visitor.get("/search/feed.atom?q=bakery").await.body()));
        assert!(!feed.body().contains("<b>"), "what is written breaks no XML");
        let body = feed.body();
        let entry = |title: &str| body.split("<entry>").find(|it| it.contains(title)).unwrap().to_owned();
        let day = |xml: &str, name: &str| xml.split(&format!("<{name}>")).nth(1).unwrap()[..10].to_owned();
        let (anew, new) = (entry("Loaf 18"), entry("Loaf 12"));
        assert_eq!(day(&anew, "updated"), day(&body, "updated"), "readers were given it anew");
        assert_ne!(day(&anew, "updated"), day(&anew, "published"));
        assert_eq!(day(&new, "updated"), day(&new, "published"));
    })
    .await;
}
