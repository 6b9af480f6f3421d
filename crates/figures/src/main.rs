//! Fills a data directory for bin/figures: `quiltwork-figures hub|archive|calendar DIR ADDRESSES`, where DIR holds a library already.
//! All is written through the store functions of the rooms. Afterwards the folder ADDRESSES holds what to ask for.

mod archive;
mod hub;
mod words;

use std::{fs, path::Path};

use anyhow::{Context, Result};
use db::{Db, Scope};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [what, folder, addresses] = args.as_slice() else {
        anyhow::bail!("quiltwork-figures hub|archive|calendar DIR ADDRESSES");
    };
    let db = Db::open_file(&Path::new(folder).join("quiltwork.db")).await?;
    let mut tx = db.write().await?;
    let system = *accounts::systems(&mut tx).await?.first().context("there is no library")?;
    let (scope, addresses) = (Scope::program(Some(system)), Path::new(addresses));
    fs::create_dir_all(addresses)?;
    match what.as_str() {
        "hub" => hub::fill(&mut tx, scope, addresses).await?,
        "archive" => archive::fill(&mut tx, scope, addresses).await?,
        "calendar" => archive::fill_two_years(&mut tx, scope).await?,
        other => anyhow::bail!("{other} is none of hub, archive, calendar"),
    }
    tx.commit().await?;
    db.close().await;
    Ok(())
}

/// One line each.
fn write(folder: &Path, name: &str, lines: &[String]) -> Result<()> {
    Ok(fs::write(folder.join(name), lines.join("\n") + "\n")?)
}
