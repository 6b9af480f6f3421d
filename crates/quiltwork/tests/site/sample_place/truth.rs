//! The organizations of the sample place against what is really so: which rows are one body, and of what
//! kind it is.

use std::collections::{BTreeMap, BTreeSet};

use directory::OrganizationId;
use discovery::catalog::Shelf;
use sample::{Record, TruthOrganization};

use super::county::County;

/// Measured on the county of seed 1911, and rounded down.
const PRECISION: f64 = 0.97;
const RECALL: f64 = 0.76;
const KINDS: f64 = 0.65;

/// All pairs of the rows of each group.
fn pairs<'a>(groups: impl Iterator<Item = Vec<&'a Record>>) -> BTreeSet<(&'a Record, &'a Record)> {
    let mut pairs = BTreeSet::new();
    for mut group in groups {
        group.sort();
        for (i, a) in group.iter().enumerate() {
            pairs.extend(group[i + 1..].iter().map(|b| (*a, *b)));
        }
    }
    pairs
}

/// The organization that holds most rows of one.
fn found(county: &County, it: &TruthOrganization) -> Option<OrganizationId> {
    let mut votes: BTreeMap<OrganizationId, usize> = BTreeMap::new();
    for id in it.records.iter().filter_map(|record| county.of_row.get(record)) {
        *votes.entry(*id).or_default() += 1;
    }
    votes.into_iter().max_by_key(|(_, count)| *count).map(|(id, _)| id)
}

#[tokio::test]
async fn records_of_one_body_are_one_and_most_kinds_are_right() {
    let county = County::filled(sample::write).await;
    let truth = sample::truth(sample::SEED);
    let about: BTreeSet<&Record> = truth.organizations.iter().flat_map(|it| &it.records).collect();
    let known = |record: &&Record| county.of_row.contains_key(*record) && about.contains(*record);
    let really = pairs(truth.organizations.iter().map(|it| it.records.iter().filter(known).collect()));
    let mut clusters: BTreeMap<OrganizationId, Vec<&Record>> = BTreeMap::new();
    for (record, id) in county.of_row.iter().filter(|(record, _)| about.contains(record)) {
        clusters.entry(*id).or_default().push(record);
    }
    let said = pairs(clusters.into_values());
    let right = said.intersection(&really).count() as f64;
    let (precision, recall) = (right / said.len() as f64, right / really.len() as f64);
    println!("{} pairs really, {} said: precision {precision:.4}, recall {recall:.4}", really.len(), said.len());

    let catalog = Shelf::default().catalog(&county.db).await.unwrap();
    let asked: Vec<_> = truth.organizations.iter().filter(|it| it.kind.is_some()).collect();
    let kind = |it: &TruthOrganization| found(&county, it).and_then(|id| catalog.of(id)).and_then(|known| known.kind);
    let (mut fitting, mut wrong) = (0usize, BTreeMap::<String, usize>::new());
    for it in &asked {
        match kind(it) {
            found if found == it.kind => fitting += 1,
            found => {
                *wrong.entry(format!("{:?} for {:?}", found.unwrap_or("-"), it.kind.unwrap_or("-"))).or_default() += 1;
            }
        }
    }
    let kinds = fitting as f64 / asked.len() as f64;
    println!("kinds: {fitting} of {} right ({kinds:.3}); wrong: {wrong:#?}", asked.len());
    for (a, b) in said.difference(&really).take(12) {
        println!("said to be one: {a:?} {b:?}");
    }
    for (a, b) in really.difference(&said).take(12) {
        println!("not seen as one: {a:?} {b:?}");
    }
    assert!(precision >= PRECISION && recall >= RECALL && kinds >= KINDS);
}
