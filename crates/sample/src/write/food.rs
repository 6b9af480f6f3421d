//! `food_help.jsonl`: the food bank's finder, whose latitudes and longitudes are metres.

use super::layer::{Format, Layer, Pen, Role, Row, Shape, known_to};
use super::manners::{PhoneStyle, phone, typed_address, typed_name};
use crate::organizations::Organization;
use crate::streets::Point;
use serde_json::{Value, json};

pub(super) fn layer(organizations: &[Organization], seed: u64) -> Layer {
    let known = known_to(organizations, "food", seed);
    let mut rows: Vec<Row> = known.into_iter().map(|one| pantry(Pen::new(seed, "food", one))).collect();
    rows.push(summary(rows.len()));
    Layer {
        name: "food_help",
        ending: "jsonl",
        title: "Where to find food",
        publisher: "Alder County Food Bank (sample)",
        year: 2025,
        role: Role::Organizations,
        format: Format::JsonLines,
        rows,
    }
}

/// Web Mercator (EPSG:3857) metres, x and y, to the centimetre.
fn mercator(place: Point) -> (f64, f64) {
    const RADIUS: f64 = 6_378_137.0;
    let x = RADIUS * place.lon.to_radians();
    let y = RADIUS * (std::f64::consts::FRAC_PI_4 + place.lat.to_radians() / 2.0).tan().ln();
    let cents = |metres: f64| (metres * 100.0).round() / 100.0;
    (cents(x), cents(y))
}

fn pantry(mut pen: Pen<'_>) -> Row {
    let (x, y) = pen.about.place.map(mercator).map_or((Value::Null, Value::Null), |(x, y)| (json!(x), json!(y)));
    pen.note("latitude and longitude are Web Mercator metres");
    let state = if pen.slips(9, "state written Or") { "Or" } else { "OR" };
    let address = typed_address(&mut pen);
    let cells = vec![
        ("name", Value::from(typed_name(&mut pen))),
        ("address", Value::from(address.as_str())),
        ("city", Value::from(pen.about.town.as_str())),
        ("state", Value::from(state)),
        ("zip", Value::from(pen.about.zip.as_str())),
        ("phone", Value::from(phone(&pen.about.phone, PhoneStyle::Brackets))),
        ("latitude", y),
        ("longitude", x),
        ("website", Value::from(pen.about.website.as_str())),
        ("hours", Value::from(hours(&mut pen))),
        ("services", json!(["Pantry"])),
    ];
    pen.row(cells, Shape::Nowhere)
}

/// Hours as the finder prints them, one span a day, some days twice.
fn hours(pen: &mut Pen<'_>) -> String {
    const DAYS: [&str; 6] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    let day = pen.chance.pick(&DAYS);
    let opens = 8 + pen.chance.below(5);
    let span = format!("{opens}:00:00-{}:30:00", opens + 2);
    if pen.slips(3, "opening hours given twice") { format!("{day}: {span}, {span}") } else { format!("{day}: {span}") }
}

/// The finder's last line counts the others and has no name.
fn summary(pantries: usize) -> Row {
    let empty = ["address", "city", "state", "zip", "phone"].map(|heading| (heading, Value::from("")));
    let mut cells = vec![("name", Value::from(""))];
    cells.extend(empty);
    cells.extend([("latitude", Value::Null), ("longitude", Value::Null), ("website", Value::from(""))]);
    cells.push(("hours", Value::from(format!("{pantries} places listed"))));
    cells.push(("services", json!([])));
    Row { about: None, cells, shape: Shape::Nowhere, flaws: vec!["no name: a summary of the list"] }
}
