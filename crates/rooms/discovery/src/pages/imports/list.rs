//! All imports, the newest first, and the form that takes files.

use std::collections::HashMap;

use accounts::accounts;
use askama::Template;
use axum::extract::State;
use db::{AccountId, Scope, Tx};
use web::{App, Cache, Frame, PageError, Staff};

use super::preview::Figure;
use crate::import::{Import, imports};

/// How many imports the page shows; older ones stand in the history of their organizations.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "discovery/imports.html")]
pub(in crate::pages) struct ImportsPage {
    pub(super) page: Frame,
    pub(super) imports: Vec<Line>,
    /// Whether there is a branch from which "near" can be measured.
    pub(super) has_branch: bool,
}
web::page!(ImportsPage, Cache::Private);

/// One import of the list.
pub(super) struct Line {
    pub(super) it: Import,
    pub(super) who: String,
}

impl Line {
    fn title(&self) -> String {
        let title = self.it.title();
        if title.is_empty() { self.it.file_name.clone() } else { title }
    }

    /// New, changed, gone and refused rows; none of what there is none of.
    fn figures(&self) -> Vec<Figure> {
        Figure::of(self.it.counts()).into_iter().filter(|figure| figure.n > 0).collect()
    }

    /// Kilometers of streets, where the file held no rows but streets.
    fn streets(&self) -> Option<f64> {
        self.it.proposal().streets.map(|streets| streets.kilometres.round())
    }

    fn is_reading(&self) -> bool {
        self.it.state == "reading"
    }
}

pub(in crate::pages) async fn list(State(app): State<App>, staff: Staff) -> Result<ImportsPage, PageError> {
    let mut tx = app.db.read().await?;
    let names = names(&mut tx, &staff.scope).await?;
    let who = |id: Option<AccountId>| id.and_then(|id| names.get(&id).cloned()).unwrap_or_default();
    let imports = imports(&mut tx, SHOWN).await?.into_iter().map(|it| Line { who: who(it.account_id), it }).collect();
    let has_branch = !accounts::branches(&mut tx, &staff.scope).await?.is_empty();
    Ok(ImportsPage { page: staff.page, imports, has_branch })
}

/// Names of the accounts of this library; who imported for another library is not told.
pub(super) async fn names(tx: &mut Tx, scope: &Scope) -> db::Result<HashMap<AccountId, String>> {
    Ok(accounts(tx, scope).await?.into_iter().map(|account| (account.id, account.name)).collect())
}
