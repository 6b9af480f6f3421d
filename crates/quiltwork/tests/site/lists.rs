//! A list of three needs no more statements than a list of one.

use db::{Clock, Role, Scope, Tx};
use discovery::by_hand::{self, NewOrganization};
use learning::poll::{self, CountsShown, NewPoll};
use learning::{
    Found, Kind, NewArticle, NewTopic, State,
    collection::{collection_by_slug, collection_of, put_item},
    put_article, put_topic,
    resource::NewResource,
    slug, topic_by_slug,
};
use relationships::{Between, Keep, NewConversation, NewProject};
use testing::{Site, Visit};

/// Lists that grow with what [`more`] adds.
const LISTS: &[&str] = &[
    "/",
    "/account",
    "/relationships",
    "/pictures",
    "/matches",
    "/leanings",
    "/needs/food_security/factors",
    "/topics",
    "/topics/bread",
    "/topics/bread/feed.atom",
    "/polls",
    "/collections",
    "/collections/shelf",
    "/collections/shelf/resources",
    "/links",
    "/events/bread-day",
    "/events/desk",
    "/events/feed.atom",
    "/events/embed",
    "/calendars",
    "/conversations",
    "/projects",
];

const NAMES: [&str; 3] = ["Alder Food Pantry", "Quill Repair Circle", "Marrow Street Clinic"];

#[tokio::test]
async fn three_rows_take_as_many_statements_as_one() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        more(&site, &NAMES[..1]).await;
        let one = statements(&mara).await;
        more(&site, &NAMES[1..]).await;
        let three = statements(&mara).await;
        assert_eq!(one, three);
        let list = mara.get("/relationships").await.is(200);
        assert!(NAMES.iter().all(|name| list.says(name)), "{}", list.visible());
        let queue = mara.get("/matches").await.is(200);
        assert!(NAMES.iter().all(|name| queue.says(name)), "{}", queue.visible());
    })
    .await;
}

async fn statements(mara: &Visit) -> Vec<(&'static str, u64)> {
    let mut counted = Vec::new();
    for list in LISTS {
        // The second visit: the first may note when Mara was last seen.
        mara.get(list).await.is(200);
        counted.push((*list, mara.get(list).await.is(200).statements));
    }
    counted
}

/// Organizations that are kept, each with another that may be the same, and as many colleagues.
async fn more(site: &Site, names: &[&str]) {
    let (app, scope) = (&site.app, site.scope());
    let store = app.parts.get::<files::Store>();
    let sizes = files::keep_pixels(&store, &app.clock, 400, vec![90; 400 * 200 * 3]).await.unwrap();
    let document = files::keep_own_document(&store, &app.clock, "list.txt", b"Flour").await.unwrap();
    let mut tx = app.db.write().await.unwrap();
    let hash = files::put_picture(&mut tx, &app.clock, &scope, &sizes).await.unwrap().unwrap();
    for name in names {
        learning::add_picture(&mut tx, &app.clock, &scope, name, &hash, &Default::default()).await.unwrap();
        written(&mut tx, &app.clock, &scope, name).await;
        collected(&mut tx, &app.clock, &scope, name).await;
        gathered(&mut tx, &app.clock, &scope, (name, &document)).await;
        announced(&mut tx, &app.clock, &scope, name).await;
    }
    tx.commit().await.unwrap();
    for name in names {
        site.sign_in(name, Role::Viewer).await;
        let new = NewOrganization { name: (*name).to_owned(), city: "Quill".into(), ..Default::default() };
        let made = by_hand::add(app, &scope, &new, "Alder County Library").await.unwrap();
        let keep = Keep {
            organization: made.unwrap(),
            owner: None,
            branch: None,
            need: Some("food_security".into()),
            next_step: None,
        };
        let like = NewOrganization { name: format!("{name} Annex"), ..new };
        by_hand::add(app, &scope, &like, "Alder County Library").await.unwrap();
        let mut tx = app.db.write().await.unwrap();
        relationships::keep(&mut tx, &app.clock, &scope, &keep).await.unwrap();
        let need = directory::vocab::need("food_security").unwrap();
        let own = |words| {
            discovery::factor::NewFactor::parse(need, discovery::suggest::rules(), "food_pantry", "", words, "0.5")
        };
        discovery::factor::say(&mut tx, &app.clock, &scope, &own(name).unwrap()).await.unwrap();
        heard(&mut tx, &app.clock, &scope, name).await;
        tx.commit().await.unwrap();
    }
}

/// A calendar of a partner of this name.
async fn announced(tx: &mut Tx, clock: &Clock, scope: &Scope, name: &str) {
    let new = programs::partner_calendar::NewPartnerCalendar {
        name: name.into(),
        organization_id: None,
        organization: name.into(),
        address: format!("https://{}.example/a.ics", slug(name)),
        zone: "America/Denver".into(),
        language: "en".into(),
    };
    programs::partner_calendar::put_partner_calendar(tx, clock, scope, None, &new).await.unwrap();
}

