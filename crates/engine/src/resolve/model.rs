//! How likely each level of each comparison is within the four kinds of pairs: the shipped tables, and those
//! learned from the records at hand.
//!
//! One class of "not the same" would mix three that look opposite (neighbours, namesakes, cotenants), so
//! the model is a mixture of four (after Fellegi & Sunter 1969, with several classes of non-matches).
//! Columns are always Same, Neighbour, Namesake, Cotenant; within a table each column adds up to about
//! one. `docs/resolution.md` says where the figures come from.

use super::outcome::PairKind;
use super::pattern::{Pattern, ROWS, TABLES, starts};
use crate::text::shipped;

/// Probability of a level within Same, Neighbour, Namesake, Cotenant.
pub(super) type Row = [f32; 4];

/// Places in a row.
pub(super) const SAME: usize = 0;
pub(super) const NEIGHBOUR: usize = 1;
pub(super) const NAMESAKE: usize = 2;
pub(super) const COTENANT: usize = 3;

/// Everything that turns a pattern into a judgement.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Model {
    /// Shares of the four kinds among the pairs that blocking proposes.
    pub shares: Row,
    /// One row per level, table after table.
    pub rows: [Row; ROWS],
    /// Logarithms of both, since they are added up millions of times.
    log_shares: Row,
    logs: [Row; ROWS],
}

/// A judgement on one pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Judged {
    /// Natural logarithm of the odds for Same against all other kinds together.
    pub odds: f32,
    pub kind: PairKind,
}

const KINDS: [PairKind; 4] = [PairKind::Same, PairKind::Neighbour, PairKind::Namesake, PairKind::Cotenant];

impl Model {
    pub fn new(shares: Row, rows: [Row; ROWS]) -> Self {
        let ln = |row: Row| row.map(f32::ln);
        Self { shares, rows, log_shares: ln(shares), logs: rows.map(ln) }
    }

    /// The tables that ship with the engine; each column of each table is brought to add up to one.
    pub fn shipped() -> Self {
        let mut lines = shipped::rows(include_str!("../../data/weights.tsv")).map(|line| {
            let mut cells = line.split('\t').skip(1).map(|cell| cell.parse::<f32>().expect("a test reads every cell"));
            [(); 4].map(|()| cells.next().expect("a test counts the cells"))
        });
        let mut next = || lines.next().expect("a test counts the lines");
        let shares = next();
        let mut rows = [(); ROWS].map(|()| next());
        for table in 0..TABLES.len() {
            normalize(&mut rows[starts(table)..starts(table + 1)]);
        }
        Self::new(shares, rows)
    }

    /// Logarithm of each kind's probability, up to a common constant.
    pub fn logs(&self, pattern: Pattern) -> Row {
        let mut logs = self.log_shares;
        for (_, row) in pattern.rows() {
            logs.iter_mut().zip(self.logs[row]).for_each(|(log, p)| *log += p);
        }
        logs
    }

    pub fn judge(&self, pattern: Pattern) -> Judged {
        let logs = self.logs(pattern);
        let best = (1..4).fold(0, |best, i| if logs[i] > logs[best] { i } else { best });
        Judged { odds: logs[0] - log_sum(&logs[1..]), kind: KINDS[best] }
    }

    /// Probability of each kind.
    pub fn posterior(&self, pattern: Pattern) -> [f64; 4] {
        let logs = self.logs(pattern);
        let sum = log_sum(&logs);
        logs.map(|log| f64::from(log - sum).exp())
    }
}

fn log_sum(logs: &[f32]) -> f32 {
    let top = logs.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    top + logs.iter().map(|log| (log - top).exp()).sum::<f32>().ln()
}

/// Makes each column of a table add up to one.
pub(super) fn normalize(table: &mut [Row]) {
    for kind in 0..4 {
        let sum: f32 = table.iter().map(|row| row[kind]).sum();
        table.iter_mut().for_each(|row| row[kind] /= sum);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_tables_are_whole() {
        let text = include_str!("../../data/weights.tsv");
        let cells: Vec<usize> = shipped::rows(text).map(|line| line.split('\t').count()).collect();
        assert_eq!(cells, vec![5; ROWS + 1], "shares, then one row per level: its name and four figures");
        let model = Model::shipped();
        assert!((model.shares.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        assert!(model.rows.iter().flatten().all(|p| *p > 0.0 && *p < 1.0));
    }
}
