//! What hangs together by pairs.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

/// Union–find with halved paths; the smallest member stands for its group.
#[derive(Default)]
pub(super) struct Groups {
    parent: FxHashMap<u32, u32>,
}

impl Groups {
    /// The groups of all that are paired, each ascending, in order of their first. A pair of one with itself is
    /// a group of one.
    pub fn of(pairs: impl Iterator<Item = (u32, u32)>) -> Vec<Vec<u32>> {
        let mut groups = Self::default();
        for (a, b) in pairs {
            groups.join(a, b);
        }
        let mut members: Vec<u32> = groups.parent.keys().copied().collect();
        members.sort_unstable();
        let mut by_root: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for member in members {
            by_root.entry(groups.root(member)).or_default().push(member);
        }
        by_root.into_values().collect()
    }

    pub fn root(&mut self, mut id: u32) -> u32 {
        loop {
            let parent = *self.parent.entry(id).or_insert(id);
            if parent == id {
                return id;
            }
            let above = self.parent[&parent];
            self.parent.insert(id, above);
            id = above;
        }
    }

    /// Whether the two were apart.
    pub fn join(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        self.parent.insert(a.max(b), a.min(b));
        a != b
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_come_out_in_order() {
        let pairs = [(5, 9), (2, 2), (7, 1), (9, 3)];
        assert_eq!(Groups::of(pairs.into_iter()), [vec![1, 7], vec![2], vec![3, 5, 9]]);
    }
}
