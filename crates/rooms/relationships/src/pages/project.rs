//! Projects: the list, and the form that begins or changes one.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use db::{Result as Stored, Scope, Tx, sqlx::types::Uuid};
use directory::OrganizationId;
use web::{
    App, Cache, Fields, Form, Frame, MadePanel, PageError, Panel, Staff, Typed, Viewer, Wrong, see_other_saying, wrong,
};

use super::{
    conversation::{lines, organizations},
    form::{LINES, chosen_organization, id_of, late, page_at, with_organization},
};
use crate::{NewProject, Project, ProjectErrors, ProjectId, project, relationship::relationship_with};

#[derive(Template)]
#[template(path = "relationships/projects.html")]
pub(super) struct ProjectsPage {
    pub(super) page: Frame,
    pub(super) rows: Vec<Project>,
    /// On all pages of the list.
    pub(super) all: usize,
    /// Which page of the list this is, from 0.
    pub(super) at: usize,
}
web::page!(ProjectsPage, Cache::Private);

impl ProjectsPage {
    fn shown(&self) -> String {
        let from = self.at * LINES;
        let to = from + self.rows.len();
        self.page.say3("conversations-shown", ("from", &(from + 1)), ("to", &to), ("n", &self.all))
    }

    fn previous(&self) -> Option<String> {
        (self.at > 0).then(|| format!("/projects?page={}", self.at))
    }

    fn next(&self) -> Option<String> {
        ((self.at + 1) * LINES < self.all).then(|| format!("/projects?page={}", self.at + 2))
    }
}

#[derive(Template)]
#[template(path = "relationships/project_form.html")]
pub(super) struct ProjectForm {
    pub(super) page: Frame,
    /// The one being changed; none for a new one.
    pub(super) there: Option<Project>,
    pub(super) form: Typed,
    pub(super) organizations: Vec<(String, String)>,
}
web::page!(ProjectForm, Cache::Private, |page| page.form.status);

impl ProjectForm {
    fn action(&self) -> String {
        self.there.as_ref().map_or_else(|| "/projects/new".to_owned(), |it| format!("{}/edit", it.path()))
    }

    fn back(&self) -> String {
        self.there.as_ref().map_or_else(|| "/projects".to_owned(), Project::path)
    }

    async fn load(tx: &mut Tx, staff: Staff, there: Option<Project>, form: Typed) -> Stored<Self> {
        let organizations = organizations(tx, &staff.scope, &form).await?;
        Ok(Self { page: staff.page, there, form, organizations })
    }
}

