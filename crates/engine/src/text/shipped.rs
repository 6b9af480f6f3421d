//! The word lists of `crates/engine/data`: one row a line, `#` begins a comment line, tabs cut columns.

/// The rows that are not comments.
pub(crate) fn rows(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The first two columns of each row; a row of one column pairs with an empty text.
pub(crate) fn pairs(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(text).map(|row| {
        let (first, rest) = row.split_once('\t').unwrap_or((row, ""));
        (first, rest.split('\t').next().unwrap_or_default())
    })
}
