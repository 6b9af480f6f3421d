//! The pages with made-up content, for the test that looks at every page.

use askama::Template;
use db::{Role, sqlx::types::Uuid};
use directory::{OrganizationId, vocab};
use relationships::Stage;
use web::{Frame, Sample};

use super::{
    Question,
    page::{Entry, OrganizationsPage},
    print::PrintPage,
};
use crate::{map::MapView, suggest::sample_branches};

pub fn samples(frame: &Frame) -> Vec<Sample> {
    let staff = frame.clone().seen_by("Mara", Role::Staff);
    vec![
        Sample { name: "discovery/organizations", html: list(frame, 2).render() },
        Sample { name: "discovery/organizations staff", html: list(&staff, 2).render() },
        Sample { name: "discovery/organizations empty", html: list(frame, 0).render() },
        Sample { name: "discovery/print", html: print(frame, 2).render() },
        Sample { name: "discovery/print empty", html: print(frame, 0).render() },
    ]
}

fn list(page: &Frame, entries: usize) -> OrganizationsPage {
    let branches = sample_branches();
    let asked =
        Question { kind: vocab::kind("food_business"), branch: branches.first().cloned(), ..Question::default() };
    let (page, map) = (page.clone(), map());
    OrganizationsPage { page, asked, branches, entries: sample_entries(entries), found: entries * 20, at: 0, map }
}

fn print(page: &Frame, entries: usize) -> PrintPage {
    let (page, map) = (page.clone(), map());
    PrintPage {
        page,
        branch: None,
        entries: sample_entries(entries),
        found: entries * 20,
        map,
        back: "/organizations".into(),
    }
}

fn map() -> MapView {
    let bounds = "-119.5,44.2,-119.4,44.3".into();
    let still = r#"<svg class="map-still" role="group" aria-label="2"></svg>"#.into();
    MapView { base: "/tiles/base/{z}/{x}/{y}", base_zoom: 15, bounds, still, ..MapView::default() }
}

fn sample_entries(n: usize) -> Vec<Entry> {
    let entry = |number: usize| Entry {
        id: OrganizationId(Uuid::from_u128(number as u128)),
        name: "Millrace Bakery".into(),
        kind: vocab::kind("food_business").filter(|_| number == 1),
        address: if number == 1 { "17 Mill Street, Marrow".into() } else { String::new() },
        precision: "exact",
        distance: None,
        point: (number == 1).then_some((44.29, -119.48)),
        stage: (number == 1).then_some(Stage::Spotted),
        hidden: number == 2,
        number,
    };
    (1..=n).map(entry).collect()
}
