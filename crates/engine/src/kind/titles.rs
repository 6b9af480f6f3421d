//! Kinds by the title of a list: `data/titles.tsv`.

use super::phrases::{Found, NameWords, Phrases};
use crate::text::{self, shipped};

/// What the title of a list says of all its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Titled {
    /// They are of this partner kind.
    Kind(&'static str),
    /// They are of no partner kind, or must not be suggested; their names are not to be asked.
    NoKind,
    /// Nothing: the names may say it.
    Nothing,
}

#[derive(Debug)]
pub(super) struct Titles {
    words: Phrases,
    says: Vec<Titled>,
}

impl Titles {
    pub fn shipped() -> Self {
        let (mut words, mut says) = (Phrases::default(), Vec::new());
        for line in shipped::rows(include_str!("../../data/titles.tsv")) {
            let (cell, kind) = line.split_once('\t').expect("every row of data/titles.tsv is ours and has two columns");
            words.add(says.len(), cell);
            says.push(match kind {
                "-" => Titled::NoKind,
                "?" => Titled::Nothing,
                kind => Titled::Kind(kind),
            });
        }
        Self { words, says }
    }

    #[cfg(test)]
    pub fn kinds(&self) -> impl Iterator<Item = &'static str> {
        self.says.iter().filter_map(|says| if let Titled::Kind(kind) = says { Some(*kind) } else { None })
    }

    /// A title that names two kinds ("Schools and child care") says neither of its rows.
    pub fn says(&self, title: &str) -> Titled {
        let whole = self.first(title);
        let lower = title.to_lowercase();
        let parts = lower.split(['/', ',', '&', ';']).flat_map(|part| part.split(" and "));
        let differs = |said| said != Titled::Nothing && said != whole;
        if parts.map(|part| self.first(part)).any(differs) { Titled::Nothing } else { whole }
    }

    fn first(&self, title: &str) -> Titled {
        let folded = text::fold(title);
        let first = self.words.all(&NameWords::of(&folded)).map(|Found { rule, .. }| rule).min();
        first.map_or(Titled::Nothing, |rule| self.says[rule])
    }
}

/// Does a title say that what it lists has closed for good?
pub fn lists_the_closed(title: &str) -> bool {
    let folded = text::fold(title);
    let words: Vec<&str> = folded.split(' ').collect();
    // Inside a title it is people or places that were something before: "Housing for former inmates".
    let former = words.first() == Some(&"FORMER");
    let closed = words.iter().any(|word| matches!(*word, "CLOSED" | "DEFUNCT" | "DEMOLISHED"));
    // A caption that is closed is one that can be switched off.
    let open = |word: &&str| matches!(*word, "TEMPORARILY" | "SUNDAYS" | "NOT") || word.starts_with("CAPTION");
    (former || closed) && !words.iter().any(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_what_its_rows_are() {
        let says = |title| Titles::shipped().says(title);
        assert_eq!(says("Quill County food bank"), Titled::Kind("food_pantry"));
        assert_eq!(says("Child development centers"), Titled::Kind("early_learning"));
        assert_eq!(says("Primary care centers"), Titled::Kind("community_clinic"));
        assert_eq!(says("Bank locations"), Titled::Kind("bank_credit_union"));
        assert_eq!(says("Hotel locations"), Titled::NoKind);
        assert_eq!(says("Partners of the Marrow schools"), Titled::Nothing);
        assert_eq!(says("Marrow school district"), Titled::Nothing);
        assert_eq!(says("Arts and culture"), Titled::Nothing);
        assert_eq!(says("Schools and child care of Quill"), Titled::Nothing);
        assert_eq!(says("SCHOOLS AND CHILD CARE OF QUILL"), Titled::Nothing);
        assert_eq!(says("University and college campuses"), Titled::Kind("university"));
    }

    #[test]
    fn a_list_of_the_closed_says_so() {
        assert!(lists_the_closed("Closed public schools"));
        assert!(!lists_the_closed("Shops temporarily closed"));
        assert!(!lists_the_closed("Public schools"));
        assert!(lists_the_closed("Former fire stations"));
        assert!(!lists_the_closed("Housing for former inmates"));
        assert!(!lists_the_closed("Cinemas with closed captions"));
    }
}
