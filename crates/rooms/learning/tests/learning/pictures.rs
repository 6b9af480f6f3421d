//! Pictures and files of articles, as staff bring them and readers see them.

use std::io::Cursor;

use axum::http::header;
use db::{Role, Ts};
use image::{ImageFormat, Rgb, RgbImage};
use learning::{ArticleId, Kind, NewArticle, NewTopic, State, put_article, put_topic};
use testing::{Answer, Site, Visit};

fn photo(width: u32, height: u32) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| Rgb([x as u8, y as u8, 90]));
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

/// A topic and a document, both shown.
async fn hub(site: &Site) -> ArticleId {
    let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
    let mut tx = site.app.db.write().await.unwrap();
    let topic =
        NewTopic { slug: "bread".into(), title: "Bread".into(), published_at: Some(now), ..NewTopic::default() };
    let topic = put_topic(&mut tx, clock, &scope, None, &topic).await.unwrap();
    let document = NewArticle {
        slug: "a-list".into(),
        kind: Kind::Document,
        title: "A list".into(),
        body: "What to bring.".into(),
        state: State::Published,
        published_at: Some(now),
        topics: vec![topic],
        ..NewArticle::default()
    };
    let id = put_article(&mut tx, clock, &scope, None, &document).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn brought(mara: &Visit, fields: &[(&str, &str)]) -> String {
    let sent = mara.upload("/pictures/new", fields, ("file", "bridge.jpg", &photo(900, 600))).await.is(303);
    sent.location().to_owned()
}

fn seen(page: &Answer) -> String {
    page.attrs("input[name=seen]", "value").remove(0)
}

const FACTS: [(&str, &str); 4] =
    [("alt", "A footbridge."), ("creator", "Dell"), ("source", "https://pictures.example/1"), ("license", "by_nd_4")];

#[tokio::test]
async fn a_picture_is_seen_by_readers_once_nothing_is_missing_and_never_without_its_credit() {
    Site::both(|site| async move {
        hub(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let path = brought(&mara, &[("for", "https://library.example/topics/bread?page=2")]).await;
        let page = mara.get(&path).await.is(200);
        assert!(page.says("who made it") && page.says("Bread"), "{}", page.visible());
        let image = page.attrs(".picture img", "src").remove(0);
        mara.get(&image).await.is(200);
        let visitor = site.visitor();
        visitor.get(&image).await.is(404);
        let topic = visitor.get("/topics/bread").await.is(200);
        assert!(!topic.has(".picture") && topic.has(".pictured-block svg"), "the quilt stands in");
        let seen = seen(&page);
        let fields = [FACTS.as_slice(), &[("seen", seen.as_str())]].concat();
        mara.post(&path, &fields).await.is(303);
        let topic = visitor.get("/topics/bread").await.is(200);
        assert_eq!(topic.attrs(".picture img", "alt"), ["A footbridge."]);
        assert!(topic.text(".picture figcaption").contains("Dell · CC BY-ND 4.0"), "{}", topic.visible());
        assert!(topic.has("a[href='https://pictures.example/1']") && topic.has("a[rel~=license]"));
        assert!(!topic.has(".picture-wide") && !topic.has(".pictured-block"), "ND is shown whole");
        let answer = visitor.get(&image).await.is(200);
        assert_eq!(answer.header(header::CONTENT_TYPE), Some("image/jpeg"));
        assert_eq!(answer.header(header::CACHE_CONTROL), Some("public, max-age=31536000, immutable"));
        assert!(answer.header(header::CONTENT_SECURITY_POLICY).unwrap().ends_with("sandbox"));
        assert_eq!(topic.attrs(".picture img", "srcset")[0].matches("jpg").count(), 3);
        visitor.get(&image.replace("-900", "-640")).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn facts_are_changed_taken_back_and_never_overwritten_by_who_comes_late() {
    Site::both(|site| async move {
        hub(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let dell = site.sign_in("Dell", Role::Staff).await;
        let path = brought(&mara, &[]).await;
        let first = seen(&mara.get(&path).await.is(200));
        site.app.clock.pass_seconds(1);
        let by = |creator: &'static str| [("creator", creator), ("seen", first.as_str())];
        let saved = mara.post(&path, &by("Mara")).await.is(303);
        let late = dell.post(&path, &by("Dell")).await.is(409);
        assert_eq!(late.attrs("#creator", "value"), ["Dell"]);
        let wrong = mara.post(&path, &[("seen", "0"), ("expires_on", "soon"), ("creator", "Ines")]).await.is(422);
        assert_eq!(wrong.attrs("#creator", "value"), ["Ines"]);
        assert!(wrong.has("#expires_on-error"));
        let undo = mara.follow(&saved).await.attrs("form.undo", "action").remove(0);
        let undone = mara.post(&undo, &[]).await.is(303);
        assert_eq!(undone.location(), path);
        assert_eq!(mara.follow(&undone).await.attrs("#creator", "value"), [""]);
        let placed = mara.post(&format!("{path}/illustrations"), &[("page", "/topics/bread")]).await.is(303);
        let page = mara.follow(&placed).await.is(200);
        let removal = page.attrs("form[action^='/illustrations/']", "action").remove(0);
        mara.post(&removal, &[]).await.is(303);
        let nowhere = mara.post(&format!("{path}/illustrations"), &[("page", "/topics/cake")]).await.is(422);
        assert!(nowhere.has("#page-error"));
        assert!(mara.get("/pictures").await.is(200).says("bridge.jpg"));
    })
    .await;
}

#[tokio::test]
async fn a_picture_whose_rights_have_ended_is_not_shown() {
    Site::with(|site| async move {
        hub(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let path = brought(&mara, &[("for", "/topics/bread")]).await;
        let seen = seen(&mara.get(&path).await.is(200));
        let mut fields = FACTS.to_vec();
        fields[3] = ("license", "rights_managed");
        fields.extend([("seen", seen.as_str()), ("expires_on", "2027-01-15")]);
        mara.post(&path, &fields).await.is(303);
        let image = mara.get(&path).await.attrs(".picture img", "src").remove(0);
        let visitor = site.visitor();
        assert!(visitor.get("/topics/bread").await.is(200).has(".picture"));
        let kept = visitor.get(&image).await.is(200);
        assert_eq!(kept.header(header::CACHE_CONTROL), Some("private, no-cache"), "a copy is asked for again");
        site.app.clock.pass_seconds(24 * 3600);
        assert!(!visitor.get("/topics/bread").await.is(200).has(".picture"));
        visitor.get(&image).await.is(404);
    })
    .await;
}

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj <</Type /Pages /Count 2>> endobj\ntrailer\n%%EOF\n";

#[tokio::test]
async fn a_file_of_an_article_is_named_served_in_parts_replaced_and_removed() {
    Site::both(|site| async move {
        let id = hub(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let path = format!("/articles/{id}/attachments");
        let fields = [("title", "Checklist"), ("language", "es")];
        mara.upload(&path, &fields, ("file", "list.pdf", PDF)).await.is(303);
        let visitor = site.visitor();
        let page = visitor.get("/articles/a-list").await.is(200);
        assert!(page.says("Checklist (PDF, 2 pages, in Spanish, 1 KB)"), "{}", page.visible());
        let file = page.attrs("a[href^='/attachments/']", "href").remove(0);
        assert!(file.ends_with("/checklist.pdf"));
        let whole = visitor.get(&file).await.is(200);
        assert_eq!((whole.header(header::CONTENT_TYPE), &whole.body[..]), (Some("application/pdf"), PDF));
        let etag = whole.header(header::ETAG).unwrap().to_owned();
        let part = visitor.asking(&file, &[("range", "bytes=1-3")]).await.is(206);
        assert_eq!(&part.body[..], b"PDF");
        assert_eq!(part.header(header::CONTENT_RANGE).unwrap(), format!("bytes 1-3/{}", PDF.len()));
        visitor.asking(&file, &[("range", "bytes=900-")]).await.is(416);
        visitor.asking(&file, &[("if-none-match", &etag)]).await.is(304);
        visitor.asking(&file, &[("range", "bytes=1-3"), ("if-range", "\"other\"")]).await.is(200);
        let number = file.split('/').nth(2).unwrap();
        let newer = [("title", "Checklist"), ("replaces", number)];
        mara.upload(&path, &newer, ("file", "list.txt", b"Bring soap.")).await.is(303);
        let text = visitor.get(&file).await.is(200);
        assert_eq!(text.body(), "Bring soap.");
        assert!(
            text.header(header::CONTENT_DISPOSITION).unwrap().starts_with("attachment; filename=\"Checklist.txt\"")
        );
        let removed = mara.post(&format!("/attachments/{number}/removal"), &[]).await.is(303);
        visitor.get(&file).await.is(404);
        let undo = mara.follow(&removed).await.attrs("form.undo", "action").remove(0);
        let back = mara.post(&undo, &[]).await.is(303);
        assert_eq!(back.location(), path);
        visitor.get(&file).await.is(200);
    })
    .await;
}

#[tokio::test]
async fn the_file_of_a_draft_is_nobody_elses() {
    Site::both(|site| async move {
        hub(&site).await;
        let (clock, scope) = (&site.app.clock, site.scope());
        let mut tx = site.app.db.write().await.unwrap();
        let draft = NewArticle { slug: "draft".into(), title: "Draft".into(), ..NewArticle::default() };
        let id = put_article(&mut tx, clock, &scope, None, &draft).await.unwrap();
        tx.commit().await.unwrap();
        let mara = site.sign_in("Mara", Role::Staff).await;
        let path = format!("/articles/{id}/attachments");
        mara.upload(&path, &[], ("file", "my_plan.txt", b"Secret.")).await.is(303);
        let page = mara.get(&path).await.is(200);
        assert!(page.says("my plan"));
        let file = page.attrs("a[href^='/attachments/']", "href").remove(0);
        mara.get(&file).await.is(200);
        site.visitor().get(&file).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn a_refused_file_keeps_what_was_typed() {
    Site::with(|site| async move {
        let id = hub(&site).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let path = format!("/articles/{id}/attachments");
        let fields = [("title", "A page"), ("language", "en")];
        let page = mara.upload(&path, &fields, ("file", "page.txt", b"<html><script>")).await.is(422);
        assert_eq!(page.attrs("#title", "value"), ["A page"]);
        assert!(page.has("#file-error") && page.text(".errors").contains("web page"));
        for (name, why) in [("drawing.png", "SVG"), ("../../\u{202e}gnp.exe", "kind")] {
            let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
            let content: &[u8] = if why == "SVG" { svg } else { b"MZ\x90\0" };
            let page = mara.upload("/pictures/new", &[("for", "/topics/bread")], ("file", name, content)).await.is(422);
            assert_eq!(page.attrs("#for", "value"), ["/topics/bread"]);
            assert!(page.text(".errors").contains(why), "{}", page.text(".errors"));
        }
        mara.upload("/pictures/new", &[], ("file", "", b"")).await.is(422);
        let number = "00000000-0000-7000-8000-000000000000";
        mara.get(&format!("/articles/{number}/attachments")).await.is(404);
        assert_eq!(site.app.clock.now(), Ts(1_800_000_000_000_000));
    })
    .await;
}

#[tokio::test]
async fn a_collection_has_picture_files_and_poll_as_any_article() {
    Site::both(|site| async move {
        let new = NewArticle {
            slug: "shelf".into(),
            kind: Kind::Collection,
            title: "A shelf".into(),
            state: State::Published,
            published_at: Some(site.app.clock.now()),
            ..NewArticle::default()
        };
        let mut tx = site.app.db.write().await.unwrap();
        let id = put_article(&mut tx, &site.app.clock, &site.scope(), None, &new).await.unwrap();
        tx.commit().await.unwrap();
        let mara = site.sign_in("Mara", Role::Staff).await;
        let path = brought(&mara, &[("for", "/collections/shelf")]).await;
        let seen = seen(&mara.get(&path).await.is(200));
        mara.post(&path, &[FACTS.as_slice(), &[("seen", seen.as_str())]].concat()).await.is(303);
        let labels = ("file", "labels.txt", b"Rye. Oats.".as_slice());
        mara.upload(&format!("/articles/{id}/attachments"), &[("title", "Labels")], labels).await.is(303);
        let poll = [
            ("question", "Which loaf?"),
            ("options", "Rye\nOats"),
            ("article", "/collections/shelf"),
            ("published", "yes"),
        ];
        mara.post("/polls/new", &poll).await.is(303);
        let page = site.visitor().get("/collections/shelf").await.is(200);
        assert_eq!(page.attrs(".picture img", "alt"), ["A footbridge."]);
        assert_eq!(page.attrs("meta[property='og:image']", "content").len(), 1);
        assert_eq!(page.attrs("meta[property='og:title']", "content"), ["A shelf"]);
        assert!(page.says("Labels") && page.has("a[href^='/attachments/']"), "{}", page.visible());
        assert!(page.says("Which loaf?") && page.has("form.poll"), "{}", page.visible());
        let linked: serde_json::Value = serde_json::from_str(&page.text("script[type='application/ld+json']")).unwrap();
        assert_eq!(linked["@graph"][0]["@type"], "CollectionPage");
        assert_eq!(linked["@graph"][1]["itemListElement"].as_array().unwrap().len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_page_is_not_published_while_its_picture_lacks_something() {
    Site::both(|site| async move {
        let article = hub(&site).await;
        let mara = site.sign_in("Mara", Role::Administrator).await;
        let path = brought(&mara, &[("for", "https://library.example/articles/a-list")]).await;
        let form = format!("/articles/{article}/edit");
        let publish = || async { crate::writing::press(&mara, &form, "publish", &[("kind", "document")]).await };
        let refused = publish().await.is(422);
        let said = refused.texts(".errors li");
        assert!(said.contains(&"It is not said who made the picture.".to_owned()), "{said:?}");
        assert!(refused.has("#picture a"), "the way to mend it");
        let was = seen(&mara.get(&path).await);
        let facts: Vec<_> = FACTS.into_iter().chain([("seen", was.as_str())]).collect();
        mara.post(&path, &facts).await.is(303);
        publish().await.is(303);
    })
    .await;
}
