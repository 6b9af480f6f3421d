//! Kinds by the words of a name: `data/names.tsv`, and the words that betray: `data/betrays.tsv`.

use super::phrases::{Found, NameWords, Phrases};
use crate::text::shipped;

#[derive(Debug)]
struct NameRule {
    kind: &'static str,
    also: Option<Phrases>,
    unless: Option<Phrases>,
    hint: bool,
}

#[derive(Debug)]
struct Betrayal {
    /// Kinds that these words cancel; empty means every kind.
    kinds: Vec<&'static str>,
    words: Phrases,
    unless: Option<Phrases>,
    /// Kinds of lists in which they do so; empty means everywhere.
    lists: Vec<&'static str>,
}

/// A kind that a name speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NameKind {
    pub kind: &'static str,
    /// The words that say so, as the name has them.
    pub words: String,
    /// Wrong more often than right.
    pub hint: bool,
}

#[derive(Debug)]
pub(super) struct Names {
    words: Phrases,
    rules: Vec<NameRule>,
    betrayals: Vec<Betrayal>,
}

impl Names {
    pub fn shipped() -> Self {
        let (mut words, mut rules) = (Phrases::default(), Vec::new());
        for line in shipped::rows(include_str!("../../data/names.tsv")) {
            let mut cells = line.split('\t');
            let mut next = || cells.next().unwrap_or_default();
            let (kind, cell) = (next(), next());
            words.add(rules.len(), cell);
            let (also, unless) = (Phrases::cell(next()), Phrases::cell(next()));
            rules.push(NameRule { kind, also, unless, hint: next() == "hint" });
        }
        let betrayals = shipped::rows(include_str!("../../data/betrays.tsv")).map(betrayal).collect();
        Self { words, rules, betrayals }
    }

    #[cfg(test)]
    pub fn kinds(&self) -> impl Iterator<Item = &'static str> {
        let betrayed = self.betrayals.iter().flat_map(|row| row.kinds.iter().chain(&row.lists).copied());
        self.rules.iter().map(|rule| rule.kind).chain(betrayed)
    }

    /// The kind of the first rule that holds.
    pub fn kind(&self, name: &NameWords<'_>) -> Option<NameKind> {
        let mut found: Vec<Found> = self.words.all(name).collect();
        found.sort_by_key(|found| found.rule);
        found.into_iter().find(|found| self.holds(found, name)).map(|Found { rule, words }| {
            let rule = &self.rules[rule];
            NameKind { kind: rule.kind, words, hint: rule.hint }
        })
    }

    fn holds(&self, found: &Found, name: &NameWords<'_>) -> bool {
        let rule = &self.rules[found.rule];
        let also = rule.also.as_ref().is_none_or(|also| also.any(name));
        also && rule.unless.as_ref().is_none_or(|unless| !unless.any(name))
    }

    /// Do words of the name cancel what codes and name say of this kind, for a record of a list of the kind `list`?
    pub fn betrays(&self, kind: &str, name: &NameWords<'_>, list: Option<&str>) -> bool {
        self.betrayals
            .iter()
            .filter(|row| row.lists.is_empty() || list.is_some_and(|list| row.lists.contains(&list)))
            .filter(|row| row.kinds.is_empty() || row.kinds.contains(&kind))
            .any(|row| row.words.any(name) && row.unless.as_ref().is_none_or(|unless| !unless.any(name)))
    }
}

fn betrayal(line: &'static str) -> Betrayal {
    let mut cells = line.split('\t');
    let mut next = || cells.next().unwrap_or_default();
    let words = Phrases::cell(next()).expect("every row of data/betrays.tsv begins with words");
    let kinds = next().split('|').filter(|kind| *kind != "*").collect();
    let unless = Phrases::cell(next());
    let lists = next().split('|').filter(|list| !list.is_empty()).collect();
    Betrayal { kinds, words, unless, lists }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn kind(name: &str) -> Option<&'static str> {
        let (names, folded) = (Names::shipped(), fold(name));
        let words = NameWords::of(&folded);
        names.kind(&words).map(|found| found.kind).filter(|kind| !names.betrays(kind, &words, None))
    }

    #[test]
    fn the_specific_stands_before_the_general() {
        assert_eq!(kind("Friends of the Tenney Library"), Some("friends_foundation"));
        assert_eq!(kind("Quill Elementary School PTA"), Some("pta"));
        assert_eq!(kind("First Baptist Church Nursery School"), Some("early_learning"));
        assert_eq!(kind("Park Road Community Church"), Some("faith"));
        assert_eq!(kind("Alder Community Kitchen"), Some("food_pantry"));
        assert_eq!(kind("Marrow Food Bank"), Some("food_pantry"));
        assert_eq!(kind("Alder Savings Bank"), Some("bank_credit_union"));
        assert_eq!(kind("Northwest Village Inc"), Some("senior_services"));
        assert_eq!(kind("Village Learning Society"), None);
    }

    #[test]
    fn words_that_betray_cancel() {
        assert_eq!(kind("Quill High School Alumni"), None);
        assert_eq!(kind("Marrow Hospital Pension Trust"), None);
        assert_eq!(kind("Alder Land Trust Conservancy"), Some("conservation"));
    }
}
