//! Weights learned from the records at hand, without any label: expectation maximization over patterns
//! (Dempster, Laird & Rubin 1977; for record linkage Winkler 1988), held near the shipped tables by a
//! Dirichlet prior, so that a large list teaches and a small one keeps what is known.

use super::location::LocationLevel;
use super::model::{COTENANT, Model, NAMESAKE, NEIGHBOUR, SAME, normalize};
use super::names::NameLevel;
use super::pattern::{Pattern, ROWS, TABLES, Table, starts};

/// Below so many pairs there is too little to learn from.
pub(super) const ENOUGH_PAIRS: u64 = 5000;
/// The shipped tables weigh as much as this many pairs of each kind, and as a small share of the pairs at hand.
const PRIOR_PAIRS: f64 = 2000.0;
const PRIOR_SHARE: f64 = 0.003;
const PLACE_PRIOR: f64 = 0.3;
/// More change nothing that can be measured.
const ROUNDS: usize = 10;

/// The model for so many pairs of each pattern (ascending), or `None` when they are too few, or when what was
/// learned has lost the meaning of its four kinds.
pub(super) fn learn(patterns: &[(Pattern, u64)], shipped: &Model) -> Option<Model> {
    // Unequal employer numbers have decided already: chapters at one headquarters would teach that namesakes
    // share an address.
    let patterns: Vec<(Pattern, u64)> =
        patterns.iter().copied().filter(|(pattern, _)| !pattern.are_strangers()).collect();
    let pairs: u64 = patterns.iter().map(|(_, count)| count).sum();
    if pairs < ENOUGH_PAIRS {
        return None;
    }
    let prior = PRIOR_PAIRS + PRIOR_SHARE * pairs as f64;
    let mut model = shipped.clone();
    for _ in 0..ROUNDS {
        model = round(&patterns, &model, shipped, prior);
    }
    keeps_its_meaning(&model).then_some(model)
}

/// One round: who belongs where by the present tables, then new tables from that.
fn round(patterns: &[(Pattern, u64)], model: &Model, shipped: &Model, prior: f64) -> Model {
    let mut shares = shipped.shares.map(|share| f64::from(share) * prior);
    let mut sums = [[0.0_f64; 4]; ROWS];
    for &(pattern, count) in patterns {
        let expected = model.posterior(pattern).map(|p| p * count as f64);
        shares.iter_mut().zip(expected).for_each(|(share, n)| *share += n);
        for (_, row) in pattern.rows() {
            sums[row].iter_mut().zip(expected).for_each(|(sum, n)| *sum += n);
        }
    }
    let mut rows = [[0.0; 4]; ROWS];
    for (at, (table, _)) in TABLES.iter().enumerate() {
        // What can be compared of places differs from pair to pair: each table of places sees only some.
        let prior = prior * if matches!(table, Table::Place(_)) { PLACE_PRIOR } else { 1.0 };
        let range = starts(at)..starts(at + 1);
        for row in range.clone() {
            for kind in 0..4 {
                rows[row][kind] = (sums[row][kind] + prior * f64::from(shipped.rows[row][kind])) as f32;
            }
        }
        normalize(&mut rows[range]);
    }
    let all: f64 = shares.iter().sum();
    Model::new(shares.map(|share| (share / all) as f32), rows)
}

/// Whether the four kinds still are what they are called: the same have one name and stand near, neighbours
/// have other names, namesakes stand elsewhere, cotenants at one address.
fn keeps_its_meaning(model: &Model) -> bool {
    let [same, ..] = model.shares;
    let name = |level: NameLevel| model.rows[level as usize];
    let full = &model.rows[starts(2)..starts(3)];
    let sum = |kind: usize, to: LocationLevel| full.iter().take(to as usize + 1).map(|row| row[kind]).sum::<f32>();
    let near = |kind| sum(kind, LocationLevel::Within250);
    let one_address = |kind| sum(kind, LocationLevel::OtherUnit);
    let exact = name(NameLevel::Exact);
    (0.003..0.9).contains(&same)
        && exact[SAME] > 0.3
        && exact[NEIGHBOUR] < 0.1
        && near(SAME) > 0.6
        && one_address(NAMESAKE) < 0.3
        && one_address(COTENANT) > 0.3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_pairs_teach_nothing() {
        assert_eq!(learn(&[], &Model::shipped()), None);
    }
}
