//! Vector tiles: what a question means, kept until the catalog or our words change; the ground; and an
//! operator's street map.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, Mutex, PoisonError},
};

use accounts::branches;
use axum::{
    body::Body,
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use directory::vocab::PartnerKind;
use draw::Hue;
use maps::{PmTiles, Point, PointIndex, TILE_MEDIA_TYPE, Tile};
use search::Index;
use web::{App, Asked, Fields, PageError};

use super::Ground;
use crate::{
    catalog::Shelf,
    organizations::{Finder, Found, Question},
};

/// Questions whose points are kept ready.
const KEPT: usize = 16;

/// The points of the last questions, by a key of all they depend on.
#[derive(Default)]
pub struct OrganizationTiles(Mutex<Vec<(u64, Arc<PointIndex>)>>);

impl OrganizationTiles {
    fn get(&self, key: u64) -> Option<Arc<PointIndex>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(known, _)| *known == key).map(|(_, points)| Arc::clone(points))
    }

    fn keep(&self, key: u64, points: &Arc<PointIndex>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.truncate(KEPT - 1);
        kept.insert(0, (key, Arc::clone(points)));
    }
}

/// `GET /tiles/organizations/{z}/{x}/{y}`, with the filter of the list.
pub(super) async fn organizations(
    State(app): State<App>,
    asked: Asked,
    Path((z, x, y)): Path<(String, String, String)>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let tile = tile(&z, &x, &y)?;
    let mut tx = app.db.read().await?;
    let branches = branches(&mut tx, &asked.scope).await?;
    let mut question = Question::read(&Fields::from_pairs(query), &branches, asked.scope.role().is_some());
    // The map draws what lies outside its frame too: whoever pulls it sees no empty edge.
    question.bbox = None;
    let finder = Finder::load(&mut tx, &asked.scope, &branches).await?;
    drop(tx);
    let catalog = app.parts.get::<Shelf>().catalog(&app.db).await?;
    let mut key = DefaultHasher::new();
    (catalog.version, asked.scope.system, asked.scope.role().is_some(), question.pairs()).hash(&mut key);
    finder.fingerprint(&mut key);
    let (key, tiles) = (key.finish(), app.parts.get::<OrganizationTiles>());
    let points = match tiles.get(key) {
        Some(points) => points,
        None => {
            let found = finder.find(&catalog, &app.parts.get::<Index>(), &question).map_err(PageError::internal)?;
            let points = found.iter().filter_map(|found| point(&finder, found)).collect();
            let points = Arc::new(PointIndex::new(points));
            tiles.keep(key, &points);
            points
        }
    };
    Ok(answer(points.tile(tile), "private, max-age=60"))
}

fn point(finder: &Finder, found: &Found<'_>) -> Option<Point> {
    let at = crate::organizations::point(found.known)?;
    let group = group(finder.kind(found.known));
    let name = finder.said.name(found.known).to_owned();
    Some(Point { id: *found.known.id.0.as_bytes(), lat: at.lat, lon: at.lon, group, name })
}

fn group(kind: Option<&PartnerKind>) -> u8 {
    kind.and_then(|kind| kind.color.as_str().parse::<Hue>().ok()).unwrap_or(Hue::Neutral) as u8
}

/// `GET /tiles/base/{z}/{x}/{y}`
pub(super) async fn base(
    State(app): State<App>,
    Path((z, x, y)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let tile = tile(&z, &x, &y)?;
    let bytes = app.parts.get::<Ground>().layers(&app.settings.data_dir).tile(tile);
    Ok(answer(bytes, "public, max-age=3600"))
}

/// `GET /tiles/street/{z}/{x}/{y}`, from the operator's PMTiles file, packed as it lies there.
pub(super) async fn street(
    State(app): State<App>,
    Path((z, x, y)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let tile = tile(&z, &x, &y)?;
    let file = app.parts.find::<PmTiles>().ok_or(PageError::NotFound)?;
    let Some(body) = file.tile(tile).await.map_err(PageError::internal)? else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    let mut response = Response::builder()
        .header(header::CONTENT_TYPE, body.content_type)
        .header(header::CACHE_CONTROL, "public, max-age=86400");
    if let Some(encoding) = body.content_encoding {
        response = response.header(header::CONTENT_ENCODING, encoding);
    }
    response.body(Body::from(body.bytes)).map_err(PageError::internal)
}

fn tile(z: &str, x: &str, y: &str) -> Result<Tile, PageError> {
    format!("{z}/{x}/{y}").parse().map_err(|_| PageError::NotFound)
}

fn answer(bytes: Vec<u8>, keep: &'static str) -> Response {
    if bytes.is_empty() {
        return (StatusCode::NO_CONTENT, [(header::CACHE_CONTROL, keep)]).into_response();
    }
    ([(header::CONTENT_TYPE, TILE_MEDIA_TYPE), (header::CACHE_CONTROL, keep)], bytes).into_response()
}
