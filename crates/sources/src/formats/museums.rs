//! IMLS Museum Universe Data File. Each museum has up to three addresses (mail AD…, physical PH…,
//! geocoded G…); they disagree where a parent body or a post box answers the mail.

use super::{Cells, FieldMap};
use crate::field::Field;
use crate::row::{Note, Row};

pub const FIELDS: &FieldMap = &[
    ("MID", Field::Id),
    ("EIN", Field::Ein),
    ("NTEEC", Field::Code),
    ("NAICS", Field::Code),
    ("COMMONNAME", Field::Name),
    ("LEGALNAME", Field::OtherName),
    ("ALTNAME", Field::OtherName),
    ("PHONE", Field::Phone),
    ("WEBURL", Field::Url),
    ("LATITUDE", Field::Lat),
    ("LONGITUDE", Field::Lon),
];

/// Physical over geocoded over mail; coordinates geocoded in another state are left out.
pub fn finish(cells: &Cells, row: &mut Row) {
    const BLOCKS: [[&str; 4]; 3] = [
        ["PHSTREET", "PHCITY", "PHSTATE", "PHZIP5"],
        ["GSTREET", "GCITY", "GSTATE", "GZIP5"],
        ["ADSTREET", "ADCITY", "ADSTATE", "ADZIP5"],
    ];
    let blocks = BLOCKS.map(|block| block.map(|column| cells.get(column)));
    let Some([street, city, state, zip]) =
        blocks.iter().find(|[_, city, state, _]| !city.is_empty() && !state.is_empty())
    else {
        return;
    };
    row.street = crate::values::street::without_care_of(street).0;
    row.city.clone_from(city);
    row.state = crate::values::postal::state(state).unwrap_or_default().to_owned();
    row.zip = crate::values::postal::zip(zip).unwrap_or_default().to_owned();
    let geocoded = cells.get("GSTATE");
    if row.lat.is_some() && !geocoded.is_empty() && !geocoded.eq_ignore_ascii_case(state) {
        (row.lat, row.lon, row.geometry) = (None, None, None);
        row.notes.push(Note::CoordinatesElsewhere);
    }
}
