//! What every request passes through, outermost first: headers, time limit, panic guard, error
//! pages, protection against forms from other sites, the choice of language.

mod errors;
mod framed;
mod headers;
mod kept;
mod language;

use std::time::Duration;

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tower_http::{CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer};

use crate::{App, PageError};

pub use framed::framed;
pub use kept::{Kept, kept};

/// Forms are small; a route that takes files sets its own limit.
const MOST_BYTES_OF_A_FORM: usize = 512 * 1024;
/// No page takes this long.
const LONGEST_REQUEST: Duration = Duration::from_secs(120);
/// A file comes over slow lines too: 2 GB at 10 Mbit/s take half an hour.
const LONGEST_UPLOAD: Duration = Duration::from_secs(45 * 60);

/// Of brotli's eleven levels, and gzip's nine for the few who ask for it: the next one of brotli makes a page a twentieth
/// smaller, and takes a fifth more time for a long one and two thirds more for a short one.
const EFFORT: i32 = 3;

/// Wraps the routes of all rooms.
pub fn wrap(routes: Router<App>, app: &App) -> Router<App> {
    routes
        .layer(DefaultBodyLimit::max(MOST_BYTES_OF_A_FORM))
        .layer(middleware::from_fn_with_state(app.clone(), language::keep_choice))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::custom(errors::panicked))
        .layer(middleware::from_fn(errors::time_limit))
        .layer(middleware::from_fn(without_nul))
        .layer(middleware::from_fn_with_state(app.clone(), errors::pages))
        .layer(middleware::from_fn_with_state(app.clone(), headers::secure))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(EFFORT)))
}

/// Nothing has an address with a NUL, and PostgreSQL refuses to look for one.
async fn without_nul(request: Request, next: Next) -> Response {
    if request.uri().path().contains("%00") {
        return PageError::NotFound.into_response();
    }
    next.run(request).await
}
