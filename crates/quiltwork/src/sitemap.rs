//! `GET /sitemap.xml` (sitemaps.org, protocol 0.9) and `GET /robots.txt`, which names it.

use std::fmt::Write as _;

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
    routing::get,
};
use directory::vocab;
use web::{App, Asked, Cache, PageError};

/// Addresses a sitemap may hold (sitemaps.org, protocol 0.9).
const MOST: usize = 50_000;
/// Pages that are always there.
const FIXED: [&str; 7] = ["/", "/topics", "/collections", "/polls", "/organizations", "/needs", "/partner-kinds"];

pub fn routes() -> Router<App> {
    Router::new().route("/sitemap.xml", get(sitemap)).route("/robots.txt", get(robots))
}

/// Where these pages stand: a sitemap alone needs whole addresses.
fn origin(app: &App, headers: &HeaderMap) -> Result<String, PageError> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let is_host = |letter: char| letter.is_ascii_alphanumeric() || ".-:[]".contains(letter);
    if host.is_empty() || !host.chars().all(is_host) {
        return Err(PageError::Bad("error-form"));
    }
    Ok(format!("{}://{host}", if app.settings.https { "https" } else { "http" }))
}

async fn sitemap(State(app): State<App>, asked: Asked, headers: HeaderMap) -> Result<Response, PageError> {
    let origin = origin(&app, &headers)?;
    let needs = vocab::needs().iter().map(|need| format!("/needs/{}", need.id));
    let kinds = vocab::kinds().iter().map(|kind| format!("/partner-kinds/{}", kind.id));
    let fixed: Vec<String> = FIXED.map(str::to_owned).into_iter().chain(needs).chain(kinds).collect();
    let mut tx = app.db.read().await?;
    let written = learning::shown(&mut tx, &asked.scope, app.clock.now(), MOST - fixed.len()).await?;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    // Every part of these addresses is of plain letters, digits and hyphens: nothing to escape.
    for (path, changed) in fixed.into_iter().map(|path| (path, None)).chain(written) {
        let changed = changed.map(|at| format!("<lastmod>{}</lastmod>", at.rfc3339())).unwrap_or_default();
        writeln!(xml, "<url><loc>{origin}{path}</loc>{changed}</url>").expect("writing to a string does not fail");
    }
    xml.push_str("</urlset>\n");
    let kind = (header::CONTENT_TYPE, "application/xml; charset=utf-8".parse().expect("a plain word"));
    Ok(([kind, (header::CACHE_CONTROL, Cache::Shared.header())], xml).into_response())
}

async fn robots(State(app): State<App>, headers: HeaderMap) -> Result<Response, PageError> {
    let text = format!("User-agent: *\nDisallow: /search\nSitemap: {}/sitemap.xml\n", origin(&app, &headers)?);
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}
