//! The idea box: `/ideas/new` for everybody, `/ideas` for who takes them up.

use accounts::{Branch, branches};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::{Scope, Tx};
use directory::{choose_need, chosen_needs, vocab};
use relationships::{Kept, NewNextStep, add_next_step, kept};
use web::{App, Asked, Cache, Form, Frame, Link, PageError, Staff, Typed, see_other_saying, wrong};

use crate::{
    idea::{Idea, IdeaId, IdeaState, NewIdea, drop_idea, idea, ideas, settle_idea},
    writing::{self, Draft},
};

/// Ideas of a state that the box shows.
const MOST: i64 = 100;
/// Letters of a draft's title that is made from an idea.
const TITLE: usize = 80;

#[derive(Template)]
#[template(path = "learning/idea_new.html")]
pub(super) struct NewIdeaPage {
    pub(super) page: Frame,
    pub(super) form: Typed,
    /// What is wrong with the box itself; empty when nothing is.
    pub(super) full: String,
}
web::page!(NewIdeaPage, Cache::Private, |page| page.form.status);

#[derive(Template)]
#[template(path = "learning/ideas.html")]
pub(super) struct IdeasPage {
    pub(super) page: Frame,
    /// Open ones, used ones, those put aside.
    pub(super) piles: Vec<(IdeaState, Vec<Idea>)>,
}
web::page!(IdeasPage, Cache::Private);

#[derive(Template)]
#[template(path = "learning/idea.html")]
pub(super) struct IdeaPage {
    pub(super) page: Frame,
    pub(super) idea: Idea,
    pub(super) branches: Vec<Branch>,
    pub(super) kept: Vec<Kept>,
    pub(super) form: Typed,
}
web::page!(IdeaPage, Cache::Private, |page| page.form.status);

impl IdeaPage {
    async fn load(tx: &mut Tx, (page, scope): (Frame, &Scope), id: IdeaId, form: Typed) -> Result<Self, PageError> {
        let idea = idea(tx, scope, id).await?.ok_or(PageError::NotFound)?;
        Ok(Self { page, idea, branches: branches(tx, scope).await?, kept: kept(tx, scope).await?, form })
    }

    fn trail(&self) -> Vec<Link> {
        vec![Link { href: "/ideas".into(), label: self.page.say("ideas-title"), icon: "", current: false }]
    }

    fn day(&self) -> String {
        self.page.day(self.idea.made_at.date())
    }

    fn branch_choices(&self) -> Vec<(String, String)> {
        self.branches.iter().map(|branch| (branch.id.to_string(), branch.name.clone())).collect()
    }

    fn need_choices(&self) -> Vec<(&'static str, String)> {
        vocab::needs().iter().map(|need| (need.id, self.page.of_its("need", need.id, "plain"))).collect()
    }

    fn kept_choices(&self) -> Vec<(String, String)> {
        self.kept.iter().map(|it| (it.id.to_string(), it.name.clone())).collect()
    }

    /// What the fields begin with until somebody types.
    fn value(&self, name: &str) -> String {
        match (self.form.value(name), name) {
            ("", "what") if self.form.status == StatusCode::OK => text::excerpt(&self.idea.text, 300),
            (typed, _) => typed.to_owned(),
        }
    }
}

impl IdeasPage {
    fn day(&self, idea: &Idea) -> String {
        self.page.day(idea.made_at.date())
    }
}

pub(super) async fn fresh(asked: Asked) -> NewIdeaPage {
    NewIdeaPage { page: asked.page, form: Typed::fresh([]), full: String::new() }
}

pub(super) async fn drop(State(app): State<App>, asked: Asked, Form(fields): Form) -> Result<Response, PageError> {
    if asked.scope.system.is_none() {
        return Err(PageError::NotFound);
    }
    let refused = |form: Typed, full: String| NewIdeaPage { page: asked.page.clone(), form, full }.into_response();
    let new = match NewIdea::read(&fields) {
        Ok(new) => new,
        Err(wrong) => return Ok(refused(Typed::refused(fields, wrong), String::new())),
    };
    // Programs fill every field; people do not see this one.
    if fields.some("name").is_none() {
        let mut tx = app.db.write().await?;
        if drop_idea(&mut tx, &app.clock, &asked.scope, &new).await?.is_none() {
            return Ok(refused(Typed::refused(fields, Vec::new()), asked.page.say("idea-full")));
        }
        tx.commit().await?;
    }
    Ok(see_other_saying("/ideas/new", "idea-dropped", None))
}

