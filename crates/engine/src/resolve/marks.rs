//! Words and numbers that make one name another body's: `#2`, PTA, pharmacy, Baptist, MD.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::Word;
use crate::text::shipped;

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum MarkKind {
    Support,
    Department,
    Denomination,
    Prefix,
    Practitioner,
}

/// What a word marks, and one word for it.
pub(super) type Mark = (MarkKind, &'static str);

static MARKS: LazyLock<FxHashMap<&str, Mark>> = LazyLock::new(|| {
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

/// What a word of a name's key marks, if anything.
pub(super) fn mark(word: &str) -> Option<Mark> {
    MARKS.get(word).copied()
}

/// The marks and numbers of one record's names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Marks {
    /// Sorted, without repeats.
    words: Vec<Mark>,
    /// Sorted, without repeats.
    numbers: Vec<u32>,
}

/// How the marks of two records compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

impl MarkLevel {
    pub const ALL: [Self; 9] = [
        Self::None,
        Self::NumbersAgree,
        Self::NumberOneSide,
        Self::NumbersConflict,
        Self::WordOneSide,
        Self::WordsDiffer,
        Self::SupportOneSide,
        Self::PrefixOneSide,
        Self::Practitioner,
    ];
}

impl Marks {
    /// Reads the word of a name's key that stands `at` this place.
    pub fn read(&mut self, at: usize, word: Word, text: &str) {
        if let Some(mark) = word.mark {
            // "New" and "Old" mean something only in front; a degree never stands first.
            let counts = match mark.0 {
                MarkKind::Prefix => at == 0,
                MarkKind::Practitioner => at > 0 || text == "DR",
                _ => true,
            };
            if counts {
                self.words.push(mark);
            }
        }
        if word.number {
            self.read_number(text);
        }
    }

    /// Reads a word that is a number, else nothing.
    pub fn read_number(&mut self, word: &str) {
        self.numbers.extend(word.parse::<u32>());
    }

    /// To be called when all is read: one order, no repeats.
    pub fn tidy(&mut self) {
        self.words.sort_unstable();
        self.words.dedup();
        self.numbers.sort_unstable();
        self.numbers.dedup();
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
    use super::super::words::Words;
    use super::*;
    use crate::text::name_key;

    fn marks(name: &str) -> Marks {
        let (mut words, mut marks) = (Words::default(), Marks::default());
        for (at, text) in name_key(name).split(' ').enumerate() {
            let word = words.id(text);
            marks.read(at, words.get(word), text);
        }
        marks.tidy();
        marks
    }

    fn compare(a: &str, b: &str) -> MarkLevel {
        marks(a).compare(&marks(b), false).0
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
