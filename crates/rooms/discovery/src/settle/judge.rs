//! What the engine says of the records.

use std::collections::HashMap;

use directory::OrganizationId;
use engine::{
    address,
    here::Surroundings,
    identity::{Assignment, assign},
    kind::{KindOf, Kinds},
    place::{Gazetteer, Place},
    record::{Record, Role},
    resolve::{self, Compared, Resolution},
};
use rayon::prelude::*;

use super::{
    load::{Loaded, Said},
    zips,
};

/// What the records say, whatever people answer.
pub(super) struct Worked {
    /// One per record.
    pub(super) places: Vec<Place>,
    pub(super) kinds: Vec<Vec<KindOf>>,
    pub(super) surroundings: Surroundings,
    /// Attribute records by the address they stand at.
    pub(super) attributes: HashMap<String, Vec<u32>>,
    compared: Compared,
}

/// Who is who, when people's answers are obeyed.
pub(super) struct Judged {
    pub(super) resolution: Resolution,
    /// Resolved organizations first, then each place as a cluster of its own.
    pub(super) clusters: Vec<Vec<u32>>,
    pub(super) assignment: Assignment<OrganizationId>,
}

pub(super) fn work_out(
    loaded: &Loaded,
    patterns: Option<&mut resolve::Memory>,
    progress: &(dyn Fn(f32) + Sync),
) -> Worked {
    let inputs = &loaded.inputs;
    let gazetteer = Gazetteer::new(inputs, zips::centroids());
    let places: Vec<Place> = inputs.par_iter().map(|record| gazetteer.locate(record)).collect();
    progress(0.1);
    let compared = Compared::new(inputs, &places, patterns, &|share| progress(0.1 + share * 0.6));
    let catalog = Kinds::shipped();
    let kinds = inputs.par_iter().map(|record| catalog.classify(record)).collect();
    let words: Vec<&str> = loaded.places.iter().map(String::as_str).collect();
    let surroundings = Surroundings::of(inputs, &words);
    progress(0.8);
    Worked { places, kinds, surroundings, attributes: attributes(inputs), compared }
}

fn attributes(inputs: &[Record]) -> HashMap<String, Vec<u32>> {
    let mut at: HashMap<String, Vec<u32>> = HashMap::new();
    for (record, i) in inputs.iter().zip(0u32..).filter(|(record, _)| record.role == Role::Attribute) {
        if let Some(key) = address::parse(&record.street).key() {
            at.entry(key).or_default().push(i);
        }
    }
    at
}

pub(super) fn judge(loaded: &Loaded, said: &Said, worked: &Worked) -> Judged {
    let resolution = worked.compared.resolution(&loaded.inputs, &said.answers);
    let clusters = clusters(loaded, &resolution);
    let was: Vec<Option<OrganizationId>> = loaded.records.iter().map(|record| record.organization).collect();
    let anchored = |record: u32| was[record as usize].is_some_and(|id| said.anchored.contains(&id));
    let assignment = assign(&clusters, &was, &anchored);
    Judged { resolution, clusters, assignment }
}

/// The library's own records make no organization, nor do areas and attributes; a place is alone.
fn clusters(loaded: &Loaded, resolution: &Resolution) -> Vec<Vec<u32>> {
    let role = |record: u32| loaded.inputs[record as usize].role;
    let organizations =
        resolution.clusters.iter().filter(|cluster| cluster.iter().all(|&r| role(r) != Role::Ourselves));
    let places = (0u32..)
        .take(loaded.inputs.len())
        .filter(|&r| role(r) == Role::Place && !loaded.inputs[r as usize].name.is_empty());
    organizations.cloned().chain(places.map(|place| vec![place])).collect()
}
