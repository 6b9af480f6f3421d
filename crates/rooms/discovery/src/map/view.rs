//! What the map beside a list needs: where its tiles are, where it begins, whom it credits, and the same
//! map drawn still.

use accounts::Branch;
use directory::Source;
use draw::map::{Bounds, LonLat};
use maps::PmTiles;
use serde_json::json;
use web::{App, Frame};

use super::{Ground, Spot, still};
use crate::organizations::Question;

/// A map of a list.
#[derive(Debug, Clone, Default)]
pub(crate) struct MapView {
    /// Address of the ground's tiles.
    pub(crate) base: &'static str,
    /// Its deepest zoom.
    pub(crate) base_zoom: u8,
    /// `west,south,east,north`
    pub(crate) bounds: String,
    /// JSON: name, longitude and latitude of each branch.
    pub(crate) branches: String,
    /// Whom the ground is from, short enough to stand on the map.
    pub(crate) ground: String,
    /// Whom the map thanks, beneath it.
    pub(crate) credits: String,
    /// JSON: the words of the map's own buttons.
    pub(crate) words: String,
    /// The same map as SVG.
    pub(crate) still: String,
}

/// So many sources are named under the map; the rest stand on the page of credits.
const CREDITED: usize = 4;
/// All of the United States but its islands, where nothing else says where to look.
const COUNTRY: Bounds = Bounds { west: -125.0, south: 24.0, east: -66.0, north: 50.0 };

impl MapView {
    pub(crate) fn of_list(
        app: &App,
        page: &Frame,
        spots: &[Spot],
        branches: &[Branch],
        asked: &Question,
        sources: &[Source],
    ) -> Self {
        let bounds = bounds(spots, branches, asked);
        let street = app.parts.find::<PmTiles>();
        let ground = app.parts.get::<Ground>();
        let data_dir = &app.settings.data_dir;
        let label = page.say_n("map-label", spots.len());
        let (base, base_zoom) = match &street {
            Some(street) => ("/tiles/street/{z}/{x}/{y}", street.zooms().1),
            None => ("/tiles/base/{z}/{x}/{y}", 15),
        };
        let below = match street.as_deref().map(PmTiles::credit) {
            Some(credit) => without_tags(credit.unwrap_or_default()),
            None if ground.is_drawn(data_dir) => page.say("map-own-layers"),
            None => page.say("map-outlines"),
        };
        Self {
            base,
            base_zoom,
            bounds: format!("{},{},{},{}", bounds.west, bounds.south, bounds.east, bounds.north),
            branches: branch_json(branches),
            credits: credits(page, sources, &below),
            ground: below,
            words: words(page),
            still: still(ground.layers(data_dir), bounds, &label, spots, branches),
        }
    }
}

/// What the map shows when it opens: what was asked for, else what the list holds, else the branches.
fn bounds(spots: &[Spot], branches: &[Branch], asked: &Question) -> Bounds {
    if let Some(maps::Bounds { west, south, east, north }) = asked.bbox {
        return Bounds { west, south, east, north };
    }
    let of = |branch: &Branch| -> Option<LonLat> { Some([branch.lon?, branch.lat?]) };
    let asked_for = asked.branch.as_ref().and_then(of);
    let places = spots.iter().map(|spot| spot.at).chain(asked_for);
    Bounds::around(places).or_else(|| Bounds::around(branches.iter().filter_map(of))).unwrap_or(COUNTRY)
}

fn branch_json(branches: &[Branch]) -> String {
    let here =
        |branch: &Branch| Some(json!({ "name": branch.name, "longitude": branch.lon?, "latitude": branch.lat? }));
    json!(branches.iter().filter_map(here).collect::<Vec<_>>()).to_string()
}

fn credits(page: &Frame, sources: &[Source], below: &str) -> String {
    let alive: Vec<&Source> = sources.iter().filter(|source| source.withdrawn_at.is_none()).collect();
    let titled = |source: &&Source| match source.year {
        Some(year) => format!("{} ({year})", source.title),
        None => source.title.clone(),
    };
    let mut named: Vec<String> = alive.iter().take(CREDITED).map(titled).collect();
    if alive.len() > CREDITED {
        named.push(page.say_n("map-more-sources", alive.len() - CREDITED));
    }
    match named.is_empty() {
        true => page.say1("map-credits-ground", "ground", below),
        false => page.say2("map-credits", "sources", named.join(", "), "ground", below),
    }
}

fn words(page: &Frame) -> String {
    json!({
        "Map.Title": page.say("map-words-title"),
        "NavigationControl.ZoomIn": page.say("map-words-zoom-in"),
        "NavigationControl.ZoomOut": page.say("map-words-zoom-out"),
        "AttributionControl.ToggleAttribution": page.say("map-words-credits"),
        "Popup.Close": page.say("map-words-close"),
        "CooperativeGesturesHandler.WindowsHelpText": page.say("map-words-control-key"),
        "CooperativeGesturesHandler.MacHelpText": page.say("map-words-command-key"),
        "CooperativeGesturesHandler.MobileHelpText": page.say("map-words-two-fingers"),
    })
    .to_string()
}

/// The words of a credit that a street map writes as HTML.
fn without_tags(html: &str) -> String {
    let mut words = String::new();
    for part in html.split('<') {
        words.push_str(part.split_once('>').map_or(part, |(_, after)| after));
    }
    words
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_credit_keeps_its_words() {
        assert_eq!(super::without_tags(r#"<a href="x">© OpenStreetMap</a> people"#), "© OpenStreetMap people");
    }
}
