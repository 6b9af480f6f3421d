//! Whole questions: counts, choices, moments, quotations, and who may see what.

use db::{Db, SystemId, Ts, sqlx::types::Uuid};

use crate::{
    Answer, Audience, Chosen, Document, Documents, Filter, Index, Language, MIGRATIONS, Order, Question, changed,
};

const OURS: u128 = 7;
const THEIRS: u128 = 8;
/// 21 September 2026, and a year before.
const NOW: Ts = Ts(1_790_000_000_000_000);
const BEFORE: Ts = Ts(NOW.0 - 365 * 86_400_000_000);

struct Written(&'static str, &'static str, &'static str, &'static [&'static str], Ts, u128);

const WRITTEN: [Written; 8] = [
    Written(
        "Bread on Saturdays",
        "The bakery gives bread. We drive it to three branches.",
        "guide",
        &["food"],
        NOW,
        OURS,
    ),
    Written(
        "Partnering with a bakery",
        "Go when they are not busy, and bring questions.",
        "article",
        &["food", "jobs"],
        BEFORE,
        OURS,
    ),
    Written(
        "Pan para la tarde",
        "La panadería regala pan y la biblioteca lo reparte con los vecinos.",
        "news",
        &["food"],
        NOW,
        OURS,
    ),
    Written("A résumé evening", "Ten neighbors came for help with a job application.", "news", &["jobs"], NOW, OURS),
    Written("Bread tomorrow", "What the bakery and we will do.", "news", &["food"], Ts(NOW.0 + 1), OURS),
    Written("Bread of theirs", "Another library's bakery.", "guide", &["food"], NOW, THEIRS),
    Written("Job seekers", "What a town's employers can do with a library.", "topic", &["jobs"], BEFORE, OURS),
    Written("Educación en casa", "Las reuniones de los sábados en la cocina.", "article", &[], BEFORE, OURS),
];

fn document(id: &Uuid) -> Document {
    let Written(name, text, kind, topics, from, system) = &WRITTEN[id.as_u128() as usize];
    let topics = topics.iter().map(|topic| ("topic", (*topic).to_owned()));
    Document {
        id: *id,
        system: Some(SystemId(Uuid::from_u128(*system))),
        audience: Audience::Public,
        from: Some(*from),
        name: (*name).into(),
        text: (*text).into(),
        language: Some(Language::of(text)),
        path: format!("/articles/{id}"),
        facets: topics.chain([("type", (*kind).to_owned())]).collect(),
        joins_its_name: false,
    }
}

struct Place {
    index: Index,
    _folder: tempfile::TempDir,
}

async fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_file(&folder.path().join("test.db")).await.unwrap();
    db.migrate(MIGRATIONS).await.unwrap();
    let ids: Vec<Uuid> = (0..WRITTEN.len()).map(|i| Uuid::from_u128(i as u128)).collect();
    let mut tx = db.write().await.unwrap();
    changed(&mut tx, "article", &ids).await.unwrap();
    tx.commit().await.unwrap();
    let index = Index::open(&folder.path().join("search")).unwrap();
    let load = Documents {
        noun: "article",
        load: |_, ids| Box::pin(std::future::ready(Ok(ids.iter().map(document).collect()))),
    };
    index.catch_up(&db, &[load]).await.unwrap();
    Place { index, _folder: folder }
}

impl Place {
    fn ask(&self, text: &str, chosen: &[Chosen], now: Ts) -> Answer {
        let filter =
            Filter { noun: None, system: Some(SystemId(Uuid::from_u128(OURS))), audience: Audience::Public, now };
        let order = if text.is_empty() { Order::Newest } else { Order::Best };
        self.index.ask(&Question { text, filter, chosen, order, rows: 0..10 }).unwrap()
    }

    fn names(&self, text: &str) -> Vec<String> {
        self.ask(text, &[], NOW).rows.into_iter().map(|row| row.name).collect()
    }
}

fn count(answer: &Answer, group: &str, value: &str) -> usize {
    answer.counts.iter().find(|it| it.group == group && it.value == value).map_or(0, |it| it.count)
}

fn paragraph(id: &Uuid, text: &str) -> Document {
    Document {
        id: *id,
        audience: Audience::Public,
        name: "A talk".into(),
        text: text.into(),
        language: Some(Language::English),
        path: format!("/talk#{}", text.len()),
        joins_its_name: true,
        ..Document::default()
    }
}

/// Documents that one row brings are one thing.
#[tokio::test]
async fn a_thing_of_many_paragraphs_is_found_once() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_file(&folder.path().join("test.db")).await.unwrap();
    db.migrate(MIGRATIONS).await.unwrap();
    let id = Uuid::from_u128(1);
    let mut tx = db.write().await.unwrap();
    changed(&mut tx, "captions", &[id]).await.unwrap();
    tx.commit().await.unwrap();
    let index = Index::open(&folder.path().join("search")).unwrap();
    let load = Documents {
        noun: "captions",
        load: |_, ids| {
            let of = |id: &Uuid| [paragraph(id, "Bread is patient."), paragraph(id, "Salt is not, and bread waits.")];
            Box::pin(std::future::ready(Ok(ids.iter().flat_map(of).collect())))
        },
    };
    index.catch_up(&db, &[load]).await.unwrap();
    let filter = Filter { noun: None, system: None, audience: Audience::Public, now: NOW };
    for (text, order, path) in
        [("", Order::Newest, "/talk#17"), ("bread", Order::Newest, "/talk#17"), ("salt", Order::Best, "/talk#29")]
    {
        let question = Question { text, filter: filter.clone(), chosen: &[], order, rows: 0..10 };
        let rows = index.ask(&question).unwrap().rows;
        assert_eq!(rows.iter().map(|row| row.path.as_str()).collect::<Vec<_>>(), [path], "{text}");
    }
}

