//! The pages of imports with made-up content.

use askama::Template;
use db::{Ts, sqlx::types::Uuid};
use directory::OrganizationId;
use web::{Frame, Sample};

use super::{
    list::{ImportsPage, Line},
    preview::{Figure, Preview},
    rows::{Face, RowsPage, Table},
    show::ImportPage,
    undo::UndoPage,
};
use crate::{
    import::{Choices, Column, Counts, Import, ImportId, Missed, Proposal, Refusal},
    streets::Facts,
};

pub(in crate::pages) fn samples(page: &Frame) -> Vec<Sample> {
    let list = |states: &[&str], has_branch| {
        let imports = states.iter().map(|state| Line { it: it(state), who: "Mara".into() }).collect();
        ImportsPage { page: page.clone(), imports, has_branch }.render()
    };
    let show = |name, state, live| Sample { name, html: import_page(page, state, live).render() };
    vec![
        Sample { name: "discovery/imports", html: list(&["ready", "applied", "reading"], true) },
        Sample { name: "discovery/imports empty", html: list(&[], false) },
        show("discovery/import", "ready", None),
        show("discovery/import reading", "reading", Some((40, 100))),
        show("discovery/import applied", "applied", None),
        show("discovery/import refused", "refused", None),
        Sample { name: "discovery/import streets", html: streets(page, "ready").render() },
        Sample { name: "discovery/import streets applied", html: streets(page, "applied").render() },
        Sample { name: "discovery/import_rows", html: rows(page, "changed").render() },
        Sample { name: "discovery/import_rows refused", html: rows(page, "refused").render() },
        Sample { name: "discovery/import_undo", html: undo(page, 2).render() },
        Sample { name: "discovery/import_undo nobody", html: undo(page, 0).render() },
        Sample { name: "discovery/import_undo streets", html: undo_streets(page).render() },
    ]
}

/// An import of streets.
fn of_streets(state: &str) -> Import {
    let facts = Facts {
        ways: 4211,
        source: None,
        kilometres: 636.0,
        drawn_on: Some("2026-11-01".into()),
        bounds: [44.0, -119.6, 44.35, -119.0],
        branches: 4,
        of_branches: 5,
    };
    let proposal = Proposal::of_streets(facts, "alder-county.osm.pbf");
    let proposal = serde_json::to_string(&proposal).unwrap_or_default();
    let counts = serde_json::to_string(&Counts::default()).unwrap_or_default();
    Import { file_name: "alder-county.osm.pbf".into(), format: "osm_pbf".into(), proposal, counts, ..it(state) }
}

fn streets(page: &Frame, state: &str) -> ImportPage {
    let it = of_streets(state);
    let (preview, figures) = (Preview::of(&it), Figure::of(it.counts()));
    ImportPage { preview, figures, it, first: Vec::new(), ..import_page(page, state, None) }
}

fn undo_streets(page: &Frame) -> UndoPage {
    UndoPage { page: page.clone(), it: of_streets("applied"), missed: Vec::new() }
}

fn it(state: &str) -> Import {
    let counts = Counts { new: 34, changed: 2, same: 1200, gone: 1, far: 7, refused: 3 };
    let refusal = Refusal { code: "wrong_kind".into(), args: vec![("kind".into(), "pdf".into())], text: String::new() };
    Import {
        id: ImportId(Uuid::nil()),
        account_id: None,
        state: state.into(),
        file_name: "pantries.csv".into(),
        path: String::new(),
        format: "csv".into(),
        choices: serde_json::to_string(&Choices::default()).unwrap_or_default(),
        proposal: serde_json::to_string(&proposal()).unwrap_or_default(),
        source_key: "csv:1".into(),
        source_id: None,
        counts: serde_json::to_string(&counts).unwrap_or_default(),
        refusal: if state == "refused" { serde_json::to_string(&refusal).unwrap_or_default() } else { String::new() },
        change_set_id: None,
        job_id: None,
        made_at: Ts(1_800_000_000_000_000),
        applied_at: None,
    }
}

fn proposal() -> Proposal {
    let column = |name: &str, field: &str| Column {
        name: name.into(),
        field: field.into(),
        fit: 97,
        filled: 80,
        samples: vec!["Bread & Seed".into(), "Millrace Bakery".into()],
    };
    Proposal {
        title: "Pantries".into(),
        columns: vec![column("TITLE, LEGAL", "name"), column("NOTES", "unused")],
        role: "organization".into(),
        why: "names_with_addresses".into(),
        warnings: vec![("no_place".into(), Vec::new())],
        kind: Some(("food_pantry".into(), 91)),
        twin: Some(("Food pantries, 2025".into(), 88)),
        ..Proposal::default()
    }
}

fn import_page(page: &Frame, state: &str, live: Option<(u64, u64)>) -> ImportPage {
    let it = it(state);
    let shown = state == "ready" || state == "applied";
    let first = if shown {
        vec![Table { status: "changed", rows: faces(2) }, Table { status: "refused", rows: faces(1) }]
    } else {
        Vec::new()
    };
    ImportPage {
        page: page.clone(),
        preview: Preview::of(&it),
        figures: Figure::of(it.counts()),
        who: "Mara".into(),
        live,
        failed: None,
        first,
        it,
    }
}

fn faces(n: i64) -> Vec<Face> {
    let face = |position| Face {
        position,
        name: "Bread & Seed".into(),
        cells: vec![("Phone".into(), String::new(), "5415550142".into())],
        reason: "It has no name.".into(),
        raw: ",,,".into(),
    };
    (1..=n).map(face).collect()
}

fn rows(page: &Frame, status: &'static str) -> RowsPage {
    let table = Table { status, rows: faces(3) };
    RowsPage { page: page.clone(), it: it("ready"), table, next: Some("/imports".into()), back: None }
}

fn undo(page: &Frame, n: usize) -> UndoPage {
    let missed = |kept| Missed {
        id: OrganizationId(Uuid::nil()),
        name: "Bread & Seed".into(),
        kept,
        corrected: true,
        alone: kept,
    };
    UndoPage { page: page.clone(), it: it("applied"), missed: [true, false].into_iter().take(n).map(missed).collect() }
}
