//! What a library's own choices teach: a small, bounded shift of the fit of one kind for one need.
//!
//! `factor = 1 + most × (for − against) / (for + against + doubt)`. With the weights that are shipped
//! (`most` 0.10, `doubt` 4) one choice moves the fit by two in a hundred, three alike by four, and no number
//! of them by ten: the facts of an organization always weigh more than a habit.

use super::rules::Weights;

/// What was done with organizations of one kind for the need that is asked; each organization counts once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leaning {
    pub kind: String,
    pub kept: u32,
    pub said_yes: u32,
    /// Set aside because the kind does not fit.
    pub set_aside: u32,
    pub said_no: u32,
    /// Year of the newest of these.
    pub year: Option<i32>,
}

impl Leaning {
    /// By what the fit is multiplied; 1 when as much speaks for as against.
    pub fn factor(&self, weights: &Weights) -> f64 {
        let (good, bad) = (f64::from(self.kept + self.said_yes), f64::from(self.set_aside + self.said_no));
        1.0 + weights.leaning * (good - bad) / (good + bad + weights.leaning_doubt)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_choice_barely_moves_and_many_never_far() {
        let of = |kept, set_aside| Leaning { kept, set_aside, ..Leaning::default() }.factor(&Weights::default());
        assert!((of(1, 0) - 1.02).abs() < 1e-12 && (of(0, 1) - 0.98).abs() < 1e-12);
        assert!((of(3, 0) - 1.042_857).abs() < 1e-6);
        assert!((of(2, 2) - 1.0).abs() < 1e-12);
        assert!(of(100_000, 0) < 1.1 && of(0, 100_000) > 0.9);
    }
}