#[tokio::test]
async fn stems_slips_and_accents_find_the_same() {
    let place = place().await;
    for text in [
        "partners bakery",
        "partnered bakery",
        "partnred bakery",
        "partnered bakery ",
        "parnering bakery",
        "PARTNERING, bakery!",
    ] {
        assert_eq!(place.names(text), ["Partnering with a bakery"], "{text}");
    }
    for text in ["panaderías", "panaderia", "panadría", "regalar "] {
        assert_eq!(place.names(text), ["Pan para la tarde"], "{text}");
    }
    assert_eq!(place.names("resume"), ["A résumé evening"]);
    assert_eq!(place.names("reunion "), ["Educación en casa"]);
    assert_eq!(place.names("educar "), ["Educación en casa"]);
}

#[tokio::test]
async fn a_moment_ahead_is_neither_found_nor_counted_until_it_comes() {
    let place = place().await;
    let now = place.ask("bread", &[], NOW);
    assert_eq!((now.count, count(&now, "type", "news"), count(&now, "topic", "food")), (1, 0, 1));
    let then = place.ask("bread", &[], Ts(NOW.0 + 1));
    assert_eq!((then.count, count(&then, "type", "news"), count(&then, "topic", "food")), (2, 1, 2));
    let all = place.ask("", &[], NOW);
    assert_eq!((all.count, all.rows.len()), (6, 6), "another library's and tomorrow's are left out");
    assert_eq!(count(&all, "year", "2025") + count(&all, "year", "2026"), 6);
    assert!(all.rows.windows(2).all(|pair| pair[0].from >= pair[1].from), "the newest first");
}

