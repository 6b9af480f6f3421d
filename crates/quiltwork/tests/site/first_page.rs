//! The first page and search.

use testing::Site;

use crate::relationships::bakery;

#[tokio::test]
async fn search_forgives_a_slip_and_answers_in_part() {
    Site::both(|site| async move {
        let page = bakery(&site, "Millrace Bakery").await;
        let index = site.app.parts.get::<search::Index>();
        index.catch_up(&site.app.db, &quiltwork::site::documents()).await.unwrap();
        let reader = site.visitor();
        let found = reader.get("/search?q=milrace").await.is(200);
        assert_eq!(found.attrs(".result-name a", "href"), [page.as_str()]);
        assert!(reader.get("/search?q=xyzzyx").await.is(200).says("Nothing found for “xyzzyx”"));
        assert!(reader.get("/search?q=").await.is(200).says("What are you looking for?"));
        let answers = reader.get("/search/answers?q=millr").await.is(200);
        assert_eq!(answers.attrs("[role=option]", "href"), [page.as_str(), "/search?q=millr"]);
        let spanish = reader.get("/search?q=educacion&lang=es").await.is(200);
        assert!(!spanish.attrs(".chips a", "href").is_empty(), "{}", spanish.visible());
    })
    .await;
}

#[tokio::test]
async fn the_first_page_begins_with_needs_and_shows_the_quilt() {
    Site::both(|site| async move {
        bakery(&site, "Millrace Bakery").await;
        let page = site.visitor().get("/").await.is(200);
        assert_eq!(page.texts(".chips li").len(), 12);
        assert!(page.says("1 organization is known here."), "{}", page.visible());
        assert!(!page.has("#my-steps"));
        let quilt = site.visitor().get("/quilt.svg").await.is(200);
        assert!(quilt.body().starts_with("<svg"));
    })
    .await;
}
