//! `quiltwork evaluate`: how well the engine does on files whose truth is known, so that anyone can check.
//!
//! No database is opened and nothing is written. What is counted, and how, is in `engine::evaluate`.

mod meter;
mod pairs;
mod records;
mod rows;
mod sheet;

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
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
}

impl Evaluate {
    pub(crate) fn run(self) -> Result<()> {
        match self.what {
            What::Pairs(pairs) => pairs.run(),
            What::Records(records) => records.run(),
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
