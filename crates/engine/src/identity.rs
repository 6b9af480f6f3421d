//! Ids that last: which organization a cluster of records is, after a new import or a new answer.

use std::collections::BTreeMap;

/// Who a cluster is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner<Id> {
    /// The organization that had this id before.
    Existing(Id),
    /// One we have not seen; the caller makes its id.
    New,
}

/// What becomes of clusters and of former ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment<Id> {
    /// One per cluster, in the order of the clusters.
    pub owners: Vec<Owner<Id>>,
    /// Former id → the id it redirects to, because its records joined another organization; by former id.
    pub joined: Vec<(Id, Id)>,
    /// Former ids none of whose records is in any cluster any more; in order.
    pub left: Vec<Id>,
}

/// Gives each cluster its id.
///
/// * `clusters`: record indices, each record in at most one cluster.
/// * `was`: the former organization of each record, by record index.
/// * `anchored`: whether people's work hangs on a record (an answer, a correction, an agreement made while
///   it was the record they saw).
///
/// Each former id follows the part that holds most anchored records, else most records, else the
/// lowest record. Where several ids meet in one cluster the smallest stays (a UUIDv7 is smaller when
/// older) and the others redirect to it. Every former id ends up as an owner, a redirect, or left.
pub fn assign<Id: Copy + Ord>(
    clusters: &[Vec<u32>],
    was: &[Option<Id>],
    anchored: &dyn Fn(u32) -> bool,
) -> Assignment<Id> {
    let parts = parts(clusters, was, anchored);
    let mut owners = vec![Owner::New; clusters.len()];
    let mut joined = Vec::new();
    // In order of age, so that the first to arrive in a cluster is the oldest.
    for (id, parts) in &parts {
        let best = parts.iter().max_by_key(|(_, part)| (part.anchored, part.records, std::cmp::Reverse(part.lowest)));
        let Some((&cluster, _)) = best else { continue };
        match owners[cluster] {
            Owner::New => owners[cluster] = Owner::Existing(*id),
            Owner::Existing(older) => joined.push((*id, older)),
        }
    }
    let mut left: Vec<Id> = was.iter().flatten().copied().filter(|id| !parts.contains_key(id)).collect();
    left.sort_unstable();
    left.dedup();
    Assignment { owners, joined, left }
}

/// What one cluster holds of one former organization.
struct Part {
    anchored: usize,
    records: usize,
    lowest: u32,
}

type Parts<Id> = BTreeMap<Id, BTreeMap<usize, Part>>;

fn parts<Id: Copy + Ord>(clusters: &[Vec<u32>], was: &[Option<Id>], anchored: &dyn Fn(u32) -> bool) -> Parts<Id> {
    let mut parts = Parts::new();
    for (cluster, records) in clusters.iter().enumerate() {
        for &record in records {
            let Some(Some(id)) = was.get(record as usize) else { continue };
            let empty = Part { anchored: 0, records: 0, lowest: record };
            let part = parts.entry(*id).or_default().entry(cluster).or_insert(empty);
            part.anchored += usize::from(anchored(record));
            part.records += 1;
            part.lowest = part.lowest.min(record);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use Owner::{Existing, New};
    use proptest::prelude::*;

    fn assigned(clusters: &[Vec<u32>], was: &[Option<u32>], anchored: &[u32]) -> Assignment<u32> {
        assign(clusters, was, &|record| anchored.contains(&record))
    }

    #[test]
    fn a_split_follows_the_work_then_the_larger_then_the_lower() {
        let was = [Some(7); 5];
        let halves = [vec![0, 1], vec![2, 3, 4]];
        assert_eq!(assigned(&halves, &was, &[]).owners, [New, Existing(7)]);
        assert_eq!(assigned(&halves, &was, &[1]).owners, [Existing(7), New]);
        assert_eq!(assigned(&[vec![2, 3], vec![0, 1]], &was, &[]).owners, [New, Existing(7)]);
    }

    #[test]
    fn a_join_keeps_the_older_and_redirects_the_other() {
        let joined = assigned(&[vec![0, 1, 2]], &[Some(9), Some(9), Some(4)], &[0]);
        assert_eq!(joined.owners, [Existing(4)]);
        assert_eq!(joined.joined, [(9, 4)]);
    }

    #[test]
    fn an_id_without_records_is_left_and_a_new_body_is_new() {
        let assignment = assigned(&[vec![1]], &[Some(3), None], &[]);
        assert_eq!(assignment.owners, [New]);
        assert_eq!(assignment.left, [3]);
    }

    proptest! {
        #[test]
        fn no_id_is_lost_or_given_twice(
            labels in prop::collection::vec((0usize..6, prop::option::of(0u32..6), any::<bool>()), 0..30),
        ) {
            let mut clusters = vec![Vec::new(); 6];
            for (record, (cluster, _, _)) in (0..).zip(&labels) {
                if *cluster < 5 { clusters[*cluster].push(record); }
            }
            let was: Vec<Option<u32>> = labels.iter().map(|(_, id, _)| *id).collect();
            let result = assign(&clusters, &was, &|record| labels[record as usize].2);
            let owned: Vec<u32> = result.owners.iter().filter_map(|owner| match owner { Existing(id) => Some(*id), New => None }).collect();
            let mut all: Vec<u32> = owned.iter().copied().chain(result.joined.iter().map(|(gone, _)| *gone)).chain(result.left.iter().copied()).collect();
            all.sort_unstable();
            let mut expected: Vec<u32> = was.iter().flatten().copied().collect();
            expected.sort_unstable();
            expected.dedup();
            prop_assert_eq!(all, expected, "each former id has one fate");
            prop_assert!(result.joined.iter().all(|(gone, stays)| stays < gone && owned.contains(stays)));
            // Resolving again with the ids just given changes nothing.
            let mut next: Vec<Option<u32>> = vec![None; was.len()];
            for (cluster, owner) in clusters.iter().zip(&result.owners) {
                if let Existing(id) = owner { for &record in cluster { next[record as usize] = Some(*id); } }
            }
            let again = assign(&clusters, &next, &|record| labels[record as usize].2);
            prop_assert_eq!(again.owners, result.owners);
            prop_assert!(again.joined.is_empty());
        }
    }
}
