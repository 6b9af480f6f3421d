//! `quiltwork evaluate`: how well the engine does on files whose truth is known, so that anyone can check.
//!
//! Nothing is written, and only `suggestions` and `lists` open a database. What is counted, and how, is in `engine::evaluate`.

mod lists;
mod meter;
mod near;
mod pairs;
mod records;
mod rows;
mod sheet;
mod suggestions;

use anyhow::Result;
use clap::{Subcommand, ValueEnum};

#[derive(Debug, clap::Args)]
pub(crate) struct Evaluate {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Judge pairs of places labelled same or different
    Pairs(pairs::Pairs),
    /// Find the bodies behind records whose true body is known
    Records(records::Records),
    /// Find the best places near every outlet, with the index and the choice that suggestions use
    Near(near::Near),
    /// Count what the lists of thirty hold of a librarian's lists
    Suggestions(suggestions::Suggestions),
    /// Make every list of every branch and need, check its numbers, and time it
    Lists(lists::Lists),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
}

impl Evaluate {
    pub(crate) async fn run(self) -> Result<()> {
        match self.what {
            What::Pairs(pairs) => pairs.run(),
            What::Records(records) => records.run(),
            What::Near(near) => near.run(),
            What::Suggestions(suggestions) => suggestions.run().await,
            What::Lists(lists) => lists.run().await,
        }
    }
}

/// A share of one in three digits, for people.
fn share(of: f64) -> String {
    format!("{of:.3}")
}

/// The same for programs: six digits are more than any figure is worth.
fn number(of: f64) -> serde_json::Value {
    serde_json::json!((of * 1e6).round() / 1e6)
}
