//! Stories of partnerships in Alder County, written by hand: what the county's staff would tell the
//! next librarian, those that rest or ended included.

mod read;

use crate::organizations::Organization;

/// One partnership as the branch that lived it tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// A headline without names of people.
    pub title: &'static str,
    /// The year it began.
    pub year: i16,
    /// The branch that tells it, by the id of its organization: "quill-library".
    pub branch: &'static str,
    /// The id of the community need it answers.
    pub need: &'static str,
    /// The id of the relationship's stage today.
    pub stage: &'static str,
    /// The organizations it was made with, the one that mattered most first.
    pub partners: Vec<&'static Organization>,
    /// What happened.
    pub happened: &'static str,
    /// What was hard.
    pub hard: &'static str,
    /// What changed.
    pub changed: &'static str,
    /// What they would tell the next librarian.
    pub advice: &'static str,
}

impl Story {
    /// The last part of the story's address: "no-drain-in-the-building".
    #[must_use]
    pub fn slug(&self) -> String {
        let plain = self.title.to_lowercase().replace('\'', "");
        plain
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join("-")
    }

    /// The four parts in the order in which they are told.
    #[must_use]
    pub fn parts(&self) -> [&'static str; 4] {
        [self.happened, self.hard, self.changed, self.advice]
    }

    /// The partner kinds of its partners, each once, in their order.
    #[must_use]
    pub fn kinds(&self) -> Vec<&'static str> {
        let mut kinds = Vec::new();
        for kind in self.partners.iter().filter_map(|partner| partner.kind) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        kinds
    }
}

/// Each branch's own page of stories.
const PAGES: [(&str, &str); 5] = [
    ("alder-falls-library", include_str!("../../data/stories/alder-falls.md")),
    ("northside-library", include_str!("../../data/stories/northside.md")),
    ("marrow-library", include_str!("../../data/stories/marrow.md")),
    ("tenney-library", include_str!("../../data/stories/tenney.md")),
    ("quill-library", include_str!("../../data/stories/quill.md")),
];

/// Every story, branch by branch. Panics on a page that breaks its form, which the tests would show first.
#[must_use]
pub fn stories() -> Vec<Story> {
    PAGES.into_iter().flat_map(|(branch, page)| read::page(branch, page)).collect()
}

#[cfg(test)]
mod tests;
