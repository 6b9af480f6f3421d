//! The city's map layers, each by another office, each with its own headings and habits:
//! businesses, congregations, schools and clinics.

use super::layer::{Format, Layer, Pen, Role, Row, known_to, numbered};
use super::manners::{self, PhoneStyle, capitals, phone_cell, surveyed, text, typed_address, typed_name, web_cell};
use crate::organizations::{Mail, Organization};
use serde_json::{Value, json};

/// A GeoJSON layer of organizations.
fn layer(name: &'static str, title: &'static str, publisher: &'static str, year: u16, rows: Vec<Row>) -> Layer {
    let rows = numbered(rows);
    Layer { name, ending: "geojson", title, publisher, year, role: Role::Organizations, format: Format::GeoJson, rows }
}

pub(super) fn businesses(organizations: &[Organization], seed: u64) -> Layer {
    let known = known_to(organizations, "businesses", seed);
    let mut rows: Vec<Row> = known.iter().map(|one| business(Pen::new(seed, "businesses", one))).collect();
    // Renewals that were filed as new licenses.
    for one in known {
        let mut again = Pen::new(seed, "businesses again", one);
        if again.slips(16, manners::AGAIN) {
            rows.push(business(again));
        }
    }
    layer("businesses", "Business licenses", "City of Alder Falls (sample)", 2024, rows)
}

fn business(mut pen: Pen<'_>) -> Row {
    let mut name = typed_name(&mut pen);
    if pen.about.kind == Some("food_business") && pen.chance.one_in(5) {
        name += " LLC";
    }
    let phone = match phone_cell(&mut pen, PhoneStyle::Dashes) {
        Value::Null if pen.slips(5, "phone is 0") => Value::from("0"),
        Value::String(number) if pen.slips(12, manners::LINE_END) => Value::from(format!("{number}\r\n")),
        other => other,
    };
    let license = format!("BL-{}", 10_000 + pen.chance.below(80_000));
    let cells = vec![
        ("TRADENAME", Value::from(name)),
        ("ADDRESS", Value::from(typed_address(&mut pen))),
        ("SUITE", text(&pen.about.unit)),
        ("CITY", Value::from(pen.about.town.as_str())),
        ("ZIP", Value::from(pen.about.zip.as_str())),
        ("PHONE", phone),
        ("WEB_URL", web_cell(&pen)),
        ("CATEGORY", text(pen.about.category)),
        ("LICENSE_NO", Value::from(license)),
    ];
    let shape = surveyed(&mut pen);
    pen.row(cells, shape)
}

pub(super) fn congregations(organizations: &[Organization], seed: u64) -> Layer {
    let known = known_to(organizations, "congregations", seed);
    let rows = known.into_iter().map(|one| congregation(Pen::new(seed, "congregations", one))).collect();
    layer("congregations", "Places of worship", "Alder County Planning (sample)", 2018, rows)
}

fn congregation(mut pen: Pen<'_>) -> Row {
    let mut name = typed_name(&mut pen);
    if pen.slips(15, "correction written into the name") {
        name += " / CORRECTED ADDRESS";
    }
    let mut religion = religion(&pen.about.name).to_owned();
    if religion == "Buddhist" {
        pen.note("religion misspelt");
        "Bhuddist".clone_into(&mut religion);
    }
    let address = match manners::corner(pen.about) {
        Some(corner) if pen.slips(7, manners::CORNER) => corner,
        _ => typed_address(&mut pen),
    };
    let cells = vec![
        ("NAME", Value::from(name)),
        ("RELIGION", Value::from(religion)),
        ("ADDRESS", Value::from(address.to_uppercase())),
        ("TOWN", Value::from(pen.about.town.as_str())),
        ("TELEPHONE", phone_cell(&mut pen, PhoneStyle::Brackets)),
        ("WEB_URL", web_cell(&pen)),
    ];
    let shape = surveyed(&mut pen);
    pen.row(cells, shape)
}

/// What the planning office writes about a congregation, from its name.
fn religion(name: &str) -> &'static str {
    const WORDS: [(&str, &str); 8] = [
        ("Catholic", "Catholic"),
        ("Lutheran", "Lutheran"),
        ("Methodist", "Methodist"),
        ("Baptist", "Baptist"),
        ("Beth ", "Jewish"),
        ("Islamic", "Muslim"),
        ("Sangha", "Buddhist"),
        ("Gurdwara", "Sikh"),
    ];
    WORDS.into_iter().find(|(word, _)| name.contains(word)).map_or("Christian", |(_, religion)| religion)
}

pub(super) fn schools(organizations: &[Organization], seed: u64) -> Layer {
    let known = known_to(organizations, "schools", seed);
    let rows = known.into_iter().map(|one| school(Pen::new(seed, "schools", one))).collect();
    layer("schools", "Schools, colleges and child care", "Alder County School District (sample)", 2022, rows)
}

fn school(mut pen: Pen<'_>) -> Row {
    let sort = match pen.about.kind {
        Some("early_learning") if pen.about.mail == Mail::Home => {
            pen.note("a family's home, named after its owner");
            "Family child care home"
        }
        Some("early_learning") => "Child care center",
        Some("community_college" | "university") => "College",
        Some("academic_library" | "school_library") => "Library",
        _ if pen.about.id == "alder-school-district" => "Administration",
        _ => "School",
    };
    let cells = vec![
        ("SCHOOLNAME", Value::from(capitals(&typed_name(&mut pen)))),
        ("TYPE", Value::from(sort)),
        ("ADDRESS", Value::from(capitals(&typed_address(&mut pen)))),
        ("CITY", Value::from(capitals(&pen.about.town))),
        ("ZIP_CODE", json!(pen.about.zip.parse::<u32>().unwrap_or_default())),
        ("PHONE", phone_cell(&mut pen, PhoneStyle::Local)),
        ("STATUS", Value::from("Open")),
    ];
    let shape = surveyed(&mut pen);
    pen.row(cells, shape)
}

pub(super) fn clinics(organizations: &[Organization], seed: u64) -> Layer {
    let known = known_to(organizations, "clinics", seed);
    let rows = known.into_iter().map(|one| clinic(Pen::new(seed, "clinics", one))).collect();
    layer("clinics", "Hospitals, clinics and care homes", "Alder County Public Health (sample)", 2023, rows)
}

fn clinic(mut pen: Pen<'_>) -> Row {
    let phone = match phone_cell(&mut pen, PhoneStyle::Dots) {
        Value::String(number) if pen.slips(4, "words beside the phone") => {
            Value::from(format!("{number} (ask for scheduling)"))
        }
        other => other,
    };
    let cells = vec![
        ("CareSiteNAME", Value::from(typed_name(&mut pen))),
        ("CareSiteADDRESS", Value::from(typed_address(&mut pen))),
        ("CareSiteROOM", text(&pen.about.unit)),
        ("CareSiteZIP", Value::from(pen.about.zip.as_str())),
        ("CareSitePHONE", phone),
        ("CareSiteURL", web_cell(&pen)),
        ("OBSTETRICS", Value::from(if pen.about.kind == Some("hospital") { "Y" } else { "N" })),
    ];
    let shape = surveyed(&mut pen);
    pen.row(cells, shape)
}
