//! The next county's libraries: in the outlet file, but outside Alder County.

use super::{Mail, Organization};
use crate::streets::Point;
use crate::table;

/// One organization for each outlet of the neighbor.
pub(super) fn libraries() -> impl Iterator<Item = Organization> {
    outlets().map(|[id, name, _, _, address, city, zip, _, lat, lon]| Organization {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: Some("public_library"),
        town: city.to_owned(),
        address: address.to_owned(),
        unit: String::new(),
        zip: zip.to_owned(),
        place: Some(Point { lat: lat.parse().expect("degrees"), lon: lon.parse().expect("degrees") }),
        phone: String::new(),
        website: String::new(),
        description: String::new(),
        also: Vec::new(),
        part_of: None,
        sources: vec!["outlets"],
        mail: Mail::Street,
        ntee: "B70",
        subsection: "03",
        category: "",
    })
}

/// Columns: id, name, library key, sequence, address, city, ZIP, county, latitude, longitude.
pub(crate) fn outlets() -> impl Iterator<Item = [&'static str; 10]> {
    table::rows(include_str!("../../data/neighbors.tsv"))
}
