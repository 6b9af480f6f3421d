//! Pictures of events and portraits of who presents: as they looked then, never without a credit, in all that is told.

use db::Role;
use learning::NewFacts;
use testing::{Answer, Site};

use crate::desk::announce;

const PERSON: (&str, &str) = ("presenter_name", "Odalys Quince");

/// Puts a picture on the page at this address, with all that must be known of it; its address.
async fn show(site: &Site, address: &str, alt: &str) -> String {
    let (app, scope) = (&site.app, site.scope());
    let store = app.parts.get::<files::Store>();
    let shade = u8::try_from(alt.len()).unwrap();
    let sizes = files::keep_pixels(&store, &app.clock, 400, vec![shade; 400 * 250 * 3]).await.unwrap();
    let known = |text: &str| text.to_owned();
    let facts = NewFacts {
        alt: known(alt),
        creator: known("Dell"),
        source: known("She said yes in May."),
        license: known("own"),
        ..NewFacts::default()
    };
    let mut tx = app.db.write().await.unwrap();
    let hash = files::put_picture(&mut tx, &app.clock, &scope, &sizes).await.unwrap().unwrap();
    let (id, _) = learning::add_picture(&mut tx, &app.clock, &scope, alt, &hash, &facts).await.unwrap();
    let it = learning::picture(&mut tx, &scope, id).await.unwrap().unwrap();
    learning::put_at(&mut tx, &app.clock, &scope, address, &it).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    it.path()
}

fn faces(page: &Answer) -> Vec<String> {
    page.attrs(".portrait img", "alt")
}

#[tokio::test]
async fn an_event_shows_who_presented_as_they_looked_then() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let day = |days: i64| site.app.clock.now().plus_seconds(days * 86_400).date().to_string();
        announce(&mara, &[PERSON, ("presenter_title", "Baker"), ("sitting_day", &day(10))]).await;
        let (visitor, person) = (site.visitor(), "/people/odalys-quince");
        let none = visitor.get("/events/bread-for-beginners").await.is(200);
        assert!(none.has(".portrait svg.monogram") && faces(&none).is_empty() && none.body().contains(">OQ</text>"));
        assert!(visitor.get(person).await.is(200).has(".person-head svg.monogram"));
        let young = show(&site, person, "Young").await;
        assert_eq!(faces(&visitor.get("/events/bread-for-beginners").await), ["Young"]);
        site.app.clock.pass_seconds(400 * 86_400);
        let mara = site.sign_in_again(&mara).await;
        show(&site, &format!("https://library.example{person}?page=2"), "Wiser").await;
        announce(&mara, &[PERSON, ("title", "Soup"), ("sitting_day", &day(10))]).await;
        let then = visitor.get("/events/bread-for-beginners").await.is(200);
        assert_eq!(faces(&then), ["Young"], "a later picture does not change an old webinar");
        assert!(then.body().contains("\"jobTitle\":\"Baker\"") && then.says("Picture: Dell, She said yes in May."));
        assert_eq!(faces(&visitor.get("/events/soup").await), ["Wiser"]);
        let page = visitor.get(person).await.is(200);
        assert_eq!(faces(&page), ["Wiser"]);
        assert_eq!(page.texts("#presented li a"), ["Soup", "Bread for beginners"]);
        let removal = mara.get(&young).await.is(200).attrs("form[action*='/portraits/']", "action").remove(0);
        site.visitor().post(&removal, &[]).await.is(401);
        mara.post(&removal, &[]).await.is(303);
        assert_eq!(faces(&visitor.get("/events/bread-for-beginners").await), ["Wiser"], "gone wherever it was");
    })
    .await;
}

#[tokio::test]
async fn who_is_named_in_a_draft_only_has_no_page_and_no_event_on_it() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        announce(&mara, &[PERSON]).await;
        mara.post("/events/new", &crate::desk::with(&[PERSON, ("title", "Secret"), ("do", "save")])).await.is(303);
        for who in [&site.visitor(), &mara] {
            assert_eq!(
                who.get("/people/odalys-quince").await.is(200).texts("#presented li a"),
                ["Bread for beginners"]
            );
        }
    })
    .await;
}

#[tokio::test]
async fn the_picture_of_an_event_is_its_poster_and_is_told_to_programs() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let form = announce(&mara, &[]).await;
        let page = mara.get("/events/bread-for-beginners").await.is(200);
        assert!(page.has("a[href='/pictures/new?for=/events/bread-for-beginners']"));
        let path = show(&site, "/events/bread-for-beginners", "A loaf.").await;
        assert!(mara.get(&path).await.is(200).has("a[href='/events/bread-for-beginners']"), "it says where it stands");
        let visitor = site.visitor();
        let coming = visitor.get("/events/bread-for-beginners").await.is(200);
        assert_eq!(coming.attrs(".picture img", "alt"), ["A loaf."]);
        let image = coming.attrs("meta[property='og:image']", "content").remove(0);
        assert!(image.starts_with(&format!("http://library.example{path}/")), "{image}");
        assert_eq!(coming.attrs("meta[property='og:image:alt']", "content"), ["A loaf."]);
        assert_eq!(
            coming.attrs("meta[property='og:url']", "content"),
            ["http://library.example/events/bread-for-beginners"]
        );
        let told = coming.attrs("link[type='application/json+oembed']", "href").remove(0);
        let told = visitor.get(told.strip_prefix("http://library.example").unwrap()).await.is(200).body();
        assert!(told.contains(&format!("\"thumbnail_url\":\"http://library.example{path}/")), "{told}");
        site.app.clock.pass_seconds(5 * 366 * 86_400);
        let mara = site.sign_in_again(&mara).await;
        let film = ("file", "Talk.webm", &b"\x1a\x45\xdf\xa3\x01\x00\x00\x00webm and no picture"[..]);
        mara.upload(&form.replace("/edit", "/recording"), &[("seen", "0"), ("access", "open")], film).await.is(303);
        let passed = visitor.get("/events/bread-for-beginners").await.is(200);
        assert!(passed.attrs("video", "poster")[0].starts_with(&path) && !passed.has(".picture"));
        assert!(passed.text(".recording").contains("Picture: Dell"), "never without its credit");
        let said: serde_json::Value = serde_json::from_str(&passed.text("script[type='application/ld+json']")).unwrap();
        for it in [&said["image"], &said["recordedIn"]["thumbnailUrl"]] {
            assert!(it.as_str().unwrap().starts_with(&path), "{said}");
        }
    })
    .await;
}
