//! Asks: what we asked of an organization, on its page and on one of their own, with a form to note one and
//! three buttons for their answer.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use db::{AccountId, Clock, Scope, Tx, sqlx::types::Uuid};
use directory::{OrganizationId, vocab};
use web::{App, Cache, Fields, Form, Frame, MadePanel, PageError, Panel, Staff, Typed, see_other_saying, wrong};

use super::form::{Face, path_of, said_day};
use crate::{
    Acquaintance, Answer, Ask, AskErrors, AskId, NewAsk,
    acquaintance::acquaintances_of,
    ask::{self, ask_of, asks_of},
};

/// An organization's page shows so many; the others stand on the page of its asks.
const ON_PANEL: usize = 5;

#[derive(Template)]
#[template(path = "relationships/asks.html")]
pub(super) struct AsksPage {
    pub(super) page: Frame,
    pub(super) about: Face,
    pub(super) asks: Vec<Ask>,
    pub(super) form: Typed,
}
web::page!(AsksPage, Cache::Private, |page| page.form.status);

#[derive(Template)]
#[template(path = "relationships/panel_asks.html")]
pub(super) struct AsksPanel<'a> {
    pub(super) page: &'a Frame,
    pub(super) id: OrganizationId,
    pub(super) asks: Vec<Ask>,
    /// More than are shown.
    pub(super) more: usize,
    pub(super) acquaintances: Vec<Acquaintance>,
    pub(super) me: Option<AccountId>,
}

impl AsksPanel<'_> {
    fn form_address(&self) -> String {
        format!("/organizations/{}/asks", self.id)
    }

    fn mine(&self) -> Option<&Acquaintance> {
        self.acquaintances.iter().find(|it| Some(it.account_id) == self.me)
    }

    fn who_knows(&self) -> String {
        let names: Vec<&str> = self.acquaintances.iter().map(|it| it.who.as_str()).collect();
        names.join(", ")
    }
}

/// When it was asked, and by whom.
pub(super) fn asked(page: &Frame, ask: &Ask) -> String {
    let day = said_day(page, &ask.asked_on);
    match &ask.who {
        Some(who) => page.say2("ask-by", "day", day, "who", who),
        None => day,
    }
}

/// What they said and when, or that they have not yet.
pub(super) fn answered(page: &Frame, ask: &Ask) -> String {
    match (ask.answer(), ask.answered_at) {
        (Some(answer), Some(at)) => {
            let said = page.of("ask-answered", answer.as_str());
            page.say2("ask-answered-on", "said", said, "day", page.day(at.date()))
        }
        _ => page.say("ask-no-answer"),
    }
}

/// The panel "asks" of an organization's page, for all who sign in.
pub fn asks_panel<'a>(_app: &'a App, tx: &'a mut Tx, page: &'a Frame, scope: &'a Scope, about: Uuid) -> MadePanel<'a> {
    Box::pin(async move {
        if !page.may_read() {
            return Ok(None);
        }
        let id = OrganizationId(about);
        let (mut asks, acquaintances) = (asks_of(tx, scope, id).await?, acquaintances_of(tx, scope, id).await?);
        let more = asks.len().saturating_sub(ON_PANEL);
        asks.truncate(ON_PANEL);
        let panel = AsksPanel { page, id, asks, more, acquaintances, me: scope.account() };
        Ok(Some(Panel::new("asks", page.say("asks-title"), &panel)))
    })
}

/// The form as it begins: the first small ask of its kind, else the need's first starter, asked today.
fn fresh(page: &Frame, clock: &Clock, kind: Option<&str>, need: &str) -> Typed {
    let of_need = || vocab::need(need).and_then(|need| Some(page.say(need.starter_keys().next()?)));
    let what = kind.map(|kind| page.of_its("kind", kind, "ask")).or_else(of_need).unwrap_or_default();
    Typed::fresh([("what", what), ("need", need.to_owned()), ("asked_on", clock.today().to_string())])
}

/// `GET /organizations/{id}/asks?need=`
pub(super) async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<OrganizationId>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<AsksPage, PageError> {
    let query = Fields::from_pairs(query);
    let mut tx = app.db.read().await?;
    let about = Face::of(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let asks = asks_of(&mut tx, &staff.scope, about.id).await?;
    let form = fresh(&staff.page, &app.clock, about.kind.as_deref(), query.get("need"));
    Ok(AsksPage { page: staff.page, about, asks, form })
}

/// `POST /organizations/{id}/asks`
pub(super) async fn add(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<OrganizationId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let about = Face::of(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let today = app.clock.today();
    let new = match NewAsk::parse(fields.get("what"), fields.get("need"), fields.get("asked_on"), today) {
        Ok(new) => new,
        Err(AskErrors { what, need, asked_on }) => {
            let form = Typed::refused(fields, wrong([("what", what), ("need", need), ("asked_on", asked_on)]));
            let asks = asks_of(&mut tx, &staff.scope, about.id).await?;
            return Ok(AsksPage { page: staff.page, about, asks, form }.into_response());
        }
    };
    let set = ask::ask(&mut tx, &app.clock, &staff.scope, about.id, &new).await?;
    tx.commit().await?;
    Ok(see_other_saying(&about.path(), "asked", Some(&set.undo_path())))
}

/// `POST /asks/{id}/answer`
pub(super) async fn answer(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<AskId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = ask_of(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let Some(said) = Answer::parse(fields.get("answer")) else {
        let about = Face::of(&mut tx, &staff.scope, it.organization_id).await?.ok_or(PageError::NotFound)?;
        let asks = asks_of(&mut tx, &staff.scope, about.id).await?;
        let form = Typed::refused(Fields::default(), vec![("asks", "ask-error-answer")]);
        return Ok(AsksPage { page: staff.page, about, asks, form }.into_response());
    };
    let back = path_of(it.organization_id);
    let Some(set) = ask::answer(&mut tx, &app.clock, &staff.scope, &it, said).await? else {
        return Ok(see_other_saying(&back, "ask-answered-already", None));
    };
    tx.commit().await?;
    Ok(see_other_saying(&back, "ask-answered", Some(&set.undo_path())))
}
