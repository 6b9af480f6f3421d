//! What differs between two revisions, field by field and word by word.

use std::time::Duration;

use similar::{ChangeTag, TextDiff};
use web::{Fields, Frame};

/// One field that differs.
pub(super) struct Change {
    field: String,
    words: Vec<(ChangeTag, String)>,
}

/// Fields that say nothing about the text.
const ASIDE: [&str; 5] = ["seen", "do", "note", "main_topic", "minor"];

/// What is not compared by then is shown as taken out and put in whole.
const LONGEST: Duration = Duration::from_millis(300);

/// What became of `before` in `after`.
pub(super) fn changes(before: &Fields, after: &Fields) -> Vec<Change> {
    let mut names: Vec<&str> = before.names().chain(after.names()).filter(|name| !ASIDE.contains(name)).collect();
    names.sort_unstable();
    names.dedup();
    let said = |fields: &Fields, name: &str| {
        fields
            .all(name)
            .map(|value| value.replace("\r\n", "\n"))
            .filter(|value| !value.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    };
    let both = names.into_iter().map(|name| (name, said(before, name), said(after, name)));
    both.filter(|(_, before, after)| before != after)
        .map(|(name, before, after)| Change::of(name, &before, &after))
        .collect()
}

impl Change {
    fn of(name: &str, before: &str, after: &str) -> Self {
        let words = if name == "topics" {
            Vec::new()
        } else {
            let diff = TextDiff::configure().timeout(LONGEST).diff_words(before, after);
            diff.iter_all_changes().map(|change| (change.tag(), change.value().to_owned())).collect()
        };
        Self { field: name.to_owned(), words }
    }

    /// What the field is called on the form.
    pub(super) fn name(&self, page: &Frame) -> String {
        let group = self.field.split_once('_').map_or(self.field.as_str(), |(group, _)| group);
        page.of("article-field", group)
    }

    /// Runs of words: `-` taken out, `+` put in, ` ` kept.
    pub(super) fn runs(&self) -> Vec<(char, String)> {
        let mut runs: Vec<(char, String)> = Vec::new();
        for (tag, word) in &self.words {
            let sign = match tag {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            match runs.last_mut() {
                Some((last, run)) if *last == sign => run.push_str(word),
                _ => runs.push((sign, word.clone())),
            }
        }
        runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn only_what_differs_is_named_word_by_word() {
        let before = fields(&[("title", "Bread"), ("body", "Bread was free in May."), ("seen", "1")]);
        let after = fields(&[("title", "Bread"), ("body", "Bread was cheap in May."), ("seen", "2"), ("excerpt", "")]);
        let changes = changes(&before, &after);
        assert_eq!(changes.len(), 1);
        let runs = changes[0].runs();
        let runs: Vec<_> = runs.iter().map(|(sign, run)| (*sign, run.as_str())).collect();
        assert_eq!(runs, [(' ', "Bread was "), ('-', "free"), ('+', "cheap"), (' ', " in May.")]);
    }
}
