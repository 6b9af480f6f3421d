//! The catalog as the ranking reads it, kept in memory and read anew when its version has moved.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use db::{Db, Result, Tx, sql};
use directory::{OrganizationId, Source, SourceId};
use engine::{
    geo::Point,
    here::NotHere,
    kind::{KindOf, Kinds, Origin},
    nearby::{Nearby, Spot},
    place::{Place, Precision},
    rank::{Candidate, InSource, KindSeen, Never, Seen, TaxFacts, Trait},
    text,
};

use crate::{
    signals::{SeenIn, Signals},
    streets::{self, OnFoot, Streets},
};

/// Says that organizations, or what is known of them, have changed.
pub async fn changed(tx: &mut Tx) -> Result<()> {
    const SQL: &str = sql!("UPDATE catalog SET version = version + 1 WHERE id = 1");
    db::execute!(tx, SQL)?;
    Ok(())
}

pub async fn version(tx: &mut Tx) -> Result<i64> {
    const SQL: &str = sql!("SELECT version FROM catalog WHERE id = 1");
    db::scalar!(tx, SQL)
}

/// One organization, ready to be ranked and listed. `candidate` holds nothing of any one library; what a
/// library says of it is laid over when it asks.
#[derive(Debug, Clone)]
pub struct Known {
    pub id: OrganizationId,
    pub name: String,
    pub address: String,
    pub city: String,
    pub phone: String,
    pub kind: Option<&'static str>,
    /// Latitude and longitude, where exact or known to the block.
    pub point: Option<(f64, f64)>,
    pub role: String,
    pub candidate: Candidate,
}

/// Everything of one version.
#[derive(Debug)]
pub struct Catalog {
    pub version: i64,
    pub sources: Vec<Source>,
    /// By id.
    pub known: Vec<Known>,
    /// Where those are whose place is known to the block; a spot's category is its place in `known`.
    pub nearby: Nearby,
    /// The streets that walks are measured on.
    pub streets: Streets,
    by_kind: HashMap<&'static str, Vec<u32>>,
}

/// The newest catalog this process has read.
#[derive(Debug, Default)]
pub struct Shelf(Mutex<Option<Arc<Catalog>>>);

impl Shelf {
    /// The catalog of now; read again only when its version has moved.
    pub async fn catalog(&self, db: &Db) -> Result<Arc<Catalog>> {
        self.catalog_in(&mut db.read().await?).await
    }

    /// The same within a transaction: who waits for a second connection while holding one may wait for ever.
    pub async fn catalog_in(&self, tx: &mut Tx) -> Result<Arc<Catalog>> {
        let version = version(tx).await?;
        if let Some(catalog) = self.kept().filter(|catalog| catalog.version == version) {
            return Ok(catalog);
        }
        let streets = streets::load(tx, self.kept().as_ref().map(|catalog| &catalog.streets)).await?;
        let catalog = Arc::new(load(tx, version, streets).await?);
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(Arc::clone(&catalog));
        Ok(catalog)
    }

    fn kept(&self) -> Option<Arc<Catalog>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

impl Catalog {
    /// Organizations in the order of their ids, with what finds them by place and kind.
    pub fn new(version: i64, sources: Vec<Source>, known: Vec<Known>, streets: Streets) -> Self {
        let mut by_kind: HashMap<&'static str, Vec<u32>> = HashMap::new();
        for (at, known) in (0..).zip(&known) {
            for kind in &known.candidate.kinds {
                by_kind.entry(kind.found.kind).or_default().push(at);
            }
        }
        Self { version, sources, nearby: nearby(&known), streets, by_kind, known }
    }

    /// The places in `known` of those that have a kind.
    pub fn of_kind(&self, kind: &str) -> &[u32] {
        self.by_kind.get(kind).map_or(&[][..], Vec::as_slice)
    }

    /// The place in `known` of an organization.
    pub fn place_of(&self, id: OrganizationId) -> Option<u32> {
        let at = self.known.binary_search_by_key(&id, |known| known.id).ok()?;
        u32::try_from(at).ok()
    }

    pub fn of(&self, id: OrganizationId) -> Option<&Known> {
        self.known.binary_search_by_key(&id, |known| known.id).ok().map(|i| &self.known[i])
    }

    /// The walks from a place, where streets are known there.
    pub fn on_foot(&self, from: Point) -> OnFoot {
        self.streets.from(from, &self.known, &self.nearby)
    }

