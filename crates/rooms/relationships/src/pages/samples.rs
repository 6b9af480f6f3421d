//! Every page of this room with made-up content, for the test that looks at every page.

use askama::Template;
use axum::http::StatusCode;
use db::{AccountId, Role, Ts, sqlx::types::Uuid};
use directory::OrganizationId;
use web::{Frame, Sample, Typed};

use super::{
    ask::{AsksPage, AsksPanel},
    conversation_samples,
    form::{Choices, Face, needs},
    keep::KeepPage,
    list::{Filter, ListPage, Row},
    panel::{KeptPanel, NewPanel, OpenStep},
    project_samples,
    stage::{self, StagePage},
    step::StepPage,
    when::due,
};
use crate::{Acquaintance, AcquaintanceId, Ask, AskId, Kept, NextStepId, Relationship, RelationshipId, Stage};

pub fn samples(frame: &Frame) -> Vec<Sample> {
    let page = frame.clone().seen_by("Mara", Role::Staff);
    let reader = frame.clone().seen_by("Tom", Role::Viewer);
    let own = vec![
        Sample { name: "relationships/list", html: list(&page, 2).render() },
        Sample { name: "relationships/list viewer", html: list(&reader, 2).render() },
        Sample { name: "relationships/list empty", html: list(&page, 0).render() },
        Sample { name: "relationships/keep", html: keep(&page, StatusCode::OK).render() },
        Sample { name: "relationships/keep refused", html: keep(&page, StatusCode::UNPROCESSABLE_ENTITY).render() },
        Sample { name: "relationships/next_step", html: next_step(&page).render() },
        Sample { name: "relationships/stage", html: stage_page(&page, StatusCode::OK).render() },
        Sample { name: "relationships/stage late", html: stage_page(&page, StatusCode::CONFLICT).render() },
        Sample { name: "relationships/asks", html: asks(&page, StatusCode::OK).render() },
        Sample { name: "relationships/asks refused", html: asks(&page, StatusCode::UNPROCESSABLE_ENTITY).render() },
        Sample { name: "relationships/panel_asks", html: panel_asks(&page).render() },
        Sample { name: "relationships/panel_asks viewer", html: panel_asks(&reader).render() },
        Sample { name: "relationships/panel_new", html: panel_new(&page).render() },
        Sample { name: "relationships/panel_kept", html: panel_kept(&page).render() },
        Sample { name: "relationships/panel_kept viewer", html: panel_kept(&reader).render() },
    ];
    let talks = conversation_samples::samples(&page, &reader);
    own.into_iter().chain(talks).chain(project_samples::samples(&page, &reader)).collect()
}

fn list(page: &Frame, rows: usize) -> ListPage {
    let due = [Some("2026-11-02"), None];
    let today = Ts(1_800_000_000_000_000).date();
    let rows = due.into_iter().take(rows).map(|due| Row::new(page, today, kept(due))).collect::<Vec<_>>();
    let n = rows.len();
    let (filter, owners) = (Filter::default(), vec![(Uuid::nil().to_string(), "Mara".to_owned())]);
    ListPage { page: page.clone(), rows, filter, all: n, found: n, late: n.min(1), at: 0, owners }
}

fn kept(due: Option<&str>) -> Kept {
    Kept {
        id: RelationshipId(Uuid::nil()),
        organization_id: OrganizationId(Uuid::nil()),
        name: "Millrace Bakery".into(),
        kind: due.map(|_| "food_business".into()),
        city: "Alder Falls".into(),
        stage: Stage::InTouch.as_str().into(),
        owner_id: due.map(|_| AccountId(Uuid::nil())),
        owner: due.map(|_| "Mara".into()),
        need: due.map(|_| "culinary".into()),
        branch: due.map(|_| "Marrow Library".into()),
        next_step: due.map(|_| "Ask for a morning in the kitchen".into()),
        due: due.map(str::to_owned),
        source_gone: due.is_none(),
    }
}

pub(super) fn choices(page: &Frame) -> Choices {
    let one = |name: &str| vec![(Uuid::nil().to_string(), name.to_owned())];
    Choices { needs: needs(page), branches: one("Marrow Library"), owners: one("Mara") }
}

