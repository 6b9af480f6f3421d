//! The vocabulary every library starts from: 36 needs, 79 partner kinds, six asset classes.
//!
//! Structure (ids, order, codes) stands in `vocab/*.tsv`, words in `i18n/{en,es}/{needs,kinds,assets}.ftl`.
//! A Fluent id cannot be told from its suffix by an underscore, so underscores of an id become hyphens:
//! the need `nicu_families` has the messages `need-nicu-families`, `need-nicu-families-plain`, and so on.
//! Every item carries that stem as `key`; the heads of the Fluent files say which suffixes exist.
//!
//! These are defaults. What one library system changes lives in its own tables and wins over them.

mod asset;
mod kind;
mod need;
mod table;
#[cfg(test)]
mod words;

pub use asset::{AssetClass, Privacy, asset_class, asset_classes};
pub use kind::{Codes, Color, PartnerKind, group_key, groups, kind, kinds, kinds_of_group};
pub use need::{Named, Need, Sensitivity, need, needs};
pub use table::{Malformed, Row, rows};

/// The stem of an item's Fluent messages: `stem("need", "nicu_families")` is `need-nicu-families`.
pub fn stem(noun: &str, id: &str) -> String {
    format!("{noun}-{}", id.replace('_', "-"))
}
