//! Community needs: what a library and its partners work on, each with the kinds of partner that fit.

use std::sync::LazyLock;

use super::table::{Malformed, Row, list, rows};
use super::{PartnerKind, kind};

/// One community need.
#[derive(Debug)]
pub struct Need {
    /// The id, such as `nicu_families`.
    pub id: &'static str,
    /// Stem of its messages, such as `need-nicu-families`; suffixes `-plain`, `-signals`, `-starter-N`.
    pub key: String,
    /// Whether libraries' own guides to partnership name it.
    pub named: Named,
    /// Ids of the kinds of partner that fit, the most likely first; never empty.
    pub kind_ids: Vec<&'static str>,
    /// What it is part of; the message is [`Need::area_key`].
    pub outcome_area: &'static str,
    /// How much care its records and public titles need.
    pub sensitivity: Sensitivity,
    /// How many starter programs it has: messages `-starter-1` to this number.
    pub starters: usize,
}

/// Whether libraries' own guides to partnership name a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// They name it.
    Yes,
    /// They name a part of it.
    Partly,
    /// They do not; practice does.
    No,
}

/// How much care a need asks for. High: titles on public calendars may be neutral, counts under ten
/// are hidden, addresses of shelters stay out of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sensitivity {
    /// Ordinary care.
    Low,
    /// Some people would rather not be seen asking.
    Medium,
    /// Being known to ask can do harm.
    High,
}

impl Need {
    /// The kinds of partner that fit, the most likely first.
    pub fn kinds(&self) -> impl Iterator<Item = &'static PartnerKind> {
        self.kind_ids.iter().filter_map(|id| kind(id))
    }

    /// The message that names its outcome area, such as `need-area-healthy`.
    pub fn area_key(&self) -> String {
        super::stem("need-area", self.outcome_area)
    }

    /// The messages of its starter programs, in order.
    pub fn starter_keys(&self) -> impl Iterator<Item = String> {
        (1..=self.starters).map(|n| format!("{}-starter-{n}", self.key))
    }
}

static NEEDS: LazyLock<Vec<Need>> =
    LazyLock::new(|| read(include_str!("../../vocab/needs.tsv")).expect("the tests read the shipped table"));

/// All needs, in the order in which they are listed.
pub fn needs() -> &'static [Need] {
    &NEEDS
}

/// The need of this id.
pub fn need(id: &str) -> Option<&'static Need> {
    NEEDS.iter().find(|need| need.id == id)
}

const COLUMNS: [&str; 6] = ["id", "named", "partner_kinds", "outcome_area", "sensitivity", "starters"];

fn read(text: &'static str) -> Result<Vec<Need>, Malformed> {
    rows(text, COLUMNS)?.iter().map(read_need).collect()
}

fn read_need(row: &Row<6>) -> Result<Need, Malformed> {
    let [id, named, kinds, outcome_area, sensitivity, starters] = row.cells;
    Ok(Need {
        id,
        key: super::stem("need", id),
        named: row.read("named", named, read_named)?,
        kind_ids: list(kinds),
        outcome_area,
        sensitivity: row.read("sensitivity", sensitivity, read_sensitivity)?,
        starters: row.read("starters", starters, |cell| cell.parse().ok())?,
    })
}

fn read_named(word: &str) -> Option<Named> {
    Some(match word {
        "yes" => Named::Yes,
        "partly" => Named::Partly,
        "no" => Named::No,
        _ => return None,
    })
}

fn read_sensitivity(word: &str) -> Option<Sensitivity> {
    Some(match word {
        "low" => Sensitivity::Low,
        "medium" => Sensitivity::Medium,
        "high" => Sensitivity::High,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_a_need_lists_exists() {
        assert_eq!(needs().len(), 36);
        for need in needs() {
            let known: Vec<_> = need.kinds().map(|kind| kind.id).collect();
            assert_eq!(known, need.kind_ids, "{}", need.id);
            assert!(!known.is_empty(), "{}", need.id);
            assert!(need.starters > 0, "{}", need.id);
        }
    }

    #[test]
    fn the_most_likely_kind_comes_first() {
        let need = need("nicu_families").expect("a shipped need");
        assert_eq!(need.kinds().next().map(|kind| kind.id), Some("hospital"));
        assert_eq!(need.sensitivity, Sensitivity::High);
        assert_eq!(need.key, "need-nicu-families");
        assert_eq!(need.starter_keys().last(), Some("need-nicu-families-starter-3".to_owned()));
    }

    #[test]
    fn a_word_nobody_knows_is_refused() {
        let flawed = "id\tnamed\tpartner_kinds\toutcome_area\tsensitivity\tstarters\n\
                      rest\tyes\tfaith\tcaring\textreme\t2\n";
        let flaw = read(flawed).expect_err("extreme is no sensitivity");
        assert_eq!(flaw.to_string(), r#"line 2: "extreme" is no sensitivity"#);
    }
}
