//! Which organization each cluster of records is.

use std::collections::HashMap;

use db::Clock;
use directory::OrganizationId;
use engine::{identity::Owner, resolve::PartOf};

use super::judge::Judged;

pub(super) struct Owners {
    /// One per cluster, in the order of the clusters.
    pub(super) ids: Vec<OrganizationId>,
    pub(super) of_record: HashMap<u32, OrganizationId>,
    /// The whole of each organization that is a part; never of itself.
    pub(super) wholes: HashMap<OrganizationId, OrganizationId>,
}

impl Owners {
    pub(super) fn new(clock: &Clock, judged: &Judged) -> Self {
        let owner = |owner: &Owner<OrganizationId>| match owner {
            Owner::Existing(id) => *id,
            Owner::New => clock.id(),
        };
        let ids: Vec<OrganizationId> = judged.assignment.owners.iter().map(owner).collect();
        let each = |(members, id): (&Vec<u32>, &OrganizationId)| members.iter().map(|&i| (i, *id)).collect::<Vec<_>>();
        let of_record: HashMap<u32, OrganizationId> = judged.clusters.iter().zip(&ids).flat_map(each).collect();
        let pair = |it: &PartOf| Some((*of_record.get(&it.part)?, *of_record.get(&it.whole)?));
        let wholes = judged.resolution.parts.iter().filter_map(pair).filter(|(part, whole)| part != whole).collect();
        Self { ids, of_record, wholes }
    }
}
