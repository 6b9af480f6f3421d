//! The queue with made-up content: a pair, a contradiction, nothing to ask.

use askama::Template;
use db::{Ts, sqlx::types::Uuid};
use web::{Frame, Sample};

use super::{
    Asked, MatchesPage, Side,
    compare::{FieldRow, Value},
};
use crate::{
    answer::Said,
    pages::records::Reason,
    review::{LastAnswer, OpenMatch, Waiting},
};

fn open(proposal: &str, gains: &str, kept: i64) -> OpenMatch {
    let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
    OpenMatch {
        record_id: one.into(),
        other_id: other.into(),
        organization_id: one.into(),
        other_organization_id: other.into(),
        name: "MILLRACE BAKERY INC".into(),
        other_name: "Millrace Bread Company".into(),
        proposal: proposal.into(),
        gains: gains.into(),
        kept,
        later: i64::from(kept == 0),
    }
}

fn asked(page: &Frame) -> Asked {
    let value = |text: &str, said: &str| vec![Value { text: text.into(), said: vec![said.into()] }];
    let list = "City businesses, 2026";
    let row = |key, left, right| FieldRow::new(key, page.of("cell-field", key), left, right);
    let side = |at: u128, name: &str| Side {
        anchor: Uuid::from_u128(at).to_string(),
        organization: Uuid::from_u128(at).into(),
        name: name.into(),
    };
    let reason = |text: &str, speaks_for| Reason { text: text.into(), speaks_for };
    Asked {
        it: open("same", "duplicate phone place", 1),
        left: side(1, "Millrace Bakery Inc"),
        right: side(2, "Millrace Bread Company"),
        fields: vec![
            row("name", value("Millrace Bakery Inc", list), value("Millrace Bread Company", "Staff list")),
            row("street", value("12 Canal Street, Marrow", list), value("12 canal street, marrow", "Staff list")),
            row("phones", Vec::new(), value("(541) 555-0142", "Staff list")),
        ],
        speaks_for: vec![reason("the same address, 12 Canal Street, Marrow", true)],
        speaks_against: vec![reason("different names", false)],
        percent: 61,
        map: None,
        metres: Some(12.0),
    }
}

pub(in crate::pages) fn samples(staff: &Frame) -> Vec<Sample> {
    let said = |verdict: &str| Said {
        id: Uuid::nil().into(),
        verdict: verdict.into(),
        name: "Millrace Bakery".into(),
        other_name: "Millrace Mill".into(),
        other_organization_id: None,
        organization_id: None,
        who: Some("Mara".into()),
        made_at: Ts(0),
    };
    let last = LastAnswer {
        change_set_id: Uuid::nil().into(),
        verdict: "part_of".into(),
        name: "Quill Boosters".into(),
        other_name: "Quill School".into(),
    };
    let full = MatchesPage {
        page: staff.clone(),
        only: "",
        waiting: Waiting { same: 3, unsure: 1, part: 2, telling: 4, answered: 12 },
        asked: Some(asked(staff)),
        next: vec![open("part_of", "family", 2), open("unsure", "", 0)],
        last: Some(last),
        contradicts: Vec::new(),
    };
    let bare = |only, contradicts| MatchesPage {
        page: staff.clone(),
        only,
        waiting: Waiting::default(),
        asked: None,
        next: Vec::new(),
        last: None,
        contradicts,
    };
    vec![
        Sample { name: "discovery/matches", html: full.render() },
        Sample {
            name: "discovery/matches contradiction",
            html: bare("", vec![said("same"), said("different")]).render(),
        },
        Sample { name: "discovery/matches nothing", html: bare("", Vec::new()).render() },
        Sample { name: "discovery/matches nothing of a sort", html: bare("part", Vec::new()).render() },
    ]
}
