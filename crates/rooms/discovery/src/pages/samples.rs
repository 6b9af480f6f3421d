//! Every page of this part of the room with made-up content, for the test that looks at every page.

use askama::Template;
use db::Role;
use web::{Fields, Frame, Sample};

use super::{imports, matches, new_organization::NewOrganizationPage, set_up};
use crate::by_hand::NewOrganizationErrors;

pub fn samples(frame: &Frame) -> Vec<Sample> {
    let staff = frame.clone().seen_by("Mara", Role::Staff);
    let add =
        |errors| NewOrganizationPage { page: staff.clone(), typed: Fields::default(), errors, bounds: String::new() };
    let wrong = NewOrganizationErrors { name: Some("organization-error-name"), ..Default::default() };
    let mut samples = vec![
        Sample { name: "discovery/new_organization", html: add(NewOrganizationErrors::default()).render() },
        Sample { name: "discovery/new_organization refused", html: add(wrong).render() },
    ];
    samples.extend(imports::samples(&staff));
    samples.extend(matches::samples(&staff));
    samples.extend(set_up::samples(frame));
    samples
}
