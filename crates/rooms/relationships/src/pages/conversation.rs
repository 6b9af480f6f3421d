//! Conversations: how many new ones the library has had together, a short form to note one, and the list. To each
//! person their own count and nobody else's; the list names who was there, so that one can ask.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::header,
    response::{IntoResponse, Response},
};
use db::{AccountId, Clock, Date, Result as Stored, Scope, Tx, sqlx::types::Uuid};
use directory::OrganizationId;
use web::{
    App, Cache, Fields, Form, Frame, MadePanel, PageError, Panel, Staff, Typed, Viewer, Wrong, csv, see_other_saying,
    wrong,
};

use super::form::{Choices, LINES, chosen_organization, id_of, page_at, said_day, with_organization};
use crate::{
    Between, Challenge, Conversation, ConversationErrors, ConversationId, NewConversation, challenge, conversation,
    relationship::kept,
};

pub(super) const PATH: &str = "/conversations";
/// An organization's page shows so many.
const ON_PANEL: i64 = 5;

#[derive(Template)]
#[template(path = "relationships/conversations.html")]
pub(super) struct ConversationsPage {
    pub(super) page: Frame,
    pub(super) today: Date,
    /// The one that runs, comes next or ran last.
    pub(super) challenge: Option<Challenge>,
    pub(super) others: Vec<Challenge>,
    pub(super) rows: Vec<Conversation>,
    pub(super) me: Option<AccountId>,
    /// On all pages of the list.
    pub(super) all: usize,
    /// Which page of the list this is, from 0.
    pub(super) at: usize,
    pub(super) form: Typed,
    pub(super) choices: Choices,
    /// Whom the talk may have been with: what we keep, by name, and the one whose page one comes from.
    pub(super) organizations: Vec<(String, String)>,
}
web::page!(ConversationsPage, Cache::Private, |page| page.form.status);

impl ConversationsPage {
    async fn load(app: &App, tx: &mut Tx, (page, scope): (Frame, &Scope), at: &str, form: Typed) -> Stored<Self> {
        let (today, mut others) = (app.clock.today(), challenge::challenges(tx, scope).await?);
        let challenge = challenge::current(&others, today).cloned();
        others.retain(|it| Some(it.id) != challenge.as_ref().map(|it| it.id));
        let all = usize::try_from(conversation::count_conversations(tx, scope).await?).unwrap_or_default();
        let at = page_at(at, all);
        let rows = conversation::conversations(tx, scope, lines(LINES), lines(at * LINES)).await?;
        let (choices, organizations) = match page.may_edit() {
            true => (Choices::load(tx, scope, &page).await?, organizations(tx, scope, &form).await?),
            false => Default::default(),
        };
        let me = scope.account();
        Ok(Self { page, today, challenge, others, rows, me, all, at, form, choices, organizations })
    }

    /// Whether the challenge's last day has passed: time for another.
    fn is_over(&self) -> bool {
        self.challenge.as_ref().is_some_and(|it| it.ends_on < self.today.to_string())
    }

    fn pace(&self, it: &Challenge) -> String {
        super::challenge::pace(&self.page, it, self.today)
    }

    fn is_mine(&self, it: &Conversation) -> bool {
        it.account_id.is_some() && it.account_id == self.me
    }

    fn shown(&self) -> String {
        let from = self.at * LINES;
        self.page.say3(
            "conversations-shown",
            ("from", &(from + 1)),
            ("to", &(from + self.rows.len())),
            ("n", &self.all),
        )
    }

    fn previous(&self) -> Option<String> {
        (self.at > 0).then(|| format!("{PATH}?page={}#list", self.at))
    }

    fn next(&self) -> Option<String> {
        ((self.at + 1) * LINES < self.all).then(|| format!("{PATH}?page={}#list", self.at + 2))
    }
}

pub(super) fn lines(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Where a conversation was, with whom and who had it, as far as it was said.
pub(super) fn said(page: &Frame, it: &Conversation) -> String {
    let day = said_day(page, &it.held_on);
    let place = Some(it.place.clone()).filter(|place| !place.is_empty());
    let parts: Vec<String> = [Some(day), place, it.who.clone()].into_iter().flatten().collect();
    parts.join(" · ")
}

#[derive(Template)]
#[template(path = "relationships/panel_conversations.html")]
pub(super) struct ConversationsPanel<'a> {
    pub(super) page: &'a Frame,
    pub(super) id: OrganizationId,
    pub(super) rows: Vec<Conversation>,
}

impl ConversationsPanel<'_> {
    fn form_address(&self) -> String {
        format!("{PATH}?organization={}#new", self.id)
    }
}

/// The panel "conversations" of an organization's page, for all who sign in; what was heard for staff.
pub fn conversations_panel<'a>(
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
        let rows = conversation::conversations_with(tx, scope, id, ON_PANEL).await?;
        let panel = ConversationsPanel { page, id, rows };
        Ok(Some(Panel::new("conversations", page.say("panel-conversations"), &panel)))
    })
}

