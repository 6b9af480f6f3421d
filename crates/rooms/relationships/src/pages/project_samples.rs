//! The pages of projects with made-up content, for the test that looks at every page.

use askama::Template;
use db::{Date, Ts, sqlx::types::Uuid};
use directory::OrganizationId;
use web::{Fields, Frame, Sample, Typed};

use super::{
    project::{ProjectForm, ProjectsPage, ProjectsPanel, of},
    project_check::{ProjectPage, aiming},
};
use crate::{Project, ProjectCheck, ProjectCheckId, ProjectId};

pub(super) fn samples(page: &Frame, reader: &Frame) -> Vec<Sample> {
    let sample = |name, html| Sample { name, html };
    let refused = Typed::refused(Fields::default(), vec![("title", "project-error-title")]);
    let unmarked = vec![("made_mark", "check-error-made"), ("welcomes", "check-error-long")];
    let unmarked = ProjectPage { check_form: Typed::refused(Fields::default(), unmarked), ..one(page, 1) };
    let there = Typed::refused(aiming(&project()).fields, vec![("mark", "target-error-there")]);
    let there = ProjectPage { target_form: there, ..one(page, 3) };
    let late = ProjectPage { check_form: Typed::late(Fields::default()), ..one(page, 2) };
    let late_target = ProjectPage { target_form: Typed::late(aiming(&project()).fields), ..one(page, 2) };
    vec![
        sample("relationships/projects", list(page, 2).render()),
        sample("relationships/projects viewer", list(reader, 2).render()),
        sample("relationships/projects empty", list(page, 0).render()),
        sample("relationships/project_form", form(page, None, Typed::fresh([])).render()),
        sample("relationships/project_form refused", form(page, None, refused).render()),
        sample("relationships/project_form twice", form(page, None, Typed::late(Fields::default())).render()),
        sample("relationships/project_form there", form(page, Some(project()), of(&project())).render()),
        sample("relationships/project_form late", late_form(page).render()),
        sample("relationships/project", one(page, 3).render()),
        sample("relationships/project begun", one(page, 0).render()),
        sample("relationships/project once", one(page, 1).render()),
        sample("relationships/project viewer", one(reader, 3).render()),
        sample("relationships/project refused", unmarked.render()),
        sample("relationships/project target refused", there.render()),
        sample("relationships/project late", late.render()),
        sample("relationships/project target late", late_target.render()),
        sample("relationships/panel_projects", panel(page, 2).render()),
        sample("relationships/panel_projects empty", panel(page, 0).render()),
    ]
}

fn today() -> Date {
    Ts(1_800_000_000_000_000).date()
}

fn project() -> Project {
    Project {
        id: ProjectId(Uuid::nil()),
        title: "Story trail along the mill".into(),
        community: "families who work on farms".into(),
        organization_id: Some(OrganizationId(Uuid::nil())),
        organization: Some("Millrace Bakery".into()),
        target_question: Some("made".into()),
        target_mark: Some("mostly".into()),
        target_on: Some("2027-06-30".into()),
        changed_at: Ts(0),
    }
}

fn check(day: &str, made: &str) -> ProjectCheck {
    ProjectCheck {
        id: ProjectCheckId(Uuid::nil()),
        project_id: ProjectId(Uuid::nil()),
        checked_on: day.into(),
        who: Some("Mara".into()),
        represents: "Two of nine stories come from farms.".into(),
        represents_mark: "a_little".into(),
        made: "We chose the stops ourselves.".into(),
        made_mark: made.into(),
        welcomes: String::new(),
        welcomes_mark: "mostly".into(),
    }
}

fn one(page: &Frame, looks: usize) -> ProjectPage {
    let looks_at = [check("2026-09-10", "not_yet"), check("2026-11-10", "a_little"), check("2027-01-10", "mostly")];
    let it = if looks == 0 { Project { target_question: None, ..project() } } else { project() };
    ProjectPage {
        page: page.clone(),
        today: today(),
        checks: looks_at.into_iter().take(looks).collect(),
        check_form: Typed::fresh([]),
        target_form: aiming(&it),
        it,
    }
}

fn some(count: usize) -> Vec<Project> {
    let alone = Project { organization_id: None, organization: None, ..project() };
    [project(), alone].into_iter().take(count).collect()
}

fn list(page: &Frame, count: usize) -> ProjectsPage {
    ProjectsPage { page: page.clone(), rows: some(count), all: count, at: 0 }
}

fn form(page: &Frame, there: Option<Project>, form: Typed) -> ProjectForm {
    let organizations = vec![(Uuid::nil().to_string(), "Millrace Bakery".to_owned())];
    ProjectForm { page: page.clone(), there, form, organizations }
}

fn late_form(page: &Frame) -> ProjectForm {
    form(page, Some(project()), Typed::late(of(&project()).fields))
}

fn panel(page: &Frame, count: usize) -> ProjectsPanel<'_> {
    ProjectsPanel { page, id: OrganizationId(Uuid::nil()), rows: some(count) }
}
