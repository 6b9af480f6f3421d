//! The table of partner kinds: `data/kinds.tsv`.

use std::collections::HashMap;

use crate::text::shipped;

/// Do libraries usually think of this kind?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// What libraries call a traditional partner.
    Usual,
    /// Non-traditional: the bakery, the fire station.
    Unusual,
}

/// How people come to an organization of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// On foot: shops, schools, congregations.
    Walk,
    /// They travel to it: hospitals, museums, shelters.
    Travel,
}

/// One partner kind.
#[derive(Debug, Clone, PartialEq)]
pub struct KindRow {
    pub id: &'static str,
    /// individual, association, institution, place, economy or culture.
    pub asset_class: &'static str,
    pub manner: Manner,
    pub reach: Reach,
    /// At most so many in one list.
    pub cap: usize,
    /// Stores of one firm stand as separate rows: only the nearest is suggested.
    pub chain: bool,
}

#[derive(Debug)]
pub(super) struct Catalog {
    pub rows: Vec<KindRow>,
    by_id: HashMap<&'static str, usize>,
}

impl Catalog {
    pub fn shipped() -> Self {
        let rows: Vec<KindRow> = shipped::rows(include_str!("../../data/kinds.tsv")).map(row).collect();
        let by_id = rows.iter().enumerate().map(|(at, row)| (row.id, at)).collect();
        Self { rows, by_id }
    }

    pub fn row(&self, kind: &str) -> Option<&KindRow> {
        self.by_id.get(kind).map(|at| &self.rows[*at])
    }
}

fn row(line: &'static str) -> KindRow {
    let mut cells = line.split('\t');
    let mut next = || cells.next().expect("data/kinds.tsv is ours and has six columns in every row");
    KindRow {
        id: next(),
        asset_class: next(),
        manner: if next() == "usual" { Manner::Usual } else { Manner::Unusual },
        reach: if next() == "walk" { Reach::Walk } else { Reach::Travel },
        cap: next().parse().expect("the fifth column of data/kinds.tsv is a number"),
        chain: next() == "chain",
    }
}
