//! `GET /oembed?url=&maxwidth=&maxheight=&format=`: for programs that make a frame of an address somebody pasted
//! (oEmbed 1.0). Events, series and the list of what is coming have one; what is not ours, or a draft, has none.

use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;
use web::{App, Asked, Cache, Fields, Frame, PageError};

use super::wanted::{Chosen, Refused, Wanted};

/// Pixels of a frame, unless who asks has less room.
const WIDTH: usize = 600;
const OF_ONE: usize = 260;
const OF_MANY: usize = 640;
/// Seconds for which an answer may be kept.
const KEEP: u32 = 3_600;

/// Where a page is told to such programs: the address of its answer.
pub(in crate::pages) fn told_at(page: &Frame, path: &str) -> String {
    page.address(&format!("/oembed?url={}", web::percent_encoded(&page.address(path))))
}

/// A frame as it is copied into a page; without a width as wide as there is room.
pub(super) fn frame(address: &str, title: &str, (width, height): (Option<usize>, usize)) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let width = width.map_or_else(|| "100%".to_owned(), |width| width.to_string());
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\"></iframe>",
        escaped(address),
        escaped(title)
    )
}

/// What of ours stands at an address, and in which language it is wanted.
fn wanted(page: &Frame, url: &str) -> Option<(Wanted, String)> {
    let host = |address: &str| address.split_once("://").map(|(_, rest)| rest.to_owned());
    let (ours, theirs) = (host(&page.address("/"))?, host(url)?);
    let rest = theirs.strip_prefix(&ours)?;
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.split('#').next().unwrap_or_default().trim_end_matches('/');
    let wanted = match path.split_once('/') {
        None if path == "events" => Wanted::default(),
        Some(("events", slug)) => Wanted { event: slug.to_owned(), ..Wanted::default() },
        Some(("event-series", slug)) => Wanted { series: slug.to_owned(), ..Wanted::default() },
        _ => return None,
    };
    let lang = query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(web::Lang::parse);
    Some((wanted, lang.map(|it| it.as_str().to_owned()).unwrap_or_default()))
}

/// At most what who asks has room for.
fn limited(fields: &Fields, name: &str, usual: usize) -> Result<usize, &'static str> {
    let Some(most) = fields.some(name) else { return Ok(usual) };
    let most = most.parse().ok().filter(|most| *most > 0).ok_or("oembed-wrong-size")?;
    Ok(usual.min(most))
}

fn refused(page: &Frame, status: StatusCode, key: &str) -> Response {
    (status, page.say(key)).into_response()
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let (fields, page) = (Fields::from_pairs(query), asked.page);
    if !matches!(fields.get("format"), "" | "json") {
        return Ok(refused(&page, StatusCode::NOT_IMPLEMENTED, "oembed-wrong-format"));
    }
    let Some((wanted, lang)) = wanted(&page, fields.get("url")) else {
        return Ok(refused(&page, StatusCode::NOT_FOUND, "oembed-wrong-address"));
    };
    let usual = if wanted.event.is_empty() { OF_MANY } else { OF_ONE };
    let (width, height) = match (limited(&fields, "maxwidth", WIDTH), limited(&fields, "maxheight", usual)) {
        (Ok(width), Ok(height)) => (width, height),
        (Err(key), _) | (_, Err(key)) => return Ok(refused(&page, StatusCode::UNPROCESSABLE_ENTITY, key)),
    };
    let mut tx = app.db.read().await?;
    let title = match Chosen::load(&mut tx, (&page, &asked.scope), app.clock.now(), &wanted).await {
        Ok(chosen) => chosen.title,
        Err(Refused::Wrong(_)) => return Ok(refused(&page, StatusCode::NOT_FOUND, "oembed-wrong-address")),
        // The frame finds its new address by itself.
        Err(Refused::Page(PageError::Moved(_))) => String::new(),
        Err(Refused::Page(error)) => return Err(error),
    };
    Ok(answer(&page, &title, &page.address(&wanted.address(&lang)), (width, height)))
}

fn answer(page: &Frame, title: &str, address: &str, (width, height): (usize, usize)) -> Response {
    let said = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": page.system_name(),
        "provider_url": page.address("/"),
        "cache_age": KEEP,
        "width": width,
        "height": height,
        "html": frame(address, title, (Some(width), height)),
    });
    ([(axum::http::header::CACHE_CONTROL, Cache::Shared.header())], Json(said)).into_response()
}
