//! The form of a resource in a collection, new or known.

use askama::Template;
use directory::vocab;
use web::{Cache, Fields, Frame, Link, Typed, Wrong, wrong};

use crate::{
    Article,
    collection::CollectionItemId,
    resource::{NewResource, Resource, ResourceErrors, ResourceKind},
};

/// Letters of what is said of a resource.
const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "learning/collections/item.html")]
pub(super) struct ItemPage {
    pub(super) page: Frame,
    pub(super) collection: Article,
    /// The item that is changed; none: one is added.
    pub(super) id: Option<CollectionItemId>,
    pub(super) form: Typed,
    /// In how many collections it stands, which all show what is changed here.
    pub(super) collections: i64,
}
web::page!(ItemPage, Cache::Private, |page| page.form.status);

impl ItemPage {
    fn title(&self) -> String {
        self.page.say(if self.id.is_some() { "item-change-title" } else { "item-add-title" })
    }

    fn action(&self) -> String {
        match self.id {
            Some(id) => format!("/collection-items/{id}"),
            None => self.back(),
        }
    }

    fn back(&self) -> String {
        format!("{}/resources", self.collection.path())
    }

    fn trail(&self) -> Vec<Link> {
        let link = |href: String, label: String| Link { href, label, icon: "", current: false };
        vec![
            link("/collections".into(), self.page.say("collections-title")),
            link(self.back(), self.collection.title.clone()),
        ]
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        ResourceKind::ALL.map(|kind| (kind.as_str(), self.page.of("resource-kind", kind.as_str()))).into()
    }

    fn needs(&self) -> Vec<(&'static str, String)> {
        vocab::needs().iter().map(|need| (need.id, self.page.of("need", need.id))).collect()
    }

    fn text(&self, name: &str) -> &str {
        self.form.value(name)
    }

    fn error(&self, name: &str) -> String {
        self.form.error(&self.page, name)
    }

    /// Whether something is said or wrong in the part that is folded away.
    fn is_open(&self) -> bool {
        let folded = [
            "place",
            "publisher",
            "year",
            "isbn",
            "archive",
            "license",
            "language",
            "audience",
            "note",
            "need",
            "subjects",
        ];
        folded.iter().any(|name| !self.form.value(name).is_empty()) || !self.form.wrong.is_empty()
    }
}

/// What is typed: the resource, and what this collection says of it.
pub(super) fn parse(fields: &Fields) -> Result<(NewResource, String), Wrong> {
    let annotation = fields.get("annotation").to_owned();
    let long = (annotation.chars().count() > LONGEST).then_some("item-error-long");
    match (NewResource::parse(fields), long) {
        (Ok(new), None) => Ok((new, annotation)),
        (parsed, long) => {
            let it: ResourceErrors = parsed.err().unwrap_or_default();
            Err(wrong([
                ("title", it.title),
                ("authors", it.long),
                ("annotation", long),
                ("address", it.address),
                ("archive", it.archive),
                ("year", it.year),
                ("isbn", it.isbn),
                ("note", it.note),
            ]))
        }
    }
}

/// A form with a known resource in it.
pub(super) fn filled(it: &Resource, annotation: &str, seen: &str) -> Typed {
    let year = it.year.map(|year| year.to_string()).unwrap_or_default();
    let paywall = if it.paywall { "1" } else { "" };
    let values = [
        ("kind", it.kind.as_str()),
        ("title", &it.title),
        ("authors", &it.authors),
        ("annotation", annotation),
        ("address", &it.address),
        ("archive", &it.archive),
        ("place", &it.place),
        ("publisher", &it.publisher),
        ("year", &year),
        ("isbn", &it.isbn),
        ("license", &it.license),
        ("language", &it.language),
        ("audience", &it.audience),
        ("note", &it.note),
        ("need", &it.need),
        ("subjects", &it.subjects),
        ("paywall", paywall),
        ("seen", seen),
    ];
    Typed::fresh(values.map(|(name, value)| (name, value.to_owned())))
}

/// A form with what a citation was read as.
pub(super) fn read_as(new: &NewResource) -> Vec<(String, String)> {
    let year = new.year.map(|year| year.to_string()).unwrap_or_default();
    let values = [
        ("kind", new.kind.as_str()),
        ("title", &new.title),
        ("authors", &new.authors),
        ("address", &new.address),
        ("place", &new.place),
        ("publisher", &new.publisher),
        ("year", &year),
        ("isbn", &new.isbn),
    ];
    values.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}
