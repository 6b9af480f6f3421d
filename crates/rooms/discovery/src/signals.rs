//! What ranking reads of an organization, stored beside it and read back by the catalog.

use directory::SourceId;
use serde::{Deserialize, Serialize};

/// Where and when a fact was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenIn {
    pub source: SourceId,
    pub year: Option<i32>,
}

/// Everything of an organization that a score may depend on and its row does not say.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signals {
    /// Sources that have it; true for a tax file, which proves a letter box only.
    pub sources: Vec<(SeenIn, bool)>,
    /// Where its name and its place were read.
    pub named: Option<SeenIn>,
    pub placed: Option<SeenIn>,
    pub kinds: Vec<KindSignal>,
    pub phone: Option<SeenIn>,
    pub web: Option<SeenIn>,
    pub tax: Option<TaxSignal>,
    pub local_word: Option<String>,
    pub national_word: Option<String>,
    /// A list says that it serves the whole area.
    pub serves_area: Option<SeenIn>,
    /// Facts of one word, such as `votes_here`.
    pub traits: Vec<(String, Option<SeenIn>)>,
    /// Equal for two organizations at one address.
    pub address_key: Option<String>,
    /// The middle of the ZIP code, where only that is known.
    pub zip_point: Option<(f64, f64)>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KindSignal {
    pub kind: String,
    /// [`engine::kind::Origin::code`].
    pub origin: String,
    pub trust: f64,
    pub activity: bool,
    pub seen: Option<SeenIn>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxSignal {
    pub seen: SeenIn,
    pub postcard: bool,
    pub church: bool,
    pub revenue: Option<i64>,
    pub last_return: Option<i32>,
}
