//! The page with made-up content, for the test that looks at every page.

use askama::Template;
use db::{Role, Ts, sqlx::types::Uuid};
use directory::vocab;
use history::{ChangeSetId, Entry};
use web::{Fields, Frame, Sample};

use super::{
    Factor, FactorId, NewFactor, change,
    page::{self, FactorsPage},
    row,
};
use crate::suggest::rules;

pub(crate) fn samples(frame: &Frame) -> Vec<Sample> {
    let staff = frame.clone().seen_by("Mara", Role::Staff);
    let viewer = frame.clone().seen_by("Tom", Role::Viewer);
    let own =
        [own("food_business", "TEA ROOM", Some(0.75)), own("food_business", "*", None), own("pta", "*", Some(0.0))];
    vec![
        Sample { name: "discovery/factors", html: factors(&staff, &[], "").render() },
        Sample { name: "discovery/factors own", html: factors(&staff, &own, "").render() },
        Sample { name: "discovery/factors refused", html: factors(&staff, &own, "many").render() },
        Sample { name: "discovery/factors viewer", html: factors(&viewer, &own, "").render() },
    ]
}

fn own(kind: &str, words: &str, factor: Option<f64>) -> Factor {
    let id = FactorId(Uuid::nil());
    let made_at = Ts(1_800_000_000_000_000);
    Factor { id, need: "culinary".into(), kind: kind.into(), words: words.into(), factor, made_at }
}

fn factors(frame: &Frame, own: &[Factor], typed: &str) -> FactorsPage {
    let need = vocab::need("culinary").expect("a need of the vocabulary");
    let mut form = page::fresh();
    if !typed.is_empty() {
        let wrong = NewFactor::parse(need, rules(), "moon", "", "*", typed).err().unwrap_or_default();
        let fields = [("factor".to_owned(), typed.to_owned()), ("words".to_owned(), "*".to_owned())];
        form = page::refused(Fields::from_pairs(fields), wrong);
    }
    let changes = ["0.75", "out", ""]
        .map(|said| sample_change(super::CHANGE, &change::note(need.id, "food_business", "TEA ROOM", said)))
        .into();
    FactorsPage { page: frame.clone(), need, kinds: row::of_need(need, rules(), own), changes, form }
}

/// A change Mara made today.
pub(crate) fn sample_change(kind: &str, note: &str) -> Entry {
    Entry {
        id: ChangeSetId(Uuid::nil()),
        account_id: None,
        who: "Mara".into(),
        kind: kind.into(),
        note: note.into(),
        made_at: Ts(1_800_000_000_000_000),
        undoes_id: None,
        undone_by_id: None,
    }
}
