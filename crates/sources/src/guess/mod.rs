//! From a sample of rows to a plan.

mod columns;
mod dates;
mod names;
mod places;
mod profile;
mod role;
mod sample;
mod warnings;

use std::path::Path;

use crate::error::ReadError;
use crate::field::Field;
use crate::format::Format;
use crate::formats;
use crate::plan::{ColumnGuess, Plan};
use profile::Profile;
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
        warnings: warnings::of(&sample, &profiles, &fields),
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