/// `GET /projects?page=`
pub(super) async fn list(
    State(app): State<App>,
    who: Viewer,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<ProjectsPage, PageError> {
    let query = Fields::from_pairs(query);
    let mut tx = app.db.read().await?;
    let all = usize::try_from(project::count_projects(&mut tx, &who.scope).await?).unwrap_or_default();
    let at = page_at(query.get("page"), all);
    let rows = project::projects(&mut tx, &who.scope, lines(LINES), lines(at * LINES)).await?;
    Ok(ProjectsPage { page: who.page, rows, all, at })
}

/// `GET /projects/new?organization=`
pub(super) async fn begin(
    State(app): State<App>,
    staff: Staff,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<ProjectForm, PageError> {
    let query = Fields::from_pairs(query);
    let mut tx = app.db.read().await?;
    let given = chosen_organization(&mut tx, &staff.scope, query.get("organization")).await?;
    let organization = given.map(|(_, face)| face.id.to_string()).unwrap_or_default();
    let id = app.clock.id::<ProjectId>().to_string();
    let form = Typed::fresh([("id", id), ("organization", organization)]);
    Ok(ProjectForm::load(&mut tx, staff, None, form).await?)
}

/// The form as it stands; `seen` tells whether somebody changed it meanwhile.
pub(super) fn of(it: &Project) -> Typed {
    Typed::fresh([
        ("seen", it.changed_at.0.to_string()),
        ("title", it.title.clone()),
        ("community", it.community.clone()),
        ("organization", it.organization_id.map(|id| id.to_string()).unwrap_or_default()),
    ])
}

/// `GET /projects/{id}/edit`
pub(super) async fn edit(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ProjectId>,
) -> Result<ProjectForm, PageError> {
    let mut tx = app.db.read().await?;
    let it = project::project(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let form = of(&it);
    Ok(ProjectForm::load(&mut tx, staff, Some(it), form).await?)
}

/// `POST /projects/new`
pub(super) async fn add(State(app): State<App>, staff: Staff, Form(fields): Form) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let (new, joined) = match read(&mut tx, &staff.scope, &fields).await? {
        Ok(read) => read,
        Err(wrong) => {
            let form = Typed::refused(fields, wrong);
            return Ok(ProjectForm::load(&mut tx, staff, None, form).await?.into_response());
        }
    };
    let id: ProjectId = id_of(&fields, &app.clock);
    let Some(set) = project::begin_project(&mut tx, &app.clock, &staff.scope, id, &new).await? else {
        let form = Typed::late(fields.with("id", &app.clock.id::<ProjectId>().to_string()));
        return Ok(ProjectForm::load(&mut tx, staff, None, form).await?.into_response());
    };
    tx.commit().await?;
    let said = if joined { "project-joined" } else { "project" };
    Ok(see_other_saying(&id.path(), said, Some(&set.undo_path())))
}

/// `POST /projects/{id}/edit`
pub(super) async fn change(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ProjectId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    project::hold_projects(&mut tx).await?;
    let it = project::project(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let (new, joined) = match read(&mut tx, &staff.scope, &fields).await? {
        Ok(read) => read,
        Err(wrong) => {
            let form = Typed::refused(fields, wrong);
            return Ok(ProjectForm::load(&mut tx, staff, Some(it), form).await?.into_response());
        }
    };
    if let Some(form) = late(&fields, it.changed_at) {
        return Ok(ProjectForm::load(&mut tx, staff, Some(it), form).await?.into_response());
    }
    let set = project::put_project(&mut tx, &app.clock, &staff.scope, &it, &new).await?;
    tx.commit().await?;
    let said = if joined { "project-joined" } else { "project-changed" };
    Ok(see_other_saying(&it.path(), said, Some(&set.undo_path())))
}

/// The rules of the form; also whether the organization has joined another since it was chosen.
async fn read(tx: &mut Tx, scope: &Scope, fields: &Fields) -> Stored<Result<(NewProject, bool), Wrong>> {
    let with = with_organization(tx, scope, fields).await?;
    let organization = with.ok().and_then(|(organization, _)| organization);
    let new = NewProject::parse(fields.get("title"), fields.get("community"), organization);
    Ok(match (new, with) {
        (Ok(new), Ok((_, joined))) => Ok((new, joined)),
        (new, with) => {
            let ProjectErrors { title, community } = new.err().unwrap_or_default();
            Err(wrong([("title", title), ("community", community), ("organization", with.err())]))
        }
    })
}

/// `POST /projects/{id}/removal`
pub(super) async fn remove(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ProjectId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    project::hold_projects(&mut tx).await?;
    let it = project::project(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let set = project::remove_project(&mut tx, &app.clock, &staff.scope, &it).await?;
    tx.commit().await?;
    Ok(see_other_saying("/projects", "project-removed", Some(&set.undo_path())))
}

#[derive(Template)]
#[template(path = "relationships/panel_projects.html")]
pub(super) struct ProjectsPanel<'a> {
    pub(super) page: &'a Frame,
    pub(super) id: OrganizationId,
    pub(super) rows: Vec<Project>,
}

impl ProjectsPanel<'_> {
    fn form_address(&self) -> String {
        format!("/projects/new?organization={}", self.id)
    }
}

/// The panel "projects" of an organization's page: where there is one, and for staff where one could be.
pub fn projects_panel<'a>(
    _app: &'a App,
    tx: &'a mut Tx,
    page: &'a Frame,
    scope: &'a Scope,
    about: Uuid,
) -> MadePanel<'a> {
    Box::pin(async move {
        if !page.may_read() {
            return Ok(None);
        }
        let id = OrganizationId(about);
        let rows = project::projects_with(tx, scope, id).await?;
        if rows.is_empty() && !(page.may_edit() && relationship_with(tx, scope, id).await?.is_some()) {
            return Ok(None);
        }
        Ok(Some(Panel::new("projects", page.say("projects-title"), &ProjectsPanel { page, id, rows })))
    })
}
