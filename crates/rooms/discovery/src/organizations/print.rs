//! `GET /organizations/print`: the list on paper, for a walk around the block: a map, then a box to tick
//! and lines to write on for each.

use askama::Template;
use axum::extract::{Query, State};
use web::{App, Asked, Cache, Fields, Frame, PageError};

use super::page::{Entry, answer};
use crate::{
    map::{MapView, Spot},
    words::Words,
};

/// More stops than this nobody walks on one day.
const STOPS: usize = 40;

#[derive(Template)]
#[template(path = "discovery/print.html")]
pub(super) struct PrintPage {
    pub(super) page: Frame,
    pub(super) branch: Option<String>,
    pub(super) entries: Vec<Entry>,
    pub(super) found: usize,
    pub(super) map: MapView,
    pub(super) back: String,
}
web::page!(PrintPage, Cache::Private);

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<PrintPage, PageError> {
    let answer = answer(&app, &asked.scope, &Fields::from_pairs(query)).await?;
    let found = answer.found()?;
    let words = Words::new(asked.page.texts(), asked.page.language(), &answer.catalog.sources);
    let stops = found.iter().enumerate().take(STOPS);
    let entries: Vec<_> = stops.map(|(i, found)| Entry::new(&answer.finder, &words, found, i + 1)).collect();
    let spots: Vec<Spot> = entries.iter().filter_map(Entry::spot).collect();
    let map = MapView::of_list(&app, &asked.page, &spots, &answer.branches, &answer.asked, &answer.catalog.sources);
    let (found, back) = (found.len(), answer.asked.address("/organizations", ""));
    let branch = answer.asked.branch.map(|branch| branch.name);
    Ok(PrintPage { page: asked.page, branch, entries, found, map, back })
}
