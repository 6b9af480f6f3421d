//! The county as its sources see it: overlapping, flawed files in the formats a library meets.

mod areas;
mod city;
mod encode;
mod food;
pub(crate) mod layer;
mod manners;
mod nonprofits;
mod outlets;
mod programs;
mod staff;

use crate::organizations::{self, Organization};
use encode::Names;
use layer::Layer;
pub(crate) use manners::plain_letters;
use std::{fs, io, path::Path};

pub use layer::Role;

/// The licence of every file.
pub const LICENCE: &str = "CC0-1.0";

/// One file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its name in the folder.
    pub file: String,
    /// What its publisher would call it.
    pub title: String,
    /// An SPDX name: all of it is ours, and given away.
    pub licence: &'static str,
    /// The year its facts are of.
    pub year: u16,
    /// Who would publish such a file; every name ends in "(sample)".
    pub publisher: &'static str,
    /// What its rows are.
    pub role: Role,
}

/// Writes all files into `dir`, which is made if need be. The same seed gives the same bytes.
///
/// # Errors
/// When the folder or a file cannot be written.
pub fn write(dir: &Path, seed: u64) -> io::Result<Vec<Written>> {
    write_named(dir, seed, Names::Own)
}

/// Writes the same rows under names that mean nothing: files, titles and headings, except the
/// headings of the two official formats. Who reads these must find the columns by their values.
/// The list has the same order as that of [`write`].
///
/// # Errors
/// When the folder or a file cannot be written.
pub fn write_renamed(dir: &Path, seed: u64) -> io::Result<Vec<Written>> {
    write_named(dir, seed, Names::Nonsense(seed))
}

/// Who would draw the county's streets.
const SURVEYOR: &str = "Alder County Surveyor (sample)";

/// Writes the county's streets as an extract of OpenStreetMap would hold them.
///
/// # Errors
/// When the file cannot be written.
pub fn write_streets(dir: &Path) -> io::Result<Written> {
    let file = "alder_county.osm.pbf".to_owned();
    let mut bytes = Vec::new();
    let about = sources::About { source: Some(SURVEYOR.to_owned()), replicated_to: None };
    sources::write_streets(&crate::basemap::ways(), about, &mut bytes)?;
    fs::write(dir.join(&file), bytes)?;
    Ok(Written {
        file,
        title: "Streets of Alder County".to_owned(),
        licence: LICENCE,
        year: 2026,
        publisher: SURVEYOR,
        role: Role::Areas,
    })
}

fn write_named(dir: &Path, seed: u64, names: Names) -> io::Result<Vec<Written>> {
    fs::create_dir_all(dir)?;
    let write_one = |layer: &Layer| {
        let file = format!("{}.{}", names.of(layer.name), layer.ending);
        fs::write(dir.join(&file), encode::encode(layer, names)?)?;
        Ok(Written {
            file,
            title: names.of(layer.title),
            licence: LICENCE,
            year: layer.year,
            publisher: layer.publisher,
            role: layer.role,
        })
    };
    layers(&organizations::all(seed), seed).iter().map(write_one).collect()
}

/// All files, before they are text.
pub(crate) fn layers(organizations: &[Organization], seed: u64) -> Vec<Layer> {
    vec![
        outlets::layer(organizations, seed),
        nonprofits::layer(organizations, seed),
        city::businesses(organizations, seed),
        city::congregations(organizations, seed),
        city::schools(organizations, seed),
        programs::services(organizations, seed),
        city::clinics(organizations, seed),
        programs::polling(organizations, seed),
        areas::parks(),
        areas::districts(),
        staff::layer(organizations, seed),
        food::layer(organizations, seed),
    ]
}

#[cfg(test)]
mod tests;
