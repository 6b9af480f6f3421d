//! Cuts one raw row into the fields of the plan.

use serde_json::Value;

use super::keys;
use crate::bytes::{RawRow, excerpt};
use crate::field::Field;
use crate::format::Format;
use crate::formats::{self, Cells};
use crate::row::{Geometry, Note, Refused, RefusedReason, Row};
use crate::values::{self, codes, coordinates, person, phone, postal, street, web, words};

pub struct Filler {
    format: Format,
    /// By column index; grows as JSON brings new columns.
    fields: Vec<Field>,
}

impl Filler {
    pub fn new(format: Format) -> Self {
        Self { format, fields: Vec::new() }
    }

    /// Looks up the columns not met before.
    pub fn learn(&mut self, columns: &[String], field: impl Fn(&str) -> Field) {
        for column in &columns[self.fields.len()..] {
            self.fields.push(field(column));
        }
    }

    /// The row, or why it is refused.
    pub fn fill(&self, columns: &[String], raw: &RawRow) -> Result<Box<Row>, Refused> {
        let mut row = Box::new(Row { position: raw.position, ..Row::default() });
        self.fill_row(columns, raw, &mut row).map_err(|reason| Refused {
            position: raw.position,
            raw: if reason == RefusedReason::PersonalRow { String::new() } else { joined(raw) },
            reason,
        })?;
        Ok(row)
    }

    fn fill_row(&self, columns: &[String], raw: &RawRow, row: &mut Row) -> Result<(), RefusedReason> {
        let (mut lat, mut lon, mut status) = (String::new(), String::new(), String::new());
        for (index, field) in self.fields.iter().enumerate() {
            if matches!(field, Field::Unused | Field::Person) || raw.cell(index).is_empty() {
                continue;
            }
            let value = self.clean(raw.cell(index));
            row.raw.insert(columns[index].clone(), Value::String(raw.cell(index).to_owned()));
            if value.is_empty() {
                continue;
            }
            match field {
                Field::Lat => lat = value,
                Field::Lon => lon = value,
                Field::Status => status = value,
                Field::Fact => row.facts.push((columns[index].clone(), value)),
                _ => set(row, *field, value),
            }
        }
        let out_of_range = place(row, raw, &lat, &lon);
        if values::status::says_closed(&status) {
            return Err(RefusedReason::Closed { status });
        }
        self.check(raw, row, out_of_range)?;
        formats::finish(self.format, &Cells { columns, row: raw }, row)?;
        if row.key.is_empty() {
            row.key = row.ein.map_or_else(|| keys::of_content(row), |ein| format!("ein{ein:09}"));
        }
        Ok(())
    }

    fn clean(&self, cell: &str) -> String {
        match self.format {
            Format::ImlsOutlets => values::clean_imls(cell),
            _ => values::clean(cell),
        }
    }

    /// A row needs a name; in a source without a column of names, a place.
    fn check(&self, raw: &RawRow, row: &Row, out_of_range: bool) -> Result<(), RefusedReason> {
        let named = self.fields.contains(&Field::Name);
        let placed = !row.street.is_empty() || row.lat.is_some();
        let official = formats::fixed_fields(self.format).is_some();
        if !official && words::is_summary(&row.name) {
            Err(RefusedReason::SummaryRow)
        } else if !official && person::is(&row.name) {
            Err(RefusedReason::PersonalRow)
        } else if !row.name.is_empty() || (placed && !named) {
            Ok(())
        } else if out_of_range {
            Err(RefusedReason::CoordinatesOutOfRange)
        } else if named && is_about_the_file(raw, row) {
            Err(RefusedReason::SummaryRow)
        } else {
            Err(RefusedReason::NoName)
        }
    }
}

/// A row without anything that tells one organization from another, but with other cells filled:
/// counts and dates of the whole file.
fn is_about_the_file(raw: &RawRow, row: &Row) -> bool {
    let told = !row.street.is_empty() || row.lat.is_some() || !row.zip.is_empty() || !row.phones.is_empty();
    !told && raw.cells.iter().any(|cell| !cell.is_empty())
}

/// Puts a value where it belongs; what does not fit its field stays in `raw` only.
fn set(row: &mut Row, field: Field, value: String) {
    match field {
        Field::Id => row.key = value,
        Field::Name => row.name = value,
        Field::OtherName => {
            if !value.eq_ignore_ascii_case(&row.name) && !row.other_names.contains(&value) {
                row.other_names.push(value);
            }
        }
        Field::SecondLine => row.second_line = value,
        Field::Street => {
            let (street, cut) = street::without_care_of(&value);
            row.street = street;
            if cut {
                row.notes.push(Note::CareOfCut);
            }
        }
        Field::City => row.city = value,
        Field::State => row.state = postal::state(&value).unwrap_or_default().to_owned(),
        Field::Zip => row.zip = postal::zip(&value).unwrap_or_default().to_owned(),
        Field::Phone => row.phones.extend(phone::phones(&value)),
        Field::Url => row.urls.extend(web::url(&value)),
        Field::Email => row.email = web::email(&value),
        Field::Ein => row.ein = postal::ein(&value).or_else(|| short_ein(&value)),
        Field::Point => (row.lat, row.lon) = coordinates::pair(&value).unzip(),
        Field::Code => {
            row.codes.extend(codes::system(&value).map(|system| codes::codes(&value, system)).unwrap_or_default());
        }
        Field::Lat | Field::Lon | Field::Status | Field::Fact | Field::Person | Field::Unused => {}
    }
}

/// A spreadsheet takes the leading zero of an employer number away.
fn short_ein(value: &str) -> Option<u32> {
    (value.len() == 8).then(|| postal::ein(&format!("0{value}"))).flatten()
}

/// Sets the point from the geometry or the columns. True when coordinates were given that are not
/// on the globe.
fn place(row: &mut Row, raw: &RawRow, lat: &str, lon: &str) -> bool {
    let given = match (raw.shape, row.lat.zip(row.lon), coordinates::number(lat), coordinates::number(lon)) {
        (Some(shape), ..) => {
            row.area_km2 = shape.area_km2;
            row.geometry = shape.lat_lon.map(|_| shape.kind);
            if shape.from_metres {
                row.notes.push(Note::MetresConverted);
            }
            shape.lat_lon.or(Some((f64::NAN, f64::NAN)))
        }
        (None, Some(pair), ..) => Some(pair),
        (None, None, Some(lat), Some(lon)) => Some((lat, lon)),
        _ => None,
    };
    (row.lat, row.lon) = (None, None);
    let Some((lat, lon)) = given else { return false };
    let converted = coordinates::from_metres(lat, lon);
    if converted.is_some() {
        row.notes.push(Note::MetresConverted);
    }
    let point = converted.or_else(|| coordinates::in_range(lat, lon));
    (row.lat, row.lon) = point.unzip();
    if point.is_some() {
        row.geometry = row.geometry.or(Some(Geometry::Point));
    } else {
        row.notes.push(Note::CoordinatesOutOfRange);
    }
    point.is_none()
}

/// The cells of a refused row, for a person to recognize it.
fn joined(raw: &RawRow) -> String {
    let filled: Vec<&str> = raw.cells.iter().map(String::as_str).filter(|cell| !cell.trim().is_empty()).collect();
    excerpt(&filled.join(", "))
}
