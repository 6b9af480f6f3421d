//! Every page of this room with made-up content, for the test that looks at every page.

use askama::Template;
use db::{Role, Ts, sqlx::types::Uuid};
use directory::{Person, PersonId};
use web::{Fields, Frame, Sample, Typed};

use super::{
    article::ArticlePage, attachment::AttachmentsPage, collections, person::PersonPage, picture, poll,
    series::SeriesPage, topic::TopicPage, topics::TopicsPage,
};
use crate::{
    article::{Article, ArticleId, Kind},
    attachment::{Attachment, AttachmentId},
    collection::Holding,
    list::{Listed, Page, Written},
    part::{Part, Sort},
    series::{Installment, Series, SeriesId},
    topic::{Topic, TopicId},
};

pub(super) const THEN: Ts = Ts(1_790_000_000_000_000);
pub(super) const LATER: Ts = Ts(1_795_000_000_000_000);

pub fn samples(frame: &Frame) -> Vec<Sample> {
    let page = frame.clone().seen_by("Mara", Role::Staff);
    let mut samples = vec![
        Sample { name: "learning/topics", html: TopicsPage { page: page.clone(), topics: vec![topic()] }.render() },
        Sample { name: "learning/topics empty", html: TopicsPage { page: frame.clone(), topics: Vec::new() }.render() },
        Sample { name: "learning/topic", html: topic_page(frame, 23).render() },
        Sample { name: "learning/topic empty", html: topic_page(&page, 0).render() },
        Sample { name: "learning/article", html: article_page(frame).render() },
        Sample { name: "learning/series", html: series_page(frame).render() },
        Sample { name: "learning/person", html: person_page(frame, 1).render() },
        Sample { name: "learning/person empty", html: person_page(frame, 0).render() },
        Sample { name: "learning/article to staff", html: article_page(&page).render() },
        Sample { name: "learning/attachments", html: attachments_page(&page, true).render() },
        Sample { name: "learning/attachments refused", html: attachments_page(&page, false).render() },
    ];
    samples.extend(picture::samples(&page, LATER.date()));
    samples.extend(poll::samples(frame));
    samples.extend(super::writing::samples(frame));
    samples.extend(collections::samples::samples(frame));
    samples
}

pub(super) fn attached() -> Attachment {
    Attachment {
        id: AttachmentId(Uuid::nil()),
        article_id: ArticleId(Uuid::nil()),
        title: "Checklist for the box".into(),
        language: "es".into(),
        pages: Some(2),
        hash: files::Hash::parse(&"b2".repeat(32)).expect("64 hex letters"),
        kind: "pdf".into(),
        bytes: 140_000,
    }
}

fn attachments_page(page: &Frame, is_fine: bool) -> AttachmentsPage {
    let article = Written { kind: "document".into(), title: "A box".into(), slug: "a-box".into() };
    let fields = Fields::from_pairs([("title".to_owned(), "Checklist".to_owned())]);
    let refused = Typed::refused(fields, vec![("file", files::Refused::TooLarge.key())]);
    let form = if is_fine { Typed::fresh([]) } else { refused };
    let attachments = if is_fine { vec![attached()] } else { Vec::new() };
    AttachmentsPage { page: page.clone(), id: ArticleId(Uuid::nil()), article, attachments, form }
}

pub(super) fn topic() -> Topic {
    Topic {
        id: TopicId(Uuid::nil()),
        slug: "partnerships".into(),
        title: "Partnerships and collaboration".into(),
        description: "How two places that serve the same people begin to do it together.".into(),
        dated: "modified".into(),
        needs: "[\"culinary\"]".into(),
        kinds: "[\"faith\"]".into(),
        asks: "[\"May we put up a table at your next supper?\"]".into(),
        published_at: Some(THEN),
        changed_at: THEN,
    }
}

pub(super) fn listed(kind: Kind) -> Listed {
    Listed {
        id: ArticleId(Uuid::nil()),
        slug: "a-first-visit".into(),
        kind: kind.as_str().into(),
        title: "A first visit".into(),
        excerpt: String::new(),
        body: "Go when they are not busy. Bring nothing but questions.".into(),
        published_at: Some(THEN),
        modified_at: Some(LATER),
    }
}

