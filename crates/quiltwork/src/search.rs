//! Search over everything a reader may find: one list, the best first, that can be narrowed; answers while typing; and
//! a feed of whatever was asked.

mod answers;
mod facet;
mod feed;
mod found;
mod hit;
mod page;
mod samples;
mod wanted;
mod words;

use axum::{Router, routing::get};
use db::{Role, Scope, Ts};
use search::{Audience, Filter};
use web::App;

pub use samples::samples;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/search", get(page::show))
        .route("/search/answers", get(answers::show))
        .route("/search/feed.atom", get(feed::show))
}

/// What a reader may find at this moment.
fn filter(scope: &Scope, now: Ts) -> Filter {
    let audience = if scope.may(Role::Viewer) { Audience::Staff } else { Audience::Public };
    Filter { noun: None, system: scope.system, audience, now }
}
