//! "Kept": every relationship of the library, the next thing due first, filtered by the address.

use askama::Template;
use axum::extract::{Query, State};
use db::{Date, Scope};
use directory::vocab::{self, PartnerKind};
use web::{App, Cache, Fields, Frame, PageError, Viewer};

use super::{
    form::{LINES, needs, page_at},
    when::{Due, due},
};
use crate::{Kept, Stage, relationship};

#[derive(Template)]
#[template(path = "relationships/list.html")]
pub(super) struct ListPage {
    pub(super) page: Frame,
    pub(super) rows: Vec<Row>,
    pub(super) filter: Filter,
    /// Kept by this library, before the filter.
    pub(super) all: usize,
    /// Left by the filter, on all pages of the list.
    pub(super) found: usize,
    pub(super) late: usize,
    /// Which page of the list this is, from 0.
    pub(super) at: usize,
    pub(super) owners: Vec<(String, String)>,
}
web::page!(ListPage, Cache::Private);

/// A line as the page shows it.
pub(super) struct Row {
    pub(super) it: Kept,
    pub(super) due: Option<Due>,
}

impl Row {
    pub(super) fn new(page: &Frame, today: Date, it: Kept) -> Self {
        Self { due: due(page, today, it.due.as_deref()), it }
    }

    /// `Finding and keeping work · Marrow Library`, as far as it was said.
    fn purpose(&self, page: &Frame) -> String {
        let need = self.it.need.as_deref().map(|need| page.of("need", need));
        let parts: Vec<_> = need.into_iter().chain(self.it.branch.clone()).collect();
        if parts.is_empty() { page.say("keep-need-none") } else { parts.join(" · ") }
    }

    /// Nothing comes next, and nothing has to.
    fn is_over(&self) -> bool {
        self.it.stage() == Stage::Ended
    }

    fn kind(&self) -> Option<&'static PartnerKind> {
        self.it.kind.as_deref().and_then(vocab::kind)
    }
}

/// What the address asks for; a value nobody knows asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) stage: Option<Stage>,
    pub(super) owner: Owner,
    pub(super) need: Option<&'static str>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Owner {
    #[default]
    Anybody,
    Nobody,
    Me,
    /// The id of an account.
    Somebody(String),
}

impl Filter {
    fn read(query: &Fields, owners: &[(String, String)]) -> Self {
        let owner = match query.get("owner") {
            "me" => Owner::Me,
            "none" => Owner::Nobody,
            id if owners.iter().any(|(known, _)| known == id) => Owner::Somebody(id.to_owned()),
            _ => Owner::Anybody,
        };
        Self { stage: Stage::parse(query.get("stage")), owner, need: vocab::need(query.get("need")).map(|it| it.id) }
    }

    fn fits(&self, it: &Kept, scope: &Scope) -> bool {
        let owner = match &self.owner {
            Owner::Anybody => true,
            Owner::Nobody => it.owner_id.is_none(),
            Owner::Me => it.owner_id.is_some() && it.owner_id == scope.account(),
            Owner::Somebody(id) => it.owner_id.is_some_and(|owner| owner.to_string() == *id),
        };
        owner
            && self.stage.is_none_or(|stage| it.stage() == stage)
            && self.need.is_none_or(|need| it.need.as_deref() == Some(need))
    }

    fn owner(&self) -> &str {
        match &self.owner {
            Owner::Anybody => "",
            Owner::Nobody => "none",
            Owner::Me => "me",
            Owner::Somebody(id) => id,
        }
    }

    fn stage(&self) -> &'static str {
        self.stage.map_or("", Stage::as_str)
    }

    fn need(&self) -> &'static str {
        self.need.unwrap_or_default()
    }
}

impl ListPage {
    /// The address of another page of this list; all values are ids, which need no encoding.
    fn address(&self, at: usize) -> String {
        let (stage, owner, need) = (self.filter.stage(), self.filter.owner(), self.filter.need());
        format!("/relationships?stage={stage}&owner={owner}&need={need}&page={}", at + 1)
    }

    fn previous(&self) -> Option<String> {
        (self.at > 0).then(|| self.address(self.at - 1))
    }

    fn next(&self) -> Option<String> {
        ((self.at + 1) * LINES < self.found).then(|| self.address(self.at + 1))
    }

    fn shown(&self) -> String {
        let from = self.at * LINES;
        self.page.say3("kept-shown", ("from", &(from + 1)), ("to", &(from + self.rows.len())), ("n", &self.found))
    }

    fn summary(&self) -> String {
        self.page.say2("kept-summary", "n", self.found, "late", self.late)
    }

    fn stages(&self) -> Vec<(&'static str, String)> {
        Stage::ALL.into_iter().map(|stage| (stage.as_str(), self.page.say(stage.key()))).collect()
    }

    fn needs(&self) -> Vec<(String, String)> {
        needs(&self.page)
    }

    fn owners(&self) -> Vec<(String, String)> {
        let mine = [("me", "kept-mine"), ("none", "kept-nobodys")].map(|(id, key)| (id.to_owned(), self.page.say(key)));
        mine.into_iter().chain(self.owners.iter().cloned()).collect()
    }

    fn is_filtered(&self) -> bool {
        self.filter != Filter::default()
    }
}

pub(super) async fn show(
    State(app): State<App>,
    who: Viewer,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<ListPage, PageError> {
    let query = Fields::from_pairs(query);
    let (page, today) = (who.page, app.clock.today());
    let mut tx = app.db.read().await?;
    let kept = relationship::kept(&mut tx, &who.scope).await?;
    let owners = owners(&kept);
    let (all, filter) = (kept.len(), Filter::read(&query, &owners));
    let rows = kept.into_iter().filter(|it| filter.fits(it, &who.scope)).map(|it| Row::new(&page, today, it));
    let mut rows: Vec<_> = rows.collect();
    let (found, late) = (rows.len(), rows.iter().filter(|row| row.due.as_ref().is_some_and(|due| due.late)).count());
    let at = page_at(query.get("page"), found);
    rows = rows.into_iter().skip(at * LINES).take(LINES).collect();
    Ok(ListPage { page, rows, filter, all, found, late, at, owners })
}

/// Who holds something here, by name.
fn owners(kept: &[Kept]) -> Vec<(String, String)> {
    let held = kept.iter().filter_map(|it| Some((it.owner.clone()?, it.owner_id?.to_string())));
    let by_name: std::collections::BTreeSet<_> = held.collect();
    by_name.into_iter().map(|(name, id)| (id, name)).collect()
}
