//! Needs: a page for each of the 36, and the choice of a branch.

use accounts::{Branch, BranchId, branch, branches};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use web::{App, Asked, Cache, Form, Frame, PageError, Staff, Viewer, see_other_saying};

use crate::{
    branch_need::{BranchNeed, choose_need, chosen_needs, drop_need},
    vocab::{self, Need, PartnerKind},
};

#[derive(Template)]
#[template(path = "directory/needs.html")]
pub(super) struct NeedsPage {
    pub(super) page: Frame,
    /// Needs by outcome area, in the vocabulary's order.
    pub(super) areas: Vec<(String, Vec<&'static Need>)>,
    pub(super) branches: Vec<Branch>,
}
web::page!(NeedsPage, Cache::Revalidate);

#[derive(Template)]
#[template(path = "directory/need.html")]
pub(super) struct NeedPage {
    pub(super) page: Frame,
    pub(super) need: &'static Need,
    pub(super) kinds: Vec<&'static PartnerKind>,
    pub(super) branches: Vec<Branch>,
    pub(super) chosen: Vec<BranchNeed>,
}
web::page!(NeedPage, Cache::Revalidate);

#[derive(Template)]
#[template(path = "directory/branch_needs.html")]
pub(super) struct BranchNeedsPage {
    pub(super) page: Frame,
    pub(super) branch: Branch,
    pub(super) areas: Vec<(String, Vec<&'static Need>)>,
    pub(super) chosen: Vec<BranchNeed>,
}
web::page!(BranchNeedsPage, Cache::Private);

impl BranchNeedsPage {
    fn is_chosen(&self, need: &Need) -> bool {
        self.chosen.iter().any(|chosen| chosen.need == need.id)
    }

    fn note(&self, need: &Need) -> &str {
        self.chosen.iter().find(|chosen| chosen.need == need.id).map_or("", |chosen| chosen.note.as_str())
    }
}

impl NeedPage {
    fn on_map(&self) -> String {
        format!("/organizations?need={}", self.need.id)
    }

    /// The page, in a room above, of how much each kind fits.
    fn factors(&self) -> String {
        format!("/needs/{}/factors", self.need.id)
    }

    fn note_of(&self, branch: &Branch) -> Option<&str> {
        self.chosen.iter().find(|chosen| chosen.branch_id == branch.id).map(|chosen| chosen.note.as_str())
    }
}

/// The needs under the outcome area each belongs to.
pub(super) fn by_area() -> Vec<(String, Vec<&'static Need>)> {
    let mut areas: Vec<(String, Vec<&'static Need>)> = Vec::new();
    for need in vocab::needs() {
        let key = need.area_key();
        match areas.iter_mut().find(|(area, _)| *area == key) {
            Some((_, needs)) => needs.push(need),
            None => areas.push((key, vec![need])),
        }
    }
    areas
}

pub(super) async fn list(State(app): State<App>, asked: Asked) -> Result<NeedsPage, PageError> {
    let mut tx = app.db.read().await?;
    let branches = branches(&mut tx, &asked.scope).await?;
    Ok(NeedsPage { page: asked.page, areas: by_area(), branches })
}

pub(super) async fn show(State(app): State<App>, asked: Asked, Path(id): Path<String>) -> Result<NeedPage, PageError> {
    let need = vocab::need(&id).ok_or(PageError::NotFound)?;
    let mut tx = app.db.read().await?;
    let branches = branches(&mut tx, &asked.scope).await?;
    let mut chosen = match asked.scope.role() {
        Some(_) => chosen_needs(&mut tx, &asked.scope).await?,
        None => Vec::new(),
    };
    chosen.retain(|chosen| chosen.need == need.id);
    Ok(NeedPage { page: asked.page, need, kinds: need.kinds().collect(), branches, chosen })
}

pub(super) async fn of_branch(
    State(app): State<App>,
    who: Viewer,
    Path(id): Path<BranchId>,
) -> Result<BranchNeedsPage, PageError> {
    let mut tx = app.db.read().await?;
    let branch = branch(&mut tx, &who.scope, id).await?.ok_or(PageError::NotFound)?;
    let mut chosen = chosen_needs(&mut tx, &who.scope).await?;
    chosen.retain(|chosen| chosen.branch_id == id);
    Ok(BranchNeedsPage { page: who.page, branch, areas: by_area(), chosen })
}

/// The whole choice of a branch at once: ticked needs with their notes; the others are dropped.
pub(super) async fn choose(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<BranchId>,
    Form(form): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    branch(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    for need in vocab::needs() {
        let chosen = form.all("need").any(|ticked| ticked == need.id);
        if chosen {
            let note: String = form.get(&format!("note-{}", need.id)).chars().take(1000).collect();
            choose_need(&mut tx, &app.clock, &staff.scope, id, need.id, &note).await?;
        } else {
            drop_need(&mut tx, &staff.scope, id, need.id).await?;
        }
    }
    tx.commit().await?;
    Ok(see_other_saying("/coverage", "needs-chosen", None))
}
