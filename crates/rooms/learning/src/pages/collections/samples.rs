//! Every page of collections, resources and links with made-up content.

use askama::Template;
use db::{Role, sqlx::types::Uuid};
use web::{Fields, Frame, Sample, Typed};

use super::{
    Face,
    form::{ItemPage, filled},
    list::CollectionsPage,
    reading_list::ReadingListPage,
    show::{Around, CollectionPage, made},
    work::WorkPage,
};
use crate::{
    Article, ArticleId, Kind,
    collection::{
        CollectionItemId, Holding, Item, Listing,
        reading_list::{Fate, Line, Plan, Sheet},
    },
    link::{Link, Standing, Tried},
    pages::{
        catalog_search::CatalogSearchPage,
        links::LinksPage,
        picture, poll,
        resource::ResourcePage,
        samples::{LATER, THEN, attached, listed, person, topic},
    },
    resource::{Resource, ResourceId, ResourceKind},
};

pub(in crate::pages) fn samples(frame: &Frame) -> Vec<Sample> {
    let page = frame.clone().seen_by("Mara", Role::Administrator);
    [for_readers(frame), lists(&page), forms(&page)].into_iter().flatten().collect()
}

fn for_readers(frame: &Frame) -> Vec<Sample> {
    vec![
        Sample { name: "learning/collections", html: list(frame, 1).render() },
        Sample { name: "learning/collection", html: collection_page(frame, false).render() },
        Sample { name: "learning/resource", html: resource_page(frame, None).render() },
    ]
}

fn lists(page: &Frame) -> Vec<Sample> {
    let hidden = Some("Not for us.".to_owned());
    vec![
        Sample { name: "learning/collections for staff", html: list(page, 0).render() },
        Sample { name: "learning/collection for staff", html: collection_page(page, true).render() },
        Sample { name: "learning/collection list", html: work(page, 2, Typed::fresh([])).render() },
        Sample {
            name: "learning/collection list empty",
            html: work(page, 0, refused("line", "item-error-line")).render(),
        },
        Sample { name: "learning/resource for staff", html: resource_page(page, None).render() },
        Sample { name: "learning/resource hidden", html: resource_page(page, hidden).render() },
        Sample { name: "learning/links", html: links(page, true).render() },
        Sample { name: "learning/links empty", html: links(page, false).render() },
    ]
}

fn forms(page: &Frame) -> Vec<Sample> {
    let untitled = refused("title", "resource-error-title");
    let late = Typed::late(filled(&resource(), "x", "1").fields);
    let no_list = refused("list", "reading-list-error-kind");
    let read = (Sheet::read("Title;Year\nSalt;2021\n;n.d.").expect("a fine list"), plan());
    let catalog = CatalogSearchPage { page: page.clone(), form: Typed::fresh([]) };
    vec![
        Sample { name: "learning/resource new", html: item(page, None, untitled).render() },
        Sample { name: "learning/resource changed late", html: item(page, Some(id(1)), late).render() },
        Sample { name: "learning/reading list", html: reading_list(page, Typed::fresh([]), None).render() },
        Sample { name: "learning/reading list read", html: reading_list(page, Typed::fresh([]), Some(read)).render() },
        Sample { name: "learning/reading list refused", html: reading_list(page, no_list, None).render() },
        Sample { name: "learning/catalog search", html: catalog.render() },
    ]
}

/// A form with something wrong in one field.
fn refused(field: &'static str, why: &'static str) -> Typed {
    Typed::refused(Fields::from_pairs([(field.to_owned(), "what was typed".to_owned())]), vec![(field, why)])
}

fn id(n: u128) -> CollectionItemId {
    CollectionItemId(Uuid::from_u128(n))
}

fn resource() -> Resource {
    Resource {
        id: ResourceId(Uuid::nil()),
        kind: "book".into(),
        title: "Bread for All".into(),
        authors: "Mary Day and Sam Oak, editors".into(),
        place: "Marrow".into(),
        publisher: "Alder Press".into(),
        year: Some(2021),
        address: "https://press.example/bread".into(),
        archive: "https://archive.example/bread".into(),
        isbn: "9780306406157".into(),
        license: "CC0 1.0".into(),
        language: "English".into(),
        audience: "staff".into(),
        paywall: true,
        note: "Out of print; ask the cooperative.".into(),
        need: "culinary".into(),
        subjects: "bread, neighbors".into(),
        hidden: None,
    }
}

fn link(finding: &str, failed_days: i64) -> Link {
    Link {
        address: "https://press.example/bread".into(),
        finding: finding.into(),
        moved_to: "https://press.example/loaf".into(),
        checked_at: Some(LATER),
        reached_at: Some(THEN),
        failed_days,
        ..Link::default()
    }
}

