//! `GET /coverage`

use accounts::Branch;
use askama::Template;
use axum::extract::{Query, State};
use directory::vocab;
use web::{App, Cache, Fields, Frame, PageError, Viewer};

use super::{Cell, Grid, Read};
use crate::catalog::Shelf;

#[derive(Template)]
#[template(path = "discovery/coverage.html")]
pub(super) struct CoveragePage {
    pub(super) page: Frame,
    pub(super) grid: Grid,
    /// All needs, not only the chosen ones.
    pub(super) all: bool,
}
web::page!(CoveragePage, Cache::Private);

impl CoveragePage {
    /// What a cell says: whom we keep, and how many more could fit.
    fn words(&self, cell: &Cell) -> String {
        let kept = (cell.kept > 0).then(|| self.page.say_n("coverage-kept", cell.kept));
        let possible = cell.possible.map(|n| self.page.say_n("coverage-possible", n));
        match (kept, possible) {
            (Some(kept), Some(possible)) => self.page.say2("coverage-both", "kept", kept, "possible", possible),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) if cell.chosen => self.page.say("coverage-no-place"),
            (None, None) => self.page.say("coverage-look"),
        }
    }

    fn cells<'a>(&'a self, cells: &'a [Cell]) -> impl Iterator<Item = (&'a Branch, &'a Cell)> {
        self.grid.branches.iter().zip(cells)
    }

    fn needs(&self) -> usize {
        vocab::needs().len()
    }
}

pub(super) async fn show(
    State(app): State<App>,
    who: Viewer,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<CoveragePage, PageError> {
    let all = Fields::from_pairs(query).get("needs") == "all";
    let mut tx = app.db.read().await?;
    let read = Read::load(&mut tx, &who.scope).await?;
    drop(tx);
    let catalog = app.parts.get::<Shelf>().catalog(&app.db).await?;
    let today = app.clock.today();
    // A grid may be a hundred shortlists: other requests need not wait for them.
    let grid = tokio::task::spawn_blocking(move || read.grid(&catalog, today, all));
    Ok(CoveragePage { page: who.page, grid: grid.await.map_err(PageError::internal)?, all })
}
