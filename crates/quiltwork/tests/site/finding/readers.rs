//! Visitors, viewers and staff of two library systems: each finds, and counts, what is theirs to see.

use db::{Role, Scope};
use directory::{Field, NewPerson, OrganizationId};
use learning::{NewArticle, NewTopic, State};
use testing::{Site, Visit};

use super::{count, follow, guide, put, titles, topic};
use crate::relationships::bakery;

/// Whatever there is: one library's open and closed things, another library's, and organizations, one kept from the public.
async fn fill(site: &Site) {
    let (ours, clock, now) = (site.scope(), &site.app.clock, site.app.clock.now());
    let hidden = bakery(site, "Bread of the Hidden Door").await;
    bakery(site, "Bread and Sons").await;
    let mut tx = site.app.db.write().await.unwrap();
    let theirs = accounts::add_system(&mut tx, clock, "XX0002", "Tenney County Library", "XX").await.unwrap();
    let theirs = Scope::program(Some(theirs));
    for (scope, whose) in [(&ours, "ours"), (&theirs, "theirs")] {
        let about = topic(&mut tx, clock, scope, &format!("Bread, {whose}"), Some(now)).await;
        topic(&mut tx, clock, scope, &format!("Bread, {whose}, not yet a topic"), None).await;
        topic(&mut tx, clock, scope, &format!("Bread, {whose}, a topic of tomorrow"), Some(now.plus_seconds(90))).await;
        put(&mut tx, clock, scope, &guide(&format!("A loaf, {whose}"), now, &[about])).await;
        for (title, state, at) in
            [("draft", State::Draft, 0), ("review", State::Review, 0), ("tomorrow", State::Published, 90)]
        {
            let new = guide(&format!("A loaf, {whose}, {title}"), now.plus_seconds(at), &[about]);
            put(&mut tx, clock, scope, &NewArticle { state, ..new }).await;
        }
        for (published, said) in [(Some(now), "now"), (None, "draft"), (Some(now.plus_seconds(90)), "of tomorrow")] {
            let question = format!("Which bread, {whose}, {said}?");
            let new = learning::poll::NewPoll {
                slug: learning::slug(&question),
                question,
                context: String::new(),
                options: vec!["Rye".into(), "Wheat".into()],
                month: None,
                series: String::new(),
                opens_at: now,
                closes_at: now.plus_seconds(3600),
                counts_shown: learning::poll::CountsShown::AfterVote,
                result: "More bread than ever.".into(),
                topic: None,
                article: None,
                published_at: published,
            };
            learning::poll::put_poll(&mut tx, clock, scope, None, &new).await.unwrap();
        }
        let about = "Bakes bread with the neighbors.".into();
        let person = NewPerson { slug: "dell".into(), name: format!("Dell, {whose}"), about, ..NewPerson::default() };
        directory::put_person(&mut tx, clock, scope, &person).await.unwrap();
    }
    let hidden: OrganizationId = hidden.rsplit('/').next().unwrap().parse().unwrap();
    let said = [(Field::Public, "no".to_owned())];
    directory::correct(&mut tx, clock, &ours, hidden, &said).await.unwrap();
    tx.commit().await.unwrap();
    follow(site).await;
}

const OPEN: [&str; 5] = ["A loaf, ours", "Bread and Sons", "Bread, ours", "Dell, ours", "Which bread, ours, now?"];

async fn people(site: &Site) -> [(Visit, bool); 4] {
    let viewer = site.sign_in("Vera", Role::Viewer).await;
    let staff = site.sign_in("Mara", Role::Staff).await;
    let administrator = site.sign_in("Ada", Role::Administrator).await;
    [(site.visitor(), false), (viewer, true), (staff, true), (administrator, true)]
}

