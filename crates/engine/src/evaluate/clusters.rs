//! A clustering against the true bodies.

use std::collections::HashMap;

use super::Quality;

/// What is known of each record: its true body, and its town; numbers mean nothing but "equal".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Truth {
    pub body: u32,
    /// `None` where the file names no town.
    pub town: Option<u32>,
}

/// Figures of a clustering.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Clustering {
    /// Pairs judged more likely one than not, each alone.
    pub pairwise: Quality,
    /// Pairs of records that stand in one cluster.
    pub cluster: Quality,
    /// Clusters of two and more that are exactly a true body: one record too many or too few spoils it.
    pub whole: Quality,
    /// Records in the largest cluster.
    pub largest: usize,
    /// Clusters of two and more.
    pub joined: usize,
    /// Clusters whose records lie in two towns.
    pub joining_two_towns: usize,
}

impl Clustering {
    /// Counts `clusters` (each record in at most one; in none when it is alone) and `likely` pairs against the truth, which their
    /// numbers index.
    pub fn of(clusters: &[Vec<u32>], likely: &[(u32, u32)], truth: &[Truth]) -> Self {
        let mut sizes: HashMap<u32, u64> = HashMap::new();
        truth.iter().for_each(|record| *sizes.entry(record.body).or_default() += 1);
        let (mut right, mut said, mut whole) = (0, 0, 0);
        let (mut joined, mut two_towns) = (0, 0);
        for cluster in clusters.iter().filter(|cluster| cluster.len() > 1) {
            let known = |record: &u32| truth[*record as usize];
            let mut parts: HashMap<u32, u64> = HashMap::new();
            cluster.iter().for_each(|record| *parts.entry(known(record).body).or_default() += 1);
            said += pairs(cluster.len() as u64);
            right += parts.values().map(|&n| pairs(n)).sum::<u64>();
            whole += u64::from(parts.len() == 1 && sizes[&known(&cluster[0]).body] == cluster.len() as u64);
            joined += 1;
            two_towns += usize::from(has_two(cluster.iter().filter_map(|record| known(record).town)));
        }
        let bodies = sizes.values().filter(|&&n| n > 1).count() as u64;
        let is_one = |&&(a, b): &&(u32, u32)| truth[a as usize].body == truth[b as usize].body;
        let all = sizes.values().map(|&n| pairs(n)).sum();
        Self {
            pairwise: Quality::of(likely.iter().filter(is_one).count() as u64, likely.len() as u64, all),
            cluster: Quality::of(right, said, all),
            whole: Quality::of(whole, joined as u64, bodies),
            largest: clusters.iter().map(Vec::len).max().unwrap_or(usize::from(!truth.is_empty())),
            joined,
            joining_two_towns: two_towns,
        }
    }
}

fn pairs(n: u64) -> u64 {
    n * n.saturating_sub(1) / 2
}

fn has_two(mut towns: impl Iterator<Item = u32>) -> bool {
    let first = towns.next();
    towns.any(|town| Some(town) != first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn truth(bodies: &[(u32, u32)]) -> Vec<Truth> {
        bodies.iter().map(|&(body, town)| Truth { body, town: Some(town) }).collect()
    }

    #[test]
    fn one_record_too_many_spoils_its_cluster() {
        let truth = truth(&[(0, 1), (0, 1), (1, 1), (1, 1), (2, 2)]);
        let found = Clustering::of(&[vec![0, 1], vec![2, 3, 4]], &[(0, 1), (2, 3)], &truth);
        assert_eq!((found.pairwise.precision, found.pairwise.recall), (1.0, 1.0));
        assert_eq!((found.cluster.precision, found.cluster.recall), (0.5, 1.0));
        assert_eq!((found.whole.precision, found.whole.recall), (0.5, 0.5));
        assert_eq!((found.largest, found.joined, found.joining_two_towns), (3, 2, 1));
    }

    #[test]
    fn nothing_found_is_no_mistake() {
        let found = Clustering::of(&[vec![0], vec![1]], &[], &truth(&[(0, 1), (0, 1)]));
        assert_eq!((found.cluster.precision, found.cluster.recall, found.cluster.f1), (1.0, 0.0, 0.0));
        assert_eq!(Clustering::of(&[], &[], &[]).pairwise.f1, 1.0);
    }
}
