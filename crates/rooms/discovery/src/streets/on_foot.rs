//! Networks in memory, and the walks from each branch.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use engine::{
    geo::Point,
    nearby::Nearby,
    walk::{LIMIT_M, Network, Walk},
};
use rustc_hash::FxHashMap;

use crate::{catalog::Known, import::ImportId};

/// Walks of so many branches are remembered; a consortium's other branches are walked from anew.
const REMEMBERED: usize = 256;

/// What distances were measured on: whom to credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    pub title: String,
    pub publisher: String,
    pub licence: String,
    pub url: String,
    pub year: Option<i64>,
}

/// A network that counts.
#[derive(Debug, Clone)]
pub(super) struct Loaded {
    pub(super) import: ImportId,
    pub(super) measured: Measured,
    pub(super) network: Arc<Network>,
}

/// By the bits of latitude and longitude.
type Remembered = HashMap<(u64, u64), OnFoot>;

/// All networks that count, the newest import first.
#[derive(Debug, Default)]
pub struct Streets {
    loaded: Vec<Loaded>,
    walks: Mutex<Remembered>,
}

/// The walks from one place to those of a catalog that are near it.
#[derive(Debug)]
pub struct WalksFrom {
    pub measured: Measured,
    /// By the number in the catalog; only those within reach.
    walks: FxHashMap<u32, Walk>,
}

/// The walks from a place, if it stands at a street.
pub type OnFoot = Option<Arc<WalksFrom>>;

impl WalksFrom {
    /// How one walks to the `at`-th of the catalog.
    pub fn to(&self, at: usize) -> Walk {
        u32::try_from(at).ok().and_then(|at| self.walks.get(&at).copied()).unwrap_or_default()
    }
}

impl Streets {
    pub(super) fn new(loaded: Vec<Loaded>) -> Self {
        Self { loaded, walks: Mutex::default() }
    }

    /// Of one network, to show what pages say with it.
    pub(crate) fn sample(measured: Measured, network: Network) -> Self {
        let import = ImportId(db::sqlx::types::Uuid::nil());
        Self::new(vec![Loaded { import, measured, network: Arc::new(network) }])
    }

    pub(super) fn network(&self, import: ImportId) -> Option<Arc<Network>> {
        self.loaded.iter().find(|loaded| loaded.import == import).map(|loaded| Arc::clone(&loaded.network))
    }

    /// The walks from a place on the newest network it stands at: made once, then remembered.
    pub fn from(&self, at: Point, known: &[Known], nearby: &Nearby) -> OnFoot {
        let key = (at.lat.to_bits(), at.lon.to_bits());
        if let Some(remembered) = self.remembered().get(&key) {
            return remembered.clone();
        }
        let made = self.loaded.iter().find_map(|loaded| walks(loaded, at, known, nearby)).map(Arc::new);
        let mut remembered = self.remembered();
        if remembered.len() >= REMEMBERED {
            remembered.clear();
        }
        remembered.insert(key, made.clone());
        made
    }

    fn remembered(&self) -> std::sync::MutexGuard<'_, Remembered> {
        self.walks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Nobody is nearer on foot than straight, so only those within the limit as the crow flies are looked up.
fn walks(loaded: &Loaded, at: Point, known: &[Known], nearby: &Nearby) -> Option<WalksFrom> {
    let from = loaded.network.walks(at, LIMIT_M)?;
    let mut walks = FxHashMap::default();
    nearby.within(at, LIMIT_M, |near| {
        let number = near.spot.category;
        if let Some(place) = known[number as usize].candidate.place.measurable() {
            walks.insert(number, from.to(place));
        }
    });
    Some(WalksFrom { measured: loaded.measured.clone(), walks })
}