#[tokio::test]
async fn each_reader_finds_and_counts_what_is_theirs_to_see() {
    Site::both(|site| async move {
        fill(&site).await;
        for (reader, works_here) in people(&site).await {
            let mut wanted: Vec<&str> = OPEN.to_vec();
            wanted.extend(works_here.then_some("Bread of the Hidden Door"));
            wanted.sort_unstable();
            for (asked, all) in [("/search?q=bread", true), ("/search?q=braed", true), ("/search?language=en", false)] {
                let page = reader.get(asked).await.is(200);
                let seen: Vec<&str> =
                    wanted.iter().copied().filter(|it| all || OPEN.contains(it) && *it != OPEN[1]).collect();
                assert_eq!(titles(&page), seen, "{asked}");
                let organizations = if all { 1 + usize::from(works_here) } else { 0 };
                let counted = ["Organizations", "Topics", "Guides", "People", "Polls"].map(|label| count(&page, label));
                assert_eq!(counted, [organizations, 1, 1, 1, 1], "{asked}");
                assert!(page.says(&format!("{} results", seen.len())), "{asked}: {}", page.visible());
            }
            let begun = reader.get("/search").await.is(200);
            assert!(begun.texts("#results .chips a").contains(&"Guides 1".to_owned()), "{}", begun.visible());
            for page in [
                "/search?q=bread",
                "/search",
                "/search/answers?q=bread",
                "/search/feed.atom?q=bread",
                "/search?q=tomorrow+zzz",
                "/search?q=tomorow",
            ] {
                let said = reader.get(page).await.is(200).body();
                for hidden in ["theirs", ", draft", "than ever", ", review", "of tomorrow", ", tomorrow", "not yet"] {
                    assert!(!said.contains(hidden), "{page} says “{hidden}”");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_moment_comes_and_nothing_else_has_to_happen() {
    Site::both(|site| async move {
        fill(&site).await;
        let visitor = site.visitor();
        let before = visitor.get("/search?q=loaf").await.is(200);
        assert_eq!((titles(&before).len(), count(&before, "Guides")), (1, 0), "of one type there is nothing to choose");
        site.app.clock.pass_seconds(91);
        let after = visitor.get("/search?q=bread").await.is(200);
        assert_eq!((count(&after, "Guides"), count(&after, "Topics")), (2, 2));
        assert!(titles(&after).contains(&"A loaf, ours, tomorrow".into()));
    })
    .await;
}

#[tokio::test]
async fn what_is_withdrawn_or_taken_back_is_found_no_longer() {
    Site::both(|site| async move {
        let (scope, clock, now) = (site.scope(), &site.app.clock, site.app.clock.now());
        let mara = site.sign_in("Mara", Role::Staff).await;
        let mut tx = site.app.db.write().await.unwrap();
        let new = guide("A loaf for all", now, &[]);
        let id = put(&mut tx, clock, &scope, &new).await;
        let about = topic(&mut tx, clock, &scope, "Loaves", None).await;
        let new_topic =
            NewTopic { slug: "loaves".into(), title: "Loaves".into(), published_at: Some(now), ..NewTopic::default() };
        learning::put_topic(&mut tx, clock, &scope, Some(about), &new_topic).await.unwrap();
        let sql = "SELECT change_set_id FROM change WHERE row_id = $1 ORDER BY change_set_id DESC LIMIT 1";
        let set: history::ChangeSetId = db::scalar!(&mut tx, sql; about).unwrap();
        tx.commit().await.unwrap();
        follow(&site).await;
        assert_eq!(titles(&mara.get("/search?q=loaf").await), ["A loaf for all"]);
        assert_eq!(titles(&mara.get("/search?q=loaves").await), ["Loaves"]);
        mara.post(&format!("/history/{set}/undo"), &[]).await.is(303);
        let mut tx = site.app.db.write().await.unwrap();
        let draft = NewArticle { state: State::Draft, ..new };
        learning::put_article(&mut tx, clock, &scope, Some(id), &draft).await.unwrap();
        tx.commit().await.unwrap();
        follow(&site).await;
        for typed in ["loaf", "loaves"] {
            assert!(mara.get(&format!("/search?q={typed}")).await.is(200).says("Nothing found"), "{typed}");
        }
    })
    .await;
}
