//! Which library, branch and need a command is about, by what was typed.

use accounts::{Branch, LibrarySystem};
use anyhow::Result;
use db::{Date, Scope, Tx};
use directory::vocab;
use discovery::suggest::{self, Wanted};

use super::impossible;

/// The library with this key; without one the first.
pub(super) async fn library(tx: &mut Tx, key: Option<&str>) -> Result<LibrarySystem> {
    let system = match key {
        Some(key) => accounts::system_by_key(tx, key).await?,
        None => accounts::first_system(tx).await?,
    };
    system.ok_or_else(|| match key {
        Some(key) => impossible(format!("There is no library with the key “{key}”.")),
        None => impossible("There is no library yet. Set one up first: quiltwork init --help".into()),
    })
}

/// That library's scope, and its branches.
pub(super) async fn branches(tx: &mut Tx, key: Option<&str>) -> Result<(Scope, Vec<Branch>)> {
    let scope = Scope::program(Some(library(tx, key).await?.id));
    let branches = accounts::branches(tx, &scope).await?;
    Ok((scope, branches))
}

/// The question about one branch and need.
pub(super) fn wanted(branches: &[Branch], branch: &str, need: &str, today: Date) -> Result<Wanted> {
    let branch =
        suggest::branch_named(branches, branch).map_err(|fitting| impossible(not_one(branch, &fitting, branches)))?;
    let need = vocab::need(need).ok_or_else(|| impossible(unknown_need(need)))?;
    let at = suggest::place_of(branch)
        .ok_or_else(|| impossible(format!("It is not known where {} is: give it an address first.", branch.name)))?;
    Ok(Wanted::new(at, need, today))
}

fn not_one(name: &str, fitting: &[&Branch], all: &[Branch]) -> String {
    let list = |branches: &mut dyn Iterator<Item = &Branch>| -> String {
        branches.map(|branch| format!("\n  {}  {}", branch.outlet_key, branch.name)).collect()
    };
    if fitting.is_empty() {
        format!("No branch fits “{name}”. The branches are:{}", list(&mut all.iter()))
    } else {
        format!("Several branches fit “{name}”:{}", list(&mut fitting.iter().copied()))
    }
}

fn unknown_need(id: &str) -> String {
    let ids: Vec<&str> = vocab::needs().iter().map(|need| need.id).collect();
    format!("There is no need “{id}”. The needs are: {}", ids.join(", "))
}
