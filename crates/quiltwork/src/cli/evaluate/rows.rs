//! Records of a plain table: one row, one record, columns by their usual names.

use anyhow::Result;
use engine::{
    geo::Point,
    place::{Place, Precision},
    record::Record,
};

use super::sheet::{Cells, Sheet};

/// Which column holds what.
pub(super) struct Columns {
    source: Option<usize>,
    name: usize,
    other_name: Option<usize>,
    street: Option<usize>,
    city: Option<usize>,
    state: Option<usize>,
    zip: Option<usize>,
    phone: Option<usize>,
    url: Option<usize>,
    lat: Option<usize>,
    lon: Option<usize>,
    category: Option<usize>,
    ein: Option<usize>,
}

impl Columns {
    pub(super) fn of(sheet: &Sheet) -> Result<Self> {
        Ok(Self {
            source: sheet.find(&["source"]),
            name: sheet.need(&["name"])?,
            other_name: sheet.find(&["other_name", "alias"]),
            street: sheet.find(&["street", "address", "street_address"]),
            city: sheet.find(&["city", "town", "locality"]),
            state: sheet.find(&["state", "region"]),
            zip: sheet.find(&["zip", "zipcode", "zip_code", "postcode", "postal_code"]),
            phone: sheet.find(&["phone", "telephone"]),
            url: sheet.find(&["url", "website", "web"]),
            lat: sheet.find(&["lat", "latitude"]),
            lon: sheet.find(&["lon", "lng", "longitude"]),
            category: sheet.find(&["category", "type", "kind"]),
            ein: sheet.find(&["ein"]),
        })
    }
}

/// Reads one row after the other into one record: a million rows need no million texts.
pub(super) struct Rows {
    columns: Columns,
    /// Names of sources seen; a record holds their place.
    sources: Vec<String>,
    pub(super) record: Record,
}

impl Rows {
    pub(super) fn new(columns: Columns) -> Self {
        let one = || vec![String::new()];
        let record = Record { phones: one(), urls: one(), codes: one(), other_names: one(), ..Record::default() };
        Self { columns, sources: Vec::new(), record }
    }

    /// Fills [`Self::record`] from a row, and says where it is.
    pub(super) fn read(&mut self, cells: Cells<'_>) -> Place {
        let Self { columns, sources, record } = self;
        let source = cells.text(columns.source);
        let known = sources.iter().position(|known| *known == *source).unwrap_or_else(|| {
            sources.push(source.clone().into_owned());
            sources.len() - 1
        });
        record.source = u16::try_from(known).unwrap_or(u16::MAX);
        cells.put(Some(columns.name), &mut record.name);
        cells.put(columns.other_name, &mut record.other_names[0]);
        cells.put(columns.street, &mut record.street);
        cells.put(columns.city, &mut record.city);
        cells.put(columns.state, &mut record.state);
        cells.put(columns.zip, &mut record.zip);
        cells.put(columns.phone, &mut record.phones[0]);
        cells.put(columns.url, &mut record.urls[0]);
        cells.put(columns.category, &mut record.codes[0]);
        record.ein = columns.ein.and_then(|ein| cells.text(Some(ein)).replace('-', "").trim().parse().ok());
        let number = |column| cells.text(column).trim().parse::<f64>().ok();
        record.point = number(columns.lat).zip(number(columns.lon)).and_then(|(lat, lon)| Point::new(lat, lon));
        match record.point {
            Some(point) => Place { precision: Precision::Exact, point: Some(point) },
            None => Place::NONE,
        }
    }
}
