//! Pages of imports, of the set-up, of an organization added by hand, and of the records behind one.

mod imports;
mod matches;
mod new_organization;
mod records;
mod samples;
mod set_up;
mod words;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use web::{App, Lang};

pub use imports::{incoming_dir, refused_csv};
pub use records::records_panel;
pub use samples::samples;
pub use set_up::SetUpToken;

pub const WORDS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../../i18n/en/imports.ftl")),
    (Lang::Es, include_str!("../../i18n/es/imports.ftl")),
    (Lang::En, include_str!("../../i18n/en/matches.ftl")),
    (Lang::Es, include_str!("../../i18n/es/matches.ftl")),
    (Lang::En, include_str!("../../i18n/en/records.ftl")),
    (Lang::Es, include_str!("../../i18n/es/records.ftl")),
    (Lang::En, include_str!("../../i18n/en/set-up.ftl")),
    (Lang::Es, include_str!("../../i18n/es/set-up.ftl")),
];

pub fn routes() -> Router<App> {
    Router::new()
        .route("/imports/{id}", get(imports::show))
        .route("/imports/{id}/rows", get(imports::rows))
        .route("/imports/{id}/refused.csv", get(imports::refused))
        .route("/imports/{id}/choices", post(imports::choose))
        .route("/imports/{id}/application", post(imports::apply))
        .route("/imports/{id}/undo", get(imports::ask_undo).post(imports::undo))
        .route("/imports/{id}/removal", post(imports::remove))
        .route("/organizations/new", get(new_organization::show).post(new_organization::add))
        .route("/organizations/{id}/answers", post(records::answer))
        .route("/records/{id}/removal", post(records::take_out))
        .route("/answers/{id}/removal", post(records::take_back))
        .route("/set-up", get(set_up::show).post(set_up::save))
        .route("/set-up/fetch", post(set_up::fetch))
        .merge(matches::routes())
        .merge(uploads())
}

/// Routes that take files: how many bytes they take they count themselves.
fn uploads() -> Router<App> {
    Router::new()
        .route("/imports", get(imports::list).post(imports::upload))
        .route("/set-up/outlets", post(set_up::upload))
        .layer(DefaultBodyLimit::disable())
}
