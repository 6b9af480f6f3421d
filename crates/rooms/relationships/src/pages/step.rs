//! Next steps: adding one, and ticking it off.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use db::Scope;
use web::{App, Cache, Form, Frame, PageError, Staff, Typed, see_other_saying, wrong};

use super::{
    form::{Choices, Face, path_of},
    stage::found,
};
use crate::{NewNextStep, NextStepErrors, NextStepId, RelationshipId, next_step};

#[derive(Template)]
#[template(path = "relationships/next_step.html")]
pub(super) struct StepPage {
    pub(super) page: Frame,
    pub(super) about: Face,
    pub(super) id: RelationshipId,
    pub(super) form: Typed,
    pub(super) choices: Choices,
}
web::page!(StepPage, Cache::Private, |page| page.form.status);

pub(super) fn fresh(scope: &Scope) -> Typed {
    Typed::fresh([("owner", scope.account().map(|id| id.to_string()).unwrap_or_default())])
}

/// `GET /relationships/{id}/next-steps`
pub(super) async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<RelationshipId>,
) -> Result<StepPage, PageError> {
    let mut tx = app.db.read().await?;
    let (_, about) = found(&mut tx, &staff.scope, id).await?;
    let choices = Choices::load(&mut tx, &staff.scope, &staff.page).await?;
    Ok(StepPage { page: staff.page, about, id, form: fresh(&staff.scope), choices })
}

/// `POST /relationships/{id}/next-steps`
pub(super) async fn add(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<RelationshipId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let (it, about) = found(&mut tx, &staff.scope, id).await?;
    let choices = Choices::load(&mut tx, &staff.scope, &staff.page).await?;
    let owner = choices.owner(&fields, &staff.scope);
    let step = NewNextStep::parse(fields.get("what"), fields.get("due"), owner.unwrap_or_default());
    let step = match (step, owner) {
        (Ok(step), Ok(_)) => step,
        (step, owner) => {
            let NextStepErrors { what, due } = step.err().unwrap_or_default();
            let wrong = wrong([("what", what), ("due", due), ("owner", owner.err())]);
            let form = Typed::refused(fields, wrong);
            return Ok(StepPage { page: staff.page, about, id, form, choices }.into_response());
        }
    };
    let whose = (id, it.organization_id);
    let set = next_step::add_next_step(&mut tx, &app.clock, &staff.scope, whose, &step).await?;
    tx.commit().await?;
    Ok(see_other_saying(&about.path(), "step-added", Some(&set.undo_path())))
}

/// `POST /next-steps/{id}/completion`
pub(super) async fn complete(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<NextStepId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let Some((organization, set)) = next_step::complete(&mut tx, &app.clock, &staff.scope, id).await? else {
        let there = next_step::organization_of_step(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
        return Ok(see_other_saying(&path_of(there), "step-done-already", None));
    };
    tx.commit().await?;
    Ok(see_other_saying(&path_of(organization), "step-done", Some(&set.undo_path())))
}