fn face(n: u128, link: Option<Link>) -> Face {
    let item = Item {
        id: id(n),
        position: 1,
        annotation: "Read the third chapter first.".into(),
        resource: resource(),
        collections: 2,
    };
    Face { item, link, catalog: Some("https://catalog.example/?q=9780306406157".into()) }
}

fn collection() -> Article {
    Article {
        id: ArticleId(Uuid::nil()),
        slug: "first-steps".into(),
        kind: Kind::Collection.as_str().into(),
        title: "First steps".into(),
        excerpt: "For a first week.".into(),
        body: "Put together with colleagues.".into(),
        author_id: None,
        audience: "staff".into(),
        state: "published".into(),
        published_at: Some(THEN),
        modified_at: Some(LATER),
    }
}

fn list(page: &Frame, n: usize) -> CollectionsPage {
    let listing = |_| Listing {
        slug: "first-steps".into(),
        title: "First steps".into(),
        excerpt: "For a first week.".into(),
        body: String::new(),
        state: "draft".into(),
        published_at: None,
        resources: 3,
    };
    CollectionsPage {
        page: page.clone(),
        collections: (0..n).map(listing).collect(),
        now: LATER,
        form: Typed::fresh([]),
    }
}

fn collection_page(page: &Frame, hidden: bool) -> CollectionPage {
    let mut faces =
        vec![face(1, Some(link("fine", 0))), face(2, Some(link("silent", 4))), face(3, Some(link("unsafe", 0)))];
    faces[1].item.resource.kind = "article".into();
    if hidden {
        faces[0].item.resource.hidden = Some("Not for us.".into());
    }
    let around = Around {
        author: Some(person()),
        topics: vec![topic()],
        articles: vec![listed(Kind::Guide)],
        picture: picture::pictured_page(page, !hidden),
        attachments: if hidden { Vec::new() } else { vec![attached()] },
        poll: Some(poll::beside(1, hidden)),
        panels: Vec::new(),
    };
    made(page.clone(), collection(), around, faces, hidden.then_some(ResourceKind::Book))
}

fn work(page: &Frame, n: u128, form: Typed) -> WorkPage {
    let faces = (0..n).map(|n| face(n, Some(link("moved", 0)))).collect();
    WorkPage { page: page.clone(), collection: collection(), now: LATER, faces, form, is_administrator: true }
}

fn item(page: &Frame, id: Option<CollectionItemId>, form: Typed) -> ItemPage {
    ItemPage { page: page.clone(), collection: collection(), id, form, collections: 2 }
}

fn plan() -> Plan {
    let line = |line: u64, fate: Fate| Line {
        line,
        resource: crate::resource::NewResource { title: "Salt".into(), year: Some(2021), ..Default::default() },
        annotation: "Good.".into(),
        unread: vec!["Year: n.d.".into()],
        fate,
    };
    Plan {
        lines: vec![
            line(2, Fate::New),
            line(3, Fate::There),
            line(4, Fate::Double(2)),
            line(5, Fate::Refused("resource-error-title")),
        ],
    }
}

fn reading_list(page: &Frame, form: Typed, read: Option<(Sheet, Plan)>) -> ReadingListPage {
    ReadingListPage { page: page.clone(), collection: collection(), form, read }
}

fn resource_page(page: &Frame, hidden: Option<String>) -> ResourcePage {
    let mut face = face(1, Some(link("gone", 1)));
    face.item.resource.hidden = hidden;
    let held = vec![Holding { slug: "first-steps".into(), title: "First steps".into(), annotation: "Good.".into() }];
    ResourcePage { page: page.clone(), face, held, panels: Vec::new(), form: Typed::fresh([]) }
}

fn links(page: &Frame, some: bool) -> LinksPage {
    let tried =
        |link: Link| Tried { link, places: vec![("/collections/first-steps/resources".into(), "First steps".into())] };
    let findings = [
        ("gone", 5),
        ("gone", 1),
        ("silent", 4),
        ("silent", 1),
        ("moved", 0),
        ("unsafe", 0),
        ("closed", 0),
        ("untried", 0),
        ("fine", 0),
    ];
    let all = findings.map(|(finding, days)| tried(link(finding, days)));
    let (counts, tried) =
        if some { (Standing::ALL.map(|it| (it, 1)).into(), all.into()) } else { (Vec::new(), Vec::new()) };
    LinksPage { page: page.clone(), counts, standing: None, tried, at: 0 }
}
