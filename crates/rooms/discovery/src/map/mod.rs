//! The asset map: vector tiles of what a question means, the ground below them, and the still map that
//! is drawn on the server for readers without script and for paper.

mod ground;
mod panel;
mod still;
mod tiles;
mod view;

use axum::{Router, routing::get};
pub use ground::Ground;
pub(crate) use panel::is_private;
pub use panel::place_panel;
pub use still::{Spot, small_still, still};
pub use tiles::OrganizationTiles;
pub(crate) use view::MapView;
use web::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/tiles/organizations/{z}/{x}/{y}", get(tiles::organizations))
        .route("/tiles/base/{z}/{x}/{y}", get(tiles::base))
        .route("/tiles/street/{z}/{x}/{y}", get(tiles::street))
}
