//! What is asked: for which branch, which need, which sort of list.

use super::{factors::OwnFactor, leaning::Leaning};
use crate::geo::Point;

/// Which kinds may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Filter {
    #[default]
    Any,
    /// Kinds that libraries usually work with.
    Traditional,
    NonTraditional,
    /// "Surprise me": kinds outside the need's list, unusual, close by and never asked.
    Surprise,
}

/// How the list is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    #[default]
    BestFirst,
    /// The same suggestions, nearest first; places not known come last.
    NearestFirst,
}

/// One question to the ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct Asking {
    /// Where the branch stands.
    pub branch: Point,
    /// Id of the need (`early_literacy`).
    pub need: String,
    /// The need's partner kinds, most fitting first.
    pub kinds: Vec<String>,
    pub filter: Filter,
    pub order: Order,
    /// At most so many; a limit, not a quota.
    pub limit: usize,
    /// At most so many unlikely ones beside them.
    pub surprises: usize,
    /// The need is money: bodies that only give are asked too.
    pub money: bool,
    /// ISO date of today: declined asks rest until theirs, and old facts are told by its year.
    pub today: String,
    /// What the library says this need asks of kinds, over what is shipped.
    pub own_factors: Vec<OwnFactor>,
    /// What the library's own choices for this need have taught, at most one for each kind.
    pub leanings: Vec<Leaning>,
}

impl Asking {
    /// Thirty suggestions of any sort, best first, and three unlikely ones.
    pub fn new(branch: Point, need: &str, kinds: &[&str], today: &str) -> Self {
        Self {
            branch,
            need: need.to_owned(),
            kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
            filter: Filter::Any,
            order: Order::BestFirst,
            limit: 30,
            surprises: 3,
            money: false,
            today: today.to_owned(),
            own_factors: Vec::new(),
            leanings: Vec::new(),
        }
    }

    pub(super) fn lists(&self, kind: &str) -> bool {
        self.kinds.iter().any(|listed| listed == kind)
    }

    pub(super) fn year(&self) -> Option<i32> {
        self.today.get(..4)?.parse().ok()
    }
}
