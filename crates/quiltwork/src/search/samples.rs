//! The page in all its states with made-up content, for the test that looks at every page.

use askama::Template;
use db::{Ts, sqlx::types::Uuid};
use directory::vocab;
use learning::{Topic, TopicId};
use search::{Counted, Piece};
use web::{Frame, Sample};

use super::{
    answers::AnswersPart,
    facet::Group,
    found::{Found, Vocabulary},
    hit::Hit,
    page::SearchPage,
    wanted::Wanted,
};

fn wanted(pairs: &[(&str, &str)]) -> Wanted {
    Wanted::read(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

fn organization() -> Hit {
    Hit {
        href: format!("/organizations/{}", Uuid::nil()),
        name: "Millrace Bakery".into(),
        organization: Some(Uuid::nil().into()),
        icon: "building",
        kind: vocab::kind("food_business"),
        about: "Alder Falls, OR".into(),
        lang: None,
        quote: Vec::new(),
        others: true,
    }
}

fn written(icon: &'static str) -> Hit {
    let piece = |text: &str, marked| Piece { text: text.into(), marked };
    Hit {
        href: "/articles/a-first-visit".into(),
        name: "A first visit".into(),
        organization: None,
        kind: None,
        icon,
        about: "2026".into(),
        lang: Some("es".into()),
        quote: vec![piece("Bring ", false), piece("<b>bread</b>", true), piece(" & questions …", false)],
        others: false,
    }
}

fn topic() -> Topic {
    Topic {
        id: TopicId(Uuid::nil()),
        slug: "food".into(),
        title: "Food".into(),
        description: String::new(),
        dated: String::new(),
        needs: String::new(),
        kinds: String::new(),
        asks: String::new(),
        published_at: Some(Ts(0)),
        changed_at: Ts(0),
    }
}

fn full(page: &Frame, wanted: &Wanted) -> Found {
    let counted = |group: &str, value: &str| Counted { group: group.into(), value: value.into(), count: 3 };
    let mut counts: Vec<Counted> = ["staff", "friends", "neighbors"].map(|it| counted("audience", it)).into();
    counts.extend(["organization", "guide", "news", "person"].map(|it| counted("type", it)));
    counts.extend(["en", "es"].map(|it| counted("language", it)));
    counts.extend((2010..2027).map(|year| counted("year", &year.to_string())));
    counts.push(counted("topic", &Uuid::nil().to_string()));
    let topics = vec![topic()];
    Found {
        count: 44,
        unchosen: 60,
        needs: vocab::needs().iter().take(2).collect(),
        kinds: vocab::kinds().iter().take(5).collect(),
        hits: vec![organization(), written("walk")],
        more: true,
        groups: Group::all(page, wanted, &counts, &topics),
        meant: Some("mill".into()),
        apart: false,
        alone: Vec::new(),
        topics,
    }
}

pub fn samples(frame: &Frame) -> Vec<Sample> {
    let page = |wanted: Wanted, found: Found| SearchPage { page: frame.clone(), wanted, found }.render();
    let asked = wanted(&[("q", "mil"), ("type", "guide"), ("type", "news"), ("topic", "food"), ("year", "1999")]);
    let second = wanted(&[("q", "mil"), ("page", "2")]);
    let apart = Found { alone: vec![("mill".into(), 4), ("race".into(), 2)], ..Found::default() };
    let unquoted = wanted(&[("q", "\"race mill\"")]);
    let quoted = Found { apart: true, meant: None, ..full(frame, &unquoted) };
    let narrow = Found { unchosen: 7, ..Found::default() };
    let words = Vocabulary { needs: vec![], kinds: vocab::kinds().iter().take(2).collect() };
    let answers =
        |hits, words| AnswersPart { page: frame.clone(), wanted: wanted(&[("q", "mil")]), hits, words }.render();
    let begun = full(frame, &Wanted::default());
    vec![
        Sample { name: "search", html: page(asked.clone(), full(frame, &asked)) },
        Sample { name: "search second page", html: page(second.clone(), full(frame, &second)) },
        Sample { name: "search without results", html: page(wanted(&[("q", "xyzzy")]), Found::default()) },
        Sample { name: "search words apart", html: page(wanted(&[("q", "mill xyzzy race")]), apart) },
        Sample { name: "search quoted words apart", html: page(unquoted, quoted) },
        Sample { name: "search chosen too much", html: page(asked, narrow) },
        Sample { name: "search empty", html: page(Wanted::default(), begun) },
        Sample { name: "search without a word", html: page(wanted(&[("q", "?!")]), Found::default()) },
        Sample { name: "search cut", html: page(wanted(&[("q", &"a".repeat(300))]), Found::default()) },
        Sample { name: "search answers", html: answers(vec![organization(), written("file")], words) },
        Sample { name: "search no answers", html: answers(vec![], Vocabulary::default()) },
    ]
}
