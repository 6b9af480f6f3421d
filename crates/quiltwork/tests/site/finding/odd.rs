//! What people type by mistake, and what they type on purpose.

use testing::Site;

use super::{follow, guide, put, titles};

const ODD: [&str; 14] = [
    "%22bread%22+AND+(",
    "title%3Abread",
    "*",
    "%3F%21+%E2%80%A6",
    "%F0%9F%8D%9E",
    "%D7%A9%D7%9C%D7%95%D7%9D",
    "%E2%80%AEdaerb",
    "bread%00soup",
    "a%5E2~3",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "%25%27%22%3B--",
    "+++",
    "%FF%FE",
    "%E4%B8%AD%E6%96%87+%D8%B9%D8%B1%D8%A8%D9%8A",
];

#[tokio::test]
async fn odd_questions_get_a_page_with_a_way_on() {
    Site::with(|site| async move {
        let (scope, clock, now) = (site.scope(), &site.app.clock, site.app.clock.now());
        let mut tx = site.app.db.write().await.unwrap();
        let new = guide("Bread & <script>alert(1)</script> \u{1f35e} \u{202e}שלום", now, &[]);
        put(&mut tx, clock, &scope, &new).await;
        tx.commit().await.unwrap();
        follow(&site).await;
        let visitor = site.visitor();
        for odd in ODD {
            for path in ["/search", "/search/answers", "/search/feed.atom"] {
                let page = visitor.get(&format!("{path}?q={odd}&type=%00&year=x&topic=%22")).await.is(200);
                assert!(!page.body().contains("<script>alert"), "{path}?q={odd}");
                visitor.get(&format!("{path}?q={odd}")).await.is(200);
            }
        }
        let long = visitor.get(&format!("/search?q=bread{}", "+bread".repeat(1_700))).await.is(200);
        assert!(long.says("Only the first 200 letters were looked at.") && titles(&long).len() == 1);
        assert!(visitor.get("/search?q=%3F%21").await.is(200).says("There is no letter or number in what you typed."));
        let quoted = visitor.get("/search?q=%22bread%22+soup").await.is(200);
        assert_eq!(titles(&quoted).len(), 1);
    })
    .await;
}

#[tokio::test]
async fn who_finds_nothing_is_helped() {
    Site::with(|site| async move {
        let (scope, clock, now) = (site.scope(), &site.app.clock, site.app.clock.now());
        let mut tx = site.app.db.write().await.unwrap();
        put(&mut tx, clock, &scope, &guide("Bread on Saturdays", now, &[])).await;
        let other = learning::NewArticle { body: "Chess at noon.".into(), ..guide("Chess club", now, &[]) };
        put(&mut tx, clock, &scope, &other).await;
        tx.commit().await.unwrap();
        follow(&site).await;
        let visitor = site.visitor();
        let apart = visitor.get("/search?q=bread+chess+zeppelin").await.is(200);
        assert_eq!(apart.texts("#results .chips a"), ["bread 1", "chess 1"], "{}", apart.visible());
        assert_eq!(apart.attrs("#results .chips a", "href"), ["/search?q=bread", "/search?q=chess"]);
        let meant = visitor.get("/search?q=braed+saturdays").await.is(200);
        assert!(meant.says("Did you mean bread saturdays"), "{}", meant.visible());
        assert_eq!(meant.attrs("#results a:has(strong)", "href"), ["/search?q=bread+saturdays"]);
        let spanish = visitor.get("/search?q=zzzzz&lang=es").await.is(200);
        assert!(spanish.says("No se encontró nada para «zzzzz»"));
        let part = visitor.get("/search/answers?q=bre").await.is(200);
        assert_eq!(part.attrs("[role=option]", "href").last().unwrap(), "/search?q=bre");
        assert!(visitor.get("/search/answers?q=").await.is(200).attrs("[role=option]", "href").is_empty());
    })
    .await;
}
