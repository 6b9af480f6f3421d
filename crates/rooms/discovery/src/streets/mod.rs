//! Streets: an OpenStreetMap extract becomes a network, and distances from a branch become walks.
//!
//! `read` makes a network of a file and stages it with its import, `stored` keeps and finds networks in the database,
//! `on_foot` holds them in memory and remembers the walks from each branch.

mod on_foot;
mod read;
mod stored;

pub use on_foot::{Measured, OnFoot, Streets, WalksFrom};
pub(crate) use read::stage;
pub use stored::Facts;
pub(crate) use stored::{load, remove};

/// The format of such an import, as it is stored.
pub const FORMAT: &str = "osm_pbf";

/// Kilometres around the branches that are kept when nothing else is said.
const NEAR_KM: f64 = 25.0;
