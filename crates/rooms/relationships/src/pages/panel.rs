//! What an organization's page shows of our relationship with it: nothing to visitors, the facts to
//! all who sign in, the forms to staff.

use accounts::{account, branch};
use askama::Template;
use db::{Result, Scope, Tx, sqlx::types::Uuid};
use directory::OrganizationId;
use web::{App, Frame, MadePanel, Panel, Typed};

use super::{
    form::{Choices, Face},
    keep, stage, step,
    when::{Due, due},
};
use crate::{NextStepId, Relationship, next_step, relationship};

/// The panel's id in the page, whether we keep the organization or not yet.
const NAME: &str = "relationship";

#[derive(Template)]
#[template(path = "relationships/panel_new.html")]
pub(super) struct NewPanel<'a> {
    pub(super) page: &'a Frame,
    pub(super) about: Face,
    pub(super) form: Typed,
    pub(super) choices: Choices,
}

#[derive(Template)]
#[template(path = "relationships/panel_kept.html")]
pub(super) struct KeptPanel<'a> {
    pub(super) page: &'a Frame,
    pub(super) it: Relationship,
    pub(super) owner: Option<String>,
    pub(super) branch: Option<String>,
    pub(super) look_again: Option<String>,
    pub(super) steps: Vec<OpenStep>,
    pub(super) choices: Choices,
    pub(super) stages: Vec<(&'static str, String)>,
    pub(super) step_form: Typed,
    pub(super) stage_form: Typed,
}

pub(super) struct OpenStep {
    pub(super) id: NextStepId,
    pub(super) what: String,
    pub(super) owner: Option<String>,
    pub(super) due: Option<Due>,
}

/// The panel "relationship" of an organization's page.
pub fn panel<'a>(app: &'a App, tx: &'a mut Tx, page: &'a Frame, scope: &'a Scope, about: Uuid) -> MadePanel<'a> {
    Box::pin(async move {
        if !page.may_read() {
            return Ok(None);
        }
        let organization = OrganizationId(about);
        Ok(match relationship::relationship_with(tx, scope, organization).await? {
            Some(it) => Some(kept(app, tx, page, scope, it).await?),
            None if page.may_edit() => Some(not_kept(app, tx, page, scope, organization).await?),
            None => None,
        })
    })
}

async fn not_kept(app: &App, tx: &mut Tx, page: &Frame, scope: &Scope, id: OrganizationId) -> Result<Panel> {
    let form = keep::fresh(page, &app.clock, scope, "", "");
    // Its name stands above the panel already.
    let about = Face { id, name: String::new(), kind: None };
    let panel = NewPanel { page, about, form, choices: Choices::load(tx, scope, page).await? };
    Ok(Panel::new(NAME, page.say("keep-panel-title"), &panel))
}

async fn kept(app: &App, tx: &mut Tx, page: &Frame, scope: &Scope, it: Relationship) -> Result<Panel> {
    let owner = match it.owner_id {
        Some(id) => account(tx, scope, id).await?.map(|owner| owner.name),
        None => None,
    };
    let branch = match it.branch_id {
        Some(id) => branch(tx, scope, id).await?.map(|branch| branch.name),
        None => None,
    };
    let choices = if page.may_edit() { Choices::load(tx, scope, page).await? } else { Choices::default() };
    let panel = KeptPanel {
        page,
        owner,
        branch,
        look_again: it.look_again.as_deref().and_then(|day| day.parse().ok()).map(|day| page.day(day)),
        steps: open_steps(app, tx, page, scope, &it).await?,
        choices,
        stages: stage::choices(page),
        step_form: step::fresh(scope),
        stage_form: stage::fresh(&it),
        it,
    };
    Ok(Panel::new(NAME, page.say("relationship-title"), &panel))
}

async fn open_steps(app: &App, tx: &mut Tx, page: &Frame, scope: &Scope, it: &Relationship) -> Result<Vec<OpenStep>> {
    let today = app.clock.today();
    let steps = next_step::next_steps(tx, scope, it.id).await?.into_iter().filter(|step| step.done_at.is_none());
    let open = steps.map(|step| {
        let due = due(page, today, step.due.as_deref());
        OpenStep { id: step.id, what: step.what, owner: step.owner, due }
    });
    Ok(open.collect())
}
