//! Alder County: a fictional place that the product shows itself with, and its tests run on.
//!
//! [`organizations`] holds the county as it is, two hundred organizations written by hand and some
//! four hundred generated; [`write`] makes of it the overlapping, flawed files that open data
//! really offers; [`truth`] keeps the answers. Nobody and nothing in it exists: telephone numbers
//! are the reserved 555-01xx, websites end in `.example`, ZIP codes and tax numbers were never
//! given out. A tribal government is left out on purpose: a nation is not ours to invent.

pub mod basemap;
mod branches;
pub mod cloth;
pub mod hub;
pub mod organizations;
mod seed;
pub mod stories;
pub mod streets;
mod table;
mod truth;
mod words;
mod write;

pub use branches::{Branch, all as branches};
pub use organizations::Organization;
pub use streets::Point;
pub use truth::{Flaw, Record, Truth, TruthOrganization, truth};
pub use write::{LICENCE, Role, Written, write, write_renamed, write_streets};

/// The key of Alder County Library in the national survey, of a range no real library has.
pub const SYSTEM_KEY: &str = "OR9901";

/// The seed of the county as the product ships it.
pub const SEED: u64 = 1911;

/// Whom to credit, as one sentence for a page's foot.
#[must_use]
pub fn credits() -> &'static str {
    "Alder County is fiction, written and drawn by the Quiltwork authors, and free to reuse (CC0 1.0)."
}