/// A conversation at a place of this name, and a project of this name.
async fn heard(tx: &mut Tx, clock: &Clock, scope: &Scope, name: &str) {
    let new = NewConversation::parse("", name, "", clock.today()).unwrap();
    relationships::converse(tx, clock, scope, (clock.id(), Between::default()), &new).await.unwrap();
    let new = NewProject::parse(name, "Bakers", None).unwrap();
    relationships::begin_project(tx, clock, scope, clock.id(), &new).await.unwrap();
}

/// A topic of this name, and an article for the topic "bread" that everybody reads.
async fn written(tx: &mut Tx, clock: &Clock, scope: &Scope, name: &str) {
    let published_at = Some(clock.now());
    let topic = |title: &str| NewTopic { slug: slug(title), title: title.into(), published_at, ..NewTopic::default() };
    let bread = match topic_by_slug(tx, scope, clock.now(), "bread").await.unwrap() {
        Found::Here(bread) => bread.id,
        _ => put_topic(tx, clock, scope, None, &topic("Bread")).await.unwrap(),
    };
    put_topic(tx, clock, scope, None, &topic(name)).await.unwrap();
    let article = NewArticle {
        slug: slug(name),
        title: name.into(),
        state: State::Published,
        published_at,
        topics: vec![bread],
        ..NewArticle::default()
    };
    put_article(tx, clock, scope, None, &article).await.unwrap();
    asked(tx, clock, scope, name).await;
}

/// A poll that is over.
async fn asked(tx: &mut Tx, clock: &Clock, scope: &Scope, name: &str) {
    let then = clock.now().plus_seconds(-86_400);
    let new = NewPoll {
        slug: slug(name),
        question: name.into(),
        context: String::new(),
        options: vec!["Yes".into(), "No".into()],
        month: None,
        series: String::new(),
        opens_at: then,
        closes_at: clock.now(),
        counts_shown: CountsShown::AfterVote,
        result: String::new(),
        topic: None,
        article: None,
        published_at: Some(then),
    };
    let (id, _) = poll::put_poll(tx, clock, scope, None, &new).await.unwrap();
    poll::put_counts(tx, scope, id, &[3, 2]).await.unwrap();
}

/// A collection of this name, and a resource in the collection "shelf" with a link of its own.
async fn collected(tx: &mut Tx, clock: &Clock, scope: &Scope, name: &str) {
    let published_at = Some(clock.now());
    let collection = |slug: &str, title: &str| NewArticle {
        slug: slug.into(),
        kind: Kind::Collection,
        title: title.into(),
        state: State::Published,
        published_at,
        ..NewArticle::default()
    };
    let shelf = match collection_by_slug(tx, scope, "shelf").await.unwrap() {
        Found::Here(shelf) => shelf.id,
        _ => put_article(tx, clock, scope, None, &collection("shelf", "Shelf")).await.unwrap(),
    };
    put_article(tx, clock, scope, None, &collection(&format!("about-{}", slug(name)), name)).await.unwrap();
    let shelf = collection_of(tx, scope, shelf).await.unwrap().unwrap();
    let address = format!("https://{}.example/", slug(name));
    let new = NewResource { title: format!("About {name}"), address, ..NewResource::default() };
    put_item(tx, clock, scope, &shelf, (None, &new, "Worth an hour.")).await.unwrap();
    learning::link::look_at_all(tx, clock, scope).await.unwrap();
}

/// A file, a resource and another event for the event "bread day".
async fn gathered(tx: &mut Tx, clock: &Clock, scope: &Scope, (name, document): (&str, &files::Document)) {
    let day = match programs::event_by_slug(tx, scope, "bread-day", true).await.unwrap() {
        Found::Here(it) => it.id,
        _ => happens(tx, clock, scope, "Bread day").await,
    };
    let other = happens(tx, clock, scope, name).await;
    programs::relate(tx, clock, scope, (day, other), name).await.unwrap().unwrap();
    let file = programs::NewEventAttachment { title: name.into(), ..Default::default() };
    programs::put_event_attachment(tx, clock, scope, day, &file, (name, document)).await.unwrap();
    let new = NewResource { title: format!("More of {name}"), ..NewResource::default() };
    programs::put_event_resource(tx, clock, scope, (day, name, ""), programs::Which::New(&new)).await.unwrap();
}

async fn happens(tx: &mut Tx, clock: &Clock, scope: &Scope, title: &str) -> programs::EventId {
    let hour = |hour| jiff::civil::Time::constant(hour, 0, 0, 0);
    let sitting = programs::NewSitting { day: jiff::civil::date(2028, 1, 12), begins: hour(14), ends: hour(15) };
    let moments = sitting.moments(&jiff::tz::TimeZone::UTC).unwrap();
    let new = programs::NewEvent {
        slug: slug(title),
        title: title.into(),
        state: programs::State::Scheduled,
        zone: "UTC".into(),
        language: "en".into(),
        sittings: vec![(sitting, moments)],
        ..Default::default()
    };
    programs::put_event(tx, clock, scope, None, &new).await.unwrap().0
}
