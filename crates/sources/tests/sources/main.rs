//! The readers from outside: files in, rows and refusals out. One binary, so that it links once.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "helpers of tests stand outside test functions")]

mod calendars;
mod csv_tables;
mod official;
mod properties;
mod real_data;
mod renaming;
mod roles;
mod streets;
mod ugly;

use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use sources::{Field, Item, Plan, ReadError, Refused, Row, Summary, guess, read, recognize};
use tempfile::NamedTempFile;

/// A file with this content and no telling name.
fn file(content: impl AsRef<[u8]>) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(content.as_ref()).unwrap();
    file
}

fn plan_of(path: &Path) -> Result<Plan, ReadError> {
    guess(path, recognize(path)?)
}

/// Everything a file gives.
struct Reading {
    rows: Vec<Row>,
    refused: Vec<Refused>,
    summary: Summary,
}

fn read_with(path: &Path, plan: &Plan) -> Result<Reading, ReadError> {
    let (mut rows, mut refused) = (Vec::new(), Vec::new());
    let summary = read(path, plan, &mut |item| {
        match item {
            Item::Row(row) => rows.push(*row),
            Item::Refused(row) => refused.push(row),
        }
        ControlFlow::Continue(())
    })?;
    Ok(Reading { rows, refused, summary })
}

fn read_all(path: &Path) -> Result<Reading, ReadError> {
    read_with(path, &plan_of(path)?)
}

/// The column that holds the field.
fn column(plan: &Plan, field: Field) -> Option<&str> {
    plan.columns_of(field).next()
}

/// A real file beside the checkout; `None`, with a word about it, where there is none.
fn data(part: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(part);
    if !path.exists() {
        println!("skipped: {part} is not here");
        return None;
    }
    Some(path)
}
