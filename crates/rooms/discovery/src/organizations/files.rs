//! The list as files, with the same filter as the page.

use axum::{
    extract::{Query, State},
    http::header,
    response::{IntoResponse, Response},
};
use directory::vocab::PartnerKind;
use engine::rank::Shown;
use serde_json::json;
use web::{App, Asked, Cache, Fields, PageError, csv};

use super::{
    Finder, Found,
    find::point,
    page::{LINES, answer},
    shown,
};

/// `GET /organizations.csv`
pub(super) async fn as_csv(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let answer = answer(&app, &asked.scope, &Fields::from_pairs(query)).await?;
    let found = answer.found()?;
    let header = ["id", "name", "kind", "address", "place_precision", "latitude", "longitude", "distance_m", "phone"];
    let rows = found.iter().map(|found| {
        let known = found.known;
        let at = point(known);
        let degrees = |value: Option<f64>| value.map(|degrees| degrees.to_string()).unwrap_or_default();
        vec![
            known.id.to_string(),
            answer.finder.said.name(known).to_owned(),
            kind_id(&answer.finder, found).to_owned(),
            address(&answer.finder, found),
            precision(found).to_owned(),
            degrees(at.map(|at| at.lat)),
            degrees(at.map(|at| at.lon)),
            degrees(found.metres.map(f64::round)),
            answer.finder.said.phone(known).to_owned(),
        ]
    });
    let named = "attachment; filename=\"organizations.csv\"";
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8"), (header::CONTENT_DISPOSITION, named)];
    let mut response = (headers, csv(header, rows)).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, Cache::Private.header());
    Ok(response)
}

/// `GET /organizations.geojson`: all that match; with `page` those of one page of the list, as its map
/// shows them.
pub(super) async fn as_geojson(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let answer = answer(&app, &asked.scope, &Fields::from_pairs(query)).await?;
    let found = answer.found()?;
    let (from, lines) = answer.asked.page.map_or((0, usize::MAX), |page| (page * LINES, LINES));
    let features: Vec<_> = found.iter().skip(from).take(lines).map(|found| feature(&answer.finder, found)).collect();
    let body = json!({ "type": "FeatureCollection", "features": features }).to_string();
    let headers = [(header::CONTENT_TYPE, "application/geo+json")];
    let mut response = (headers, body).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, Cache::Private.header());
    Ok(response)
}

fn feature(finder: &Finder, found: &Found<'_>) -> serde_json::Value {
    let known = found.known;
    let kind = finder.kind(known);
    json!({
        "type": "Feature",
        "geometry": point(known).map(|at| json!({ "type": "Point", "coordinates": [at.lon, at.lat] })),
        "properties": {
            "id": known.id,
            "name": finder.said.name(known),
            "kind": kind.map(|kind| kind.id),
            "hue": hue(kind),
            "icon": icon(kind),
            "address": address(finder, found),
            "place_precision": precision(found),
        },
    })
}

fn kind_id(finder: &Finder, found: &Found<'_>) -> &'static str {
    finder.kind(found.known).map_or("", |kind| kind.id)
}

/// The color family of a kind, as the style sheet and the map name it.
pub(super) fn hue(kind: Option<&PartnerKind>) -> &'static str {
    kind.map_or("neutral", |kind| kind.color.as_str())
}

/// The sign of a kind; those without a kind have a building.
pub(super) fn icon(kind: Option<&PartnerKind>) -> &'static str {
    kind.map_or("building", |kind| kind.icon)
}

/// The address, where it may be told.
pub(super) fn address(finder: &Finder, found: &Found<'_>) -> String {
    let told = shown(&found.known.candidate) == Shown::Fully;
    if told { finder.said.address(found.known) } else { String::new() }
}

/// How well the place is known, as far as it may be told.
pub(super) fn precision(found: &Found<'_>) -> &'static str {
    let told = shown(&found.known.candidate) == Shown::Fully;
    if told { found.known.candidate.place.precision.as_str() } else { "none" }
}
