//! `GET /oembed?url=&maxwidth=&maxheight=&format=`: for programs that make a frame of an address somebody pasted
//! (oEmbed 1.0). Events, series and the list of what is coming have one; what is not ours, or a draft, has none.

use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::{Scope, Ts, Tx};
use learning::ShownPicture;
use serde_json::json;
use web::{App, Asked, Cache, Fields, Frame, PageError};

use super::wanted::{Chosen, Refused, Wanted};

/// Pixels of a frame, unless who asks has less room.
const WIDTH: usize = 600;
const OF_ONE: usize = 260;
const OF_MANY: usize = 640;
/// Seconds for which an answer may be kept.
const KEEP: u32 = 3_600;
const NOT_OURS: (StatusCode, &str) = (StatusCode::NOT_FOUND, "oembed-wrong-address");

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

/// A frame that is asked for: what is in it, in which language, how wide and how high.
type Frames = (Wanted, String, (usize, usize));

fn read(page: &Frame, fields: &Fields) -> Result<Frames, (StatusCode, &'static str)> {
    if !matches!(fields.get("format"), "" | "json") {
        return Err((StatusCode::NOT_IMPLEMENTED, "oembed-wrong-format"));
    }
    let (wanted, lang) = wanted(page, fields.get("url")).ok_or(NOT_OURS)?;
    let usual = if wanted.event.is_empty() { OF_MANY } else { OF_ONE };
    let limited = |name, usual| limited(fields, name, usual).map_err(|key| (StatusCode::UNPROCESSABLE_ENTITY, key));
    Ok((wanted, lang, (limited("maxwidth", WIDTH)?, limited("maxheight", usual)?)))
}

/// The name of what is wanted, and the picture of an event; nothing where there is nothing to show.
async fn named(
    tx: &mut Tx,
    (page, scope): (&Frame, &Scope),
    now: Ts,
    wanted: &Wanted,
) -> Result<Option<(String, Option<ShownPicture>)>, PageError> {
    let chosen = match Chosen::load(tx, (page, scope), now, wanted).await {
        Ok(chosen) => chosen,
        Err(Refused::Wrong(_)) => return Ok(None),
        // The frame itself finds the new address of what has moved.
        Err(Refused::Page(PageError::Moved(_))) => return Ok(Some((page.system_name().to_owned(), None))),
        Err(Refused::Page(error)) => return Err(error),
    };
    let picture = match chosen.rows.first().filter(|_| !wanted.event.is_empty()) {
        Some(it) => learning::picture_of(tx, scope, now.date(), it.id.0).await?,
        None => None,
    };
    Ok(Some((chosen.title, picture)))
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let page = asked.page;
    let refused = |(status, key): (StatusCode, &str)| Ok((status, page.say(key)).into_response());
    let (wanted, lang, size) = match read(&page, &Fields::from_pairs(query)) {
        Ok(read) => read,
        Err(wrong) => return refused(wrong),
    };
    let mut tx = app.db.read().await?;
    let found = named(&mut tx, (&page, &asked.scope), app.clock.now(), &wanted).await?;
    let Some((title, picture)) = found else { return refused(NOT_OURS) };
    let address = page.address(&wanted.address(&lang));
    Ok(answer(&page, (&title, &address), size, picture.as_ref()))
}

fn answer(
    page: &Frame,
    (title, address): (&str, &str),
    (width, height): (usize, usize),
    picture: Option<&ShownPicture>,
) -> Response {
    let mut said = json!({
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
    if let Some(shown) = picture {
        said["thumbnail_url"] = page.address(&shown.small()).into();
        said["thumbnail_width"] = shown.small_width().into();
        said["thumbnail_height"] = shown.small_height().into();
    }
    ([(axum::http::header::CACHE_CONTROL, Cache::Shared.header())], Json(said)).into_response()
}
