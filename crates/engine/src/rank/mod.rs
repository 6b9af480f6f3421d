//! Who fits a need at a branch, and why.
//!
//! `score = fit × near × evidence × capacity`; each factor is a list of [`Term`]s that fold to it, each
//! term carries its fact, and what is not known is said as [`Unknown`]. Then variety chooses, and a floor
//! ends the list: thirty is a limit, not a quota. Organizations are scored, never people.

mod asking;
mod candidate;
mod evidence;
mod factors;
mod leaning;
mod list;
mod near;
mod reason;
mod rules;
mod score;
#[cfg(test)]
mod tests;
mod variety;

pub use asking::{Asking, Filter, Order};
pub use candidate::{Asked, Candidate, InSource, KindSeen, KnownBy, Never, Seen, TRAITS, TaxFacts, Trait, chain_key};
pub use factors::{ALWAYS, FactorRow, Own, OwnFactor, phrases_typed};
pub use leaning::Leaning;
pub use list::{Group, LeftOut, Shortlist, Suggestion, suggest};
pub use near::Shown;
pub use reason::{By, Op, Part, Parts, Reason, Term, Unknown};
pub use rules::{Rules, Weights};
