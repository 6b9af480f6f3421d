//! Suggestions: for a branch and a need, the organizations a library could work with, and why.
//!
//! `ours` lays what the library says over the catalog, `list` asks the engine and keeps what may be
//! told, `words` (one folder up) says the reasons, `output` writes them for machines, `page` shows
//! them. Only staff see any of it.

mod list;
mod ours;
mod output;
mod page;
#[cfg(test)]
mod tests;

pub use list::{LIMIT, LeftAside, List, Partner, Row, Wanted, Why, place_of, ranked, rules, shortlist};
pub use ours::Ours;
pub use output::{Format, printed};
pub(crate) use page::sample_branches;
pub(crate) use page::sample_catalog;
#[cfg(test)]
pub(crate) use page::sample_wanted;
pub use page::samples;

use accounts::Branch;
use axum::{
    Router,
    routing::{get, post},
};
use web::App;

use crate::{factor, leaning, not_for_us};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/suggestions", get(page::show))
        .route("/organizations/{id}/not-for-us", get(not_for_us::ask).post(not_for_us::set_aside))
        .route("/needs/{id}/factors", get(factor::show).post(factor::save))
        .route("/needs/{id}/factors/removal", post(factor::put_back))
        .route("/leanings", get(leaning::show))
        .route("/leanings/removal", post(leaning::forget))
        .route("/leanings/pause", post(leaning::pause))
        .route("/leanings/pause/removal", post(leaning::go_on))
}

/// The one branch a person means: its outlet key, or any part of its name, case ignored. Several, or
/// none: those that fit.
pub fn branch_named<'a>(branches: &'a [Branch], text: &str) -> Result<&'a Branch, Vec<&'a Branch>> {
    let text = text.trim().to_lowercase();
    let exact = |branch: &&Branch| branch.outlet_key.to_lowercase() == text || branch.name.to_lowercase() == text;
    if let Some(branch) = branches.iter().find(exact) {
        return Ok(branch);
    }
    let fitting: Vec<&Branch> = branches.iter().filter(|branch| branch.name.to_lowercase().contains(&text)).collect();
    match fitting[..] {
        [branch] => Ok(branch),
        _ => Err(fitting),
    }
}