pub(super) async fn organizations(tx: &mut Tx, scope: &Scope, form: &Typed) -> Stored<Vec<(String, String)>> {
    let kept = kept(tx, scope).await?.into_iter();
    let mut known: Vec<_> = kept.map(|it| (it.organization_id.to_string(), it.name)).collect();
    if let Some((_, face)) = chosen_organization(tx, scope, form.value("organization")).await?
        && known.iter().all(|(id, _)| *id != face.id.to_string())
    {
        known.push((face.id.to_string(), face.name));
    }
    known.sort_by_key(|(_, name)| name.to_lowercase());
    Ok(known)
}

/// The form as it begins: today, by who asks.
fn fresh(clock: &Clock, scope: &Scope, organization: String) -> Typed {
    let who = scope.account().map(|id| id.to_string()).unwrap_or_default();
    let id = clock.id::<ConversationId>().to_string();
    let today = clock.today().to_string();
    Typed::fresh([("id", id), ("held_on", today), ("owner", who), ("organization", organization)])
}

/// `GET /conversations?organization=&page=`
pub(super) async fn show(
    State(app): State<App>,
    who: Viewer,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<ConversationsPage, PageError> {
    let query = Fields::from_pairs(query);
    let mut tx = app.db.read().await?;
    let given = chosen_organization(&mut tx, &who.scope, query.get("organization")).await?;
    let form = fresh(&app.clock, &who.scope, given.map(|(_, face)| face.id.to_string()).unwrap_or_default());
    Ok(ConversationsPage::load(&app, &mut tx, (who.page, &who.scope), query.get("page"), form).await?)
}

/// `POST /conversations`
pub(super) async fn add(State(app): State<App>, staff: Staff, Form(fields): Form) -> Result<Response, PageError> {
    let (mut tx, asking) = (app.db.write().await?, (staff.page, &staff.scope));
    let (new, between, joined) = match read(&mut tx, &app.clock, asking.1, &fields).await? {
        Ok(read) => read,
        Err(wrong) => {
            let form = Typed::refused(fields, wrong);
            return Ok(ConversationsPage::load(&app, &mut tx, asking, "", form).await?.into_response());
        }
    };
    let named = (id_of(&fields, &app.clock), between);
    let Some(set) = conversation::converse(&mut tx, &app.clock, asking.1, named, &new).await? else {
        let id = app.clock.id::<ConversationId>().to_string();
        let form = Typed::late(fields.with("id", &id));
        return Ok(ConversationsPage::load(&app, &mut tx, asking, "", form).await?.into_response());
    };
    tx.commit().await?;
    let said = if joined { "conversation-joined" } else { "conversation" };
    Ok(see_other_saying(PATH, said, Some(&set.undo_path())))
}

/// The rules of the form; also whether the organization has joined another since it was chosen.
async fn read(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    fields: &Fields,
) -> Stored<Result<(NewConversation, Between, bool), Wrong>> {
    let new = NewConversation::parse(fields.get("held_on"), fields.get("place"), fields.get("heard"), clock.today());
    let who = Choices::staff(tx, scope).await?.owner(fields, scope);
    let with = with_organization(tx, scope, fields).await?;
    Ok(match (new, who, with) {
        (Ok(new), Ok(who), Ok((organization, joined))) => Ok((new, Between { who, organization }, joined)),
        (new, who, with) => {
            let ConversationErrors { held_on, place, heard } = new.err().unwrap_or_default();
            let (owner, organization) = (who.err(), with.err());
            Err(wrong([
                ("held_on", held_on),
                ("place", place),
                ("organization", organization),
                ("heard", heard),
                ("owner", owner),
            ]))
        }
    })
}

/// `POST /conversations/{id}/removal`
pub(super) async fn remove(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ConversationId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let set = conversation::forget_conversation(&mut tx, &app.clock, &staff.scope, id).await?;
    let set = set.ok_or(PageError::NotFound)?;
    tx.commit().await?;
    Ok(see_other_saying(PATH, "conversation-removed", Some(&set.undo_path())))
}

/// `GET /conversations.csv`: all of them for a spreadsheet, without who had them: nobody is to be ranked there either.
pub(super) async fn in_csv(State(app): State<App>, staff: Staff) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let all = conversation::conversations(&mut tx, &staff.scope, i64::MAX, 0).await?;
    let row = |it: Conversation| vec![it.held_on, it.place, it.organization.unwrap_or_default(), it.heard];
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".parse().expect("a plain word")),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"conversations.csv\"".parse().expect("a plain word")),
        (header::CACHE_CONTROL, Cache::Private.header()),
    ];
    Ok((headers, csv(["day", "where", "organization", "heard"], all.into_iter().map(row))).into_response())
}
