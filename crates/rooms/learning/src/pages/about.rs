//! What the pages of this room say of themselves to programs: schema.org's words, and cards for those who share them.

use db::Ts;
use directory::Person;
use serde_json::{Value, json};
use web::Frame;

use crate::{
    article::{Article, Kind},
    list::Listed,
    picture::ShownPicture,
    resource::{Resource, ResourceKind},
    topic::Topic,
};

/// schema.org's word for a kind.
const fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Article => "Article",
        Kind::News => "NewsArticle",
        Kind::Guide | Kind::Document => "LearningResource",
        Kind::Collection => "CollectionPage",
    }
}

fn moment(at: Option<Ts>) -> Value {
    at.map_or(Value::Null, |at| at.rfc3339().into())
}

/// A thing of schema.org without the properties nobody has said.
fn thing(mut about: Value) -> Value {
    if let Some(properties) = about.as_object_mut() {
        properties.retain(|_, value| !value.is_null() && value.as_str() != Some(""));
    }
    about
}

/// Where a page stands: names and addresses from the topmost on.
pub(super) fn crumbs(trail: &[(String, String)]) -> Value {
    let item = |(place, (name, path)): (usize, &(String, String))| json!({ "@type": "ListItem", "position": place, "name": name, "item": path });
    let items: Vec<Value> = (1..).zip(trail).map(item).collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

fn publisher(page: &Frame) -> Value {
    json!({ "@type": "Library", "name": page.system_name() })
}

/// Several things about one page.
pub(super) fn graph(things: &[Value]) -> String {
    web::linked(&json!({ "@context": "https://schema.org", "@graph": things }))
}

pub(super) fn article(page: &Frame, it: &Article, excerpt: &str, author: Option<&Person>, topics: &[Topic]) -> Value {
    let author = author.map_or_else(
        || publisher(page),
        |person| json!({ "@type": "Person", "name": person.name, "url": format!("/people/{}", person.slug) }),
    );
    let about: Vec<Value> =
        topics.iter().map(|topic| json!({ "@type": "Thing", "name": topic.title, "url": topic.path() })).collect();
    let name = if matches!(it.kind(), Kind::Article | Kind::News) { "headline" } else { "name" };
    let mut made = thing(json!({
        "@type": word(it.kind()),
        "url": it.path(),
        "description": excerpt,
        "author": author,
        "publisher": publisher(page),
        "datePublished": moment(it.published_at),
        "dateModified": moment(it.modified_at.max(it.published_at)),
        "isAccessibleForFree": true,
    }));
    made[name] = it.title.as_str().into();
    if !about.is_empty() {
        made["about"] = about.into();
    }
    made
}

/// A collection with what stands in it.
pub(super) fn collection<'a>(written: Value, resources: impl Iterator<Item = &'a Resource>) -> Value {
    let parts: Vec<Value> = resources.map(resource).collect();
    let mut made = written;
    if !parts.is_empty() {
        made["hasPart"] = parts.into();
    }
    made
}

fn resource(it: &Resource) -> Value {
    let word = match it.kind() {
        ResourceKind::Book => "Book",
        ResourceKind::Course => "Course",
        ResourceKind::Video | ResourceKind::Webinar => "VideoObject",
        ResourceKind::Article => "Article",
        ResourceKind::Website => "WebSite",
        ResourceKind::Toolkit | ResourceKind::Guide | ResourceKind::Program => "LearningResource",
    };
    let url = if it.address.is_empty() { it.path() } else { it.address.clone() };
    let isbn = if word == "Book" { it.isbn.as_str() } else { "" };
    thing(json!({ "@type": word, "name": it.title, "url": url, "isbn": isbn }))
}

/// A page that gathers others.
pub(super) fn gathered(page: &Frame, (name, description, path): (&str, &str, &str), rows: &[Listed]) -> Value {
    let parts: Vec<Value> =
        rows.iter().map(|it| json!({ "@type": word(it.kind()), "name": it.title, "url": it.path() })).collect();
    thing(json!({
        "@type": "CollectionPage",
        "name": name,
        "description": description,
        "url": path,
        "publisher": publisher(page),
        "hasPart": if parts.is_empty() { Value::Null } else { parts.into() },
    }))
}

pub(super) fn person(it: &Person, portrait: Option<&ShownPicture>) -> Value {
    thing(json!({
        "image": portrait.map(ShownPicture::src),
        "@type": "Person",
        "name": it.name,
        "url": format!("/people/{}", it.slug),
        "description": it.about,
        "jobTitle": it.work,
    }))
}
