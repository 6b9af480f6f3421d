//! Reasons and numbers agree, in both languages, for every suggestion of the sample.

use engine::{
    nearby::Nearby,
    rank::{Filter, Group, Order, Parts, Shown},
};
use web::{Lang, Texts};

use super::{Format, List, Ours, branch_named, page, printed, ranked, sample_branches, sample_catalog, sample_wanted};
use crate::{
    catalog::Catalog,
    words::{Tone, Words},
};

fn texts() -> Texts {
    let rooms = [web::WORDS, directory::WORDS, relationships::WORDS].concat();
    Texts::read(rooms.iter().chain(&crate::words())).expect("the shipped texts")
}

fn ask(catalog: &Catalog, need: &str) -> List {
    ranked(catalog, &Ours::default(), &sample_wanted(need))
}

fn said(catalog: &Catalog, list: &List, lang: Lang) -> Vec<Vec<String>> {
    let texts = texts();
    let words = Words::new(&texts, lang, &catalog.sources);
    list.rows.iter().map(|row| words.reasons(row).into_iter().map(|told| told.text).collect()).collect()
}

#[test]
fn every_suggestion_is_said_in_both_languages_and_its_parts_make_its_score() {
    let catalog = sample_catalog();
    let mut seen = 0;
    for need in directory::vocab::needs() {
        let list = ask(&catalog, need.id);
        for row in &list.rows {
            let parts = Parts::of(&row.suggestion.terms);
            let product = parts.fit * parts.near * parts.evidence * parts.capacity;
            assert!((product - row.suggestion.score).abs() < 1e-9, "{}", row.name);
            seen += 1;
        }
        for lang in Lang::ALL {
            for sentences in said(&catalog, &list, lang) {
                assert!(sentences.len() >= 3, "{sentences:?}");
                let broken = sentences.iter().find(|text| text.trim().len() < 5 || text.contains('⟦'));
                assert_eq!(broken, None);
            }
        }
    }
    assert!(seen > 20, "only {seen} suggestions");
}

#[test]
fn the_first_sentence_says_what_and_where() {
    let catalog = sample_catalog();
    let list = ask(&catalog, "early_literacy");
    let first = |lang| said(&catalog, &list, lang)[0][0].clone();
    assert_eq!(list.rows[0].name, "Little Acorns Child Care");
    assert_eq!(first(Lang::En), "A child-care center 220 m away in a straight line.");
    assert_eq!(first(Lang::Es), "Un centro de cuidado infantil a 220 metros en línea recta.");
}

#[test]
fn a_fact_that_is_taken_away_takes_its_sentence_along() {
    type Without = fn(&mut Catalog);
    let facts: [(&str, &str, Without); 6] = [
        ("phone", "A phone number is known.", |c| c.known[0].candidate.phone = None),
        ("web", "It has a web address.", |c| c.known[0].candidate.web = None),
        ("revenue", "It takes in about $1.3 million a year.", |c| {
            c.known[0].candidate.tax.as_mut().unwrap().revenue = None;
        }),
        ("return", "Its last tax return is of 2025.", |c| {
            c.known[0].candidate.tax.as_mut().unwrap().last_return = None;
        }),
        ("mark", "People vote here: a hall with level access.", |c| c.known[0].candidate.traits.clear()),
        ("second source", "Others list it too.", |c| c.known[0].candidate.sources.truncate(1)),
    ];
    let with = |catalog: &Catalog| {
        let list = ask(catalog, "early_literacy");
        let at = list.rows.iter().position(|row| row.name == "Little Acorns Child Care").expect("it is suggested");
        (said(catalog, &list, Lang::En)[at].clone(), list.rows[at].suggestion.score)
    };
    let (full, score) = with(&sample_catalog());
    for (fact, sentence, without) in facts {
        let mut catalog = sample_catalog();
        without(&mut catalog);
        let (poorer, lower) = with(&catalog);
        assert!(full.iter().any(|text| text == sentence), "{fact}: {full:?}");
        assert!(!poorer.iter().any(|text| text == sentence), "{fact} is gone and its sentence stays");
        assert!((lower - score).abs() > 1e-9, "{fact} is gone and the number stays");
    }
}

#[test]
fn a_family_home_is_neither_named_nor_placed() {
    let catalog = sample_catalog();
    let list = ask(&catalog, "early_literacy");
    let home = list.rows.iter().find(|row| row.suggestion.shown == Shown::Anonymous).expect("the sample has one");
    assert_eq!((home.name.as_str(), home.address.as_str(), home.point), ("", "", None));
    let texts = texts();
    let words = Words::new(&texts, Lang::En, &catalog.sources);
    for format in [Format::Json, Format::Csv, Format::GeoJson, Format::Table] {
        let text = printed(&list, &words, format);
        assert!(text.contains("Family child-care home") && !text.contains("Farrow") && !text.contains("2 Mill"));
    }
}

