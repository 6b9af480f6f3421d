//! `GET /suggestions`: for a branch and a need, groups of possible partners with their reasons.

mod asked;
mod samples;
mod view;

use accounts::Branch;
use askama::Template;
use axum::{
    extract::{Query, State},
    http::{HeaderMap, header},
    response::{Html, IntoResponse, Response},
};
use directory::{BranchNeed, chosen_needs};
use web::{App, Cache, Fields, Frame, PageError, Viewer};

use self::{asked::Asked, view::Shown};
use super::{Format, Ours, Why, printed, ranked};
use crate::{catalog::Shelf, words::Words};

pub(crate) use samples::sample_branches;
pub(crate) use samples::sample_catalog;
#[cfg(test)]
pub(crate) use samples::sample_wanted;
pub use samples::samples;

#[derive(Template)]
#[template(path = "discovery/suggestions.html", blocks = ["results"])]
struct SuggestionsPage {
    page: Frame,
    asked: Asked,
    shown: Shown,
}
web::page!(SuggestionsPage, Cache::Private);

impl SuggestionsPage {
    fn left_out(&self, why: &Why, n: &usize) -> String {
        self.page.say_n(&format!("left-out-{}", why.as_str()), *n)
    }
}

/// Nothing is asked yet, or the branch has no place: choose.
#[derive(Template)]
#[template(path = "discovery/suggestions_choose.html")]
struct ChoosePage {
    page: Frame,
    asked: Asked,
    chosen: Vec<BranchNeed>,
    /// A branch was chosen of which nobody knows where it stands.
    nowhere: bool,
}
web::page!(ChoosePage, Cache::Private);

impl ChoosePage {
    fn chosen_of(&self, branch: &Branch) -> Vec<&str> {
        self.chosen.iter().filter(|chosen| chosen.branch_id == branch.id).map(|chosen| chosen.need.as_str()).collect()
    }

    fn has_chosen(&self, branch: &Branch) -> bool {
        self.chosen.iter().any(|chosen| chosen.branch_id == branch.id)
    }
}

/// `GET /suggestions?branch=&need=&kinds=&near=1&q=&show=left-out&format=`
pub async fn show(
    State(app): State<App>,
    who: Viewer,
    Query(query): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let query = Fields::from_pairs(query);
    let mut tx = app.db.read().await?;
    let asked = Asked::read(&mut tx, &who.scope, &query).await?;
    let Some(wanted) = asked.wanted(app.clock.today()) else {
        let chosen = chosen_needs(&mut tx, &who.scope).await?;
        let nowhere = asked.branch.is_some() && asked.need.is_some();
        return Ok(ChoosePage { page: who.page, asked, chosen, nowhere }.into_response());
    };
    let ours = Ours::load(&mut tx, &who.scope).await?;
    drop(tx);
    let catalog = app.parts.get::<Shelf>().catalog(&app.db).await?;
    let list = ranked(&catalog, &ours, &wanted);
    let words = Words::new(who.page.texts(), who.page.language(), &catalog.sources);
    if let Some(format) = Format::parse(query.get("format")).filter(|format| *format != Format::Table) {
        return Ok(([(header::CONTENT_TYPE, format.media_type())], printed(&list, &words, format)).into_response());
    }
    let shown = Shown::new(&list, &words, query.get("show") == "left-out");
    let page = SuggestionsPage { page: who.page, asked, shown };
    if Frame::wants_fragment(&headers) {
        let html = page.as_results().render()?;
        return Ok(([(header::CACHE_CONTROL, Cache::Private.header())], Html(html)).into_response());
    }
    Ok(page.into_response())
}
