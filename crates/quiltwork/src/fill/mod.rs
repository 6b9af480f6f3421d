//! Filling an empty data directory: with the sample place, or with real files.
//!
//! Everything a fill brings becomes true in one transaction; a fill that was cut off begins again, one
//! that ended is not repeated.

mod calendars;
mod collections;
mod event_files;
mod events;
mod files;
mod hub;
mod hub_files;
mod listening;
mod looking;
mod people;
mod polls;
mod recordings;
mod sample_place;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use db::{Clock, Db, Scope, sql};
use discovery::{
    import::{self, Choices, ImportId, NewImport},
    settle::Memory,
};

/// What to fill with.
#[derive(Debug, Clone, Copy)]
pub enum What<'a> {
    /// Alder County.
    Sample,
    /// Whatever lies in these folders, around the branches of one library.
    Files { folders: &'a [PathBuf], system: &'a str, near_km: f64 },
}

/// A file to import, and what is said of it beforehand.
struct File {
    path: PathBuf,
    choices: Choices,
}

/// Fills the database unless it is filled already. `progress` hears values from 0 to 1.
pub async fn fill(
    db: &Db,
    clock: &Clock,
    data_dir: &Path,
    what: What<'_>,
    progress: &(dyn Fn(f32) + Sync),
) -> Result<()> {
    if is_filled(db).await? {
        return Ok(());
    }
    forget_half(db).await?;
    let (outlets, key, found) = match what {
        What::Sample => sample_place::write(data_dir)?,
        What::Files { folders, system, near_km } => files::find(folders, system, near_km)?,
    };
    let scope = Scope::program(None);
    let taken = discovery::take_library(db, clock, &scope, &outlets, &key).await?;
    let system = taken
        .ok_or_else(|| crate::cli::impossible(format!("No library in {} has the key {key}.", outlets.display())))?;
    let scope = Scope::program(Some(system));
    people::sign_in(db, clock, system).await?;
    progress(0.05);
    let mut ready: Vec<ImportId> = Vec::with_capacity(found.len());
    let count = found.len().max(1) as f32;
    for (i, file) in found.into_iter().enumerate() {
        ready.extend(read(db, clock, &scope, file).await?);
        progress(0.05 + 0.45 * (i + 1) as f32 / count);
    }
    // Before the imports count: from then on the database is filled, and nobody would write what is missing.
    if let What::Sample = what {
        hub::write(db, clock, &scope).await?;
        let store = ::files::Store::of(data_dir);
        hub_files::write(db, clock, &scope, &store).await?;
        event_files::write(db, clock, &scope, &store).await?;
        recordings::write(db, clock, &scope, &store).await?;
    }
    import::apply_all(db, clock, &scope, &ready, &Memory::default(), &|share| progress(0.5 + 0.45 * share)).await?;
    if let What::Sample = what {
        people::work(db, clock, &scope).await?;
        let mut tx = db.write().await?;
        calendars::write(&mut tx, clock, &scope).await?;
        programs::meet_partners(&mut tx, &scope).await?;
        tx.commit().await?;
    }
    progress(1.0);
    Ok(())
}

/// A file that is no data (a read-me) is passed over and said.
async fn read(db: &Db, clock: &Clock, scope: &Scope, file: File) -> Result<Option<ImportId>> {
    let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let new = NewImport { path: file.path, file_name: name.clone(), keep_path: false, choices: file.choices };
    match import::read(db, clock, scope, new, &|_, _| {}).await {
        Ok(id) => Ok(Some(id)),
        Err(error @ (import::ImportError::Read(_) | import::ImportError::Streets(_))) => {
            tracing::info!("{name} is passed over: {error}");
            Ok(None)
        }
        Err(other) => Err(other).with_context(|| format!("{name} was not imported")),
    }
}

async fn is_filled(db: &Db) -> Result<bool> {
    const SQL: &str = sql!("SELECT count(*) FROM import WHERE state IN ('applied', 'undone')");
    let mut tx = db.read().await?;
    let applied: i64 = db::scalar!(&mut tx, SQL)?;
    Ok(applied > 0)
}

/// What a fill that was cut off left behind: staged rows only.
async fn forget_half(db: &Db) -> Result<()> {
    const SQL: &str = sql!("DELETE FROM import WHERE state IN ('reading', 'ready', 'refused')");
    let mut tx = db.write().await?;
    db::execute!(&mut tx, SQL)?;
    tx.commit().await?;
    Ok(())
}