fn about() -> Face {
    Face { id: OrganizationId(Uuid::nil()), name: "Millrace Bakery".into(), kind: None }
}

fn keep(page: &Frame, status: StatusCode) -> KeepPage {
    let mut form = Typed::fresh([("what", "Visit on a Saturday".to_owned()), ("due", "soon".to_owned())]);
    form.status = status;
    if status != StatusCode::OK {
        form.wrong = vec![("due", "next-step-error-due"), ("owner", "keep-error-owner")];
    }
    KeepPage { page: page.clone(), about: about(), form, choices: choices(page) }
}

fn next_step(page: &Frame) -> StepPage {
    let form = Typed { wrong: vec![("what", "next-step-error-what")], ..Typed::fresh([]) };
    StepPage { page: page.clone(), about: about(), id: RelationshipId(Uuid::nil()), form, choices: choices(page) }
}

fn panel_new(page: &Frame) -> NewPanel<'_> {
    let form = Typed::fresh([("what", "Visit on a Saturday".to_owned())]);
    NewPanel { page, about: about(), form, choices: choices(page) }
}

fn panel_kept(page: &Frame) -> KeptPanel<'_> {
    let it = resting();
    let (what, owner) = ("Ask for a morning in the kitchen".to_owned(), Some("Mara".to_owned()));
    let late = due(page, Ts(1_800_000_000_000_000).date(), Some("2026-11-02"));
    KeptPanel {
        page,
        owner: owner.clone(),
        branch: Some("Marrow Library".into()),
        look_again: it.look_again.clone(),
        steps: vec![OpenStep { id: NextStepId(Uuid::nil()), what, owner, due: late }],
        choices: choices(page),
        stages: stage::choices(page),
        step_form: Typed::fresh([]),
        stage_form: stage::fresh(&it),
        it,
    }
}

fn stage_page(page: &Frame, status: StatusCode) -> StagePage {
    let it = resting();
    let form = Typed { status, ..stage::fresh(&it) };
    StagePage { page: page.clone(), about: about(), it, form, stages: stage::choices(page) }
}

fn resting() -> Relationship {
    Relationship {
        id: RelationshipId(Uuid::nil()),
        organization_id: OrganizationId(Uuid::nil()),
        stage: Stage::Resting.as_str().into(),
        owner_id: None,
        branch_id: None,
        need: Some("culinary".into()),
        note: String::new(),
        look_again: Some("2027-05-01".into()),
        reason: None,
        made_at: Ts(0),
        changed_at: Ts(0),
    }
}

fn some_asks() -> Vec<Ask> {
    let ask = |answer: Option<&str>, who: Option<&str>| Ask {
        id: AskId(Uuid::nil()),
        organization_id: OrganizationId(Uuid::nil()),
        what: "A morning in your kitchen for six teens".into(),
        need: who.map(|_| "culinary".into()),
        who: who.map(str::to_owned),
        asked_on: "2027-01-04".into(),
        answer: answer.map(str::to_owned),
        answered_at: answer.map(|_| Ts(1_799_500_000_000_000)),
    };
    vec![ask(None, Some("Mara")), ask(Some("later"), None), ask(Some("yes"), Some("Mara"))]
}

fn asks(page: &Frame, status: StatusCode) -> AsksPage {
    let fresh = Typed::fresh([("what", String::new()), ("asked_on", "soon".to_owned())]);
    if status == StatusCode::OK {
        return AsksPage { page: page.clone(), about: about(), asks: some_asks(), form: fresh };
    }
    let form = Typed::refused(fresh.fields, vec![("what", "ask-error-what"), ("asked_on", "ask-error-day")]);
    AsksPage { page: page.clone(), about: about(), asks: Vec::new(), form }
}

fn panel_asks(page: &Frame) -> AsksPanel<'_> {
    let me = AccountId(Uuid::nil());
    let known = Acquaintance {
        id: AcquaintanceId(Uuid::nil()),
        organization_id: OrganizationId(Uuid::nil()),
        account_id: me,
        who: "Mara".into(),
        made_at: Ts(0),
    };
    let me = page.may_edit().then_some(me);
    let id = OrganizationId(Uuid::nil());
    AsksPanel { page, id, asks: some_asks(), more: 2, acquaintances: vec![known], me }
}