    pub fn source(&self, seen: Seen) -> Option<&Source> {
        self.sources.get(usize::from(seen.source))
    }
}

db::row! {
    struct Row {
        id: OrganizationId,
        name: String,
        role: String,
        street: String,
        city: String,
        state: String,
        zip: String,
        phone: String,
        lat: Option<f64>,
        lon: Option<f64>,
        precision: String,
        kind: Option<String>,
        not_here: Option<String>,
        signals: String,
        whole_id: Option<OrganizationId>,
    }
}

async fn load(tx: &mut Tx, version: i64, streets: Streets) -> Result<Catalog> {
    let mut sources = directory::sources(tx).await?;
    sources.sort_by_key(|source| source.id);
    const SQL: &str = sql!(
        "SELECT id, name, role, street, city, state, zip, phone, lat, lon, precision, kind, not_here, signals, whole_id
         FROM organization WHERE gone_at IS NULL AND joined_id IS NULL ORDER BY id"
    );
    let rows: Vec<Row> = db::all!(tx, SQL)?;
    let kinds = Kinds::shipped();
    let known: Vec<Known> = rows.into_iter().map(|row| known(row, &sources, &kinds)).collect();
    Ok(Catalog::new(version, sources, known, streets))
}

fn known(row: Row, sources: &[Source], kinds: &Kinds) -> Known {
    let state_zip = [row.state.as_str(), row.zip.as_str()].join(" ");
    let address = [row.street.as_str(), row.city.as_str(), state_zip.trim()];
    let address = address.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    Known {
        id: row.id,
        address,
        phone: row.phone.clone(),
        city: row.city.clone(),
        kind: row.kind.as_deref().and_then(|kind| kinds.known(kind)),
        point: row.lat.zip(row.lon),
        role: row.role.clone(),
        candidate: candidate(&row, sources, kinds),
        name: row.name,
    }
}

/// Where those stand whose place can be measured.
pub(crate) fn nearby(known: &[Known]) -> Nearby {
    let spot = |(at, known): (u32, &Known)| Some(Spot::new(known.candidate.place.measurable()?, 0.0, at));
    Nearby::new((0..).zip(known).filter_map(spot).collect())
}

fn candidate(row: &Row, sources: &[Source], kinds: &Kinds) -> Candidate {
    let signals: Signals = serde_json::from_str(&row.signals).unwrap_or_default();
    let seen = |seen: SeenIn| Seen { source: index(sources, seen.source), year: seen.year };
    let mut it = Candidate::named(&row.name);
    it.place = place(row, &signals);
    it.zip.clone_from(&row.zip);
    it.kinds = signals
        .kinds
        .iter()
        .filter_map(|kind| {
            let found = KindOf {
                kind: kinds.known(&kind.kind)?,
                trust: kind.trust,
                origin: Origin::parse(&kind.origin)?,
                activity: kind.activity,
            };
            Some(KindSeen { found, seen: kind.seen.map(seen) })
        })
        .collect();
    it.sources =
        signals.sources.iter().map(|(at, tax_file)| InSource { seen: seen(*at), tax_file: *tax_file }).collect();
    it.named = signals.named.map(seen);
    it.placed = signals.placed.map(seen);
    it.address = signals.address_key.map(|key| format!("{key}|{}", row.zip));
    it.parent = row.whole_id.map(|id| id.to_string());
    it.phone = signals.phone.map(seen);
    it.web = signals.web.map(seen);
    it.tax = signals.tax.map(|tax| TaxFacts {
        seen: seen(tax.seen),
        postcard: tax.postcard,
        church: tax.church,
        revenue: tax.revenue,
        last_return: tax.last_return,
    });
    it.local_word = signals.local_word;
    it.national_word = signals.national_word;
    it.serves_area = signals.serves_area.map(seen);
    it.traits = signals.traits.into_iter().map(|(word, at)| Trait { word, seen: at.map(seen) }).collect();
    it.not_here = row.not_here.as_deref().and_then(NotHere::parse);
    it.never = never(row);
    it
}

fn place(row: &Row, signals: &Signals) -> Place {
    let precision = match row.precision.as_str() {
        "exact" => Precision::Exact,
        "block" => Precision::Block,
        "zip" => Precision::Zip,
        "box" => Precision::Box,
        _ => Precision::None,
    };
    let point = row.lat.zip(row.lon).or(signals.zip_point).and_then(|(lat, lon)| Point::new(lat, lon));
    Place { precision, point }
}

/// What no list may hold: places, and people's own names.
fn never(row: &Row) -> Option<Never> {
    if row.role != "organization" {
        return Some(Never::NotAnOrganization);
    }
    let library = row.kind.as_deref() == Some("friends_foundation");
    if library && row.whole_id.is_some() {
        return Some(Never::OurFriends);
    }
    text::looks_like_person(&row.name).then_some(Never::Person)
}

fn index(sources: &[Source], id: SourceId) -> u16 {
    sources.binary_search_by_key(&id, |source| source.id).ok().and_then(|i| u16::try_from(i).ok()).unwrap_or(u16::MAX)
}
