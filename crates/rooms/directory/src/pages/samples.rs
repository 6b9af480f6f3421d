//! Every page of this room with made-up content, for the test that looks at every page.

use accounts::{Branch, BranchId};
use askama::Template;
use axum::http::StatusCode;
use db::{Role, sqlx::types::Uuid};
use web::{Frame, Sample};

use super::{credits, kinds, needs, organization as page_of_organization};
use crate::{Fact, Field, KindSaid, Organization, OrganizationId, Source, SourceId, vocab};

pub fn samples(frame: &Frame) -> Vec<Sample> {
    let mut samples = Vec::new();
    for (who, page) in [("visitor", frame.clone()), ("staff", frame.clone().seen_by("Mara", Role::Staff))] {
        let named = |visitor, staff| if who == "visitor" { visitor } else { staff };
        let mut add = |name, html| samples.push(Sample { name, html });
        add(
            named("directory/organization", "directory/organization staff"),
            organization(&page, StatusCode::OK).render(),
        );
        add(named("directory/needs", "directory/needs staff"), needs_page(&page).render());
        if let Some(need) = vocab::needs().first() {
            let page = needs::NeedPage {
                page: page.clone(),
                need,
                kinds: need.kinds().collect(),
                branches: branches(),
                chosen: Vec::new(),
            };
            add(named("directory/need", "directory/need staff"), page.render());
        }
        if let Some(kind) = vocab::kinds().first() {
            let page = kinds::KindPage { page: page.clone(), kind, needs: Vec::new() };
            add(named("directory/kind", "directory/kind staff"), page.render());
        }
        let page_of_kinds = kinds::KindsPage { page: page.clone(), groups: kinds::by_group() };
        add(named("directory/kinds", "directory/kinds staff"), page_of_kinds.render());
        let credits = credits::CreditsPage { page: page.clone(), sources: vec![source()] };
        add(named("directory/credits", "directory/credits staff"), credits.render());
    }
    let staff = frame.clone().seen_by("Mara", Role::Staff);
    samples.push(Sample {
        name: "directory/organization refused",
        html: organization(&staff, StatusCode::UNPROCESSABLE_ENTITY).render(),
    });
    for branch in branches() {
        let page = needs::BranchNeedsPage { page: staff.clone(), branch, areas: needs::by_area(), chosen: Vec::new() };
        samples.push(Sample { name: "directory/branch_needs", html: page.render() });
    }
    samples
}

fn organization(page: &Frame, status: StatusCode) -> page_of_organization::OrganizationPage {
    let error = (status != StatusCode::OK).then_some("correction-error-long");
    page_of_organization::OrganizationPage {
        page: page.clone(),
        it: it(),
        kinds: vec![KindSaid { kind: "food_business".into(), origin: "name:BAKERY".into(), activity: false }],
        facts: vec![fact("phone", "(541) 555-0142"), fact("note:Open on Sundays", "yes")],
        said: Vec::new(),
        whole: None,
        parts: Vec::new(),
        history: Vec::new(),
        panels: Vec::new(),
        form: page_of_organization::CorrectionForm {
            status,
            values: vec![(Field::Name, "Long".into(), error)],
            seen: 0,
        },
    }
}

fn it() -> Organization {
    Organization {
        id: OrganizationId(Uuid::nil()),
        name: "Millrace Bakery".into(),
        other_names: String::new(),
        role: "organization".into(),
        street: "17 Mill Street".into(),
        city: "Alder Falls".into(),
        state: "OR".into(),
        zip: "97961".into(),
        phone: "(541) 555-0142".into(),
        url: String::new(),
        lat: Some(44.2),
        lon: Some(-119.35),
        precision: "exact".into(),
        kind: Some("food_business".into()),
        last_year: Some(2026),
        sources: 2,
        not_here: None,
        whole_id: None,
        joined_id: None,
        gone_at: None,
    }
}

fn fact(field: &str, value: &str) -> Fact {
    let (title, publisher) = ("Businesses of Alder County".to_owned(), "Alder County".to_owned());
    Fact { field: field.into(), value: value.into(), year: Some(2025), title, publisher, licence: "CC0".into() }
}

fn source() -> Source {
    Source {
        id: SourceId(Uuid::nil()),
        key: "sample".into(),
        title: "Businesses of Alder County".into(),
        publisher: "Alder County".into(),
        licence: "CC0".into(),
        url: String::new(),
        year: Some(2025),
        role: "organization".into(),
        kind: None,
        withdrawn_at: None,
    }
}

fn branches() -> Vec<Branch> {
    vec![Branch {
        id: BranchId(Uuid::nil()),
        outlet_key: "OR9901-001".into(),
        name: "Marrow Library".into(),
        r#type: "branch".into(),
        street: "3 Orchard Lane".into(),
        city: "Marrow".into(),
        state: "OR".into(),
        zip: "97962".into(),
        phone: String::new(),
        lat: Some(44.29),
        lon: Some(-119.48),
    }]
}

fn needs_page(page: &Frame) -> needs::NeedsPage {
    needs::NeedsPage { page: page.clone(), areas: needs::by_area(), branches: branches() }
}
