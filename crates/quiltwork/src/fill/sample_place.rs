//! Alder County as files: its sources in the real formats, and its drawn map.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use discovery::import::Choices;
use sample::Role;

use super::File;

/// Writes the files of the sample place into the data directory.
pub(super) fn write(data_dir: &Path) -> Result<(PathBuf, String, Vec<File>)> {
    let folder = data_dir.join("sample");
    std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let mut written = sample::write(&folder, sample::SEED).context("The sample files could not be written")?;
    written.push(sample::write_streets(&folder).context("The sample's streets could not be written")?);
    let mut files = Vec::new();
    let mut outlets = None;
    for it in written {
        let path = folder.join(&it.file);
        if sources::recognize(&path).is_ok_and(|format| format == sources::Format::ImlsOutlets) {
            outlets = Some(path);
            continue;
        }
        let choices = Choices {
            title: it.title.to_owned(),
            publisher: it.publisher.to_owned(),
            licence: it.licence.to_owned(),
            year: Some(i64::from(it.year)),
            role: role(it.role).map(str::to_owned),
            near_km: Some(40.0),
            ..Choices::default()
        };
        files.push(File { path, choices });
    }
    layers(data_dir)?;
    Ok((outlets.context("the sample has an outlet file")?, sample::SYSTEM_KEY.to_owned(), files))
}

/// The roles that the sample knows better than a guess.
fn role(role: Role) -> Option<&'static str> {
    match role {
        Role::Organizations => None,
        Role::Attributes => Some("attribute"),
        Role::Places => Some("place"),
        Role::Areas => Some("area"),
    }
}

/// The drawn map, numbered in painting order.
fn layers(data_dir: &Path) -> Result<()> {
    let folder = data_dir.join("layers");
    std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for (i, layer) in sample::basemap::layers().into_iter().enumerate() {
        let path = folder.join(format!("{:02}-{}.geojson", i * 10, layer.name));
        std::fs::write(&path, layer.geojson).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}
