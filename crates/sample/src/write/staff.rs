//! `staff_contacts.csv`: the spreadsheet that three librarians have kept for nine years.

use super::layer::{Format, Layer, Pen, Role, Row, Shape, known_to};
use super::manners::{self, PhoneStyle, phone, short, swapped};
use crate::organizations::Organization;
use crate::seed::Chance;
use crate::{table, words};
use serde_json::Value;

pub(super) fn layer(organizations: &[Organization], seed: u64) -> Layer {
    let mut rows = Vec::new();
    for one in known_to(organizations, "staff", seed) {
        rows.push(contact(Pen::new(seed, "staff", one)));
        let mut again = Pen::new(seed, "staff again", one);
        if !one.also.is_empty() && again.chance.one_in(3) {
            again.note(manners::AGAIN);
            rows.push(nickname(again));
        }
    }
    rows.sort_by_key(|row| Chance::of(seed, &["staff order", &plain(&row.cells)]).bits());
    deal_notes(&mut rows, seed);
    Layer {
        name: "staff_contacts",
        ending: "csv",
        title: "Our contacts (the shared spreadsheet)",
        publisher: "Alder County Library (sample)",
        year: 2025,
        role: Role::Organizations,
        format: Format::StaffCsv,
        rows,
    }
}

fn plain(cells: &[(&'static str, Value)]) -> String {
    cells.iter().map(|(_, value)| value.as_str().unwrap_or_default()).collect()
}

/// A full row: somebody once copied it from a letterhead.
fn contact(mut pen: Pen<'_>) -> Row {
    let name = pen.about.name.clone();
    let name = if pen.chance.one_in(12) { swapped(&mut pen, &name) } else { name };
    let number = number(&mut pen);
    let person = words::person(&mut pen.chance);
    let mail = mailbox(&pen, &person);
    let town = if pen.chance.one_in(3) { town_code(&pen.about.town) } else { &pen.about.town }.to_owned();
    let address = match manners::earlier_address(&mut pen, 14) {
        Some(earlier) => earlier,
        None if pen.chance.one_in(4) => String::new(),
        None => short(&pen.about.address),
    };
    let talked = talked(&mut pen);
    pen.row(cells([name, address, town, number, person, mail, talked]), Shape::Nowhere)
}

/// A second row under the name people use, with little else.
fn nickname(mut pen: Pen<'_>) -> Row {
    pen.note("known by a nickname");
    let name = pen.chance.pick(&pen.about.also);
    let number = if pen.chance.one_in(2) { number(&mut pen) } else { String::new() };
    let town = pen.about.town.clone();
    let talked = talked(&mut pen);
    pen.row(cells([name, String::new(), town, number, String::new(), String::new(), talked]), Shape::Nowhere)
}

fn cells(values: [String; 7]) -> Vec<(&'static str, Value)> {
    let headings = ["Who (organization)", "Where", "Town", "Best #", "Our person there", "E-mail", "Last talked"];
    let mut cells: Vec<_> =
        headings.into_iter().zip(values).map(|(heading, value)| (heading, Value::from(value))).collect();
    cells.push(("Notes - be kind!", Value::from("")));
    cells
}

/// Whoever typed it had a style of their own.
fn number(pen: &mut Pen<'_>) -> String {
    let style = pen.chance.pick(&[
        PhoneStyle::Brackets,
        PhoneStyle::Dashes,
        PhoneStyle::Dots,
        PhoneStyle::Local,
        PhoneStyle::Digits,
    ]);
    phone(&pen.about.phone, style)
}

fn mailbox(pen: &Pen<'_>, person: &str) -> String {
    let given = person.split(' ').next().unwrap_or_default().to_lowercase();
    if pen.about.website.is_empty() { String::new() } else { format!("{given}@{}", pen.about.website) }
}

fn town_code(town: &str) -> &'static str {
    match town {
        "Marrow" => "MRW",
        "Tenney" => "Ten.",
        "Quill" => "Q",
        _ => "AF",
    }
}

fn talked(pen: &mut Pen<'_>) -> String {
    let (day, month, year) = (1 + pen.chance.below(28), 1 + pen.chance.below(12), 2023 + pen.chance.below(3));
    match pen.chance.below(5) {
        0 => format!("{month}/{day}/{year}"),
        1 => format!("{year}-{month:02}-{day:02}"),
        2 => format!("{month}/{}", year % 100),
        3 => "last fall".to_owned(),
        _ => String::new(),
    }
}

/// Lays each note beside one row, in an order of no meaning.
fn deal_notes(rows: &mut [Row], seed: u64) {
    let mut notes: Vec<&str> = table::rows(include_str!("../../data/notes.tsv")).map(|[note]| note).collect();
    notes.sort_by_key(|note| Chance::of(seed, &["note", note]).bits());
    let step = (rows.len() / notes.len()).max(1);
    for (row, note) in rows.iter_mut().step_by(step).zip(notes) {
        if let Some((_, value)) = row.cells.last_mut() {
            *value = Value::from(note);
        }
    }
}
