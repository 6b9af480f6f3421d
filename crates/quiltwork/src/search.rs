//! Search over everything a reader may see: organizations by the index, needs and kinds by their words.

mod words;

use std::collections::HashMap;

use askama::Template;
use axum::{
    Router,
    extract::{Query, State},
    http::HeaderMap,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use db::{Role, Scope, Tx, sqlx::types::Uuid};
use directory::{
    Correction, Organization, OrganizationId, corrections_of, organizations_by_id,
    vocab::{self, Need, PartnerKind},
};
use learning::Written;
use search::{Audience, Filter, Index, NameHit};
use web::{App, Asked, Cache, Frame, PageError, Sample};

/// Organizations of one answer; who wants fewer types another word.
const ORGANIZATIONS: usize = 25;
/// Pages of the hub beside them.
const TOPICS: usize = 2;
const ARTICLES: usize = 4;
/// Answers beneath the box of the first page.
const ANSWERS: usize = 8;
/// Letters that are looked at; nobody types more by hand.
const LONGEST: usize = 200;

pub fn routes() -> Router<App> {
    Router::new().route("/search", get(show)).route("/search/answers", get(answers))
}

#[derive(Template)]
#[template(path = "search/search.html", blocks = ["results"])]
struct SearchPage {
    page: Frame,
    typed: String,
    found: Found,
}
web::page!(SearchPage, Cache::Private);

/// The answers while typing, for the box of the first page.
#[derive(Template)]
#[template(path = "search/answers.html")]
struct AnswersPart {
    page: Frame,
    found: Found,
}
web::page!(AnswersPart, Cache::Private);

#[derive(Default)]
struct Found {
    organizations: Vec<Hit>,
    needs: Vec<&'static Need>,
    kinds: Vec<&'static PartnerKind>,
    /// Topics, then articles.
    written: Vec<Written>,
}

/// An organization as the list shows it, under the name and kind we say.
struct Hit {
    id: OrganizationId,
    name: String,
    kind: Option<&'static PartnerKind>,
    place: String,
    /// Others carry the same name.
    has_more: bool,
}

impl Found {
    fn count(&self) -> usize {
        self.organizations.len() + self.needs.len() + self.kinds.len() + self.written.len()
    }

    fn is_cut(&self) -> bool {
        self.organizations.len() == ORGANIZATIONS
    }
}

impl Hit {
    fn new(it: Organization, said: &HashMap<(OrganizationId, String), String>, has_more: bool) -> Self {
        let ours = |field: &str| said.get(&(it.id, field.to_owned())).cloned();
        let kind = ours("kind").as_deref().map_or_else(|| it.kind(), vocab::kind);
        let city = ours("city").unwrap_or(it.city);
        let place = [city, it.state].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        Self { id: it.id, name: ours("name").unwrap_or(it.name), kind, place, has_more }
    }
}

impl SearchPage {
    fn summary(&self) -> String {
        self.page.say2("search-summary", "n", self.found.count(), "typed", &self.typed)
    }
}

/// `GET /search?q=`; with `HX-Request` only the results.
async fn show(
    State(app): State<App>,
    asked: Asked,
    headers: HeaderMap,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let typed = typed(&query);
    let found = find(&app, &asked, &typed, ORGANIZATIONS).await?;
    let page = SearchPage { page: asked.page, typed, found };
    if Frame::wants_fragment(&headers) {
        return Ok(Html(page.as_results().render()?).into_response());
    }
    Ok(page.into_response())
}

/// `GET /search/answers?q=`
async fn answers(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<AnswersPart, PageError> {
    let found = find(&app, &asked, &typed(&query), ANSWERS).await?;
    Ok(AnswersPart { page: asked.page, found })
}

fn typed(query: &[(String, String)]) -> String {
    let typed = query.iter().find(|(name, _)| name == "q").map_or("", |(_, value)| value);
    typed.chars().take(LONGEST).collect()
}

async fn find(app: &App, asked: &Asked, typed: &str, most: usize) -> Result<Found, PageError> {
    if typed.trim().is_empty() {
        return Ok(Found::default());
    }
    let audience = if asked.scope.may(Role::Viewer) { Audience::Staff } else { Audience::Public };
    let filter = Filter { noun: Some("organization"), system: asked.scope.system, audience };
    let index = app.parts.get::<Index>();
    let hits = index.find_names(typed, &filter, most).map_err(PageError::internal)?;
    let mut pages: Vec<Uuid> = Vec::new();
    for (noun, most) in [("topic", TOPICS), ("article", ARTICLES)] {
        let filter = Filter { noun: Some(noun), ..filter.clone() };
        pages.extend(index.find(typed, &filter, most).map_err(PageError::internal)?.into_iter().map(|hit| hit.id));
    }
    let mut tx = app.db.read().await?;
    let organizations = organizations(&mut tx, &asked.scope, &hits).await?;
    let written = learning::written(&mut tx, &asked.scope, app.clock.now(), &pages).await?;
    let page = &asked.page;
    let needs = vocab::needs()
        .iter()
        .filter(|it| words::fit(typed, &format!("{} {}", page.say(&it.key), page.of_its("need", it.id, "plain"))));
    let kinds = vocab::kinds().iter().filter(|it| words::fit(typed, &page.say(&it.key)));
    Ok(Found { organizations, needs: needs.collect(), kinds: kinds.collect(), written })
}

async fn organizations(tx: &mut Tx, scope: &Scope, hits: &[NameHit]) -> Result<Vec<Hit>, PageError> {
    if hits.is_empty() {
        return Ok(Vec::new());
    }
    let said = corrections_of(tx, scope).await?.into_iter();
    let said = said.map(|Correction { organization_id, field, value, .. }| ((organization_id, field), value));
    let said = said.collect::<HashMap<_, _>>();
    let more: HashMap<Uuid, bool> = hits.iter().map(|it| (it.hit.id, it.more > 0)).collect();
    let ids: Vec<Uuid> = hits.iter().map(|it| it.hit.id).collect();
    let found = organizations_by_id(tx, &ids).await?.into_iter();
    Ok(found
        .map(|it| (more.get(&it.id.0).copied().unwrap_or_default(), it))
        .map(|(more, it)| Hit::new(it, &said, more))
        .collect())
}

/// The page with results, with none, and before anything was typed.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let hit = Hit {
        id: Uuid::nil().into(),
        name: "Millrace Bakery".into(),
        kind: vocab::kind("food_business"),
        place: "Alder Falls, OR".into(),
        has_more: true,
    };
    let (needs, kinds) = (vocab::needs().iter().take(2).collect(), vocab::kinds().iter().take(2).collect());
    let written =
        |kind: &str| Written { kind: kind.into(), title: "A first visit".into(), slug: "a-first-visit".into() };
    let full = Found { organizations: vec![hit], needs, kinds, written: vec![written("topic"), written("guide")] };
    let answers = AnswersPart {
        page: frame.clone(),
        found: Found { kinds: vocab::kinds().iter().take(2).collect(), ..Found::default() },
    };
    let page = |typed: &str, found| SearchPage { page: frame.clone(), typed: typed.into(), found };
    vec![
        Sample { name: "search", html: page("mil", full).render() },
        Sample { name: "search without results", html: page("xyzzy", Found::default()).render() },
        Sample { name: "search empty", html: page("", Found::default()).render() },
        Sample { name: "search answers", html: answers.render() },
    ]
}
