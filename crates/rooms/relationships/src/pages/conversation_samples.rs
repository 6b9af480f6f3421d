//! The pages of conversations and challenges with made-up content, for the test that looks at every page.

use askama::Template;
use axum::http::StatusCode;
use db::{AccountId, Date, Ts, sqlx::types::Uuid};
use directory::OrganizationId;
use web::{Fields, Frame, Sample, Typed};

use super::{
    challenge::{ChallengePage, of},
    conversation::{ConversationsPage, ConversationsPanel},
    samples::choices,
};
use crate::{Challenge, ChallengeId, Conversation, ConversationId};

pub(super) fn samples(page: &Frame, reader: &Frame) -> Vec<Sample> {
    let refused = vec![("held_on", "conversation-error-ahead"), ("organization", "conversation-error-organization")];
    let refused = Typed::refused(Fields::default(), refused);
    let late = Typed::late(Fields::default());
    let wrong = vec![("target", "challenge-error-target"), ("ends_on", "challenge-error-order")];
    let wrong = Typed { wrong, status: StatusCode::UNPROCESSABLE_ENTITY, ..of(&challenge(38)) };
    let sample = |name, html| Sample { name, html };
    vec![
        sample("relationships/conversations", list(page, 2, Typed::fresh([])).render()),
        sample("relationships/conversations viewer", list(reader, 2, Typed::fresh([])).render()),
        sample("relationships/conversations empty", list(page, 0, Typed::fresh([])).render()),
        sample("relationships/conversations refused", list(page, 2, refused).render()),
        sample("relationships/conversations late", list(page, 2, late).render()),
        sample("relationships/challenge", form(page, Typed::fresh([])).render()),
        sample("relationships/challenge refused", form(page, wrong).render()),
        sample("relationships/challenge late", form(page, Typed::late(of(&challenge(38)).fields)).render()),
        sample("relationships/panel_conversations", panel(page, 2).render()),
        sample("relationships/panel_conversations empty", panel(page, 0).render()),
        sample("relationships/panel_conversations viewer", panel(reader, 2).render()),
    ]
}

fn today() -> Date {
    Ts(1_800_000_000_000_000).date()
}

fn challenge(held: i64) -> Challenge {
    Challenge {
        id: ChallengeId(Uuid::nil()),
        title: "Meet 100 people".into(),
        target: 100,
        begins_on: "2026-09-01".into(),
        ends_on: "2027-06-30".into(),
        changed_at: Ts(0),
        held,
        mine: held / 3,
    }
}

fn conversations(count: usize, page: &Frame) -> Vec<Conversation> {
    let one = |organization: Option<&str>| Conversation {
        id: ConversationId(Uuid::nil()),
        held_on: "2027-01-04".into(),
        account_id: organization.map(|_| AccountId(Uuid::nil())),
        who: organization.map(|_| "Mara".into()),
        organization_id: organization.map(|_| OrganizationId(Uuid::nil())),
        organization: organization.map(str::to_owned),
        place: organization.map(|_| "In line for bread".into()).unwrap_or_default(),
        heard: if page.may_edit() { "Saturday mornings are the only free ones.".into() } else { String::new() },
    };
    [Some("Millrace Bakery"), None].into_iter().take(count).map(one).collect()
}

fn list(page: &Frame, count: usize, form: Typed) -> ConversationsPage {
    ConversationsPage {
        page: page.clone(),
        today: today(),
        challenge: (count > 0).then(|| challenge(38)),
        others: (count > 0).then(|| challenge(100)).into_iter().collect(),
        rows: conversations(count, page),
        me: Some(AccountId(Uuid::nil())),
        all: count,
        at: 0,
        form,
        choices: choices(page),
        organizations: vec![(Uuid::nil().to_string(), "Millrace Bakery".into())],
    }
}

fn form(page: &Frame, form: Typed) -> ChallengePage {
    let there = form.is_late().then(|| challenge(38));
    ChallengePage { page: page.clone(), there, form }
}

fn panel(page: &Frame, count: usize) -> ConversationsPanel<'_> {
    ConversationsPanel { page, id: OrganizationId(Uuid::nil()), rows: conversations(count, page) }
}
