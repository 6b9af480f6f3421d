//! `/leanings`: what the library's choices have changed, what each was learned from, and one click to forget it.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use directory::{OrganizationId, vocab};
use history::{ChangeSetId, Entry};
use web::{App, Cache, Form, Frame, PageError, Staff, Viewer, see_other_saying};

use super::{Taught, store};
use crate::{
    catalog::{Catalog, Shelf},
    suggest::{Ours, rules},
    words::Words,
};

const CHANGES: i64 = 10;

#[derive(Template)]
#[template(path = "discovery/leanings.html")]
pub(super) struct LeaningsPage {
    pub(super) page: Frame,
    pub(super) taught: Vec<Shown>,
    pub(super) is_paused: bool,
    pub(super) changes: Vec<Entry>,
}
web::page!(LeaningsPage, Cache::Private);

/// One leaning in words.
pub(super) struct Shown {
    pub(super) it: Taught,
    /// "Because you kept three of this kind."
    pub(super) sentence: String,
    /// Hundredths by which the fit goes up or down.
    pub(super) percent: String,
    pub(super) names: HashMap<OrganizationId, String>,
}

impl Shown {
    pub(super) fn new(it: Taught, words: &Words<'_>, catalog: &Catalog, ours: &Ours) -> Self {
        let leaning = it.leaning();
        let percent = words.percent(leaning.factor(&rules().weights) - 1.0);
        let name = |id| Some((id, ours.said.name(catalog.of(id)?).to_owned()));
        let names = it.choices.iter().filter_map(|choice| name(choice.organization)).collect();
        Self { sentence: words.learned(&leaning), percent, names, it }
    }

    fn name(&self, id: &OrganizationId) -> &str {
        self.names.get(id).map_or("", String::as_str)
    }
}

impl LeaningsPage {
    /// What a line of history was about: a need and a kind, or the switch.
    fn about(&self, entry: &Entry) -> String {
        let known = entry.note.split_once(' ').filter(|(need, _)| vocab::need(need).is_some());
        match known {
            Some((need, kind)) => {
                let (need, kind) = (self.page.of("need", need), self.page.of_its("kind", kind, "many"));
                self.page.say2("leaning-forgotten-of", "need", need, "kind", kind)
            }
            None => self.page.of("leaning-change", &entry.note),
        }
    }
}

/// What moves its fit most, up or down, stands first.
fn strongest_first(mut taught: Vec<Taught>) -> Vec<Taught> {
    let moves = |it: &Taught| (it.leaning().factor(&rules().weights) - 1.0).abs();
    taught.sort_by(|a, b| moves(b).total_cmp(&moves(a)));
    taught
}

/// `GET /leanings`
pub async fn show(State(app): State<App>, who: Viewer) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let ours = Ours::load(&mut tx, &who.scope).await?;
    let changes = history::of_kind(&mut tx, &who.scope, store::CHANGE, "", CHANGES).await?;
    drop(tx);
    let catalog = app.parts.get::<Shelf>().catalog(&app.db).await?;
    let words = Words::new(who.page.texts(), who.page.language(), &catalog.sources);
    let taught = strongest_first(super::taught(&catalog, &ours, None))
        .into_iter()
        .map(|it| Shown::new(it, &words, &catalog, &ours))
        .collect();
    Ok(LeaningsPage { page: who.page, taught, is_paused: ours.is_learning_paused, changes }.into_response())
}

/// `POST /leanings/removal`: forgets one.
pub async fn forget(State(app): State<App>, staff: Staff, Form(fields): Form) -> Result<Response, PageError> {
    let need = vocab::need(fields.get("need")).ok_or(PageError::NotFound)?;
    let kind = vocab::kind(fields.get("kind")).ok_or(PageError::NotFound)?;
    let mut tx = app.db.write().await?;
    let set = store::forget(&mut tx, &app.clock, &staff.scope, need.id, kind.id).await?;
    tx.commit().await?;
    Ok(said("leaning-forgotten", Some(set)))
}

/// `POST /leanings/pause`: learning is off.
pub async fn pause(State(app): State<App>, staff: Staff) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let set = store::pause(&mut tx, &app.clock, &staff.scope).await?;
    tx.commit().await?;
    Ok(said("leaning-paused", set))
}

/// `POST /leanings/pause/removal`: learning is on again.
pub async fn go_on(State(app): State<App>, staff: Staff) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let set = store::go_on(&mut tx, &app.clock, &staff.scope).await?;
    tx.commit().await?;
    Ok(said("leaning-goes-on", set))
}

fn said(what: &'static str, set: Option<ChangeSetId>) -> Response {
    see_other_saying("/leanings", what, set.map(ChangeSetId::undo_path).as_deref()).into_response()
}

#[cfg(test)]
mod tests {
    use db::{Ts, sqlx::types::Uuid};

    use super::super::{Choice, What};
    use super::*;

    #[test]
    fn what_moves_its_fit_most_stands_first_whichever_way() {
        let need = vocab::need("early_literacy").unwrap();
        let choice =
            |what| Choice { organization: OrganizationId(Uuid::nil()), need: need.id.to_owned(), what, at: Ts(0) };
        let taught =
            |kind, choices: &[What]| Taught { need, kind, choices: choices.iter().copied().map(choice).collect() };
        let even = taught("museum", &[What::Kept, What::SaidYes, What::SetAside, What::SaidNo]);
        let (up, down) = (taught("hospital", &[What::Kept]), taught("faith", &[What::SaidNo, What::SetAside]));
        let order = strongest_first(vec![even, up, down]).into_iter().map(|it| it.kind).collect::<Vec<_>>();
        assert_eq!(order, ["faith", "hospital", "museum"]);
    }
}
