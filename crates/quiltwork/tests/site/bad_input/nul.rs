//! A NUL, which PostgreSQL keeps in no text: in addresses, in questions, in what is typed.

use db::Role;
use testing::Site;

#[tokio::test]
async fn an_address_with_a_nul_leads_nowhere() {
    Site::both(|site| async move {
        let visitor = site.visitor();
        for path in [
            "/polls/%00",
            "/topics/%00",
            "/topics/a%00b/feed.atom",
            "/articles/%00",
            "/series/%00",
            "/people/%00",
            "/collections/a%00",
            "/needs/%00",
            "/partner-kinds/%00",
            "/organizations/%00",
            "/pictures/%00",
            "/%00",
        ] {
            let page = visitor.get(path).await.is(404);
            assert!(page.has("h1"), "{path}: {}", page.visible());
        }
        visitor.get("/polls/%2500").await.is(404);
        for asked in ["/organizations?q=a%00&kind=%00&city=%00", "/search?q=%00a&topic=%00", "/collections/x?kind=%00"]
        {
            assert!(visitor.get(asked).await.status.as_u16() < 500, "{asked}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_nul_that_is_typed_is_left_out() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let made = mara.post("/collections", &[("title", "Salt\0 and bread\0")]).await.is(303);
        let page = mara.follow(&made).await.is(200);
        assert!(page.says("Salt and bread"), "{}", page.visible());
        let typed = [("name", "Quill\0 Kites"), ("street", "214 Mill\0 Street"), ("city", "Marrow"), ("zip", "97962")];
        let added = mara.post("/organizations/new", &typed).await.is(303);
        assert!(mara.follow(&added).await.is(200).says("Quill Kites"));
        mara.upload("/imports", &[("near", "2\x005")], ("file", "", b"")).await.is(303);
    })
    .await;
}
