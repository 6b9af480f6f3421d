//! Decisions on given pairs against their labels.

use super::Quality;
use crate::resolve::Decision;

/// From this posterior on a pair the machine leaves apart is shown to a person. From .5 on it joins.
pub const UNSURE_FROM: f32 = 0.2;

/// What the machine says of a pair when asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asked {
    /// It joins the two: posterior above .5.
    Same,
    /// It leaves them apart and asks.
    Unsure,
    Different,
}

impl Asked {
    pub fn of(decision: &Decision) -> Self {
        match decision.same {
            p if p > 0.5 => Self::Same,
            p if p >= UNSURE_FROM => Self::Unsure,
            _ => Self::Different,
        }
    }
}

/// Figures over labelled pairs; unsure counts as different.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct PairFigures {
    pub quality: Quality,
    pub same: usize,
    pub unsure: usize,
    pub different: usize,
}

impl PairFigures {
    /// Counts what was said of each pair and whether it truly is one body.
    pub fn of(pairs: impl Iterator<Item = (Asked, bool)>) -> Self {
        let mut figures = Self::default();
        let (mut right, mut truth) = (0, 0);
        for (said, one) in pairs {
            match said {
                Asked::Same => figures.same += 1,
                Asked::Unsure => figures.unsure += 1,
                Asked::Different => figures.different += 1,
            }
            truth += u64::from(one);
            right += u64::from(one && said == Asked::Same);
        }
        figures.quality = Quality::of(right, figures.same as u64, truth);
        figures
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsure_counts_as_different() {
        let pairs = [(Asked::Same, true), (Asked::Same, false), (Asked::Unsure, true), (Asked::Different, false)];
        let figures = PairFigures::of(pairs.into_iter());
        assert_eq!((figures.quality.precision, figures.quality.recall), (0.5, 0.5));
        assert_eq!((figures.same, figures.unsure, figures.different), (2, 1, 1));
    }
}
