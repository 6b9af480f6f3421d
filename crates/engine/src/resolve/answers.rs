//! What people said, ready to be obeyed: their answers beat the machine.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::groups::Groups;
use super::outcome::{Answer, Verdict};

/// Answers in the pool's numbers.
#[derive(Default)]
pub(super) struct Said {
    by_pair: BTreeMap<(u32, u32), Verdict>,
    /// The other side of each item's answers.
    about: FxHashMap<u32, Vec<(u32, Verdict)>>,
    /// Part and whole.
    pub parts: Vec<(u32, u32)>,
    /// Places in the list of answers of those that later ones rule out.
    pub ruled_out: Vec<usize>,
}

impl Said {
    /// `item_of` gives the number of a record, if it takes part. Answers about others are left out; of two
    /// about one pair the last counts. Where answers contradict each other across several pairs (A is B, B
    /// is C, A is not C) the latest stand, and the one they rule out is not followed but told.
    pub fn new(answers: &[Answer], item_of: impl Fn(u32) -> Option<u32>) -> Self {
        let mut said = Self::default();
        let mut bodies = Bodies::default();
        for (at, answer) in answers.iter().enumerate().rev() {
            let (Some(a), Some(b)) = (item_of(answer.a), item_of(answer.b)) else { continue };
            let pair = (a.min(b), a.max(b));
            if a == b || said.by_pair.contains_key(&pair) {
                continue;
            }
            let fits = if answer.verdict == Verdict::Same { bodies.join(a, b) } else { bodies.part(a, b) };
            if !fits {
                said.ruled_out.push(at);
                continue;
            }
            said.take(pair, answer.verdict);
            if answer.verdict == Verdict::PartOf {
                said.parts.push((a, b));
            }
        }
        said.ruled_out.sort_unstable();
        said
    }

    fn take(&mut self, pair: (u32, u32), verdict: Verdict) {
        self.by_pair.insert(pair, verdict);
        self.about.entry(pair.0).or_default().push((pair.1, verdict));
        self.about.entry(pair.1).or_default().push((pair.0, verdict));
    }

    /// What was said of a pair, the smaller first.
    pub fn of(&self, pair: (u32, u32)) -> Option<Verdict> {
        if self.by_pair.is_empty() { None } else { self.by_pair.get(&pair).copied() }
    }

    /// Every pair that was spoken of.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32)> {
        self.by_pair.keys().copied()
    }

    /// Pairs called the same.
    pub fn same(&self) -> impl Iterator<Item = (u32, u32)> {
        self.by_pair.iter().filter(|(_, verdict)| **verdict == Verdict::Same).map(|(pair, _)| *pair)
    }

    /// What an item was said to be.
    pub fn same_as(&self, item: u32) -> impl Iterator<Item = u32> {
        self.about(item).filter(|(_, verdict)| *verdict == Verdict::Same).map(|(other, _)| other)
    }

    /// What an item was said not to be: another body, a part or a whole.
    pub fn not(&self, item: u32) -> impl Iterator<Item = u32> {
        self.about(item).filter(|(_, verdict)| *verdict != Verdict::Same).map(|(other, _)| other)
    }

    fn about(&self, item: u32) -> impl Iterator<Item = (u32, Verdict)> {
        self.about.get(&item).into_iter().flatten().copied()
    }
}

/// Who is one and who is apart, by answers alone.
#[derive(Default)]
struct Bodies {
    same: Groups,
    /// Of each body, by its root, items of bodies it is not.
    apart: FxHashMap<u32, Vec<u32>>,
}

impl Bodies {
    /// Makes two one, unless they were said to be apart.
    fn join(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.same.root(a), self.same.root(b));
        let others = self.apart.get(&a).cloned().unwrap_or_default();
        if others.into_iter().any(|other| self.same.root(other) == b) {
            return false;
        }
        self.same.join(a, b);
        let gone = self.apart.remove(&a.max(b)).unwrap_or_default();
        self.apart.entry(a.min(b)).or_default().extend(gone);
        true
    }

    /// Sets two apart, unless they were said to be one.
    fn part(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.same.root(a), self.same.root(b));
        self.apart.entry(a).or_default().push(b);
        self.apart.entry(b).or_default().push(a);
        a != b
    }
}
