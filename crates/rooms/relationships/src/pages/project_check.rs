//! A project's page: its baseline beside the latest look, what it is to reach, every look at it, and for staff the forms
//! that add one or say the target.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use db::{Clock, Date, Result as Stored, Scope, Tx};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed, Viewer, Wrong, see_other_saying, wrong};

use super::form::{id_of, late, said_day};
use crate::{
    Mark, NewProjectCheck, Project, ProjectCheck, ProjectCheckErrors, ProjectCheckId, ProjectId, Question, Target,
    TargetErrors,
    project::{aim, hold_projects, project},
    project_check::{check_project, project_checks, project_of_check, remove_check},
};

#[derive(Template)]
#[template(path = "relationships/project.html")]
pub(super) struct ProjectPage {
    pub(super) page: Frame,
    pub(super) today: Date,
    pub(super) it: Project,
    /// The earliest first.
    pub(super) checks: Vec<ProjectCheck>,
    /// What was noted of a look, and of a target.
    pub(super) check_form: Typed,
    pub(super) target_form: Typed,
}
web::page!(ProjectPage, Cache::Private, |page| page.check_form.status.max(page.target_form.status));

impl ProjectPage {
    async fn load(app: &App, tx: &mut Tx, (page, scope): (Frame, &Scope), it: Project) -> Stored<Self> {
        let checks = project_checks(tx, scope, it.id).await?;
        let (check_form, target_form) = (fresh(&app.clock), aiming(&it));
        Ok(Self { page, today: app.clock.today(), it, checks, check_form, target_form })
    }

    fn baseline(&self) -> Option<&ProjectCheck> {
        self.checks.first()
    }

    /// The one to show beside the baseline.
    fn latest(&self) -> Option<&ProjectCheck> {
        self.checks.last().filter(|_| self.checks.len() > 1)
    }

    fn day(&self, it: &ProjectCheck) -> String {
        said_day(&self.page, &it.checked_on)
    }

    /// A mark as a patch shows it: how many of four quarters are sewn on.
    fn quarters(&self, mark: Mark) -> u8 {
        match mark {
            Mark::NotYet => 0,
            Mark::ALittle => 1,
            Mark::Mostly => 3,
            Mark::Fully => 4,
        }
    }

    fn said(&self, mark: Mark) -> String {
        self.page.of("mark", mark.as_str())
    }

    /// What is otherwise since the baseline.
    fn change(&self, question: Question, latest: &ProjectCheck) -> String {
        let before = self.baseline().map(|it| it.mark(question));
        self.page.say(match before.map(|before| latest.mark(question).cmp(&before)) {
            Some(std::cmp::Ordering::Greater) => "check-further",
            Some(std::cmp::Ordering::Less) => "check-back",
            _ => "check-same",
        })
    }

    /// What is to be reached, and how that stands.
    fn target(&self) -> Option<String> {
        let Target { question, mark, on } = self.it.target()?;
        let (question_said, day) = (self.page.of("question", question.as_str()), self.page.day(on));
        let target =
            self.page.say3("target-is", ("question", &question_said), ("mark", &self.said(mark)), ("day", &day));
        let stands = stands(&self.checks, question);
        let state = match (stands >= mark, self.today > on) {
            (true, _) => "target-reached",
            (false, true) => "target-passed",
            (false, false) => "target-ahead",
        };
        Some(format!("{target} {}", self.page.say1(state, "mark", self.said(stands))))
    }

    fn questions(&self) -> Vec<(&'static str, String)> {
        Question::ALL.into_iter().map(|it| (it.as_str(), self.page.of("question", it.as_str()))).collect()
    }

    /// Marks that one can still reach.
    fn higher_marks(&self) -> Vec<(&'static str, String)> {
        marks(&self.page).split_off(1)
    }
}

/// The four marks to choose from, as values with their labels.
pub(super) fn marks(page: &Frame) -> Vec<(&'static str, String)> {
    Mark::ALL.into_iter().map(|it| (it.as_str(), page.of("mark", it.as_str()))).collect()
}

/// The latest mark of a question.
fn stands(checks: &[ProjectCheck], question: Question) -> Mark {
    checks.last().map_or(Mark::NotYet, |it| it.mark(question))
}

fn fresh(clock: &Clock) -> Typed {
    let id = clock.id::<ProjectCheckId>().to_string();
    Typed::fresh([("id", id), ("checked_on", clock.today().to_string())])
}

