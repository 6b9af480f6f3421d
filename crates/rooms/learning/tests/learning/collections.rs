//! Collections, over real databases and as readers and staff see them.

use db::{Role, Ts};
use learning::{
    ArticleId, Kind, NewArticle, NewTopic, State,
    collection::{collection_of, items, put_item},
    put_article, put_topic,
    resource::{Known, NewResource},
};
use testing::{Answer, Site};

fn resource(title: &str) -> NewResource {
    NewResource { title: title.into(), authors: "Mary Day".into(), ..NewResource::default() }
}

/// A published collection at `/collections/bread` with these books.
async fn collection(site: &Site, titles: &[&str]) -> ArticleId {
    let (clock, scope, now) = (&site.app.clock, site.scope(), site.app.clock.now());
    let mut tx = site.app.db.write().await.unwrap();
    let topic =
        NewTopic { slug: "baking".into(), title: "Baking".into(), published_at: Some(now), ..NewTopic::default() };
    let topic = put_topic(&mut tx, clock, &scope, None, &topic).await.unwrap();
    let new = NewArticle {
        slug: "bread".into(),
        kind: Kind::Collection,
        title: "About bread".into(),
        body: "Chosen *together*.".into(),
        state: State::Published,
        published_at: Some(now),
        topics: vec![topic],
        ..NewArticle::default()
    };
    let id = put_article(&mut tx, clock, &scope, None, &new).await.unwrap();
    let it = collection_of(&mut tx, &scope, id).await.unwrap().unwrap();
    for title in titles {
        put_item(&mut tx, clock, &scope, &it, (None, &resource(title), "A line of ours.")).await.unwrap();
    }
    tx.commit().await.unwrap();
    id
}

async fn titles(site: &Site, id: ArticleId) -> Vec<String> {
    let mut tx = site.app.db.read().await.unwrap();
    let all = items(&mut tx, &site.scope(), Ts(i64::MAX), id, true).await.unwrap();
    all.into_iter().map(|it| it.resource.title).collect()
}

const LIST: &str = "/collections/bread/resources";

fn action(page: &Answer, end: &str, nth: usize) -> String {
    page.attrs("form", "action").into_iter().filter(|it| it.ends_with(end)).nth(nth).expect(end)
}

#[tokio::test]
async fn a_collection_is_ordered_annotated_and_filtered_by_kind() {
    Site::both(|site| async move {
        collection(&site, &["Salt", "Flour"]).await;
        let visitor = site.visitor();
        let page = visitor.get("/collections/bread").await.is(200);
        assert_eq!(page.texts("#main h3"), ["Salt", "Flour"]);
        assert!(page.says("A line of ours.") && page.says("Mary Day.") && page.says("2 resources"));
        assert!(page.attrs("#main a", "href").contains(&"/topics/baking".to_owned()));
        visitor.get("/collections/bread?kind=book").await.is(200);
        assert!(visitor.get("/collections/bread?kind=video").await.is(200).says("Nothing of this kind"));
        visitor.get("/collections/bread?kind=moon").await.is(404);
        assert_eq!(visitor.get("/articles/bread").await.is(308).location(), "/collections/bread");
        assert!(visitor.get("/collections").await.is(200).says("About bread"));
        assert!(visitor.get("/topics/baking").await.is(200).says("About bread"));
    })
    .await;
}

