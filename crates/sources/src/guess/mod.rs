//! From a sample of rows to a plan.

mod columns;
mod dates;
mod names;
mod places;
mod profile;
mod role;
mod sample;

use std::path::Path;

use crate::bytes::RawRow;
use crate::error::ReadError;
use crate::format::Format;
use crate::formats;
use crate::plan::{ColumnGuess, Field, Plan, Warning};
use profile::Profile;
pub use profile::says_closed;
use sample::Sample;

/// Rows looked at by [`guess`].
pub const SAMPLE_ROWS: usize = 5_000;
/// Bytes after which [`guess`] stops looking, whatever the number of rows.
pub const SAMPLE_BYTES: u64 = 32_000_000;

/// Proposes a plan from the first [`SAMPLE_ROWS`] rows or [`SAMPLE_BYTES`] bytes. Official formats
/// have fixed columns and a fixed role; in all others neither the name of the file nor the names of
/// its columns are looked at.
pub fn guess(path: &Path, format: Format) -> Result<Plan, ReadError> {
    let sample = Sample::take(path, format)?;
    let profiles: Vec<Profile> = (0..sample.columns.len()).map(|column| Profile::of(&sample, column)).collect();
    let fields = match formats::fixed_fields(format) {
        Some(map) => sample.columns.iter().map(|name| formats::field_of(map, name)).collect(),
        None => columns::fields(&sample, &profiles),
    };
    let role = match formats::fixed_role(format) {
        Some(role) => role,
        None => role::guess(&sample, &profiles, &fields),
    };
    let year =
        formats::fixed_year(format, &sample.columns, &sample.rows).or_else(|| dates::year(&sample, &profiles, &fields));
    Ok(Plan {
        format,
        columns: column_guesses(&sample, &profiles, &fields),
        role,
        year,
        row_count_estimate: sample.row_count_estimate(),
        warnings: warnings(&sample, &profiles, &fields),
    })
}

fn column_guesses(sample: &Sample, profiles: &[Profile], fields: &[Field]) -> Vec<ColumnGuess> {
    let rows = sample.rows.len().max(1) as f64;
    let guess = |column: usize| ColumnGuess {
        column: sample.columns[column].clone(),
        field: fields[column],
        fit: profiles[column].fit(fields[column]),
        filled: profiles[column].filled as f64 / rows,
        samples: if fields[column] == Field::Person { Vec::new() } else { profiles[column].samples.clone() },
    };
    (0..fields.len()).map(guess).collect()
}

fn warnings(sample: &Sample, profiles: &[Profile], fields: &[Field]) -> Vec<Warning> {
    let has = |field: Field| fields.contains(&field);
    let shapes = sample.rows.iter().any(|row| row.shape.is_some_and(|shape| shape.lat_lon.is_some()));
    let metres = sample.rows.iter().any(|row| row.shape.is_some_and(|shape| shape.from_metres));
    let mut warnings = Vec::new();
    if !has(Field::Name) {
        warnings.push(Warning::NoNameColumn);
    }
    let placed =
        has(Field::Street) || has(Field::Zip) || has(Field::City) || has(Field::Lat) || has(Field::Point) || shapes;
    if !placed {
        warnings.push(Warning::NoPlace);
    }
    if let Some(name) = fields.iter().position(|field| *field == Field::Name)
        && profiles[name].share(profiles[name].numbered) > 0.5
    {
        warnings.push(Warning::WeakNames);
    }
    if metres || places::are_metres(profiles, fields) {
        warnings.push(Warning::MetresInDegreeColumns);
    }
    if !shapes
        && !has(Field::Lat)
        && !has(Field::Point)
        && profiles.iter().filter(|profile| profile.is_grid()).count() >= 2
    {
        warnings.push(Warning::UnknownGrid);
    }
    if sample.header_is_data {
        warnings.push(Warning::FirstLineLooksLikeData);
    }
    let persons: Vec<String> =
        (0..fields.len()).filter(|i| fields[*i] == Field::Person).map(|i| sample.columns[i].clone()).collect();
    if !persons.is_empty() {
        warnings.push(Warning::PersonColumns { columns: persons });
    }
    if sample.refused > 0 {
        warnings.push(Warning::RefusedRows { rows: sample.refused });
    }
    warnings
}

/// The cleaned value of a cell.
fn value(row: &RawRow, column: usize) -> String {
    crate::values::clean(row.cell(column))
}
