//! No name of a file, layer or column decides anything.

use std::collections::{BTreeMap, BTreeSet};

use discovery::catalog::Shelf;

use super::county::County;

/// What an organization is, without what it is called inside: name, kind, role, precision of the place,
/// and the rows that are it.
async fn faces(county: &County) -> BTreeSet<(String, String, String, String, Vec<String>)> {
    let mut rows: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for (record, id) in &county.of_row {
        rows.entry(*id).or_default().push(format!("{} {}", record.file, record.row));
    }
    let catalog = Shelf::default().catalog(&county.db).await.unwrap();
    let face = |known: &discovery::catalog::Known| {
        let place = known.candidate.place;
        let point = place.point.map(|point| format!("{:.5} {:.5}", point.lat, point.lon)).unwrap_or_default();
        let place = format!("{} {point}", place.precision.as_str());
        let rows = rows.remove(&known.id).unwrap_or_default();
        (known.name.clone(), known.kind.unwrap_or_default().to_owned(), known.role.clone(), place, rows)
    };
    catalog.known.iter().map(face).collect()
}

#[tokio::test]
async fn files_under_names_that_mean_nothing_make_the_same_organizations() {
    let own = faces(&County::filled(sample::write).await).await;
    let renamed = faces(&County::filled(sample::write_renamed).await).await;
    assert!(own.len() > 400, "{}", own.len());
    let lost: Vec<_> = own.difference(&renamed).collect();
    let new: Vec<_> = renamed.difference(&own).collect();
    println!("{} organizations, {} only under their own names, {} only renamed", own.len(), lost.len(), new.len());
    assert!(lost.is_empty() && new.is_empty(), "only before: {lost:#?}\nonly renamed: {new:#?}");
}
