//! How the sources write: capitals, cut words, lost directions, five ways to print a telephone number.

use super::layer::{Pen, Shape};
use crate::organizations::{Mail, Organization, doors};
use crate::streets::{self, Point};
use serde_json::Value;

pub(crate) const MISSPELT: &str = "name misspelt";
pub(crate) const NO_DIRECTION: &str = "direction of the street missing";
pub(crate) const NO_TYPE: &str = "type of the street missing";
pub(crate) const NO_PHONE: &str = "phone missing";
pub(crate) const FAR_POINT: &str = "point far from its address";
pub(crate) const LINE_END: &str = "line end inside a value";
pub(crate) const EARLIER: &str = "an earlier address";
pub(crate) const CORNER: &str = "a street corner instead of an address";
pub(crate) const AGAIN: &str = "another row about the same organization";

/// Without accents and with plain apostrophes, as old machines print.
pub(crate) fn plain_letters(text: &str) -> String {
    let plain = |letter| match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ñ' => 'n',
        'Í' => 'I',
        'É' => 'E',
        other => other,
    };
    text.chars().map(plain).collect()
}

/// Capitals without accents, apostrophes or full stops.
pub(crate) fn capitals(text: &str) -> String {
    plain_letters(text).replace(['\'', '.', ','], "").to_uppercase()
}

/// Two neighboring letters change places: the commonest slip at a keyboard.
pub(crate) fn swapped(pen: &mut Pen<'_>, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let swappable: Vec<usize> = (1..letters.len().saturating_sub(1))
        .filter(|at| letters[*at].is_lowercase() && letters[at + 1].is_lowercase() && letters[*at] != letters[at + 1])
        .collect();
    if !swappable.is_empty() {
        let at = pen.chance.pick(&swappable);
        letters.swap(at, at + 1);
        pen.note(MISSPELT);
    }
    letters.into_iter().collect()
}

/// The name as a clerk types it: right nearly always.
pub(crate) fn typed_name(pen: &mut Pen<'_>) -> String {
    let name = pen.about.name.clone();
    if pen.chance.one_in(18) { swapped(pen, &name) } else { name }
}

const SHORT: [(&str, &str); 6] =
    [(" Street", " St"), (" Avenue", " Ave"), (" Road", " Rd"), (" Lane", " Ln"), (" Drive", " Dr"), (" Way", " Way")];

/// "215 W Main Street" as "215 W Main St".
pub(crate) fn short(address: &str) -> String {
    let shorter = |(long, short): (&str, &str)| address.strip_suffix(long).map(|rest| format!("{rest}{short}"));
    SHORT.into_iter().find_map(shorter).unwrap_or_else(|| address.to_owned())
}

/// The address without "W" or "E", which in a town with both halves is another place.
pub(crate) fn without_direction(address: &str) -> Option<String> {
    let halves = address.split_once(" W ").or_else(|| address.split_once(" E "))?;
    Some(format!("{} {}", halves.0, halves.1))
}

/// The address without "Street" or "Ave".
pub(crate) fn without_type(address: &str) -> Option<String> {
    let types = SHORT.into_iter().flat_map(|(long, short)| [long, short]);
    types.into_iter().find_map(|ending| address.strip_suffix(ending)).map(str::to_owned)
}

/// The address as a clerk types it: shortened, at times without direction or type.
pub(crate) fn typed_address(pen: &mut Pen<'_>) -> String {
    let mut address = short(&pen.about.address);
    if pen.chance.one_in(12)
        && let Some(lost) = without_direction(&address)
    {
        pen.note(NO_DIRECTION);
        address = lost;
    }
    if pen.chance.one_in(14)
        && let Some(lost) = without_type(&address)
    {
        pen.note(NO_TYPE);
        address = lost;
    }
    address
}

/// The address it had before, every `times`th time.
pub(crate) fn earlier_address(pen: &mut Pen<'_>, times: usize) -> Option<String> {
    if pen.about.mail != Mail::Street || !pen.slips(times, EARLIER) {
        return None;
    }
    Some(short(&doors::any(&mut pen.chance, &pen.about.town)))
}