#[tokio::test]
async fn staff_add_move_change_and_take_out_and_every_step_can_be_taken_back() {
    Site::both(|site| async move {
        let id = collection(&site, &["Salt", "Flour", "Water"]).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let cited = [("line", "Oak, Sam. Rye. Marrow: Alder Press, 1999. https://press.example/rye")];
        let added = mara.post("/collections/bread/citations", &cited).await.is(303);
        assert_eq!(titles(&site, id).await, ["Salt", "Flour", "Water", "Rye"]);
        let list = mara.follow(&added).await.is(200);
        assert!(list.says("1999") && list.says("The link has not been tried yet."));
        let twice = mara.post("/collections/bread/citations", &[("line", "Oak, Sam. Rye. Marrow: Alder Press, 1999.")]);
        assert!(twice.await.is(422).says("stands in the collection already"));
        // Buttons: down for the first, then up and down for those between.
        let list = mara.get(LIST).await.is(200);
        mara.post(&action(&list, "/position", 0), &[("way", "down")]).await.is(303);
        assert_eq!(titles(&site, id).await, ["Flour", "Salt", "Water", "Rye"]);
        let list = mara.get(LIST).await.is(200);
        mara.post(&action(&list, "/undo", 0), &[]).await.is(303);
        assert_eq!(titles(&site, id).await, ["Salt", "Flour", "Water", "Rye"]);
        let list = mara.get(LIST).await.is(200);
        let removed = mara.post(&action(&list, "/removal", 1), &[]).await.is(303);
        assert_eq!(titles(&site, id).await, ["Salt", "Water", "Rye"]);
        let list = mara.follow(&removed).await.is(200);
        let back = mara.post(&action(&list, "/undo", 0), &[]).await.is(303);
        assert_eq!(back.location(), LIST);
        assert_eq!(titles(&site, id).await, ["Salt", "Flour", "Water", "Rye"]);
    })
    .await;
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed() {
    Site::with(|site| async move {
        collection(&site, &["Salt"]).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let bad = [("title", "Rye"), ("address", "javascript:alert(1)"), ("year", "soon"), ("annotation", "Mine")];
        let page = mara.post(LIST, &bad).await.is(422);
        assert!(page.says("This is not a web address.") && page.says("This is not a year."));
        assert_eq!(page.attrs("#title", "value"), ["Rye"]);
        assert!(page.body().contains("javascript:alert(1)") && !page.body().contains("href=\"javascript"));
        let long = mara.post(LIST, &[("title", &"x".repeat(10_000))]).await.is(422);
        assert!(long.says("longer than 500 letters"));
        let unsure = mara.post("/collections/bread/citations", &[("line", "https://press.example/x")]).await.is(422);
        assert_eq!(unsure.attrs("#address", "value"), ["https://press.example/x"]);
        assert!(mara.post("/collections", &[("title", "  ")]).await.is(422).says("Give it a title"));
        for title in ["كتاب 🥖", "📚"] {
            mara.post(LIST, &[("title", title)]).await.is(303);
            assert!(site.visitor().get("/collections/bread").await.is(200).body().contains(title));
        }
    })
    .await;
}

#[tokio::test]
async fn two_who_save_at_once_lose_nothing() {
    Site::both(|site| async move {
        collection(&site, &["Salt"]).await;
        let (mara, dell) = (site.sign_in("Mara", Role::Staff).await, site.sign_in("Dell", Role::Staff).await);
        let list = mara.get(LIST).await.is(200);
        let item = list.attrs("a", "href").into_iter().find(|it| it.starts_with("/collection-items/")).unwrap();
        let seen = dell.get(&item).await.is(200).attrs("input[name=seen]", "value").remove(0);
        site.app.clock.pass_seconds(1);
        mara.post(&item, &[("title", "Sea salt"), ("seen", &seen)]).await.is(303);
        let late = dell.post(&item, &[("title", "Rock salt"), ("seen", &seen)]).await.is(409);
        assert_eq!(late.attrs("#title", "value"), ["Rock salt"]);
        assert!(late.says("Somebody saved this while you were typing."));
        let seen = late.attrs("input[name=seen]", "value").remove(0);
        dell.post(&item, &[("title", "Rock salt"), ("seen", &seen)]).await.is(303);
        assert!(site.visitor().get("/collections/bread").await.is(200).says("Rock salt"));
    })
    .await;
}

#[tokio::test]
async fn what_is_hidden_is_nowhere_for_readers_and_marked_for_staff() {
    Site::both(|site| async move {
        let id = collection(&site, &["Salt", "Flour"]).await;
        let (mara, visitor) = (site.sign_in("Mara", Role::Staff).await, site.visitor());
        let mut tx = site.app.db.read().await.unwrap();
        let salt = items(&mut tx, &site.scope(), Ts(i64::MAX), id, true).await.unwrap().remove(0).resource;
        drop(tx);
        let index = site.app.parts.get::<search::Index>();
        index.catch_up(&site.app.db, &learning::documents()).await.unwrap();
        assert!(visitor.get("/search?q=Salt").await.is(200).says("About bread"));
        visitor.get(&salt.path()).await.is(200);
        let hiding = format!("{}/hiding", salt.path());
        assert!(mara.post(&hiding, &[("why", "")]).await.is(422).says("Say in a sentence why"));
        mara.post(&hiding, &[("why", "Out of date.")]).await.is(303);
        let page = visitor.get("/collections/bread").await.is(200);
        assert_eq!(page.texts("#main h3"), ["Flour"]);
        assert!(page.says("One resource") && !page.body().contains("Salt"));
        visitor.get(&salt.path()).await.is(404);
        index.catch_up(&site.app.db, &learning::documents()).await.unwrap();
        assert!(!visitor.get("/search?q=Salt").await.is(200).says("About bread"));
        let marked = mara.get("/collections/bread").await.is(200);
        assert!(marked.says("Your readers do not see this. Why: Out of date."));
        mara.post(&format!("{hiding}/removal"), &[]).await.is(303);
        visitor.get(&salt.path()).await.is(200);
    })
    .await;
}

#[tokio::test]
async fn a_copy_is_a_draft_of_ones_own() {
    Site::both(|site| async move {
        collection(&site, &["Salt", "Flour"]).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let made = mara.post("/collections/bread/copies", &[]).await.is(303);
        let list = mara.follow(&made).await.is(200);
        assert!(list.says("Readers do not see this collection yet.") && list.says("Flour"));
        let public = made.location().trim_end_matches("/resources").to_owned();
        site.visitor().get(&public).await.is(404);
        assert_eq!(site.visitor().get("/collections").await.is(200).texts(".card h2"), ["About bread"]);
        assert!(site.visitor().get("/collections/bread").await.is(200).says("2 resources"));
    })
    .await;
}

#[tokio::test]
async fn a_reading_list_is_looked_at_then_taken_as_a_whole() {
    Site::both(|site| async move {
        let id = collection(&site, &["Salt"]).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let at = "/collections/bread/reading-list";
        mara.get(at).await.is(200);
        let text = "Título;Autora;Año;ISBN;Nota\r\nPan;\"Oak, Sam\";2021;0-306-40615-2;\"Dos\r\nlíneas\"\r\n\
                    Salt;Mary Day;;;\r\nPAN;Sam Oak;n.d.;;\r\n;;;;sin título\r\n";
        let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        let page = mara.upload(at, &[("step", "look")], ("file", "lista.csv", &latin)).await.is(200);
        let fates = page.texts("td[data-label='What becomes of it']");
        assert_eq!(fates[0], "is added");
        assert_eq!(fates[1], "stands in this collection already");
        assert!(fates[3].starts_with("A title is needed"), "{fates:?}");
        // What was brought is kept in the form, also where something is refused.
        assert!(page.body().contains("Dos"));
        let none = mara.upload(at, &[("list", "x"), ("step", "take")], ("file", "scan.pdf", b"%PDF-1.7")).await.is(422);
        assert!(none.says("This is not a list of lines."));
        let untitled = [("list", "Título\nPan\n"), ("column-0", "authors"), ("step", "take")];
        assert!(mara.upload(at, &untitled, ("file", "", b"")).await.is(422).says("No column holds the titles."));
        assert_eq!(titles(&site, id).await, ["Salt"]);
        let taken = mara.upload(at, &[("list", text), ("step", "take")], ("file", "", b"")).await.is(303);
        assert_eq!(titles(&site, id).await, ["Salt", "Pan"]);
        let again = mara.upload(at, &[("list", text), ("step", "take")], ("file", "", b"")).await.is(422);
        assert!(again.says("nothing in this list that could be added"));
        let list = mara.follow(&taken).await.is(200);
        mara.post(&action(&list, "/undo", 0), &[]).await.is(303);
        assert_eq!(titles(&site, id).await, ["Salt"]);
        let mut tx = site.app.db.read().await.unwrap();
        let known = Known::load(&mut tx, &site.scope()).await.unwrap();
        assert!(
            known.find(&NewResource { isbn: "9780306406157".into(), ..resource("Pan") }).is_none(),
            "all of it is gone"
        );
    })
    .await;
}

#[tokio::test]
async fn a_book_leads_to_our_own_catalog() {
    Site::with(|site| async move {
        collection(&site, &["Salt & Flour"]).await;
        let head = site.sign_in("Tom", Role::Administrator).await;
        let at = "/catalog-search";
        assert!(
            head.post(at, &[("address", "https://c.example/")]).await.is(422).says("where the words looked for stand")
        );
        head.post(at, &[("address", "https://c.example/?q={words}")]).await.is(303);
        let page = site.visitor().get("/collections/bread").await.is(200);
        let links = page.attrs("#main a", "href");
        assert!(links.contains(&"https://c.example/?q=Salt%20%26%20Flour%20Mary%20Day".to_owned()), "{links:?}");
    })
    .await;
}

#[tokio::test]
async fn a_collection_is_looked_at_as_readers_will_see_it() {
    Site::both(|site| async move {
        let id = collection(&site, &["Salt"]).await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let page = mara.get(&format!("/articles/{id}/preview")).await.is(200);
        assert_eq!((page.texts("#main h3"), page.has(".notice")), (vec!["Salt".into()], true), "{}", page.visible());
        let typed = [("title", "About salt"), ("kind", "collection"), ("body", "Chosen anew.")];
        let page = mara.post(&format!("/articles/{id}/preview"), &typed).await.is(200);
        assert!(page.says("About salt") && page.says("Chosen anew.") && page.says("Salt"), "{}", page.visible());
        assert_eq!(site.visitor().get("/collections/bread").await.text("h1"), "About bread");
    })
    .await;
}