#[tokio::test]
async fn choices_are_or_within_a_group_and_and_across() {
    let place = place().await;
    let food: Chosen = ("topic", vec!["food".into()]);
    let answer = place.ask("", std::slice::from_ref(&food), NOW);
    assert_eq!((answer.count, answer.unchosen), (3, 6));
    assert_eq!(count(&answer, "topic", "jobs"), 3, "as if nothing were chosen in this group");
    assert_eq!(count(&answer, "type", "topic"), 0, "of what is chosen");
    assert_eq!(count(&answer, "language", "es"), 1);
    let both = place.ask("", &[food.clone(), ("type", vec!["news".into(), "guide".into()])], NOW);
    let mut names: Vec<&str> = both.rows.iter().map(|row| row.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Bread on Saturdays", "Pan para la tarde"]);
    assert_eq!((count(&both, "type", "article"), count(&both, "topic", "jobs")), (1, 1));
    assert_eq!(count(&both, "year", "2025"), 0);
    let none = place.ask("", &[food, ("year", vec!["1999".into()])], NOW);
    assert_eq!((none.count, none.rows.len(), count(&none, "year", "2026")), (0, 0, 2));
}

#[tokio::test]
async fn every_count_is_what_choosing_it_gives() {
    let place = place().await;
    for text in ["", "bakery", "library", "a"] {
        for counted in place.ask(text, &[], NOW).counts {
            let groups = ["type", "topic", "language", "year"];
            let group = groups.into_iter().find(|group| *group == counted.group).unwrap();
            let chosen = place.ask(text, &[(group, vec![counted.value.clone()])], NOW);
            assert_eq!((chosen.count, chosen.rows.len()), (counted.count, counted.count), "{text} {counted:?}");
        }
    }
}

#[tokio::test]
async fn a_hit_is_quoted_with_its_words_marked() {
    let place = place().await;
    let row = place.ask("branch drives", &[], NOW).rows.remove(0);
    let marked: Vec<&str> = row.quote.iter().filter(|it| it.marked).map(|it| it.text.as_str()).collect();
    assert_eq!(marked, ["drive", "branches"]);
    let whole: String = row.quote.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(
        whole,
        "The bakery gives bread. We drive it to three branches.".replace("The bakery gives bread. ", "… ")
    );
    let quote = |text: &str, typed: &str| {
        let words = place.index.search(&place.index.reader.searcher(), typed, &all(), 1, |_| Ok((1, ()))).unwrap();
        place.index.quote(text, Some(Language::English), &words.unwrap().1.words)
    };
    let long =
        format!("{} Then bread came.\nAnd {}", "Nothing here. ".repeat(40), "more words followed it ".repeat(40));
    let said: String = quote(&long, "bread").iter().map(|it| it.text.as_str()).collect();
    assert!(said.starts_with("… Then bread came. And more") && said.ends_with(" …") && said.len() < 240, "{said}");
    assert_eq!(quote("", "bread"), []);
    for odd in ["🍞", "א ב bread ג", "x", "…", "bread"] {
        let said: String = quote(odd, "bread").iter().map(|it| it.text.as_str()).collect();
        assert!(odd.contains(said.trim()) || said.is_empty(), "{odd}: {said}");
    }
}

fn all() -> Filter {
    Filter { noun: None, system: Some(SystemId(Uuid::from_u128(OURS))), audience: Audience::Public, now: NOW }
}

#[tokio::test]
async fn a_slip_is_answered_with_what_was_probably_meant() {
    let place = place().await;
    let meant = |text: &str| place.ask(text, &[], NOW).meant;
    assert_eq!(meant("bakrey bread").as_deref(), Some("bakery bread"));
    assert_eq!(meant("panadría").as_deref(), Some("panadería"), "with the accent it has there");
    assert_eq!(meant("bakery"), None);
    assert_eq!(meant("partn"), None, "the word may go on");
    assert_eq!(meant("tomorow"), None, "what is not shown yet is not given away");
    assert_eq!(
        place.index.alone("bakery moonlight seekers", &all()).unwrap(),
        [("bakery".into(), 2), ("moonlight".into(), 0), ("seekers".into(), 1)]
    );
}

#[tokio::test]
async fn quoted_words_are_found_where_they_stand_together() {
    let place = place().await;
    let marked = |text: &str| {
        let row = place.ask(text, &[], NOW).rows.remove(0);
        row.quote.into_iter().filter(|it| it.marked).map(|it| it.text).collect::<Vec<_>>()
    };
    assert_eq!(place.names("gives bread the bakery").len(), 1);
    assert_eq!(place.names("\"the bakery gives\""), ["Bread on Saturdays"]);
    assert_eq!(marked("\"gives bread\" three"), ["gives", "bread", "three"]);
    assert_eq!(
        marked("“LA PANADERIA” vecinos"),
        ["La", "panadería", "vecinos"],
        "in names and texts, whatever accents"
    );
    assert_eq!(place.names("\"with a bakery\""), ["Partnering with a bakery"], "a name counts as well");
    assert!(place.ask("\"branch\"", &[], NOW).apart, "one word in quotes is meant as it is written");
}

#[tokio::test]
async fn words_that_stand_together_nowhere_are_looked_for_apart() {
    let place = place().await;
    let answer = place.ask("\"bread gives\"", &[], NOW);
    assert!(answer.apart && answer.count == 1, "{answer:?}");
    assert!(!place.ask("\"gives bread\"", &[], NOW).apart);
    assert!(!place.ask("bread gives", &[], NOW).apart, "nothing was quoted");
    assert!(!place.ask("\"bread gives", &[], NOW).apart, "nor closed");
}

#[tokio::test]
async fn odd_questions_are_answered() {
    let place = place().await;
    let long = "bread ".repeat(2_000);
    for text in
        ["\"bread\" AND (", "name:bread", "*?!", "🍞", "שלום עולם", "\u{202e}bread", "a\0b", "bread^2~", long.as_str()]
    {
        place.ask(text, &[], NOW);
        place.index.begin(text, &all(), 5).unwrap();
        place.index.alone(text, &all()).unwrap();
    }
    assert_eq!(place.names("\"bread\" saturdays"), ["Bread on Saturdays"]);
}

#[tokio::test]
async fn two_processes_on_one_folder_have_an_index_each() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("search");
    let first = Index::open(&dir).unwrap();
    let second = Index::open(&dir).unwrap();
    drop(first);
    drop(Index::open(&dir).unwrap());
    drop(second);
    assert!(folder.path().join("search-2").is_dir() && !folder.path().join("search-3").exists());
}