/// "W FIFTH ST & COURT AVE" for a door near that corner.
pub(crate) fn corner(about: &Organization) -> Option<String> {
    let (street, door) = streets::locate(&about.town, &about.address)?;
    let other = street.nearest_crossing(door)?;
    Some(format!("{} & {}", short(street.name), short(other.name)))
}

/// The ways to print "(541) 555-0118".
#[derive(Clone, Copy)]
pub(crate) enum PhoneStyle {
    /// As it is.
    Brackets,
    /// 541-555-0118
    Dashes,
    /// 541.555.0118
    Dots,
    /// 555-0118, as if nobody lived elsewhere.
    Local,
    /// 5415550118
    Digits,
}

/// A telephone number in a source's style, without its extension where the style has no room.
pub(crate) fn phone(number: &str, style: PhoneStyle) -> String {
    match style {
        PhoneStyle::Brackets => number.to_owned(),
        PhoneStyle::Dashes => number.replace("(541) ", "541-"),
        PhoneStyle::Dots => number.replace("(541) ", "541.").replace("555-", "555."),
        PhoneStyle::Local => number.replace("(541) ", ""),
        PhoneStyle::Digits => number.chars().filter(char::is_ascii_digit).take(10).collect(),
    }
}

/// The phone cell of a city layer: null where there is none, at times forgotten.
pub(crate) fn phone_cell(pen: &mut Pen<'_>, style: PhoneStyle) -> Value {
    if pen.about.phone.is_empty() || pen.slips(9, NO_PHONE) {
        return Value::Null;
    }
    Value::from(phone(&pen.about.phone, style))
}

/// Text, or null where there is none.
pub(crate) fn text(value: &str) -> Value {
    if value.is_empty() { Value::Null } else { Value::from(value) }
}

/// The website cell of a city layer.
pub(crate) fn web_cell(pen: &Pen<'_>) -> Value {
    let host = &pen.about.website;
    if host.is_empty() { Value::Null } else { Value::from(format!("https://{host}/")) }
}

/// The point as surveyed from a car: a few metres off, at times a kilometre.
pub(crate) fn surveyed(pen: &mut Pen<'_>) -> Shape {
    let Some(place) = pen.about.place else {
        return Shape::Nowhere;
    };
    let reach = if pen.slips(40, FAR_POINT) { 1_400.0 } else { 9.0 };
    let (north, east) = (pen.chance.around(reach), pen.chance.around(reach));
    Shape::Point(rounded(place.moved(north, east)))
}

/// Six decimals: a tenth of a metre.
pub(crate) fn rounded(point: Point) -> Point {
    let six = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Point { lat: six(point.lat), lon: six(point.lon) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lose_what_clerks_lose() {
        assert_eq!(short("215 W Main Street"), "215 W Main St");
        assert_eq!(without_direction("215 W Main St").as_deref(), Some("215 Main St"));
        assert_eq!(without_direction("118 Court Ave"), None);
        assert_eq!(without_type("118 Court Ave").as_deref(), Some("118 Court"));
        assert_eq!(without_type("PO Box 14"), None);
    }

    #[test]
    fn a_phone_has_five_faces() {
        let all = [PhoneStyle::Brackets, PhoneStyle::Dashes, PhoneStyle::Dots, PhoneStyle::Local, PhoneStyle::Digits];
        let faces = all.map(|style| phone("(541) 555-0118 ext. 4", style));
        let expected =
            ["(541) 555-0118 ext. 4", "541-555-0118 ext. 4", "541.555.0118 ext. 4", "555-0118 ext. 4", "5415550118"];
        assert_eq!(faces, expected);
    }

    #[test]
    fn capitals_have_no_marks() {
        assert_eq!(capitals("St. Brigid's Café"), "ST BRIGIDS CAFE");
    }
}
