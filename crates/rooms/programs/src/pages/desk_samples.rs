//! The pages of the organizers' desk, with made-up content.

use askama::Template;
use db::{Ts, sqlx::types::Uuid};
use web::{Fields, Frame, Sample, Typed};

use super::{
    checklist::ChecklistPage,
    desk::DeskPage,
    move_preview::MovePreview,
    moving::{Late, MovePage, Told},
    samples::{STARTS, event, sitting},
};
use crate::{
    checklist::Point,
    clash::{Clash, Other, Shared},
    event::EventId,
    event_check::{EventCheck, EventCheckId},
    form::SITTING,
    moving::Move,
    plan::{Plan, Planned, Whom},
    sitting::{Sitting, SittingId},
};

const DAY: i64 = 86_400_000_000;
const HOUR: i64 = 3_600_000_000;
const BEFORE: Ts = Ts(STARTS.0 - DAY);
const AFTER: Ts = Ts(STARTS.0 + DAY);

pub(super) fn samples(staff: &Frame) -> Vec<Sample> {
    let sample = |name, html| Sample { name, html };
    let form = || Typed::fresh([("to", "times".to_owned()), ("zone", "America/Los_Angeles".to_owned())]);
    let filled = |typed: Typed| Typed { fields: fields(&typed.fields), ..typed };
    let wrong = vec![("to", "move-wrong-nothing"), ("sittings", "event-wrong-left-out"), ("days", "move-wrong-days")];
    vec![
        sample("programs/desk", desk(staff, every(), None).render()),
        sample("programs/desk of what lacks slides", desk(staff, every(), Some(Point::Slides)).render()),
        sample("programs/desk empty", desk(staff, Vec::new(), None).render()),
        sample("programs/checklist", checklist(staff, plan(), BEFORE).render()),
        sample("programs/checklist passed", checklist(staff, plan(), AFTER).render()),
        sample("programs/move", moving(staff, filled(form()), None).render()),
        sample("programs/move refused", moving(staff, Typed::refused(fields(&form().fields), wrong), None).render()),
        sample("programs/move late", moving(staff, Typed::late(fields(&form().fields)), Some(late())).render()),
        sample("programs/move_preview", preview(staff, "scheduled").render()),
        sample("programs/move_preview cancelled", preview(staff, "cancelled").render()),
    ]
}

fn planned(state: &str, starts_at: Ts) -> Planned {
    Planned {
        id: EventId(Uuid::nil()),
        slug: "bread-for-beginners".into(),
        title: "Bread for beginners".into(),
        state: state.into(),
        format: "hybrid".into(),
        zone: "America/Los_Angeles".into(),
        branch: Some("Marrow Library".into()),
        place: "Kitchen".into(),
        link: String::new(),
        summary: "Flour, water, and somebody who has done it before.".into(),
        accommodations: String::new(),
        ages: "adults".into(),
        audience: String::new(),
        sequence: 2,
        changed_at: BEFORE,
        starts_at,
        ends_at: Ts(starts_at.0 + HOUR),
        recorded: true,
        captioned: false,
        with_slides: false,
        with_chat: false,
        with_resources: true,
    }
}

/// One of each mark: a partner who was told before it was moved, one to be thanked, a chat that is not needed.
pub(super) fn plan() -> Plan {
    let check = |point: Point, whom: &str, done| EventCheck {
        id: EventCheckId(Uuid::nil()),
        event_id: EventId(Uuid::nil()),
        point: point.as_str().into(),
        whom: whom.into(),
        done,
        sequence: 1,
        made_at: BEFORE,
        who: Some("Mara".into()),
    };
    let whom = |name: &str| Whom { name: name.into(), is_whole: true, organization_id: None };
    Plan {
        it: planned("scheduled", STARTS),
        presenters: vec![whom("Dell"), whom("Odalys Quince")],
        partners: vec![whom("Mill Bakery"), whom("Quill Grange")],
        checks: vec![
            check(Point::Told, "Mill Bakery", true),
            check(Point::Thanks, "Dell", true),
            check(Point::Chat, "", false),
        ],
    }
}

