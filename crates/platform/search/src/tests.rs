//! What is found, by whom, and in which order.

mod asked;

use db::{Db, SystemId, Ts, sqlx::types::Uuid};

use crate::{Audience, Document, Documents, Filter, Index, MIGRATIONS, changed};

const SYSTEM: u128 = 7;
const NAMES: [(&str, &str); 16] = [
    ("Safeway", "Marrow"),
    ("Safeway", "Quill"),
    ("SAFEWAY", "Alder Falls"),
    ("Safe House", "Marrow"),
    ("Millrace Bakery", "Alder Falls"),
    ("Quill Public Library", "Quill"),
    ("Friends of the Quill Public Libary", "Quill"),
    ("The Tenney Hardware", "Tenney"),
    ("Tenney Hardware of Quill County", "Quill"),
    ("Wheelwrights Guild", "Tenney"),
    ("Wheelwrights Hall", "Tenney"),
    ("Wheelwrights Shop", "Tenney"),
    ("Wheelwrigths", "Tenney"),
    ("McDaniel's Salon", "Tenney"),
    ("Society of Old Ovens", "Marrow"),
    ("Inner Circle", "Marrow"),
];

/// The last two documents are staff's: one of every system, one of one system.
fn document(id: &Uuid) -> Document {
    let i = id.as_u128() as usize;
    let (name, text) = NAMES[i];
    let audience = if i >= NAMES.len() - 2 { Audience::Staff } else { Audience::Public };
    let system = (i == NAMES.len() - 1).then(|| SystemId(Uuid::from_u128(SYSTEM)));
    let (name, text) = (name.into(), text.into());
    Document { id: *id, system, audience, name, text, joins_its_name: true, ..Document::default() }
}

async fn index(place: &std::path::Path) -> Index {
    let db = Db::open_file(&place.join("test.db")).await.unwrap();
    db.migrate(MIGRATIONS).await.unwrap();
    let ids: Vec<Uuid> = (0..NAMES.len()).map(|i| Uuid::from_u128(i as u128)).collect();
    let mut tx = db.write().await.unwrap();
    changed(&mut tx, "body", &ids).await.unwrap();
    tx.commit().await.unwrap();
    let index = Index::open(&place.join("search")).unwrap();
    let load =
        Documents { noun: "body", load: |_, ids| Box::pin(std::future::ready(Ok(ids.iter().map(document).collect()))) };
    index.catch_up(&db, &[load]).await.unwrap();
    index
}

fn filter(audience: Audience, system: Option<u128>) -> Filter {
    Filter { noun: Some("body"), system: system.map(|id| SystemId(Uuid::from_u128(id))), audience, now: Ts(0) }
}

fn found(index: &Index, text: &str, filter: &Filter) -> Vec<&'static str> {
    index.find(text, filter, 20).unwrap().into_iter().map(|hit| NAMES[hit.id.as_u128() as usize].0).collect()
}

#[tokio::test]
async fn one_slip_is_forgiven_wherever_it_is() {
    let place = tempfile::tempdir().unwrap();
    let index = index(place.path()).await;
    let found = |text: &str| found(&index, text, &filter(Audience::Public, None));
    for slip in ["milrace", "mlilrace", "millrade", "nillrace", "illrace bakery", "Millrace Bakrey", "bakery alder"] {
        assert_eq!(found(slip), ["Millrace Bakery"], "{slip}");
    }
    assert_eq!(found("milr"), [""; 0], "no two words that do not begin so");
    assert_eq!(found("millr"), ["Millrace Bakery"]);
    assert_eq!(found(""), [""; 0]);
    assert_eq!(found("quill libary").len(), 2, "a word that is misspelt in a name is meant as a slip, too");
    assert_eq!(found("library").first(), Some(&"Quill Public Library"));
}

#[tokio::test]
async fn those_of_one_name_are_one() {
    let place = tempfile::tempdir().unwrap();
    let index = index(place.path()).await;
    let names = index.find_names("safe", &filter(Audience::Public, None), 5).unwrap();
    let seen: Vec<_> = names.iter().map(|it| (NAMES[it.hit.id.as_u128() as usize].0.to_lowercase(), it.more)).collect();
    assert_eq!(seen.len(), 2, "{seen:?}");
    assert!(seen.contains(&("safeway".into(), 2)) && seen.contains(&("safe house".into(), 0)), "{seen:?}");
    assert_eq!(index.find_names("safe", &filter(Audience::Public, None), 1).unwrap().len(), 1);
    assert_eq!(index.find("safeway", &filter(Audience::Public, None), 20).unwrap().len(), 3);
}

#[tokio::test]
async fn a_name_that_begins_as_typed_comes_first() {
    let place = tempfile::tempdir().unwrap();
    let index = index(place.path()).await;
    let names = index.find_names("tenney hardware", &filter(Audience::Public, None), 5).unwrap();
    let names: Vec<_> = names.iter().map(|it| NAMES[it.hit.id.as_u128() as usize].0).collect();
    assert_eq!(names, ["Tenney Hardware of Quill County", "The Tenney Hardware"]);
}

#[tokio::test]
async fn of_two_words_one_slip_away_the_frequent_one_is_meant() {
    let place = tempfile::tempdir().unwrap();
    let index = index(place.path()).await;
    let found = found(&index, "wheelwrigts", &filter(Audience::Public, None));
    assert_eq!((found.len(), found.last()), (4, Some(&"Wheelwrigths")), "{found:?}");
}

#[tokio::test]
async fn a_single_letter_at_the_end_only_hints() {
    let place = tempfile::tempdir().unwrap();
    let index = index(place.path()).await;
    let found = |text: &str| found(&index, text, &filter(Audience::Public, None));
    assert_eq!(found("mcdaniel s"), ["McDaniel's Salon"]);
    assert_eq!(found("mcdaniel x"), ["McDaniel's Salon"], "more letters may come");
    assert_eq!(found("mcdaniel x "), [""; 0], "a whole word has to fit");
}

#[tokio::test]
async fn readers_find_what_is_theirs() {
    let place = tempfile::tempdir().unwrap();
    let index = index(place.path()).await;
    let both = |filter: &Filter| (found(&index, "ovens", filter).len(), found(&index, "circle", filter).len());
    assert_eq!(both(&filter(Audience::Public, None)), (0, 0));
    assert_eq!(both(&filter(Audience::Public, Some(SYSTEM))), (0, 0));
    assert_eq!(both(&filter(Audience::Staff, Some(8))), (1, 0));
    assert_eq!(both(&filter(Audience::Staff, Some(SYSTEM))), (1, 1));
    let other = Filter { noun: Some("need"), ..filter(Audience::Staff, Some(SYSTEM)) };
    assert_eq!(both(&other), (0, 0));
}