#[test]
fn the_file_holds_what_the_command_promises() {
    let catalog = sample_catalog();
    let texts = texts();
    let words = Words::new(&texts, Lang::En, &catalog.sources);
    let json = printed(&ask(&catalog, "early_literacy"), &words, Format::Json);
    let lines: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(lines[0]["organization"]["name"], "Little Acorns Child Care");
    assert_eq!((&lines[0]["kind"], &lines[0]["place_precision"]), (&"early_learning".into(), &"exact".into()));
    assert_eq!(lines[0]["reasons"][0]["source"], "Child care of Alder County");
    assert_eq!(lines[0]["reasons"][0]["year"], 2016);
    assert_eq!(lines[0]["sources"][1], "IRS nonprofit file");
    for line in &lines {
        let parts = ["fit", "near", "evidence", "capacity"].map(|part| line["parts"][part].as_f64().unwrap());
        assert!((parts.iter().product::<f64>() - line["score"].as_f64().unwrap()).abs() < 1e-9);
        let placed = matches!(line["place_precision"].as_str().unwrap(), "exact" | "block");
        assert!(placed || line["distance_m"].is_null(), "{line}");
    }
}

#[test]
fn thirty_is_a_limit_and_what_is_left_out_is_counted() {
    let catalog = sample_catalog();
    let mut wanted = sample_wanted("early_literacy");
    wanted.limit = 3;
    let list = ranked(&catalog, &Ours::default(), &wanted);
    assert_eq!(list.rows.len(), 3);
    assert!(list.rows.iter().any(|row| row.name == "Suds on Mill Laundry"), "an unlikely neighbor keeps its place");
    assert_eq!(
        list.left_out_by_reason().iter().map(|(why, n)| (why.as_str(), *n)).collect::<Vec<_>>(),
        [("chapter-at-headquarters", 1)]
    );
    let unseen: Vec<_> = list.unseen.iter().map(|kind| kind.id).collect();
    assert_eq!(unseen, ["public_media", "museum"]);
    (wanted.filter, wanted.order, wanted.limit) = (Filter::Surprise, Order::NearestFirst, 30);
    let list = ranked(&catalog, &Ours::default(), &wanted);
    assert_eq!(list.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Suds on Mill Laundry"]);
}

/// Who is next door is asked of the index that `quiltwork evaluate near` measures.
#[test]
fn without_the_index_nobody_is_next_door_by_chance() {
    let mut catalog = sample_catalog();
    let unlikely = |catalog: &Catalog| {
        let rows = ask(catalog, "early_literacy").rows;
        rows.iter().filter(|row| row.suggestion.group == Group::UnlikelyButClose).count()
    };
    assert_eq!(unlikely(&catalog), 1);
    catalog.nearby = Nearby::new(Vec::new());
    assert_eq!(unlikely(&catalog), 0);
}

#[test]
fn what_is_unknown_is_said_last() {
    let catalog = sample_catalog();
    let texts = texts();
    let words = Words::new(&texts, Lang::En, &catalog.sources);
    for row in &ask(&catalog, "early_literacy").rows {
        let tones: Vec<Tone> = words.reasons(row).iter().map(|told| told.tone).collect();
        assert!(tones.is_sorted(), "{}: {tones:?}", row.name);
    }
}

#[test]
fn a_branch_is_meant_by_any_part_of_its_name() {
    let branches = sample_branches();
    let named = |text: &str| branch_named(&branches, text).map(|branch| branch.name.as_str());
    assert_eq!(named("marr"), Ok("Marrow Library"));
    assert_eq!(named("xx9901-002"), Ok("Tenney Library"));
    assert_eq!(named("library").map_err(|several| several.len()), Err(2));
    assert_eq!(named("quill").map_err(|none| none.len()), Err(0));
}

#[test]
fn every_page_of_suggestions_renders() {
    let texts = std::sync::Arc::new(texts());
    for lang in Lang::ALL {
        let frame = web::Frame::bare(std::sync::Arc::clone(&texts), lang);
        for sample in page::samples(&frame) {
            let html = sample.html.unwrap();
            assert!(!html.contains('⟦'), "{}: {}", sample.name, html.split('⟦').nth(1).unwrap_or_default());
        }
    }
}
