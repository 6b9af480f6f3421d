//! Taking an import back: first what people did since, then the question.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use web::{App, Cache, Frame, PageError, Staff, see_other_saying};

use super::act::refused;
use crate::{
    import::{self, Import, ImportId, Missed, import, missed},
    settle::Memory,
};

/// So many organizations are named; the count of the others would not change the answer.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "discovery/import_undo.html")]
pub(in crate::pages) struct UndoPage {
    pub(super) page: Frame,
    pub(super) it: Import,
    pub(super) missed: Vec<Missed>,
}
web::page!(UndoPage, Cache::Private);

impl UndoPage {
    fn is_streets(&self) -> bool {
        self.it.proposal().streets.is_some()
    }

    fn back(&self) -> String {
        format!("/imports/{}", self.it.id)
    }
}

pub(in crate::pages) async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ImportId>,
) -> Result<UndoPage, PageError> {
    let mut tx = app.db.read().await?;
    let it = import(&mut tx, id).await?.filter(|it| it.state == "applied").ok_or(PageError::NotFound)?;
    let missed = missed(&mut tx, &staff.scope, &it, SHOWN).await?;
    Ok(UndoPage { page: staff.page, it, missed })
}

pub(in crate::pages) async fn undo(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ImportId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    import(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    drop(tx);
    let memory = app.parts.get::<Memory>();
    let undone = import::undo(&app.db, &app.clock, &staff.scope, id, &memory, &|_| {}).await.map_err(refused)?;
    let here = format!("/imports/{id}");
    Ok(match undone.left_alone {
        0 => see_other_saying(&here, "import-undone", None),
        _ => see_other_saying(&here, "import-undone-some", None),
    })
}
