//! The pages of pictures with made-up content.

use askama::Template as _;
use db::{Date, Ts, sqlx::types::Uuid};
use files::{File, Hash, Refused};
use web::{Fields, Frame, Sample, Typed};

use super::{Pictured, edit::PicturePage, list::PicturesPage, upload::NewPicturePage};
use crate::{
    illustration::Illustrated,
    picture::{Picture, PictureId, ShownPicture},
};

/// A picture of which everything is known, or nothing.
pub fn pictured(is_known: bool) -> ShownPicture {
    let known = |text: &str| if is_known { text.to_owned() } else { String::new() };
    let hash = Hash::parse(&"a1".repeat(32)).expect("64 hex letters");
    let size = |width: i64| File {
        hash: hash.clone(),
        kind: "jpg".into(),
        bytes: width * 90,
        width: Some(width),
        height: Some(width * 5 / 8),
    };
    let it = Picture {
        id: PictureId(Uuid::nil()),
        hash: hash.clone(),
        name: "bridge.jpg".into(),
        alt: known("A footbridge over the river, seen from the ferry landing."),
        decorative: false,
        creator: known("Dell"),
        source: known("https://pictures.example/bridge"),
        license: known("by_nc_nd_4"),
        expires_on: None,
        made_at: Ts(1_790_000_000_000_000),
        changed_at: Ts(1_790_000_000_000_000),
    };
    ShownPicture { it, sizes: vec![size(320), size(640)] }
}

/// A page with a picture or without, as this reader sees it.
pub(in crate::pages) fn pictured_page(page: &Frame, has_one: bool) -> Pictured {
    let link = page.may_edit().then(|| "/pictures/new?for=/topics/climate".to_owned());
    Pictured { shown: has_one.then(|| pictured(true)), link }
}

pub(in crate::pages) fn samples(page: &Frame, today: Date) -> Vec<Sample> {
    let list = |pictures| PicturesPage { page: page.clone(), pictures, today, number: 2, has_more: true };
    let fields = Fields::from_pairs([("for".to_owned(), "/topics/climate".to_owned())]);
    let refused = Typed::refused(fields, vec![("file", Refused::Disagrees.key())]);
    let new = |form| NewPicturePage { page: page.clone(), form };
    vec![
        Sample { name: "learning/pictures", html: list(vec![pictured(true), pictured(false)]).render() },
        Sample { name: "learning/pictures empty", html: list(Vec::new()).render() },
        Sample { name: "learning/picture new", html: new(Typed::fresh([])).render() },
        Sample { name: "learning/picture new, refused", html: new(refused).render() },
        Sample { name: "learning/picture", html: edit(page, today, true).render() },
        Sample { name: "learning/picture refused", html: edit(page, today, false).render() },
    ]
}

fn edit(page: &Frame, today: Date, is_known: bool) -> PicturePage {
    let topic = Illustrated { id: Uuid::nil(), kind: "topic".into(), title: "Climate".into(), slug: "climate".into() };
    let wrong = |field, key| Typed::refused(Fields::default(), vec![(field, key)]);
    let fresh = || Typed::fresh([("creator", "Dell".to_owned())]);
    PicturePage {
        page: page.clone(),
        shown: pictured(is_known),
        form: if is_known { fresh() } else { wrong("expires_on", "picture-error-day") },
        place: if is_known { fresh() } else { wrong("page", "picture-error-page") },
        pages: if is_known { vec![topic.clone()] } else { Vec::new() },
        choices: vec![topic],
        today,
    }
}
