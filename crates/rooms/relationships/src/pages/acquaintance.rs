//! "I know someone there": one click on an organization's page, and one to take it back.

use axum::{
    extract::{Path, State},
    response::Response,
};
use directory::OrganizationId;
use history::ChangeSetId;
use web::{App, PageError, Staff, see_other_saying};

use super::form::{Face, path_of};
use crate::acquaintance::{self, AcquaintanceId};

/// `POST /organizations/{id}/acquaintance`
pub(super) async fn know(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<OrganizationId>,
) -> Result<Response, PageError> {
    let who = staff.scope.account().ok_or(PageError::NotFound)?;
    let mut tx = app.db.write().await?;
    let about = Face::of(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let set = acquaintance::know(&mut tx, &app.clock, &staff.scope, about.id, who).await?;
    tx.commit().await?;
    Ok(see_other_saying(&about.path(), "acquaintance", set.map(ChangeSetId::undo_path).as_deref()))
}

/// `POST /acquaintances/{id}/removal`: one's own.
pub(super) async fn forget(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<AcquaintanceId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let gone = acquaintance::forget(&mut tx, &app.clock, &staff.scope, id).await?;
    let (organization, set) = gone.ok_or(PageError::NotFound)?;
    tx.commit().await?;
    Ok(see_other_saying(&path_of(organization), "acquaintance-removed", Some(&set.undo_path())))
}
