//! The organizations of Alder County as they truly are, before any file gets them wrong.

pub(crate) mod doors;
mod filler;
pub(crate) mod neighbors;

use crate::streets::{self, Point};
use crate::table;
use std::sync::LazyLock;

/// One organization.
#[derive(Debug, Clone, PartialEq)]
pub struct Organization {
    /// Stable and readable: "crumb-and-kettle".
    pub id: String,
    /// As its own sign says it.
    pub name: String,
    /// The id of its partner kind; `None` for what no library would call a partner (a motel).
    pub kind: Option<&'static str>,
    /// Its town.
    pub town: String,
    /// House number and street, or a post-office box.
    pub address: String,
    /// "Suite 3", or empty.
    pub unit: String,
    /// Five digits.
    pub zip: String,
    /// Where its door is; `None` when only a box is known.
    pub place: Option<Point>,
    /// "(541) 555-0118", perhaps with an extension; empty when it has none.
    pub phone: String,
    /// A host name under `.example`, or empty.
    pub website: String,
    /// What it does, in a sentence or two of our own; empty for the generated ones.
    pub description: String,
    /// Other names its neighbors use, or used to.
    pub also: Vec<String>,
    /// The organization it belongs to, serves or sits in.
    pub part_of: Option<String>,
    /// The files that may know it, without their endings.
    pub(crate) sources: Vec<&'static str>,
    /// How its mail comes, which is what the tax file knows.
    pub(crate) mail: Mail,
    /// Code of the tax file for what it does; empty when none fits.
    pub(crate) ntee: &'static str,
    /// The tax law's paragraph 501(c)(…), two digits.
    pub(crate) subsection: &'static str,
    /// The city's word for a business of its sort.
    pub(crate) category: &'static str,
}

/// How the mail of an organization comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mail {
    /// At its door.
    Street,
    /// In a post-office box.
    Box,
    /// At its national office, with all its sister chapters.
    Headquarters,
    /// At a mailbox shop.
    Drop,
    /// At its owner's home.
    Home,
}

/// The organizations written by hand, in the order of their sheet.
pub fn by_hand() -> &'static [Organization] {
    static WRITTEN: LazyLock<Vec<Organization>> =
        LazyLock::new(|| table::rows(include_str!("../../data/organizations.tsv")).map(read).collect());
    &WRITTEN
}

/// All organizations: those written by hand, the next county's libraries, and the generated rest.
#[must_use]
pub fn all(seed: u64) -> Vec<Organization> {
    let mut all = by_hand().to_vec();
    all.extend(neighbors::libraries());
    filler::add(seed, &mut all);
    all
}

fn read(row: [&'static str; 12]) -> Organization {
    let [id, name, kind, town, address, unit, phone, website, sources, also, part_of, description] = row;
    let (ntee, category) = labels(kind);
    let located = streets::locate(town, address);
    Organization {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: Some(kind),
        town: town.to_owned(),
        address: address.to_owned(),
        unit: unit.to_owned(),
        zip: located.map_or(streets::box_zip(town), |(street, _)| street.zip).to_owned(),
        place: located.map(|(_, point)| point),
        phone: phone.to_owned(),
        website: website.to_owned(),
        description: description.to_owned(),
        also: also.split(';').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        part_of: Some(part_of.to_owned()).filter(|whole| !whole.is_empty()),
        sources: sources.split(',').collect(),
        mail: if located.is_some() { Mail::Street } else { Mail::Box },
        ntee,
        subsection: subsection(kind),
        category,
    }
}

/// The tax code and the business category of a kind.
fn labels(kind: &str) -> (&'static str, &'static str) {
    table::rows(include_str!("../../data/kinds.tsv"))
        .find(|[id, _, _]| *id == kind)
        .map_or(("", ""), |[_, ntee, category]| (ntee, category))
}

/// Most are charities; these kinds have paragraphs of their own.
fn subsection(kind: &str) -> &'static str {
    match kind {
        "chamber" => "06",
        "employer_union" => "05",
        "service_club" | "neighborhood" => "04",
        "utility" => "12",
        "bank_credit_union" => "14",
        "veterans_services" => "19",
        _ => "03",
    }
}

#[cfg(test)]
mod tests;
