//! The pages with made-up content, for the test that looks at every page: a catalog of a few
//! organizations, and real suggestions from it.

use accounts::{Branch, BranchId};
use askama::Template;
use db::{Date, Role, Ts, sqlx::types::Uuid};
use directory::{OrganizationId, Source, SourceId, vocab};
use engine::{
    geo::Point,
    here::NotHere,
    kind::{KindOf, Kinds, Origin},
    place::{Place, Precision},
    rank::{Candidate, Filter, InSource, KindSeen, Seen, TaxFacts, Trait},
};
use web::{Fields, Frame, Sample};

use super::{ChoosePage, SuggestionsPage, asked::Asked, view::Shown};
use crate::{
    catalog::{Catalog, Known},
    not_for_us::{self, NewNotForUs, NotForUsPage},
    streets::{Measured, Streets},
    suggest::{Ours, ranked},
    words::Words,
};

pub fn samples(frame: &Frame) -> Vec<Sample> {
    let staff = frame.clone().seen_by("Mara", Role::Staff);
    let viewer = frame.clone().seen_by("Tom", Role::Viewer);
    vec![
        Sample { name: "discovery/suggestions", html: suggestions(&staff, "early_literacy", false).render() },
        Sample { name: "discovery/suggestions left out", html: suggestions(&staff, "early_literacy", true).render() },
        Sample { name: "discovery/suggestions viewer", html: suggestions(&viewer, "early_literacy", false).render() },
        Sample { name: "discovery/suggestions on foot", html: on_foot(&staff).render() },
        Sample { name: "discovery/suggestions empty", html: suggestions(&staff, "veterans", false).render() },
        Sample { name: "discovery/suggestions_choose", html: choose(&staff, true).render() },
        Sample { name: "discovery/suggestions_choose without branches", html: choose(&staff, false).render() },
        Sample { name: "discovery/not_for_us refused", html: not_for_us(&staff).render() },
    ]
}

fn asked(branches: Vec<Branch>, need: &str) -> Asked {
    let branch = branches.first().cloned();
    Asked { branch, branches, need: vocab::need(need), filter: Filter::Any, near: false, text: String::new() }
}

/// With a street that leads past the branch.
fn on_foot(page: &Frame) -> SuggestionsPage {
    let mut builder = engine::walk::Builder::default();
    builder.way([(1, 442_900_000, -1_194_800_000), (2, 443_000_000, -1_194_800_000)]);
    let measured = Measured {
        title: "Alder County".into(),
        publisher: "© OpenStreetMap contributors".into(),
        licence: "ODbL 1.0".into(),
        url: "https://www.openstreetmap.org/copyright".into(),
        year: Some(2026),
    };
    let streets = Streets::sample(measured, builder.build());
    let mut catalog = sample_catalog();
    catalog.streets = streets;
    suggestions_of(&catalog, page, "early_literacy", false)
}

fn suggestions(page: &Frame, need: &str, named: bool) -> SuggestionsPage {
    suggestions_of(&sample_catalog(), page, need, named)
}

fn suggestions_of(catalog: &Catalog, page: &Frame, need: &str, named: bool) -> SuggestionsPage {
    let asked = asked(sample_branches(), need);
    let wanted = asked.wanted(today()).expect("the sample's branch has a place");
    let list = ranked(catalog, &Ours::default(), &wanted);
    let words = Words::new(page.texts(), page.language(), &catalog.sources);
    SuggestionsPage { shown: Shown::new(&list, &words, named), page: page.clone(), asked }
}

fn choose(page: &Frame, branches: bool) -> ChoosePage {
    let branches = if branches { sample_branches() } else { Vec::new() };
    ChoosePage { page: page.clone(), asked: asked(branches, "veterans"), chosen: Vec::new(), nowhere: true }
}

fn not_for_us(page: &Frame) -> NotForUsPage {
    let fields = Fields::from_pairs([("look_again".to_owned(), "soon".to_owned())]);
    let wrong = NewNotForUs::parse(&fields, today()).err().unwrap_or_default();
    let form = not_for_us::refused(fields, wrong);
    NotForUsPage { page: page.clone(), id: OrganizationId(Uuid::nil()), name: "Millrace Bakery".into(), form }
}

/// 2027-01-15, the day of all tests.
pub(crate) fn today() -> Date {
    Ts(1_800_000_000_000_000).date()
}

