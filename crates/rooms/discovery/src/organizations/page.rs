//! `GET /organizations`: the list beside its map.

use std::sync::Arc;

use accounts::{Branch, branches};
use askama::Template;
use axum::{
    extract::{Query, State},
    http::{HeaderMap, header},
    response::{Html, IntoResponse, Response},
};
use db::Scope;
use directory::{
    OrganizationId,
    vocab::{self, PartnerKind},
};
use relationships::Stage;
use search::Index;
use web::{App, Asked, Cache, Fields, Frame, PageError};

use super::{
    Finder, Found, Question,
    files::{address, hue, icon, precision},
    find::point,
    question::WITHIN_KM,
};
use crate::{
    catalog::{Catalog, Shelf},
    map::{MapView, Spot},
    words::Words,
};

/// Lines of one page of the list.
pub(super) const LINES: usize = 25;

/// The question with everything it is answered from.
pub(super) struct Answer {
    pub(super) asked: Question,
    pub(super) branches: Vec<Branch>,
    pub(super) finder: Finder,
    pub(super) catalog: Arc<Catalog>,
    index: Arc<Index>,
}

impl Answer {
    pub(super) fn found(&self) -> Result<Vec<Found<'_>>, PageError> {
        self.finder.find(&self.catalog, &self.index, &self.asked).map_err(PageError::internal)
    }
}

pub(super) async fn answer(app: &App, scope: &Scope, query: &Fields) -> Result<Answer, PageError> {
    let mut tx = app.db.read().await?;
    let branches = branches(&mut tx, scope).await?;
    let asked = Question::read(query, &branches, scope.role().is_some());
    let finder = Finder::load(&mut tx, scope, &branches).await?;
    drop(tx);
    let catalog = app.parts.get::<Shelf>().catalog(&app.db).await?;
    Ok(Answer { asked, branches, finder, catalog, index: app.parts.get::<Index>() })
}

#[derive(Template)]
#[template(path = "discovery/organizations.html", blocks = ["results"])]
pub(super) struct OrganizationsPage {
    pub(super) page: Frame,
    pub(super) asked: Question,
    pub(super) branches: Vec<Branch>,
    pub(super) entries: Vec<Entry>,
    pub(super) found: usize,
    pub(super) at: usize,
    pub(super) map: MapView,
}
web::page!(OrganizationsPage, Cache::Private);

/// One organization in the list.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) id: OrganizationId,
    pub(super) name: String,
    pub(super) kind: Option<&'static PartnerKind>,
    pub(super) address: String,
    pub(super) precision: &'static str,
    /// "250 m away in a straight line"
    pub(super) distance: Option<String>,
    /// Latitude and longitude.
    pub(super) point: Option<(f64, f64)>,
    pub(super) stage: Option<Stage>,
    pub(super) hidden: bool,
    /// From 1, over all pages.
    pub(super) number: usize,
}

impl Entry {
    pub(super) fn new(finder: &Finder, words: &Words<'_>, found: &Found<'_>, number: usize) -> Self {
        let known = found.known;
        Self {
            id: known.id,
            name: finder.said.name(known).to_owned(),
            kind: finder.kind(known),
            address: address(finder, found),
            precision: precision(found),
            distance: found.metres.map(|metres| words.distance(metres)),
            point: point(known).map(|point| (point.lat, point.lon)),
            stage: finder.stage(known.id),
            hidden: finder.said.is_hidden(known.id),
            number,
        }
    }

    pub(super) fn spot(&self) -> Option<Spot> {
        let (lat, lon) = self.point?;
        let hue = hue(self.kind).parse().ok()?;
        Some(Spot { number: self.number, id: self.id.to_string(), name: self.name.clone(), hue, at: [lon, lat] })
    }

    fn hue(&self) -> &'static str {
        hue(self.kind)
    }

    fn icon(&self) -> &'static str {
        icon(self.kind)
    }
}

impl OrganizationsPage {
    fn branch_choices(&self) -> Vec<(String, String)> {
        self.branches.iter().map(|branch| (branch.id.to_string(), branch.name.clone())).collect()
    }

    fn need_choices(&self) -> Vec<(&'static str, String)> {
        vocab::needs().iter().map(|need| (need.id, self.page.of_its("need", need.id, "plain"))).collect()
    }

    fn kind_choices(&self) -> Vec<(&'static str, String)> {
        vocab::kinds().iter().map(|kind| (kind.id, self.page.say(&kind.key))).collect()
    }

    fn within_choices(&self) -> Vec<(&'static str, String)> {
        WITHIN_KM.into_iter().map(|km| (km, self.page.say1("organizations-km", "km", km))).collect()
    }

    fn stage_choices(&self) -> Vec<(&'static str, String)> {
        Stage::ALL.into_iter().map(|stage| (stage.as_str(), self.page.say(stage.key()))).collect()
    }

    /// Each part of the question in words, with the address without it.
    fn chosen(&self) -> Vec<(String, String)> {
        let asked = &self.asked;
        let word = |name: &str, value: &str| match name {
            "need" => self.page.of_its("need", value, "plain"),
            "kind" => self.page.of("kind", value),
            "branch" => asked.branch.as_ref().map(|branch| branch.name.clone()).unwrap_or_default(),
            "within" => self.page.say1("organizations-km", "km", value),
            "stage" => asked.stage.map(|stage| self.page.say(stage.key())).unwrap_or_default(),
            "bbox" => self.page.say("organizations-in-map"),
            _ => self.page.say1("organizations-chosen-text", "text", value),
        };
        let pairs = asked.pairs();
        pairs.iter().map(|(name, value)| (word(name, value), asked.address("/organizations", name))).collect()
    }

    /// The listed ones as the map shows them.
    fn points_address(&self) -> String {
        self.asked.page_address("/organizations.geojson", self.at)
    }

    fn previous(&self) -> Option<String> {
        (self.at > 0).then(|| self.asked.page_address("/organizations", self.at - 1))
    }

    fn next(&self) -> Option<String> {
        ((self.at + 1) * LINES < self.found).then(|| self.asked.page_address("/organizations", self.at + 1))
    }

    fn summary(&self) -> String {
        let from = self.at * LINES;
        let to = from + self.entries.len();
        self.page.say3("organizations-shown", ("from", &(from + 1)), ("to", &to), ("n", &self.found))
    }
}

/// `GET /organizations?q=&need=&kind=&branch=&within=&stage=&bbox=&page=`
pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let answer = answer(&app, &asked.scope, &Fields::from_pairs(query)).await?;
    let found = answer.found()?;
    let at = answer.asked.page.unwrap_or_default().min(found.len().saturating_sub(1) / LINES);
    let words = Words::new(asked.page.texts(), asked.page.language(), &answer.catalog.sources);
    let lines = found.iter().enumerate().skip(at * LINES).take(LINES);
    let entries: Vec<_> = lines.map(|(i, found)| Entry::new(&answer.finder, &words, found, i + 1)).collect();
    let spots: Vec<_> = entries.iter().filter_map(Entry::spot).collect();
    let map = MapView::of_list(&app, &asked.page, &spots, &answer.branches, &answer.asked, &answer.catalog.sources);
    let found = found.len();
    let Answer { asked: question, branches, .. } = answer;
    let page = OrganizationsPage { page: asked.page, asked: question, branches, entries, found, at, map };
    if Frame::wants_fragment(&headers) {
        let html = page.as_results().render()?;
        return Ok(([(header::CACHE_CONTROL, Cache::Private.header())], Html(html)).into_response());
    }
    Ok(page.into_response())
}
