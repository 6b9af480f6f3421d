//! What the engine says of the records.

use directory::OrganizationId;
use engine::{
    here::Surroundings,
    identity::{Assignment, assign},
    kind::{KindOf, Kinds},
    place::{Gazetteer, Place},
    record::Role,
    resolve::{Resolution, resolve},
};

use super::{load::Loaded, zips};

pub(super) struct Judged {
    /// One per record.
    pub(super) places: Vec<Place>,
    pub(super) kinds: Vec<Vec<KindOf>>,
    pub(super) surroundings: Surroundings,
    pub(super) resolution: Resolution,
    /// Resolved organizations first, then each place as a cluster of its own.
    pub(super) clusters: Vec<Vec<u32>>,
    pub(super) assignment: Assignment<OrganizationId>,
}

pub(super) fn judge(loaded: &Loaded, progress: &dyn Fn(f32)) -> Judged {
    let gazetteer = Gazetteer::new(&loaded.inputs, zips::centroids());
    let places: Vec<Place> = loaded.inputs.iter().map(|record| gazetteer.locate(record)).collect();
    progress(0.1);
    let resolution = resolve(&loaded.inputs, &places, &loaded.answers, &|share| progress(0.1 + share * 0.6));
    let catalog = Kinds::shipped();
    let kinds = loaded.inputs.iter().map(|record| catalog.classify(record)).collect();
    let words: Vec<&str> = loaded.places.iter().map(String::as_str).collect();
    let surroundings = Surroundings::of(&loaded.inputs, &words);
    progress(0.8);
    let clusters = clusters(loaded, &resolution);
    let was: Vec<Option<OrganizationId>> = loaded.records.iter().map(|record| record.organization).collect();
    let anchored = |record: u32| was[record as usize].is_some_and(|id| loaded.anchored.contains(&id));
    let assignment = assign(&clusters, &was, &anchored);
    Judged { places, kinds, surroundings, resolution, clusters, assignment }
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
