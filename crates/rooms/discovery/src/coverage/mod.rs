//! Coverage: for each need and branch, whom we keep and how many more could fit.
//!
//! A count of possible partners is a whole shortlist, so only cells of chosen needs are counted.

mod page;
mod samples;

use std::collections::HashSet;

use accounts::{Branch, BranchId, branches};
use axum::{Router, routing::get};
use db::{Date, Result, Scope, Tx};
use directory::{
    chosen_needs,
    vocab::{self, Need},
};
use relationships::{Part, Relationship};
pub use samples::samples;
use web::App;

use crate::{
    catalog::Catalog,
    suggest::{Ours, Wanted, place_of, ranked},
};

pub fn routes() -> Router<App> {
    Router::new().route("/coverage", get(page::show))
}

/// One need at one branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// Chosen by the branch.
    pub chosen: bool,
    /// Relationships for this need and branch that have not ended.
    pub kept: usize,
    /// Length of the shortlist; `None` when it was not counted.
    pub possible: Option<usize>,
}

impl Cell {
    /// Quarters of the patch sewn on.
    pub fn level(&self) -> usize {
        self.kept.min(4)
    }

    /// Chosen, and nobody is kept for it.
    pub fn is_gap(&self) -> bool {
        self.chosen && self.kept == 0
    }
}

/// Needs down, branches across.
#[derive(Debug, Clone)]
pub struct Grid {
    pub branches: Vec<Branch>,
    /// Each need with one cell for each branch.
    pub rows: Vec<(&'static Need, Vec<Cell>)>,
}

/// What a grid is made of, read in one transaction.
pub struct Read {
    branches: Vec<Branch>,
    chosen: HashSet<(BranchId, String)>,
    ours: Ours,
}

impl Read {
    pub async fn load(tx: &mut Tx, scope: &Scope) -> Result<Self> {
        let branches = branches(tx, scope).await?;
        let chosen = chosen_needs(tx, scope).await?.into_iter().map(|it| (it.branch_id, it.need)).collect();
        Ok(Self { branches, chosen, ours: Ours::load(tx, scope).await? })
    }

    /// The grid of the chosen needs, or of all of them.
    pub fn grid(self, catalog: &Catalog, today: Date, all: bool) -> Grid {
        let wanted = |need: &&Need| all || self.chosen.iter().any(|(_, chosen)| chosen == need.id);
        let needs = vocab::needs().iter().filter(wanted);
        let rows = needs
            .map(|need| (need, self.branches.iter().map(|branch| self.cell(catalog, today, need, branch)).collect()));
        let rows = rows.collect();
        Grid { rows, branches: self.branches }
    }

    fn cell(&self, catalog: &Catalog, today: Date, need: &'static Need, branch: &Branch) -> Cell {
        let chosen = self.chosen.contains(&(branch.id, need.id.to_owned()));
        let open = |it: &&Relationship| it.stage().facts().part != Part::After;
        let here = |it: &&Relationship| it.branch_id == Some(branch.id) && it.need.as_deref() == Some(need.id);
        let kept = self.ours.relationships().filter(open).filter(here).count();
        let at = place_of(branch).filter(|_| chosen);
        let possible = at.map(|at| ranked(catalog, &self.ours, &Wanted::new(at, need, today)).rows.len());
        Cell { chosen, kept, possible }
    }
}