fn topic_page(page: &Frame, all: usize) -> TopicPage {
    let at = Page::of(all, 0).expect("the newest are always there");
    let rows: Vec<Listed> = (at.from..at.to).map(|_| listed(Kind::Guide)).collect();
    let some = all > 0;
    let kinds = if some { vec![(Kind::Article, 3), (Kind::Guide, 20)] } else { Vec::new() };
    let shelf = if some { vec![listed(Kind::Article)] } else { Vec::new() };
    let related = if some { vec![topic()] } else { Vec::new() };
    let kind = some.then_some(Kind::Guide);
    let poll = some.then(|| poll::beside(1, false));
    TopicPage {
        page: page.clone(),
        topic: topic(),
        shelf,
        kinds,
        kind,
        rows,
        at,
        all,
        related,
        poll,
        picture: picture::pictured_page(page, some),
        panels: Vec::new(),
    }
}

pub(super) fn person() -> Person {
    Person {
        id: PersonId(Uuid::nil()),
        slug: "dell".into(),
        name: "Dell".into(),
        work: "Librarian, Marrow".into(),
        about: "Bakes on Saturdays.".into(),
    }
}

fn person_page(page: &Frame, articles: usize) -> PersonPage {
    let has_one = articles > 0;
    let portrait = picture::pictured_page(page, has_one).shown;
    let portrait_link = has_one.then(|| "/pictures/1".to_owned());
    let articles = (0..articles).map(|_| listed(Kind::News)).collect();
    PersonPage { page: page.clone(), person: person(), articles, portrait, portrait_link, panels: Vec::new() }
}

fn series_page(page: &Frame) -> SeriesPage {
    let series = Series { id: SeriesId(Uuid::nil()), slug: "three-visits".into(), title: "Three visits".into() };
    SeriesPage { page: page.clone(), series, articles: vec![listed(Kind::Guide), listed(Kind::Article)] }
}

fn article_page(page: &Frame) -> ArticlePage {
    let part = |sort: Sort, text: &str, what: &str| Part {
        sort: sort.as_str().into(),
        text: text.into(),
        what: what.into(),
        source: "County bread count".into(),
        place: "Alder County".into(),
        year: Some(2024),
        review_on: Some("2025-01-01".into()),
        verified: false,
    };
    let installment = |n: u128, title: &str| Installment {
        series: "Three visits".into(),
        series_slug: "three-visits".into(),
        article_id: ArticleId(Uuid::from_u128(n)),
        slug: format!("visit-{n}"),
        title: title.into(),
        position: 1,
    };
    ArticlePage {
        page: page.clone(),
        author: Some(person()),
        parts: vec![
            part(Sort::Question, "Who opens the door there?", ""),
            part(Sort::Figure, "1,204", "loaves given away"),
            part(Sort::Quote, "We never asked before you came.", "A baker in Marrow"),
        ],
        topics: vec![topic()],
        collections: vec![Holding {
            slug: "first-steps".into(),
            title: "First steps".into(),
            annotation: String::new(),
        }],
        series: vec![installment(0, "A first visit"), installment(1, "A second visit")],
        article: article(),
        picture: picture::pictured_page(page, true),
        attachments: vec![attached()],
        today: LATER.date(),
        poll: Some(poll::beside(1, true)),
        panels: Vec::new(),
        is_preview: false,
    }
}

pub(super) fn article() -> Article {
    Article {
        id: ArticleId(Uuid::nil()),
        slug: "a-first-visit".into(),
        kind: "article".into(),
        title: "A first visit".into(),
        excerpt: "Go when they are not busy.".into(),
        body: "## Before\n\nRead their *last* newsletter.\n\n## There\n\n1. Listen.\n2. Ask one thing.".into(),
        author_id: Some(PersonId(Uuid::nil())),
        audience: "staff".into(),
        state: "published".into(),
        published_at: Some(THEN),
        modified_at: Some(LATER),
    }
}
