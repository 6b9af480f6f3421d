//! Real files: every file in some folders, each recognized by its content.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use discovery::import::Choices;
use sources::Format;

use super::File;

/// The outlet file that knows the library, its key, and everything else to import.
pub(super) fn find(folders: &[PathBuf], system: &str, near_km: f64) -> Result<(PathBuf, String, Vec<File>)> {
    let mut paths = Vec::new();
    for folder in folders {
        walk(folder, &mut paths)?;
    }
    // A folder may be named beside the one that holds it.
    paths.sort();
    paths.dedup();
    let mut outlets = None;
    let mut files = Vec::new();
    for path in paths {
        match sources::recognize(&path) {
            Ok(Format::ImlsOutlets) => outlets = outlets.or(Some(path)),
            Ok(_) => files.push(File { path, choices: Choices { near_km: Some(near_km), ..Choices::default() } }),
            Err(error) => tracing::info!("{} is passed over: {error}", path.display()),
        }
    }
    let outlets = outlets.ok_or_else(|| {
        crate::cli::impossible(
            "None of the files is an outlet file of the Public Libraries Survey, so the library cannot be found."
                .into(),
        )
    })?;
    Ok((outlets, system.to_owned(), files))
}

fn walk(place: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    let failed = || format!("{} cannot be read", place.display());
    if place.is_file() {
        paths.push(place.to_owned());
        return Ok(());
    }
    for entry in std::fs::read_dir(place).with_context(failed)? {
        walk(&entry.with_context(failed)?.path(), paths)?;
    }
    Ok(())
}
