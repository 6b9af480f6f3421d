//! One line of the list.

use std::collections::HashMap;

use db::{Scope, Tx, sqlx::types::Uuid};
use directory::{
    Correction, Organization, OrganizationId, corrections_of, organizations_by_id,
    vocab::{self, PartnerKind},
};
use search::{Piece, Row};
use web::{Frame, PageError};

/// What a list shows of something that was found.
pub(super) struct Hit {
    pub(super) href: String,
    pub(super) name: String,
    /// Its quilt block stands beside it.
    pub(super) organization: Option<OrganizationId>,
    /// A sign of its type, where there is no quilt block.
    pub(super) icon: &'static str,
    pub(super) kind: Option<&'static PartnerKind>,
    /// What it is and since when, or where.
    pub(super) about: String,
    /// Its language, where the page is in another.
    pub(super) lang: Option<String>,
    pub(super) quote: Vec<Piece>,
    /// Others carry the same name.
    pub(super) others: bool,
}

/// What we say of organizations ourselves, by organization and field.
type Said = HashMap<(OrganizationId, String), String>;

/// The rows in their order; organizations under the name and kind we say. One that has gone since is left out.
pub(super) async fn hits(tx: &mut Tx, page: &Frame, scope: &Scope, rows: Vec<Row>) -> Result<Vec<Hit>, PageError> {
    let ids: Vec<Uuid> = rows.iter().filter(|row| row.path.is_empty()).map(|row| row.id).collect();
    let mut organizations: HashMap<Uuid, Organization> = HashMap::new();
    let mut said = Said::new();
    if !ids.is_empty() {
        let corrections = corrections_of(tx, scope).await?.into_iter();
        said.extend(
            corrections.map(|Correction { organization_id, field, value, .. }| ((organization_id, field), value)),
        );
        organizations.extend(organizations_by_id(tx, &ids).await?.into_iter().map(|it| (it.id.0, it)));
    }
    let hit = |row: Row| match row.path.is_empty() {
        true => organizations.remove(&row.id).map(|it| Hit::organization(it, &said, row.others)),
        false => Some(Hit::written(page, row)),
    };
    Ok(rows.into_iter().filter_map(hit).collect())
}

impl Hit {
    fn organization(it: Organization, said: &Said, others: bool) -> Self {
        let ours = |field: &str| said.get(&(it.id, field.to_owned())).cloned();
        let kind = ours("kind").as_deref().map_or_else(|| it.kind(), vocab::kind);
        let city = ours("city").unwrap_or(it.city);
        let about = [city, it.state].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        Self {
            href: format!("/organizations/{}", it.id),
            name: ours("name").unwrap_or(it.name),
            organization: Some(it.id),
            icon: "building",
            kind,
            about,
            lang: None,
            quote: Vec::new(),
            others,
        }
    }

    fn written(page: &Frame, row: Row) -> Self {
        let sort = row.facet("type").unwrap_or(&row.noun);
        let what = page.say(format!("search-one-{sort}"));
        // A topic is as new as what was added last, so its own day says nothing.
        let day = row.from.filter(|_| sort != "topic").map(|from| page.day(from.date()));
        let lang = row.facet("language").filter(|language| *language != page.lang()).map(str::to_owned);
        let language = lang.as_ref().map(|language| page.say(format!("search-language-{language}")));
        Self {
            icon: icon(sort),
            about: [Some(what), day, language].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            href: if sort == "recording" { finding(&row.path, &page.query()) } else { row.path.clone() },
            name: row.name,
            organization: None,
            kind: None,
            lang,
            quote: row.quote,
            others: false,
        }
    }
}

/// A transcript opens with what was looked for marked in it.
fn finding(path: &str, words: &str) -> String {
    let (page, place) = path.split_once('#').unwrap_or((path, ""));
    format!("{page}&find={}#{place}", web::percent_encoded(words))
}

fn icon(sort: &str) -> &'static str {
    match sort {
        "topic" => "book-open",
        "guide" => "walk",
        "news" => "talk",
        "document" => "file",
        "collection" => "list",
        "person" => "person",
        "poll" => "vote",
        "event" => "calendar",
        "recording" => "play",
        _ => "edit",
    }
}