pub(super) async fn show(State(app): State<App>, staff: Staff) -> Result<IdeasPage, PageError> {
    let mut tx = app.db.read().await?;
    let mut piles = Vec::new();
    for state in IdeaState::ALL {
        piles.push((state, ideas(&mut tx, &staff.scope, state, MOST).await?));
    }
    piles.retain(|(_, pile)| !pile.is_empty());
    Ok(IdeasPage { page: staff.page, piles })
}

pub(super) async fn show_one(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IdeaId>,
) -> Result<IdeaPage, PageError> {
    let mut tx = app.db.read().await?;
    IdeaPage::load(&mut tx, (staff.page, &staff.scope), id, Typed::fresh([])).await
}

/// `POST /ideas/{id}/article`: begins a draft with its words and its link.
pub(super) async fn write(State(app): State<App>, staff: Staff, Path(id): Path<IdeaId>) -> Result<Response, PageError> {
    let mut tx = writing::alone(&app.db).await?;
    let it = idea(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let link = if it.link.is_empty() { String::new() } else { format!("\n\n<{}>", it.link) };
    let (title, body) = (text::excerpt(&it.text, TITLE), it.text + &link);
    let draft = Draft { title, body, ..Draft::default() };
    let article = writing::begin(&mut tx, &app.clock, &staff.scope, &draft).await?;
    let path = format!("/articles/{article}/edit");
    let set = settle_idea(&mut tx, &app.clock, &staff.scope, id, (IdeaState::Used, &path)).await?;
    tx.commit().await?;
    Ok(see_other_saying(&path, "article-begun", Some(&set.undo_path())))
}

/// `POST /ideas/{id}/need`: its words stand with what a branch knows of a need.
pub(super) async fn note(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IdeaId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = idea(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let all = branches(&mut tx, &staff.scope).await?;
    let branch = all.iter().find(|branch| branch.id.to_string() == fields.get("branch"));
    let need = vocab::need(fields.get("need"));
    let (Some(branch), Some(need)) = (branch, need) else {
        let missing = wrong([
            ("branch", branch.is_none().then_some("idea-wrong-branch")),
            ("need", need.is_none().then_some("idea-wrong-need")),
        ]);
        return refused(&mut tx, (staff.page, &staff.scope), id, Typed::refused(fields, missing)).await;
    };
    let chosen = chosen_needs(&mut tx, &staff.scope).await?;
    let there = chosen.iter().find(|it| it.branch_id == branch.id && it.need == need.id);
    let words = [it.text, it.link].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ");
    let note = there.map(|it| it.note.as_str()).into_iter().filter(|note| !note.is_empty()).chain([words.as_str()]);
    let note = note.collect::<Vec<_>>().join("\n");
    choose_need(&mut tx, &app.clock, &staff.scope, branch.id, need.id, &note).await?;
    let path = format!("/branches/{}/needs", branch.id);
    settle_idea(&mut tx, &app.clock, &staff.scope, id, (IdeaState::Used, &path)).await?;
    tx.commit().await?;
    Ok(see_other_saying(&path, "idea-used", None))
}

/// `POST /ideas/{id}/next-step`: somebody does it with a partner.
pub(super) async fn plan(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IdeaId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    idea(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let all = kept(&mut tx, &staff.scope).await?;
    let with = all.iter().find(|it| it.id.to_string() == fields.get("relationship"));
    let step = NewNextStep::parse(fields.get("what"), fields.get("due"), staff.scope.account());
    let (with, step) = match (with, step) {
        (Some(with), Ok(step)) => (with, step),
        (with, step) => {
            let errors = step.err();
            let missing = wrong([
                ("relationship", with.is_none().then_some("idea-wrong-partner")),
                ("what", errors.as_ref().and_then(|it| it.what)),
                ("due", errors.as_ref().and_then(|it| it.due)),
            ]);
            return refused(&mut tx, (staff.page, &staff.scope), id, Typed::refused(fields, missing)).await;
        }
    };
    add_next_step(&mut tx, &app.clock, &staff.scope, (with.id, with.organization_id), &step).await?;
    let path = format!("/organizations/{}", with.organization_id);
    settle_idea(&mut tx, &app.clock, &staff.scope, id, (IdeaState::Used, &path)).await?;
    tx.commit().await?;
    Ok(see_other_saying(&path, "idea-used", None))
}

/// `POST /ideas/{id}/aside`: read, and not taken up.
pub(super) async fn put_aside(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IdeaId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    idea(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let set = settle_idea(&mut tx, &app.clock, &staff.scope, id, (IdeaState::Aside, "")).await?;
    tx.commit().await?;
    Ok(see_other_saying("/ideas", "idea-aside", Some(&set.undo_path())))
}

async fn refused(tx: &mut Tx, who: (Frame, &Scope), id: IdeaId, form: Typed) -> Result<Response, PageError> {
    Ok(IdeaPage::load(tx, who, id, form).await?.into_response())
}
