//! `quiltwork init`: find the library in the outlet file and take it.

use std::path::PathBuf;

use anyhow::Result;
use db::{Clock, Scope};

use super::{Impossible, Place};
use crate::open;

#[derive(Debug, clap::Args)]
pub(crate) struct Init {
    #[command(flatten)]
    place: Place,
    /// Outlet file of the IMLS Public Libraries Survey (CSV)
    #[arg(long, value_name = "FILE")]
    outlets: PathBuf,
    /// List the libraries whose name or town holds this text
    #[arg(long, value_name = "TEXT", conflicts_with = "system", required_unless_present = "system")]
    find: Option<String>,
    /// Take the library with this key
    #[arg(long, value_name = "KEY")]
    system: Option<String>,
}

impl Init {
    #[expect(clippy::print_stdout, reason = "the result of the command")]
    pub(crate) async fn run(self) -> Result<()> {
        if let Some(text) = &self.find {
            let found = discovery::find_libraries(&self.outlets, text)?;
            if found.is_empty() {
                return Err(Impossible(format!(
                    "No library in {} has “{text}” in its name or town.",
                    self.outlets.display()
                ))
                .into());
            }
            for library in found {
                println!(
                    "{}\t{}\t{}, {}\t{} outlets",
                    library.key, library.name, library.city, library.state, library.outlets
                );
            }
            return Ok(());
        }
        let key = self.system.unwrap_or_default();
        let db = open::database(&self.place.data_dir).await?;
        let taken = discovery::take_library(&db, &Clock::system(), &Scope::program(None), &self.outlets, &key).await?;
        let Some(system) = taken else {
            return Err(Impossible(format!(
                "No library in {} has the key {key}. Look for it with --find.",
                self.outlets.display()
            ))
            .into());
        };
        let mut tx = db.read().await?;
        for branch in accounts::branches(&mut tx, &Scope::program(Some(system))).await? {
            println!("{}\t{}\t{}", branch.outlet_key, branch.name, branch.city);
        }
        drop(tx);
        db.close().await;
        Ok(())
    }
}
