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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_a_folder_and_in_the_one_around_it_is_one() {
        let place = tempfile::tempdir().expect("a folder");
        let inner = place.path().join("layers");
        std::fs::create_dir(&inner).expect("a folder");
        let outlets = "STABR,FSCSKEY,FSCS_SEQ,LIBNAME,ADDRESS,CITY,ZIP,PHONE,C_OUT_TY,LATITUDE,LONGITUD\n";
        std::fs::write(
            place.path().join("outlets.csv"),
            format!("{outlets}OR,XX0001,1,Quill Library,1 Mill St,Quill,97964,M,BR,44.1,-123.1\n"),
        )
        .expect("a file");
        std::fs::write(inner.join("list.csv"), "name,address\nQuill Bakery,2 Mill St\n").expect("a file");
        let folders = [place.path().to_owned(), inner];
        let (_, _, files) = find(&folders, "XX0001", 25.0).expect("both are found");
        assert_eq!(files.len(), 1);
    }
}
