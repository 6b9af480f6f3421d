//! The rows of an import, page by page, and the refused ones as a table to be mended.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::header,
    response::{IntoResponse, Response},
};
use db::Tx;
use serde::Deserialize;
use web::{App, Cache, Frame, PageError, Staff, csv_line};

use crate::{
    import::{Import, ImportId, ImportRow, import, rows_of},
    pages::words::coded,
};

/// Rows on a page of them.
const PAGE: i64 = 50;
/// Refused rows fetched at a time for the file.
const BATCH: i64 = 1000;
const STATUSES: [&str; 6] = ["new", "changed", "same", "gone", "far", "refused"];

#[derive(Template)]
#[template(path = "discovery/import_rows.html")]
pub(in crate::pages) struct RowsPage {
    pub(super) page: Frame,
    pub(super) it: Import,
    pub(super) table: Table,
    pub(super) next: Option<String>,
    pub(super) back: Option<String>,
}
web::page!(RowsPage, Cache::Private);

/// Rows of one status.
pub(super) struct Table {
    pub(super) status: &'static str,
    pub(super) rows: Vec<Face>,
}

impl Table {
    pub(super) fn is_changed(&self) -> bool {
        self.status == "changed"
    }

    /// What is no longer in the file has no row there.
    pub(super) fn has_positions(&self) -> bool {
        self.status != "gone"
    }

    pub(super) fn is_refused(&self) -> bool {
        self.status == "refused"
    }
}

/// A row as the page shows it.
pub(super) struct Face {
    pub(super) position: i64,
    pub(super) name: String,
    /// Field, before and after.
    pub(super) cells: Vec<(String, String, String)>,
    /// Why it was refused.
    pub(super) reason: String,
    /// As it stood in the file.
    pub(super) raw: String,
}

impl Face {
    pub(super) fn of(page: &Frame, row: &ImportRow) -> Self {
        let refused = row.status == "refused";
        let (code, args) = if refused { row.reason() } else { Default::default() };
        let cells = if refused { Vec::new() } else { row.cells() };
        let cell = |cell: crate::import::Cell| (page.of("cell-field", cell.field), cell.before, cell.after);
        Self {
            position: row.position,
            name: row.name.clone(),
            cells: cells.into_iter().map(cell).collect(),
            reason: if refused { coded(page, &format!("row-refused-{code}"), &args) } else { String::new() },
            raw: row.raw.clone(),
        }
    }
}

impl RowsPage {
    fn title(&self) -> String {
        self.page.of("import-rows", self.table.status)
    }
}

#[derive(Deserialize)]
pub(in crate::pages) struct Asked {
    status: String,
    #[serde(default)]
    after: i64,
}

pub(in crate::pages) async fn rows(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ImportId>,
    Query(asked): Query<Asked>,
) -> Result<RowsPage, PageError> {
    let status = STATUSES.into_iter().find(|status| *status == asked.status).ok_or(PageError::NotFound)?;
    let mut tx = app.db.read().await?;
    let it = import(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    let mut found = rows_of(&mut tx, id, status, asked.after, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let address = |after: i64| format!("/imports/{id}/rows?status={status}&after={after}");
    let next = found.last().filter(|_| more).map(|row| address(row.seq));
    let rows = found.iter().map(|row| Face::of(&staff.page, row)).collect();
    let back = (asked.after > 0).then(|| address(0));
    Ok(RowsPage { page: staff.page, it, table: Table { status, rows }, next, back })
}

pub(in crate::pages) async fn refused(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ImportId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    import(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    let words = |row: &ImportRow| Face::of(&staff.page, row).reason;
    let csv = csv(&mut tx, id, &words).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\""),
    ];
    Ok((headers, csv).into_response())
}

/// The refused rows with their reasons as codes, for the command line: `row,reason,as it came`.
pub async fn refused_csv(tx: &mut Tx, id: ImportId) -> db::Result<String> {
    csv(tx, id, &|row| row.reason().0).await
}

async fn csv(tx: &mut Tx, id: ImportId, words: &(dyn Fn(&ImportRow) -> String + Sync)) -> db::Result<String> {
    let (mut text, mut after) = (csv_line(["row", "reason", "as_it_came"]), 0);
    loop {
        let rows = rows_of(tx, id, "refused", after, BATCH).await?;
        let Some(last) = rows.last() else { return Ok(text) };
        after = last.seq;
        for row in &rows {
            text += &csv_line([&row.position.to_string(), &words(row), &row.raw]);
        }
    }
}
