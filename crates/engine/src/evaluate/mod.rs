//! Checking resolution against a known truth: figures anyone can compute again.
//!
//! Pairwise figures count pairs that the machine judges one, each alone; cluster figures count the pairs of
//! records that stand in one cluster at the end. Both are measured against all true pairs, found by
//! blocking or not.

mod clusters;
mod pairs;

pub use clusters::{Clustering, Truth};
pub use pairs::{Asked, PairFigures, UNSURE_FROM};

/// Precision, recall and their harmonic mean, each 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Quality {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

impl Quality {
    /// `right` of `said` were right, of `truth` that there were to find. Nothing said is no mistake: precision 1.
    pub fn of(right: u64, said: u64, truth: u64) -> Self {
        let share = |part: u64, whole: u64| if whole == 0 { 1.0 } else { part as f64 / whole as f64 };
        let (precision, recall) = (share(right, said), share(right, truth));
        let sum = precision + recall;
        let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
        Self { precision, recall, f1 }
    }
}
