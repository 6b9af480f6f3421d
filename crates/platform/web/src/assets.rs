//! The built front end: hashed names, kept for ever by browsers, already compressed.

use std::{collections::HashMap, sync::LazyLock};

use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../../web/dist"]
#[allow_missing = true]
struct Dist;

static MANIFEST: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let file = Dist::get("manifest.json");
    file.and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default()
});

/// The address of a built file: `asset("app.css")` is `/assets/app.1a2b3c4d.css`.
pub fn asset(logical: &str) -> String {
    format!("/assets/{}", MANIFEST.get(logical).map_or(logical, String::as_str))
}

/// The bytes of a built file by its logical name (ZIP centroids, outlines of states).
pub fn dist_file(logical: &str) -> Option<std::borrow::Cow<'static, [u8]>> {
    Dist::get(MANIFEST.get(logical).map_or(logical, String::as_str)).map(|file| file.data)
}

/// `GET /assets/{*path}`
pub async fn serve_asset(Path(path): Path<String>, headers: HeaderMap) -> Response {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let packed = [("br", ".br"), ("gzip", ".gz")].into_iter().find_map(|(encoding, ending)| {
        let offered = accepted.split(',').any(|part| part.trim().split(';').next() == Some(encoding));
        offered.then(|| Dist::get(&format!("{path}{ending}"))).flatten().map(|file| (Some(encoding), file))
    });
    let Some((encoding, file)) = packed.or_else(|| Dist::get(&path).map(|file| (None, file))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let hashed = MANIFEST.values().any(|name| *name == path);
    let keep = if hashed { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    let mut response =
        ([(header::CONTENT_TYPE, content_type(&path)), (header::CACHE_CONTROL, keep)], file.data).into_response();
    response.headers_mut().insert(header::VARY, header::HeaderValue::from_static("Accept-Encoding"));
    if let Some(encoding) = encoding {
        response.headers_mut().insert(header::CONTENT_ENCODING, header::HeaderValue::from_static(encoding));
    }
    response
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("json" | "geojson") => "application/json",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}