/// The target as it stands; `seen` tells whether somebody changed the project meanwhile.
pub(super) fn aiming(it: &Project) -> Typed {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Typed::fresh([
        ("seen", it.changed_at.0.to_string()),
        ("question", text(&it.target_question)),
        ("mark", text(&it.target_mark)),
        ("target_on", text(&it.target_on)),
    ])
}

/// `GET /projects/{id}`
pub(super) async fn show(
    State(app): State<App>,
    who: Viewer,
    Path(id): Path<ProjectId>,
) -> Result<ProjectPage, PageError> {
    let mut tx = app.db.read().await?;
    let it = project(&mut tx, &who.scope, id).await?.ok_or(PageError::NotFound)?;
    Ok(ProjectPage::load(&app, &mut tx, (who.page, &who.scope), it).await?)
}

/// `POST /projects/{id}/checks`
pub(super) async fn add(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ProjectId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    hold_projects(&mut tx).await?;
    let it = project(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let check_form = match read(&fields, app.clock.today()) {
        Ok(new) => {
            let named = (id_of(&fields, &app.clock), &it);
            if let Some(set) = check_project(&mut tx, &app.clock, &staff.scope, named, &new).await? {
                tx.commit().await?;
                return Ok(see_other_saying(&it.path(), "project-check", Some(&set.undo_path())));
            }
            Typed::late(fields.with("id", &app.clock.id::<ProjectCheckId>().to_string()))
        }
        Err(wrong) => Typed::refused(fields, wrong),
    };
    let page = ProjectPage::load(&app, &mut tx, (staff.page, &staff.scope), it).await?;
    Ok(ProjectPage { check_form, ..page }.into_response())
}

fn read(fields: &Fields, today: Date) -> Result<NewProjectCheck, Wrong> {
    let typed = Question::ALL.map(|it| (fields.get(it.as_str()), fields.get(it.mark_field())));
    NewProjectCheck::parse(fields.get("checked_on"), typed, today).map_err(|errors| {
        let ProjectCheckErrors { checked_on, answers, marks } = errors;
        let mut found = wrong([("checked_on", checked_on)]);
        for (question, (answer, mark)) in Question::ALL.into_iter().zip(answers.into_iter().zip(marks)) {
            found.extend(wrong([(question.mark_field(), mark), (question.as_str(), answer)]));
        }
        found
    })
}

/// `POST /projects/{id}/target`: a target, or with all three fields empty none any more.
pub(super) async fn target(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ProjectId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    hold_projects(&mut tx).await?;
    let it = project(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let checks = project_checks(&mut tx, &staff.scope, id).await?;
    let read = read_target(&fields, &checks, app.clock.today());
    let target_form = match (read, late(&fields, it.changed_at)) {
        (Ok(target), None) => {
            let set = aim(&mut tx, &app.clock, &staff.scope, &it, target).await?;
            tx.commit().await?;
            return Ok(see_other_saying(&it.path(), "project-target", Some(&set.undo_path())));
        }
        (Err(wrong), _) => Typed::refused(fields, wrong),
        (Ok(_), Some(late)) => late,
    };
    let page = ProjectPage::load(&app, &mut tx, (staff.page, &staff.scope), it).await?;
    Ok(ProjectPage { target_form, ..page }.into_response())
}

fn read_target(fields: &Fields, checks: &[ProjectCheck], today: Date) -> Result<Option<Target>, Wrong> {
    let typed = ["question", "mark", "target_on"].map(|name| fields.get(name));
    if typed == [""; 3] {
        return Ok(None);
    }
    Target::parse(typed, |question| stands(checks, question), today).map(Some).map_err(|errors| {
        let TargetErrors { question, mark, on } = errors;
        wrong([("question", question), ("mark", mark), ("target_on", on)])
    })
}

/// `POST /project-checks/{id}/removal`
pub(super) async fn remove(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ProjectCheckId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    hold_projects(&mut tx).await?;
    let of = project_of_check(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let it = project(&mut tx, &staff.scope, of).await?.ok_or(PageError::NotFound)?;
    let set = remove_check(&mut tx, &app.clock, &staff.scope, &it, id).await?;
    tx.commit().await?;
    Ok(see_other_saying(&it.path(), "project-check-removed", Some(&set.undo_path())))
}
