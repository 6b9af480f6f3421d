//! What is really so: which rows are one organization, what belongs to what, what is wrong where.

use crate::organizations;
use crate::write::{self, Role, layer::Layer};
use std::collections::BTreeMap;

/// One row of one file as [`write`](crate::write) names it. Rows count from 1, headings not
/// counted: lines below the heading, features of a collection, lines of JSON.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Record {
    /// "businesses.geojson"
    pub file: String,
    /// From 1.
    pub row: usize,
}

/// One organization with everything the files say about it.
#[derive(Debug, Clone, PartialEq)]
pub struct TruthOrganization {
    /// Its id in [`organizations`](crate::organizations::all).
    pub id: String,
    /// Its name.
    pub name: String,
    /// The id of its partner kind, if it has one.
    pub kind: Option<&'static str>,
    /// The rows that are it; never empty.
    pub records: Vec<Record>,
    /// Rows that say something about its place (people vote there) without being it.
    pub attributes: Vec<Record>,
}

/// One thing wrong with one row, on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// The row.
    pub record: Record,
    /// In words: "direction of the street missing".
    pub what: &'static str,
}

/// The answers to the files of one seed.
#[derive(Debug, Clone, PartialEq)]
pub struct Truth {
    /// Every organization of the files, in the order of [`organizations`](crate::organizations::all).
    pub organizations: Vec<TruthOrganization>,
    /// Ids of a part and its whole: branch and library, chapter and order, parents' group and school.
    pub parts_of: Vec<(String, String)>,
    /// Every flaw, in the order of files and rows.
    pub flaws: Vec<Flaw>,
}

/// The answers to the files that [`write`](crate::write) makes of `seed`.
#[must_use]
pub fn truth(seed: u64) -> Truth {
    let all = organizations::all(seed);
    let layers = write::layers(&all, seed);
    let mut records = rows_about(&layers, |role| role != Role::Attributes);
    let mut attributes = rows_about(&layers, |role| role == Role::Attributes);
    let parts_of = all.iter().filter_map(|one| Some((one.id.clone(), one.part_of.clone()?))).collect();
    let organizations = all
        .into_iter()
        .map(|one| TruthOrganization {
            records: records.remove(&one.id).unwrap_or_default(),
            attributes: attributes.remove(&one.id).unwrap_or_default(),
            id: one.id,
            name: one.name,
            kind: one.kind,
        })
        .collect();
    Truth { organizations, parts_of, flaws: layers.iter().flat_map(flaws).collect() }
}

/// The rows of the layers of some roles, by whom they are about.
fn rows_about(layers: &[Layer], wanted: impl Fn(Role) -> bool) -> BTreeMap<String, Vec<Record>> {
    let mut found: BTreeMap<String, Vec<Record>> = BTreeMap::new();
    for layer in layers.iter().filter(|layer| wanted(layer.role)) {
        for (index, row) in layer.rows.iter().enumerate() {
            if let Some(id) = &row.about {
                found.entry(id.clone()).or_default().push(Record { file: layer.file(), row: index + 1 });
            }
        }
    }
    found
}

fn flaws(layer: &Layer) -> Vec<Flaw> {
    let rows = layer.rows.iter().enumerate();
    let record = |index| Record { file: layer.file(), row: index + 1 };
    rows.flat_map(|(index, row)| row.flaws.iter().map(move |what| Flaw { record: record(index), what })).collect()
}
