//! The page with made-up content, for the test that looks at every page.

use askama::Template;
use db::{Role, Ts, sqlx::types::Uuid};
use directory::{OrganizationId, vocab};
use web::{Frame, Sample};

use super::{
    Choice, Taught, What,
    page::{LeaningsPage, Shown},
    store::CHANGE,
};
use crate::{factor::sample_change, suggest::Ours, suggest::sample_catalog, words::Words};

pub(crate) fn samples(frame: &Frame) -> Vec<Sample> {
    let staff = frame.clone().seen_by("Mara", Role::Staff);
    let viewer = frame.clone().seen_by("Tom", Role::Viewer);
    let empty = |is_paused| LeaningsPage { page: staff.clone(), taught: Vec::new(), is_paused, changes: Vec::new() };
    vec![
        Sample { name: "discovery/leanings", html: leanings(&staff).render() },
        Sample { name: "discovery/leanings viewer", html: leanings(&viewer).render() },
        Sample { name: "discovery/leanings empty", html: empty(false).render() },
        Sample { name: "discovery/leanings off", html: empty(true).render() },
    ]
}

fn leanings(page: &Frame) -> LeaningsPage {
    let catalog = sample_catalog();
    let words = Words::new(page.texts(), page.language(), &catalog.sources);
    let choice = |n: u128, what| Choice {
        organization: OrganizationId(Uuid::from_u128(n)),
        need: "early_literacy".into(),
        what,
        at: Ts(1_800_000_000_000_000),
    };
    let need = vocab::need("early_literacy").expect("a need of the vocabulary");
    let taught = [
        Taught { need, kind: "early_learning", choices: [1, 6, 7].map(|n| choice(n, What::Kept)).into() },
        Taught { need, kind: "hospital", choices: vec![choice(5, What::SetAside), choice(8, What::SaidNo)] },
    ];
    let ours = Ours::default();
    let taught = taught.map(|it| Shown::new(it, &words, &catalog, &ours)).into();
    let changes = ["early_literacy museum", "pause", "go-on"].map(|note| sample_change(CHANGE, note)).into();
    LeaningsPage { page: page.clone(), taught, is_paused: false, changes }
}
