//! `services.geojson` and `polling.geojson`: rows that are not organizations of their own. The
//! first lists programs, several to a provider; the second says where people vote.

use super::layer::{Format, Layer, Pen, Role, Row, Shape, known_to, numbered};
use super::manners::{PhoneStyle, capitals, phone_cell, surveyed, typed_address, typed_name, web_cell};
use crate::organizations::Organization;
use crate::table;
use serde_json::Value;

pub(super) fn services(organizations: &[Organization], seed: u64) -> Layer {
    let mut rows = Vec::new();
    for one in known_to(organizations, "services", seed) {
        let mut first = Pen::new(seed, "services", one);
        for (number, program) in programs(&mut first).into_iter().enumerate() {
            rows.push(service(Pen::new(seed, &format!("services {number}"), one), program));
        }
    }
    Layer {
        name: "services",
        ending: "geojson",
        title: "Help lines and programs",
        publisher: "Alder Neighbor Line (sample)",
        year: 2025,
        role: Role::Organizations,
        format: Format::GeoJson,
        rows: numbered(rows),
    }
}

/// Some of the programs of the provider's kind.
fn programs(pen: &mut Pen<'_>) -> Vec<&'static str> {
    let mut sheet = table::rows(include_str!("../../data/programs.tsv"));
    let offered = sheet.find(|[kind, _]| pen.about.kind == Some(kind)).map_or("Information", |[_, programs]| programs);
    let all: Vec<&str> = offered.split(';').collect();
    let many = 1 + pen.chance.below(all.len());
    let start = pen.chance.below(all.len());
    all.iter().copied().cycle().skip(start).take(many).collect()
}

fn service(mut pen: Pen<'_>, program: &'static str) -> Row {
    let hidden = pen.about.kind == Some("dv_services");
    let (address, shape) = if hidden {
        pen.note("address kept secret, as it must be");
        (Value::from("CONFIDENTIAL"), Shape::Nowhere)
    } else {
        (Value::from(typed_address(&mut pen)), surveyed(&mut pen))
    };
    let yes =
        |kinds: &[&str]| Value::from(if pen.about.kind.is_some_and(|kind| kinds.contains(&kind)) { "Y" } else { "N" });
    let (food, housing) = (yes(&["food_pantry"]), yes(&["homeless_services", "housing_authority"]));
    let cells = vec![
        ("AGENCY", Value::from(typed_name(&mut pen))),
        ("PROGRAM", Value::from(program)),
        ("ADDRESS_", address),
        ("TOWN_", Value::from(pen.about.town.as_str())),
        ("TELEPHONE_", phone_cell(&mut pen, PhoneStyle::Dashes)),
        ("WEB_URL", web_cell(&pen)),
        ("FOOD", food),
        ("HOUSING", housing),
    ];
    pen.row(cells, shape)
}

/// Every polling place once for each of its precincts.
pub(super) fn polling(organizations: &[Organization], seed: u64) -> Layer {
    let mut rows = Vec::new();
    for one in known_to(organizations, "polling", seed) {
        let portions = 1 + Pen::new(seed, "polling", one).chance.below(4);
        for portion in 0..portions {
            rows.push(precinct(Pen::new(seed, &format!("polling {portion}"), one), rows.len() + 1));
        }
    }
    Layer {
        name: "polling",
        ending: "geojson",
        title: "Ballot drop boxes and voting help, by precinct",
        publisher: "Alder County Clerk (sample)",
        year: 2024,
        role: Role::Attributes,
        format: Format::GeoJson,
        rows: numbered(rows),
    }
}

fn precinct(mut pen: Pen<'_>, number: usize) -> Row {
    let cells = vec![
        ("PRECINCT", Value::from(format!("{number:03}"))),
        ("NAME", Value::from(capitals(&pen.about.name))),
        ("ADDRESS", Value::from(capitals(&typed_address(&mut pen)))),
        ("ZIPCODE", Value::from(pen.about.zip.as_str())),
        ("ACCESS", Value::from("ramp")),
    ];
    let shape = surveyed(&mut pen);
    pen.row(cells, shape)
}
