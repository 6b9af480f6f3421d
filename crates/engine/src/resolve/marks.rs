//! Words and numbers that make one name another body's: `#2`, PTA, pharmacy, Baptist, MD.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::shipped;

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MarkKind {
    Support,
    Department,
    Denomination,
    Prefix,
    Practitioner,
}

static MARKS: LazyLock<HashMap<&str, (MarkKind, &str)>> = LazyLock::new(|| {
    let rows = shipped::rows(include_str!("../../data/name_marks.tsv"));
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        let (word, kind, mark) = (cells.next()?, cells.next()?, cells.next()?);
        let kind = match kind {
            "support" => MarkKind::Support,
            "department" => MarkKind::Department,
            "denomination" => MarkKind::Denomination,
            "prefix" => MarkKind::Prefix,
            _ => MarkKind::Practitioner,
        };
        Some((word, (kind, mark)))
    })
    .collect()
});

/// The marks and numbers of one record's names.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Marks {
    /// Sorted, without repeats.
    words: Vec<(MarkKind, &'static str)>,
    /// Sorted, without repeats.
    numbers: Vec<u32>,
}

/// How the marks of two records compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkLevel {
    None,
    NumbersAgree,
    NumberOneSide,
    NumbersConflict,
    WordOneSide,
    WordsDiffer,
    SupportOneSide,
    PrefixOneSide,
    Practitioner,
}

impl Marks {
    /// Reads the words of a name's key, and the numbers of a second line (a local's number).
    pub fn of(name_key: &str, second_key: &str) -> Self {
        let mut marks = Self::default();
        for (i, word) in name_key.split(' ').enumerate() {
            if let Some(&(kind, mark)) = MARKS.get(word) {
                // "New" and "Old" mean something only in front; a degree never stands first.
                let counts = match kind {
                    MarkKind::Prefix => i == 0,
                    MarkKind::Practitioner => i > 0 || word == "DR",
                    _ => true,
                };
                if counts {
                    marks.words.push((kind, mark));
                }
            }
        }
        let numbers = name_key.split(' ').chain(second_key.split(' ')).filter_map(|word| word.parse::<u32>().ok());
        marks.numbers.extend(numbers);
        marks.words.sort_unstable();
        marks.words.dedup();
        marks.numbers.sort_unstable();
        marks.numbers.dedup();
        marks
    }

    pub fn has(&self, kind: MarkKind) -> bool {
        self.words.iter().any(|(found, _)| *found == kind)
    }

    pub fn bears(&self, mark: &str) -> bool {
        self.words.iter().any(|(_, found)| *found == mark)
    }

    /// The level, the strongest objection first, and the word that made it.
    /// `close`: the names agree in nearly all words, so a practitioner is the same practitioner.
    pub fn compare(&self, other: &Self, close: bool) -> (MarkLevel, &'static str) {
        let only = |kind| {
            let mine = self.words.iter().find(|mark| mark.0 == kind && !other.words.contains(mark));
            let theirs = other.words.iter().find(|mark| mark.0 == kind && !self.words.contains(mark));
            (mine.map(|mark| mark.1), theirs.map(|mark| mark.1))
        };
        if let (Some(mark), _) | (_, Some(mark)) = only(MarkKind::Support) {
            return (MarkLevel::SupportOneSide, mark);
        }
        let numbers = self.compare_numbers(other);
        if numbers == MarkLevel::NumbersConflict {
            return (numbers, "");
        }
        for kind in [MarkKind::Denomination, MarkKind::Department] {
            match only(kind) {
                (Some(mark), Some(_)) => return (MarkLevel::WordsDiffer, mark),
                (Some(mark), _) | (_, Some(mark)) if kind == MarkKind::Department => {
                    return (MarkLevel::WordOneSide, mark);
                }
                _ => {}
            }
        }
        if let (Some(mark), _) | (_, Some(mark)) = only(MarkKind::Prefix) {
            return (MarkLevel::PrefixOneSide, mark);
        }
        if !close && (self.has(MarkKind::Practitioner) || other.has(MarkKind::Practitioner)) {
            return (MarkLevel::Practitioner, "PRACTICE");
        }
        (numbers, "")
    }

    fn compare_numbers(&self, other: &Self) -> MarkLevel {
        match (self.numbers.as_slice(), other.numbers.as_slice()) {
            ([], []) => MarkLevel::None,
            ([], _) | (_, []) => MarkLevel::NumberOneSide,
            (mine, theirs) if mine == theirs => MarkLevel::NumbersAgree,
            (mine, theirs) if mine.iter().any(|number| theirs.contains(number)) => MarkLevel::NumberOneSide,
            _ => MarkLevel::NumbersConflict,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::name_key;

    fn compare(a: &str, b: &str) -> MarkLevel {
        Marks::of(&name_key(a), "").compare(&Marks::of(&name_key(b), ""), false).0
    }

    #[test]
    fn each_mark_is_seen() {
        for (a, b, level) in [
            ("Quill School", "Quill School PTA", MarkLevel::SupportOneSide),
            ("Friends of Quill Library", "Quill Library", MarkLevel::SupportOneSide),
            ("Troop 12", "Troop 21", MarkLevel::NumbersConflict),
            ("Child Care II", "Child Care #2", MarkLevel::NumbersAgree),
            ("Child Care", "Child Care II", MarkLevel::NumberOneSide),
            ("Alder Grocers", "Alder Grocers Pharmacy", MarkLevel::WordOneSide),
            ("Grace Baptist Church", "Grace Methodist Church", MarkLevel::WordsDiffer),
            ("Hope Church", "New Hope Church", MarkLevel::PrefixOneSide),
            ("Quill Health Group", "Ann Fairbrook, MD", MarkLevel::Practitioner),
            ("Quill Bakehouse", "The Quill Bakehouse", MarkLevel::None),
        ] {
            assert_eq!(compare(a, b), level, "{a} / {b}");
            assert_eq!(compare(b, a), level, "{b} / {a}");
        }
    }
}