fn every() -> Vec<Plan> {
    let of = |state, starts| Plan { it: planned(state, starts), ..plan() };
    vec![
        of("scheduled", Ts(BEFORE.0 - DAY)),
        of("draft", STARTS),
        of("scheduled", STARTS),
        of("cancelled", STARTS),
        of("postponed", STARTS),
    ]
}

fn desk(page: &Frame, plans: Vec<Plan>, chosen: Option<Point>) -> DeskPage {
    DeskPage::new(page.clone(), plans, chosen, BEFORE)
}

fn checklist(page: &Frame, plan: Plan, now: Ts) -> ChecklistPage {
    ChecklistPage { page: page.clone(), plan, zone: learning::Zone::UTC, now }
}

/// The fields of a form, with two sittings.
fn fields(typed: &Fields) -> Fields {
    let typed = typed.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<Vec<_>>();
    let two = [["2026-12-08", "14:00", "15:00"], ["2026-12-15", "14:00", "15:00"]];
    let rows = two.into_iter().flat_map(|row| SITTING.into_iter().zip(row));
    Fields::from_pairs(typed.into_iter().chain(rows.map(|(name, value)| (name.to_owned(), value.to_owned()))))
}

fn moving(page: &Frame, form: Typed, late: Option<Late>) -> MovePage {
    let it = event("scheduled");
    let offered = Move::offered(&it, 2);
    MovePage { page: page.clone(), it, offered, form, seen: "{}".into(), late }
}

fn late() -> Late {
    let told = |state: &str, day: &str| Told {
        state: state.into(),
        times: vec![format!("{day}, 14:00")],
        place: "Kitchen, Marrow Library".into(),
        link: "https://meet.example/bread".into(),
        reason: "The oven is broken.".into(),
    };
    Late {
        by: Some(("Dell".into(), "November 22, 2026, 14:03".into())),
        three: vec![
            ("move-late-seen", told("Takes place", "December 1")),
            ("move-late-theirs", told("Postponed", "December 1")),
            ("move-late-yours", told("Takes place", "December 8")),
        ],
    }
}

fn preview(page: &Frame, state: &str) -> MovePreview {
    let mut it = event(state);
    it.sequence += 1;
    let old = Sitting { was_starts_at: None, ..sitting(it.id) };
    let stays = Sitting { id: SittingId(Uuid::from_u128(1)), ..old.clone() };
    let gone = Sitting { id: SittingId(Uuid::from_u128(2)), ..old.clone() };
    let new = Sitting {
        starts_at: Ts(old.starts_at.0 + 7 * DAY),
        ends_at: Ts(old.ends_at.0 + 7 * DAY),
        was_starts_at: Some(old.starts_at),
        ..old.clone()
    };
    let other = Other {
        id: it.id,
        slug: "salt".into(),
        title: "Salt".into(),
        zone: it.zone.clone(),
        format: "hybrid".into(),
        branch_id: None,
        place: "Kitchen".into(),
        series_id: None,
        starts_at: new.starts_at,
        ends_at: new.ends_at,
    };
    let shared = vec![Shared::Presenter("Dell".into()), Shared::Place, Shared::Series];
    MovePreview {
        page: page.clone(),
        what: if state == "cancelled" { Move::Cancelled } else { Move::Times },
        fields: fields(&Fields::default()),
        now: BEFORE,
        before: (event("scheduled"), vec![old, stays.clone(), gone]),
        sittings: vec![new, stays],
        clashes: vec![Clash { other, shared }],
        to_tell: vec!["Mill Bakery".into(), "Quill Grange".into()],
        elsewhere: vec![("/event-series/kitchen-evenings".into(), "Kitchen evenings".into())],
        it,
    }
}
