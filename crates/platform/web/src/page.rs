//! Answers: a page, or a redirect after a change.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::Frame;

/// Who may keep a copy of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// Nobody: it shows what only this reader may see.
    Private,
    /// The reader's browser, which asks each time whether it is still true.
    Revalidate,
    /// Anybody, on the same condition: it is the same for all who are not signed in.
    Shared,
}

impl Cache {
    pub const fn header(self) -> HeaderValue {
        match self {
            Self::Private => HeaderValue::from_static("no-store"),
            Self::Revalidate => HeaderValue::from_static("private, no-cache"),
            Self::Shared => HeaderValue::from_static("public, no-cache"),
        }
    }
}

/// A page rendered with made-up content, for the test that looks at every page.
pub struct Sample {
    pub name: &'static str,
    pub html: Result<String, askama::Error>,
}

/// Makes a template struct a page: `page!(NeedsPage, Cache::Revalidate)`; a third argument gives the
/// status from the struct (`|page| …`).
#[macro_export]
macro_rules! page {
    ($page:ty, $cache:expr) => {
        $crate::page!($page, $cache, |_page| axum::http::StatusCode::OK);
    };
    ($page:ty, $cache:expr, $status:expr) => {
        impl axum::response::IntoResponse for $page {
            fn into_response(self) -> axum::response::Response {
                let status: fn(&$page) -> axum::http::StatusCode = $status;
                match askama::Template::render(&self) {
                    Ok(html) => (
                        status(&self),
                        [(axum::http::header::CACHE_CONTROL, $crate::Cache::header($cache))],
                        axum::response::Html(html),
                    )
                        .into_response(),
                    Err(error) => $crate::PageError::from(error).into_response(),
                }
            }
        }
    };
}

/// After a change: look at this instead (303, so that reloading does not change twice).
pub fn see_other(path: &str) -> Response {
    match HeaderValue::from_str(path) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => (StatusCode::SEE_OTHER, [(header::LOCATION, HeaderValue::from_static("/"))]).into_response(),
    }
}

/// The same, with a sentence on the next page: the text `flash-WHAT`, and where to undo, if anywhere.
pub fn see_other_saying(path: &str, what: &str, undo: Option<&str>) -> Response {
    let mut response = see_other(path);
    let undo = undo.map(|path| format!("?undo={path}")).unwrap_or_default();
    if let Ok(cookie) =
        HeaderValue::from_str(&format!("flash={what}{undo}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax"))
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

impl Frame {
    /// Whether an enhanced page asked for a part of itself only (htmx).
    pub fn wants_fragment(headers: &axum::http::HeaderMap) -> bool {
        headers.contains_key("hx-request") && !headers.contains_key("hx-history-restore-request")
    }
}
