//! What an organization's page shows of its place: the map around it and the branches near it.

use accounts::branches;
use askama::Template;
use db::{Result, Scope, Tx, sql, sqlx::types::Uuid};
use directory::{Organization, OrganizationId, kinds_said, organization};
use draw::{Hue, map::Bounds};
use engine::{geo::Point, text};
use web::{App, Frame, MadePanel, Panel};

use super::{Ground, Spot, small_still};
use crate::{organizations, signals::Signals, suggest::place_of, words::Words};

/// Branches named; further ones are nobody's neighbor.
const NEAREST: usize = 3;

#[derive(Template)]
#[template(path = "discovery/place.html")]
struct PlacePanel {
    map: String,
    /// Name and "250 m away in a straight line".
    branches: Vec<(String, String)>,
}

/// The panel "place" of an organization's page; none where the place is not known or not told.
pub fn place_panel<'a>(app: &'a App, tx: &'a mut Tx, page: &'a Frame, scope: &'a Scope, about: Uuid) -> MadePanel<'a> {
    Box::pin(async move {
        let id = OrganizationId(about);
        let Some(it) = organization(tx, id).await? else { return Ok(None) };
        let Some(at) = it.point().and_then(|(lat, lon)| Point::new(lat, lon)) else { return Ok(None) };
        if is_private(tx, &it).await? {
            return Ok(None);
        }
        let branches = branches(tx, scope).await?;
        let words = Words::new(page.texts(), page.language(), &[]);
        let mut near: Vec<(f64, &str)> = branches
            .iter()
            .filter_map(|branch| Some((place_of(branch)?.distance_m(at), branch.name.as_str())))
            .collect();
        near.sort_by(|a, b| a.0.total_cmp(&b.0));
        let near = near.into_iter().take(NEAREST).map(|(metres, name)| (name.to_owned(), words.distance(metres)));
        let hue = it.kind().and_then(|kind| kind.color.as_str().parse().ok()).unwrap_or(Hue::Neutral);
        let spot = Spot { number: 1, id: it.id.to_string(), name: it.name.clone(), hue, at: [at.lon, at.lat] };
        let bounds = Bounds::around([spot.at]).expect("one place has bounds");
        let label = page.say1("place-map-label", "name", &it.name);
        let ground = app.parts.get::<Ground>();
        let map = small_still(ground.layers(&app.settings.data_dir), bounds, &label, &[spot], &branches);
        let panel = PlacePanel { map, branches: near.collect() };
        Ok(Some(Panel::new("place", page.say("place-title"), &panel)))
    })
}

/// Homes and refuges: the same rule as in lists, from the rows of one organization.
pub(crate) async fn is_private(tx: &mut Tx, it: &Organization) -> Result<bool> {
    const SQL: &str = sql!("SELECT signals FROM organization WHERE id = $1");
    let signals: Option<String> = db::optional_scalar!(&mut *tx, SQL; it.id)?;
    let signals: Signals = signals.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let refuge = kinds_said(tx, it.id).await?.iter().any(|kind| organizations::is_refuge(&kind.kind));
    let home = signals.traits.iter().any(|(word, _)| organizations::is_home(word));
    Ok(refuge || home || text::looks_like_person(&it.name))
}
