//! The list and map of organizations: anybody may read it, list and map always hold the same, and the
//! address says the whole filter. As a page, as CSV and GeoJSON, and on paper for a walk around the
//! block.
//!
//! The catalog is in memory, so a list costs a few statements, not one for each row.

mod files;
mod find;
mod houses;
mod near;
mod page;
mod print;
mod privacy;
mod question;
mod said;
mod samples;

use axum::{Router, routing::get};
pub(crate) use find::point;
pub use find::{Finder, Found};
pub use houses::Houses;
pub use near::near_panel;
pub use privacy::shown;
pub(crate) use privacy::{FAMILY_HOME, is_home, is_refuge};
pub use question::{Question, query_string};
pub use said::Said;
pub use samples::samples;
use web::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/organizations", get(page::show))
        .route("/organizations.csv", get(files::as_csv))
        .route("/organizations.geojson", get(files::as_geojson))
        .route("/organizations/print", get(print::show))
}