/// Two branches of a county that does not exist.
pub(crate) fn sample_branches() -> Vec<Branch> {
    let branch = |n: u128, name: &str, lat: f64| Branch {
        id: BranchId(Uuid::from_u128(n)),
        outlet_key: format!("XX9901-00{n}"),
        name: name.into(),
        r#type: "branch".into(),
        street: "3 Orchard Lane".into(),
        city: "Marrow".into(),
        state: "XX".into(),
        zip: "99902".into(),
        phone: String::new(),
        lat: Some(lat),
        lon: Some(-119.48),
    };
    vec![branch(1, "Marrow Library", 44.29), branch(2, "Tenney Library", 44.12)]
}

/// A question to the first of them.
#[cfg(test)]
pub(crate) fn sample_wanted(need: &str) -> crate::suggest::Wanted {
    asked(sample_branches(), need).wanted(today()).expect("the sample's branch has a place")
}

/// Organizations of many sorts: near, far, on paper, a home, a chapter at its head office.
pub(crate) fn sample_catalog() -> Catalog {
    let sources = vec![source(0, "Child care of Alder County", 2016), source(1, "IRS nonprofit file", 2026)];
    let mut known = vec![
        known(1, "Little Acorns Child Care", "early_learning", Origin::Source, 0.002),
        known(2, "Nell Farrow", "early_learning", Origin::Source, 0.004),
        known(3, "Orchard Lane Elementary School", "school_k12", Origin::NameWord("SCHOOL".into()), 0.01),
        known(4, "Suds on Mill Laundry", "salon_laundromat", Origin::Source, 0.003),
        known(5, "Valley Children's Hospital", "hospital", Origin::Osm("amenity=hospital".into()), 0.09),
        known(6, "Parents of Alder County", "maternal_family", Origin::Ntee("P40".into()), 0.02),
        known(7, "National Play Council", "early_learning", Origin::NteeGroup("P".into()), 0.05),
        known(8, "Chapter 12 of Early Readers", "early_learning", Origin::Ntee("P33".into()), 0.05),
    ];
    enrich(&mut known);
    Catalog::new(1, sources, known, Streets::default())
}

fn enrich(known: &mut [Known]) {
    let (list, tax) = (seen(0, 2016), seen(1, 2026));
    let filed =
        TaxFacts { seen: tax, postcard: false, church: false, revenue: Some(1_250_000), last_return: Some(2025) };
    known[0].candidate.phone = Some(list);
    known[0].candidate.web = Some(list);
    known[0].candidate.tax = Some(filed);
    known[0].candidate.sources.push(InSource { seen: tax, tax_file: true });
    known[0].candidate.traits.push(Trait { word: "votes_here".into(), seen: Some(list) });
    known[1].candidate.never = Some(engine::rank::Never::Person);
    known[2].candidate.local_word = Some("ORCHARD".into());
    known[2].candidate.place.precision = Precision::Block;
    for at in [5, 6, 7] {
        known[at].candidate.sources = vec![InSource { seen: tax, tax_file: true }];
        known[at].candidate.tax = Some(TaxFacts { postcard: true, revenue: None, last_return: None, ..filed });
    }
    known[5].candidate.place.precision = Precision::Zip;
    known[6].candidate.place = Place { precision: Precision::Box, point: None };
    known[6].candidate.national_word = Some("NATIONAL".into());
    known[7].candidate.not_here = Some(NotHere::ChapterAtHeadquarters);
}

fn seen(source: u16, year: i32) -> Seen {
    Seen { source, year: Some(year) }
}

fn known(n: u128, name: &str, kind: &str, origin: Origin, north: f64) -> Known {
    let kind = Kinds::shipped().known(kind).expect("a kind of the vocabulary");
    let point = Point { lat: 44.29 + north, lon: -119.48 };
    let found = KindOf { kind, trust: origin.trust(), origin, activity: false };
    let candidate = Candidate {
        kinds: vec![KindSeen { found, seen: Some(seen(0, 2016)) }],
        place: Place { precision: Precision::Exact, point: Some(point) },
        sources: vec![InSource { seen: seen(0, 2016), tax_file: false }],
        zip: "99902".into(),
        ..Candidate::named(name)
    };
    Known {
        id: OrganizationId(Uuid::from_u128(n)),
        name: name.into(),
        address: format!("{n} Mill Street, Marrow, XX 99902"),
        city: "Marrow".into(),
        phone: String::new(),
        kind: Some(kind),
        point: Some((point.lat, point.lon)),
        role: "organization".into(),
        candidate,
    }
}

fn source(n: u128, title: &str, year: i64) -> Source {
    Source {
        id: SourceId(Uuid::from_u128(n)),
        key: format!("sample-{n}"),
        title: title.into(),
        publisher: "Alder County".into(),
        licence: "CC0".into(),
        url: String::new(),
        year: Some(year),
        role: "organization".into(),
        kind: None,
        withdrawn_at: None,
    }
}
